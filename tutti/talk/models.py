"""What is stored about talk: comments, and what they said before."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models

from tutti.changes.models import Kept
from tutti.people.models import Person
from tutti.work.models.parts import Part


class Comment(Part):
    """Something a person said about a task, in markdown.

    `html` is the reading view, made when it was said; `mention_ids` are those called by name who may see the task.
    A removed comment is empty for everybody: its words lie in its newest `Wording`, for those who put it back.
    """

    shape = (
        "project_id", "task_id", "author_id", "body", "html", "mention_ids", "said_at", "edited_at", "removed",
    )  # fmt: skip
    types: ClassVar[dict[str, Any]] = {"mention_ids": list[UUID]}
    filters = ("project_id", "task_id", "author_id")
    sorts = ("said_at",)
    author = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="comments")
    body = models.TextField(blank=True)
    html = models.TextField(blank=True)
    mention_ids = models.JSONField(default=list)
    said_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True)
    removed_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"a comment by {self.author}"


class Wording(Kept):
    """What a comment said until it was edited or removed.  Kept, so that the history of a talk is whole."""

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="wordings")
    body = models.TextField()
    until = models.DateTimeField()
