"""The same schedule the slow way: every minute of these weeks is looked at, one after the other."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from tutti.engine.schedule import Calendar, Link, Plan, Task

from .cast import SPRING, SUMMER

Span = tuple[datetime, datetime]
MINUTE = timedelta(minutes=1)
WINDOW = [SPRING + minutes * MINUTE for minutes in range((SUMMER - SPRING) // MINUTE)]


@cache
def working(calendar: Calendar) -> list[datetime]:
    """Every minute somebody works, by looking at the clock on their wall in each of them."""
    shown = [instant.astimezone(ZoneInfo(calendar.time_zone)).replace(tzinfo=None) for instant in WINDOW]
    found = set[datetime]()
    for days in range(-1, (SUMMER - SPRING).days + 2):
        midnight = SPRING.replace(tzinfo=None) + timedelta(days=days)
        if midnight.date() in calendar.off:
            continue
        for begins, ends in calendar.week[midnight.weekday()]:
            near = max(0, days - 2) * 1440  # no clock is that far from UTC
            first, last = (_first(shown, midnight + wall * MINUTE, near) for wall in (begins, ends))
            found.update(WINDOW[first:last])
    return sorted(found)


def _first(shown: list[datetime], wall: datetime, near: int) -> int:
    return next((i for i in range(near, len(shown)) if shown[i] >= wall), len(shown))


def by_hand(plan: Plan) -> dict[str, Span]:
    """The earliest dates: for each task, the first minute with which everything it is held by is content."""
    spans: dict[str, Span] = {}
    for task in plan.tasks:  # which are named in an order that suits their links
        minutes = working(plan.people[task.person] if task.person else plan.calendar)
        ties = [one for one in plan.links if one.successor == task.id]
        spans[task.id] = next(
            span
            for span in _possible(task, minutes, task.must_start or max(plan.start, task.not_before or plan.start))
            if (task.must_start or all(_holds(tie, spans[tie.predecessor], span, minutes) for tie in ties))
        )
    return spans


def _possible(task: Task, minutes: list[datetime], earliest: datetime) -> Iterator[Span]:
    for at, begin in enumerate(minutes if task.effort else WINDOW):
        if begin >= earliest:
            yield begin, minutes[at + task.effort - 1] + MINUTE if task.effort else begin


def _holds(tie: Link, predecessor: Span, successor: Span, minutes: list[datetime]) -> bool:
    moment = predecessor["SF".index(tie.type[0])]
    if tie.unit == "days":
        moment += timedelta(days=tie.lag)
    elif tie.lag:
        moment = minutes[bisect_left(minutes, moment) + tie.lag - 1] + MINUTE
    return successor["SF".index(tie.type[1])] >= moment
