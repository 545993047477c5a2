"""The cast of these tests: Ann and Bob, posters and letters, and what became of them."""

from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as some

from tutti.engine.forecast import Experience, Finished, Task

TODAY = date(2026, 11, 25)

patient = settings(deadline=None, max_examples=60)  # what is tried here is whether it is right, not how quick


def task(hours: float = 4, **facts: Any) -> Task:
    return Task(estimate=hours * 60, **{"category": "poster", **facts})


def finished(name: str, hours: float, *, of: Task | None = None, days_ago: int = 10) -> Finished:
    return Finished(id=name, task=of or task(), actual=hours * 60, on=TODAY - timedelta(days=days_ago))


def experienced(*all_: Finished, mode: Any = "plain") -> Experience:
    experience = Experience(mode)
    for one in all_:
        experience.observe(one)
    return experience


def many(count: int, hours: float, of: Task | None = None, name: str = "done") -> list[Finished]:
    return [finished(f"{name} {number}", hours, of=of, days_ago=1 + number % 50) for number in range(count)]


@some.composite
def histories(draw: some.DrawFn) -> list[Finished]:
    """Finished tasks of a few kinds, some exactly as estimated."""
    kinds = some.builds(
        task,
        some.sampled_from([0.5, 1, 4, 7]),
        category=some.sampled_from(["poster", "letter", None]),
        parent=some.sampled_from(["fair", None]),
        person=some.sampled_from(["ann", "bob", None]),
    )
    facts = some.lists(some.tuples(kinds, some.sampled_from([0.25, 1, 4, 30]), some.integers(0, 900)), max_size=25)
    return [finished(str(i), hours, of=kind, days_ago=ago) for i, (kind, hours, ago) in enumerate(draw(facts))]
