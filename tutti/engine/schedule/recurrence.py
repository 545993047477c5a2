"""When recurring work is due again, by RRULE (RFC 5545), on the clock of a time zone."""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from tutti.engine.time_zones import is_time_zone

from .clocks import FIRST, LAST
from .rules import InvalidRule, end_of, parts_of

__all__ = ["InvalidRule", "Recurrence"]


class Recurrence:
    """A rule, the local date and time it begins with, and the time zone whose clock it follows.

    The time of day stays the same across changes of the clock. A time that the clock skips is read with the offset
    before the change (02:30 becomes 03:30), and one that it shows twice means the first (RFC 5545, 3.3.5). Months
    without the day are left out; with `RSCALE=GREGORIAN;SKIP=BACKWARD` (RFC 7529) their last day is taken.
    """

    def __init__(self, rule: str, *, start: datetime, time_zone: str) -> None:
        """Raises `InvalidRule` with a sentence."""
        if start.tzinfo is not None:
            raise InvalidRule("A recurrence begins at a local time: take its time zone off, and name it beside.")
        if not FIRST <= start.date() <= LAST:
            raise InvalidRule("A recurrence begins between 1970 and 2200; choose another day.")
        if not is_time_zone(time_zone):
            raise InvalidRule(f'The time zone "{time_zone}" is unknown; use one such as Europe/Berlin.')
        self._zone = ZoneInfo(time_zone)
        parts = parts_of(rule, start)
        self._until = end_of(parts.pop("UNTIL", None), self._zone)
        self._local = rrulestr(";".join(f"{name}={value}" for name, value in parts.items()), dtstart=start)

    def __iter__(self) -> Iterator[datetime]:
        """Every occurrence up to the year 2200, as instants in UTC."""
        for local in self._local:
            if local > self._until:
                return
            yield local.replace(tzinfo=self._zone).astimezone(UTC)

    def between(self, first: datetime, last: datetime) -> list[datetime]:
        """The occurrences from one instant to another, both inclusive."""
        found = []
        for instant in self:
            if instant > last:
                break
            if instant >= first:
                found.append(instant)
        return found

    def after(self, instant: datetime) -> datetime | None:
        """The next occurrence after an instant; None when there is none before 2201."""
        return next((one for one in self if one > instant), None)
