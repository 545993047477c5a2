"""When linked tasks can start at the earliest and must be finished at the latest: heads and tails of the network.

Source: Carlier and Pinson, "An algorithm for solving the job-shop problem" (1989). Both are whole days and never
stricter than the links demand: they count with the fastest working day of the team.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter

from .values import Snapshot, Task


def cycle(tasks: Mapping[str, Task]) -> list[str]:
    """The ids of tasks that wait for each other in a circle, the first one again at the end; empty without one."""
    if not _linked(tasks):
        return []
    try:
        _sorter(tasks).prepare()
    except CycleError as found:
        around: list[str] = found.args[1]
        return around
    return []


def depths(tasks: Mapping[str, Task]) -> dict[str, int]:
    """How many tasks each one waits for, one behind the other; 0 where it waits for none."""
    depth = dict.fromkeys(tasks, 0)
    if not _linked(tasks):
        return depth
    for name in _order(tasks):
        depth[name] = max((depth[before] + 1 for before in _before(tasks, name)), default=0)
    return depth


def linked(snapshot: Snapshot, typical: int) -> Snapshot:
    """The snapshot with the start and due days its links imply; `typical` is the effort of what nobody estimated."""
    tasks = {task.id: task for task in snapshot.tasks}
    if not _linked(tasks):
        return snapshot
    order, day = _order(tasks), _fastest_day(snapshot)
    days = {task.id: timedelta(days=(task.effort or typical) // day) for task in snapshot.tasks}
    starts = _heads(order, tasks, days, snapshot.now.date())
    dues = _tails(order, tasks, days)
    bound = {before for name in order for before in _before(tasks, name)} | {
        name for name in order if _before(tasks, name)
    }
    return replace(
        snapshot,
        tasks=tuple(
            replace(task, start=starts[task.id], due=dues[task.id]) if task.id in bound else task
            for task in snapshot.tasks
        ),
    )


def _heads(
    order: list[str], tasks: Mapping[str, Task], days: Mapping[str, timedelta], today: date
) -> dict[str, date | None]:
    """The first day on which everything a task waits for can be finished."""
    heads: dict[str, date | None] = {}
    for name in order:
        own = tasks[name].start
        behind = [_later(max(heads[before] or today, today), days[before]) for before in _before(tasks, name)]
        heads[name] = max([*behind, *([own] if own else [])], default=None)
    return heads


def _tails(order: list[str], tasks: Mapping[str, Task], days: Mapping[str, timedelta]) -> dict[str, date | None]:
    """The last day that leaves enough time for everything that waits for a task."""
    tails = {name: tasks[name].due for name in order}
    for name in reversed(order):
        if (due := tails[name]) is None:
            continue
        for before in _before(tasks, name):
            latest, known = _earlier(due, days[name]), tails[before]
            tails[before] = latest if known is None else min(known, latest)
    return tails


def _later(day: date, by: timedelta) -> date:
    return day + by if date.max - day > by else date.max


def _earlier(day: date, by: timedelta) -> date:
    return day - by if day - date.min > by else date.min


def _fastest_day(snapshot: Snapshot) -> int:
    """Plannable minutes of the longest working day in the team; a day of eight hours where nobody works."""
    return max((int(max(person.week) * person.focus) for person in snapshot.people if any(person.week)), default=480)


def _order(tasks: Mapping[str, Task]) -> list[str]:
    return list(_sorter(tasks).static_order())


def _sorter(tasks: Mapping[str, Task]) -> TopologicalSorter[str]:
    return TopologicalSorter({name: _before(tasks, name) for name in sorted(tasks)})


def _linked(tasks: Mapping[str, Task]) -> bool:
    return any(task.predecessors for task in tasks.values())


def _before(tasks: Mapping[str, Task], name: str) -> list[str]:
    """What a task waits for; what is not in the snapshot is done already."""
    return sorted(before for before in tasks[name].predecessors if before in tasks)
