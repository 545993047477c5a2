"""What can happen to those who help others grow."""

from dataclasses import dataclass

from tutti.assignment.models import Mentoring
from tutti.changes.events import Asked, Event
from tutti.people.models import Person
from tutti.work.models import Task


@dataclass(frozen=True)
class MentoringBegun(Event):
    mentoring: Mentoring
    task: Task
    person: Person
    mentor: Person
    says = "{mentor} helps {person} with {task}"

    def undone_by(self) -> Asked:
        return Asked("mentoring.end", self.mentoring, {})


@dataclass(frozen=True)
class MentoringEnded(Event):
    mentoring: Mentoring
    task: Task
    mentor: Person
    says = "{mentor} no longer helps with {task}"

    def undone_by(self) -> Asked:
        return Asked("mentoring.go_on", self.mentoring, {})


@dataclass(frozen=True)
class MentoringWentOn(Event):
    mentoring: Mentoring
    task: Task
    mentor: Person
    says = "{mentor} helps with {task} again"

    def undone_by(self) -> Asked:
        return Asked("mentoring.end", self.mentoring, {})


@dataclass(frozen=True)
class MentoringLapsed(Event):
    mentoring: Mentoring
    task: Task
    says = "{task} went to somebody else, and needs no mentor any more"
