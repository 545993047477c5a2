"""How good forecasts were: of the workspace for everybody, of an estimator for themselves alone."""

from datetime import date
from typing import Any, ClassVar, TypedDict

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person


class Efforts(TypedDict):
    """Forecasts of effort beside what came of them: `held` is the share within the range of 80 of 100 (10 to 90 %).

    Losses are mean pinball losses of ln(actual / estimate), doubled (a CRPS): ours, that of the last hundred outcomes
    taken as they are (over the same tasks), that of the estimate at its word.  `ranks` counts in which tenth of the
    forecast each outcome fell; `before` and `lately` are the shares of the older and the last outcomes that took longer
    than the middle.
    """

    count: int
    issued: int
    held: float
    loss: float
    usual: float
    word: float
    ranks: list[int]
    before: float
    lately: float


class Bin(TypedDict):
    """Chances of being late that were alike: their mean, how many came true, of how many."""

    said: float
    came: float
    count: int


class Lates(TypedDict):
    """Chances to miss a due date beside what came; `auc` is how often the later of two got the higher chance."""

    count: int
    bins: list[Bin]
    off: float
    auc: float | None


class Hindsight(Synced):
    """How good forecasts are here.  `verdict` is good, fair, poor, drifting or few; `says` is what to make of it."""

    shape = ("at", "outcomes", "efforts", "lates", "verdict", "says")
    lives = ("members", None)
    types: ClassVar[dict[str, Any]] = {"efforts": Efforts | None, "lates": Lates | None}
    at = models.DateTimeField()
    outcomes = models.PositiveIntegerField(default=0)
    efforts: Any = models.JSONField(null=True)
    lates: Any = models.JSONField(null=True)
    verdict = models.CharField(max_length=8)
    says = models.CharField(max_length=500)

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace_id"], name="one_hindsight_per_workspace")]


class Leaning(Synced):
    """How somebody's own estimates turn out; nobody but they themselves sees it.

    `middle`, `low` and `high` are actual / estimate: in the middle, and in half of the cases.  `tasks` are the newest
    of those it stands on: (task, estimated, taken), in minutes.
    """

    shape = ("person_id", "count", "middle", "low", "high", "latest", "tasks")
    lives = ("me:", "person_id")
    types: ClassVar[dict[str, Any]] = {"tasks": list[tuple[str, int, int]], "latest": date | None}
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="leaning")
    count = models.PositiveIntegerField(default=0)
    middle = models.FloatField(default=1)
    low = models.FloatField(default=1)
    high = models.FloatField(default=1)
    latest = models.DateField(null=True)
    tasks: Any = models.JSONField(default=list)
