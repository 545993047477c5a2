"""Who waits for whom: an order in which every task comes after what it waits for, or the circle that forbids one."""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from tutti.engine.order import topological

Edge = tuple[str, str]
"""Predecessor and successor, by their ids."""


class Cycle(ValueError):
    """Tasks wait for each other in a circle; `tasks` names them in order, the first again at the end."""

    def __init__(self, tasks: Sequence[str]) -> None:
        super().__init__(
            f"These tasks wait for each other in a circle: {' → '.join(tasks)}. Take one of the links away."
        )
        self.tasks = tuple(tasks)


def ordered(tasks: Iterable[str], edges: Sequence[Edge]) -> list[str]:
    """The tasks, each after all it waits for and otherwise as given.  Raises `Cycle`."""
    names = list(tasks)
    numbers = {name: number for number, name in enumerate(names)}
    order, stuck = topological(len(names), [(numbers[one], numbers[other]) for one, other in edges])
    if stuck:
        raise Cycle(_circle_among({names[number] for number in stuck}, edges))
    return [names[number] for number in order]


def path(edges: Iterable[Edge], start: str, end: str) -> list[str] | None:
    """The shortest way along the links from one task to another, both included; None where there is none.

    A new link from `end` to `start` would close exactly this circle.
    """
    after = _after(edges)
    came_from = {start: ""}
    reached = deque([start])
    while reached:
        task = reached.popleft()
        if task == end:
            return _back(came_from, end)
        for successor in after[task]:
            if successor not in came_from:
                came_from[successor] = task
                reached.append(successor)
    return None


def _after(edges: Iterable[Edge]) -> defaultdict[str, list[str]]:
    after = defaultdict[str, list[str]](list)
    for predecessor, successor in edges:
        after[predecessor].append(successor)
    return after


def _back(came_from: dict[str, str], task: str) -> list[str]:
    way = [task]
    while way[-1] and came_from[way[-1]]:
        way.append(came_from[way[-1]])
    return way[::-1]


def _circle_among(stuck: set[str], edges: Sequence[Edge]) -> list[str]:
    """From any task that could not be ordered, back along what holds it up, until one comes again."""
    held_by = {successor: predecessor for predecessor, successor in reversed(edges) if predecessor in stuck}
    seen: dict[str, int] = {}
    task, way = min(stuck), list[str]()
    while task not in seen:
        seen[task] = len(way)
        way.append(task)
        task = held_by[task]
    return [task, *reversed(way[seen[task] :])]
