"""A schedule as it was promised, to hold the present one against."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from .axis import Axis
from .clocks import minute_of
from .schedules import Schedule
from .values import Plan


class Promise(NamedTuple):
    """When a task was to be done, and with how many minutes of work."""

    start: datetime
    finish: datetime
    effort: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """What was promised at a moment; plain values, so that it can be stored and read again."""

    taken: datetime
    tasks: Mapping[str, Promise]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """How far a task is from what was promised, in minutes; positive is later, or more.

    `start` and `finish` are counted in working time of the task's calendar as it is now.
    """

    task: str
    start: int
    finish: int
    effort: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A schedule against its baseline."""

    drifts: tuple[Drift, ...]  # only of tasks that drifted, the farthest first
    added: tuple[str, ...]  # tasks nobody had promised
    gone: tuple[str, ...]


def baseline_of(plan: Plan, schedule: Schedule, *, taken: datetime) -> Baseline:
    """The present schedule, to be kept."""
    found = {task.id: (schedule.tasks[task.id], task.effort) for task in plan.tasks}
    return Baseline(
        taken=taken,
        tasks={name: Promise(dates.start, dates.finish, effort) for name, (dates, effort) in found.items()},
    )


def compare(baseline: Baseline, plan: Plan, schedule: Schedule) -> Comparison:
    """How far a plan's schedule has drifted from what was promised."""
    axes = {person: Axis(calendar) for person, calendar in plan.people.items()}
    own = Axis(plan.calendar)
    drifts = [
        _drift(task.id, promise, schedule, task.effort, axes[task.person] if task.person else own)
        for task in plan.tasks
        if (promise := baseline.tasks.get(task.id))
    ]
    now = {task.id for task in plan.tasks}
    return Comparison(
        drifts=tuple(
            sorted(
                (one for one in drifts if one.start or one.finish or one.effort),
                key=lambda one: (-abs(one.finish), -abs(one.start), one.task),
            )
        ),
        added=tuple(sorted(now - set(baseline.tasks))),
        gone=tuple(sorted(set(baseline.tasks) - now)),
    )


def _drift(task: str, promise: Promise, schedule: Schedule, effort: int, axis: Axis) -> Drift:
    dates = schedule.tasks[task]
    return Drift(
        task=task,
        start=axis.between(minute_of(promise.start), minute_of(dates.start)),
        finish=axis.between(minute_of(promise.finish), minute_of(dates.finish)),
        effort=effort - promise.effort,
    )
