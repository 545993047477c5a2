"""The program `tutti`: it starts, says when it is ready, is listed, ends soon, and fails in plain words."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import time

import httpx
import pytest

from tutti.web.tests.processes import told, tutti

pytestmark = pytest.mark.slow


def test_it_serves_from_nothing_is_listed_and_ends_soon(tmp_path):
    with tutti("serve", "--port", "0", data=tmp_path) as house:
        assert httpx.get(f"{house.url}/healthz/ready").text == "ok\n"
        assert httpx.get(f"{house.url}/api/v1/tasks").status_code == 401
        listed = json.loads(told("ps", "--json", "--data", str(tmp_path)).stdout)
        assert [(each["role"], each["pid"], each["url"]) for each in listed] == [("web", house.process.pid, house.url)]
        began = time.monotonic()
        with httpx.stream("GET", f"{house.url}/healthz/live"):
            assert house.stop() == 0
        assert time.monotonic() - began < 10
        assert house.said == ""  # a quiet life leaves no log
    assert told("ps", "--data", str(tmp_path)).stdout == ""
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600


def test_a_second_start_finds_everything_as_it_was(tmp_path):
    for _ in range(2):
        with tutti("serve", "--port", "0", data=tmp_path):
            secret = (tmp_path / "secret").read_text()
    assert (tmp_path / "secret").read_text() == secret


def test_a_killed_process_is_struck_from_the_list(tmp_path):
    with tutti("serve", "--port", "0", data=tmp_path) as house:
        os.kill(house.process.pid, signal.SIGKILL)
        house.process.communicate()
    assert (tmp_path / "run" / f"{house.process.pid}.json").exists()
    assert json.loads(told("ps", "--json", "--data", str(tmp_path)).stdout) == []


def test_a_worker_runs_beside_it(tmp_path):
    with (
        tutti("serve", "--port", "0", data=tmp_path, TUTTI_READERS="elsewhere"),
        tutti("worker", data=tmp_path) as worker,
    ):
        roles = {each["role"] for each in json.loads(told("ps", "--json", "--data", str(tmp_path)).stdout)}
        assert roles == {"web", "worker"}
        assert worker.stop() == 0


def test_a_taken_port_is_said_in_plain_words(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        answer = told("serve", "--port", str(port), "--data", str(tmp_path))
    assert answer.returncode == 1
    assert (
        answer.stderr
        == f"tutti: Port {port} is taken by another program. Stop it, or choose another port with --port.\n"
    )


def test_a_place_one_cannot_write_to_is_said_in_plain_words(tmp_path):
    (tmp_path / "file").write_text("in the way")
    answer = told("serve", "--port", "0", "--data", str(tmp_path / "file"))
    assert answer.returncode == 1
    assert answer.stderr.startswith(f"tutti: Tutti cannot write into {tmp_path / 'file'}")
    assert "--data" in answer.stderr


def test_a_database_that_does_not_answer_is_said_in_plain_words(tmp_path):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"postgres://tutti@127.0.0.1:{closed.getsockname()[1]}/tutti"
        answer = told("serve", "--port", "0", "--data", str(tmp_path), "--database", address)
    assert answer.returncode == 1
    assert answer.stderr.startswith("tutti: The database tutti on 127.0.0.1 cannot be used")
    assert answer.stderr.count("\n") == 1


def test_an_address_that_makes_no_sense_is_said_in_plain_words(tmp_path):
    answer = told("migrate", "--data", str(tmp_path), "--database", "oracle://somewhere/x")
    assert answer.returncode == 1
    assert "PostgreSQL or SQLite" in answer.stderr


def test_an_unknown_command_leads_to_the_list():
    assert told("srve").returncode == 2
    listed = told("help").stdout
    for command in ("serve", "worker", "ps", "migrate", "schema"):
        assert f"  {command} " in listed


def test_the_schema_of_the_doors_is_printed(tmp_path):
    document = json.loads(told("schema", "--data", str(tmp_path)).stdout)
    assert document["openapi"].startswith("3.1")
