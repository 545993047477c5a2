"""What to take up next: the task that loses most by waiting.

Waiting one slot longer makes a task later by some minutes, on average over how long it may take. Those minutes times
its value, per minute of its effort, is what waiting costs: near the due date the rule is weighted shortest processing
time, long before it nothing, and in between the chance of being late decides (an apparent tardiness cost, Vepsalainen
and Morton 1987, with the distribution in place of its exponential).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np

from .checks import Unusable, check_minutes
from .ratios import Floats, Ratios

LEVELS: Floats = np.asarray((np.arange(20) + 0.5) / 20, dtype=np.float64)
SLOT = 2.0  # how long a slot is, in mean efforts of what waits, for each who takes from it
VALUES = (1.0, 1.0, 2.0, 4.0, 8.0)  # of priority none, low, medium, high, urgent


class Named(Protocol):
    """Whatever says which task it is about."""

    @property
    def id(self) -> str: ...


One = TypeVar("One", bound=Named)


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A task that could be taken up now. `left` are working minutes until it is due, None without a due date."""

    id: str
    estimate: float
    ratios: Ratios
    left: float | None = None
    priority: int = 0  # 0 none, 1 low, 2 medium, 3 high, 4 urgent


@dataclass(frozen=True, slots=True)
class Urgency:
    """What waiting costs: value-weighted minutes of lateness for each minute waited and minute of effort."""

    id: str
    loss: float
    later: float  # minutes it comes later than due on average, if it is taken up now


def by_loss(tasks: Sequence[Open], *, people: int = 1, decided: Sequence[str] = ()) -> list[Urgency]:
    """The tasks that so many people take from, the most urgent first.

    Those somebody put in an order keep it among themselves.
    """
    if not tasks:
        return []
    efforts = np.stack([_effort(task) for task in tasks])
    means = efforts.mean(axis=1)
    slot = SLOT * float(means.mean()) / people
    left = np.array([np.inf if task.left is None else task.left for task in tasks])
    value = np.array([_value(task) for task in tasks])
    now, then = (np.maximum(efforts + wait - left[:, None], 0).mean(axis=1) for wait in (0.0, slot))
    loss = value * (then - now) / slot / means
    quiet = value / means  # decides among those that lose nothing
    order = sorted(range(len(tasks)), key=lambda i: (-loss[i], -quiet[i], tasks[i].id))
    return kept([Urgency(tasks[i].id, float(loss[i]), float(now[i])) for i in order], decided)


def _effort(task: Open) -> Floats:
    check_minutes(task.estimate, f"The estimate of task {task.id},")
    return task.estimate * task.ratios.at_each(LEVELS)


def _value(task: Open) -> float:
    if task.priority not in range(5):
        raise Unusable(f"Task {task.id}: priority {task.priority} does not exist; use 0 (none) to 4 (urgent).")
    return VALUES[task.priority]


def kept(found: list[One], decided: Sequence[str]) -> list[One]:
    """The places of the decided ones, filled in the order that was decided."""
    rank = {name: number for number, name in enumerate(decided)}
    theirs = iter(sorted((one for one in found if one.id in rank), key=lambda one: rank[one.id]))
    return [next(theirs) if one.id in rank else one for one in found]
