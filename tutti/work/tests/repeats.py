"""Recurring work for tests: Bob's poster, which comes again from a Monday on."""

from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta

from tests.cast import Office
from tutti.kit import clock
from tutti.work import commands as work
from tutti.work.models import Repeat, Task
from tutti.work.repeater import repeat_due

MONDAY = date(2026, 3, 2)


def at(day: date, hour: int = 12) -> AbstractContextManager[None]:
    """Inside this block it is that day, around noon."""
    return clock.at(datetime(day.year, day.month, day.day, hour, tzinfo=UTC))


def start(
    office: Office, rule: str = "FREQ=WEEKLY;BYDAY=MO", due: date = MONDAY, time_zone: str = "UTC", **more: object
) -> Repeat:
    """Bob's poster comes again."""
    with at(due):
        task = office.task("Poster", due=due, assignee=office.bob)
        return work.repeat(task, rule=rule, time_zone=time_zone, by=office.bob, **more).repeat  # type: ignore[arg-type]


def dues(repeat: Repeat) -> list[date]:
    """When its tasks are due."""
    return sorted(Task.objects.filter(occurrences__repeat=repeat).values_list("due", flat=True))


def days_until(repeat: Repeat, last: date) -> list[str]:
    """What comes when a server looks once a day, every day until then."""
    day = repeat.start
    while day <= last:
        with at(day):
            repeat_due()
        day += timedelta(days=1)
    return [f"{due:%m-%d}" for due in dues(repeat)]
