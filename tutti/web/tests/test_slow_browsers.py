"""A browser that reads slowly costs little and misses nothing; one that stops reading is hung up on."""

from __future__ import annotations

import re
import socket
import time
from uuid import UUID

import pytest

from tutti.web import hub, streams
from tutti.web.tests.listening import Live

pytestmark = pytest.mark.django_db(transaction=True)


class Lazy:
    """A browser with a tiny buffer that reads only when told to."""

    def __init__(self, live: Live, name: str) -> None:
        self.line = socket.socket()
        self.line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        self.line.connect(("127.0.0.1", live.serving.port))
        asked = f"GET /api/v1/sync/stream?since=0 HTTP/1.1\r\nHost: localhost\r\nX-Name: {name}\r\n\r\n"
        self.line.sendall(asked.encode())
        self.heard = bytearray(self.line.recv(100))
        self.read_to = 0

    def read_until(self, words: bytes) -> None:
        self.line.settimeout(5)
        while words not in self.heard[self.read_to :]:
            self.read_to = max(0, len(self.heard) - len(words))
            piece = self.line.recv(1_000_000)
            assert piece, "hung up"
            self.heard += piece


def test_a_slow_browser_keeps_little_waiting_and_still_misses_nothing(live):
    ann, bob = live.listen("ann"), Lazy(live, "bob")
    for _ in range(80):
        live.write("all", size=50_000)
        time.sleep(0.001)
    ann.wait(lambda it: len(it.seqs) == 80, 20)
    assert all(stream._size < 2 * streams.BUFFER_BYTES for stream in live.hub.open)
    bob.read_until(b"id: 80\n")
    live.write("all")
    bob.read_until(b"id: 81\n")
    found = [int(seq) for seq in re.findall(rb"id: (\d+)\nevent: change\n", bob.heard)]
    assert found == list(range(1, 82))
    bob.line.close()


def test_a_browser_that_stops_reading_is_hung_up_on_and_the_rest_go_on(live, monkeypatch):
    monkeypatch.setattr(hub, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(streams, "STALL_SECONDS", 0.5)
    ann, bob = live.listen("ann"), Lazy(live, "bob")
    for _ in range(200):
        live.write("all", size=50_000)
    deadline = time.monotonic() + 5
    while len(live.hub.open) > 1:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    live.write("all")
    ann.wait(lambda it: len(it.seqs) == 201, 20)
    bob.line.close()


def test_a_removed_browser_that_does_not_read_is_gone_too(live, monkeypatch):
    monkeypatch.setattr(hub, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(streams, "GRACE_SECONDS", 0.3)
    bob = Lazy(live, "bob")
    for _ in range(200):
        live.write("all", size=50_000)
    time.sleep(0.3)
    del live.memory.sees["bob"]
    live.hub.recheck(UUID(int=sum(b"bob")))
    deadline = time.monotonic() + 3
    while live.hub.open:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    bob.line.close()


def test_one_change_of_any_size_reaches_everyone(live):
    ann = live.listen("ann")
    live.write("all", size=3 * streams.BUFFER_BYTES)
    ann.wait(lambda it: it.seqs == [1])
