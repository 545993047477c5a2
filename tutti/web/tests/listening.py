"""A log in memory, a server over it, and a follower of its live stream, as a browser is one."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from uuid import UUID

import httpx
from django.db import OperationalError

from tutti.changes import feed
from tutti.changes.feed import CursorPruned, Entry
from tutti.web import kernel
from tutti.web.dispatcher import Dispatcher
from tutti.web.kernel import Viewer
from tutti.web.wire import Scope, header

HOUSE = UUID(int=1)
SOON = 5
"""Seconds in which what is promised within one has to come on a machine that others use: far below the half minute in
which everything is looked at again anyway.  How fast it really is, the bench measures."""


@dataclass(frozen=True)
class Watcher:
    """A viewer of the log in memory."""

    name: str
    person_id: UUID
    scopes: frozenset[str]
    workspace_id: UUID = HOUSE


@dataclass
class Memory:
    """The kernel as the hub sees it, kept in a list.  Only the hub's own tests use it."""

    sees: dict[str, set[str]]
    log: list[Entry] = field(default_factory=list)
    pruned: int = 0
    reads: int = 0
    away: bool = False

    def write(self, *scopes: str, moves: bool = False, size: int = 0) -> int:
        seq = len(self.log) + 1
        rows = {
            scope: b'[["%b","task","%d",%b]]' % (scope.encode(), seq, json.dumps("x" * size).encode())
            for scope in scopes
        }
        self.log.append(Entry(seq, scopes[0], b'{"verb":"test"}', rows, moves))
        return seq

    def viewer_of(self, scope: Scope) -> Watcher | None:
        self._answer_or_fail()
        name = header(scope, b"x-name").decode()
        if name not in self.sees:
            return None
        return Watcher(name, UUID(int=sum(name.encode())), frozenset(self.sees[name]))

    def standing_of(self, viewer: Viewer) -> Watcher | None:
        assert isinstance(viewer, Watcher)
        scopes = self.sees.get(viewer.name)
        return replace(viewer, scopes=frozenset(scopes)) if scopes else None

    def read_since(self, workspace_id: UUID, seq: int, limit: int) -> list[Entry]:
        self.reads += 1
        self._answer_or_fail()
        if not self.pruned <= seq <= len(self.log):
            raise CursorPruned
        return self.log[seq : seq + limit]

    def _answer_or_fail(self) -> None:
        if self.away:
            raise OperationalError("the database is away")

    def encode(self, entry: kernel.Entry, scopes: Collection[str]) -> bytes | None:
        assert isinstance(entry, Entry)
        return feed.encode(entry, scopes)


@dataclass(frozen=True, repr=False)
class Heard:
    """One event of a stream."""

    kind: str
    id: int | None
    data: dict
    at: float

    def __repr__(self) -> str:
        return f"{self.kind} {self.id} {self.data!s:.80}"


class Listener:
    """Follows a stream in a thread and keeps what it heard."""

    def __init__(self, url: str, since: int | None = 0, headers: dict[str, str] | None = None) -> None:
        self.events: list[Heard] = []
        self.beats = 0
        self.status: int | None = None
        self.ended_at: float | None = None
        self._news = threading.Condition()
        address = f"{url}/api/v1/sync/stream" + (f"?since={since}" if since is not None else "")
        self._thread = threading.Thread(target=self._follow, args=(address, headers or {}), daemon=True)
        self._stop = False
        self._thread.start()

    def wait(self, until: Callable[[Listener], object], seconds: float = 5) -> None:
        with self._news:
            assert self._news.wait_for(lambda: until(self), seconds), (
                f"heard only {len(self.events)}: {self.events[-3:]}"
            )

    def stop(self) -> None:
        self._stop = True

    @property
    def seqs(self) -> list[int]:
        return [event.data["seq"] for event in self.events if event.kind == "change"]

    def kinds(self) -> list[str]:
        return [event.kind for event in self.events]

    def _follow(self, address: str, headers: dict[str, str]) -> None:
        try:
            with httpx.stream("GET", address, headers=headers, timeout=30) as answer:
                self._note(lambda: setattr(self, "status", answer.status_code))
                self._read(answer)
        except httpx.HTTPError:
            pass
        self._note(lambda: setattr(self, "ended_at", time.monotonic()))

    def _read(self, answer: httpx.Response) -> None:
        told: dict[str, str] = {}
        for line in answer.iter_lines():
            if self._stop:
                return
            if line.startswith(":"):
                self._note(lambda: setattr(self, "beats", self.beats + 1))
            elif line:
                key, _, value = line.partition(": ")
                told[key] = value
            elif told:
                heard = Heard(
                    told.get("event", ""), _number(told.get("id")), json.loads(told.get("data", "{}")), time.monotonic()
                )
                told = {}
                self._note(lambda heard=heard: self.events.append(heard))  # type: ignore[misc]

    def _note(self, change: Callable[[], object]) -> None:
        with self._news:
            change()
            self._news.notify_all()


def _number(words: str | None) -> int | None:
    return int(words) if words else None


EVERYONE = {"ann": {"all", "members", "p:1"}, "bob": {"all", "members", "p:1"}, "gus": {"all"}}


class Live:
    """A server over a log in memory."""

    def __init__(self, serve) -> None:
        self.memory = Memory({name: set(scopes) for name, scopes in EVERYONE.items()})
        self.dispatcher = Dispatcher(self.memory)
        self.serving = serve(self.dispatcher)
        self.hub = self.dispatcher.hub

    def write(self, *scopes: str, moves: bool = False, size: int = 0) -> int:
        seq = self.memory.write(*scopes, moves=moves, size=size)
        self.hub.wake(HOUSE, seq)
        return seq

    def listen(self, name: str, since: int | None = 0, **headers: str) -> Listener:
        listener = Listener(self.serving.url, since, {"X-Name": name, **headers})
        listener.wait(lambda it: it.events or it.ended_at)
        return listener
