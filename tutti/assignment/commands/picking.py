"""Picking up what nobody answers for, where the project lets people do so."""

from tutti.assignment import policy
from tutti.assignment.events import ProjectPickingAllowed, ProjectPickingStopped, TaskPickedUp
from tutti.assignment.models import Picking
from tutti.assignment.queries import why_not_theirs
from tutti.changes.commands import Refused, command
from tutti.kit import clock
from tutti.people.models import Person, Project
from tutti.people.policy import leads
from tutti.work import commands as work
from tutti.work.models import Task


@command(may=policy.works_in)
def pick_up(task: Task, *, by: Person) -> TaskPickedUp | None:
    """Take a task that nobody answers for."""
    if task.assignee_id == by.pk:
        return None
    if task.assignee:
        raise Refused(f"{task.assignee.name} was quicker: “{task}” is theirs.")
    if hindrance := why_not_theirs(task, by):
        raise Refused(hindrance)
    if not by.standing.leads(task.project_id) and Picking.objects.filter(project=task.project_id, allowed=False):
        raise Refused(f"The tasks of {task.project.name} are given out by hand: ask a lead.")
    work.assign(task, to=by, by=by)
    return TaskPickedUp(task)


@command(may=leads)
def allow_picking(project: Project, *, by: Person) -> ProjectPickingAllowed | None:
    """Let members pick up the project's open tasks (as they may unless somebody says otherwise)."""
    return ProjectPickingAllowed(project) if _set(project, allowed=True, by=by) else None


@command(may=leads)
def stop_picking(project: Project, *, by: Person) -> ProjectPickingStopped | None:
    """Give the project's open tasks out by hand: leads still may pick them up."""
    return ProjectPickingStopped(project) if _set(project, allowed=False, by=by) else None


def _set(project: Project, *, allowed: bool, by: Person) -> bool:
    """Save it; answers whether that changed anything."""
    known = Picking.objects.filter(project=project).first()
    row = known or Picking(workspace_id=project.workspace_id, project=project)
    if row.allowed == allowed:
        return False
    row.allowed, row.by, row.at = allowed, by, clock.now()
    row.save()
    return True
