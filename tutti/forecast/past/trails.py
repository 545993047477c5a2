"""The trail of each task as the log tells it: the columns it stood in, what it waited for, when it was handed on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tutti.forecast.past.courses import Course

SAME_GO = timedelta(minutes=10)
"""What is changed so soon after a hand-off belongs to handing on, not to taking up."""


@dataclass(slots=True)
class Stood:
    """A task stood in a column while it was open."""

    project: str
    column: str
    since: datetime
    until: datetime | None = None


@dataclass(slots=True)
class Held:
    """Somebody had a task since then; None is nobody."""

    by: str | None
    since: datetime


@dataclass(slots=True)
class HandOff:
    """A task that was begun went to somebody else; `taken` is when something next happened to it, done excepted."""

    at: datetime
    taken: datetime | None = None


@dataclass(slots=True)
class Waited:
    """A task was to wait for another."""

    for_: str
    since: datetime
    until: datetime | None = None


@dataclass(slots=True)
class Trail:
    """Of one task; `promised` and `first_due` belong to the due dates that follow one another without a gap."""

    stood: list[Stood] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    handed: list[HandOff] = field(default_factory=list)
    waited: list[Waited] = field(default_factory=list)
    promised: datetime | None = None
    first_due: date | None = None
    due: date | None = None
    due_moved: datetime | None = None
    asleep: bool = False
    """Whether it was handed on and nothing happened since."""


class Trails:
    """The trails of a workspace; each is only added to, so what is there is what was known then."""

    def __init__(self) -> None:
        self.of: dict[str, Trail] = {}
        self._links: dict[str, Waited] = {}

    def take(self, course: Course, column: str, at: datetime) -> None:
        """A task as it is from now on."""
        trail = self.of.setdefault(course.id, Trail())
        self._wake(trail, course, at)
        self._stand(trail, course, column, at)
        if not trail.held or trail.held[-1].by != course.assignee:
            was_begun = course.begun is not None and course.is_open
            if was_begun and course.assignee and trail.held and trail.held[-1].by:
                trail.handed.append(HandOff(at))
                trail.asleep = True
            trail.held.append(Held(course.assignee, at))
        if course.due != trail.due:
            self._promise(trail, course.due, at)

    def _wake(self, trail: Trail, course: Course, at: datetime) -> None:
        """Something happened to it; whether it was taken up before it was done nobody knows."""
        if trail.asleep and at - trail.handed[-1].at > SAME_GO:
            trail.asleep = False
            if course.is_open:
                trail.handed[-1].taken = at

    def _stand(self, trail: Trail, course: Course, column: str, at: datetime) -> None:
        last = trail.stood[-1] if trail.stood and trail.stood[-1].until is None else None
        if last and (not course.is_open or (last.project, last.column) != (course.project, column)):
            last.until, last = at, None
        if course.is_open and last is None:
            trail.stood.append(Stood(course.project, column, at))

    def _promise(self, trail: Trail, due: date | None, at: datetime) -> None:
        if trail.due is None or due is None:
            trail.promised, trail.first_due = (None, None) if due is None else (at, due)
        trail.due, trail.due_moved = due, at

    def log(self, task: str, at: datetime) -> None:
        """Time was logged on a task: somebody is at it."""
        if (trail := self.of.get(task)) and trail.asleep:
            trail.asleep, trail.handed[-1].taken = False, at

    def tie(self, link: str, task: str, predecessor: str, at: datetime) -> None:
        """A task is to wait for another from now on."""
        self._links[link] = Waited(predecessor, at)
        self.of.setdefault(task, Trail()).waited.append(self._links[link])

    def untie(self, link: str, at: datetime) -> None:
        """It need not wait any more."""
        self._links.pop(link).until = at

    def open(self, task: str) -> Iterator[tuple[datetime, datetime | None]]:
        """When a task was there and not done."""
        trail = self.of.get(task)
        return ((each.since, each.until) for each in trail.stood) if trail else iter(())
