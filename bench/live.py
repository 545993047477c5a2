"""The live stream: how soon others see a change, how quickly somebody who was away is up to date."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from bench.figures import Spread
from bench.installation import Server
from bench.operations import Asker, World
from bench.wire import Line, body_of, status_of, words_of

STREAMS_EACH = 25
SETTLE_SECONDS = 1.0


class Listening(asyncio.Protocol):
    """An open stream: when each change arrived."""

    def __init__(self, request: bytes) -> None:
        self.heard: dict[int, float] = {}
        self.size = 0
        self._request, self._rest = request, b""

    @classmethod
    async def to(cls, port: int, asker: Asker, since: int) -> Listening:
        """A stream that begins behind a change."""
        request = asker.get("sync/stream", since=str(since))
        _, mine = await asyncio.get_running_loop().create_connection(lambda: cls(request), "127.0.0.1", port)
        return mine

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        transport.write(self._request)  # type: ignore[attr-defined]

    def data_received(self, data: bytes) -> None:
        now = time.perf_counter()
        self.size += len(data)
        *lines, self._rest = (self._rest + data).split(b"\n")
        for before, line in zip([b"", *lines], lines, strict=False):
            if line.startswith(b"event: change"):
                self.heard[int(before[4:])] = now

    async def until(self, met: Callable[[Listening], bool], seconds: float) -> float:
        """Wait until `met`; when that was."""
        end = time.perf_counter() + seconds
        while not met(self):
            if time.perf_counter() > end:
                raise TimeoutError(f"a stream heard only {len(self.heard)} changes")
            await asyncio.sleep(0.002)
        return time.perf_counter()

    def close(self) -> None:
        self._transport.close()


async def seen_by_another(server: Server, world: World, times: int) -> dict[str, Any]:
    """From one person's click to another's open page, at ease: both ends of the command are in it."""
    since = await _position(server, world)
    one, line = Asker(world, 1), await Line.to(server.port)
    other = await Listening.to(server.port, Asker(world, 2), since)
    await asyncio.sleep(SETTLE_SECONDS)
    sent: dict[int, float] = {}
    for _ in range(times):
        now = time.perf_counter()
        sent[_seq(await line.ask(one.comment()))] = now
        await asyncio.sleep(0.06)
    other.close()
    line.close()
    return Spread.of([other.heard[seq] - at for seq, at in sent.items()]).as_json()


async def crowd(server: Server, world: World, streams: int, per_second: int, seconds: float) -> dict[str, Any]:
    """Many open pages and a steady trickle of changes.

    Times count from the moment the command's answer is back, which is after its commit, and are never negative;
    `from_click` counts from the moment it was sent, which is before.
    """
    since = await _position(server, world)
    memory, askers = server.memory(), [Asker(world, i) for i in range(len(world["people"]))]
    open_ = [await Listening.to(server.port, askers[i % len(askers)], since) for i in range(streams)]
    await asyncio.sleep(SETTLE_SECONDS)
    used, began, writers = server.cpu(), time.perf_counter(), [await Line.to(server.port) for _ in range(4)]
    changes = [
        asyncio.ensure_future(_write(writers, askers, began + i / per_second, i))
        for i in range(int(per_second * seconds))
    ]
    done = [await change for change in changes]
    await asyncio.sleep(SETTLE_SECONDS)
    busy = (server.cpu() - used) / (time.perf_counter() - began)
    wanted = {seq: (sent, answered) for seq, sent, answered in done}
    after = [max(0.0, one.heard[seq] - at) for one in open_ for seq, (_, at) in wanted.items() if seq in one.heard]
    click = [one.heard[seq] - at for one in open_ for seq, (at, _) in wanted.items() if seq in one.heard]
    result = {
        "streams": streams, "per_second": per_second, "deliveries": len(after),
        "missed": len(wanted) * streams - len(after), "from_commit": Spread.of(after).as_json(),
        "from_click": Spread.of(click).as_json(), "cpu_share": busy,
        "kib_per_stream": (server.memory() - memory) * 1024 / streams,
    }  # fmt: skip
    _close(*open_, *writers)
    return result


async def _write(lines: list[Line], askers: list[Asker], at: float, i: int) -> tuple[int, float, float]:
    await asyncio.sleep(at - time.perf_counter())
    line = lines[i % len(lines)]
    async with _lock_of(line):
        sent = time.perf_counter()
        seq = _seq(await line.ask(askers[i % len(askers)].comment()))
    return seq, sent, time.perf_counter()


_locks: dict[int, asyncio.Lock] = {}


def _lock_of(line: Line) -> asyncio.Lock:
    return _locks.setdefault(id(line), asyncio.Lock())


async def apart(server: Server, world: World) -> dict[str, Any]:
    """Two people in two private projects: how soon each sees their own, and that neither sees the other's."""
    since, line = await _position(server, world), await Line.to(server.port)
    askers = [Asker(world, _index(world, quiet["person"])) for quiet in world["quiet"]]
    viewers = [await Listening.to(server.port, asker, since) for asker in askers]
    await asyncio.sleep(SETTLE_SECONDS)
    took, seen_by_the_other = [], 0
    for turn in range(40):
        mine = turn % 2
        began = time.perf_counter()
        words = askers[mine].post(f"tasks/{world['quiet'][mine]['task']}/rename", title=f"Hush {began}")
        seq = _seq(await line.ask(words))
        await viewers[mine].until(lambda one, seq=seq: seq in one.heard, 5)  # type: ignore[misc]
        took.append(viewers[mine].heard[seq] - began)
        await asyncio.sleep(0.06)
        seen_by_the_other += seq in viewers[1 - mine].heard
    _close(*viewers, line)
    return {**Spread.of(took).as_json(), "seen_by_the_other": seen_by_the_other}


async def catch_up(server: Server, world: World, since: int, count: int) -> dict[str, Any]:
    """Somebody who was away while `count` changes were made opens their page."""
    used, began = server.cpu(), time.perf_counter()
    stream = await Listening.to(server.port, Asker(world, 1), since)
    ended = await stream.until(lambda one: len(one.heard) >= count, 60)
    stream.close()
    return {"seconds": ended - began, "cpu_seconds": server.cpu() - used, "changes": count, "mib": stream.size / 2**20}


async def bootstrap(server: Server, world: World, times: int) -> dict[str, Any]:
    """Everything a person may see, as the page asks for it first, while nothing of it is remembered."""
    line, took, used, answer = await Line.to(server.port), [], 0.0, b""
    for i in range(times):
        await line.ask(Asker(world, 3).post(f"tasks/{world['tasks'][i][0]}/rename", title=f"Anew {time.time()}"))
        await asyncio.sleep(0.3)
        cpu, began = server.cpu(), time.perf_counter()
        answer = await line.ask(Asker(world, i).get("sync"))
        took.append(time.perf_counter() - began)
        used += server.cpu() - cpu
    line.close()
    return {**Spread.of(took).as_json(), "cpu_ms": used / times * 1000, "bytes": len(body_of(answer))}


async def _position(server: Server, world: World) -> int:
    """Where the log stands now, told by an answer to a harmless command."""
    line = await Line.to(server.port)
    answer = await line.ask(Asker(world, 0).comment())
    line.close()
    return _seq(answer)


def _seq(answer: bytes) -> int:
    if status_of(answer) != 200:
        raise RuntimeError(words_of(answer)[:500].decode())
    return int(words_of(answer).split(b",", 1)[0].rpartition(b":")[2])


def _close(*ends: Listening | Line) -> None:
    for end in ends:
        end.close()


def _index(world: World, person: str) -> int:
    return next(i for i, one in enumerate(world["people"]) if one["id"] == person)
