"""Why a task was late: its delay in working time, split into causes that add up to it.

A way to look back that is usual where delays are settled: *as planned against as built, in windows* (SCL Delay and
Disruption Protocol, 2nd edition 2017, section 11; AACE 29R-03).  The plan is the first due date and the effort as it
was estimated when work began; what is left between them is time in hand.  Then the time from the promise to the end is
gone through in order, each minute with the one cause that stood in the way.  Time in hand belongs to whoever needs it
first, as in that protocol: until it is used up nothing is late, and after that every minute counts.

Causes belong to the work.  Who did it is not known here; time off is known as time off, of nobody and of no kind.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tutti.engine.forecast_terms import Code

from .flow import Stay

SCOPE: Code = "scope"
LONGER: Code = "longer"


@dataclass(frozen=True, slots=True)
class Span:
    """From one moment to another; `of` is the task it waited for."""

    since: float
    until: float
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """A task with a due date, and how it went.  All times are minutes of working time on one axis.

    `promised` is when its first due date was set; `end` when it was done, or now.  `estimate` is what was estimated
    when work began, None where nothing was: then what it took counts as what it needed; `grown` is the estimate in the
    end.  `worked` are minutes somebody was at it, `doing` the columns where work goes on.
    """

    id: str
    promised: float
    first_due: float
    due: float
    moved: float = 0.0
    end: float
    estimate: float | None = None
    grown: float | None = None
    worked: float = 0.0
    doing: frozenset[str] = frozenset()
    stays: Sequence[Stay] = ()
    waited: Sequence[Span] = ()
    off: Sequence[Span] = ()
    handed: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Minutes of a delay with their cause; `of` is the task it waited for, or the column it lay in."""

    code: Code
    of: str
    minutes: float


@dataclass(frozen=True, slots=True)
class Delay:
    """Minutes past the due date, and what they are made of, the largest part first."""

    task: str
    minutes: float
    parts: tuple[Part, ...]


def why_late(ran: Ran) -> Delay | None:
    """The causes of a delay; None where there is none, or where the date was set when all was over."""
    late = ran.end - ran.due
    if late <= 0 or ran.promised >= ran.end:
        return None
    steps = list(_steps(ran))
    planned = sum(minutes for _, some in steps for code, _, minutes in some if code is None)
    in_hand = max(ran.first_due, ran.due) - ran.promised - planned
    found: dict[tuple[Code, str], float] = defaultdict(float)
    found["tight", ""] = max(0.0, -in_hand)
    in_hand = max(0.0, in_hand)
    for _, some in sorted(_moved(ran) + steps, key=lambda step: step[0]):
        lost = sum(minutes for code, _, minutes in some if code is not None)
        used = min(in_hand, lost)
        in_hand -= used
        for code, of, minutes in some:
            if code is not None and lost:
                found[code, of] += minutes * (lost - used) / lost
    parts = [Part(code, of, minutes) for (code, of), minutes in found.items() if minutes > 0]
    return Delay(ran.id, late, tuple(sorted(parts, key=lambda part: (-part.minutes, part.code, part.of))))


Lost = tuple[Code | None, str, float]
"""The cause (None: work as planned), what it is of, and minutes."""
Step = tuple[float, tuple[Lost, ...]]
"""From when on, and what went side by side: time in hand is shared by that evenly."""


def _moved(ran: Ran) -> list[Step]:
    """A due date moved nearer takes so much time away, on the day it was moved; one moved on is time in hand."""
    nearer = ran.first_due - ran.due
    return [(max(ran.moved, ran.promised), (("moved_nearer", "", nearer),))] if nearer > 0 else []


def _steps(ran: Ran) -> Iterator[Step]:
    """The time from the promise to the end, in order, each stretch with its causes."""
    spans = list(_spans(ran))
    free = sum(until - since for since, until, code, _ in spans if code is None)
    pace = min(1.0, ran.worked / free) if free else 0.0  # of a free minute so much was work, the rest of it lay there
    budget = ran.estimate if ran.estimate is not None else ran.worked
    grown = max(budget, ran.grown or 0.0)
    spent = 0.0
    for since, until, code, of in spans:
        work = pace * (until - since) if code is None else 0.0
        if since >= ran.promised:
            if not work:
                yield since, ((code or "column", of, until - since),)
            for low, high, why in ((0.0, budget, None), (budget, grown, SCOPE), (grown, float("inf"), LONGER)):
                part = _within(spent, work, low, high)
                if part > 0:
                    yield since, ((why, "", part), ("column", of, part / pace - part))
        spent += work


def _within(spent: float, work: float, low: float, high: float) -> float:
    """How much of the work after so much was spent lies between two marks."""
    return max(0.0, min(spent + work, high) - max(spent, low))


def _spans(ran: Ran) -> Iterator[tuple[float, float, Code | None, str]]:
    """The whole course cut where anything changes; no cause where work could go on, `of` being the column."""
    begun = min((stay.since for stay in ran.stays if stay.column in ran.doing), default=ran.end)
    marks = {ran.promised, ran.moved, ran.end, begun, *(stay.since for stay in ran.stays)}
    marks |= {stay.until for stay in ran.stays if stay.until is not None}
    for span in (*ran.waited, *ran.off, *ran.handed):
        marks |= {span.since, span.until}
    for since, until in pairwise(sorted(mark for mark in marks if mark <= ran.end)):
        yield since, until, *_cause(ran, since, begun)


def _cause(ran: Ran, at: float, begun: float) -> tuple[Code | None, str]:
    """What stood in the way from a moment on: of several tasks it waited for, the one that kept it longest."""
    column = next((one.column for one in ran.stays if one.since <= at and (one.until is None or at < one.until)), None)
    if column is None:
        return "set_aside", ""
    waited = [(span.until, span.of) for span in ran.waited if span.since <= at < span.until]
    if waited and at < begun:
        return "waited_for", max(waited)[1]
    if any(span.since <= at < span.until for span in ran.off):
        return "time_off", ""
    if any(span.since <= at < span.until for span in ran.handed):
        return "handed_over", ""
    return (None, column) if column in ran.doing else ("column", column)
