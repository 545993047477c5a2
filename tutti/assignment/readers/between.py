"""What objections and offers do when something happens to their task or to who was asked."""

from django.db.models import F, Q

from tutti.assignment.commands import lapse_objection, lapse_swap, pass_objection
from tutti.assignment.models import Objection, Swap
from tutti.changes.readers import Told, after
from tutti.people.events import MembershipEnded, MembershipGiven, PersonRemoved
from tutti.work.events import TaskArchived, TaskAssigned, TaskMoved, TaskTrashed


@after(TaskAssigned, TaskMoved, TaskArchived, TaskTrashed)
def settle_what_changed(told: Told) -> None:
    """A task that went to somebody else, was done or put away: what was asked about it needs no answer any more.

    Later and not within the change, since giving tasks out is what people do all day.
    """
    task = told.event.task
    over = Q(task__done_at__isnull=False) | Q(task__away__isnull=False)
    objections = Objection.objects.filter(task=task, state="open", holder=F("person"))
    moved_on = ~Q(task__assignee=F("meant")) | Q(meant=None, task__assignee__isnull=False)
    for objection in objections.filter(over | moved_on):
        lapse_objection(objection, by=None)
    swaps = Swap.objects.filter(Q(task=task) | Q(other=task), state="open", holder=F("person"))
    given = ~Q(task__assignee=F("person")) | Q(other__isnull=False) & ~Q(other__assignee=F("to"))
    gone = Q(other__done_at__isnull=False) | Q(other__away__isnull=False)
    for swap in swaps.filter(over | given | gone):
        lapse_swap(swap, by=None)


@after(PersonRemoved, MembershipGiven, MembershipEnded)
def ask_the_next(told: Told) -> None:
    """What was asked somebody who no longer gives out tasks there goes to the next in charge."""
    for objection in Objection.objects.filter(to=told.event.person, holder=F("person"), state="open"):
        pass_objection(objection, by=None)


@after(PersonRemoved)
def drop_what_they_asked(told: Told) -> None:
    """Who left the workspace waits for no answers, and gives none."""
    for objection in Objection.objects.filter(person=told.event.person, holder=F("person"), state="open"):
        lapse_objection(objection, by=None)
    concerned = Q(person=told.event.person) | Q(to=told.event.person)
    for swap in Swap.objects.filter(concerned, holder=F("person"), state="open"):
        lapse_swap(swap, by=None)
