"""Django's half of a request, all in one thread: middleware, view, and closing what was opened."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO, cast

from django.core import signals
from django.core.handlers.asgi import ASGIRequest
from django.core.handlers.base import BaseHandler
from django.db import close_old_connections
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import get_resolver, set_script_prefix
from django.utils.translation import gettext as _

from tutti.web.headers import Headers
from tutti.web.problems import database_away, is_away, problem
from tutti.web.wire import Scope

log = logging.getLogger("tutti.web")
PIECE_BYTES = 32 * 1024


@dataclass(frozen=True, slots=True)
class Whole:
    """An answer that is ready to send."""

    status: int
    headers: Headers
    body: bytes


@dataclass(frozen=True, slots=True)
class Streamed:
    """An answer that is made while it is sent."""

    status: int
    headers: Headers
    response: StreamingHttpResponse


class Django(BaseHandler):
    """Answers one request in the calling thread."""

    def __init__(self) -> None:
        super().__init__()
        self.load_middleware(is_async=False)

    def warm_up(self) -> None:
        """Import every door before the first request needs it."""
        get_resolver().url_patterns  # noqa: B018 - reading it is importing it

    def answer(self, scope: Scope, body: IO[bytes]) -> Whole | Streamed:
        """Everything from Django's `request_started` to `request_finished`, unless the answer is a stream."""
        response = self._respond(scope, body)
        headers = _headers_of(response)
        if isinstance(response, StreamingHttpResponse):
            return Streamed(response.status_code, headers, response)
        assert isinstance(response, HttpResponse)
        try:
            return Whole(response.status_code, headers, response.content)
        finally:
            response.close()  # sends request_finished, which tends to this thread's database connection

    def _respond(self, scope: Scope, body: IO[bytes]) -> HttpResponseBase:
        set_script_prefix(scope.get("root_path") or "/")
        signals.request_started.send(sender=type(self), scope=scope)
        try:
            response = self.get_response(ASGIRequest(scope, body))
        except UnicodeDecodeError:
            body.close()
            response = problem(400, _("This address cannot be read. Please check it."))
        except Exception as error:
            # Django answers for its views; what arrives here broke while an answer to a failure was being made.
            body.close()
            log.exception("a request could not be answered")
            response = database_away() if is_away(error) else problem(500, _("Something went wrong on our side."))
        response._handler_class = type(self)  # type: ignore[attr-defined]
        return response


def stream(response: StreamingHttpResponse, push: Callable[[bytes], bool]) -> None:
    """Make a streamed answer piece by piece, as fast as `push` takes it; it says False when nobody listens any more."""
    close_old_connections()
    try:
        for piece in _in_good_pieces(cast(Iterable[bytes], response.streaming_content)):
            if not push(piece):
                break
    finally:
        response.close()


def _in_good_pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Many small chunks as few larger ones: each piece costs a walk between threads."""
    gathered: list[bytes] = []
    size = 0
    for chunk in chunks:
        gathered.append(chunk)
        size += len(chunk)
        if size >= PIECE_BYTES:
            yield b"".join(gathered)
            gathered, size = [], 0
    if gathered:
        yield b"".join(gathered)


def _headers_of(response: HttpResponseBase) -> Headers:
    headers = [(name.lower().encode("ascii"), value.encode("latin-1")) for name, value in response.items()]
    cookies = (cookie.OutputString().encode("ascii") for cookie in response.cookies.values())
    headers.extend((b"set-cookie", cookie) for cookie in cookies)
    return [header for header in headers if header[0] != b"content-length" or response.streaming]
