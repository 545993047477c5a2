"""What one person asks another about a task, seen by nobody else."""

from typing import ClassVar

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person
from tutti.work.models import Task


class Between(Synced):
    """Something `person` asks `to` about a task.

    Each of the two holds a copy of their own, for a row lives in one scope; `pair` is the same on both.
    """

    lives = ("me:", "holder_id")
    filters: ClassVar[tuple[str, ...]] = ("state", "task_id", "person_id", "to_id")
    sorts: ClassVar[tuple[str, ...]] = ("at",)

    holder = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="%(class)ss")
    pair = models.UUIDField()
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="%(class)ss")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    to = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=9, default="open")

    class Meta(Synced.Meta):
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["pair", "holder"], name="one_%(class)s_for_each"),
        ]

    def __str__(self) -> str:
        return str(self.task)
