"""In which order somebody wants to do what is theirs."""

from typing import Any, ClassVar, Literal

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person
from tutti.work.models.tasks import Task

Shelf = Literal["today", "week", "later"]


class Turn(Synced):
    """When somebody means to do a task, by their own word; nobody else sees it, and dates do not change it.

    `shelf` is null where they gave that up again; `rank` orders a shelf, before everything the house would put there.
    """

    shape = ("person_id", "task_id", "shelf", "rank")
    lives = ("me:", "person_id")
    types: ClassVar[dict[str, Any]] = {"shelf": Shelf | None}
    filters = ("person_id", "task_id")
    sorts = ("rank",)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="turns")
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="turns")
    shelf = models.CharField(max_length=5, null=True)
    rank = models.BigIntegerField(default=0)

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["person", "task"], name="one_turn_per_task")]

    def __str__(self) -> str:
        return str(self.task)
