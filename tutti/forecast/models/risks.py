"""What a team fears for its project: kept by people, beside what the machine finds."""

from typing import Any, ClassVar, Literal

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person, Project
from tutti.work.models import Task


class Risk(Synced):
    """Something that may happen to a project, and what its team does about it.

    `probability` runs from 1 (rare) to 5 (nearly certain), `impact` from 1 (hardly noticed) to 5 (the project fails);
    their product orders the register.  `answer` is the response, in the field's four words; `plan` says how.
    """

    shape = (
        "project_id", "title", "probability", "impact", "owner_id", "answer", "plan", "task_id", "state", "raised_at",
        "raised_by_id",
    )  # fmt: skip
    lives = ("p:", "project_id")
    filters = ("project_id", "state", "owner_id")
    sorts = ("raised_at", "title")
    types: ClassVar[dict[str, Any]] = {
        "answer": Literal["avoid", "reduce", "transfer", "accept"] | None,
        "state": Literal["open", "closed", "realised", "withdrawn"],
    }
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="risks")
    title = models.CharField(max_length=250)
    probability = models.PositiveSmallIntegerField()
    impact = models.PositiveSmallIntegerField()
    owner = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=8, null=True)  # null is "not answered yet", not an empty word
    plan = models.CharField(max_length=500, default="", blank=True)
    task = models.ForeignKey(Task, null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=9, default="open")
    raised_at = models.DateTimeField()
    raised_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.title
