"""What can happen where tasks are given out by themselves."""

from dataclasses import dataclass

from tutti.assignment.models import Dispatch, Move, Plan
from tutti.changes.events import Asked, Event
from tutti.people.models import Person, Project
from tutti.work.models import Task


@dataclass(frozen=True)
class ProjectDispatchStarted(Event):
    """`hours` unassigned, `ahead` per cent before the second choice, at most `a_day`; `was` are the limits before."""

    project: Project
    dispatch: Dispatch
    hours: int
    ahead: int
    a_day: int
    was: dict[str, int] | None
    says = "{by} lets tasks of {project} be given out by themselves, at most {a_day} a day"

    def undone_by(self) -> Asked:
        if self.was:
            return Asked("project.dispatch", self.project, self.was)
        return Asked("project.stop_dispatch", self.project, {})


@dataclass(frozen=True)
class ProjectDispatchStopped(Event):
    project: Project
    hours: int
    ahead: int
    a_day: int
    says = "{by} has the tasks of {project} given out by people only"

    def undone_by(self) -> Asked:
        limits = {"hours": self.hours, "ahead": self.ahead, "a_day": self.a_day}
        return Asked("project.dispatch", self.project, limits)


@dataclass(frozen=True)
class ProjectDispatched(Event):
    """`plan` holds the moves with their reasons; each is taken back by itself."""

    project: Project
    plan: Plan
    moves: list[Move]
    says = "Tasks of {project} were given out by themselves: {moves}"


@dataclass(frozen=True)
class MoveDispatched(Event):
    """Given out by the house: `reasons` are the terms of its cost in hours-equivalent, `version` is the engine's."""

    move: Move
    task: Task
    to: Person
    reasons: dict[str, float]
    version: str
    says = "{task} was given to {to} by itself, as the lead of the project had allowed"

    def undone_by(self) -> Asked:
        return Asked("move.take_back", self.move, {})
