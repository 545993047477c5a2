"""The delays of a project's tasks with their causes."""

from collections.abc import Iterator
from datetime import datetime
from heapq import nlargest

from tutti.engine.forecast.why_late import Delay, Ran, Span, why_late
from tutti.forecast.behind.axis import Axis
from tutti.forecast.behind.walks import kept, stays_of
from tutti.forecast.past import Course, Past
from tutti.forecast.past.dues import end_of
from tutti.forecast.past.trails import Trail

RECENT = 60
"""The newest late tasks that are told: what is still open, then what was done last."""


def delays_in(past: Past, axis: Axis, project: str, *, doing: frozenset[str], now: datetime) -> list[Delay]:
    """Of each task done late or overdue as of `now`, what its delay is made of; the longest delay first."""
    late = (one for one in kept(past, project) if one.due and one.away is None and _end(one, now) > _due(past, one))
    newest = nlargest(RECENT, late, key=lambda one: (_end(one, now), one.id))
    found = [why_late(_ran(past, axis, one, doing, now)) for one in newest]
    return sorted((one for one in found if one), key=lambda one: (-one.minutes, one.task))


def _end(course: Course, now: datetime) -> datetime:
    return course.done_at or now


def _due(past: Past, course: Course) -> datetime:
    assert course.due
    return end_of(course.due, past.calendars.zone(course.assignee))


def _ran(past: Past, axis: Axis, course: Course, doing: frozenset[str], now: datetime) -> Ran:
    trail = past.trails.of[course.id]
    end, begun = _end(course, now), course.begun
    assert course.due and trail.first_due and trail.promised and trail.due_moved
    return Ran(
        id=course.id,
        promised=axis.at(trail.promised),
        first_due=axis.end_of(trail.first_due, course.assignee),
        due=axis.end_of(course.due, course.assignee),
        moved=axis.at(trail.due_moved),
        end=axis.at(end),
        estimate=(begun.estimate if begun else None) or course.estimate,
        grown=course.estimate,
        worked=past.spent(course, now),
        doing=doing,
        stays=stays_of(past, axis, course),
        waited=list(_waited(past, axis, trail, end)),
        off=[Span(*each) for each in _off(axis, trail, end)],
        handed=[Span(axis.at(one.at), axis.at(one.taken)) for one in trail.handed if one.taken],
    )


def _waited(past: Past, axis: Axis, trail: Trail, end: datetime) -> Iterator[Span]:
    """While it was to wait for a task that was open."""
    for waited in trail.waited:
        for since, until in past.trails.open(waited.for_):
            first, last = max(waited.since, since), min(waited.until or end, until or end)
            if first < last:
                yield Span(axis.at(first), axis.at(last), waited.for_)


def _off(axis: Axis, trail: Trail, end: datetime) -> Iterator[tuple[float, float]]:
    """Days off of whoever had it then."""
    ends = [*(held.since for held in trail.held[1:]), end]
    for held, until in zip(trail.held, ends, strict=True):
        if held.by is not None:
            yield from axis.days(held.by, held.since, until)
