"""A project's own statuses and labels."""

from typing import Any, ClassVar, Literal

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Project

Category = Literal["todo", "doing", "done"]
Mark = Literal["dull", "visible"]


class Status(Synced):
    """A column of a project; its category says what it means for progress."""

    shape = ("project_id", "name", "category", "rank", "removed")
    path = "statuses"
    lives = ("p:", "project_id")
    frames = True
    types: ClassVar[dict[str, Any]] = {"category": Category}
    filters = ("project_id", "category")
    sorts = ("rank",)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="statuses")
    name = models.CharField(max_length=100)
    category = models.CharField(max_length=5)
    rank = models.BigIntegerField()
    removed = models.BooleanField(default=False)


class Label(Synced):
    """A word to mark tasks with.

    `mark` is what leads say of such work, null for nothing: "dull" goes round when work is planned, "visible" gets
    noticed.
    """

    shape = ("project_id", "name", "hue", "mark", "removed")
    lives = ("p:", "project_id")
    types: ClassVar[dict[str, Any]] = {"mark": Mark | None}
    filters = ("project_id",)
    sorts = ("name",)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="labels")
    name = models.CharField(max_length=100, blank=True)
    hue = models.PositiveSmallIntegerField(default=268)
    mark = models.CharField(max_length=7, null=True)  # null is "nothing said", not an empty word
    removed = models.BooleanField(default=False)
