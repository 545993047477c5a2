"""What is stored about suggestions."""

from typing import Any, Literal, NotRequired, TypedDict

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person, Project
from tutti.work.models import Task

State = Literal["open", "accepted", "dismissed"]


class Reason(TypedDict):
    """A term of the cost, in hours-equivalent; `value` (0 to 1) is for a bar."""

    name: str
    hours: float
    value: float
    says: str


class Choice(TypedDict):
    """A person who could do it; `cost` is the sum of the terms, less is better.

    A mentor helps where the task is a level beyond them.
    """

    person_id: str
    cost: float
    terms: list[Reason]
    mentor_id: NotRequired[str | None]


class Suggestion(Synced):
    """Who could do a task, best first, as it looked at `made_at`; or why there is nobody.

    The first three choices are the suggestion, the others its runners-up.  `notes` say what else to know (no
    estimate, a tie, a skill only one person has, which reason decided).  One suggestion of a task is open at most.
    """

    shape = (
        "project_id", "task_id", "choices", "flip", "why_none", "notes", "version", "made_at", "state", "chosen_id",
    )  # fmt: skip
    lives = ("p:", "project_id")
    filters = ("project_id", "task_id", "state")
    sorts = ("made_at",)

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="suggestions")
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="suggestions")
    choices: Any = models.JSONField(default=list)
    flip = models.CharField(max_length=500, null=True)
    why_none = models.CharField(max_length=1000, null=True)
    notes = models.JSONField(default=list)
    version = models.CharField(max_length=20)
    made_at = models.DateTimeField()
    state = models.CharField(max_length=9, default="open")
    chosen = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Synced.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["task"], condition=models.Q(state="open"), name="one_open_suggestion_per_task"
            ),
        ]

    def __str__(self) -> str:
        return str(self.task)
