"""What is stored about objections."""

from typing import Any, ClassVar, Literal

from django.db import models

from tutti.assignment.models.between import Between
from tutti.people.models import Person

Stance = Literal["decline", "contest"]


class Objection(Between):
    """A no to an assignment or a suggestion, with a reason, and what the person who was asked made of it.

    `meant` is who had the task; null when nobody had it yet, so that the objection is to the suggestion.  Accepted:
    the task went to `given_to`, or to nobody; kept: it stayed; lapsed: it was settled otherwise.
    """

    shape = (
        "holder_id", "pair", "task_id", "person_id", "to_id", "stance", "meant_id", "reason", "at", "state", "answer",
        "given_to_id", "answered_at",
    )  # fmt: skip
    types: ClassVar[dict[str, Any]] = {
        "stance": Stance,
        "state": Literal["open", "accepted", "kept", "withdrawn", "lapsed"],
    }
    stance = models.CharField(max_length=7)
    meant = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500)
    answer = models.CharField(max_length=500, default="", blank=True)
    given_to = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
