"""The floor: a ready answer of 10 KB through the same HTTP server, with the same options."""

from __future__ import annotations

import sys
from typing import Any

import uvicorn

ANSWER = b"x" * 10_240
HEADERS = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(ANSWER))]


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Always the same."""
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    await send({"type": "http.response.body", "body": ANSWER})


class Server(uvicorn.Server):
    """Says when it is ready, as Tutti's does."""

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        print(f"READY http://127.0.0.1:{self.config.port}", flush=True)


if __name__ == "__main__":
    Server(
        uvicorn.Config(
            application, port=int(sys.argv[1]), loop="uvloop", http="httptools", ws="none", lifespan="off",
            log_config=None, access_log=False, server_header=False,
        )
    ).run()  # fmt: skip
