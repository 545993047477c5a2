"""What waits for what: the links between the tasks of a project."""

from typing import Any, ClassVar

from django.db import models

from tutti.changes.models import Synced
from tutti.engine.schedule.values import LinkType
from tutti.people.models import Project
from tutti.work.models.tasks import Task


class Link(Synced):
    """One task waits for another of its project.

    `type` names the ends that are tied, the predecessor's first: "FS" is finish to start. `lag` is in working minutes
    of the task that waits; negative where it may begin earlier.
    """

    shape = ("project_id", "task_id", "predecessor_id", "type", "lag", "removed")
    lives = ("p:", "project_id")
    types: ClassVar[dict[str, Any]] = {"type": LinkType}
    filters = ("project_id", "task_id", "predecessor_id")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="links")
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="links")
    predecessor = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="links_out")
    type = models.CharField(max_length=2, default="FS")
    lag = models.IntegerField(default=0)
    removed = models.BooleanField(default=False)

    class Meta(Synced.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["task", "predecessor"], condition=models.Q(removed=False), name="one_link_between_two_tasks"
            ),
        ]
