"""The fixed set of threads in which synchronous Django runs, each with its own lasting database connection."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from django.db import close_old_connections, connections
from django.db.backends.base.base import BaseDatabaseWrapper

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


class TooBusy(Exception):
    """The queue is full, or we stood in it too long: better a clear "come again" than an answer nobody waits for."""


class Threads:
    """Runs functions in at most `count` threads; at most `queue` callers wait, each at most `patience` seconds."""

    def __init__(self, count: int, *, queue: int, patience: float, name: str) -> None:
        self._pool = ThreadPoolExecutor(count, thread_name_prefix=name)
        self._connections: set[BaseDatabaseWrapper] = set()
        self._room = count + queue
        self._patience = patience
        self.inside = 0

    async def run(self, function: Callable[Asked, Answer], *args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        """Call `function` in one of the threads.  Raises TooBusy when it did not get one in time."""
        if self.inside >= self._room:
            raise TooBusy
        self.inside += 1
        late = time.monotonic() + self._patience

        def call() -> Answer:
            if time.monotonic() > late:
                raise TooBusy
            self._connections.add(connection_of_this_thread())
            return function(*args, **kwargs)

        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, call)
        finally:
            self.inside -= 1

    async def close(self) -> None:
        """Finish what runs, drop what waits, close the connections."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        await asyncio.get_running_loop().run_in_executor(None, self._end)

    def _end(self) -> None:
        self._pool.shutdown()
        for each in self._connections:
            each.inc_thread_sharing()  # its own thread has ended
            each.close()


def connection_of_this_thread() -> BaseDatabaseWrapper:
    """The database connection that this thread keeps."""
    return connections["default"]


def with_fresh_connection(function: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """For work outside requests what Django does for them: a dead connection is replaced, before and after."""

    def call(*args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        close_old_connections()
        try:
            return function(*args, **kwargs)
        finally:
            close_old_connections()

    return call
