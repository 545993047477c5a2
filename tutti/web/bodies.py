"""Request bodies, read whole before a thread is asked: small ones in memory, uploads on disk, too big ones refused."""

from __future__ import annotations

import asyncio
import io
import tempfile
from typing import IO, cast

from django.conf import settings

from tutti.web.wire import Message, Receive, Scope, header

PAUSE_SECONDS = 30
_ROOM_FOR_FORM_FIELDS = 64 * 1024


class Disconnected(Exception):
    """The client went away before it had asked."""


class TooBig(Exception):
    """More than we take; `limit` is what we would have taken, in bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class TooSlow(Exception):
    """The client stopped in the middle of its request."""


def limit_for(scope: Scope) -> int:
    """How many bytes a request may bring: uploads have a limit of their own."""
    if header(scope, b"content-type").startswith(b"multipart/form-data"):
        return int(settings.TUTTI_UPLOAD_BYTES) + _ROOM_FOR_FORM_FIELDS
    return int(settings.TUTTI_BODY_BYTES)


async def read_body(scope: Scope, receive: Receive) -> IO[bytes]:
    """The body as a file at its start.  Raises TooBig before the rest is read, TooSlow and Disconnected."""
    limit = limit_for(scope)
    declared = header(scope, b"content-length")
    if declared.isdigit() and int(declared) > limit:
        raise TooBig(limit)
    message = await _next(receive)
    if not message.get("more_body"):
        body = message.get("body", b"")
        if len(body) > limit:
            raise TooBig(limit)
        return io.BytesIO(body)
    return await _read_on(message, receive, limit)


async def _read_on(message: Message, receive: Receive, limit: int) -> IO[bytes]:
    file = tempfile.SpooledTemporaryFile(max_size=settings.FILE_UPLOAD_MAX_MEMORY_SIZE)  # noqa: SIM115 - the request's
    size = 0
    try:
        while True:
            chunk = message.get("body", b"")
            size += len(chunk)
            if size > limit:
                raise TooBig(limit)
            file.write(chunk)
            if not message.get("more_body"):
                break
            message = await _next(receive)
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return cast(IO[bytes], file)


async def _next(receive: Receive) -> Message:
    try:
        async with asyncio.timeout(PAUSE_SECONDS):
            message = cast(Message, await receive())
    except TimeoutError:
        raise TooSlow from None
    if message["type"] == "http.disconnect":
        raise Disconnected
    return message
