"""What a project promises: the days by which something is to be reached, and its dates as they once stood."""

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person, Project


class Milestone(Synced):
    """A day by which a part of the project is to be reached; tasks count towards it.

    `reached_on` is the day on which somebody said that it is.
    """

    shape = ("project_id", "name", "due", "reached_on", "removed")
    lives = ("p:", "project_id")
    filters = ("project_id",)
    sorts = ("due", "name")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="milestones")
    name = models.CharField(max_length=100)
    due = models.DateField()
    reached_on = models.DateField(null=True)
    removed = models.BooleanField(default=False)


class Baseline(Synced):
    """The dates of a project's tasks as they stood at a moment, to hold later ones against.

    `dates` maps task ids to start, due and effort; it is asked for when somebody compares, so no browser holds it.
    """

    shape = ("project_id", "name", "taken_at", "taken_by_id", "count", "removed")
    lives = ("p:", "project_id")
    filters = ("project_id",)
    sorts = ("taken_at",)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="baselines")
    name = models.CharField(max_length=100)
    taken_at = models.DateTimeField()
    taken_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    count = models.PositiveIntegerField()
    dates = models.JSONField()
    removed = models.BooleanField(default=False)
