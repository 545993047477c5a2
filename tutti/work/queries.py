"""What people ask about work."""

from uuid import UUID

from django.db.models import QuerySet

from tutti.changes import frame
from tutti.people.models import Project
from tutti.work.models import Link, Status, Task


def statuses_of(project: Project) -> list[Status]:
    """A project's columns, left to right."""
    return frame.remember(project.workspace_id, ("statuses", project.pk), lambda: _look_up(project.pk))


def _look_up(project_id: UUID) -> list[Status]:
    return list(Status.objects.filter(project_id=project_id, removed=False).order_by("rank"))


def standing_in(task: Task) -> Status:
    """The column a task stands in.  Shared by all who ask, so not to be written to."""
    return frame.remember(task.workspace_id, (Status, task.status_id), lambda: task.status)


def links_of(project: Project | UUID) -> QuerySet[Link]:
    """What waits for what in a project; tasks that are put away keep their links."""
    return Link.objects.filter(project=project, removed=False)


def key_of(task: Task) -> str:
    """How people name a task: TUT-12."""
    return f"{task.project.key}-{task.number}"


def task_named(name: str, workspace_id: UUID) -> Task | None:
    """The task people call TUT-12."""
    key, _, number = name.strip().upper().rpartition("-")
    if not key or not number.isdecimal():
        return None
    found = Task.objects.filter(workspace_id=workspace_id, project__key=key, number=int(number))
    return found.select_related("project").first()


def with_parts(task: Task) -> list[Task]:
    """A task, its parts, their parts and so on, level by level."""
    found = level = [task]
    while level:
        level = list(Task.objects.filter(parent__in=level).order_by("pk"))
        found = found + level
    return found
