"""Who answers: gives each request to Django's threads, the live hub or the built client."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import IO

from django.db import DatabaseError, InterfaceError, connection
from django.utils.translation import gettext as _

from tutti.web.answering import Django, Streamed, Whole, stream
from tutti.web.bodies import Disconnected, TooBig, TooSlow, read_body
from tutti.web.embedded import Embedded
from tutti.web.headers import Headers, safety, with_safety
from tutti.web.hub import Hub
from tutti.web.kernel import Kernel
from tutti.web.metrics import CONTENT_TYPE, Metrics, may_look
from tutti.web.pages import Pages
from tutti.web.problems import away_sentence, busy_sentence
from tutti.web.threads import Threads, TooBusy, with_fresh_connection
from tutti.web.wire import Message, Receive, Scope, Send, answer, answer_problem, answer_text, transport_of

log = logging.getLogger("tutti.web")

THREADS = 4
QUEUE = 200
PATIENCE_SECONDS = 10.0
STREAMING_THREADS = 4
STALLED_SECONDS = 60.0
LONGEST_ADDRESS = 16 * 1024
READY_SECONDS = 2.0
LIVE = "/api/v1/sync/stream"


class Dispatcher:
    """Tutti as an ASGI application.  `start` and `close` may be called by hand where no server does it."""

    def __init__(self, kernel: Kernel) -> None:
        self.hub = Hub(kernel)
        self.threads = Threads(THREADS, queue=QUEUE, patience=PATIENCE_SECONDS, name="web")
        self._streaming = Threads(STREAMING_THREADS, queue=QUEUE, patience=PATIENCE_SECONDS, name="streaming")
        self._django = Django()
        self._pages = Pages()
        self._embedded = Embedded(self.hub)
        self._safe: Headers = safety()
        queues = {"web": self.threads, "streaming": self._streaming, "hub": self.hub.readers, "arrivals": self.hub.arrivals}
        self._metrics = Metrics(self.hub, queues)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await self._route(scope, receive, SafeSend(send, self._safe, self._metrics, scope["method"]))
        else:
            raise ValueError("Tutti speaks HTTP only.")

    async def _route(self, scope: Scope, receive: Receive, send: Send) -> None:
        path, is_reading = scope["path"], scope["method"] in ("GET", "HEAD")
        if len(path) + len(scope.get("query_string", b"")) > LONGEST_ADDRESS:
            await answer_problem(send, 414, _("This address is too long."), close=True)
        elif path == LIVE and scope["method"] == "GET":
            await self.hub.serve(scope, receive, send)
        elif path.startswith("/healthz/") and is_reading:
            await self._tell_health(path, send)
        elif path == "/metrics" and is_reading:
            await self._tell_figures(scope, send)
        elif is_reading and self._pages.owns(path):
            await self._pages.serve(scope, send)
        else:
            await self._ask_django(scope, receive, send)

    # Starting and ending ---------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Open the hub and start what lives in this process beside the doors."""
        self._django.warm_up()
        await self.hub.start()
        await self._embedded.start()

    def send_listeners_away(self) -> None:
        """End every stream; their browsers connect again, to whoever answers then."""
        self.hub.send_away()

    async def close(self) -> None:
        """Send listeners away, stop reading, finish what runs."""
        await self._embedded.close()
        await self.hub.close()
        await self._streaming.close()
        await self.threads.close()

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                try:
                    await self.start()
                except Exception as error:
                    log.exception("Tutti cannot start")
                    await send({"type": "lifespan.startup.failed", "message": str(error)})
                    return
                await send({"type": "lifespan.startup.complete"})
            else:
                await self.close()
                await send({"type": "lifespan.shutdown.complete"})
                return

    # Health ----------------------------------------------------------------------------------------------------------

    async def _tell_health(self, path: str, send: Send) -> None:
        if path == "/healthz/live" or (path == "/healthz/ready" and await self._is_ready()):
            await answer_text(send, 200, b"ok\n")
        elif path == "/healthz/ready":
            await answer_problem(send, 503, away_sentence())
        else:
            await answer_problem(send, 404, _("Ask /healthz/live or /healthz/ready."))

    async def _tell_figures(self, scope: Scope, send: Send) -> None:
        if not may_look(scope):
            await answer_problem(send, 403, _("Figures are for this machine, or for who has TUTTI_METRICS_TOKEN."))
            return
        try:
            await self.threads.run(with_fresh_connection(self._metrics.look))
        except (DatabaseError, InterfaceError, TooBusy):
            log.info("the database did not answer, so its figures are those of before")
        await answer(send, 200, [(b"content-type", CONTENT_TYPE)], self._metrics.told(), head=scope["method"] == "HEAD")

    async def _is_ready(self) -> bool:
        try:
            async with asyncio.timeout(READY_SECONDS):
                await self.threads.run(with_fresh_connection(_ask_database))
        except (DatabaseError, InterfaceError, TooBusy, TimeoutError):
            return False
        return True

    # Django ----------------------------------------------------------------------------------------------------------

    async def _ask_django(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            body = await read_body(scope, receive)
        except Disconnected:
            pass
        except TooBig as big:
            limit = f"{big.limit / 1024 / 1024:.0f}"
            too_big = _("That is too big: at most {limit} MB fit in one request.").format(limit=limit)
            await answer_problem(send, 413, too_big, close=True)
        except TooSlow:
            await answer_problem(send, 408, _("The request stopped half way. Please try again."), close=True)
        else:
            await self._answer(scope, body, receive, send)

    async def _answer(self, scope: Scope, body: IO[bytes], receive: Receive, send: Send) -> None:
        try:
            found = await self.threads.run(self._django.answer, scope, body)
        except TooBusy:
            body.close()
            await answer_problem(send, 503, busy_sentence())
            return
        if isinstance(found, Whole):
            await _send_whole(found, scope, send)
        else:
            await self._send_streamed(found, scope, receive, send)

    async def _send_streamed(self, found: Streamed, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": found.status, "headers": found.headers})
        listening = Listening(receive)
        try:
            if scope["method"] == "HEAD":
                await self._streaming.run(found.response.close)
            else:
                await self._streaming.run(stream, found.response, listening.pusher(send))
        except Exception:
            # The status is out already: hanging up half way is the only honest way to say that this is not all.
            log.exception("an answer broke off while it was being sent")
            if transport := transport_of(send):
                transport.abort()
            return
        finally:
            listening.stop()
        await send({"type": "http.response.body", "body": b""})


class SafeSend:
    """Sends answers with the headers every answer carries, and counts them."""

    __slots__ = ("_began", "_method", "_metrics", "_safe", "_send", "transport")

    def __init__(self, send: Send, safe: Headers, metrics: Metrics, method: str) -> None:
        self._send, self._safe, self._metrics = send, safe, metrics
        self._method, self._began = method, time.monotonic()
        self.transport = transport_of(send)

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = with_safety(message["headers"], self._safe)
            self._metrics.count(self._method, message["status"], time.monotonic() - self._began)
        await self._send(message)


class Listening:
    """Whether somebody still listens to a streamed answer, and a way to hand them pieces from a thread."""

    def __init__(self, receive: Receive) -> None:
        self._loop = asyncio.get_running_loop()
        self._gone = asyncio.ensure_future(receive())

    def pusher(self, send: Send) -> Pusher:
        return Pusher(self._loop, self._gone, send)

    def stop(self) -> None:
        self._gone.cancel()


class Pusher:
    """Called in a thread: waits until the network has taken a piece, and says whether to go on."""

    def __init__(self, loop: asyncio.AbstractEventLoop, gone: asyncio.Future[Message], send: Send) -> None:
        self._loop, self._gone, self._send = loop, gone, send

    def __call__(self, piece: bytes) -> bool:
        if self._gone.done():
            return False
        asyncio.run_coroutine_threadsafe(self._pass_on(piece), self._loop).result()
        return True

    async def _pass_on(self, piece: bytes) -> None:
        async with asyncio.timeout(STALLED_SECONDS):
            await self._send({"type": "http.response.body", "body": piece, "more_body": True})


async def _send_whole(found: Whole, scope: Scope, send: Send) -> None:
    headers = found.headers
    if found.status not in (204, 304):
        headers = [*headers, (b"content-length", b"%d" % len(found.body))]
    await send({"type": "http.response.start", "status": found.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else found.body})


def _ask_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
