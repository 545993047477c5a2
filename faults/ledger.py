"""The ledger: every attempt to write, how it ended for whoever asked, and what there is to show for it."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal["ok", "refused", "unknown"]


@dataclass(slots=True)
class Attempt:
    """One write somebody asked for.  Times are of the monotonic clock; `began` is when it was last asked."""

    title: str
    began: float = 0.0
    ended: float = 0.0
    outcome: Outcome = "unknown"
    away: bool = False
    """Whether it was told at least once to come again (503)."""


@dataclass
class Ledger:
    """What all writers asked.  Safe from any thread."""

    attempts: list[Attempt] = field(default_factory=list)
    broken: Counter[int] = field(default_factory=Counter)
    """Answers of 500 and above other than 503: each one is a defect."""
    blows: list[float] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, title: str) -> Attempt:
        attempt = Attempt(title)
        with self._lock:
            self.attempts.append(attempt)
        return attempt

    def break_(self, status: int) -> None:
        with self._lock:
            self.broken[status] += 1

    def blow(self) -> None:
        """From now on recovery is counted."""
        self.blows.append(time.monotonic())

    @property
    def acknowledged(self) -> int:
        return sum(attempt.outcome == "ok" for attempt in list(self.attempts))

    def recoveries(self) -> list[float]:
        """For each blow, the seconds to the answer of the first write that was asked after it and acknowledged."""
        good = [attempt for attempt in self.attempts if attempt.outcome == "ok"]
        after = ((blow, [a.ended for a in good if a.began >= blow]) for blow in self.blows)
        return [min(ended) - blow if ended else float("inf") for blow, ended in after]


@dataclass(frozen=True)
class Shown:
    """What the house has afterwards: titles of tasks, of tasks somebody got a notice of, what each follower saw."""

    titles: Counter[str]
    notices: Counter[str]
    followed: tuple[frozenset[str], ...]
    chain_holds: bool


@dataclass(frozen=True)
class Verdict:
    """The counts.  All that stand under `FAULTS` have to be 0."""

    ok: int
    refused: int
    unknown: int
    told_to_come_again: int
    recovery_seconds: float
    """The longest of all blows."""
    lost: int
    doubled: int
    invented: int
    notices_lost: int
    notices_doubled: int
    missed_by_streams: int
    broken_answers: int
    broken_links: int
    notes: tuple[str, ...] = ()
    """What else was measured or is amiss; a fault that ends a run in another way says so here."""
    wrong: tuple[str, ...] = ()

    FAULTS = (
        "lost", "doubled", "invented", "notices_lost", "notices_doubled", "missed_by_streams", "broken_answers",
        "broken_links",
    )  # fmt: skip

    @property
    def faults(self) -> list[str]:
        """A few words for each thing that must not be; none when all is well."""
        counted = [f"{getattr(self, name)} {name.replace('_', ' ')}" for name in self.FAULTS if getattr(self, name)]
        if not self.ok:
            counted.append("nothing was written, so nothing was shown")
        if self.recovery_seconds == float("inf"):
            counted.append("it did not recover")
        return [*counted, *self.wrong]


def judged(ledger: Ledger, shown: Shown, notes: Iterable[str] = (), wrong: Iterable[str] = ()) -> Verdict:
    """Hold what was answered against what there is."""
    by = {
        outcome: {a.title for a in ledger.attempts if a.outcome == outcome} for outcome in ("ok", "refused", "unknown")
    }
    there = set(shown.titles)
    return Verdict(
        ok=len(by["ok"]),
        refused=len(by["refused"]),
        unknown=len(by["unknown"]),
        told_to_come_again=sum(attempt.away for attempt in ledger.attempts),
        recovery_seconds=max(ledger.recoveries(), default=0.0),
        lost=len(by["ok"] - there),
        doubled=sum(count > 1 for count in shown.titles.values()),
        invented=len(there - by["ok"] - by["unknown"]),
        notices_lost=len(there - set(shown.notices)),
        notices_doubled=sum(count > 1 for count in shown.notices.values()),
        missed_by_streams=sum(len(there - seen) for seen in shown.followed),
        broken_answers=sum(ledger.broken.values()),
        broken_links=int(not shown.chain_holds),
        notes=tuple(notes),
        wrong=tuple(wrong),
    )
