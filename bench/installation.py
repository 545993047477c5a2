"""An installation of its own to measure: a data directory, a database, and the real server as a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import psycopg

POSTGRES = os.environ.get("TUTTI_BENCH_POSTGRES", "postgres://postgres@127.0.0.1:5432")
HERE = Path(__file__).resolve().parent.parent


class Installation:
    """Where one server keeps its things.  `database` is the name of its PostgreSQL database, empty on SQLite."""

    def __init__(self, data: Path, database: str = "") -> None:
        self.data, self.database = data, database
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("TUTTI_", "DJANGO_"))}
        self.environment = kept | {
            "TUTTI_DATA": str(data),
            "TUTTI_LOG_LEVEL": "WARNING",
            "DJANGO_SETTINGS_MODULE": "tutti.settings",
        }
        if database:
            self.environment["TUTTI_DATABASE_URL"] = f"{POSTGRES}/{database}"

    def run(self, *words: str) -> str:
        """A Python module in this installation's environment; what it printed."""
        program = [sys.executable, "-m", *words]
        return subprocess.run(
            program, env=self.environment, cwd=HERE, check=True, stdout=subprocess.PIPE, text=True
        ).stdout

    def tell(self, *words: str) -> Any:
        """The same for a module that answers in JSON, in its last line."""
        return json.loads(self.run(*words).splitlines()[-1])


@contextmanager
def installation(kind: str, at: Path) -> Iterator[Installation]:
    """A fresh, migrated installation on "sqlite" or "postgres", gone afterwards."""
    at.mkdir(parents=True)
    name = f"tutti_bench_{uuid.uuid4().hex[:8]}" if kind == "postgres" else ""
    if name:
        _on_server(f'CREATE DATABASE "{name}"')
    try:
        place = Installation(at, name)
        place.run("tutti.cli", "migrate")
        yield place
    finally:
        if name:
            _on_server(f'DROP DATABASE "{name}" WITH (FORCE)')


def _on_server(words: str) -> None:
    with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as server:
        server.execute(words.encode())


def has_postgres() -> bool:
    """Whether there is a PostgreSQL server to measure on."""
    try:
        psycopg.connect(f"{POSTGRES}/postgres", connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


class Server:
    """A running server process and what it costs."""

    def __init__(self, process: subprocess.Popen[str], url: str, database: str, started_in: float) -> None:
        self.process, self.url, self.database = process, url, database
        self.started_in = started_in
        """Seconds from its start to its first answer."""

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def cpu(self) -> float:
        """Seconds of processor time so far: all threads, and the database's processes that work for it."""
        return sum(_cpu_of(pid) for pid in (self.process.pid, *_backends(self.database)))

    def memory(self) -> float:
        """MiB in memory: resident in the server, private in the database's processes."""
        backends = sum(_mib(pid, "Private_Clean") + _mib(pid, "Private_Dirty") for pid in _backends(self.database))
        return _mib(self.process.pid, "Rss") + backends


@contextmanager
def serving(place: Installation, port: int) -> Iterator[Server]:
    """`tutti serve` for the length of the block."""
    words = ["tutti.cli", "serve", "--data", str(place.data), "--port", str(port)]
    with _program(words, place.environment, place.data / "log", place.database) as server:
        yield server


@contextmanager
def bare(port: int, at: Path) -> Iterator[Server]:
    """The same HTTP server with nothing behind it: a ready answer of 10 KB."""
    with _program(["bench.bare", str(port)], dict(os.environ), at / "bare.log", "") as server:
        yield server


@contextmanager
def _program(words: list[str], environment: dict[str, str], log: Path, database: str) -> Iterator[Server]:
    began = time.perf_counter()
    with log.open("a") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", *words], env=environment, cwd=HERE, stdout=subprocess.PIPE, stderr=errors, text=True
        )
    assert process.stdout
    try:
        line = process.stdout.readline()
        if not line.startswith("READY "):
            raise RuntimeError(f"{words[0]} did not start: {line}{log.read_text()[-2000:]}")
        url = line.split()[1]
        urlopen(f"{url}/healthz/ready").close()
        yield Server(process, url, database, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()


def _cpu_of(pid: int) -> float:
    """The scheduler's own count, in nanoseconds; threads that ended in between are left out (ours do not end)."""
    total = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        total += int((task / "schedstat").read_text().split()[0])
    return total / 1e9


def _mib(pid: int, field: str) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{field}:")) / 1024


def _backends(database: str) -> list[int]:
    """The PostgreSQL processes that serve this database, where they run on this machine."""
    if not database:
        return []
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if words.startswith(b"postgres:") and database.encode() in words:
            found.append(int(process.name))
    return found
