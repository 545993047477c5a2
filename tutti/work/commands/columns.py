"""A project's columns and labels."""

from uuid import UUID

from django.db.models import QuerySet

from tutti.changes.commands import Refused, command
from tutti.changes.writing import current
from tutti.kit.rank import GAP
from tutti.kit.text import Hue, Name
from tutti.people.commands.persons import named
from tutti.people.models import Person, Project
from tutti.work import placing, policy
from tutti.work.commands.places import note_progress
from tutti.work.commands.tasks import column_of
from tutti.work.events import (
    LabelChanged,
    LabelMade,
    LabelMarked,
    LabelPutBack,
    LabelRemoved,
    StatusAdded,
    StatusMoved,
    StatusRecategorised,
    StatusRemoved,
    StatusRenamed,
)
from tutti.work.models import Category, Label, Mark, Status, Task


@command(may=policy.leads, creates=Status)
def add_status(project: Project, *, name: Name, category: Category, by: Person) -> StatusAdded:
    """Add a column at the right end of the board."""
    status = Status(workspace_id=project.workspace_id, project=project, name=_free(name, project), category=category)
    status.rank = placing.at_the_end(_columns(project.pk))
    status.save(force_insert=True)
    return StatusAdded(status, project=project)


@command(may=policy.leads)
def rename_status(status: Status, *, name: Name, by: Person) -> StatusRenamed | None:
    """Give a column another name."""
    if named(name) == status.name:
        return None
    was, status.name = status.name, _free(name, status.project, but=status)
    status.save()
    return StatusRenamed(status, name=status.name, was=was)


@command(may=policy.leads)
def recategorise_status(status: Status, *, category: Category, by: Person) -> StatusRecategorised | None:
    """Say what a column means: still to do, being done, or done."""
    if category == status.category:
        return None
    was, status.category = status.category, category
    status.save()
    tasks = list(Task.objects.filter(status=status))
    for task in tasks:
        note_progress(task, status)
    current().save_all(tasks, ["done_at"])
    return StatusRecategorised(status, category=category, was=was)


@command(may=policy.leads)
def move_status(status: Status, *, after: Status | None = None, by: Person) -> StatusMoved | None:
    """Put a column to the right of another one, or first."""
    if after and (after.project_id != status.project_id or after.removed or after.pk == status.pk):
        raise Refused("Choose another column of this project to stand behind.", field="after")
    rank = placing.behind(_columns(status.project_id).exclude(pk=status.pk), after)
    if rank == status.rank:
        return None
    was, status.rank = status.rank, rank
    status.save()
    return StatusMoved(status, rank_was=was)


@command(may=policy.leads)
def remove_status(status: Status, *, into: Status, by: Person) -> StatusRemoved | None:
    """Remove a column; its tasks go to the end of another one, in their order."""
    if status.removed:
        return None
    if into.pk == status.pk or into.project_id != status.project_id or into.removed:
        raise Refused("Choose another column of this project for its tasks.", field="into")
    status.removed = True
    status.save()
    rank = placing.at_the_end(column_of(into))
    tasks = list(Task.objects.filter(status=status).order_by("rank"))
    for i, task in enumerate(tasks):
        task.status, task.rank = into, rank + i * GAP
        note_progress(task, into)
    current().save_all(tasks, ["status", "rank", "done_at"])
    return StatusRemoved(status, into=into)


@command(may=policy.works_in, creates=Label)
def make_label(project: Project, *, name: Name, hue: Hue = 268, by: Person) -> LabelMade:
    """Make a label for a project's tasks."""
    label = Label(workspace_id=project.workspace_id, project=project, name=name.strip(), hue=hue)
    label.save(force_insert=True)
    return LabelMade(label, project=project)


@command(may=policy.works_in)
def change_label(label: Label, *, name: Name, hue: Hue, by: Person) -> LabelChanged | None:
    """Change a label's word or colour (a hue of 0 to 359 degrees)."""
    if (name.strip(), hue) == (label.name, label.hue):
        return None
    name_was, hue_was, label.name, label.hue = label.name, label.hue, name.strip(), hue
    label.save()
    return LabelChanged(label, name=label.name, hue=hue, name_was=name_was, hue_was=hue_was)


@command(may=policy.leads)
def mark_label(label: Label, *, mark: Mark | None, by: Person) -> LabelMarked | None:
    """Say that work with a label is dull, so that it goes round when work is planned, or visible, or neither."""
    if mark == label.mark:
        return None
    was, label.mark = label.mark, mark
    label.save()
    return LabelMarked(label, mark=mark, was=was)


@command(may=policy.works_in)
def remove_label(label: Label, *, by: Person) -> LabelRemoved | None:
    """Stop offering a label; tasks that have it show it no longer."""
    if label.removed:
        return None
    label.removed = True
    label.save()
    return LabelRemoved(label)


@command(may=policy.works_in)
def put_back_label(label: Label, *, by: Person) -> LabelPutBack | None:
    """Offer a removed label again."""
    if not label.removed:
        return None
    label.removed = False
    label.save()
    return LabelPutBack(label)


def _columns(project_id: UUID) -> QuerySet[Status]:
    return Status.objects.filter(project_id=project_id, removed=False)


def _free(name: str, project: Project, but: Status | None = None) -> str:
    name = named(name)
    taken = _columns(project.pk).filter(name__iexact=name)
    if (taken.exclude(pk=but.pk) if but else taken).exists():
        raise Refused(f"There is already a column called “{name}”.", field="name")
    return name
