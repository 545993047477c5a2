"""Where huey's queue lies: in memory, or in tables of PostgreSQL beside our own; what is put there is JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Any

from django.db import connection
from huey.api import Huey
from huey.registry import Message
from huey.serializer import Serializer
from huey.storage import MemoryStorage, PostgresStorage
from psycopg import Connection

NAME = "tutti"
LISTEN_SECONDS = 1.0
_MAKING = 0x7475747470  # "tuttp": two processes that begin at once make the tables one after the other


def queue() -> Huey:
    """The queue of this installation."""
    kept = {"results": False, "serializer": Plain()}
    if connection.vendor == "postgresql":
        return Huey(NAME, storage_class=Tables, connection=_connected, read_timeout=LISTEN_SECONDS, **kept)
    return Huey(NAME, storage_class=Memory, **kept)


class Plain(Serializer):  # type: ignore[misc] # it carries no types
    """JSON, so that whoever can write to the queue cannot make us run what they like."""

    def _serialize(self, message: Message) -> bytes:
        return json.dumps(message).encode()

    def _deserialize(self, words: bytes) -> Message:
        return Message(*json.loads(words))


class Memory(MemoryStorage):  # type: ignore[misc] # it carries no types
    """A queue that wakes who waits for it."""

    blocking = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._news = Condition(self._lock)

    def enqueue(self, data: bytes, priority: float | None = None) -> None:
        with self._news:
            super().enqueue(data, priority)
            self._news.notify()

    def dequeue(self) -> bytes | None:
        with self._news:
            if not self._queue:
                self._news.wait(LISTEN_SECONDS)
            found: bytes | None = super().dequeue()
            return found


class Tables(PostgresStorage):  # type: ignore[misc] # it carries no types
    """huey's own tables in our database."""

    def initialize_schema(self) -> None:
        with _connected() as line, _one_at_a_time(line):
            for statement in self.ddl:
                line.execute(statement)


@contextmanager
def _one_at_a_time(line: Connection[Any]) -> Iterator[None]:
    line.execute("SELECT pg_advisory_lock(%s)", (_MAKING,))
    try:
        yield
    finally:
        line.execute("SELECT pg_advisory_unlock(%s)", (_MAKING,))


def _connected() -> Connection[Any]:
    """A line of huey's own.  A round that is lost in a power cut is made again, so the disk need not be waited for."""
    ours = ("cursor_factory", "context", "prepare_threshold")
    known = {name: value for name, value in connection.get_connection_params().items() if name not in ours}
    line = Connection.connect(**{**known, "autocommit": True})
    line.execute("SET synchronous_commit = off")
    return line
