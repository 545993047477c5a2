"""The live hub of one process: it reads each new change once and gives it to every open stream that may see it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from asyncio import AbstractEventLoop, Task
from collections import Counter
from collections.abc import Callable, Coroutine, Sequence
from uuid import UUID

from django.db import DatabaseError, InterfaceError
from django.utils.translation import gettext as _

from tutti.changes.feed import CursorPruned
from tutti.web.headers import Headers
from tutti.web.kernel import Kernel
from tutti.web.problems import away_sentence, busy_sentence, is_away
from tutti.web.standings import Standings
from tutti.web.streams import Stream, position_asked, scopes_event, until_gone
from tutti.web.threads import Threads, TooBusy, with_fresh_connection
from tutti.web.topics import Ready, Topic, deliver, offer
from tutti.web.wire import Receive, Scope, Send, answer_problem, transport_of

log = logging.getLogger("tutti.hub")

PAGE = 200
CATCH_UP_PAGES = 100  # beyond this many changes loading everything again is quicker
BREATH = 5_000  # deliveries (or 8 kB each) between two looks at the network
GATHER_SECONDS = 0.05  # after a change went out at once, those of the next moment go out together
LOOK_SECONDS = 1.0  # how often we look by ourselves while nobody wakes us
RECHECK_SECONDS = 30.0
IDLE_SECONDS = 60.0
STREAMS_EACH = 32
SSE_HEADERS: Headers = [
    (b"content-type", b"text/event-stream"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


class Hub:
    """Everyone who listens, by workspace.  All methods but `wake` and `recheck` belong to the event loop."""

    def __init__(self, kernel: Kernel) -> None:
        self._kernel = kernel
        # Streams have threads of their own: a rush of requests must not make the screens of others stale.
        self.readers = Threads(1, queue=100_000, patience=60, name="hub")
        self.arrivals = Threads(2, queue=20_000, patience=30, name="arrivals")
        self.topics: dict[UUID, Topic] = {}
        self._each: Counter[UUID] = Counter()
        self._tasks: set[Task[None]] = set()
        self._loop: AbstractEventLoop | None = None
        self._closing = False
        self._standings = Standings(kernel, self.arrivals)
        self.open: set[Stream] = set()
        self._stumbled = False
        self.is_woken = False  # by a bus; otherwise we look by ourselves

    async def start(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._spawn(self._tick())

    def send_away(self) -> None:
        """End every stream and begin no new one."""
        self._closing = True
        for stream in list(self.open):
            stream.end("restart")

    async def close(self) -> None:
        """Send everyone away and finish."""
        self.send_away()
        for task in list(self._tasks):
            task.cancel()
        await self.readers.close()
        await self.arrivals.close()

    # Called from any thread ------------------------------------------------------------------------------------------

    def wake(self, workspace_id: UUID, seq: int) -> None:
        """Something was committed in a workspace."""
        self._from_thread(self._woken, workspace_id, seq)

    def recheck(self, person_id: UUID) -> None:
        """Someone signed out or lost a right that no change of the feed tells of: look at their streams now."""
        self._from_thread(self._recheck, person_id)

    def _recheck(self, person_id: UUID) -> None:
        self._standings.suspect(person_id)
        self._spawn(self._standings.ask([s for s in self.open if s.person_id == person_id], "signed_out"))

    def _from_thread(self, function: Callable[..., None], *args: object) -> None:
        if self._loop is not None and not self._closing:
            with contextlib.suppress(RuntimeError):  # the loop closed a moment ago
                self._loop.call_soon_threadsafe(function, *args)

    # Listening -------------------------------------------------------------------------------------------------------

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """`GET /api/v1/sync/stream`: what happens from `Last-Event-ID` or `since` on, until someone hangs up."""
        began = time.monotonic()
        admitted = await self._admit(scope, send)
        if admitted is None:
            return
        stream, ready = admitted
        self.open.add(stream)
        self._each[stream.person_id] += 1
        gone = asyncio.ensure_future(until_gone(receive, stream))
        if self._standings.is_suspect(stream.person_id, began):
            self._spawn(self._standings.ask([stream], "signed_out"))
        try:
            await send({"type": "http.response.start", "status": 200, "headers": SSE_HEADERS})
            await self._keep_up(stream, ready, send)
            await send({"type": "http.response.body", "body": b""})
        finally:
            gone.cancel()
            self._forget(stream)
            self._each[stream.person_id] -= 1
            self._each += Counter()  # drops the zeros

    async def _admit(self, scope: Scope, send: Send) -> tuple[Stream, list[Ready]] | None:
        """A stream and the first changes after its position; None when the request was answered with a problem."""
        seq = position_asked(scope)
        if self._closing:
            await answer_problem(send, 503, busy_sentence())
            return None
        if seq is None:
            await answer_problem(send, 400, _("Say where to begin: since=NUMBER, as the first reading gave it."))
            return None
        try:
            viewer = await self.arrivals.run(with_fresh_connection(self._kernel.viewer_of), scope)
            if viewer is None:
                await answer_problem(send, 401, _("Please sign in."))
            elif self._each[viewer.person_id] >= STREAMS_EACH:
                await answer_problem(send, 429, _("Tutti is open in too many windows. Please close some."))
            else:
                stream = Stream(viewer, seq, transport_of(send))
                return stream, await self._after(stream)
        except CursorPruned:
            await answer_problem(send, 410, _("Too much has happened since. Please load everything again."))
        except TooBusy:
            await answer_problem(send, 503, busy_sentence())
        except (DatabaseError, InterfaceError) as error:
            log.warning("a stream could not begin: %s", error)
            await answer_problem(send, 503, away_sentence())
        return None

    async def _after(self, stream: Stream) -> list[Ready]:
        """The next changes of a stream that does not listen yet: from what is at hand, else from the log."""
        topic = self.topics.get(stream.workspace_id)
        near = topic.recent_since(stream.seq) if topic else None
        if near is not None:
            return list(near)
        read = with_fresh_connection(self._kernel.read_since)
        entries = await self.arrivals.run(read, stream.workspace_id, stream.seq, PAGE)
        return [Ready(entry, self._kernel.encode) for entry in entries]

    async def _keep_up(self, stream: Stream, ready: list[Ready], send: Send) -> None:
        """Catch up and listen; a stream that falls behind while it listens catches up again."""
        stream.push(scopes_event(stream.seq, stream.viewer.scopes))
        try:
            await self._catch_up(stream, ready, send)
            while not stream.ended:
                await stream.follow(send)
                if stream.is_behind and not stream.ended:
                    self._leave(stream)
                    await self._catch_up(stream, await self._after(stream), send)
        except (CursorPruned, TooBusy, DatabaseError, InterfaceError):
            stream.end("behind")
        await stream.follow(send)

    async def _catch_up(self, stream: Stream, ready: list[Ready], send: Send) -> None:
        """Read on until the stream stands where its topic stands, then listen there: no gap, nothing twice."""
        for _page in range(CATCH_UP_PAGES):
            if any(each.entry.moves_standing for each in ready):
                await self._standings.ask([stream], "removed")
            for each in ready:
                deliver(each, stream)
                if stream.is_full:
                    await stream.flush(send)
            await stream.flush(send)
            # From here to the topic's list nothing may await: the topic must not move on without us.
            topic = self.topics.get(stream.workspace_id)
            if stream.ended or (len(ready) < PAGE and (topic is None or stream.seq >= topic.position)):
                break
            ready = await self._after(stream)
        else:
            raise CursorPruned
        self._join(stream)

    def _join(self, stream: Stream) -> None:
        topic = self.topics.setdefault(stream.workspace_id, Topic(stream.workspace_id, stream.seq))
        topic.streams.add(stream)
        stream.is_behind = False
        self._read_soon(topic)

    def _leave(self, stream: Stream) -> None:
        topic = self.topics.get(stream.workspace_id)
        if topic is not None:
            topic.streams.discard(stream)
            topic.idle_since = time.monotonic()

    def _forget(self, stream: Stream) -> None:
        self._leave(stream)
        self.open.discard(stream)

    # Reading ---------------------------------------------------------------------------------------------------------

    def _woken(self, workspace_id: UUID, seq: int) -> None:
        topic = self.topics.get(workspace_id)
        if topic is not None and seq > topic.position:
            self._read_soon(topic)

    def _read_soon(self, topic: Topic) -> None:
        topic.wanted = True
        if not topic.reading and not self._closing:
            topic.reading = True
            self._spawn(self._read(topic))

    async def _read(self, topic: Topic) -> None:
        """Read what is new, once for everyone; again while more comes, but gathered."""
        try:
            while topic.wanted and topic.streams:
                topic.wanted = False
                count = await self._read_page(topic)
                topic.wanted = topic.wanted or count == PAGE
                if 0 < count < PAGE:
                    await asyncio.sleep(GATHER_SECONDS)
        except Exception as error:
            log.warning("the feed cannot be read, trying again in a second: %s", error, exc_info=not is_away(error))
            self._stumbled = True
        finally:
            topic.reading = False

    async def _read_page(self, topic: Topic) -> int:
        read = with_fresh_connection(self._kernel.read_since)
        try:
            entries = await self.readers.run(read, topic.workspace_id, topic.position, PAGE)
        except CursorPruned:
            self._begin_again(topic)
            return 0
        ready = [Ready(entry, self._kernel.encode) for entry in entries]
        for each in ready:
            topic.keep(each)
        await self._give(topic, ready)
        return len(entries)

    async def _give(self, topic: Topic, ready: Sequence[Ready]) -> None:
        """Changes in order; where one moves what people may see, everyone's standing is asked before any goes out."""
        moved = max((each.entry.seq for each in ready if each.entry.moves_standing), default=0)
        if moved:
            await self._standings.ask([stream for stream in topic.streams if stream.seq < moved], "removed")
        given = 0
        for each in ready:
            for stream in topic.streams:
                offer(each, stream)
            given += len(topic.streams) * (1 + each.size // 8192)
            if given > BREATH:
                given = 0
                await asyncio.sleep(0)

    def _begin_again(self, topic: Topic) -> None:
        for stream in topic.streams:
            stream.end("behind")
        self.topics.pop(topic.workspace_id, None)

    # Keeping time ----------------------------------------------------------------------------------------------------

    async def _tick(self) -> None:
        asked = time.monotonic()
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            now = time.monotonic()
            for stream in list(self.open):
                stream.abort() if stream.is_stuck(now) else stream.beat(now)
            self._drop_idle(now)
            if not self.is_woken or self._stumbled or now - asked >= RECHECK_SECONDS:
                self._stumbled = False
                self.look()
            if now - asked >= RECHECK_SECONDS:
                asked = now
                self._spawn(self._standings.ask(self.open, "signed_out"))

    def look(self) -> None:
        """Read every workspace that has listeners, woken or not."""
        for topic in self.topics.values():
            if topic.streams:
                self._read_soon(topic)

    def _drop_idle(self, now: float) -> None:
        for topic in list(self.topics.values()):
            if not topic.streams and not topic.reading and now - topic.idle_since > IDLE_SECONDS:
                del self.topics[topic.workspace_id]

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
