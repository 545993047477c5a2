"""When a due date passes, and when it is asked before whether it will be kept."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from tutti.forecast.past.courses import Course, Foretold, Waiting

if TYPE_CHECKING:
    from tutti.forecast.past.past import Past

SOON = (timedelta(days=7), timedelta(days=2))


def end_of(due: date, zone: tzinfo | None) -> datetime:
    """The end of the due day where whoever does it lives."""
    day = min(max(due, date(1970, 1, 1)), date(2200, 12, 31)) + timedelta(days=1)
    return datetime(day.year, day.month, day.day, tzinfo=zone or UTC).astimezone(UTC)


def asked_at(now: datetime, end: datetime) -> Iterator[datetime]:
    """Soon after the date is set, halfway, a week and two days before: as often as people look."""
    yield now + timedelta(seconds=1)
    yield now + (end - now) / 2
    yield from (end - before for before in SOON if end - before > now)


class DueDates:
    """The due dates to come of a past: questions are asked before each, and on it is seen what became of the task."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._waiting: dict[tuple[str, date], Waiting] = {}
        self._queue: list[tuple[datetime, int, Callable[[], None]]] = []
        self._number = 0

    def go_on(self, at: datetime) -> None:
        """Let time go on up to a moment."""
        while self._queue and self._queue[0][0] < at:
            when, _, do = heapq.heappop(self._queue)
            self._past.at = max(self._past.at, when)
            do()

    def expect(self, course: Course) -> None:
        """Ask about the task a few times before its due date, and look on the date what became of it."""
        if course.due is None:
            return
        end = end_of(course.due, self._past.calendars.zone(course.assignee))
        if end <= self._past.at or (course.id, course.due) in self._waiting:
            return
        self._waiting[course.id, course.due] = Waiting()
        for when in asked_at(self._past.at, end):
            self._later(when, lambda due=course.due: self._ask(course, due, end))
        self._later(end, lambda due=course.due: self._label(course, due, end))

    def _later(self, when: datetime, do: Callable[..., None]) -> None:
        self._number += 1
        heapq.heappush(self._queue, (when, self._number, do))

    def _ask(self, course: Course, due: date, end: datetime) -> None:
        if not course.is_open or course.due != due:
            return
        facts = self._past.facts(course, self._past.at)
        left = (end - self._past.at) / timedelta(days=1)
        labels = len(self._past.foretold)
        self._waiting[course.id, due].asked.append((facts, self._past.lateness.chance(facts).chance, left, labels))

    def _label(self, course: Course, due: date, end: datetime) -> None:
        """On the due date nothing is censored: a task is done by then, or it is late."""
        waiting = self._waiting.pop((course.id, due))
        if course.away is not None or course.due is None:
            return
        late = course.done_at is None or course.done_at > end
        for facts, chance, left, labels in waiting.asked:
            self._past.lateness.observe(facts, late=late)
            self._past.foretold.append(Foretold(course.id, due, left, labels, chance, late))
        if self._past.mode == "learned" and course.assignee:
            self._past.kept_and_missed[course.assignee][late] += 1
