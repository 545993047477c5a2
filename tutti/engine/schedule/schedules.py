"""A schedule: the dates of every task, how much they may slip, and what holds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from .values import Link

Hold = Literal["start", "not_before", "must_start"]
"""A date that holds a task: the plan's beginning, or one that somebody set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """When a task is worked on, as instants in UTC; slack is in working minutes of its own calendar.

    `slack` is how much the task may slip before the whole is done later or something misses its due date (negative: so
    much is missing already); `free` how much before any other task moves. `held_by` is what keeps it from beginning
    earlier.
    """

    start: datetime
    finish: datetime
    latest_start: datetime
    latest_finish: datetime
    slack: int
    free: int
    held_by: Link | Hold

    @property
    def is_critical(self) -> bool:
        return self.slack <= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A date that somebody set by hand and that cannot be kept: it stands, and `minutes` of work are missing."""

    task: str
    date: Literal["must_start", "due"]
    minutes: int  # working minutes of the task's calendar
    link: Link | None = None  # which asks for a later start than the one that was set

    @property
    def says(self) -> str:
        if self.link:
            return (
                f"{self.task} has to start before {self.link.predecessor} lets it: {_hours(self.minutes)} too early. "
                "Move its date, or change the link."
            )
        return f"{self.task} is done {_hours(self.minutes)} of work after it is due. Move its date, or what holds it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The dates of a plan's tasks, and where those that somebody set cannot be kept."""

    tasks: Mapping[str, Dates]
    clashes: tuple[Clash, ...]

    @property
    def finish(self) -> datetime | None:
        """When everything is done; None when there is nothing to do."""
        return max((dates.finish for dates in self.tasks.values()), default=None)

    @property
    def critical_path(self) -> list[str]:
        """The chain of tasks that holds the finish, first to last: each one is held by the one before."""
        if not self.tasks:
            return []
        task = max(self.tasks, key=lambda one: (self.tasks[one].finish, self.tasks[one].start, one))
        path = [task]
        while isinstance(link := self.tasks[path[-1]].held_by, Link):
            path.append(link.predecessor)
        return path[::-1]


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours:,} h {rest} min" if hours and rest else f"{hours:,} h" if hours else f"{rest} min"
