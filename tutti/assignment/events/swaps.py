"""What can happen to swaps.  Each is said where its subject lives: to the one who acted, and to nobody else."""

from dataclasses import dataclass

from tutti.assignment.models import Swap
from tutti.changes.events import Asked, Event
from tutti.people.models import Person
from tutti.work.models import Task


@dataclass(frozen=True)
class SwapOffered(Event):
    swap: Swap
    task: Task
    other: Task | None
    to: Person
    says = "{by} offered {to} the task {task} for: {other}"

    def undone_by(self) -> Asked:
        return Asked("swap.withdraw", self.swap, {})


@dataclass(frozen=True)
class SwapAgreed(Event):
    swap: Swap
    task: Task
    other: Task | None
    person: Person
    says = "{by} took {task} from {person} for: {other}"

    def undone_by(self) -> Asked:
        return Asked("swap.give_back", self.swap, {})


@dataclass(frozen=True)
class SwapReturned(Event):
    swap: Swap
    task: Task
    person: Person
    says = "{by} gave {task} back to {person}"


@dataclass(frozen=True)
class SwapDeclined(Event):
    swap: Swap
    task: Task
    person: Person
    says = "{by} did not take {task} from {person}"


@dataclass(frozen=True)
class SwapWithdrawn(Event):
    swap: Swap
    task: Task
    says = "{by} withdrew the offer of {task}"


@dataclass(frozen=True)
class SwapLapsed(Event):
    swap: Swap
    task: Task
    says = "the offer of {task} no longer holds"
