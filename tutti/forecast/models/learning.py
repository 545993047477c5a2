"""Whether forecasts may learn from how a person's own tasks went."""

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person


class Learning(Synced):
    """Learned mode: announced by an owner, in force from `starts`, over once it is `off`; without a row it is off."""

    shape = ("starts", "off", "by_id", "at")
    path = "learnings"
    lives = ("all", None)
    starts = models.DateField()
    off = models.BooleanField(default=False)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace_id"], name="one_learning_per_workspace")]

    def __str__(self) -> str:
        return f"learned mode from {self.starts:%-d %B %Y}"
