"""The words of ASGI as we use them, and small answers made without Django."""

from __future__ import annotations

from asyncio import WriteTransport
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from tutti.web.headers import Headers
from tutti.web.problems import CONTENT_TYPE, RETRY_SECONDS, problem_bytes

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Message], Awaitable[None]]


def header(scope: Scope, name: bytes) -> bytes:
    """The first header of this (lower-case) name, or nothing."""
    return next((value for key, value in scope["headers"] if key == name), b"")


def transport_of(send: Send) -> WriteTransport | None:
    """The connection below `send`, where the server lets us see it: a polite close waits for ever for a client that
    does not read, and only the transport can hang up."""
    return getattr(send, "transport", None) or getattr(getattr(send, "__self__", None), "transport", None)


async def answer(send: Send, status: int, headers: Headers, body: bytes, *, head: bool = False) -> None:
    """Send a whole answer; a HEAD request gets the length but not the body."""
    if status not in (204, 304):
        headers = [*headers, (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if head else body})


async def answer_problem(send: Send, status: int, detail: str, *, close: bool = False) -> None:
    """Send problem details; `close` also hangs up, when the rest of the request is not worth reading."""
    headers: Headers = [(b"content-type", CONTENT_TYPE.encode()), (b"cache-control", b"no-store")]
    if status in (429, 503):
        headers.append((b"retry-after", b"%d" % RETRY_SECONDS))
    if close:
        headers.append((b"connection", b"close"))
    await answer(send, status, headers, problem_bytes(status, detail))


async def answer_text(send: Send, status: int, text: bytes) -> None:
    """Send a short plain text."""
    await answer(send, status, [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")], text)
