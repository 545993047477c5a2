"""What hangs on a task: its checklist and its attachments."""

from typing import Annotated

from django.db.models import QuerySet
from msgspec import Meta

from tutti.changes.commands import Refused, command
from tutti.files.commands import keep_file
from tutti.files.models import File
from tutti.kit import clock
from tutti.kit.text import tidy
from tutti.people.models import Person
from tutti.work import placing, policy
from tutti.work.events import (
    AttachmentAdded,
    AttachmentDetached,
    AttachmentPutBack,
    ItemAdded,
    ItemMoved,
    ItemPutBack,
    ItemRemoved,
    ItemReworded,
    ItemTicked,
    ItemUnticked,
)
from tutti.work.models import Attachment, Item, Task

Words = Annotated[str, Meta(min_length=1, max_length=500)]
ListName = Annotated[str, Meta(max_length=100)]
FileName = Annotated[str, Meta(min_length=1, max_length=255)]
Url = Annotated[str, Meta(min_length=1, max_length=2000, pattern=r"^(https?|mailto):")]


@command(may=policy.works_in, creates=Item)
def add_item(task: Task, *, title: Words, list: ListName = "", by: Person) -> ItemAdded:
    """Add a line to a task's checklist (or to one of its checklists, by name)."""
    item = Item(
        workspace_id=task.workspace_id, project_id=task.project_id, task=task, list=tidy(list), title=_said(title)
    )
    item.rank = placing.at_the_end(_checklist(task))
    item.save(force_insert=True)
    _recount(task, items=1)
    return ItemAdded(item, task=task)


@command(may=policy.works_in)
def reword_item(item: Item, *, title: Words, by: Person) -> ItemReworded | None:
    """Say a checklist line in other words."""
    title = _said(title)
    if title == item.title:
        return None
    was, item.title = item.title, title
    item.save()
    return ItemReworded(item, task=item.task, title=title, was=was)


@command(may=policy.works_in)
def tick_item(item: Item, *, by: Person) -> ItemTicked | None:
    """Tick a checklist line off."""
    if item.done or item.removed:
        return None
    item.done = True
    item.save()
    _recount(item.task, done=1)
    return ItemTicked(item, task=item.task)


@command(may=policy.works_in)
def untick_item(item: Item, *, by: Person) -> ItemUnticked | None:
    """Take a tick off again."""
    if not item.done or item.removed:
        return None
    item.done = False
    item.save()
    _recount(item.task, done=-1)
    return ItemUnticked(item, task=item.task)


@command(may=policy.works_in)
def move_item(item: Item, *, after: Item | None = None, by: Person) -> ItemMoved | None:
    """Put a checklist line behind another one, or on top."""
    if after and after.task_id != item.task_id:
        raise Refused("That line belongs to another task.", field="after")
    if after and after.pk == item.pk:
        raise Refused("A line cannot stand behind itself.", field="after")
    rank = placing.behind(_checklist(item.task).exclude(pk=item.pk), after)
    if rank == item.rank:
        return None
    was, item.rank = item.rank, rank
    if after:
        item.list = after.list
    item.save()
    return ItemMoved(item, task=item.task, rank_was=was)


@command(may=policy.works_in)
def remove_item(item: Item, *, by: Person) -> ItemRemoved | None:
    """Take a line off the checklist."""
    if item.removed:
        return None
    item.removed = True
    item.save()
    _recount(item.task, items=-1, done=-int(item.done))
    return ItemRemoved(item, task=item.task)


@command(may=policy.works_in)
def put_back_item(item: Item, *, by: Person) -> ItemPutBack | None:
    """Put a removed line back."""
    if not item.removed:
        return None
    others = _checklist(item.task)
    if others.filter(rank=item.rank).exists():
        item.rank = placing.behind(others, others.get(rank=item.rank))  # its place was taken: right behind
    item.removed = False
    item.save()
    _recount(item.task, items=1, done=int(item.done))
    return ItemPutBack(item, task=item.task)


@command(may=policy.works_in, creates=Attachment)
def attach_link(task: Task, *, name: FileName, url: Url, by: Person) -> AttachmentAdded:
    """Attach a link to a task."""
    return _attached(task, Attachment(name=_said(name, "name"), url=url), by)


@command(may=policy.works_in)
def attach_file(task: Task, *, file: File, by: Person) -> AttachmentAdded:
    """Attach an uploaded file to a task of the project it was brought to."""
    if file.project_id != task.project_id:
        raise Refused("That file was brought to another project: bring it here again.", field="file")
    if file._state.adding:
        keep_file(file, by=by)
    found = Attachment(name=file.name, file=file, size=file.size, media_type=file.media_type)
    return _attached(task, found, by)


@command(may=policy.works_in)
def detach_attachment(attachment: Attachment, *, by: Person) -> AttachmentDetached | None:
    """Take a file or a link off a task."""
    if attachment.removed:
        return None
    attachment.removed = True
    attachment.save()
    _recount(attachment.task, files=-1)
    return AttachmentDetached(attachment, task=attachment.task)


@command(may=policy.works_in)
def put_back_attachment(attachment: Attachment, *, by: Person) -> AttachmentPutBack | None:
    """Attach again what was taken off."""
    if not attachment.removed:
        return None
    attachment.removed = False
    attachment.save()
    _recount(attachment.task, files=1)
    return AttachmentPutBack(attachment, task=attachment.task)


def _attached(task: Task, attachment: Attachment, by: Person) -> AttachmentAdded:
    attachment.workspace_id, attachment.project_id, attachment.task = task.workspace_id, task.project_id, task
    attachment.added_by, attachment.added_at = by, clock.now()
    attachment.save(force_insert=True)
    _recount(task, files=1)
    return AttachmentAdded(attachment, task=task)


def _recount(task: Task, *, items: int = 0, done: int = 0, files: int = 0) -> None:
    task.item_count += items
    task.item_done_count += done
    task.file_count += files
    task.save()


def _checklist(task: Task) -> QuerySet[Item]:
    return Item.objects.filter(task=task, removed=False)


def _said(words: str, field: str = "title") -> str:
    if not (words := tidy(words)):
        raise Refused("This needs at least a word.", field=field)
    return words
