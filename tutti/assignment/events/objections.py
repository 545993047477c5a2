"""What can happen to objections.  Each is said where its subject lives: to the one who acted, and to nobody else."""

from dataclasses import dataclass

from tutti.assignment.models import Objection
from tutti.changes.events import Asked, Event
from tutti.people.models import Person
from tutti.work.models import Task


@dataclass(frozen=True)
class ObjectionRaised(Event):
    objection: Objection
    task: Task
    stance: str
    to: Person
    says = "{by} objected to {task} ({stance}) and asked {to}"

    def undone_by(self) -> Asked:
        return Asked("objection.withdraw", self.objection, {})


@dataclass(frozen=True)
class ObjectionAccepted(Event):
    """`to` is who has the task now."""

    objection: Objection
    task: Task
    person: Person
    to: Person | None
    says = "{by} accepted the objection of {person} to {task}, which went to {to}"

    def undone_by(self) -> Asked:
        return Asked("objection.reopen", self.objection, {})


@dataclass(frozen=True)
class ObjectionKept(Event):
    objection: Objection
    task: Task
    person: Person
    says = "{by} answered the objection of {person} to {task}: it stays as it is"

    def undone_by(self) -> Asked:
        return Asked("objection.reopen", self.objection, {})


@dataclass(frozen=True)
class ObjectionReopened(Event):
    objection: Objection
    task: Task
    says = "{by} opened the objection to {task} again"


@dataclass(frozen=True)
class ObjectionWithdrawn(Event):
    objection: Objection
    task: Task
    says = "{by} withdrew their objection to {task}"

    def undone_by(self) -> Asked:
        return Asked(f"task.{self.objection.stance}", self.task, {"reason": self.objection.reason})


@dataclass(frozen=True)
class ObjectionLapsed(Event):
    objection: Objection
    task: Task
    says = "the objection to {task} was settled otherwise"


@dataclass(frozen=True)
class ObjectionPassed(Event):
    objection: Objection
    task: Task
    to: Person
    says = "the objection to {task} went to {to}"
