"""Several processes over PostgreSQL: they wake each other, with Redis or without, and outlive an outage."""

from __future__ import annotations

import asyncio
import time
from uuid import UUID, uuid4

import httpx
import psycopg
import pytest

from tutti.web import bus
from tutti.web.tests.listening import SOON
from tutti.web.tests.processes import POSTGRES, REDIS, away, new_database, tutti

pytestmark = pytest.mark.slow


def _answers(url: str) -> int:
    return httpx.get(f"{url}/api/v1/session", timeout=10).status_code


def test_while_the_database_is_away_people_are_told_to_come_again_and_nobody_restarts_anything(tmp_path):
    with new_database() as database, tutti("serve", "--port", "0", "--database", database, data=tmp_path) as house:
        usual = httpx.get(f"{house.url}/api/v1/tasks", headers={"Authorization": "Bearer tut_x"}).status_code
        assert usual == 401
        with away(database):
            for _ in range(12):  # more than there are threads, each with a broken connection
                answer = httpx.get(f"{house.url}/api/v1/tasks", headers={"Authorization": "Bearer tut_x"}, timeout=10)
                assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
            assert httpx.get(f"{house.url}/healthz/ready", timeout=10).status_code == 503
            assert httpx.get(f"{house.url}/healthz/live").status_code == 200
        for _ in range(12):
            answer = httpx.get(f"{house.url}/api/v1/tasks", headers={"Authorization": "Bearer tut_x"}, timeout=10)
            assert answer.status_code == 401
        assert httpx.get(f"{house.url}/healthz/ready", timeout=10).status_code == 200


def test_two_processes_may_start_at_once_on_an_empty_database(tmp_path):
    with (
        new_database() as database,
        tutti("serve", "--port", "0", "--database", database, data=tmp_path) as one,
        tutti("serve", "--port", "0", "--database", database, data=tmp_path) as other,
    ):
        assert {httpx.get(f"{house.url}/healthz/ready").status_code for house in (one, other)} == {200}


class Ear:
    """Hears what a bus says."""

    def __init__(self) -> None:
        self.is_woken = False
        self.heard: list[tuple[UUID, int]] = []
        self.people: list[UUID] = []

    def wake(self, workspace_id: UUID, seq: int) -> None:
        self.heard.append((workspace_id, seq))

    def recheck(self, person_id: UUID) -> None:
        self.people.append(person_id)


async def _until(found, seconds: float = 5) -> None:
    deadline = time.monotonic() + seconds
    while not found():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.005)


@pytest.fixture(params=["redis", "postgres"])
def kind(request, settings, monkeypatch) -> type[bus.Bus]:
    monkeypatch.setattr(bus, "CHANNEL", f"tutti_{uuid4().hex}")
    monkeypatch.setattr(bus, "PAUSE_SECONDS", 0.1)
    settings.TUTTI_REDIS_URL = REDIS if request.param == "redis" else ""
    if request.param == "redis":
        return bus.RedisBus

    class Elsewhere(bus.PostgresBus):
        """The bus on PostgreSQL, also when the suite itself runs on SQLite."""

        def _options(self) -> dict[str, object]:
            return {"conninfo": POSTGRES, "autocommit": True}

    return Elsewhere


def test_processes_wake_each_other(kind):
    async def talk() -> None:
        here, there = Ear(), Ear()
        buses = [kind(here), kind(there)]
        running = [asyncio.ensure_future(each.run()) for each in buses]
        await _until(lambda: here.is_woken and there.is_woken)
        workspace, person = uuid4(), uuid4()
        await asyncio.sleep(0.1)
        began = time.monotonic()
        for seq in (1, 2, 3):
            buses[0].tell(workspace, seq)
        buses[0].tell_recheck(person)
        await _until(lambda: (workspace, 3) in there.heard and there.people == [person])
        assert time.monotonic() - began < SOON
        assert len(there.heard) <= 2  # three commits in one moment are one message
        for each in running:
            each.cancel()
        await asyncio.wait(running)
        assert not here.is_woken

    asyncio.run(talk())


def test_a_broken_line_is_noticed_and_mended(kind, settings):
    async def break_off() -> None:
        here = Ear()
        line = kind(here)
        running = asyncio.ensure_future(line.run())
        await _until(lambda: here.is_woken)
        await asyncio.sleep(0.1)
        if kind is bus.RedisBus:
            from redis.asyncio import Redis

            async with Redis.from_url(REDIS) as redis:
                await redis.client_kill_filter(_type="pubsub")
        else:
            with psycopg.connect(POSTGRES, autocommit=True) as server:
                server.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE %s",
                    [f"LISTEN {bus.CHANNEL}%"],
                )
        await asyncio.sleep(0.5)
        await _until(lambda: here.is_woken)
        workspace = uuid4()
        await asyncio.sleep(0.1)
        line.tell(workspace, 7)
        await _until(lambda: (workspace, 7) in here.heard)
        running.cancel()
        await asyncio.wait([running])

    asyncio.run(break_off())


def test_without_the_bus_one_looks_by_oneself(settings):
    settings.TUTTI_REDIS_URL = "redis://127.0.0.1:1/0"

    async def alone() -> None:
        here = Ear()
        here.is_woken = True
        running = asyncio.ensure_future(bus.RedisBus(here).run())
        await _until(lambda: not here.is_woken)
        running.cancel()
        await asyncio.wait([running])

    asyncio.run(alone())
