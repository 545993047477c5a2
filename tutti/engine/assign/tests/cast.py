"""The cast of these tests, and random snapshots for the properties."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as some

from tutti.engine.assign import Absence, Commitment, Person, Snapshot, Task

NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)  # a Wednesday, an hour before a day in UTC begins
TODAY = NOW.date()
FRIDAY = date(2026, 11, 27)
FULL_TIME = (480, 480, 480, 480, 480, 0, 0)
SKILLS = ("design", "python", "writing")


def person(name: str, **facts: Any) -> Person:
    return Person(id=name, **{"week": FULL_TIME, **facts})


def busy(hours: float, due: date | None = None, task: str = "other", **facts: Any) -> Commitment:
    return Commitment(task=task, minutes=round(hours * 60), due=due, **facts)


def task(name: str = "poster", hours: float | None = 4, **facts: Any) -> Task:
    return Task(id=name, effort=None if hours is None else round(hours * 60), **facts)


def snapshot(*rows: Task | Person, now: datetime = NOW) -> Snapshot:
    return Snapshot(
        now=now,
        tasks=tuple(row for row in rows if isinstance(row, Task)),
        people=tuple(row for row in rows if isinstance(row, Person)),
    )


def days(first: int, last: int) -> some.SearchStrategy[date]:
    return some.integers(first, last).map(lambda ahead: TODAY + timedelta(days=ahead))


levels = some.dictionaries(some.sampled_from(SKILLS), some.integers(1, 5), max_size=3)
needs = some.dictionaries(some.sampled_from(SKILLS), some.integers(1, 4), max_size=2)
maybe_due = some.none() | days(-5, 60)
minutes = some.integers(1, 3_000)
priorities = some.integers(0, 4)


@some.composite
def tasks(draw: some.DrawFn, name: str, people: list[str]) -> Task:
    due = draw(maybe_due)
    return Task(
        id=name,
        effort=draw(some.none() | minutes),
        priority=draw(priorities),
        due=due,
        start=draw(some.none() | days(-10, 40)) if due is None else None,
        skills=draw(needs),
        preferred=draw(some.just({}) | needs),
        may_see=draw(some.none() | some.frozensets(some.sampled_from(people))) if people else None,
    )


@some.composite
def persons(draw: some.DrawFn, name: str) -> Person:
    away = draw(some.lists(some.tuples(days(-3, 20), some.integers(0, 20)), max_size=2))
    plate = draw(some.lists(some.tuples(some.none() | minutes, maybe_due, priorities), max_size=4))
    return Person(
        id=name,
        week=draw(some.just(FULL_TIME) | some.tuples(*[some.sampled_from([0, 240, 480])] * 7)),
        skills=draw(levels),
        absences=tuple(Absence(start=start, end=start + timedelta(days=more)) for start, more in away),
        time_zone=draw(some.sampled_from(["UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu"])),
        committed=tuple(
            Commitment(task=f"{name} has {n}", minutes=left, due=due, priority=priority)
            for n, (left, due, priority) in enumerate(plate)
        ),
    )


@some.composite
def snapshots(draw: some.DrawFn, most_tasks: int = 8, most_people: int = 5) -> Snapshot:
    people = [f"person {n}" for n in range(draw(some.integers(0, most_people)))]
    work = [f"task {n}" for n in range(draw(some.integers(0, most_tasks)))]
    return Snapshot(
        now=NOW + timedelta(hours=draw(some.integers(0, 12))),
        tasks=tuple(draw(tasks(name, people)) for name in work),
        people=tuple(draw(persons(name)) for name in people),
    )
