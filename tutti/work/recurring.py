"""On which days recurring work is due: rules in the words of RFC 5545, read for people's days."""

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from zoneinfo import ZoneInfo

from tutti.changes.commands import Refused
from tutti.engine.schedule.recurrence import InvalidRule, Recurrence

NOON = time(12)
"""A day is asked for by its noon, which no clock skips."""


def days_of(rule: str, *, start: date, time_zone: str) -> Iterator[date]:
    """Every day of a rule from `start` on, as the calendar of a time zone has it.  Refused with a sentence."""
    try:
        found = Recurrence(rule, start=datetime.combine(start, NOON), time_zone=time_zone)
    except InvalidRule as fault:
        raise Refused(str(fault), field="rule") from None
    zone = ZoneInfo(time_zone)
    return (instant.astimezone(zone).date() for instant in found)


def day_after(rule: str, *, start: date, time_zone: str, after: date) -> date | None:
    """The first day of a rule that is later than `after`; None when there is none before 2201."""
    return next((day for day in days_of(rule, start=start, time_zone=time_zone) if day > after), None)


def first_days(rule: str, *, start: date, time_zone: str, count: int) -> list[date]:
    """The next days of a rule, for people to see whether they mean it."""
    return list(islice(days_of(rule, start=start, time_zone=time_zone), count))


def without_end(rule: str) -> str:
    """The rule in capitals, refused where it says itself when it ends: that is said beside it."""
    tidy = rule.strip().upper().removeprefix("RRULE:").rstrip(";")
    names = {part.partition("=")[0] for part in tidy.split(";")}
    if names & {"COUNT", "UNTIL"}:
        raise Refused("Say beside the rule when it ends, by a date or after so many times.", field="rule")
    return tidy
