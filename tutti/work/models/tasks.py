"""The task: what has to be done, by whom, until when."""

from typing import Any, ClassVar, Literal
from uuid import UUID

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person, Project
from tutti.work.models.columns import Status
from tutti.work.models.milestones import Milestone


class Task(Synced):
    """One piece of work with one person who answers for it.

    `effort` is in minutes; `priority` is 0 (none) to 4 (urgent); `skills` maps skill ids to the least level needed;
    `rank` orders the column; `away` is null, "archived" or "trashed"; `pinned` says that somebody chose the assignee by
    hand, so that no plan moves the task until it is released; `held` says that its dates stand, whatever it waits for.
    """

    shape = (
        "project_id", "number", "title", "status_id", "rank", "assignee_id", "pinned", "contributor_ids", "priority",
        "effort", "skills", "start", "due", "held", "milestone_id", "label_ids", "outcome", "parent_id", "text_id",
        "comment_count", "item_count", "item_done_count", "file_count", "away", "created_at", "created_by_id",
        "done_at",
    )  # fmt: skip
    lives = ("p:", "project_id")
    types: ClassVar[dict[str, Any]] = {
        "contributor_ids": list[UUID],
        "label_ids": list[UUID],
        "skills": dict[UUID, int],
        "away": Literal["archived", "trashed"] | None,
    }
    sorts = ("due", "rank", "priority", "number", "created_at", "title", "done_at")
    filters = ("project_id", "status_id", "assignee_id", "parent_id", "priority", "number", "away", "milestone_id")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="tasks")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=250)
    status = models.ForeignKey(Status, on_delete=models.PROTECT, related_name="tasks")
    rank = models.BigIntegerField()
    assignee = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="tasks")
    pinned = models.BooleanField(default=False)
    contributor_ids = models.JSONField(default=list)
    priority = models.PositiveSmallIntegerField(default=0)
    effort = models.PositiveIntegerField(null=True)
    skills = models.JSONField(default=dict)
    start = models.DateField(null=True)
    due = models.DateField(null=True)
    held = models.BooleanField(default=False)
    milestone = models.ForeignKey(Milestone, null=True, on_delete=models.PROTECT, related_name="tasks")
    label_ids = models.JSONField(default=list)
    outcome = models.CharField(max_length=500, default="", blank=True)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="parts")
    text_id = models.UUIDField(null=True)
    comment_count = models.PositiveIntegerField(default=0)
    item_count = models.PositiveIntegerField(default=0)
    item_done_count = models.PositiveIntegerField(default=0)
    file_count = models.PositiveIntegerField(default=0)
    away = models.CharField(max_length=8, null=True)  # null is "here", not an empty word
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True)

    class Meta(Synced.Meta):
        constraints = [
            models.UniqueConstraint(fields=["project", "number"], name="one_task_per_number"),
        ]
        indexes = [
            models.Index(fields=["status", "rank"], name="task_by_place"),
            models.Index(fields=["workspace_id", "assignee", "due"], name="task_of_assignee"),
            models.Index(fields=["project", "due"], name="task_by_due"),
        ]

    def __str__(self) -> str:
        return self.title
