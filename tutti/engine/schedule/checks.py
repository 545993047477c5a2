"""Finds what cannot be scheduled, and says in which row and what to do about it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from tutti.engine.time_zones import is_time_zone

from .clocks import DAY, FIRST, LAST
from .values import Calendar, Link, Plan, Task

LONGEST = 6_000_000  # minutes: 100,000 hours
FARTHEST = {"work": LONGEST, "days": 36_500}


@dataclass(frozen=True, slots=True)
class Problem:
    """One row that cannot be used; callers may leave it out and schedule the rest."""

    kind: str  # "plan", "task", "link" or "person"
    id: str
    what: str  # what is wrong and the way out

    @property
    def says(self) -> str:
        """The same, naming the row by its id."""
        if not self.id:
            return self.what[:1].upper() + self.what[1:]
        return f"{self.kind.capitalize()} {self.id}: {self.what}"


class InvalidPlan(ValueError):
    """The plan holds rows that cannot be scheduled; `problems` names each of them."""

    def __init__(self, found: list[Problem]) -> None:
        super().__init__(" ".join(problem.says for problem in found))
        self.problems = found


def check(plan: Plan) -> None:
    """Raises `InvalidPlan` with a sentence per bad row."""
    if found := problems(plan):
        raise InvalidPlan(found)


def problems(plan: Plan) -> list[Problem]:
    """Every row that cannot be scheduled, in a fixed order; circles are found later, by `ordered`."""
    found = [Problem("plan", "", what) for what in _instant("start", plan.start)]
    found += [Problem("plan", "", f"The plan's own calendar: {what}") for what in _calendar(plan.calendar)]
    for name, calendar in sorted(plan.people.items()):
        found += [Problem("person", name, what) for what in _calendar(calendar)]
    idle = {name for name, calendar in plan.people.items() if not any(calendar.week)}
    for task in plan.tasks:
        found += [Problem("task", task.id, what) for what in _task(task, plan, idle)]
    known = {task.id for task in plan.tasks}
    for link in plan.links:
        found += [Problem("link", f"{link.predecessor} → {link.successor}", what) for what in _link(link, known)]
    found += _twice("task", (task.id for task in plan.tasks))
    found += _twice("link", (f"{link.predecessor} → {link.successor} ({link.type})" for link in plan.links))
    return found


def _task(task: Task, plan: Plan, idle: set[str]) -> Iterator[str]:
    if not 0 <= task.effort <= LONGEST:
        yield (
            f"an effort of {task.effort} minutes cannot be scheduled; use 0 for a milestone, "
            f"or up to {LONGEST // 60:,} hours."
        )
    if task.person is not None and task.person not in plan.people:
        yield f"nothing is known of the hours of {task.person}; give their calendar, or take the task off them."
    elif task.effort and task.person in idle:
        yield f"{task.person} has no working hours; set their hours, or give the task to somebody else."
    for name in ("not_before", "must_start", "due"):
        yield from _instant(name, getattr(task, name))


def _instant(name: str, instant: datetime | None) -> Iterator[str]:
    words = name.replace("_", " ")
    if instant is None:
        return
    if instant.tzinfo is None:
        yield f"the date “{words}” needs a time zone."
    elif not FIRST.year <= instant.year <= LAST.year:
        yield f"the date “{words}” ({instant.date()}) is too far away; choose a day between 1970 and 2200."


def _calendar(calendar: Calendar) -> Iterator[str]:
    if not is_time_zone(calendar.time_zone):
        yield f'the time zone "{calendar.time_zone}" is unknown; use one such as Europe/Berlin.'
    if len(calendar.week) != 7:
        yield f"the week needs seven days, Monday to Sunday, and has {len(calendar.week)}."
    for day in calendar.week:
        ends = [0, *(end for shift in day for end in shift), DAY]
        if any(a > b for a, b in pairwise(ends)) or any(a == b for a, b in day):
            yield f"the shifts {day} do not follow each other between 0 and 1,440 minutes after midnight."


def _link(link: Link, known: set[str]) -> Iterator[str]:
    for end in (link.predecessor, link.successor):
        if end not in known:
            yield f"there is no task {end}; add it, or take the link away."
    if link.predecessor == link.successor:
        yield "a task cannot wait for itself; take the link away."
    if abs(link.lag) > FARTHEST[link.unit]:
        yield f"a lag of {link.lag} is too long; use at most {FARTHEST[link.unit]:,}."


def _twice(kind: str, ids: Iterable[str]) -> list[Problem]:
    return [
        Problem(kind, row, f"it is in the plan {times} times; give it once.")
        for row, times in sorted(Counter(ids).items())
        if times > 1
    ]
