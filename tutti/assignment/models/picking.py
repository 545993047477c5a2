"""What is stored about picking tasks up."""

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person, Project


class Picking(Synced):
    """Whether members may pick up the unassigned tasks of a project, and who said so; without a row they may."""

    shape = ("project_id", "allowed", "by_id", "at")
    lives = ("p:", "project_id")
    filters = ("project_id",)
    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="picking")
    allowed = models.BooleanField(default=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
