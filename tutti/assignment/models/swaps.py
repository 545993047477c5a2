"""What is stored about swaps."""

from typing import Any, ClassVar, Literal

from django.db import models

from tutti.assignment.models.between import Between
from tutti.work.models import Task


class Swap(Between):
    """A person offers a task of theirs for one of somebody else's; where there is no `other`, they hand it over.

    Agreed: both tasks changed hands; returned: they changed back; lapsed: one of them is no longer theirs to give.
    """

    shape = (
        "holder_id", "pair", "task_id", "other_id", "person_id", "to_id", "words", "at", "state", "answered_at",
    )  # fmt: skip
    types: ClassVar[dict[str, Any]] = {
        "state": Literal["open", "agreed", "declined", "withdrawn", "returned", "lapsed"],
    }
    other = models.ForeignKey(Task, null=True, on_delete=models.PROTECT, related_name="+")
    words = models.CharField(max_length=500, default="", blank=True)
