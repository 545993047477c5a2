"""How many plannable hours a person has between two days: week pattern, minus absences, times focus."""

from bisect import bisect_right
from datetime import datetime
from itertools import accumulate
from zoneinfo import ZoneInfo

from .values import Person

DAY_STARTS = 9 * 60  # we know how long somebody works on a day, not when: today counts as begun at nine, local time

Day = int  # a date's ordinal: plain integers are fast, and far dates cannot overflow


class WorkingTime:
    """One person's calendar from `now` on, in constant time per question however far the dates lie."""

    def __init__(self, person: Person, now: datetime) -> None:
        local = now.astimezone(ZoneInfo(person.time_zone))
        self.today: Day = local.toordinal()
        self._focus = person.focus
        self._week = (0, *accumulate(person.week))
        self._off = _merged([(absence.start.toordinal(), absence.end.toordinal()) for absence in person.absences])
        self._off_ends = [end for _, end in self._off]
        self._off_before = [0, *accumulate(self.scheduled(start, end) for start, end in self._off)]
        begun = min(max(0, local.hour * 60 + local.minute - DAY_STARTS), person.week[local.weekday()])
        self._begun = begun if self.minutes(self.today, self.today) else 0
        self._known: dict[Day, float] = {}

    def until(self, day: Day) -> float:
        """Plannable hours from now to the end of `day`."""
        if day < self.today:
            return 0.0
        if day not in self._known:
            self._known[day] = max(0, self.minutes(self.today, day) - self._begun) / 60 * self._focus
        return self._known[day]

    def between(self, first: Day, last: Day) -> float:
        """Plannable hours from the start of `first` (or from now) to the end of `last`."""
        return max(0.0, self.until(last) - self.until(first - 1))

    def minutes(self, first: Day, last: Day) -> int:
        """Working minutes of these days (inclusive), absences taken off."""
        return self.scheduled(first, last) - (self._absent(last) - self._absent(first - 1)) if first <= last else 0

    def scheduled(self, first: Day, last: Day) -> int:
        """Working minutes of these days (inclusive) by the week's pattern alone."""
        return self._pattern(last) - self._pattern(first - 1) if first <= last else 0

    def _pattern(self, day: Day) -> int:
        weeks, days = divmod(day, 7)  # ordinal 1 was a Monday
        return weeks * self._week[7] + self._week[days]

    def _absent(self, day: Day) -> int:
        """Working minutes lost to absences up to the end of `day`."""
        whole = bisect_right(self._off_ends, day)
        lost = self._off_before[whole]
        if whole < len(self._off) and self._off[whole][0] <= day:
            lost += self.scheduled(self._off[whole][0], day)
        return lost


def _merged(spans: list[tuple[Day, Day]]) -> list[tuple[Day, Day]]:
    merged: list[tuple[Day, Day]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
