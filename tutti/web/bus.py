"""How processes wake each other: a few words over Redis or PostgreSQL, never data.  Without it we look every second."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Protocol
from uuid import UUID

from django.conf import settings
from django.db import connection

log = logging.getLogger("tutti.bus")

CHANNEL = "tutti"
GATHER_SECONDS = 0.005  # many commits in one moment are one message
PAUSE_SECONDS = 1.0


class Ear(Protocol):
    """Who is told."""

    is_woken: bool

    def wake(self, workspace_id: UUID, seq: int) -> None: ...
    def recheck(self, person_id: UUID) -> None: ...


class Bus(ABC):
    """Tells other processes of commits and sign-outs and hears of theirs; connects again when the line breaks."""

    def __init__(self, ear: Ear) -> None:
        self._ear = ear
        self._loop = asyncio.get_running_loop()
        self._newest: dict[UUID, int] = {}
        self._people: set[UUID] = set()
        self._news = asyncio.Event()

    def tell(self, workspace_id: UUID, seq: int) -> None:
        """Something was committed.  Safe from any thread."""
        self._loop.call_soon_threadsafe(self._note, workspace_id, seq)

    def tell_recheck(self, person_id: UUID) -> None:
        """Somebody's streams are to be looked at.  Safe from any thread."""
        self._loop.call_soon_threadsafe(self._note_person, person_id)

    async def run(self) -> None:
        """Stay connected until cancelled."""
        while True:
            try:
                async with self._connect() as line, asyncio.TaskGroup() as both:
                    self._ear.is_woken = True
                    both.create_task(self._hear_all(line))
                    both.create_task(self._tell_all(line))
            except Exception as error:
                log.warning("cannot wake other processes, looking every second instead: %s", _first(error))
            finally:
                self._ear.is_woken = False
            await asyncio.sleep(PAUSE_SECONDS)

    def _note(self, workspace_id: UUID, seq: int) -> None:
        self._newest[workspace_id] = max(seq, self._newest.get(workspace_id, 0))
        self._news.set()

    def _note_person(self, person_id: UUID) -> None:
        self._people.add(person_id)
        self._news.set()

    async def _tell_all(self, line: Line) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            newest, self._newest = self._newest, {}
            people, self._people = self._people, set()
            words = [f"change {workspace_id} {seq}" for workspace_id, seq in newest.items()]
            await line.say(words + [f"person {person_id}" for person_id in people])
            await asyncio.sleep(GATHER_SECONDS)

    async def _hear_all(self, line: Line) -> None:
        async for words in line.hear():
            try:
                match words.split():
                    case ["change", workspace_id, seq]:
                        self._ear.wake(UUID(workspace_id), int(seq))
                    case ["person", person_id]:
                        self._ear.recheck(UUID(person_id))
            except ValueError:
                log.warning("heard words nobody of us says: %.80r", words)

    @abstractmethod
    def _connect(self) -> AbstractAsyncContextManager[Line]: ...


class Line(Protocol):
    """An open connection to the others."""

    async def say(self, words: Iterable[str]) -> None: ...
    def hear(self) -> AsyncIterator[str]: ...


class RedisBus(Bus):
    """Over Redis publish and subscribe."""

    @asynccontextmanager
    async def _connect(self) -> AsyncIterator[Line]:
        from redis.asyncio import Redis

        redis = Redis.from_url(settings.TUTTI_REDIS_URL, decode_responses=True, socket_connect_timeout=3)
        async with redis, redis.pubsub() as heard:
            await heard.subscribe(CHANNEL)
            yield RedisLine(redis, heard)


class RedisLine:
    def __init__(self, redis: object, heard: object) -> None:
        self._redis, self._heard = redis, heard

    async def say(self, words: Iterable[str]) -> None:
        async with self._redis.pipeline(transaction=False) as pipe:  # type: ignore[attr-defined]
            for each in words:
                pipe.publish(CHANNEL, each)
            await pipe.execute()

    async def hear(self) -> AsyncIterator[str]:
        while True:
            message = await self._heard.get_message(ignore_subscribe_messages=True, timeout=5)  # type: ignore[attr-defined]
            if message:
                yield str(message["data"])


class PostgresBus(Bus):
    """Over LISTEN and NOTIFY, where there is no Redis."""

    @asynccontextmanager
    async def _connect(self) -> AsyncIterator[Line]:
        from psycopg import AsyncConnection

        options = self._options()
        async with (
            await AsyncConnection.connect(**options) as hearing,
            await AsyncConnection.connect(**options) as saying,
        ):
            await hearing.execute(f"LISTEN {CHANNEL}")
            await saying.execute("SET synchronous_commit = off")  # waking somebody need not survive a power cut
            yield PostgresLine(hearing, saying)

    def _options(self) -> dict[str, Any]:
        ours = ("cursor_factory", "context", "prepare_threshold")
        known = {name: value for name, value in connection.get_connection_params().items() if name not in ours}
        return {**known, "autocommit": True}


class PostgresLine:
    def __init__(self, hearing: object, saying: object) -> None:
        self._hearing, self._saying = hearing, saying

    async def say(self, words: Iterable[str]) -> None:
        await self._saying.execute(  # type: ignore[attr-defined]
            "SELECT pg_notify(%s, words) FROM unnest(%s::text[]) AS words", (CHANNEL, list(words))
        )

    async def hear(self) -> AsyncIterator[str]:
        async for notice in self._hearing.notifies():  # type: ignore[attr-defined]
            yield notice.payload


def bus_for(ear: Ear) -> Bus | None:
    """The bus of this installation; a single SQLite file has none and needs none."""
    if settings.TUTTI_REDIS_URL:
        return RedisBus(ear)
    return PostgresBus(ear) if connection.vendor == "postgresql" else None


def tell_once(workspace_id: UUID, seq: int) -> None:
    """For a process without a loop (the command line, a worker): tell the servers of one commit, if possible."""
    words = f"change {workspace_id} {seq}"
    try:
        _tell_now(words)
    except Exception as error:
        log.warning("cannot wake the servers, they will look by themselves: %s", error)


def _tell_now(words: str) -> None:
    if settings.TUTTI_REDIS_URL:
        from redis import Redis

        with Redis.from_url(settings.TUTTI_REDIS_URL, socket_connect_timeout=1, socket_timeout=1) as redis:
            redis.publish(CHANNEL, words)
    elif connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, words])


def _first(error: BaseException) -> BaseException:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
