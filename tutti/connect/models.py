"""What is stored about an import: the file and its fate, and which row here came from which thing there."""

from typing import Any, ClassVar, Literal

from django.db import models
from django.db.models import Q

from tutti.changes.models import Kept, Synced
from tutti.connect.losses import ReportShape
from tutti.connect.sheet.columns import UseShape
from tutti.people.models import Person, Project

State = Literal["read", "mapping", "ready", "running", "done", "failed", "cancelled"]
UNSTARTED = ("mapping", "ready")
"""States of a file of which nothing has been brought in."""


class Import(Synced):
    """A file somebody brings in.  Only they see it; what it made is in its project.

    `mapping`: the columns have to be mapped first. `ready`: read, counted, waiting for a yes. `done` of `total` cards.
    """

    shape = (
        "person_id", "source", "name", "state", "done", "total", "project_id", "columns", "counts", "people", "report",
        "problem",
    )  # fmt: skip
    lives = ("me:", "person_id")
    filters = ("state",)
    types: ClassVar[dict[str, Any]] = {
        "source": Literal["trello", "csv", "toggl", "harvest", "clockify"],
        "state": State,
        "columns": list[UseShape],
        "counts": dict[str, int],
        "people": list[dict[str, str | None]],
        "report": ReportShape | None,
    }
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="imports")
    source = models.CharField(max_length=10)
    name = models.CharField(max_length=255)
    state = models.CharField(max_length=10)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    project = models.ForeignKey(Project, null=True, on_delete=models.PROTECT, related_name="imports")
    columns = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    people = models.JSONField(default=list)
    report = models.JSONField(null=True)
    problem = models.CharField(max_length=1000, default="", blank=True)
    # Not for browsers:
    stored_as = models.CharField(max_length=100)
    mapping = models.JSONField(default=dict)
    begun = models.BooleanField(default=False)
    """Whether people, labels and columns are in place."""
    opens_project = models.BooleanField(default=False)
    """Whether the project was started for this import, and stays private until it is whole."""

    @property
    def target(self) -> Project:
        """The project of an import that has begun."""
        assert self.project, "an import has a project from its start"
        return self.project


class Sweep(models.Model):
    """When to sweep next.  Whoever sweeps moves it on first, so that one process of all does it.

    Not a row of the log: it says nothing about any workspace, only about our own errand.
    """

    due_at = models.DateTimeField()


class Imported(Kept):
    """A row here and what it was there, so that nothing comes in twice.  `gone` once the import was taken back."""

    file = models.ForeignKey(Import, on_delete=models.PROTECT, related_name="rows")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    board = models.CharField(max_length=64)
    kind = models.CharField(max_length=10)
    source_id = models.CharField(max_length=128)
    row_id = models.UUIDField()
    made = models.BooleanField(default=True)
    """False where something that was here already took its place."""
    gone = models.BooleanField(default=False)

    class Meta(Kept.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["project", "board", "kind", "source_id"], condition=Q(gone=False), name="imported_once"
            ),
        ]
