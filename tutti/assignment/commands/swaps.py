"""Offering a task for another, or handing one over; nothing changes hands without the other person's yes."""

from tutti.assignment import policy
from tutti.assignment.commands.between import ask, settle, still_open
from tutti.assignment.events import (
    SwapAgreed,
    SwapDeclined,
    SwapLapsed,
    SwapOffered,
    SwapReturned,
    SwapWithdrawn,
)
from tutti.assignment.models import Swap
from tutti.assignment.queries import why_not_theirs
from tutti.changes.commands import Refused, command, consequence
from tutti.kit.text import Line
from tutti.people.models import Person
from tutti.work import commands as work
from tutti.work.models import Task


@command(may=policy.works_in)
def offer(task: Task, *, to: Person, other: Task | None = None, words: Line = "", by: Person) -> SwapOffered:
    """Offer a task of yours for one of somebody else's; without another task, to hand it over."""
    if task.assignee_id != by.pk:
        raise Refused(f"“{task}” is not yours to offer.")
    if to.pk == by.pk:
        raise Refused("You have it already: offer it to somebody else.", field="to")
    if other and other.assignee_id != to.pk:
        raise Refused(f"“{other}” is not with {to.name}: choose a task of theirs.", field="other")
    _may_change_hands(task, to, other, by)
    if Swap.objects.filter(task=task, other=other, to=to, person=by, state="open").exists():
        raise Refused(f"You already offered {to.name} this: wait for an answer, or withdraw it.")
    swap = ask(Swap, task=task, to=to, by=by, other=other, words=words)
    return SwapOffered(swap, task=task, other=other, to=to)


@command(may=policy.answers)
def agree_swap(swap: Swap, *, by: Person) -> SwapAgreed:
    """Say yes: you take the task, and your own goes to who offered it."""
    still_open(swap)
    task, other, person = swap.task, swap.other, swap.person
    if task.assignee_id != person.pk or (other and other.assignee_id != by.pk):
        raise Refused("One of the tasks is with somebody else by now: look again at who has what.")
    _may_change_hands(task, by, other, person)
    work.assign(task, to=by, by=by)
    if other:
        work.assign(other, to=person, by=by)
    settle(swap, "agreed")
    return SwapAgreed(swap, task=task, other=other, person=person)


@command(may=policy.answers)
def give_back_swap(swap: Swap, *, by: Person) -> SwapReturned:
    """Take back your yes: each task returns to who had it."""
    task, other, person = swap.task, swap.other, swap.person
    if swap.state != "agreed":
        raise Refused("Only what was agreed to can be given back.")
    if task.assignee_id != by.pk or (other and other.assignee_id != person.pk):
        raise Refused("One of the tasks went to somebody else since: it cannot be given back.")
    work.assign(task, to=person, by=by)
    if other:
        work.assign(other, to=by, by=by)
    settle(swap, "returned")
    return SwapReturned(swap, task=task, person=person)


@command(may=policy.answers)
def decline_swap(swap: Swap, *, by: Person) -> SwapDeclined:
    """Say no to a swap; no reason is asked."""
    still_open(swap)
    settle(swap, "declined")
    return SwapDeclined(swap, task=swap.task, person=swap.person)


@command(may=policy.asks)
def withdraw_swap(swap: Swap, *, by: Person) -> SwapWithdrawn | None:
    """Take your offer back."""
    if swap.state != "open":
        return None
    settle(swap, "withdrawn")
    return SwapWithdrawn(swap, task=swap.task)


@consequence
def lapse_swap(swap: Swap, *, by: None) -> SwapLapsed | None:
    """One of the tasks is no longer theirs to give."""
    if swap.state != "open":
        return None
    settle(swap, "lapsed")
    return SwapLapsed(swap, task=swap.task)


def _may_change_hands(task: Task, taker: Person, other: Task | None, giver: Person) -> None:
    for what, who, field in ((task, taker, "to"), (other, giver, "other")):
        if what and (hindrance := why_not_theirs(what, who)):
            raise Refused(hindrance, field=field)
