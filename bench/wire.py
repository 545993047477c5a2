"""A client that costs little: ready bytes over open connections, so that the server is what is measured."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import cast

import zstandard

Make = Callable[[], bytes]
HEAD_END = b"\r\n\r\n"


class Line(asyncio.Protocol):
    """One kept-alive connection that asks one thing at a time."""

    def __init__(self) -> None:
        self._transport: asyncio.WriteTransport | None = None
        self._answer: asyncio.Future[bytes] | None = None
        self._pieces: list[bytes] = []
        self._have = 0
        self._need = -1

    @classmethod
    async def to(cls, port: int) -> Line:
        """A connection to a server on this machine."""
        _, line = await asyncio.get_running_loop().create_connection(cls, "127.0.0.1", port)
        return line

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.WriteTransport, transport)

    async def ask(self, request: bytes) -> bytes:
        """The whole answer, head and body.  Raises ConnectionError when the other side hangs up."""
        assert self._transport
        self._answer = asyncio.get_running_loop().create_future()
        self._pieces, self._have, self._need = [], 0, -1
        self._transport.write(request)
        return await self._answer

    def data_received(self, data: bytes) -> None:
        self._pieces.append(data)
        self._have += len(data)
        if self._need < 0:
            so_far = b"".join(self._pieces)
            end = so_far.find(HEAD_END)
            if end >= 0:
                self._need = end + len(HEAD_END) + _length(so_far[:end])
        if 0 <= self._need <= self._have and self._answer and not self._answer.done():
            self._answer.set_result(b"".join(self._pieces))

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer and not self._answer.done():
            self._answer.set_exception(ConnectionError("the server hung up"))

    def close(self) -> None:
        if self._transport:
            self._transport.close()


def _length(head: bytes) -> int:
    _, _, rest = head.lower().partition(b"content-length:")
    return int(rest.split(b"\r\n", 1)[0])


def status_of(answer: bytes) -> int:
    """The status of an answer."""
    return int(answer[9:12])


def body_of(answer: bytes) -> bytes:
    """The body of an answer, as it came over the wire."""
    return answer.partition(HEAD_END)[2]


def words_of(answer: bytes) -> bytes:
    """The body of an answer, readable."""
    body = body_of(answer)
    return zstandard.decompress(body) if body.startswith(zstandard.FRAME_HEADER) else body


@dataclass
class Load:
    """What some connections lived through: how long each answer took, and how many were refused."""

    seconds: float = 0.0
    took: list[float] = field(default_factory=list)
    refused: int = 0
    cpu: float = 0.0
    size: int = 0
    sample: bytes = b""

    def add(self, other: Load) -> None:
        """Another round of the same."""
        self.seconds += other.seconds
        self.took += other.took
        self.refused += other.refused
        self.cpu += other.cpu
        self.size = max(self.size, other.size)
        self.sample = self.sample or other.sample


async def press(port: int, makers: Sequence[Make], seconds: float, cpu: Callable[[], float]) -> Load:
    """Each maker's requests over a connection of its own, one after the other, for some seconds."""
    lines = [await Line.to(port) for _ in makers]
    for line, make in zip(lines, makers, strict=True):
        await line.ask(make())  # a process and a connection that have answered before
    load = Load()
    used, began = cpu(), time.perf_counter()
    await asyncio.gather(*(_go_on(*pair, load, began + seconds) for pair in zip(lines, makers, strict=True)))
    load.seconds, load.cpu = time.perf_counter() - began, cpu() - used
    for line in lines:
        line.close()
    return load


async def _go_on(line: Line, make: Make, load: Load, until: float) -> None:
    while (now := time.perf_counter()) < until:
        answer = await line.ask(make())
        load.took.append(time.perf_counter() - now)
        if status_of(answer) != 200:
            load.refused += 1
            load.sample = answer[:600]
        load.size = max(load.size, len(answer))
