"""What can happen to wishes for places."""

from dataclasses import dataclass

from tutti.changes.events import Asked, Event
from tutti.people.models import Project
from tutti.work.models import Label


@dataclass(frozen=True)
class ProjectWished(Event):
    """Where a label is named, the wish is about what carries it."""

    project: Project
    label: Label | None
    liking: int
    was: int
    says = "{by} put their liking for {project} at {liking} (label: {label})"

    def undone_by(self) -> Asked:
        return Asked("project.wish", self.project, {"label": self.label, "liking": self.was})
