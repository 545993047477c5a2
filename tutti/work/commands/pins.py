"""Who was chosen by hand stays chosen: tasks are pinned to their assignee, and released."""

from tutti.changes.commands import Refused, command
from tutti.changes.writing import current
from tutti.people.models import Person, Project
from tutti.work import policy
from tutti.work.events import ProjectTasksPinned, ProjectTasksReleased, TaskPinned, TaskReleased
from tutti.work.models import Task


@command(may=policy.works_in)
def pin(task: Task, *, by: Person) -> TaskPinned | None:
    """Keep a task with who answers for it: no plan proposes to move it."""
    if task.pinned:
        return None
    if task.assignee_id is None:
        raise Refused("Nobody answers for this task yet: assign it first.")
    task.pinned = True
    task.save()
    return TaskPinned(task)


@command(may=policy.works_in)
def release(task: Task, *, by: Person) -> TaskReleased | None:
    """Let plans propose somebody else for a task again."""
    if not task.pinned:
        return None
    task.pinned = False
    task.save()
    return TaskReleased(task)


@command(may=policy.leads)
def release_all(project: Project, *, by: Person) -> ProjectTasksReleased | None:
    """Let plans propose somebody else for every open task of a project."""
    tasks = list(Task.objects.filter(project=project, pinned=True, away=None, done_at=None))
    for task in tasks:
        task.pinned = False
    current().save_all(tasks, ["pinned"])
    return ProjectTasksReleased(project, tasks=tasks) if tasks else None


@command(may=policy.leads)
def pin_all(project: Project, *, tasks: list[Task], by: Person) -> ProjectTasksPinned | None:
    """Keep these tasks of a project with who answers for them; those nobody answers for are passed over."""
    if any(task.project_id != project.pk for task in tasks):
        raise Refused("One of these tasks belongs to another project.", field="tasks")
    loose = [task for task in tasks if task.assignee_id and not task.pinned]
    for task in loose:
        task.pinned = True
    current().save_all(loose, ["pinned"])
    return ProjectTasksPinned(project, tasks=loose) if loose else None
