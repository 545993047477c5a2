"""The index itself: it follows the log, so that it holds nothing the rows do not, and can be made anew from them.

Each step is one transaction: the place in the log moves together with what was taken in.  What a person reads is
decided when they ask (see `queries`), so an index that is behind may miss a task, and never shows one.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import msgspec
from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery

from tutti.changes import feed
from tutti.changes.models import Log
from tutti.kit.prepared import Prepared
from tutti.search.databases import Parts, here
from tutti.search.databases.common import BREAK
from tutti.search.models import Document, Place
from tutti.search.words import plainly, words_of
from tutti.talk.models import Comment
from tutti.work.models import Attachment, Task, Text

STEP = 500
"""Tasks that are taken in at a time, and changes that are read on."""
MOST_WORDS = {"title": 250, "description": 8_000, "comments": 6_500, "files": 1_000}
"""What is longer is searched by its beginning; of comments, by the newest.  Together few enough that each word knows
its place on every database."""
MOST_BYTES = 600_000
FROM_THE_START = UUID(int=0)


class Touched(msgspec.Struct):
    """What a row of the feed says of the task it belongs to."""

    task_id: UUID | None = None


def how_far(workspace_id: UUID) -> tuple[int, bool]:
    """By how many changes the index is behind, and whether it is whole."""
    place = _PLACE.row(workspace_id)
    if place is None:
        return 0, False
    newest, seq, filled_to = place
    return (newest, False) if seq is None else (newest - seq, filled_to is None)


def _place(workspace_id: UUID) -> QuerySet[Any, Any]:
    mine = Place.objects.filter(pk=OuterRef("workspace_id"))
    whole = Log.objects.filter(pk=workspace_id).annotate(
        read=Subquery(mine.values("seq")[:1]), filled=Subquery(mine.values("filled_to")[:1])
    )
    return whole.values_list("seq", "read", "filled")


_PLACE = Prepared(_place, UUID(int=1))


def catch_up(workspace_id: UUID) -> bool:
    """Read the log on by one step, or take in one more batch; says whether more is waiting."""
    with transaction.atomic():
        place = Place.objects.select_for_update().filter(pk=workspace_id).first()
        if place is None:
            # The position comes first: what lands in between is read again, and harmlessly.
            place = Place(workspace_id=workspace_id, seq=feed.position(workspace_id), filled_to=FROM_THE_START)
        more = _read_on(place)
        if place.filled_to is not None:
            more = _fill_on(place) or more
        place.save()
    return more


def _read_on(place: Place) -> bool:
    """What changed since: which rows were touched is all that is taken from the log."""
    try:
        entries = feed.read_since(place.workspace_id, place.seq, STEP)
    except feed.CursorPruned:
        place.seq, place.filled_to = feed.position(place.workspace_id), FROM_THE_START
        return True
    tasks = set[UUID]()
    for entry in entries:
        if len(tasks) >= STEP:
            return True
        for rows in entry.rows.values():
            tasks |= _tasks_in(rows)
        place.seq = entry.seq
    take_in(tasks)
    return len(entries) == STEP


def _tasks_in(rows: bytes) -> set[UUID]:
    found = set[UUID]()
    for _scope, kind, row_id, row in msgspec.json.decode(rows, type=list[tuple[str, str, UUID, msgspec.Raw]]):
        if kind == "task":
            found.add(row_id)
        elif kind in ("comment", "attachment") and (touched := msgspec.json.decode(row, type=Touched | None)):
            found |= {touched.task_id} if touched.task_id else set()
    return found


def _fill_on(place: Place) -> bool:
    tasks = Task.objects.filter(workspace_id=place.workspace_id, pk__gt=place.filled_to).order_by("pk")
    batch = list(tasks.values_list("pk", flat=True)[:STEP])
    take_in(batch)
    place.filled_to = batch[-1] if len(batch) == STEP else None
    return place.filled_to is not None


def begin_again(workspace_id: UUID) -> None:
    """Forget everything of a workspace; from the next step on, its tasks are taken in anew."""
    with transaction.atomic():
        Document.objects.filter(workspace_id=workspace_id).delete()
        Place.objects.filter(pk=workspace_id).delete()
        here().sweep()


def take_in(tasks: Iterable[UUID]) -> None:
    """Write the documents of these tasks as their rows are now."""
    wanted = sorted(set(tasks))
    for first in range(0, len(wanted), STEP):
        _write(wanted[first : first + STEP])


def _write(tasks: Sequence[UUID]) -> None:
    known = {row.task_id: row for row in Document.objects.filter(task_id__in=tasks)}
    new, moved, changed = list[Document](), list[Document](), list[tuple[Document, Parts]]()
    for task_id, workspace_id, project_id, parts in _gathered(tasks):
        digest = _digest(parts)
        document = known.get(task_id) or Document(workspace_id=workspace_id, task_id=task_id, digest="")
        if document._state.adding:
            new.append(document)
        elif (document.digest, document.project_id) != (digest, project_id):
            moved.append(document)
        if document.digest != digest:
            changed.append((document, parts))
        document.project_id, document.digest = project_id, digest
    Document.objects.bulk_create(new)
    Document.objects.bulk_update(moved, ["project_id", "digest"])
    if changed:
        here().keep((document.pk, parts) for document, parts in changed)


def _gathered(tasks: Sequence[UUID]) -> Iterable[tuple[UUID, UUID, UUID, Parts]]:
    rows = list(
        Task.objects.filter(pk__in=tasks)
        .order_by("pk")
        .values_list("pk", "workspace_id", "project_id", "title", "text_id")
    )
    texts = dict(Text.objects.filter(pk__in=[row[4] for row in rows if row[4]]).values_list("pk", "body"))
    comments, files = dict[UUID, list[str]](), dict[UUID, list[str]]()
    said = Comment.objects.filter(task_id__in=tasks, removed=False).order_by("-said_at", "-pk")
    for task_id, body in said.values_list("task_id", "body"):
        comments.setdefault(task_id, []).append(body)
    hung = Attachment.objects.filter(task_id__in=tasks, removed=False).order_by("pk")
    for task_id, name in hung.values_list("task_id", "name"):
        files.setdefault(task_id, []).append(name)
    for task_id, workspace_id, project_id, title, text_id in rows:
        description = [plainly(texts.get(text_id, ""))]
        bodies = [plainly(body) for body in comments.get(task_id, [])]
        yield task_id, workspace_id, project_id, _parts([title], description, bodies, files.get(task_id, []))


def _parts(*texts: Sequence[str]) -> Parts:
    left = MOST_BYTES
    parts: list[list[str]] = []
    for some, most in zip(texts, MOST_WORDS.values(), strict=True):
        words: list[str] = []
        for text in some:
            if len(words) >= most:
                break
            words += [*([BREAK] if words else []), *words_of(text)]
        words, left = _within(words[:most], left)
        parts.append(words)
    return Parts(*parts)


def _within(words: list[str], left: int) -> tuple[list[str], int]:
    """The beginning that fits into the bytes that are left."""
    for at, word in enumerate(words):
        left -= len(word.encode()) + 6
        if left < 0:
            return words[:at], 0
    return words, left


def _digest(parts: Parts) -> str:
    words = "\n".join(" ".join(part) for part in parts.each())
    return hashlib.blake2b(words.encode(), digest_size=16).hexdigest()
