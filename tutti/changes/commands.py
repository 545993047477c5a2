"""@command: a plain function that changes rows and returns the event it caused."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from functools import cache, cached_property, partial, wraps
from inspect import Parameter, signature
from typing import Any, ParamSpec, Protocol, TypeVar
from uuid import UUID

import msgspec
from django.db.models import QuerySet

from tutti.changes import frame
from tutti.changes.events import Event, hints_of, row_type
from tutti.changes.models import Change, Kept, Synced
from tutti.changes.readers import tell
from tutti.changes.writing import NothingHappened, SilentChange, turn, writing
from tutti.kit.ids import new_id
from tutti.kit.prepared import Prepared

P = ParamSpec("P")
E = TypeVar("E", bound=Event | None)
Deed = Callable[..., Any]
May = Callable[[Any, Any], bool]
FEW = 3
"""Up to so many rows are fetched with SQL that was written before."""


class Refused(Exception):
    """The command may not be done in this state: a sentence a person can act on, and the field it is about."""

    status = 409

    def __init__(self, sentence: str, field: str | None = None) -> None:
        super().__init__(sentence)
        self.field = field


class Forbidden(Refused):
    """The command is not this person's to give."""

    status = 403


class Unseen(Refused):
    """There is no such row, or none this person may see: the two are told alike."""

    status = 404


class Outdated(Refused):
    """The row changed since the asker last saw it."""

    status = 412


class Actor(Protocol):
    """Who gives a command: a person of the workspace."""

    pk: Any
    workspace_id: Any
    name: Any

    @property
    def scopes(self) -> frozenset[str]: ...


@dataclass(frozen=True)
class Ref:
    """A row named in a request.  It is fetched under the lock, and only if the actor may see it."""

    model: type[Kept]
    id: UUID
    field: str = ""
    version: int | None = None


@dataclass(frozen=True, eq=False)
class Command:
    """A deed with a door: everything outside is generated from these."""

    deed: Deed
    run: Deed
    creates: type[Synced] | None
    may: May

    @cached_property
    def hints(self) -> dict[str, Any]:
        """Every parameter but the actor, the subject first."""
        return {name: hint for name, hint in hints_of(self.deed).items() if name not in ("by", "return")}

    @cached_property
    def subject(self) -> str:
        return next(iter(self.hints))

    @cached_property
    def model(self) -> type[Synced]:
        """The kind of row the command is given to."""
        model = row_type(self.hints[self.subject])
        assert model and issubclass(model, Synced), f"{self.deed.__name__}: its first parameter is a row"
        return model

    @cached_property
    def noun(self) -> type[Synced]:
        """The kind whose path the door stands under."""
        return self.creates or self.model

    @cached_property
    def verb(self) -> str:
        """The function's name without its noun: `rename_project` is 'rename' on projects."""
        if self.creates:
            return "create"
        return self.deed.__name__.removesuffix(f"_{self.model.kind}")

    @cached_property
    def name(self) -> str:
        return f"{self.noun.kind}.{self.verb}"

    @cached_property
    def defaults(self) -> dict[str, Any]:
        parameters = signature(self.deed).parameters.values()
        return {p.name: p.default for p in parameters if p.default is not Parameter.empty}

    @property
    def room(self) -> str:
        return self.deed.__module__.split(".")[1]

    @property
    def says(self) -> str:
        """What it does for people: the docstring."""
        return " ".join((self.deed.__doc__ or "").split())


_commands: list[Command] = []


def doors() -> dict[str, Command]:
    """Every command by its name."""
    return {command.name: command for command in _commands}


def command(*, may: May, creates: type[Synced] | None = None) -> Callable[[Callable[P, E]], Callable[P, E]]:
    """A deed a person can ask for.  `may(by, subject)` says who; there is no command without it."""

    def make(deed: Callable[P, E]) -> Callable[P, E]:
        run = _recorded(deed, may)
        _commands.append(Command(deed, run, creates, may))
        return run

    return make


def consequence(deed: Callable[P, E]) -> Callable[P, E]:
    """A deed only the system does, in answer to an event.  It has no door; `by` may be None, the house itself."""
    return _recorded(deed, None)


def _recorded(deed: Callable[P, E], may: May | None) -> Callable[P, E]:
    @wraps(deed)
    def run(subject: Any, *, by: Any, **arguments: Any) -> Any:
        workspace_id = by.workspace_id if by else subject.workspace_id
        try:
            with turn(workspace_id) as mine, writing(mine) as change:
                subject, arguments = _under_lock(by, subject, arguments)
                if may and not may(by, subject):
                    raise Forbidden(f"{by.name}, this is not yours to {_words(deed)}: ask a lead or an administrator.")
                event: Any = deed(subject, by=by, **arguments)
                if event:
                    tell(event, by)
                    change.record(event, by and by.pk)
                elif change.wrote:
                    raise SilentChange(f"{deed.__module__}.{deed.__name__} changed rows but said nothing happened")
        except NothingHappened:
            return None
        return event

    return run  # type: ignore[return-value]


def _words(deed: Deed) -> str:
    return deed.__name__.replace("_", " ")


def _under_lock(by: Actor | None, subject: Any, arguments: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """Every row named, read again now that nobody else writes; named by a request, only if the actor may see it."""
    refs = _refs_in([subject, *arguments.values()])
    found = {ref: row for model in {ref.model for ref in refs} for ref, row in _fetch(model, refs, by).items()}
    fresh = {name: _fresh(value, found) for name, value in arguments.items()}
    return _fresh(subject, found), fresh


def _refs_in(values: list[Any]) -> list[Ref]:
    refs: list[Ref] = []
    for value in values:
        if isinstance(value, Ref):
            refs.append(value)
        elif isinstance(value, list | dict):
            refs += _refs_in(list(value))
    return refs


def _fetch(model: type[Kept], refs: list[Ref], by: Actor | None) -> dict[Ref, Kept]:
    mine = [ref for ref in refs if ref.model is model]
    assert by is not None
    rows = _rows(model, by.workspace_id, {ref.id for ref in mine})
    for ref in mine:
        row = rows.get(ref.id)
        if row is None or getattr(row, "scope", None) not in by.scopes:
            raise Unseen(
                f"There is no such {model.__name__.lower()}, or you may not see it.",
                ref.field or None,
            )
        if ref.version is not None and getattr(row, "seq", None) != ref.version:
            raise Outdated(
                f"This {model.__name__.lower()} changed since you last saw it: look at it again, then decide."
            )
    return {ref: rows[ref.id] for ref in mine}


def _rows(model: type[Kept], workspace_id: UUID, ids: set[UUID]) -> dict[UUID, Any]:
    """Rows by their ids; those of the frame from memory, each time a copy of their own."""
    if getattr(model, "frames", False):
        known = {
            one: frame.remember(workspace_id, (model, one), partial(_row, model, workspace_id, one)) for one in ids
        }
        return {one: copy(row) for one, row in known.items() if row}
    if len(ids) > FEW:
        return {row.pk: row for row in model.objects.filter(workspace_id=workspace_id, pk__in=ids)}
    columns, query = _by_ids(model, len(ids))
    rows = [model.from_db("default", columns, values) for values in query.rows(workspace_id, *ids)]
    return {row.pk: row for row in rows}


def _row(model: type[Kept], workspace_id: UUID, one: UUID) -> Kept | None:
    return model.objects.filter(workspace_id=workspace_id, pk=one).first()


@cache
def _by_ids(model: type[Kept], count: int) -> tuple[tuple[str, ...], Prepared]:
    columns = tuple(field.attname for field in model._meta.concrete_fields)
    rows: QuerySet[Any, Any] = QuerySet(model).values_list(*columns)
    examples = [new_id() for _ in range(count + 1)]
    return columns, Prepared(lambda workspace, *ids: rows.filter(workspace_id=workspace, pk__in=ids), *examples)


def _fresh(value: Any, found: dict[Ref, Kept]) -> Any:
    if isinstance(value, Ref):
        return found[value]
    if isinstance(value, Kept):
        if not value._state.adding:
            value.refresh_from_db()
        return value
    if isinstance(value, list):
        return [_fresh(part, found) for part in value]
    if isinstance(value, dict):
        return {_fresh(key, found): part for key, part in value.items()}
    return value


def undo(seq: int, *, by: Any) -> Event | None:
    """Take one change back by giving its inverse command: a new change, open to everybody's eyes like the first."""
    change = Change.objects.filter(workspace_id=by.workspace_id, seq=seq).first()
    if change is None or change.scope not in by.scopes:
        raise Unseen("There is no such change, or you may not see it.")
    event = Event.known[change.verb].recall(change.workspace_id, msgspec.json.decode(change.facts))
    asked = event.undone_by()
    if asked is None:
        raise Refused("This cannot be taken back.")
    try:
        with turn(by.workspace_id, undoes=seq):
            if _came_again(change, event):
                raise Refused("It was changed again since: take the later change back first.")
            done: Event | None = doors()[asked.command].run(asked.subject, by=by, **asked.arguments)
    except NothingHappened:
        return None
    return done


def _came_again(change: Change, event: Event) -> bool:
    """Whether the same was done since to the same: to its subject, and to what else it is about."""
    later = Change.objects.filter(
        workspace_id=change.workspace_id, subject_id=change.subject_id, verb=change.verb, seq__gt=change.seq
    )
    aim = event.aims_at()
    if not aim:
        return later.exists()
    recalled = (
        type(event).recall(change.workspace_id, msgspec.json.decode(facts))
        for facts in later.values_list("facts", flat=True)
    )
    return any(all(aim[name] == value for name, value in one.aims_at().items() if name in aim) for one in recalled)
