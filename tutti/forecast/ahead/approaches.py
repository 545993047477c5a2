"""When a milestone is reached: the futures of its project, asked when the last task that counts towards it is done."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from tutti.engine.forecast import Futures, Unusable
from tutti.engine.forecast.ratios import Floats
from tutti.forecast.ahead.drivers import Driver, Wins, drivers_of, elsewhere
from tutti.forecast.ahead.horizons import Horizon, chance_in, dates_of, horizon_of, on_time, played
from tutti.forecast.ahead.outlooks import day_of
from tutti.forecast.ahead.paces import pace_of
from tutti.forecast.ahead.plans import Laid
from tutti.forecast.past import Past

ASKED = 2  # drivers of each milestone of which it is asked what they would win
FEW = 10  # finished tasks below which ranges are not this workspace's own
ROUGH = 0.5  # of the open tasks, below which estimates are no ground to stand on


@dataclass(frozen=True, slots=True)
class Approach:
    """When a milestone is reached.  Dates are those not passed with a chance of 50, 80 and 95 %; None beyond 2200.

    `planned` are the dates without what will be added; `basis` as in `Horizon`: "done" where all that counts towards
    it is done, "none" where nothing can be said.
    """

    milestone: str
    basis: str
    due: date
    dates: tuple[date | None, ...] = ()
    planned: tuple[date | None, ...] = ()
    p85: date | None = None
    on_time: int | None = None
    drivers: tuple[Driver, ...] = ()
    elsewhere: float = 0.0
    open: int = 0
    notes: tuple[str, ...] = ()


def told(past: Past, laid: Laid) -> tuple[Futures | None, Horizon, list[Approach]]:
    """The futures and the horizon of a project, and its milestones; what cannot be played through says why instead."""
    try:
        found, wins = played(laid), Wins(laid)
        horizon = horizon_of(past, laid, found, wins)
        return found, horizon, [_approach(past, laid, found, wins, horizon, goal) for goal in laid.goals]
    except Unusable as why:
        words = f"No date can be given: {str(why)[:1].lower()}{str(why)[1:]}"
        lost = [_without(past, laid, goal, words) for goal in laid.goals]
        return None, replace(Horizon(laid.project, "none"), open=len(laid.courses), notes=(words,)), lost


def _approach(past: Past, laid: Laid, found: Futures | None, wins: Wins, horizon: Horizon, goal: str) -> Approach:
    open_ = len(laid.goals[goal])
    if not open_ or found is None:
        return _without(past, laid, goal, "")
    due, by_pace = past.milestones[goal].due, horizon.basis == "pace"
    part = found.parts[goal]
    planned = _by_pace(past, laid, goal, len(part.ends)) if by_pace else part.ends
    ends = _grown(past, laid, planned)
    return Approach(
        goal,
        horizon.basis,
        due,
        dates=dates_of(ends, laid.now),
        planned=dates_of(planned, laid.now),
        p85=day_of(laid.now, float(np.quantile(ends, 0.85))),
        on_time=on_time(ends, due, laid.now),
        drivers=() if by_pace else drivers_of(laid, part.critical, wins, asked=ASKED, goal=goal),
        elsewhere=0.0 if by_pace else elsewhere(laid, part.critical),
        open=open_,
        notes=_notes(past, laid, goal, by_pace),
    )


def _grown(past: Past, laid: Laid, ends: Floats) -> Floats:
    """With what will be added: as much as to the whole project, spread over it as its open tasks are."""
    pace = pace_of(past, laid.project, laid.now)
    return pace.grown(ends, len(laid.courses), laid.now, chance_in(laid))[1]


def _by_pace(past: Past, laid: Laid, goal: str, count: int) -> Floats:
    """By how many tasks a week were done so far, when what counts towards earlier milestones is done first."""
    until = list(laid.goals).index(goal) + 1
    before = sum(len(tasks) for tasks in list(laid.goals.values())[:until])
    return pace_of(past, laid.project, laid.now).ends(before, count, laid.now, chance_in(laid))


def _without(past: Past, laid: Laid, goal: str, why: str) -> Approach:
    """A milestone of which no date is told, and why."""
    row, open_ = past.milestones[goal], len(laid.goals[goal])
    if open_:
        return Approach(goal, "none", row.due, open=open_, notes=(why,))
    counts = any(course.milestone == goal and course.away != "trashed" for course in past.courses.values())
    if counts:
        return Approach(goal, "done", row.due, notes=("All that counts towards it is done.",))
    words = "No task counts towards it, so nothing can be said. Say in a task which milestone it is for."
    return Approach(goal, "none", row.due, notes=(words,))


def _notes(past: Past, laid: Laid, goal: str, by_pace: bool) -> tuple[str, ...]:
    """What to know before trusting it, in sentences."""
    tasks, outcomes = laid.goals[goal], len(past.outcomes)
    estimated = sum(laid.efforts[task].is_estimated for task in tasks)
    notes = []
    if by_pace:
        notes.append(
            "Most open tasks of the project are not estimated. So the date follows how many tasks a week were done so "
            "far, with what counts towards earlier milestones first."
        )
    elif estimated < ROUGH * len(tasks):
        notes.append(
            f"Only {estimated} of {len(tasks)} open tasks are estimated: do not rely on this date before more are."
        )
    elif estimated < len(tasks):
        notes.append(
            f"{len(tasks) - estimated} of {len(tasks)} open tasks are not estimated: they count as usual here."
        )
    if outcomes < FEW:
        notes.append(
            f"Only {outcomes} finished tasks with an estimate and a time taken: these ranges are mostly how such "
            "estimates go elsewhere. From 10 on they are your own."
        )
    return tuple(notes)
