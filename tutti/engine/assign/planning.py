"""Who should do what, for as many tasks as there are: `plan(snapshot)` says which should move, and why."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from .checks import InvalidSnapshot, Problem, problems
from .plans import Plan, Progress
from .values import Snapshot
from .weights import PLAIN, Weights

if TYPE_CHECKING:
    from .improving import Improving, Step


def plan(
    snapshot: Snapshot,
    *,
    weights: Weights = PLAIN,
    moves: bool = False,
    seed: int = 0,
    rounds: int | None = None,
    progress: Callable[[Progress], bool] | None = None,
) -> Plan:
    """Gives the tasks nobody has to people; with `moves` also those somebody has, unless they are begun or pinned.

    `progress` hears of the first answer at once and then of each step; where it returns False the best answer so far
    is given. The same arguments give the same plan. Rows that cannot be planned are named in `problems` and left out.
    Raises `InvalidSnapshot` where the snapshot itself cannot be read.
    """
    sound, wrong = _sound(snapshot)
    from .improving import Improving  # numpy and the compiled search are loaded by whoever plans
    from .layout import Layout
    from .telling import told

    movable = _movable(sound) if moves else _unassigned(sound)
    with _uncollected():
        improving = Improving(Layout(sound, weights, movable), seed, rounds)
        for step in improving.steps():
            if progress is not None and not progress(_progress(step, improving)):
                break
        return replace(told(improving, step), problems=wrong)


@contextmanager
def _uncollected() -> Iterator[None]:
    """A plan is made of millions of objects and not one circle: looking for some again and again took a third."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _sound(snapshot: Snapshot) -> tuple[Snapshot, tuple[Problem, ...]]:
    """The snapshot without the rows that cannot be planned, and what is wrong with those."""
    wrong = tuple(problems(snapshot))
    if unreadable := [problem for problem in wrong if problem.kind == "snapshot"]:
        raise InvalidSnapshot(unreadable)
    bad = {(problem.kind, problem.id) for problem in wrong}
    return replace(
        snapshot,
        tasks=tuple(task for task in snapshot.tasks if ("task", task.id) not in bad),
        people=tuple(person for person in snapshot.people if ("person", person.id) not in bad),
    ), wrong


def _unassigned(snapshot: Snapshot) -> frozenset[str]:
    return frozenset(task.id for task in snapshot.tasks if task.assignee is None)


def _movable(snapshot: Snapshot) -> frozenset[str]:
    """What nobody has, and what somebody of the snapshot has but may hand over."""
    people = {person.id for person in snapshot.people}
    return _unassigned(snapshot) | {
        task.id for task in snapshot.tasks if task.assignee in people and not task.started and task.pin is None
    }


def _progress(step: Step, improving: Improving) -> Progress:
    return Progress(
        step.number, step.of, step.cost, step.bound, step.gap, improving.changes(step), lambda: improving.best(step)
    )
