"""Who holds seats of shared resources: licences, benches, rooms.

Somebody works at one task at a time, so a person holds as many seats as their most demanding task takes. The sum over
all people never exceeds the seats there are, whatever the order in which the work is done.
"""

from collections import defaultdict
from collections.abc import Mapping

from .values import Task


class Seats:
    """The seats there are, and what the tasks people have take of them."""

    def __init__(self, there: Mapping[str, int]) -> None:
        self._there = there
        self._needs: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))

    def fit(self, task: Task, person: str) -> bool:
        """Whether enough seats are left for this person to do the task as well."""
        return all(
            self._held_by_others(name, person) + max([need, *self._needs[name][person]]) <= self._there.get(name, 0)
            for name, need in task.resources.items()
        )

    def take(self, task: Task, person: str) -> None:
        for name, need in task.resources.items():
            self._needs[name][person].append(need)

    def free(self, task: Task, person: str) -> None:
        for name, need in task.resources.items():
            self._needs[name][person].remove(need)

    def hold(self) -> bool:
        """Whether no more seats are taken than there are."""
        return all(self._held_by_others(name, "") <= self._there.get(name, 0) for name in self._needs)

    def _held_by_others(self, name: str, person: str) -> int:
        return sum(max(needs) for who, needs in self._needs[name].items() if who != person and needs)
