"""What is stored about notices: the inbox, and the letters that still have to leave."""

from datetime import date, datetime
from typing import Any, ClassVar, Literal

from django.db import models

from tutti.changes.models import Kept, Synced
from tutti.people.models import Person, Project
from tutti.work.models import Task

Reason = Literal[
    "assigned", "mentioned", "objection", "answer", "swap", "swap_reply", "mentor", "due_soon", "due_today",
    "overdue", "escalating", "escalated",
]  # fmt: skip
Kind = Literal["due_soon", "due_today", "overdue"]
KINDS: tuple[Kind, ...] = ("due_soon", "due_today", "overdue")


class Notice(Synced):
    """Something a person should know: they were given work (to answer for or to help with), were called by name, are
    asked to answer an objection or an offer to swap, got such an answer, are asked to help somebody with a task that is
    a level beyond them, or are reminded of what is due.

    `change_seq` is the change it tells of, `given_at` when that was; `read_at` is null until it was read, on whichever
    device; `hidden_until` is the day it comes back into sight where they put it off.
    """

    shape = ("person_id", "reason", "task_id", "by_id", "change_seq", "given_at", "read_at", "hidden_until")
    lives = ("me:", "person_id")
    types: ClassVar[dict[str, Any]] = {"reason": Reason, "read_at": datetime | None, "hidden_until": date | None}
    filters = ("reason", "task_id", "read_at")
    sorts = ("given_at",)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="notices")
    reason = models.CharField(max_length=10)
    task = models.ForeignKey(Task, null=True, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    change_seq = models.BigIntegerField()
    given_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    hidden_until = models.DateField(null=True)

    class Meta(Synced.Meta):
        constraints = [
            models.UniqueConstraint(fields=["person", "change_seq", "reason"], name="one_notice_per_deed"),
        ]
        indexes = [models.Index(fields=["workspace_id", "person", "read_at"], name="notice_unread")]

    def __str__(self) -> str:
        return self.reason


class Letter(models.Model):
    """A notice that has to leave by mail.  The row goes when the mail server took it, or when we give up.

    Not a row of the log: it says nothing about the workspace, only about our own errand.
    """

    notice = models.OneToOneField(Notice, primary_key=True, on_delete=models.PROTECT, related_name="letter")
    workspace_id = models.UUIDField(editable=False, db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(db_index=True)
    """When to try (again).  Whoever tries moves it on first, so no two processes carry the same letter."""


def all_kinds() -> list[str]:
    """What one is reminded of unless one said otherwise."""
    return list(KINDS)


class Reminding(Synced):
    """Of what somebody wants to be reminded, and from when to when (minutes after midnight); without a row as here."""

    shape = ("person_id", "wanted", "begins", "ends")
    lives = ("me:", "person_id")
    types: ClassVar[dict[str, Any]] = {"wanted": list[Kind]}
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="reminding")
    wanted = models.JSONField(default=all_kinds)
    begins = models.PositiveSmallIntegerField(default=480)
    ends = models.PositiveSmallIntegerField(default=1080)

    def __str__(self) -> str:
        return str(self.person)


class Escalation(Synced):
    """Whether the leads of a project hear of what is late, after so many working days; without a row they do not."""

    shape = ("project_id", "on", "days", "by_id", "at")
    lives = ("p:", "project_id")
    filters = ("project_id",)
    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="escalation")
    on = models.BooleanField(default=False)
    days = models.PositiveSmallIntegerField(default=3)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()


class Reminder(Kept):
    """That somebody was reminded of a task and a day of it: there is never a second one."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=10)
    due = models.DateField()
    on = models.DateField()
    """The day it was, where they live."""

    class Meta(Kept.Meta):
        constraints = [
            models.UniqueConstraint(fields=["person", "task", "reason", "due"], name="one_reminder_per_day"),
        ]
