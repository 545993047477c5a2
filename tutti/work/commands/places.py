"""Tasks move: along the board, under another task, to another project, away and back."""

from copy import copy

from django.db.models import Q

from tutti.changes.commands import Refused, command
from tutti.changes.writing import current
from tutti.files.models import File
from tutti.kit import clock
from tutti.kit.ids import new_id
from tutti.people.models import Person, Project
from tutti.people.standing import standing_of
from tutti.work import placing, policy
from tutti.work.commands.links import remove_link
from tutti.work.commands.tasks import column_of, first_column
from tutti.work.events import TaskArchived, TaskMoved, TaskNested, TaskRestored, TaskTransferred, TaskTrashed
from tutti.work.models import Attachment, Item, Label, Link, Status, Task, Use
from tutti.work.queries import standing_in, statuses_of, with_parts


@command(may=policy.works_in)
def move(task: Task, *, status: Status, after: Task | None = None, by: Person) -> TaskMoved | None:
    """Put a task into a column, right behind another one (or on top).  If that one has left, it goes to the end."""
    if status.project_id != task.project_id:
        raise Refused("That column belongs to another project: transfer the task there.", field="status")
    if status.removed:
        raise Refused(f"The column {status.name} was removed: choose another.", field="status")
    if task.away:
        raise Refused("This task is put away: bring it back before you move it.")
    if after and after.pk == task.pk:
        raise Refused("A task cannot stand behind itself.", field="after")
    rank = _place_in(status, task, after)
    if (status.pk, rank) == (task.status_id, task.rank):
        return None
    was, rank_was = standing_in(task), task.rank
    task.status, task.rank = status, rank
    note_progress(task, status)
    task.save()
    return TaskMoved(task, status=status, was=was, rank=rank, rank_was=rank_was)


@command(may=policy.works_in)
def nest(task: Task, *, parent: Task | None, by: Person) -> TaskNested | None:
    """Make a task a part of another one, or stand on its own again."""
    if (parent and parent.pk) == task.parent_id:
        return None
    if parent and parent.project_id != task.project_id:
        raise Refused("A part belongs to the project of the whole: transfer it first.", field="parent")
    above = parent
    while above:
        if above.pk == task.pk:
            raise Refused("A task cannot be a part of itself, not even by a detour.", field="parent")
        above = above.parent
    was, task.parent = task.parent, parent
    task.save()
    return TaskNested(task, parent=parent, was=was)


@command(may=policy.works_in)
def transfer(task: Task, *, project: Project, by: Person) -> TaskTransferred | None:
    """Take a task with its parts and all that hangs on them to another project, where it gets a new number."""
    if project.pk == task.project_id:
        return None
    if not by.standing.works_in(project.pk):
        raise Refused(f"You do not work in {project.name}: ask to be let in first.", field="project")
    was, number_was = task.project, task.number
    moved = with_parts(task)
    _take_links_along(moved, project, by)
    task.parent = None
    for one in moved:
        _settle(one, project)
    return TaskTransferred(task, project=project, was=was, number_was=number_was)


@command(may=policy.works_in)
def archive(task: Task, *, by: Person) -> TaskArchived | None:
    """Put a task away that needs no more attention; it keeps everything and can be brought back."""
    if task.away == "archived":
        return None
    task.away = "archived"
    task.save()
    return TaskArchived(task)


@command(may=policy.works_in)
def trash(task: Task, *, by: Person) -> TaskTrashed | None:
    """Put a task into the trash; it can be brought back."""
    if task.away == "trashed":
        return None
    task.away = "trashed"
    task.save()
    return TaskTrashed(task)


@command(may=policy.works_in)
def restore(task: Task, *, by: Person) -> TaskRestored | None:
    """Bring a task back from the archive or the trash, to the top of its column."""
    if task.away is None:
        return None
    was, task.away = task.away, None
    if task.status.removed:
        task.status = first_column(task.project)
    task.rank = placing.behind(column_of(task.status).exclude(pk=task.pk), None)
    task.save()
    return TaskRestored(task, was=was)


def _place_in(status: Status, task: Task, after: Task | None) -> int:
    siblings = column_of(status).exclude(pk=task.pk)
    if after and (after.status_id != status.pk or after.away):
        return placing.at_the_end(siblings)
    return placing.behind(siblings, after, task.rank if task.status_id == status.pk else None)


def note_progress(task: Task, status: Status) -> None:
    if status.category != "done":
        task.done_at = None
    elif task.done_at is None:
        task.done_at = clock.now()


def _take_links_along(moved: list[Task], project: Project, by: Person) -> None:
    """Links among tasks that move go with them; those to tasks that stay end, each with a change of its own."""
    leaving = Link.objects.filter(Q(task__in=moved) | Q(predecessor__in=moved), removed=False)
    among = leaving.filter(task__in=moved, predecessor__in=moved)
    for link in leaving.exclude(pk__in=among):
        remove_link(link, by=by)
    for link in among:
        link.project = project
        link.save()


def _settle(task: Task, project: Project) -> None:
    """Give a task its place, number and labels in another project; who does not work there lets go of it."""
    column = next((s for s in statuses_of(project) if s.category == task.status.category), first_column(project))
    names = list(Label.objects.filter(pk__in=task.label_ids).values_list("name", flat=True))
    there = Label.objects.filter(project=project, name__in=names, removed=False)
    task.project, task.status, task.rank = project, column, placing.at_the_end(column_of(column))
    task.number = current().count_up(project, "last_number")
    task.label_ids, task.milestone = [str(label.pk) for label in there], None
    task.contributor_ids = [one for one in task.contributor_ids if _works_in(one, project)]
    if task.assignee_id and not _works_in(task.assignee_id, project):
        task.assignee, task.pinned = None, False
    note_progress(task, column)
    task.save()
    for item in Item.objects.filter(task=task):
        item.project = project
        item.save()
    for use in Use.objects.filter(task=task).select_related("resource"):
        use.project, use.seats = project, use.seats if use.resource.project_id is None else 0
        use.save()
    for attachment in Attachment.objects.filter(task=task).select_related("file"):
        attachment.project, attachment.file = project, _file_for(attachment, project)
        attachment.save()


def _file_for(attachment: Attachment, project: Project) -> File | None:
    """The file of an attachment that changes projects: it goes along, or doubles where another task has it too."""
    file = attachment.file
    if file is None:
        return None
    if Attachment.objects.filter(file=file).exclude(task_id=attachment.task_id).exists():
        file = copy(file)
        file.pk, file._state.adding = new_id(), True
    file.project = project
    file.save()
    return file


def _works_in(person_id: object, project: Project) -> bool:
    from uuid import UUID

    return standing_of(project.workspace_id, UUID(str(person_id))).works_in(project.pk)
