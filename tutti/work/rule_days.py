"""A door to what is worked out when asked: the days of a rule, for people to see whether they mean it."""

from datetime import date

import msgspec
from django.http import HttpRequest

from tutti.changes.commands import Refused
from tutti.engine.time_zones import is_time_zone
from tutti.kit import clock
from tutti.kit.doors import door
from tutti.people.models import Person
from tutti.work.recurring import first_days, without_end

SHOWN = 5
LONGEST = 300
_TEXT = {"type": "string"}


class Days(msgspec.Struct):
    """The next days of a rule; fewer than five where it ends."""

    days: list[date]


@door("GET", "recurrences", answers=Days, query=(("rule", _TEXT), ("start", _TEXT), ("time_zone", _TEXT)))
def recurrences(by: Person, request: HttpRequest) -> Days:
    """The first five days of a `rule` from `start` on (today), as the calendar of `time_zone` (the asker's) has it."""
    zone = request.GET.get("time_zone", "") or by.time_zone
    if not is_time_zone(zone):
        raise Refused("This time zone is unknown; use one such as Europe/Berlin.", field="time_zone")
    rule = without_end(request.GET.get("rule", ""))
    if not 1 <= len(rule) <= LONGEST:
        raise Refused("Write a rule such as FREQ=WEEKLY;BYDAY=MO,TH.", field="rule")
    found = first_days(rule, start=_day(request.GET.get("start", ""), zone), time_zone=zone, count=SHOWN)
    if not found:
        raise Refused("By this rule it would never come: choose other days.", field="rule")
    return Days(found)


def _day(words: str, zone: str) -> date:
    if not words:
        return clock.today(zone)
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise Refused("Write the day like 2026-12-31.", field="start") from None
