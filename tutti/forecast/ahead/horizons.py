"""When a project is done: its plan played through, what is added on the way, what drives it, what would win days."""

from dataclasses import dataclass, field
from datetime import date, datetime
from zlib import crc32

import numpy as np

from tutti.engine.forecast import Futures, futures
from tutti.engine.forecast.axes import DAY
from tutti.engine.forecast.ratios import Floats
from tutti.forecast.ahead.drivers import Driver, Wins, count_for, drivers_of, elsewhere
from tutti.forecast.ahead.outlooks import EACH_AT, day_of
from tutti.forecast.ahead.paces import Pace, pace_of
from tutti.forecast.ahead.plans import Laid
from tutti.forecast.past import Past

DOTS = 20
ASKED = 4  # tasks of which it is asked what they would win
ENOUGH_ESTIMATES = 0.5
ENOUGH_DONE = 5


@dataclass(frozen=True, slots=True)
class Horizon:
    """When a project is done.  Dates are those not passed with a chance of 50, 80 and 95 %; None beyond 2200.

    `basis` is "plan" (played through), "pace" (by how many tasks a week were done so far), "done" or "none"; `planned`
    are the dates without what will be added; `dots` are twenty dates that are equally likely.
    """

    project: str
    basis: str
    dates: tuple[date | None, ...] = ()
    planned: tuple[date | None, ...] = ()
    dots: tuple[date | None, ...] = ()
    due: date | None = None
    on_time: int | None = None
    drivers: tuple[Driver, ...] = ()
    elsewhere: float = 0.0
    growth: tuple[float, int, int] | None = None
    per_week: float = 0.0
    done_per_week: float = 0.0
    open: int = 0
    estimated: int = 0
    unassigned: int = 0
    notes: tuple[str, ...] = field(default=())


def played(laid: Laid) -> Futures | None:
    """The plan of a project, played through; None where nothing is open."""
    if not laid.courses:
        return None
    return futures(laid.planned, laid.hours, laid.now, count=count_for(laid), each_at=EACH_AT, parts=laid.goals)


def horizon_of(past: Past, laid: Laid, found: Futures | None, wins: Wins) -> Horizon:
    """The project's dates as distributions."""
    if found is None:
        return Horizon(laid.project, "done")
    pace = pace_of(past, laid.project, laid.now)
    open_, estimated = len(laid.courses), sum(laid.efforts[c.id].is_estimated for c in laid.courses)
    by_pace = estimated < ENOUGH_ESTIMATES * open_ and sum(pace.done) >= ENOUGH_DONE
    chance = chance_in(laid)
    ends = pace.ends(open_, len(found.ends), laid.now, chance) if by_pace else found.ends
    added, ends_grown = pace.grown(ends, open_, laid.now, chance)
    due = max((c.due for c in laid.courses if c.due), default=None)
    return Horizon(
        laid.project,
        "pace" if by_pace else "plan",
        dates=dates_of(ends_grown, laid.now),
        planned=dates_of(ends, laid.now),
        dots=tuple(day_of(laid.now, float(m)) for m in np.quantile(ends_grown, (np.arange(DOTS) + 0.5) / DOTS)),
        due=due,
        on_time=None if due is None else on_time(ends_grown, due, laid.now),
        drivers=() if by_pace else drivers_of(laid, found.critical, wins, asked=ASKED),
        elsewhere=0.0 if by_pace else elsewhere(laid, found.critical),
        growth=(round(float(added.mean()), 1), int(np.quantile(added, 0.5)), int(np.quantile(added, 0.8))),
        per_week=round(pace.added_per_week, 1),
        done_per_week=round(pace.done_per_week, 1),
        open=open_,
        estimated=estimated,
        unassigned=len(laid.taken_by),
        notes=_notes(past, laid, pace, by_pace, estimated),
    )


def chance_in(laid: Laid) -> np.random.Generator:
    """The same dice for a project and its milestones, so that they grow alike."""
    return np.random.default_rng(crc32(laid.project.encode()))


def dates_of(ends: Floats, now: datetime) -> tuple[date | None, ...]:
    return tuple(day_of(now, float(minutes)) for minutes in np.quantile(ends, (0.5, 0.8, 0.95)))


def on_time(ends: Floats, due: date, now: datetime) -> int:
    until = ((due - now.date()).days + 1) * DAY
    return round(float((ends <= until).mean()) * 20) * 5


def _notes(past: Past, laid: Laid, pace: Pace, by_pace: bool, estimated: int) -> tuple[str, ...]:
    """What to know before trusting it, in sentences."""
    open_, outcomes = len(laid.courses), len(past.outcomes)
    notes = []
    if by_pace:
        notes.append(
            f"{estimated} of {open_} open tasks are estimated. So the dates follow how many tasks a week were done "
            f"so far ({pace.done_per_week:.1f}), not the plan."
        )
    elif estimated < open_:
        notes.append(f"{open_ - estimated} of {open_} open tasks are not estimated: they count as large as usual here.")
    if outcomes < 10:
        notes.append(
            f"Only {outcomes} finished tasks with an estimate and a time taken: these ranges are mostly how such "
            "estimates go elsewhere. From 10 on they are your own."
        )
    if laid.taken_by:
        notes.append(
            f"{len(laid.taken_by)} open tasks belong to nobody: they count as if whoever is free first took them."
        )
    if laid.without_hours:
        notes.append(f"{len(laid.without_hours)} people with tasks here work no hours: their tasks count as nobody’s.")
    return tuple(notes)
