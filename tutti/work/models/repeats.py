"""Recurring work: the rule with what its tasks look like, and which task came of which occurrence."""

from typing import Any, ClassVar, Literal
from uuid import UUID

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person, Project
from tutti.work.models.parts import Text
from tutti.work.models.tasks import Task

Mode = Literal["calendar", "done"]
State = Literal["on", "paused", "stopped", "ended"]


class Repeat(Synced):
    """Work that comes again: when, and what the next task will look like; `by` said last how it goes, `at` when.

    `mode` "calendar" follows the days of `rule` from `start` on, "done" counts from the day the last task was done.
    `next` is the day the next task is due, null where nobody knows yet or nothing comes any more; it is made `ahead`
    days before. `task` is the newest of them, `made` how many there were; `span` are the days from start to due.
    """

    shape = (
        "project_id", "rule", "mode", "time_zone", "start", "until", "times", "ahead", "state", "next", "made",
        "task_id", "title", "assignee_id", "priority", "effort", "label_ids", "skills", "outcome", "checklist", "span",
        "by_id", "at",
    )  # fmt: skip
    lives = ("p:", "project_id")
    types: ClassVar[dict[str, Any]] = {
        "mode": Mode,
        "state": State,
        "label_ids": list[UUID],
        "skills": dict[UUID, int],
        "checklist": list[str],
    }
    filters = ("project_id", "task_id", "state")
    sorts = ("next",)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="repeats")
    rule = models.CharField(max_length=300)
    mode = models.CharField(max_length=8, default="calendar")
    time_zone = models.CharField(max_length=50)
    start = models.DateField()
    until = models.DateField(null=True)
    times = models.PositiveSmallIntegerField(null=True)
    ahead = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=7, default="on")
    next = models.DateField(null=True)
    made = models.PositiveIntegerField(default=1)
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=250)
    text = models.ForeignKey(Text, null=True, on_delete=models.PROTECT, related_name="+")
    assignee = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    priority = models.PositiveSmallIntegerField(default=0)
    effort = models.PositiveIntegerField(null=True)
    label_ids = models.JSONField(default=list)
    skills = models.JSONField(default=dict)
    outcome = models.CharField(max_length=500, default="", blank=True)
    checklist = models.JSONField(default=list)
    span = models.PositiveSmallIntegerField(null=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(Synced.Meta):
        indexes = [models.Index(fields=["state", "next"], name="repeat_due")]

    def __str__(self) -> str:
        return self.title


class Occurrence(Synced):
    """The task that was made for one day of a rule.  It keeps that day, whenever the task is due by now."""

    shape = ("project_id", "repeat_id", "task_id", "due")
    lives = ("p:", "project_id")
    filters = ("project_id", "repeat_id", "task_id")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    repeat = models.ForeignKey(Repeat, on_delete=models.PROTECT, related_name="occurrences")
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="occurrences")
    due = models.DateField()

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["repeat", "due"], name="one_task_per_occurrence")]

    def __str__(self) -> str:
        return f"{self.due:%-d %b %Y}"
