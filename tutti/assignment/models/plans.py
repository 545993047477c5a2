"""What is stored about plans: what was asked, how far it is, and each move it proposes."""

from typing import Any, ClassVar, Literal, NotRequired, TypedDict

from django.db import models

from tutti.assignment.models.suggestions import Choice, Reason
from tutti.changes.models import Synced
from tutti.people.models import Person, Project
from tutti.work.models import Task

Aim = Literal["backlog", "balance", "whatif", "auto"]
Stage = Literal["waiting", "running", "stopping", "ready", "cancelled", "failed", "closed"]
Fate = Literal["open", "accepted", "dismissed", "stale"]


class Sliders(TypedDict):
    """A workspace's policy as it was when the plan was asked for."""

    speed: float
    balance: float
    growth: float
    stability: float


class Tally(TypedDict):
    """What an assignment costs, by term and in all (hours-equivalent), and how full it makes each person.

    `share` maps ids of people to planned work as a share of their plannable hours (1 is full); `spread` is how far
    those shares lie apart.
    """

    cost: dict[str, float]
    total: float
    share: dict[str, float]
    spread: float


class Held(TypedDict):
    """How many tasks a balance left where they are: chosen by hand, or begun."""

    pinned: int
    started: int


class Left(TypedDict):
    """A task nobody can do, and why."""

    task_id: str
    says: str


class Odd(TypedDict):
    """A task or person that could not be planned, and why; the rest was."""

    id: str
    says: str


class Supposition(TypedDict):
    """One thing a draft takes for granted: somebody is away, somebody is hired, a due date moves, a task is dropped."""

    number: int
    kind: Literal["absence", "hire", "due", "dropped"]
    person_id: NotRequired[str]
    start: NotRequired[str]
    end: NotRequired[str]
    id: NotRequired[str]
    name: NotRequired[str]
    minutes: NotRequired[list[int]]
    skills: NotRequired[dict[str, int]]
    task_id: NotRequired[str]
    due: NotRequired[str | None]


class Drafted(TypedDict):
    """A move of a draft, which nobody can accept.  The people may be somebody hired only in the draft."""

    task_id: str
    was_id: str | None
    to_id: str
    terms: list[Reason]
    runners_up: list[Choice]
    gain: float
    hours: float
    mentor_id: NotRequired[str | None]


class Plan(Synced):
    """Who could do what, worked out in the background; its moves are proposals until a person says yes.

    A backlog's plan gives out unassigned tasks; a balance moves tasks between people; a what-if is a draft on supposed
    facts; an automatic one tells what was given out by itself.  `home` is the scope it lives in: its project, or its
    asker alone where it spans projects or only supposes.  `gap` (0 to 1) says how much dearer it is, at most, than the
    best possible; `hours` is the work that moves.  `drafted` are the moves of a draft; of other plans, while they are
    worked out, the first of the best so far, without reasons.
    """

    shape = (
        "home", "aim", "name", "project_id", "by_id", "made_at", "state", "step", "of", "bound", "gap", "weights",
        "before", "after", "move_count", "hours", "held", "left", "problems", "supposed", "drafted", "version",
        "problem",
    )  # fmt: skip
    lives = ("", "home")
    filters = ("project_id", "aim", "state")
    sorts = ("made_at",)
    types: ClassVar[dict[str, Any]] = {
        "aim": Aim, "state": Stage, "weights": Sliders, "before": Tally | None, "after": Tally | None, "held": Held,
        "left": list[Left], "problems": list[Odd], "supposed": list[Supposition], "drafted": list[Drafted],
    }  # fmt: skip

    home = models.CharField(max_length=40)
    aim = models.CharField(max_length=10)
    name = models.CharField(max_length=100, default="", blank=True)
    project = models.ForeignKey(Project, null=True, on_delete=models.PROTECT, related_name="plans")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="plans")
    made_at = models.DateTimeField()
    state = models.CharField(max_length=10, default="waiting")
    step = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    bound = models.FloatField(null=True)
    gap = models.FloatField(null=True)
    weights: Any = models.JSONField(default=dict)
    before: Any = models.JSONField(null=True)
    after: Any = models.JSONField(null=True)
    move_count = models.PositiveIntegerField(default=0)
    hours = models.FloatField(default=0)
    held: Any = models.JSONField(default=dict)
    left: Any = models.JSONField(default=list)
    problems: Any = models.JSONField(default=list)
    supposed: Any = models.JSONField(default=list)
    drafted: Any = models.JSONField(default=list)
    version = models.CharField(max_length=20, default="", blank=True)
    problem = models.CharField(max_length=1000, default="", blank=True)

    class Meta(Synced.Meta):
        indexes = [models.Index(fields=["workspace_id", "home"], name="plan_of_home")]

    def __str__(self) -> str:
        return self.name or (f"{self.aim} of {self.project}" if self.project else self.aim)


class Move(Synced):
    """One task a plan proposes to give to somebody, with the reasons; `was` is who has it, null for nobody.

    `gain` is what this move alone saves, in hours-equivalent; `hours` is the work that moves; a mentor helps where the
    task is a level beyond who gets it.  A move that can no longer be is stale, and says why.
    """

    shape = (
        "plan_id", "project_id", "task_id", "was_id", "to_id", "mentor_id", "terms", "runners_up", "gain", "hours",
        "state", "why_stale", "version",
    )  # fmt: skip
    lives = ("p:", "project_id")
    filters = ("plan_id", "project_id", "task_id", "state")
    types: ClassVar[dict[str, Any]] = {
        "terms": list[Reason], "runners_up": list[Choice], "state": Fate,
    }  # fmt: skip

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="moves")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="moves")
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="moves")
    was = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    to = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    mentor = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    terms: Any = models.JSONField(default=list)
    runners_up: Any = models.JSONField(default=list)
    gain = models.FloatField(default=0)
    hours = models.FloatField(default=0)
    state = models.CharField(max_length=9, default="open")
    why_stale = models.CharField(max_length=500, default="", blank=True)
    version = models.CharField(max_length=20)

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["plan", "task"], name="one_move_per_task_and_plan")]

    def __str__(self) -> str:
        return str(self.task)


class Job(models.Model):
    """A plan that has to be worked out.  The row goes when the answer is kept, or when we give up.

    Not a row of the log: it says nothing about the workspace, only about our own errand.
    """

    plan = models.OneToOneField(Plan, primary_key=True, on_delete=models.PROTECT, related_name="job")
    tries = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(db_index=True)
    """When to begin (again).  Whoever works it out moves it on first and as long as it goes on, so no two do."""
