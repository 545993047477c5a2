"""Listeners who do not listen: open streams that never read a byte, while others write and read."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from urllib.parse import urlsplit
from urllib.request import urlopen

from faults.house import House, house, wait_until
from faults.ledger import Verdict
from faults.load import Load, under_load

DEAF = 24  # a person may have 32 streams, and a follower has one
ROUND_SECONDS = 6.0
MOST_MIB = 48.0  # half a MiB each, and what anybody's memory grows by when it begins to work


def slow_and_half_open(at: Path, times: int) -> Verdict:
    """24 streams are opened by listeners who never read, as a broken line looks to us, under load"""
    # The worker makes the rounds, so that what the web process grows by is what it keeps for its listeners.
    with house(at, workers=1) as place, under_load(place) as load, _deaf(place, DEAF):
        wait_until(lambda: _streams(place) > DEAF, 10, "the opening of the streams")
        before = place.webs[0].mib()
        load.ledger.blow()
        sleep(ROUND_SECONDS * times)
        load.flows()
        grown = place.webs[0].mib() - before
        behind = _slowest(load)
        wrong = [] if grown < MOST_MIB else [f"memory grew by {grown:.0f} MiB"]
        notes = [f"memory grew by {grown:.0f} MiB; who listens was at most {behind:.2f} s behind"]
        return load.judged(*notes, wrong=tuple(wrong))


@contextmanager
def _deaf(place: House, many: int) -> Iterator[None]:
    lines = [_asked(place) for _ in range(many)]
    try:
        yield
    finally:
        for line in lines:
            line.close()


def _asked(place: House) -> socket.socket:
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.connect(("127.0.0.1", urlsplit(place.urls[0]).port))
    line.sendall(
        b"GET /api/v1/sync/stream?since=0 HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        b"Authorization: Bearer %s\r\n\r\n" % place.token.encode()
    )
    return line


def _streams(place: House) -> int:
    figures = urlopen(f"{place.urls[0]}/metrics").read().decode()
    found = re.search(r"^tutti_streams (\d+)", figures, re.MULTILINE)
    return int(found[1]) if found else 0


def _slowest(load: Load) -> float:
    ended = {a.title.encode(): a.ended for a in load.ledger.attempts if a.outcome == "ok"}
    seen = (each.seen[title] - at for each in load.followers for title, at in ended.items() if title in each.seen)
    return max(0.0, *seen)
