"""The instance as numbers: tasks and people by index, links both ways, the longest paths before and after each task."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from graphlib import CycleError, TopologicalSorter

from .values import Instance, Task


class InvalidInstance(ValueError):
    """No schedule exists or the rows contradict themselves; the message names the row and the way out."""


@dataclass(frozen=True)
class Layout:
    """Everything by index, as plain lists, so that the search may take it as it is or as arrays."""

    durations: list[int]
    eligible: list[list[int]]  # by task: who fits
    before: list[list[int]]  # by task: its predecessors
    people: int
    order: list[int]  # every task after its predecessors
    after: list[list[int]] = field(default_factory=list)

    @cached_property
    def heads(self) -> list[int]:
        """By task: the longest path that ends where it starts."""
        return self.longest(self.order, self.before)

    @cached_property
    def tails(self) -> list[int]:
        """By task: the longest path that begins where it ends."""
        return self.longest(self.order[::-1], self.after)

    def end_of(self, starts: Sequence[int]) -> int:
        """When the last task is finished."""
        return max(start + duration for start, duration in zip(starts, self.durations, strict=True))

    def backwards(self) -> "Layout":
        """The same in reversed time: a schedule of the one is a schedule of the other, read from its end."""
        return replace(self, before=self.after, after=self.before, order=self.order[::-1])

    def longest(self, order: Sequence[int], links: Sequence[Sequence[int]]) -> list[int]:
        length = [0] * len(order)
        for task in order:
            length[task] = max((length[other] + self.durations[other] for other in links[task]), default=0)
        return length


def layout(instance: Instance) -> Layout:
    """The numbers of an instance; raises `InvalidInstance` with a sentence if it cannot be scheduled."""
    index = {task.id: place for place, task in enumerate(instance.tasks)}
    _check(instance, index)
    before = [sorted({index[other] for other in task.after}) for task in instance.tasks]
    after: list[list[int]] = [[] for _ in before]
    for task, others in enumerate(before):
        for other in others:
            after[other].append(task)
    return Layout(
        durations=[task.duration for task in instance.tasks],
        eligible=[_who_fits(task, instance) for task in instance.tasks],
        before=before,
        people=len(instance.people),
        order=_order(instance, before),
        after=after,
    )


def _check(instance: Instance, index: dict[str, int]) -> None:
    if len(index) < len(instance.tasks):
        twice = next(task.id for place, task in enumerate(instance.tasks) if index[task.id] != place)
        raise InvalidInstance(f"Task {twice} is listed more than once: give every task an id of its own.")
    if len({person.id for person in instance.people}) < len(instance.people):
        raise InvalidInstance("A person is listed more than once: give every person an id of their own.")
    for task in instance.tasks:
        if task.duration < 0:
            raise InvalidInstance(f"Task {task.id} has a duration of {task.duration}: use 0 or more.")
        if missing := [other for other in task.after if other not in index]:
            raise InvalidInstance(f"Task {task.id} comes after task {missing[0]}, which does not exist.")


def _who_fits(task: Task, instance: Instance) -> list[int]:
    fits = [place for place, person in enumerate(instance.people) if person.fits(task)]
    if not fits:
        need = f"has {task.skill} at level {task.level} or above" if task.skill is not None else "is there"
        raise InvalidInstance(f"Nobody {need}, so nobody can do task {task.id}.")
    return fits


def _order(instance: Instance, before: list[list[int]]) -> list[int]:
    try:
        return list(TopologicalSorter(dict(enumerate(before))).static_order())
    except CycleError as error:
        named = " before ".join(instance.tasks[place].id for place in error.args[1])
        raise InvalidInstance(f"Tasks wait for each other in a circle: {named}. Remove one of these links.") from None
