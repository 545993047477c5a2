"""Asking again where viewers stand: they hear what they may see now; whoever may no longer look is sent away."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import DatabaseError, InterfaceError

from tutti.web.kernel import Kernel, Viewer
from tutti.web.streams import Stream
from tutti.web.threads import Threads, TooBusy, with_fresh_connection

log = logging.getLogger("tutti.hub")

SLICE = 50
REMEMBER_SECONDS = 120.0


class Standings:
    """The standing of everyone with an open stream."""

    def __init__(self, kernel: Kernel, threads: Threads) -> None:
        self._kernel = kernel
        self._threads = threads
        self._one_at_a_time = asyncio.Lock()
        self._suspects: dict[UUID, float] = {}

    async def ask(self, streams: Iterable[Stream], reason: str) -> None:
        """Ask for all of these; who may see nothing any more leaves with `reason`."""
        waiting = list(streams)
        for start in range(0, len(waiting), SLICE):
            # One slice at a time, so that an older answer never overrules a newer one.
            async with self._one_at_a_time:
                await self._ask_some(waiting[start : start + SLICE], reason)

    async def _ask_some(self, streams: Sequence[Stream], reason: str) -> None:
        viewers = [stream.viewer for stream in streams]
        now: Sequence[Viewer | None] = [None] * len(streams)
        try:
            now = await self._threads.run(with_fresh_connection(self._stand), viewers)
        except (DatabaseError, InterfaceError, TooBusy) as error:
            # Not knowing is not seeing: they connect again and are asked again.
            log.warning("nobody's standing can be asked: %s", error)
            reason = "restart"
        for stream, viewer in zip(streams, now, strict=True):
            if viewer is None:
                stream.end(reason)
            else:
                stream.move_to(viewer)

    def _stand(self, viewers: Sequence[Viewer]) -> list[Viewer | None]:
        return [self._kernel.standing_of(viewer) for viewer in viewers]

    def suspect(self, person_id: UUID) -> None:
        """Remember that this person's right to look was questioned just now: a stream may be on its way in."""
        now = time.monotonic()
        self._suspects = {who: at for who, at in self._suspects.items() if now - at < REMEMBER_SECONDS}
        self._suspects[person_id] = now

    def is_suspect(self, person_id: UUID, since: float) -> bool:
        """Whether it was questioned after `since` (on the monotonic clock)."""
        return self._suspects.get(person_id, 0.0) >= since
