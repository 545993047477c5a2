"""The load: writers who create tasks as fast as they are answered, and followers who read the live stream."""

from __future__ import annotations

import re
import threading
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count

import httpx

from faults.house import House, wait_until
from faults.ledger import Attempt, Ledger, Shown, Verdict, judged

WRITERS = 4
NONSENSE_EVERY = 10
"""Every so many attempts one is wrong and has to be refused, so that a refusal is shown to leave nothing behind."""
ASK_SECONDS = 30.0
FLOW_SECONDS = 90.0
TITLE = re.compile(rb"T-[0-9a-f]{32}")


class Writer(threading.Thread):
    """Asks and, when the line goes dead or the house is away, asks the next process again with the same key.

    Every second writer does not ask again: their attempts end as unknown, and may be there or not.
    """

    def __init__(self, number: int, house: House, ledger: Ledger, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self._asks_again, self._house, self._ledger, self._stop_ = number % 2 == 0, house, ledger, stop
        self._turn = count(number)

    def run(self) -> None:
        with httpx.Client(headers={"Authorization": f"Bearer {self._house.token}"}, timeout=ASK_SECONDS) as line:
            for number in count(1):
                if self._stop_.is_set():
                    return
                self._write(line, self._ledger.begin(f"T-{uuid.uuid4().hex}"), number % NONSENSE_EVERY == 0)

    def _write(self, line: httpx.Client, attempt: Attempt, nonsense: bool) -> None:
        body = {"project": self._house.project, "title": attempt.title, "assignee": self._house.bob}
        if nonsense:
            body["due"] = "never"
        key, url = str(uuid.uuid4()), self._next()
        while True:
            attempt.began = time.monotonic()
            try:
                status = line.post(f"{url}/api/v1/tasks", json=body, headers={"Idempotency-Key": key}).status_code
            except httpx.ConnectError:
                url = self._next()
                if not self._gave_up(attempt):
                    time.sleep(0.05)
                    continue  # nobody was there, so nothing was asked
                return
            except httpx.TransportError:
                status = 0
            attempt.ended = time.monotonic()
            attempt.away = attempt.away or status == 503
            if status in (0, 503):
                time.sleep(0.05 if self._asks_again else 0.25)
                url = self._next()
                if self._asks_again and not self._gave_up(attempt):
                    continue
            elif status >= 500:
                self._ledger.break_(status)
            else:
                attempt.outcome = "ok" if status < 300 else "refused"
            return

    def _next(self) -> str:
        return self._house.urls[next(self._turn) % len(self._house.urls)]

    def _gave_up(self, attempt: Attempt) -> bool:
        return self._stop_.is_set() and time.monotonic() - attempt.began > 5


class Follower(threading.Thread):
    """Reads one process's live stream; connects again where it was, to the next one when this one is gone."""

    def __init__(self, number: int, house: House, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self._house, self._stop_, self._turn = house, stop, count(number)
        self.seen: dict[bytes, float] = {}
        self.last = 0
        self.connected = 0

    def run(self) -> None:
        with httpx.Client(headers={"Authorization": f"Bearer {self._house.token}"}, timeout=20) as line:
            while not self._stop_.is_set():
                url = self._house.urls[next(self._turn) % len(self._house.urls)]
                try:
                    self._follow(line, url)
                except httpx.TransportError:
                    time.sleep(0.05)

    def _follow(self, line: httpx.Client, url: str) -> None:
        with line.stream("GET", f"{url}/api/v1/sync/stream", params={"since": self.last}) as answer:
            if answer.status_code != 200:
                time.sleep(0.1)
                return
            self.connected += 1
            rest = b""
            for piece in answer.iter_raw():
                *events, rest = (rest + piece).split(b"\n\n")
                now = time.monotonic()
                for event in events:
                    self._take(event, now)
                if self._stop_.is_set():
                    return

    def _take(self, event: bytes, now: float) -> None:
        for title in TITLE.findall(event):
            self.seen.setdefault(title, now)
        if event.startswith(b"id: "):
            self.last = int(event[4:].split(b"\n", 1)[0])


class Load:
    """What goes on while the house is hurt."""

    def __init__(self, house: House, writers: int = WRITERS) -> None:
        self.house, self.ledger, self.stop = house, Ledger(), threading.Event()
        self.hush = threading.Event()
        self.followers = [Follower(number, house, self.hush) for number in range(len(house.urls))]
        self._writers = [Writer(number, house, self.ledger, self.stop) for number in range(writers)]

    def begin(self) -> None:
        for each in [*self.followers, *self._writers]:
            each.start()

    def goes_on(self, seconds: float = 1.0) -> None:
        """Wait until it flows, and let it flow for a while."""
        self.flows()
        time.sleep(seconds)

    def flows(self) -> float:
        """Wait until writes that were asked from now on are acknowledged; how many seconds that took."""
        now = time.monotonic()

        def flowing() -> bool:
            recent = self.ledger.attempts[-200:]
            return sum(a.outcome == "ok" and a.began >= now for a in recent) > len(self._writers)

        return wait_until(flowing, FLOW_SECONDS, "writing again")

    def end(self) -> None:
        self.stop.set()
        for writer in self._writers:
            writer.join(ASK_SECONDS + 10)
            if writer.is_alive():
                raise TimeoutError("a writer got no answer")

    def judged(self, *notes: str, wrong: tuple[str, ...] = ()) -> Verdict:
        """End the load, let everybody come to rest, and count."""
        self.end()
        everything, notices = self.house.shown()
        titles = Counter({title: times for title, times in everything.items() if title.startswith("T-")})
        wanted = {title.encode() for title in titles}
        with suppress(TimeoutError):  # what is missing is counted below
            wait_until(lambda: all(wanted <= set(each.seen) for each in self.followers), 20, "following")
        self.hush.set()
        followed = tuple(frozenset(title.decode() for title in each.seen) for each in self.followers)
        chain = "every link holds" in self.house.tutti("audit", "verify")
        return judged(self.ledger, Shown(titles, notices, followed, chain), notes, wrong)


@contextmanager
def under_load(house: House, writers: int = WRITERS) -> Iterator[Load]:
    """Write and follow for the length of the block, or until the load is judged."""
    load = Load(house, writers)
    load.begin()
    try:
        load.flows()
        yield load
    finally:
        load.stop.set()
        load.hush.set()
