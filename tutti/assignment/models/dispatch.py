"""What is stored about tasks that are given out by themselves."""

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person, Project


class Dispatch(Synced):
    """Whether a project's tasks are given out by themselves, who said so, and within which limits; without a row not.

    Only tasks nobody has had for `hours`, only where the first choice is at least `ahead` per cent cheaper than the
    second, and at most `a_day` in any 24 hours.
    """

    shape = ("project_id", "on", "hours", "ahead", "a_day", "by_id", "at")
    path = "dispatches"
    lives = ("p:", "project_id")
    filters = ("project_id",)
    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="dispatch")
    on = models.BooleanField(default=False)
    hours = models.PositiveSmallIntegerField(default=24)
    ahead = models.PositiveSmallIntegerField(default=20)
    a_day = models.PositiveSmallIntegerField(default=5)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
