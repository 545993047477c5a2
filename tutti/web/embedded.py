"""What lives in a serving process beside the doors: the bus to other processes, and the readers of the log."""

from __future__ import annotations

import asyncio
import contextlib
from asyncio import Task
from uuid import UUID

from django.conf import settings

from tutti.changes import writing
from tutti.changes.readers import READERS
from tutti.people import sessions
from tutti.web.bus import Bus, bus_for
from tutti.web.hub import Hub
from tutti.web.jobs import Jobs
from tutti.web.rounds import ROUNDS

ROUNDS_FINISH_SECONDS = 1.5


class Embedded:
    """Wakes the hub, the readers and other processes after each commit, and hears of other processes' commits."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._bus: Bus | None = None
        self._listening: Task[None] | None = None
        self._works = settings.TUTTI_EMBEDDED_READERS
        self._jobs: Jobs | None = None

    async def start(self) -> None:
        writing.committed.append(self._committed)
        sessions.closed.append(self._closed)
        self._bus = bus_for(self)
        if self._bus is not None:
            self._listening = asyncio.ensure_future(self._bus.run())
        self._jobs = await asyncio.to_thread(_begun, self._works)

    async def close(self) -> None:
        with contextlib.suppress(ValueError):
            writing.committed.remove(self._committed)
            sessions.closed.remove(self._closed)
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.wait([self._listening])
        if self._jobs is not None:
            await asyncio.to_thread(self._jobs.stop, ROUNDS_FINISH_SECONDS)

    @property
    def is_woken(self) -> bool:
        """Whether others wake us; while they cannot, the hub looks by itself."""
        return self._hub.is_woken

    @is_woken.setter
    def is_woken(self, woken: bool) -> None:
        self._hub.is_woken = woken
        self._hub.look()

    def recheck(self, person_id: UUID) -> None:
        """Another process says that somebody signed out."""
        self._hub.recheck(person_id)

    def _closed(self, person_id: UUID) -> None:
        """Somebody's way in was closed here: look at their streams in every process."""
        self._hub.recheck(person_id)
        if self._bus is not None:
            self._bus.tell_recheck(person_id)

    def wake(self, workspace_id: UUID, seq: int) -> None:
        """Another process has committed."""
        self._hub.wake(workspace_id, seq)
        if self._works:
            READERS.wake()

    def _committed(self, workspace_id: UUID, seq: int) -> None:
        self._hub.wake(workspace_id, seq)
        READERS.wake()
        if self._bus is not None:
            self._bus.tell(workspace_id, seq)


def _begun(works: bool) -> Jobs:
    jobs = Jobs(ROUNDS)
    jobs.work() if works else jobs.listen()
    return jobs
