"""How a project went so far: tasks done and tasks added, week by week; and what follows when it goes on like that."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from tutti.engine.forecast.axes import DAY
from tutti.engine.forecast.ratios import Floats
from tutti.forecast.past import Past

WEEKS = 12
BEFORE = (1.0, 1.0)  # known beforehand: one task in one week
WEEK = 7 * DAY


@dataclass(frozen=True, slots=True)
class Pace:
    """Tasks done and added in each of the last full weeks, the newest last."""

    done: tuple[int, ...]
    added: tuple[int, ...]

    @property
    def done_per_week(self) -> float:
        return sum(self.done) / len(self.done) if self.done else 0.0

    @property
    def added_per_week(self) -> float:
        return sum(self.added) / len(self.added) if self.added else 0.0

    def ends(self, open_: int, count: int, now: datetime, chance: np.random.Generator) -> Floats:
        """Wall minutes until so many tasks are done: at random (Poisson), at a rate that is not sure (Gamma)."""
        rates = chance.gamma(BEFORE[0] + sum(self.done), 1 / (BEFORE[1] + len(self.done)), count)
        weeks = chance.gamma(max(open_, 1), 1.0, count) / np.maximum(rates, 1e-6)
        return np.asarray(_minute(now) + weeks * WEEK)

    def grown(self, ends: Floats, open_: int, now: datetime, chance: np.random.Generator) -> tuple[Floats, Floats]:
        """Tasks added until each end, and the ends with them; an added task takes as long as those open now."""
        rates = chance.gamma(BEFORE[0] + sum(self.added), 1 / (BEFORE[1] + len(self.added)), len(ends))
        left = np.maximum(ends - _minute(now), 0.0)
        added = chance.poisson(np.minimum(rates * left / WEEK, 1e6)).astype(np.float64)
        return added, np.asarray(ends + left * added / max(open_, 1))


def pace_of(past: Past, project: str, now: datetime) -> Pace:
    """The last twelve full weeks of a project, without the one in which it was laid out."""
    courses = [c for c in past.courses.values() if c.project == project and c.away != "trashed"]
    if not courses:
        return Pace((), ())
    first = min(c.created_at for c in courses)
    weeks = max(0, min(WEEKS, int((now - first) / timedelta(weeks=1)) - 1))
    done, added = [0] * weeks, [0] * weeks
    for course in courses:
        for at, counts in ((course.done_at, done), (course.created_at, added)):
            ago = int((now - at) / timedelta(weeks=1)) if at and at <= now else weeks
            if ago < weeks:
                counts[weeks - 1 - ago] += 1
    return Pace(tuple(done), tuple(added))


def _minute(now: datetime) -> float:
    return now.hour * 60 + now.minute + now.second / 60
