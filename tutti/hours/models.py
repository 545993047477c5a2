"""What is stored about hours: timers, entries, weeks handed in, and the two rules a workspace and a project have."""

from typing import Any, ClassVar, Literal
from uuid import UUID

from django.db import models

from tutti.changes.models import Kept, Synced
from tutti.people.models import Person, Project
from tutti.work.models import Task

Way = Literal["none", "nearest", "up", "down"]
SheetState = Literal["open", "submitted", "approved", "sent_back"]
LOCKED: tuple[SheetState, ...] = ("submitted", "approved")
"""States of a week in which its entries stay as they are."""


class Entry(Synced):
    """So many minutes a person worked on a task, or in a project, on a day of theirs.

    Nobody but the person holds it: what others see of it are sums, and the weeks that were handed in.  `minutes` are
    as they were said or measured, never rounded; `began_at` is known of those a timer measured.
    """

    shape = (
        "person_id", "project_id", "task_id", "day", "minutes", "note", "billable", "began_at", "made_at", "removed",
    )  # fmt: skip
    path = "entries"
    lives = ("me:", "person_id")
    filters = ("project_id", "task_id", "day", "billable", "removed")
    sorts = ("day", "made_at")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="entries")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="entries")
    task = models.ForeignKey(Task, null=True, on_delete=models.PROTECT, related_name="entries")
    day = models.DateField()
    minutes = models.PositiveSmallIntegerField()
    note = models.CharField(max_length=500, default="", blank=True)
    billable = models.BooleanField(default=False)
    began_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    removed = models.BooleanField(default=False)

    class Meta(Synced.Meta):
        indexes = [
            models.Index(fields=["person", "day"], name="entry_of_person"),
            models.Index(fields=["project", "day"], name="entry_of_project"),
        ]

    def __str__(self) -> str:
        return f"{self.minutes} minutes on {self.day:%-d %b %Y}"


class EntryNote(Kept):
    """What an entry's note said until it was changed.  The log does not hold people's words, so they lie here."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="notes")
    note = models.CharField(max_length=500, default="", blank=True)
    until = models.DateTimeField()


class Timer(Synced):
    """A person's one clock.  While it runs, the minutes since `started_at` are not yet an entry.

    The row stays when it is stopped, with what it measured last and the entry that became of it, so that it can run on
    as if it had not been stopped.  Nobody but the person knows that it runs.
    """

    shape = ("person_id", "project_id", "task_id", "note", "started_at", "running", "entry_id")
    lives = ("me:", "person_id")
    filters = ("running",)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="timer")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    task = models.ForeignKey(Task, null=True, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=500, default="", blank=True)
    started_at = models.DateTimeField()
    running = models.BooleanField(default=True)
    entry = models.ForeignKey(Entry, null=True, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return "a timer"


class Sheet(Synced):
    """A person's week in one project, handed in to those who lead it.

    Two copies, for a row lives in one scope: one for the person (`me:`), one for whoever leads there (`l:`); `pair` is
    the same on both.  `week` is its Monday; the minutes are raw, as they were when it was handed in.
    """

    shape = (
        "home", "pair", "person_id", "project_id", "week", "minutes", "billable_minutes", "state", "submitted_at",
        "decided_at", "decided_by_id", "reason",
    )  # fmt: skip
    lives = ("", "home")
    types: ClassVar[dict[str, Any]] = {"state": SheetState}
    filters = ("project_id", "person_id", "week", "state")
    sorts = ("week", "submitted_at")
    home = models.CharField(max_length=40)
    pair = models.UUIDField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    week = models.DateField()
    minutes = models.PositiveIntegerField(default=0)
    billable_minutes = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=9, default="submitted")
    submitted_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500, default="", blank=True)

    class Meta(Synced.Meta):
        constraints = [
            models.UniqueConstraint(fields=["home", "person", "project", "week"], name="one_sheet_for_each"),
        ]
        indexes = [models.Index(fields=["pair"], name="sheet_pair")]

    def __str__(self) -> str:
        return f"the week of {self.week:%-d %b %Y}"

    @staticmethod
    def homes(person_id: UUID, project_id: UUID) -> tuple[str, str]:
        """Where the two copies live, the person's own first."""
        return f"me:{person_id}", f"l:{project_id}"


class Rounding(Synced):
    """How a workspace rounds each entry where hours are totalled and exported.  One row a workspace at most."""

    shape = ("way", "step")
    lives = ("all", None)
    types: ClassVar[dict[str, Any]] = {"way": Way}
    way = models.CharField(max_length=7, default="none")
    step = models.PositiveSmallIntegerField(default=15)
    """Minutes."""

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace_id"], name="one_rounding_per_workspace")]


class Billing(Synced):
    """Whether hours in a project are billable unless somebody says otherwise."""

    shape = ("project_id", "billable")
    lives = ("p:", "project_id")
    frames = True
    filters = ("project_id",)
    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="billing")
    billable = models.BooleanField(default=False)
