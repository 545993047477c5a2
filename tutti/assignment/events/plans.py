"""What can happen to plans and their moves."""

from dataclasses import dataclass

from tutti.assignment.models import Move, Plan
from tutti.changes.events import Asked, Event
from tutti.people.models import Person
from tutti.work.models import Task


@dataclass(frozen=True)
class PlanAsked(Event):
    plan: Plan
    aim: str
    says = "{by} asked for a plan: {plan}"

    def undone_by(self) -> Asked:
        return Asked("plan.close", self.plan, {})


@dataclass(frozen=True)
class PlanSupposed(Event):
    plan: Plan
    number: int
    kind: str
    says = "{by} supposed something else in {plan}: {kind}"

    def undone_by(self) -> Asked:
        return Asked("plan.forget", self.plan, {"number": self.number})


@dataclass(frozen=True)
class PlanForgot(Event):
    plan: Plan
    number: int
    says = "{by} took a supposition out of {plan}"


@dataclass(frozen=True)
class PlanWentOn(Event):
    """`gap` is 0 to 1."""

    plan: Plan
    step: int
    of: int
    gap: float
    says = "{plan} is being worked out: step {step} of {of}"


@dataclass(frozen=True)
class PlanAnswered(Event):
    """`version` is that of the engine; `total` and `total_was` are hours-equivalent."""

    plan: Plan
    moves: int
    total: float
    total_was: float
    version: str
    says = "{plan} is ready: {moves} moves"


@dataclass(frozen=True)
class PlanStopped(Event):
    plan: Plan
    says = "{by} stopped {plan}"


@dataclass(frozen=True)
class PlanFailed(Event):
    plan: Plan
    says = "{plan} could not be worked out"


@dataclass(frozen=True)
class PlanClosed(Event):
    """`dismissed` are the moves that were still open."""

    plan: Plan
    dismissed: list[Move]
    says = "{by} closed {plan}"

    def undone_by(self) -> Asked | None:
        return Asked("plan.reopen", self.plan, {"moves": self.dismissed})


@dataclass(frozen=True)
class PlanReopened(Event):
    plan: Plan
    moves: list[Move]
    says = "{by} opened {plan} again"

    def undone_by(self) -> Asked:
        return Asked("plan.close", self.plan, {})


@dataclass(frozen=True)
class PlanAccepted(Event):
    """`moves` were accepted at once; `stale` could no longer be."""

    plan: Plan
    moves: list[Move]
    stale: list[Move]
    says = "{by} accepted moves of {plan}: {moves}"

    def undone_by(self) -> Asked:
        return Asked("plan.take_back", self.plan, {"moves": self.moves})


@dataclass(frozen=True)
class PlanTakenBack(Event):
    plan: Plan
    moves: list[Move]
    says = "{by} took moves of {plan} back: {moves}"

    def undone_by(self) -> Asked:
        return Asked("plan.accept_moves", self.plan, {"moves": self.moves})


@dataclass(frozen=True)
class MoveAccepted(Event):
    """`reasons` are the terms of its cost in hours-equivalent, `version` is that of the engine that proposed it."""

    move: Move
    task: Task
    to: Person
    was: Person | None
    mentor: Person | None
    reasons: dict[str, float]
    version: str
    says = "{by} accepted the plan's {to} for {task}"

    def undone_by(self) -> Asked:
        return Asked("move.take_back", self.move, {})


@dataclass(frozen=True)
class MoveTakenBack(Event):
    move: Move
    task: Task
    to: Person | None
    says = "{by} gave {task} back to {to}"

    def undone_by(self) -> Asked:
        return Asked("move.give_again", self.move, {})


@dataclass(frozen=True)
class MoveGivenAgain(Event):
    move: Move
    task: Task
    to: Person
    says = "{by} gave {task} to {to} again"

    def undone_by(self) -> Asked:
        return Asked("move.take_back", self.move, {})


@dataclass(frozen=True)
class MoveDismissed(Event):
    move: Move
    task: Task
    says = "{by} set the plan's move of {task} aside"

    def undone_by(self) -> Asked:
        return Asked("move.reopen", self.move, {})


@dataclass(frozen=True)
class MoveReopened(Event):
    move: Move
    task: Task
    says = "{by} took the plan's move of {task} up again"

    def undone_by(self) -> Asked:
        return Asked("move.dismiss", self.move, {})


@dataclass(frozen=True)
class MoveWentStale(Event):
    move: Move
    task: Task
    why: str
    says = "The plan's move of {task} can no longer be: {why}"
