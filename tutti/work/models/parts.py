"""What hangs on a task: the versions of its description, its checklist, its attachments."""

from typing import ClassVar

from django.db import models

from tutti.changes.models import Kept, Synced
from tutti.files.models import File
from tutti.people.models import Person, Project
from tutti.work.models.tasks import Task


class Text(Kept):
    """One version of a task's description.  Versions are kept, so that its history can be read."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="texts")
    body = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")


class Part(Synced):
    """Something that hangs on a task and goes where it goes."""

    lives = ("p:", "project_id")
    lazy = True
    filters: ClassVar[tuple[str, ...]] = ("project_id", "task_id")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="%(class)ss")
    removed = models.BooleanField(default=False)

    class Meta(Synced.Meta):
        abstract = True


class Item(Part):
    """A line of a checklist; `list` is the checklist's name."""

    shape = ("project_id", "task_id", "list", "title", "done", "rank", "removed")
    list = models.CharField(max_length=100, default="", blank=True)
    title = models.CharField(max_length=500)
    done = models.BooleanField(default=False)
    rank = models.BigIntegerField()

    def __str__(self) -> str:
        return self.title


class Attachment(Part):
    """A link, or a file somebody brought."""

    shape = (
        "project_id", "task_id", "name", "url", "file_id", "size", "media_type", "added_by_id", "added_at", "removed",
    )  # fmt: skip
    name = models.CharField(max_length=255)
    url = models.URLField(max_length=2000, null=True)  # null is "a file", not an empty address
    file = models.ForeignKey(File, null=True, on_delete=models.PROTECT, related_name="+")
    size = models.BigIntegerField(null=True)
    media_type = models.CharField(max_length=100, null=True)
    added_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
