"""One open stream: what still has to be sent to one browser, and why it ends."""

from __future__ import annotations

import asyncio
import time
from asyncio import Future, WriteTransport
from collections.abc import Collection
from urllib.parse import parse_qs
from uuid import UUID

import msgspec

from tutti.web.kernel import Viewer
from tutti.web.wire import Receive, Scope, Send, header

HEARTBEAT_SECONDS = 15.0
# What waits in memory for one browser.  One that reads more slowly gets the rest from the log, at its own pace.
BUFFER_BYTES = 512 * 1024
GRACE_SECONDS = 5.0
STALL_SECONDS = 60.0


class Stream:
    """The unsent bytes of one viewer, bounded, and the position they take the viewer to."""

    __slots__ = (
        "_pending",
        "_sending_since",
        "_size",
        "_transport",
        "_waiter",
        "ended",
        "is_behind",
        "sent_at",
        "seq",
        "viewer",
    )

    def __init__(self, viewer: Viewer, seq: int, transport: WriteTransport | None = None) -> None:
        self.viewer = viewer
        self.seq = seq
        self.ended = False
        self.is_behind = True  # until it has caught up with its topic
        self.sent_at = time.monotonic()
        self._transport = transport
        self._pending: list[bytes] = []
        self._size = 0
        self._sending_since: float | None = None
        self._waiter: Future[None] | None = None

    @property
    def workspace_id(self) -> UUID:
        return self.viewer.workspace_id

    @property
    def person_id(self) -> UUID:
        return self.viewer.person_id

    @property
    def is_full(self) -> bool:
        """Whether as much waits as may; the one event that fills it may be of any size."""
        return self._size > BUFFER_BYTES

    def push(self, event: bytes) -> None:
        """Have an event sent."""
        if not self.ended:
            self._pending.append(event)
            self._size += len(event)
            self._wake()

    def fall_behind(self) -> None:
        """Stop listening; what is missed meanwhile is read from the log when the network has taken what waits."""
        self.is_behind = True
        self._wake()

    def move_to(self, viewer: Viewer) -> None:
        """The viewer may see more or less than before, from here on."""
        changed = viewer.scopes != self.viewer.scopes
        self.viewer = viewer
        if changed:
            self.push(scopes_event(self.seq, viewer.scopes))

    def end(self, reason: str | None) -> None:
        """Say goodbye and close; without a reason the other side is gone already."""
        if reason:
            self.push(bye(reason))
        self.ended = True
        self._wake()

    def beat(self, now: float) -> None:
        """Keep the line open, and let the browser know how far it has come even when nothing was for its eyes."""
        if now - self.sent_at >= HEARTBEAT_SECONDS and not self._pending and self._sending_since is None:
            self.push(b"id: %d\n:\n\n" % self.seq)

    def is_stuck(self, now: float) -> bool:
        """Whether the other side has stopped reading."""
        since = self._sending_since
        return since is not None and now - since > (GRACE_SECONDS if self.ended else STALL_SECONDS)

    def abort(self) -> None:
        """Hang up without waiting for what the other side does not read (a polite close would wait for ever)."""
        self.end(None)
        if self._transport is not None:
            self._transport.abort()

    async def follow(self, send: Send) -> None:
        """Send each event as it comes, until the stream ends or has fallen behind."""
        while True:
            if not (self._pending or self.ended or self.is_behind):
                self._waiter = asyncio.get_running_loop().create_future()
                await self._waiter
                self._waiter = None
            await self.flush(send)
            if not self._pending and (self.ended or self.is_behind):
                return

    async def flush(self, send: Send) -> None:
        """Send what waits now, and wait until the network has taken it."""
        events, self._pending, self._size = b"".join(self._pending), [], 0
        self.sent_at = self._sending_since = time.monotonic()
        await send({"type": "http.response.body", "body": events, "more_body": True})
        self._sending_since = None

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)


def change_event(seq: int, words: bytes) -> bytes:
    """A change, already encoded for those who see this much of it."""
    return b"id: %d\nevent: change\ndata: %b\n\n" % (seq, words)


def scopes_event(seq: int, scopes: Collection[str]) -> bytes:
    """What the viewer may see now."""
    return b"id: %d\nevent: scopes\ndata: %b\n\n" % (seq, msgspec.json.encode({"scopes": sorted(scopes)}))


def bye(reason: str) -> bytes:
    """The last event: removed, signed_out, behind (load everything again) or restart (connect again)."""
    return b"event: bye\ndata: %b\n\n" % msgspec.json.encode({"reason": reason})


async def until_gone(receive: Receive, stream: Stream) -> None:
    """End the stream when the other side hangs up."""
    while (await receive())["type"] != "http.disconnect":
        pass
    stream.end(None)


def position_asked(scope: Scope) -> int | None:
    """Where the browser wants to go on: what it heard last, else `since`; None when it does not say."""
    asked = header(scope, b"last-event-id").decode("latin-1")
    asked = asked or parse_qs(scope.get("query_string", b"").decode("latin-1")).get("since", [""])[0]
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 19 else None
