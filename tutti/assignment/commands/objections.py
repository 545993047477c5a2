"""Saying no to a task, with a reason, and answering that.  A no is between two people; the engine never hears of it."""

from typing import Annotated

from msgspec import Meta

from tutti.assignment import policy
from tutti.assignment.commands.between import ask, settle, still_open, turn_to
from tutti.assignment.commands.suggestions import dismiss
from tutti.assignment.events import (
    ObjectionAccepted,
    ObjectionKept,
    ObjectionLapsed,
    ObjectionPassed,
    ObjectionRaised,
    ObjectionReopened,
    ObjectionWithdrawn,
)
from tutti.assignment.models import Objection, Stance, Suggestion
from tutti.assignment.queries import who_answers, works_there
from tutti.changes.commands import Refused, command, consequence
from tutti.kit.text import Line
from tutti.people.models import Person
from tutti.work import commands as work
from tutti.work.models import Task

Reason = Annotated[str, Meta(min_length=1, max_length=500)]


@command(may=policy.works_in)
def decline(task: Task, *, reason: Reason, by: Person) -> ObjectionRaised:
    """Say that you would rather not do a task you were given or are suggested for, and why; a named person answers."""
    if by.pk != task.assignee_id and str(by.pk) not in _suggested(task):
        raise Refused(f"“{task}” is neither yours nor suggested to you: contest it if you think that is wrong.")
    return _object(task, stance="decline", reason=reason, by=by)


@command(may=policy.works_in)
def contest(task: Task, *, reason: Reason, by: Person) -> ObjectionRaised:
    """Say why a task is with the wrong person, or suggested to the wrong ones; a named person answers."""
    return _object(task, stance="contest", reason=reason, by=by)


@command(may=policy.answers)
def accept_objection(objection: Objection, *, to: Person | None, answer: Line = "", by: Person) -> ObjectionAccepted:
    """Agree with an objection: somebody else gets the task, or nobody for now (a suggestion is set aside)."""
    still_open(objection)
    task = objection.task
    if task.assignee_id != objection.meant_id:
        raise Refused(f"“{task}” changed hands meanwhile: look who has it now.")
    if to and to.pk in (objection.meant_id, objection.person_id if objection.stance == "decline" else None):
        raise Refused(f"This is what was objected to: choose somebody other than {to.name}, or nobody.", field="to")
    work.assign(task, to=to, by=by)
    for suggestion in Suggestion.objects.filter(task=task, state="open"):
        dismiss(suggestion, by=by)
    settle(objection, "accepted", answer=answer, given_to=to)
    return ObjectionAccepted(objection, task=task, person=objection.person, to=to)


@command(may=policy.answers)
def keep_objection(objection: Objection, *, answer: Reason, by: Person) -> ObjectionKept:
    """Leave a task where it is, and say why."""
    still_open(objection)
    settle(objection, "kept", answer=answer)
    return ObjectionKept(objection, task=objection.task, person=objection.person)


@command(may=policy.answers)
def reopen_objection(objection: Objection, *, by: Person) -> ObjectionReopened:
    """Answer an objection anew: if the task changed hands for it, it goes back first."""
    if objection.state not in ("accepted", "kept"):
        raise Refused(f"Only what you answered can be opened again, and this is {objection.state}.")
    task = objection.task
    if objection.state == "accepted":
        if task.assignee_id != objection.given_to_id:
            raise Refused(f"“{task}” changed hands again since: settle with who has it now.")
        work.assign(task, to=objection.meant, by=by)
    settle(objection, "open", answer="", given_to=None)
    return ObjectionReopened(objection, task=task)


@command(may=policy.asks)
def withdraw_objection(objection: Objection, *, by: Person) -> ObjectionWithdrawn | None:
    """Take your objection back."""
    if objection.state != "open":
        return None
    settle(objection, "withdrawn")
    return ObjectionWithdrawn(objection, task=objection.task)


@consequence
def lapse_objection(objection: Objection, *, by: None) -> ObjectionLapsed | None:
    """What was objected to is no longer so."""
    if objection.state != "open":
        return None
    settle(objection, "lapsed")
    return ObjectionLapsed(objection, task=objection.task)


@consequence
def pass_objection(objection: Objection, *, by: None) -> ObjectionPassed | ObjectionLapsed | None:
    """Who was asked no longer gives out tasks there: the next in charge answers."""
    if objection.state != "open" or works_there(objection.to, objection.task):
        return None
    to = who_answers(objection.task, asker=objection.person)
    if to is None:
        return lapse_objection(objection, by=None)
    turn_to(objection, to=to)
    return ObjectionPassed(objection, task=objection.task, to=to)


def _object(task: Task, *, stance: Stance, reason: str, by: Person) -> ObjectionRaised:
    _something_to_object_to(task)
    if Objection.objects.filter(task=task, person=by, state="open").exists():
        raise Refused(f"You already objected to “{task}”: withdraw that first if you want to say it otherwise.")
    to = who_answers(task, asker=by)
    if to is None:
        raise Refused(f"Nobody but you gives out the tasks of {task.project.name}: give “{task}” to somebody else.")
    objection = ask(Objection, task=task, to=to, by=by, stance=stance, meant=task.assignee, reason=reason)
    return ObjectionRaised(objection, task=task, stance=stance, to=to)


def _something_to_object_to(task: Task) -> None:
    if task.away:
        raise Refused(f"“{task}” is put away: there is nothing to object to.")
    if task.done_at:
        raise Refused(f"“{task}” is done: there is nothing to object to.")
    if task.assignee_id is None and not _suggested(task):
        raise Refused(f"“{task}” is neither given nor suggested to anybody: there is nothing to object to.")


def _suggested(task: Task) -> set[str]:
    """The ids of the people named in the task's open suggestion."""
    found = Suggestion.objects.filter(task=task, state="open").values_list("choices", flat=True).first()
    return {choice["person_id"] for choice in found or ()}
