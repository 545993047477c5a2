"""A real server in a thread for the tests of the runtime, with doors of its own (`tests/urls.py`)."""

from __future__ import annotations

import asyncio
import socket as sockets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from tutti.web.dispatcher import Dispatcher
from tutti.web.server import Server, bind
from tutti.web.tests.listening import Live, Memory

URLS = "tutti.web.tests.urls"


@dataclass
class Serving:
    """A running server: where it answers, what answers, and how to stop it."""

    url: str
    port: int
    dispatcher: Dispatcher
    server: Server
    thread: threading.Thread

    def stop(self) -> None:
        self.server.should_exit = True
        self.thread.join(10)
        assert not self.thread.is_alive()


Serve = Callable[..., Serving]


@pytest.fixture
def serve(settings) -> Iterator[Serve]:
    """Starts servers; each is stopped at the end of the test, which must not take long."""
    begun: list[Serving] = []
    settings.TUTTI_EMBEDDED_READERS = False

    def start(dispatcher: Dispatcher | None = None, urls: str | None = URLS) -> Serving:
        if urls:
            settings.ROOT_URLCONF = urls
        dispatcher = dispatcher or Dispatcher(Memory({}))
        socket = bind("127.0.0.1", 0)
        socket.setsockopt(sockets.SOL_SOCKET, sockets.SO_SNDBUF, 65536)  # so that a slow reader is felt soon
        port, ready = socket.getsockname()[1], threading.Event()
        server = Server(dispatcher, ready.set)
        thread = threading.Thread(target=_run, args=(server, socket), name="server", daemon=True)
        thread.start()
        assert ready.wait(10)
        begun.append(Serving(f"http://127.0.0.1:{port}", port, dispatcher, server, thread))
        return begun[-1]

    yield start
    for each in begun:
        each.stop()


@pytest.fixture
def live(serve) -> Live:
    return Live(serve)


def _run(server: Server, socket: sockets.socket) -> None:
    with asyncio.Runner(loop_factory=server.config.get_loop_factory()) as runner:
        runner.run(server.serve(sockets=[socket]))
