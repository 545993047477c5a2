"""How work flowed in a project, kept to be asked for."""

from typing import Any

from django.db import models

from tutti.changes.models import Kept
from tutti.people.models import Project


class Flow(Kept):
    """Where a project's work waited, and why tasks were late, as the engine tells it; null where it is switched off.

    As of the morning of the day (UTC) it was looked at: that time goes on is no news until the next day.
    """

    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="flow")
    at = models.DateTimeField()
    version = models.CharField(max_length=20)
    flow: Any = models.JSONField(null=True)
    delays: Any = models.JSONField(null=True)

    def __str__(self) -> str:
        return str(self.project)
