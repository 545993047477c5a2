"""The calendars of many people at once: each distinct one is asked once a day, the answers are columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray

from .values import Person
from .weights import Weights
from .working_time import Day, WorkingTime

Hours = NDArray[np.float64]
Days = NDArray[np.int64]
Yes = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Window:
    """What a start and a due day mean to each person: hours before the start, hours up to the due day (infinite without
    one), the share of the work that falls into the horizon, and who is away the whole time."""

    opens: Hours
    closes: Hours
    share: Hours
    away: Yes


class Calendars:
    """The working time of these people from `now` on; columns hold one value for each person, in their order."""

    def __init__(self, people: Sequence[Person], now: datetime, weights: Weights) -> None:
        self._weights = weights
        index: dict[object, int] = {}
        self._times: list[WorkingTime] = []
        of = []
        for person in people:
            key = (person.week, person.absences, person.time_zone, person.focus)
            if key not in index:
                index[key] = len(self._times)
                self._times.append(WorkingTime(person, now))
            of.append(index[key])
        self._of = np.array(of, dtype=np.int64)
        self._today = np.array([time.today for time in self._times], dtype=np.int64)
        self._columns: dict[tuple[str, Day], Hours] = {}
        self._windows: dict[tuple[date | None, date | None], Window] = {}
        self._horizon = self._today + weights.horizon_days - 1
        self.capacity: Hours = self._until(self._horizon)[self._of]

    def times(self) -> list[WorkingTime]:
        """The working time of each person."""
        return [self._times[at] for at in self._of]

    def window(self, start: date | None, due: date | None) -> Window:
        """The same arithmetic as `Plate.item` and `rules.is_away`, for everybody at once."""
        if (start, due) not in self._windows:
            self._windows[start, due] = self._window(start, due)
        return self._windows[start, due]

    def _window(self, start: date | None, due: date | None) -> Window:
        begins = np.maximum(self._today, start.toordinal() if start else 0)
        ends = begins + self._weights.undated_days - 1 if due is None else np.full_like(begins, due.toordinal())
        opens, closes = self._until(begins - 1), self._until(ends)
        whole, inside = np.maximum(0.0, closes - opens), np.maximum(0.0, self._until(self._horizon) - opens)
        part = np.divide(inside, whole, out=np.ones_like(whole), where=whole > 0)
        share = np.where(begins > self._horizon, 0.0, np.where(ends <= self._horizon, 1.0, part))
        if due is None:
            closes = np.full_like(closes, np.inf)
        lasts = begins - 1 if due is None else ends
        idle = self._between(WorkingTime.scheduled, begins, lasts) == 0
        lasts = np.where(idle, begins + self._weights.horizon_days - 1, lasts)
        away = self._between(WorkingTime.minutes, begins, lasts) == 0
        return Window(opens[self._of], closes[self._of], share[self._of], away[self._of])

    def _until(self, days: Days) -> Hours:
        return self._column("until", days, lambda time, day: time.until(day))

    def _between(self, ask: Callable[[WorkingTime, Day, Day], int], firsts: Days, lasts: Days) -> Hours:
        """Minutes of these days, inclusive; none where the last lies before the first."""

        def up_to(time: WorkingTime, day: Day) -> float:
            return ask(time, time.today, day)

        name = ask.__name__
        return np.maximum(0.0, self._column(name, lasts, up_to) - self._column(name, firsts - 1, up_to))

    def _column(self, name: str, days: Days, ask: Callable[[WorkingTime, Day], float]) -> Hours:
        """One answer for each calendar; the days are nearly always the same, so that columns are worth keeping."""
        column = np.empty(len(days))
        for day in np.unique(days):
            if (name, day) not in self._columns:
                self._columns[name, day] = np.array([ask(time, int(day)) for time in self._times], dtype=np.float64)
            same = days == day
            column[same] = self._columns[name, day][same]
        return column
