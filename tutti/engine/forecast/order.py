"""Puts planned tasks in an order in which each comes after what it waits for, otherwise as they came."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol, TypeVar

from tutti.engine.order import topological

from .checks import Unusable


class Waiting(Protocol):
    """Something with an id that waits for others."""

    @property
    def id(self) -> str: ...
    @property
    def predecessors(self) -> tuple[str, ...]: ...


Task = TypeVar("Task", bound=Waiting)


def in_order(tasks: Sequence[Task]) -> list[Task]:
    """The tasks, predecessors first. Raises `Unusable` for a circle, a twin, or an unknown predecessor."""
    numbers = {task.id: number for number, task in enumerate(tasks)}
    if len(numbers) < len(tasks):
        raise Unusable("A task is in the plan twice; give it once.")
    edges: list[tuple[int, int]] = []
    for number, task in enumerate(tasks):
        for name in task.predecessors:
            if name not in numbers:
                raise Unusable(f"Task {task.id} waits for {name}, which is not in the plan; take the link out.")
            edges.append((numbers[name], number))
    order, held = topological(len(tasks), edges)
    if held:
        stuck = sorted(tasks[number].id for number in held)
        raise Unusable(f"Tasks wait for each other in a circle: {', '.join(stuck[:5])}; take one link out.")
    return [tasks[number] for number in order]


def uses_of(tasks: Sequence[Task], apart: Mapping[str, Collection[str]]) -> dict[str, int]:
    """How often each task's end is still asked for, itself included."""
    uses = dict.fromkeys((task.id for task in tasks), 1)
    for names in apart.values():
        for name in names:
            uses[name] += 1
    return uses
