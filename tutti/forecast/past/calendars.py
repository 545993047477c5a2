"""Working time as the log knew it: how many minutes somebody worked between two moments."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

OPENS = 9 * 60  # we know how long somebody works on a day, not when: days count as begun at nine, local time
DAY = 24 * 60
FULL_TIME = (480, 480, 480, 480, 480, 0, 0)
Week = tuple[int, ...]


@dataclass
class Calendars:
    """Everybody's weeks (minutes, Monday first), time zones and days off (both ends included)."""

    weeks: dict[str, Week] = field(default_factory=dict)
    zones: dict[str, str] = field(default_factory=dict)
    off: dict[str, dict[str, tuple[date, date]]] = field(default_factory=dict)

    def week(self, person: str) -> Week:
        return self.weeks.get(person, FULL_TIME)

    def absences(self, person: str) -> list[tuple[date, date]]:
        return sorted(self.off.get(person, {}).values())

    def zone(self, person: str | None) -> ZoneInfo:
        return _zone(self.zones.get(person or "", "UTC"))

    def worked(self, person: str, since: datetime, until: datetime) -> float:
        """Minutes on the person's calendar between two moments; 0 when the second is not the later one."""
        zone = self.zone(person)
        begin, end = since.astimezone(zone), until.astimezone(zone)
        if begin >= end:
            return 0.0
        if begin.date() == end.date():
            return self._span(person, begin.date(), _minute(begin), _minute(end))
        head = self._span(person, begin.date(), _minute(begin), DAY)
        tail = self._span(person, end.date(), 0, _minute(end))
        return head + self._whole(person, begin.date() + timedelta(1), end.date() - timedelta(1)) + tail

    def _span(self, person: str, day: date, first: float, last: float) -> float:
        if any(start <= day <= end for start, end in self.off.get(person, {}).values()):
            return 0.0
        opens, closes = hours_of(self.week(person)[day.weekday()])
        return max(0.0, min(last, closes) - max(first, opens))

    def _whole(self, person: str, first: date, last: date) -> float:
        """Minutes of whole days, both included: full weeks at once, then days off taken out."""
        week = self.week(person)
        total = float(_scheduled(week, first, last))
        off = {day for span in self.off.get(person, {}).values() for day in _days(*span, first, last)}
        return total - sum(week[day.weekday()] for day in off)


def hours_of(minutes: int) -> tuple[int, int]:
    """When a day with so much work begins and ends, in minutes since midnight."""
    opens = min(OPENS, DAY - minutes)
    return opens, opens + minutes


def _scheduled(week: Week, first: date, last: date) -> int:
    days = (last - first).days + 1
    if days <= 0:
        return 0
    weeks, rest = divmod(days, 7)
    return weeks * sum(week) + sum(week[(first.weekday() + number) % 7] for number in range(rest))


def _days(start: date, end: date, first: date, last: date) -> Iterator[date]:
    day, end = max(start, first), min(end, last)
    while day <= end:
        yield day
        day += timedelta(1)


def _minute(at: datetime) -> float:
    return at.hour * 60 + at.minute + at.second / 60


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
