"""What waiting a day costs: how much later a task and all that waits for it come, weighed by what each is worth.

The same rule as `by_loss` (an apparent tardiness cost, Vepsalainen and Morton 1987, with the distribution of the effort
in place of its exponential), told term by term: lateness is counted past each due date, also of the tasks that cannot
begin before this one is done, and divided by the effort it takes to end the waiting.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .checks import Unusable
from .priority import LEVELS, VALUES, kept
from .ratios import Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """A task that cannot begin before another is done.  `efforts` are minutes at each of `LEVELS` from taking up the
    first until this one is done too, `left` working minutes until it is due, None without a due date."""

    id: str
    efforts: Floats
    left: float | None = None
    priority: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A task that could be taken up now.  `efforts` are the minutes still to do at each of `LEVELS`."""

    id: str
    efforts: Floats
    left: float | None = None
    priority: int = 0
    behind: Sequence[Behind] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """By how many minutes a task that waits comes later past its due date, on average, and what each is worth."""

    id: str
    minutes: float
    value: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What waiting costs a task: `loss` is (value x minutes + those of all behind it) for each minute of effort and
    minute waited.

    `late_now` and `late_then` are the chances to miss the due date, taken up now or after waiting, None without one;
    `minutes` is by how much it comes later past it on average, `effort` how long it takes on average.
    """

    id: str
    loss: float
    late_now: float | None
    late_then: float | None
    minutes: float
    value: float
    effort: float
    behind: tuple[Later, ...]


def waiting_costs(tasks: Sequence[Held], *, wait: float, decided: Sequence[str] = ()) -> list[Cost]:
    """What waiting `wait` working minutes costs each task, the dearest first; then worth for its effort decides.

    Those somebody put in an order keep it among themselves.
    """
    if wait <= 0:
        raise Unusable(f"Nothing can be said of waiting {wait:g} minutes: give more than 0.")
    costs = sorted((_cost(task, wait) for task in tasks), key=lambda one: (-one.loss, -one.value / one.effort, one.id))
    return kept(costs, decided)


def _cost(task: Held, wait: float) -> Cost:
    value, effort = _value(task), max(float(task.efforts.mean()), 1.0)
    own = _later(task.efforts, task.left, wait)
    behind = tuple(Later(one.id, _later(one.efforts, one.left, wait), _value(one)) for one in task.behind)
    lost = value * own + sum(one.value * one.minutes for one in behind)
    late_now, late_then = (_late(task, more) for more in (0.0, wait))
    felt = sorted((one for one in behind if one.minutes > 0), key=lambda one: (-one.value * one.minutes, one.id))
    return Cost(task.id, lost / wait / effort, late_now, late_then, own, value, effort, tuple(felt))


def _later(efforts: Floats, left: float | None, wait: float) -> float:
    if left is None:
        return 0.0
    now, then = (np.maximum(efforts + more - left, 0).mean() for more in (0.0, wait))
    return float(then - now)


def _late(task: Held, wait: float) -> float | None:
    return None if task.left is None else float((task.efforts + wait > task.left).mean())


def _value(task: Held | Behind) -> float:
    if task.priority not in range(len(VALUES)):
        raise Unusable(f"Task {task.id}: priority {task.priority} does not exist; use 0 (none) to 4 (urgent).")
    return VALUES[task.priority]


def still_to_do(efforts: Floats, spent: float) -> Floats:
    """Minutes still to do of a task on which so many were spent: of what it may be, the part that lies beyond them.

    Where more was spent than it was ever expected to take, a tenth of that is taken to be left.
    """
    beyond = efforts[efforts > spent]
    if spent <= 0:
        return efforts
    if not len(beyond):
        return np.full(len(LEVELS), max(spent / 10, 1.0))
    return np.asarray(np.quantile(beyond, LEVELS) - spent, dtype=np.float64)


__all__ = ["LEVELS", "Behind", "Cost", "Held", "Later", "still_to_do", "waiting_costs"]
