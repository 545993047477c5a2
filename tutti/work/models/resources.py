"""What tasks need beside people: equipment, rooms, licences, each with a number of seats."""

from typing import ClassVar

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Project
from tutti.work.models.tasks import Task


class Resource(Synced):
    """Something only so many can use at a time.

    It belongs to a project, or to the whole workspace; `home` is the scope it lives in.
    """

    shape = ("home", "project_id", "name", "seats", "removed")
    lives = ("", "home")
    filters = ("project_id",)
    sorts = ("name",)
    home = models.CharField(max_length=40)
    project = models.ForeignKey(Project, null=True, on_delete=models.PROTECT, related_name="resources")
    name = models.CharField(max_length=100)
    seats = models.PositiveSmallIntegerField(default=1)
    removed = models.BooleanField(default=False)


class Use(Synced):
    """So many seats of a resource that a task takes while it is worked on; 0 once it needs none any more."""

    shape = ("project_id", "task_id", "resource_id", "seats")
    lives = ("p:", "project_id")
    filters: ClassVar[tuple[str, ...]] = ("project_id", "task_id", "resource_id")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="uses")
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="uses")
    resource = models.ForeignKey(Resource, on_delete=models.PROTECT, related_name="uses")
    seats = models.PositiveSmallIntegerField(default=0)

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["task", "resource"], name="one_use_per_task_and_resource")]

    def __str__(self) -> str:
        return str(self.resource)
