"""What people ask about rows: one, many, a task's details, and who did what when."""

import base64
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any
from uuid import UUID

import msgspec
from django.core.exceptions import ValidationError
from django.db import DataError, connection
from django.db.models import OuterRef, Q, QuerySet, Subquery, UUIDField
from django.http import QueryDict

from tutti.changes import plain
from tutti.changes.commands import Unseen
from tutti.changes.events import Event, hints_of, row_type
from tutti.changes.models import Change, Log, Synced
from tutti.kit.markdown import as_html
from tutti.kit.prepared import Prepared
from tutti.people.models import Person
from tutti.web.doors import Malformed
from tutti.work.models import Link, Task, Text
from tutti.work.queries import key_of

Row = dict[str, Any]
MOST = 200


def one(model: type[Synced], row_id: UUID, by: Person) -> Row:
    """A row's public shape, if the viewer may see it."""
    where = plain.Where("id = %s AND workspace_id = %s", [row_id, by.workspace_id])
    row = next((row for row in _as_rows(model, where)), None)
    if row is None or plain.scope_of(model, row) not in by.scopes:
        raise Unseen(f"There is no such {model.kind}, or you may not see it.")
    return row


def listed(model: type[Synced], by: Person, asked: QueryDict) -> Row:
    """Many rows: filtered and sorted by the fields a kind allows, a page at a time."""
    limit = _limit(asked, 50)
    sort = asked.get("sort", "id")
    column, back = sort.removeprefix("-"), sort.startswith("-")
    if column != "id" and column not in model.sorts:
        raise Malformed(f"{model.path} can be sorted by {', '.join(('id', *model.sorts))}.", "sort")
    where = _wanted(model, asked, plain.seen(model, by.workspace_id, by.scopes))
    if where and (cursor := asked.get("cursor")):
        where = _behind(where, str(cursor), column, back, model)
    way = "DESC" if back else "ASC"
    order = f"{column} {way} NULLS LAST, id {way}" if column != "id" else f"id {way}"
    try:
        found = _as_rows(model, where, order, limit + 1) if where else []
    except (ValueError, OverflowError, DataError):
        raise Malformed("One of these filters holds something its field cannot be.") from None
    return {"rows": found[:limit], "next": _cursor(found[limit - 1], column) if len(found) > limit else None}


def _as_rows(model: type[Synced], where: plain.Where, order: str = "id", limit: int | None = None) -> list[Row]:
    fields = ("id", "seq", *model.shape)
    return [dict(zip(fields, row, strict=True)) for row in plain.rows(model, where, order, limit)]


def _limit(asked: Mapping[str, str], usual: int) -> int:
    words = asked.get("limit", str(usual))
    if not words.isdecimal() or not 1 <= int(words) <= MOST:
        raise Malformed(f"A page has 1 to {MOST} rows.", "limit")
    return int(words)


def _wanted(model: type[Synced], asked: QueryDict, where: plain.Where | None) -> plain.Where | None:
    """The rows asked for among those `where` allows.  Looks at every filter, also where nothing is allowed."""
    for name, value in asked.items():
        if name in ("limit", "sort", "cursor"):
            continue
        if name == "q" and (text := next((f for f in ("title", "name") if f in model.shape), None)):
            where = where and plain.containing(where, text, str(value))
        elif name in model.filters:
            wanted = _value(model, name, str(value))
            where = where and plain.equal(where, _column(model, name), wanted)
        else:
            raise Malformed(f"{model.path} can be filtered by {', '.join(model.filters) or 'nothing'}.", str(name))
    return where


def _value(model: type[Synced], name: str, words: str) -> Any:
    if words in ("null", ""):
        return None
    column = _column(model, name)
    try:
        value = column.to_python(True if words == "true" else False if words == "false" else words)
        column.run_validators(value)
    except ValidationError:
        raise Malformed(f"“{words}” is nothing that {name} can be.", name) from None
    return value


def _column(model: type[Synced], name: str) -> Any:
    return model._meta.get_field(name)


def _cursor(row: Row, column: str) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode([row[column], row["id"]])).decode().rstrip("=")


def _behind(where: plain.Where, cursor: str, column: str, back: bool, model: type[Synced]) -> plain.Where:
    """The rows after the cursor's, by (column, id) with empty columns last."""
    field = _column(model, column)
    try:
        value, last = msgspec.json.decode(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        last = UUID(last)
        value = value if value is None else field.get_db_prep_value(field.to_python(value), connection)
    except (ValueError, TypeError, msgspec.DecodeError, ValidationError):
        raise Malformed("This cursor is none of ours: start again without one.", "cursor") from None
    beyond = "<" if back else ">"
    if column == "id":
        return plain.also(where, f"id {beyond} %s", last)
    if value is None:
        return plain.also(where, f"{column} IS NULL AND id {beyond} %s", last)
    words = f"({column} {beyond} %s OR {column} IS NULL OR ({column} = %s AND id {beyond} %s))"
    return plain.also(where, words, value, value, last)


def details(task_id: UUID, by: Person) -> Row:
    """A task's description, checklist, attachments and comments.

    The position is read with the task, before its parts.  Parts that the card counts as none are not asked for.
    """
    found = _WITH_TEXT.row(task_id, by.workspace_id)
    if found is None or f"p:{found[0]}" not in by.scopes:
        raise Unseen("There is no such task, or you may not see it.")
    _project, position, text_id, body, by_id, at, *counted = found
    counts = dict(zip(("item", "attachment", "comment"), counted, strict=True))
    rows = [row for model in _parts() if counts.get(model.kind, 1) for row in _parts_of(task_id, model)]
    words = {"id": text_id, "body": body, "html": as_html(body), "by_id": by_id, "at": at} if text_id else None
    return {"seq": position, "text": words, "rows": rows}


def _with_text(task_id: UUID, workspace_id: UUID) -> QuerySet[Any, Any]:
    position = Log.objects.filter(workspace_id=OuterRef("workspace_id")).values("seq")
    body = Text.objects.filter(pk=OuterRef("text_id"))
    by = Subquery(body.values("by_id")[:1], output_field=UUIDField())  # a reference alone would not say it is an id
    text = [Subquery(body.values("body")[:1]), by, Subquery(body.values("at")[:1])]
    tasks: QuerySet[Task] = Task.objects.filter(pk=task_id, workspace_id=workspace_id)
    whole = tasks.annotate(body=text[0], text_by=text[1], text_at=text[2], position=Subquery(position))
    counts = ("item_count", "file_count", "comment_count")
    return whole.values_list("project_id", "position", "text_id", "body", "text_by", "text_at", *counts)


_WITH_TEXT = Prepared(_with_text, UUID(int=1), UUID(int=2))


@cache
def _parts() -> list[type[Synced]]:
    return [model for model in Synced.kinds.values() if model.lazy and "task_id" in model.filters]


def _parts_of(task_id: UUID, model: type[Synced]) -> list[Any]:
    rows = _as_rows(model, plain.Where("task_id = %s AND NOT removed", [task_id]))
    return [[plain.scope_of(model, row), model.kind, row["id"], row] for row in rows]


def activity(by: Person, asked: Mapping[str, str]) -> Row:
    """Who did what when, newest first, as sentences; only what the viewer may know."""
    limit = _limit(asked, 50)
    changes = Change.objects.filter(workspace_id=by.workspace_id, scope__in=by.scopes)
    try:
        if "task_id" in asked:
            changes = changes.filter(_touching(UUID(asked["task_id"])))
        if "subject_id" in asked:
            changes = changes.filter(subject_id=UUID(asked["subject_id"]))
        if "project_id" in asked:
            changes = changes.filter(scope=f"p:{UUID(asked['project_id'])}")
        if "person_id" in asked:
            changes = changes.filter(by_id=UUID(asked["person_id"]))
        if "before" in asked:
            changes = changes.filter(seq__lt=int(asked["before"]))
    except ValueError:
        raise Malformed("Name a task, a subject, a project or a person by id, and a place in the log by its number.") from None
    found = list(changes.order_by("-seq")[: limit + 1])
    page = _sentences(found[:limit], by)
    return {"changes": page, "next": page[-1]["seq"] if len(found) > limit else None}


def _touching(task_id: UUID) -> Q:
    """What happened to a task, and to what waits for it."""
    return Q(about_id=task_id) | Q(subject_id__in=Link.objects.filter(predecessor=task_id).values("pk"))


def _sentences(changes: list[Change], by: Person) -> list[Row]:
    facts = [msgspec.json.decode(change.facts) for change in changes]
    names = _names(list(zip(changes, facts, strict=True)), by)
    return [
        {
            "seq": c.seq, "at": c.at, "by_id": c.by_id, "for_id": c.for_id, "verb": c.verb, "subject_id": c.subject_id,
            "facts": said, "says": _say(c, said, names), "undoes": c.undoes, "undoable": _undoable(c.verb),
        }
        for c, said in zip(changes, facts, strict=True)
    ]  # fmt: skip


def _undoable(verb: str) -> bool:
    event = Event.known.get(verb)
    return event is not None and event.undone_by is not Event.undone_by


def _names(changes: list[tuple[Change, Row]], by: Person) -> dict[str, str]:
    """How every row named in these changes is called, as far as the viewer may see it."""
    wanted: dict[type[Any], set[str]] = defaultdict(set)
    for change, facts in changes:
        if change.by_id:
            wanted[Person].add(str(change.by_id))
        for name, value in facts.items():
            model = row_type(hints_of(Event.known[change.verb]).get(name)) if change.verb in Event.known else None
            if model and value and issubclass(model, Synced):
                wanted[model] |= set(value) if isinstance(value, list | dict) else {value}
    names: dict[str, str] = {}
    for model, ids in wanted.items():
        rows = model.objects.filter(model.within(by.workspace_id, by.scopes), pk__in=ids)
        rows = rows.select_related("project") if model is Task else rows
        names |= {str(row.pk): f"{key_of(row)} {row}" if model is Task else str(row) for row in rows}
    return names


def _say(change: Change, facts: Row, names: dict[str, str]) -> str:
    event = Event.known.get(change.verb)
    if event is None:
        return change.verb
    words: dict[str, str | Count] = defaultdict(lambda: "…")
    words["by"] = names.get(str(change.by_id), "Tutti") if change.by_id else "Tutti"
    for name, value in facts.items():
        words[name] = _called(value, names, is_row=row_type(hints_of(event).get(name)) is not None)
    return event.says.format_map(words)


class Count(int):
    """A number that a sentence may count with: `{cards:task}` is “1 task” or “8 tasks”."""

    def __format__(self, noun: str) -> str:
        return f"{int(self)} {noun}{'' if self == 1 else 's'}" if noun else str(int(self))


def _called(value: Any, names: dict[str, str], *, is_row: bool) -> str | Count:
    if type(value) is int:
        return Count(value)
    if value is None or value == "":
        return "nobody" if is_row else "none"
    if isinstance(value, list | dict):
        return ", ".join(names.get(str(one), str(one) if not is_row else "…") for one in value) or "none"
    return names.get(str(value), "…") if is_row else str(value)
