"""Finds input that cannot be planned, and says in which row and what to do about it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tutti.engine.time_zones import is_time_zone

from .values import Commitment, Person, Snapshot, Task
from .windows import cycle

LONGEST = 6_000_000  # minutes; what the house lets people write: 100,000 hours
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One row that cannot be used; callers may leave it out and plan the rest."""

    kind: str  # "snapshot", "task" or "person"
    id: str
    what: str  # what is wrong and the way out

    @property
    def says(self) -> str:
        """The same, naming the row by its id."""
        return f"{self.kind.capitalize()} {self.id}: {self.what}" if self.id else self.what


class InvalidSnapshot(ValueError):
    """The snapshot holds rows that cannot be planned; `problems` names each of them."""

    def __init__(self, found: list[Problem]) -> None:
        super().__init__(" ".join(problem.says for problem in found))
        self.problems = found


def check(snapshot: Snapshot) -> None:
    """Raises `InvalidSnapshot` with a sentence per bad row."""
    if found := problems(snapshot):
        raise InvalidSnapshot(found)


def problems(snapshot: Snapshot) -> list[Problem]:
    """Every row that cannot be planned, in a fixed order."""
    found = []
    if snapshot.now.tzinfo is None:
        found.append(Problem("snapshot", "", "The snapshot's time needs a time zone: give `now` with one."))
    for task in sorted(snapshot.tasks, key=lambda task: task.id):
        found += [Problem("task", task.id, what) for what in _task(task)]
    for person in sorted(snapshot.people, key=lambda person: person.id):
        found += [Problem("person", person.id, what) for what in _person(person)]
    found += _circle(snapshot)
    found += _twice("task", (task.id for task in snapshot.tasks))
    found += _twice("person", (person.id for person in snapshot.people))
    return found


def _task(task: Task) -> Iterator[str]:
    if task.effort is not None and not 1 <= task.effort <= LONGEST:
        yield (
            f"an effort of {task.effort} minutes cannot be planned; "
            f"estimate between 1 minute and {LONGEST // 60:,} hours, or leave it empty."
        )
    if task.effort_p80 is not None and not 1 <= task.effort_p80 <= LONGEST:
        yield f"a likely effort of {task.effort_p80} minutes cannot be planned; use 1 or more, or leave it empty."
    if task.priority not in range(5):
        yield f"priority {task.priority} does not exist; use 0 (none) to 4 (urgent)."
    for resource, seats in sorted(task.resources.items()):
        if seats < 1:
            yield f"{seats} seats of {resource} are none; use 1 or more, or leave it out."
    if task.start and task.due and task.start > task.due:
        yield f"it starts on {task.start}, after it is due on {task.due}; move one of the two."
    yield from _levels(task.skills, lowest=1)
    yield from _levels(task.preferred, lowest=1)


def _person(person: Person) -> Iterator[str]:
    if len(person.week) != 7 or not all(0 <= minutes <= DAY for minutes in person.week):
        yield "the week needs seven numbers, Monday to Sunday, each 0 to 1,440 minutes."
    if not 0 < person.focus <= 1:
        yield f"a focus ratio of {person.focus} is not a share; use more than 0 and at most 1."
    if not is_time_zone(person.time_zone):
        yield f'the time zone "{person.time_zone}" is unknown; use one such as Europe/Berlin.'
    for absence in person.absences:
        if absence.start > absence.end:
            yield f"an absence ends on {absence.end}, before it starts on {absence.start}; swap the two days."
    yield from _levels(person.skills, lowest=0)
    yield from _limits(person)
    for commitment in person.committed:
        yield from _commitment(commitment)
    for problem in _twice("commitment", (commitment.task for commitment in person.committed)):
        yield f"task {problem.id} is listed twice as promised; list it once."


def _limits(person: Person) -> Iterator[str]:
    if person.most is not None and not 0 < person.most <= 2:
        yield f"a fullness of {person.most} is no limit; use more than 0 and at most 2 (1 is full)."
    if person.wip_limit is not None and person.wip_limit < 0:
        yield f"{person.wip_limit} tasks at a time are no limit; use 0 or more, or leave it empty."
    if person.rate is not None and not 0 <= person.rate < float("inf"):
        yield f"a rate of {person.rate} is none; use 0 or more, or leave it empty."
    counted = {"dull": person.dull_hours, "visible": person.visible_hours, "mentoring": person.mentoring_hours}
    for name, hours in counted.items():
        if not 0 <= hours < float("inf"):
            yield f"{hours} {name} hours cannot be; use 0 or more."
    for about, steps in sorted(person.wishes.items()):
        if steps not in range(-2, 3):
            yield f"a wish of {steps} about {about} does not exist; use -2 (rather not) to 2 (gladly)."


def _circle(snapshot: Snapshot) -> Iterator[Problem]:
    """The tasks of each circle of links; those of the first are left out before the next is looked for."""
    tasks = {task.id: task for task in snapshot.tasks}
    while around := cycle(tasks):
        what = f"it waits for itself, by way of {' → '.join(around)}; remove one of these links."
        for name in sorted(set(around)):
            yield Problem("task", name, what)
            del tasks[name]


def _commitment(commitment: Commitment) -> Iterator[str]:
    if commitment.minutes is not None and not 0 <= commitment.minutes <= LONGEST:
        yield (
            f"{commitment.minutes} minutes left on task {commitment.task} cannot be planned; "
            f"use 0 to {LONGEST // 60:,} hours, or leave it empty."
        )
    if commitment.priority not in range(5):
        yield f"priority {commitment.priority} of task {commitment.task} does not exist; use 0 (none) to 4 (urgent)."


def _levels(levels: Mapping[str, int], *, lowest: int) -> Iterator[str]:
    for skill, level in sorted(levels.items()):
        if level not in range(lowest, 6):
            yield f"level {level} of skill {skill} does not exist; use {lowest} to 5."


def _twice(kind: str, ids: Iterable[str]) -> list[Problem]:
    return [
        Problem(kind, row, f"it is in the snapshot {times} times; give it once.")
        for row, times in sorted(Counter(ids).items())
        if times > 1
    ]
