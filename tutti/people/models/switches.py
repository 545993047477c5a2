"""What is stored about the algorithms of the house: who switched which of them off or on."""

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models.persons import Person


class Switch(Synced):
    """Whether an algorithm may work in this workspace, and who said so; without a row it may."""

    shape = ("algorithm", "off", "reason", "by_id", "at")
    path = "switches"
    lives = ("all", None)
    filters = ("algorithm",)
    algorithm = models.CharField(max_length=20)
    off = models.BooleanField(default=False)
    reason = models.CharField(max_length=500, default="", blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(Synced.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace_id", "algorithm"], name="one_switch_per_algorithm"),
        ]

    def __str__(self) -> str:
        return self.algorithm.replace("_", "-")
