"""What can happen where people pick tasks up."""

from dataclasses import dataclass

from tutti.changes.events import Asked, Event
from tutti.people.models import Project
from tutti.work.models import Task


@dataclass(frozen=True)
class TaskPickedUp(Event):
    task: Task
    says = "{by} picked {task} up"

    def undone_by(self) -> Asked:
        return Asked("task.assign", self.task, {"to": None})


@dataclass(frozen=True)
class ProjectPickingAllowed(Event):
    project: Project
    says = "{by} lets members pick up the open tasks of {project}"

    def undone_by(self) -> Asked:
        return Asked("project.stop_picking", self.project, {})


@dataclass(frozen=True)
class ProjectPickingStopped(Event):
    project: Project
    says = "{by} gives the open tasks of {project} out by hand: nobody picks them up"

    def undone_by(self) -> Asked:
        return Asked("project.allow_picking", self.project, {})
