"""Where work waits: how long it stays in each column, what is there unusually long, and what being handed on costs.

The terms are those of Vacanti, *Actionable Agile Metrics for Predictability* (2015): *lead time* from when a task was
made until it was done, *cycle time* from when it was begun, *time in status*, *work in progress*, *ageing work in
progress*, *flow efficiency*.  His ageing line is used: the 85th percentile of what is finished.

All times are minutes of working time on one axis, the same for everybody; so they can be added and subtracted.  Who did
a task is not known here.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest

import numpy as np

from tutti.engine.forecast_terms import FEWEST

RECENT = 100  # the newest of them that are looked at
MIDDLE, LIKELY = 0.5, 0.85
DRAWS, OUTSIDE, SEED = 500, 0.05, 20150630  # of the bootstrap; one interval for one history


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A task in a column; open while it is still there."""

    column: str
    since: float
    until: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A task that was begun and went to somebody else; `taken` is when something next happened to it, if that is
    known."""

    at: float
    taken: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """The way of a task through the columns; `worked` are minutes somebody was at it."""

    id: str
    stays: Sequence[Stay]
    begun: float | None = None
    done: float | None = None
    worked: float = 0.0
    handed: Sequence[Handed] = ()


@dataclass(frozen=True, slots=True)
class Spread:
    """Half of `count` took at most `middle` minutes, 85 of 100 at most `likely`."""

    middle: float
    likely: float
    count: int


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the whole, and where it probably lies (90 % of the resamples)."""

    part: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Ageing:
    """An open task that is in its column longer than 85 of 100 were before it."""

    task: str
    age: float


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `stays` (None below `FEWEST`), `share` of the lead time, tasks that are there now."""

    id: str
    stays: Spread | None
    finished: int
    share: Share | None
    now: int
    ageing: tuple[Ageing, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """How work flows; what is None stands on too little.

    `efficiency` is the share of lead time in which somebody was at it; `hand_offs` are those of a finished task on
    average, `after_one` the time until something next happened to it.
    """

    finished: int
    lead: Spread | None
    cycle: Spread | None
    efficiency: float | None
    columns: tuple[Column, ...]
    hand_offs: float | None
    after_one: Spread | None


def flow_of(walks: Sequence[Walk], *, columns: Sequence[str], now: float) -> Flow:
    """How work flows through these columns as of `now`, from the newest hundred tasks that are done."""
    done = nlargest(RECENT, ((walk.done, walk.id, walk) for walk in walks if walk.done is not None))
    finished = [walk for _, _, walk in done]
    is_enough = len(finished) >= FEWEST
    shares = _shares(finished, columns) if is_enough else {}
    handed = ((each.taken, each.taken - each.at) for walk in walks for each in walk.handed if each.taken is not None)
    here: dict[str, list[tuple[str, Stay]]] = {each: [] for each in columns}
    for walk in walks:
        for stay in walk.stays:
            if stay.column in here:
                here[stay.column].append((walk.id, stay))
    return Flow(
        len(finished),
        _spread(walk.done - walk.stays[0].since for walk in finished if walk.done and walk.stays),
        _spread(walk.done - walk.begun for walk in finished if walk.done and walk.begun is not None),
        _efficiency(finished) if is_enough else None,
        tuple(_column(each, stays, shares.get(each), now) for each, stays in here.items()),
        sum(len(walk.handed) for walk in finished) / len(finished) if is_enough else None,
        _spread(after for _, after in nlargest(RECENT, handed)),
    )


def _column(column: str, stays: Sequence[tuple[str, Stay]], share: Share | None, now: float) -> Column:
    ended = nlargest(RECENT, ((stay.until, stay.until - stay.since) for _, stay in stays if stay.until is not None))
    spread = _spread(length for _, length in ended)
    ages = [Ageing(task, now - stay.since) for task, stay in stays if stay.until is None]
    ageing = [age for age in ages if spread is not None and age.age > spread.likely]
    ageing.sort(key=lambda one: (-one.age, one.task))
    return Column(column, spread, len(ended), share, len(ages), tuple(ageing))


def _spread(lengths: Iterable[float]) -> Spread | None:
    known = list(lengths)
    if len(known) < FEWEST:
        return None
    middle, likely = np.quantile(known, (MIDDLE, LIKELY)).tolist()
    return Spread(middle, likely, len(known))


def _efficiency(finished: Sequence[Walk]) -> float | None:
    """Time somebody was at it, of the whole time; what was logged beyond that counts as all of it."""
    leads = [(walk.worked, walk.done - walk.stays[0].since) for walk in finished if walk.done and walk.stays]
    whole = sum(lead for _, lead in leads)
    return sum(min(worked, lead) for worked, lead in leads) / whole if whole else None


def _shares(finished: Sequence[Walk], columns: Sequence[str]) -> dict[str, Share]:
    """Each column's share of the time in all of them, with the percentile bootstrap over tasks (Efron and Tibshirani
    1993): tasks are drawn, not stays, since stays of one task hang together."""
    spent = np.array([[_times(walk)[each] for each in columns] for walk in finished])
    if not spent.sum():
        return {}
    drawn = np.random.default_rng(SEED).multinomial(len(spent), [1 / len(spent)] * len(spent), size=DRAWS) @ spent
    drawn = drawn[drawn.sum(axis=1) > 0]
    low, high = np.quantile(drawn / drawn.sum(axis=1, keepdims=True), (OUTSIDE, 1 - OUTSIDE), axis=0).tolist()
    parts = (spent.sum(axis=0) / spent.sum()).tolist()
    return {each: Share(*found) for each, found in zip(columns, zip(parts, low, high, strict=True), strict=True)}


def _times(walk: Walk) -> dict[str, float]:
    times: dict[str, float] = defaultdict(float)
    for stay in walk.stays:
        times[stay.column] += (stay.until if stay.until is not None else stay.since) - stay.since
    return times
