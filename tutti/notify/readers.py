"""What somebody should hear of, and how it reaches them."""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.db import transaction

from tutti.assignment.events import (
    MentoringBegun,
    ObjectionAccepted,
    ObjectionKept,
    ObjectionPassed,
    ObjectionRaised,
    SwapAgreed,
    SwapDeclined,
    SwapOffered,
)
from tutti.changes.events import Event
from tutti.changes.readers import Told, after
from tutti.kit import clock
from tutti.kit.markdown import mentions_in
from tutti.notify.commands import give_notice
from tutti.notify.events import NoticeGiven
from tutti.notify.models import Letter, Reason
from tutti.notify.post import POST
from tutti.people.models import Person
from tutti.people.standing import who_sees
from tutti.talk.events import CommentAdded, CommentEdited
from tutti.work.events import TaskAssigned, TaskContributorsSet, TaskCreated, TaskDescribed
from tutti.work.models import Task, Text

NEWS = timedelta(days=3)
"""What happened longer ago is history: it stands in the inbox, and no mail is written about it."""


GIVEN = (TaskCreated, TaskAssigned, TaskContributorsSet)
CALLED = (TaskDescribed, CommentAdded, CommentEdited)
ASKED = (ObjectionRaised, ObjectionPassed, SwapOffered, MentoringBegun)
ANSWERED = (ObjectionAccepted, ObjectionKept, SwapAgreed, SwapDeclined)


@after(*GIVEN, *CALLED, *ASKED, *ANSWERED)
def give_notices(told: Told) -> None:
    """Tell those who were given work, called by name, asked or answered; nobody is told of their own deeds."""
    task: Task = told.event.task
    cause = Person.objects.filter(pk=told.by_id).first() if told.by_id else None
    for person, reason in _concerned(told.event):
        if person.pk != told.by_id and person.status == "active" and task.project_id in person.standing.projects:
            give_notice(person, reason=reason, task=task, cause=cause, change_seq=told.seq, at=told.at, by=None)


def _concerned(event: Event) -> Iterable[tuple[Person, Reason]]:
    match event:
        case TaskCreated(task=task, assignee=assignee, text=text):
            yield from _given_to(assignee)
            yield from _called(task, text, None)
        case TaskAssigned(to=to):
            yield from _given_to(to)
        case TaskContributorsSet(people=people, was=was):
            before = {person.pk for person in was}
            yield from ((person, "assigned") for person in people if person.pk not in before)
        case TaskDescribed(task=task, text=text, was=was):
            yield from _called(task, text, was)
        case CommentAdded(comment=comment, mentioned=people) | CommentEdited(comment=comment, mentioned=people):
            if not comment.removed:
                yield from ((person, "mentioned") for person in people)
        case _:
            yield from _between_two(event)


def _between_two(event: Event) -> Iterable[tuple[Person, Reason]]:
    match event:
        case ObjectionRaised(to=to) | ObjectionPassed(to=to):
            yield to, "objection"
        case SwapOffered(to=to):
            yield to, "swap"
        case MentoringBegun(mentor=mentor):
            yield mentor, "mentor"
        case ObjectionAccepted(person=person) | ObjectionKept(person=person):
            yield person, "answer"
        case SwapAgreed(person=person) | SwapDeclined(person=person):
            yield person, "swap_reply"


def _given_to(person: Person | None) -> Iterable[tuple[Person, Reason]]:
    if person:
        yield person, "assigned"


def _called(task: Task, text: Text | None, was: Text | None) -> Iterable[tuple[Person, Reason]]:
    """Those whom a description calls by name and its earlier version did not."""
    before = set(mentions_in(was.body)) if was else set()
    newly = [one for one in mentions_in(text.body) if one not in before] if text else []
    return ((person, "mentioned") for person in who_sees(task.project_id, newly, task.workspace_id))


@after(NoticeGiven)
def write_letters(told: Told) -> None:
    """Put a notice into the post, where mail is configured; the mail itself leaves later and holds nobody up."""
    notice = told.event.notice
    is_news = clock.now() - notice.given_at < NEWS
    if settings.TUTTI_SENDS_MAIL and is_news and notice.person.account_id:
        due = {"due_at": clock.now(), "workspace_id": told.workspace_id}
        Letter.objects.get_or_create(notice=notice, defaults=due)
        transaction.on_commit(POST.wake)
