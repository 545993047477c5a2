"""What is foreseen, as everybody of a project sees it: one small row for each open task, one for the project."""

from datetime import date
from typing import Any, ClassVar, Literal, TypedDict
from uuid import UUID

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Project
from tutti.work.models import Milestone, Task


class Outlook(Synced):
    """What lies ahead of a task that is open.

    Once it is done nobody needs it: without a project it lives in no scope, and no browser holds it.  `low` to `high`
    are minutes of work in 80 of 100 cases, `middle` suffices in half of them; `p50` and `p85` are days; `late` is the
    chance to miss the due date in percent, in steps of five, null without one; `days` is by how much the middle of the
    forecast misses it.
    """

    shape = ("task_id", "project_id", "low", "middle", "high", "p50", "p85", "late", "days", "because")
    lives = ("p:", "project_id")
    filters = ("task_id", "project_id")
    sorts = ("late", "p50")
    task = models.OneToOneField(Task, on_delete=models.PROTECT, related_name="outlook")
    project = models.ForeignKey(Project, null=True, on_delete=models.PROTECT, related_name="outlooks")
    low = models.PositiveBigIntegerField()
    middle = models.PositiveBigIntegerField()
    high = models.PositiveBigIntegerField()
    p50 = models.DateField(null=True)
    p85 = models.DateField(null=True)
    late = models.PositiveSmallIntegerField(null=True)
    days = models.PositiveIntegerField(default=0)
    because = models.CharField(max_length=300, default="", blank=True)

    def __str__(self) -> str:
        return str(self.task)


class Drives(TypedDict):
    """A task that drives the end in this share of futures; days won if it were done already, null if not asked."""

    task_id: UUID
    share: float
    won: float | None


class Grows(TypedDict):
    """Tasks added until the end: on average, in half of the cases at most, in 80 of 100 at most; and a week so far."""

    mean: float
    p50: int
    p80: int
    per_week: float


class Horizon(Synced):
    """When a project is done.  `dates` are not passed with a chance of 50, 80 and 95 %; null lies beyond 2200.

    `basis`: the plan was played through, or by the pace so far, or nothing is open, or no date can be given; `planned`
    are the dates without what will be added, `dots` twenty equally likely dates, `due` the last due date of its tasks,
    `on_time` the chance to keep that in percent; `elsewhere` is how often other projects' work drives the end.
    """

    shape = (
        "project_id", "at", "basis", "dates", "planned", "dots", "due", "on_time", "drivers", "elsewhere", "growth",
        "done_per_week", "open", "estimated", "notes", "version",
    )  # fmt: skip
    lives = ("p:", "project_id")
    filters = ("project_id",)
    types: ClassVar[dict[str, Any]] = {
        "basis": Literal["plan", "pace", "done", "none", "off"], "dates": list[date | None],
        "planned": list[date | None], "dots": list[date | None], "drivers": list[Drives], "growth": Grows | None,
        "notes": list[str],
    }  # fmt: skip
    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="horizon")
    at = models.DateTimeField()
    basis = models.CharField(max_length=5)
    dates: Any = models.JSONField(default=list)
    planned: Any = models.JSONField(default=list)
    dots: Any = models.JSONField(default=list)
    due = models.DateField(null=True)
    on_time = models.PositiveSmallIntegerField(null=True)
    drivers: Any = models.JSONField(default=list)
    elsewhere = models.FloatField(default=0)
    growth: Any = models.JSONField(null=True)
    done_per_week = models.FloatField(default=0)
    open = models.PositiveIntegerField(default=0)
    estimated = models.PositiveIntegerField(default=0)
    notes: Any = models.JSONField(default=list)
    version = models.CharField(max_length=20)

    def __str__(self) -> str:
        return str(self.project)


class Approach(Synced):
    """When a milestone is reached that lies ahead, by the same futures as its project's horizon.

    Once it is reached or removed nobody needs it: without a project it lives in no scope.  `dates` are not passed with
    a chance of 50, 80 and 95 %, `p85` with one of 85, `planned` are the dates without what will be added; `due` is the
    day it stood at, `on_time` the chance to keep that in percent, in steps of five; `open` tasks count towards it;
    `basis` and `drivers` as of the project.
    """

    shape = (
        "milestone_id", "project_id", "at", "basis", "dates", "planned", "p85", "due", "on_time", "drivers",
        "elsewhere", "open", "notes", "version",
    )  # fmt: skip
    path = "approaches"
    lives = ("p:", "project_id")
    filters = ("milestone_id", "project_id")
    sorts = ("due",)
    types: ClassVar[dict[str, Any]] = {
        "basis": Literal["plan", "pace", "done", "none"], "dates": list[date | None], "planned": list[date | None],
        "drivers": list[Drives], "notes": list[str],
    }  # fmt: skip
    milestone = models.OneToOneField(Milestone, on_delete=models.PROTECT, related_name="approach")
    project = models.ForeignKey(Project, null=True, on_delete=models.PROTECT, related_name="approaches")
    at = models.DateTimeField()
    basis = models.CharField(max_length=5)
    dates: Any = models.JSONField(default=list)
    planned: Any = models.JSONField(default=list)
    p85 = models.DateField(null=True)
    due = models.DateField()
    on_time = models.PositiveSmallIntegerField(null=True)
    drivers: Any = models.JSONField(default=list)
    elsewhere = models.FloatField(default=0)
    open = models.PositiveIntegerField(default=0)
    notes: Any = models.JSONField(default=list)
    version = models.CharField(max_length=20)

    def __str__(self) -> str:
        return str(self.milestone)
