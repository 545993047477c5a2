"""Every command is a door: the request's words become arguments, the event becomes the answer."""

import hashlib
from collections.abc import Callable
from functools import cache
from typing import Any, get_args, get_origin
from uuid import UUID

import msgspec
from django.db import IntegrityError

from tutti.changes.commands import Command, Ref, Refused, doors
from tutti.changes.commands import undo as take_back
from tutti.changes.events import is_optional, row_type
from tutti.changes.feed import changed_rows
from tutti.changes.models import Change, Synced
from tutti.changes.writing import NothingHappened, Turn, turn
from tutti.kit.text import hidden_in
from tutti.people.models import Person, Workspace

NOTHING = b'{"seq":null,"verb":null,"subject_id":null,"facts":{},"rows":[]}'
"""The answer when things were already as asked."""


class Malformed(Refused):
    """The body is no JSON, or not the JSON this door takes."""

    status = 422


@cache
def by_path() -> dict[tuple[str, str], Command]:
    """Commands by the path of their noun and their verb: ("tasks", "assign")."""
    return {(command.noun.path, command.verb): command for command in doors().values()}


@cache
def body_of(command: Command) -> type[msgspec.Struct]:
    """The struct a command's body is read into: rows by their ids, everything else as the command types it."""
    implied = {command.subject} if subject_is_implied(command) or not command.creates else set()
    fields: list[Any] = []
    for name, hint in command.hints.items():
        if name in implied:
            continue
        default = command.defaults.get(name, msgspec.NODEFAULT)
        default = msgspec.field(default_factory=type(default)) if isinstance(default, list | dict) else default
        fields.append((name, wire(hint), default) if default is not msgspec.NODEFAULT else (name, wire(hint)))
    title = "".join(word.title() for word in command.name.replace(".", "_").split("_"))
    return msgspec.defstruct(title, fields, forbid_unknown_fields=True, kw_only=True)


def subject_is_implied(command: Command) -> bool:
    """A workspace, or oneself, goes without saying when something is created there."""
    return command.creates is not None and command.model in (Workspace, Person)


def wire(hint: Any) -> Any:
    """A hint as the door writes it: `list[Task]` becomes `list[UUID]`."""
    if row_type(hint) is None:
        return hint
    if get_origin(hint) is dict:
        return dict[UUID, get_args(hint)[1]]  # type: ignore[misc]
    if get_origin(hint) is list:
        return list[UUID]
    return UUID | None if is_optional(hint) else UUID


def ask(
    command: Command, *, by: Person, subject: UUID | None, body: bytes, key: str | None, version: int | None = None
) -> bytes:
    """Give a command in somebody's name; the answer says what happened and how the rows look now."""
    words = read(body or b"{}", body_of(command))
    asked = hashlib.sha256(f"{command.name}/{subject}/".encode() + body).hexdigest()
    row = _subject(command, by, subject, words, version)
    return once(lambda: command.run(row, by=by, **_arguments(command, words)), by, key, asked)


def undo(seq: int, by: Person, key: str | None) -> bytes:
    """Take a change back in somebody's name."""
    return once(lambda: take_back(seq, by=by), by, key, f"undo/{seq}", undoes=seq)


def once(do: Callable[[], Any], by: Person, key: str | None, asked: str, undoes: int | None = None) -> bytes:
    """Do it in one turn and say how it went; the same key and words get the first answer again."""
    try:
        with turn(by.workspace_id, key=key, asked=asked if key else None, undoes=undoes) as mine:
            event = do()
            if event is None:
                raise NothingHappened
            return _answer(event, mine, by)
    except (NothingHappened, Refused, IntegrityError) as fault:
        if key and (answer := answered_before(by, key, asked)):
            return answer
        if isinstance(fault, NothingHappened):
            return NOTHING
        raise


def read(body: bytes, into: type[Any]) -> Any:
    """A JSON body as a struct; a sentence that names the field where it does not fit."""
    try:
        words = msgspec.json.decode(body, type=into)
    except msgspec.ValidationError as fault:
        raise Malformed(*_where(str(fault))) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        wrong = Malformed(f"This is no JSON that can be read: {fault}.")
        wrong.status = 400
        raise wrong from None
    for name in words.__struct_fields__:
        value = getattr(words, name)
        if isinstance(value, str) and (found := hidden_in(value)):
            raise Malformed(f"The text holds a character that cannot be kept ({found}): remove it.", name)
    return words


def _where(fault: str) -> tuple[str, str | None]:
    """The decoder's complaint as a sentence and the field it is about."""
    what, _, place = fault.partition(" - at `$")
    field = place.removesuffix("`").lstrip(".").split(".")[0].split("[")[0]
    missing = what.partition("missing required field `")[2].rstrip("`")
    unknown = what.partition("unknown field `")[2].rstrip("`")
    return f"{what}{f' (in {field})' if field else ''}.", field or missing or unknown or None


def _subject(command: Command, by: Person, subject: UUID | None, words: Any, version: int | None) -> Any:
    if subject is not None:
        return Ref(command.model, subject, "", version)
    if command.model is Workspace:
        return Ref(Workspace, by.workspace_id)
    if command.model is Person:
        return Ref(Person, by.pk)
    return Ref(command.model, getattr(words, command.subject), command.subject)


def _arguments(command: Command, words: Any) -> dict[str, Any]:
    given = {name: getattr(words, name) for name in words.__struct_fields__ if name != command.subject}
    return {name: _refs(command.hints[name], value, name) for name, value in given.items()}


def _refs(hint: Any, value: Any, field: str) -> Any:
    model = row_type(hint)
    if model is None or value is None:
        return value
    if isinstance(value, list):
        return [Ref(model, one, field) for one in value]
    if isinstance(value, dict):
        return {Ref(model, one, field): part for one, part in value.items()}
    return Ref(model, value, field)


def _answer(event: Any, mine: Turn, by: Person) -> bytes:
    scopes = by.scopes
    rows = b",".join(rows[1:-1] for scope, rows in mine.rows if scope in scopes)
    secret = getattr(event.subject, "secret", None)  # of a new token or invitation: told now and never again
    told = {"secret": secret} if secret else {}
    head = {
        "seq": mine.recorded[-1],
        "verb": event.verb,
        "subject_id": event.subject.pk,
        "facts": event.facts(),
        **told,
    }
    return msgspec.json.encode(head)[:-1] + b',"rows":[' + rows + b"]}"


def answered_before(by: Person, key: str, asked: str) -> bytes | None:
    """The first answer again, for the same key and the same words."""
    change = Change.objects.filter(workspace_id=by.workspace_id, by_id=by.pk, key=key).first()
    if change is None:
        return None
    if change.asked != asked:
        raise Malformed("This Idempotency-Key was used for something else: take a new one.", "Idempotency-Key")
    turn_of_it = Change.objects.filter(workspace_id=by.workspace_id, seq__gte=change.seq, turn=change.turn)
    last = turn_of_it.order_by("seq").last() or change
    head = {"seq": last.seq, "verb": last.verb, "subject_id": last.subject_id}
    rows = changed_rows(by.workspace_id, last.turn, last.seq, by.scopes)
    return msgspec.json.encode(head)[:-1] + b',"facts":' + last.facts.encode() + b',"rows":' + rows + b"}"


def kind_at(path: str) -> type[Synced] | None:
    """The kind of row that lives at a path."""
    return _kinds().get(path)


@cache
def _kinds() -> dict[str, type[Synced]]:
    return {model.path: model for model in Synced.kinds.values()}
