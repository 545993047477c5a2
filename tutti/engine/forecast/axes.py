"""A person's working time as an axis: from wall minutes to minutes worked and back, for many futures at once."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np

from .checks import Unusable
from .ratios import Floats

DAY = 24 * 60
DAYS = 2 * 366  # days laid out one by one; later ones go on at the pace of a usual week


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When somebody works: from and to minutes of each day, Monday to Sunday, and days off (inclusive).

    Minutes are those of the clock in the time zone of the plan's `now`.
    """

    week: tuple[tuple[int, int], ...] = ((540, 1020),) * 5 + ((0, 0),) * 2
    off: tuple[tuple[date, date], ...] = ()


AROUND_THE_CLOCK = Hours(week=((0, DAY),) * 7)


class Axis:
    """Working time from `now` on. Wall minutes count from the midnight before it. A broken week raises `Unusable`."""

    def __init__(self, hours: Hours, now: datetime) -> None:
        _check(hours)
        today = now.date()
        opens, lasts = np.zeros(DAYS), np.zeros(DAYS)
        for day in range(DAYS):
            at = today + timedelta(days=day)
            opens[day], closes = hours.week[at.weekday()]
            lasts[day] = 0 if any(first <= at <= last for first, last in hours.off) else closes - opens[day]
        late = max(0.0, self.begun(now) - opens[0])
        opens[0], lasts[0] = opens[0] + late, max(0.0, lasts[0] - late)
        self._begins, self._lasts = np.arange(DAYS) * DAY + opens, lasts
        self._before = np.concatenate([[0.0], np.cumsum(lasts)])
        self._pace = 7 * DAY / sum(closes - opens_ for opens_, closes in hours.week)
        self._lay_out()

    @staticmethod
    def begun(now: datetime) -> float:
        """Minutes since midnight."""
        return now.hour * 60 + now.minute + now.second / 60

    def _lay_out(self) -> None:
        """The days with work, the idle minutes before each, and by minutes worked the first day that may hold them."""
        days = np.flatnonzero(self._lasts > 0)
        self._idle, self._ends = self._begins[days] - self._before[days], self._before[days + 1]
        self._grain = max(float(self._lasts[days].min()), 1.0) if len(days) else 1.0
        marks = np.arange(int(self._before[-1] / self._grain) + 2) * self._grain
        self._first = np.minimum(np.searchsorted(self._ends, marks, side="left"), max(len(days) - 1, 0))

    def worked(self, wall: Floats) -> Floats:
        """Minutes of work from now until these wall minutes."""
        inside = np.minimum(wall, DAYS * DAY - 1e-6)
        day = (inside * (1 / DAY)).astype(np.intp)
        done = inside - self._begins.take(day)
        np.maximum(done, 0, out=done)
        np.minimum(done, self._lasts.take(day), out=done)
        done += self._before.take(day)
        if wall.max() > DAYS * DAY:
            done += np.maximum(wall - DAYS * DAY, 0) / self._pace
        return done

    def wall(self, worked: Floats) -> Floats:
        """Wall minutes at which so much work is done."""
        if not len(self._ends):
            return np.asarray(DAYS * DAY + worked * self._pace)
        inside = np.minimum(worked, self._before[-1])
        day = self._first.take((inside * (1 / self._grain)).astype(np.intp))
        day += inside > self._ends.take(day)  # no day is shorter than the grain, so one step is enough
        found: Floats = inside + self._idle.take(day)
        if worked.max() > self._before[-1]:
            beyond = worked - self._before[-1]
            np.copyto(found, DAYS * DAY + beyond * self._pace, where=beyond > 0)
        return found


def _check(hours: Hours) -> None:
    if len(hours.week) != 7 or not all(0 <= opens <= closes <= DAY for opens, closes in hours.week):
        raise Unusable("Working hours need seven days, Monday to Sunday, each from 0 to 1,440 minutes.")
    if not any(closes > opens for opens, closes in hours.week):
        raise Unusable("Somebody in the plan has no working hours; set them, or give the work to somebody else.")
