"""What the engine may know of tasks, and what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import exp
from typing import Literal

from .ratios import Ratios
from .says import Sentence, amount, percent, say

Mode = Literal["plain", "learned"]
Factor = Literal["size", "category", "project", "parent", "priority", "person"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Work to forecast. `estimate` in minutes; the rest says what kind of work it is, None where unknown."""

    estimate: float
    category: str | None = None  # its type, or its first label
    project: str | None = None
    parent: str | None = None  # the larger piece of work it is part of
    priority: int | None = None
    person: str | None = None  # whoever does it; read in learned mode only


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A finished task: `actual` in minutes, `on` the day it was finished."""

    id: str
    task: Task
    actual: float
    on: date


@dataclass(frozen=True, slots=True)
class Reason:
    """One step from what is known of any work to what is known of this task.

    `shift` is what the step adds to ln(median ratio); `count` how many finished tasks it stands on.
    """

    factor: Factor | Literal["start", "workspace"]
    shift: float
    count: int

    @property
    def says(self) -> Sentence:
        """The step as a share more or less."""
        return say(self.factor, percent=percent(exp(self.shift)), count=self.count)


@dataclass(frozen=True, slots=True)
class Forecast:
    """How long a task will take: `ratios` is the distribution of actual / estimate, the rest is read off it.

    The shifts of `reasons` add up to ln(p50 / estimate). `trust` says how much to make of it.
    """

    estimate: float
    ratios: Ratios
    reasons: tuple[Reason, ...]
    trust: Sentence

    @property
    def p50(self) -> float:
        """Minutes that suffice in one case of two."""
        return self.quantiles([0.5])[0]

    @property
    def p80(self) -> float:
        """Minutes that suffice in 80 of 100 cases."""
        return self.quantiles([0.8])[0]

    @property
    def p95(self) -> float:
        """Minutes that suffice in 95 of 100 cases."""
        return self.quantiles([0.95])[0]

    @property
    def cause(self) -> Reason | None:
        """What is named first: the reason without which the forecast changes most; its shift is that change."""
        return self.reasons[-1] if self.reasons[-1].factor not in ("start", "workspace") else None

    @property
    def says(self) -> Sentence:
        """The forecast in natural frequencies."""
        low, middle, high = (amount(minutes) for minutes in self.quantiles([0.1, 0.5, 0.9]))
        return say("range", low=low, middle=middle, high=high)

    def quantiles(self, chances: Sequence[float]) -> list[float]:
        """Minutes that suffice with each of these chances."""
        return [self.estimate * float(ratio) for ratio in self.ratios.at_each(chances)]

    def within(self, minutes: float) -> float:
        """The chance of taking at most so long."""
        return self.ratios.up_to(minutes / self.estimate)
