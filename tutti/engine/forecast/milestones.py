"""When a milestone is reached, by how past ones kept their dates: days really left against days planned left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from .checks import LAST, Unusable, check_day
from .ratios import Floats

NEAR = 0.8  # how alike plans are, in ln(days planned to be left): the standard deviation of a bell
PRIOR = 2.0  # projects elsewhere: a log-normal with a median of 1.5 and a wide spread
ELSEWHERE = np.exp(np.log(1.5) + 0.7 * np.array([-1.28, -0.84, -0.52, -0.25, 0, 0.25, 0.52, 0.84, 1.28]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """A milestone of the past: on each day of `plans` the date it was then expected on, and when it was reached."""

    id: str
    plans: Sequence[tuple[date, date]]  # (said on, expected on)
    on: date


@dataclass(frozen=True, slots=True, eq=False)
class Dates:
    """When a milestone may be reached: ratios of real to planned days left, rising, with what each one weighs."""

    today: date
    left: int  # days planned to be left
    ratios: Floats
    weights: Floats
    outcomes: int  # milestones reached before

    def at(self, chance: float) -> date:
        """The day by which it is reached with this chance, 0 to 1."""
        days = self.left * self.ratio(chance)
        if days > (LAST - self.today).days:
            raise Unusable("The milestone lies beyond the year 2200 at this rate; set a nearer date.")
        return self.today + timedelta(days=round(days))

    def ratio(self, chance: float) -> float:
        """Days really left for one planned, not passed with this chance."""
        rising = (np.cumsum(self.weights) - self.weights / 2) / self.weights.sum()
        return float(np.interp(chance, rising, self.ratios))

    def rank(self, ratio: float) -> float:
        """The chance of at most this ratio."""
        rising = (np.cumsum(self.weights) - self.weights / 2) / self.weights.sum()
        return float(np.interp(ratio, self.ratios, rising, left=0.0, right=1.0))


def when(today: date, expected: date, past: Sequence[Reached]) -> Dates:
    """When the milestone that is now expected on `expected` is reached, by those reached before today.

    Every past milestone weighs the same, shared among its plans; plans of about the same length count most.
    """
    check_day(today, "The day of the forecast,")
    check_day(expected, "The milestone's date")
    left = max(1, (expected - today).days)
    found, weights = [*ELSEWHERE], [PRIOR / len(ELSEWHERE)] * len(ELSEWHERE)
    known = [one for one in past if one.on < today]
    for one in known:
        spans = [
            (max(1, (then - said).days), max(1, (one.on - said).days)) for said, then in one.plans if said < one.on
        ]
        alike = np.exp(-0.5 * (np.log([planned / left for planned, _ in spans]) / NEAR) ** 2)
        if spans and alike.sum() > 0:
            found += [real / planned for planned, real in spans]
            weights += list(alike / max(float(alike.sum()), 1.0))
    order = np.argsort(found, kind="stable")
    return Dates(today, left, np.array(found)[order], np.array(weights)[order], len(known))
