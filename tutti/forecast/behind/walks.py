"""The ways of a project's tasks through its columns, as the engine reads them."""

from collections.abc import Iterator
from datetime import datetime
from heapq import nlargest

from tutti.engine.forecast.flow import RECENT, Flow, Handed, Stay, Walk, flow_of
from tutti.forecast.behind.axis import Axis
from tutti.forecast.past import Course, Past
from tutti.forecast.past.trails import Stood


def flow_in(past: Past, axis: Axis, project: str, *, columns: list[str], now: datetime) -> Flow:
    """Where work waited in these columns of a project, as of `now`."""
    return flow_of(list(_walks(past, axis, project, now)), columns=columns, now=axis.at(now))


def kept(past: Past, project: str) -> Iterator[Course]:
    """The tasks of a project, but for those that were thrown away."""
    return (one for one in past.courses.values() if one.project == project and one.away != "trashed")


def stays_of(past: Past, axis: Axis, course: Course) -> list[Stay]:
    """The stays of a task in the columns of the project where it is now."""
    stood = (one for one in past.trails.of[course.id].stood if one.project == course.project)
    return [_stay(axis, one) for one in stood]


def _walks(past: Past, axis: Axis, project: str, now: datetime) -> Iterator[Walk]:
    for course in _recent(past, project):
        if stays := stays_of(past, axis, course):
            handed = past.trails.of[course.id].handed
            yield Walk(
                id=course.id, stays=stays, begun=_begun(past, axis, course),
                done=axis.at(course.done_at) if course.done_at else None, worked=past.spent(course, now),
                handed=[Handed(at=axis.at(one.at), taken=axis.at(one.taken) if one.taken else None) for one in handed],
            )  # fmt: skip


def _recent(past: Past, project: str) -> Iterator[Course]:
    """What is open, and what was done last."""
    tasks = list(kept(past, project))
    yield from (one for one in tasks if one.is_open)
    yield from nlargest(RECENT, (one for one in tasks if one.done_at), key=lambda one: (one.done_at, one.id))


def _begun(past: Past, axis: Axis, course: Course) -> float | None:
    """When it was begun; what was only moved over the board never was."""
    begun = course.begun
    return axis.at(begun.at) if begun and begun.at != course.done_at else None


def _stay(axis: Axis, stood: Stood) -> Stay:
    return Stay(column=stood.column, since=axis.at(stood.since), until=axis.at(stood.until) if stood.until else None)
