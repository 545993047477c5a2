"""Every forecast that was issued, kept to be scored when its label comes; and how far the log was read for them."""

from typing import Any

from django.db import models

from tutti.changes.models import Kept
from tutti.people.models import Project, Workspace
from tutti.work.models import Task


class Issued(Kept):
    """One forecast as it was shown: of a task, or of a whole project.

    `quantiles` are ratios of actual to estimated minutes at 5, 10, ... 95 % (of a project: days from `at` until its
    dates); `reasons` are the steps, causes and examples that stood beside it.  `scored_at` and `score` come with the
    label, and say how far off it was.
    """

    task = models.ForeignKey(Task, null=True, on_delete=models.PROTECT, related_name="issued")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="issued")
    at = models.DateTimeField()
    version = models.CharField(max_length=20)
    mode = models.CharField(max_length=7, default="plain")
    estimate = models.FloatField(default=0)
    quantiles: Any = models.JSONField(default=list)
    late = models.FloatField(null=True)
    due = models.DateField(null=True)
    reasons: Any = models.JSONField(default=dict)
    scored_at = models.DateTimeField(null=True)
    score: Any = models.JSONField(null=True)

    class Meta(Kept.Meta):
        indexes = [
            models.Index(fields=["task", "at"], name="issued_of_task"),
            models.Index(fields=["project", "at"], name="issued_of_project"),
        ]

    def __str__(self) -> str:
        return str(self.task or self.project)


class Lookout(Kept):
    """One look ahead over a workspace: what the machine writes down of its own doing.

    It is the subject of what it found, and lives in a scope nobody holds: people see the forecasts, not the errand.
    """

    scope = "machine"
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.at:%-d %b %Y %H:%M}"


class Watch(models.Model):
    """How far a workspace's log was looked at for forecasts, and until when a process is at it.

    Not a row of the log: it says nothing about the workspace, only about our own errand.
    """

    workspace = models.OneToOneField(Workspace, primary_key=True, on_delete=models.PROTECT, related_name="+")
    seq = models.BigIntegerField(default=0)
    day = models.DateField(null=True)
    due_at = models.DateTimeField()
    """When somebody may begin (again).  Whoever looks ahead moves it on first, so no two do."""
