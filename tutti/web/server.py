"""The serving process: one port, one event loop, and an end within three seconds of being told."""

from __future__ import annotations

import errno
import os
import signal
import socket as sockets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from socket import socket
from typing import TYPE_CHECKING

import uvicorn

from tutti.kit.commandline import Cannot

if TYPE_CHECKING:  # the port is taken before anything heavy is imported
    from tutti.web.dispatcher import Dispatcher

GRACE_SECONDS = 2
KEEP_ALIVE_SECONDS = 30
BACKLOG = 2048


def bind(host: str, port: int) -> socket:
    """Take the port before anything else, so that a taken one is said at once and in plain words."""
    family = sockets.AF_INET6 if ":" in host else sockets.AF_INET
    taken = socket(family, sockets.SOCK_STREAM)
    taken.setsockopt(sockets.SOL_SOCKET, sockets.SO_REUSEADDR, 1)
    try:
        taken.bind((host, port))
    except OSError as problem:
        taken.close()
        raise Cannot(_why(problem, host, port)) from None
    except OverflowError:
        raise Cannot(f"{port} is not a port: ports go from 0 to 65535.") from None
    return taken


def _why(problem: OSError, host: str, port: int) -> str:
    if problem.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by another program. Stop it, or choose another port with --port."
    if problem.errno == errno.EACCES:
        return f"Port {port} is only for the system's administrator. Choose one above 1023 with --port."
    return f"Tutti cannot listen on {host}: {(problem.strerror or str(problem)).lower()}. Choose another --host."


def run(socket: socket, ready: Callable[[], None]) -> int:
    """Answer on `socket` until a signal comes; `ready` is called when the first request would be answered."""
    from tutti.web.asgi import application

    server = Server(application, ready)
    server.run(sockets=[socket])
    return 0 if server.started else 1


class Server(uvicorn.Server):
    """Says when it is ready, and sends listeners away before it waits for the rest: streams never end by themselves."""

    def __init__(self, dispatcher: Dispatcher, ready: Callable[[], None]) -> None:
        super().__init__(_config(dispatcher))
        self._send_away, self._ready = dispatcher.send_listeners_away, ready

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        # uvicorn would raise the signal again at the end, and we would die of it with our work half tidied up.
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        self._send_away()
        await super().shutdown(sockets)


def _config(dispatcher: Dispatcher) -> uvicorn.Config:
    return uvicorn.Config(
        dispatcher,
        loop="uvloop",
        http="httptools",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        backlog=BACKLOG,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
        forwarded_allow_ips=os.environ.get("TUTTI_TRUSTED_PROXIES", "127.0.0.1"),
    )
