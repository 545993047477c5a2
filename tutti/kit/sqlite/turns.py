"""Whose turn it is to write: one queue per database file, first come, first served.

SQLite lets one connection write at a time and leaves the others to poll, so that under load some wait for seconds and
some give up ("database is locked"). Inside one process we can do better: whoever wants to write queues up first.
"""

from __future__ import annotations

import time
from collections import deque
from threading import Lock

_queues: dict[str, Queue] = {}
_queues_lock = Lock()


class Queue:
    """Lets one writer in at a time, in the order they asked."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._taken = False
        self._waiting: deque[Lock] = deque()

    def enter(self, seconds: float) -> bool:
        """Wait for our turn; False when it did not come within `seconds`."""
        with self._lock:
            if not self._taken:
                self._taken = True
                return True
            called = Lock()
            called.acquire()
            self._waiting.append(called)
        return called.acquire(timeout=seconds) or self._came_after_all(called)

    def leave(self) -> None:
        """Hand the turn to whoever has waited longest."""
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False

    @property
    def waiting(self) -> int:
        """How many writers stand in the queue now."""
        return len(self._waiting)

    def _came_after_all(self, called: Lock) -> bool:
        with self._lock:
            if called in self._waiting:
                self._waiting.remove(called)
                return False
        return True  # we were called between giving up and looking: the turn is ours


class Turn:
    """One connection's place: either it may write now or it may not."""

    def __init__(self, queue: Queue, seconds: float) -> None:
        self._queue = queue
        self._seconds = seconds
        self.held = False
        self.waited = 0.0

    def take(self) -> bool:
        """Wait until this connection may write; False when that took too long."""
        began = time.perf_counter()
        self.held = self.held or self._queue.enter(self._seconds)
        self.waited = time.perf_counter() - began
        return self.held

    def give_back(self) -> None:
        """Let the next one write; harmless when we hold nothing."""
        if self.held:
            self.held = False
            self._queue.leave()

    def __del__(self) -> None:
        # A thread that dies with an open transaction takes its connection along; nobody else may wait for it.
        self.give_back()


def queue_for(name: str) -> Queue:
    """The queue of one database file, shared by every connection of this process."""
    with _queues_lock:
        return _queues.setdefault(name, Queue())
