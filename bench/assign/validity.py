"""Checks a written schedule against the instance; it shares nothing with the solver but the question."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from tutti.engine.makespan import Instance, Schedule

Row = tuple[str, str, int]  # task, person, start


def write(schedule: Schedule, path: Path) -> None:
    """`task,person,start`, a row per task."""
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("task", "person", "start"))
        rows.writerows((task, person, schedule.start[task]) for task, person in schedule.person.items())


def read_back(path: Path) -> list[Row]:
    """What was written."""
    with path.open(newline="") as file:
        return [(row["task"], row["person"], int(row["start"])) for row in csv.DictReader(file)]


def end_of(instance: Instance, rows: list[Row]) -> int:
    """When the last task is finished."""
    durations = {task.id: task.duration for task in instance.tasks}
    return max(start + durations[task] for task, _, start in rows)


def faults(instance: Instance, rows: list[Row]) -> list[str]:
    """Every rule the schedule breaks, a sentence each."""
    if sorted(task for task, _, _ in rows) != sorted(task.id for task in instance.tasks):
        return ["Not every task is there exactly once."]
    return [*_people(instance, rows), *_order(instance, rows), *_overlaps(instance, rows)]


def _people(instance: Instance, rows: list[Row]) -> Iterator[str]:
    levels = {person.id: person.skills for person in instance.people}
    whose = {task: person for task, person, _ in rows}
    for task in instance.tasks:
        person = whose[task.id]
        if person not in levels:
            yield f"Task {task.id} is done by {person}, who does not exist."
        elif task.skill is not None and (task.skill not in levels[person] or levels[person][task.skill] < task.level):
            yield f"Task {task.id} is done by {person}, who does not have {task.skill} at level {task.level}."


def _order(instance: Instance, rows: list[Row]) -> Iterator[str]:
    starts = {task: start for task, _, start in rows}
    durations = {task.id: task.duration for task in instance.tasks}
    for task in instance.tasks:
        if starts[task.id] < 0:
            yield f"Task {task.id} starts before 0."
        for other in task.after:
            if starts[task.id] < starts[other] + durations[other]:
                yield f"Task {task.id} starts before task {other} is finished."


def _overlaps(instance: Instance, rows: list[Row]) -> Iterator[str]:
    durations = {task.id: task.duration for task in instance.tasks}
    busy: dict[str, list[tuple[int, int, str]]] = {}
    for task, person, start in rows:
        busy.setdefault(person, []).append((start, start + durations[task], task))
    for person, spans in busy.items():
        spans.sort()
        for (_, end, one), (start, _, other) in pairwise(spans):
            if start < end:
                yield f"{person} does tasks {one} and {other} at once."
