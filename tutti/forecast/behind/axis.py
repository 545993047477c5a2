"""One axis of working time for everybody: whose work it was must not make a stay longer or a delay shorter."""

from collections import Counter
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from tutti.forecast.past import Calendars
from tutti.forecast.past.calendars import OPENS
from tutti.forecast.past.dues import end_of

MONDAY = date(1970, 1, 5).toordinal()
WEEK, DAY = 5, 480  # days of a full week, minutes of a day


class Axis:
    """Minutes worked since 1970 in a full week, Monday to Friday from nine to five, where most people live.

    Nobody's days off are taken out: time off is among the causes of a delay.
    """

    def __init__(self, calendars: Calendars) -> None:
        self._calendars = calendars
        zones = Counter(calendars.zones.values())
        usual = min(zones, key=lambda zone: (-zones[zone], zone), default="UTC")
        self._zone = ZoneInfo(usual)

    def at(self, moment: datetime) -> float:
        """The minute of a moment; all of a night or a weekend is one."""
        local = moment.astimezone(self._zone)
        weeks, day = divmod(local.toordinal() - MONDAY, 7)
        if day >= WEEK:
            return float((weeks + 1) * WEEK * DAY)
        minute = local.hour * 60 + local.minute + local.second / 60 - OPENS
        return (weeks * WEEK + day) * DAY + min(max(minute, 0.0), DAY)

    def end_of(self, due: date, assignee: str | None) -> float:
        """The minute in which a due day ends where whoever does it lives."""
        return self.at(end_of(due, self._calendars.zone(assignee)))

    def days(self, person: str, since: datetime, until: datetime) -> list[tuple[float, float]]:
        """Somebody's days off between two moments."""
        zone = self._calendars.zone(person)
        spans = [
            (max(_morning(first, zone), since), min(_morning(last + timedelta(1), zone), until))
            for first, last in self._calendars.absences(person)
        ]
        return [(self.at(begin), self.at(end)) for begin, end in spans if begin < end]


def _morning(day: date, zone: tzinfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone)
