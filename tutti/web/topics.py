"""One workspace's live feed in this process: where it stands, its recent changes, and everyone who listens."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection, Sequence
from uuid import UUID

from tutti.web.kernel import Entry
from tutti.web.streams import Stream, change_event

# Recent changes stay at hand, so that a crowd reconnecting after a restart is not a crowd of database reads.
RECENT_CHANGES = 512
RECENT_BYTES = 2 * 1024 * 1024

Encode = Callable[[Entry, Collection[str]], bytes | None]


class Ready:
    """A change with its events, encoded once for all who see the same part of it."""

    __slots__ = ("_encode", "_events", "entry", "size")

    def __init__(self, entry: Entry, encode: Encode) -> None:
        self.entry = entry
        self.size = sum(map(len, entry.rows.values()))
        self._encode = encode
        self._events: dict[tuple[str, ...], bytes | None] = {}

    def for_scopes(self, scopes: frozenset[str]) -> bytes | None:
        """The event for a viewer with these scopes; None when nothing in it is for them."""
        entry = self.entry
        seen = tuple(scope for scope in (*entry.rows, entry.said_scope) if scope in scopes)
        if seen not in self._events:
            words = self._encode(entry, seen) if seen else None
            self._events[seen] = words and change_event(entry.seq, words)
        return self._events[seen]


class Topic:
    """The listeners of one workspace.  `position` is the newest change that was read for them."""

    __slots__ = (
        "_recent_bytes",
        "_recent_from",
        "idle_since",
        "position",
        "reading",
        "recent",
        "streams",
        "wanted",
        "workspace_id",
    )

    def __init__(self, workspace_id: UUID, position: int) -> None:
        self.workspace_id = workspace_id
        self.position = position
        self.streams: set[Stream] = set()
        self.recent: deque[Ready] = deque()
        self.reading = False
        self.wanted = False
        self.idle_since = time.monotonic()
        self._recent_from = position
        self._recent_bytes = 0

    def keep(self, ready: Ready) -> None:
        """Remember the newest change and forget the oldest ones there is no room for."""
        self.position = ready.entry.seq
        self.recent.append(ready)
        self._recent_bytes += ready.size
        while len(self.recent) > RECENT_CHANGES or self._recent_bytes > RECENT_BYTES:
            oldest = self.recent.popleft()
            self._recent_bytes -= oldest.size
            self._recent_from = oldest.entry.seq

    def recent_since(self, seq: int) -> Sequence[Ready] | None:
        """The changes between `seq` and the position when they are all at hand, else None."""
        if not self._recent_from <= seq <= self.position:
            return None
        return [ready for ready in self.recent if ready.entry.seq > seq]


def deliver(ready: Ready, stream: Stream) -> None:
    """Give one change to one stream, once."""
    if ready.entry.seq > stream.seq:
        stream.seq = ready.entry.seq
        event = ready.for_scopes(stream.viewer.scopes)
        if event:
            stream.push(event)


def offer(ready: Ready, stream: Stream) -> None:
    """Give one change to a listening stream; one with too much waiting falls behind instead, and loses nothing."""
    if stream.is_behind:
        return
    if stream.is_full:
        stream.fall_behind()
    else:
        deliver(ready, stream)
