"""What can happen.  Each room lists its own events, in the past tense; each knows how to say itself, once."""

import re
from dataclasses import MISSING, dataclass, fields
from functools import cache
from types import NoneType, UnionType
from typing import Any, ClassVar, NamedTuple, Self, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec

from tutti.changes.models import Kept


class Asked(NamedTuple):
    """A command by its name with its arguments: what an event answers when asked how to be undone."""

    command: str
    subject: Kept
    arguments: dict[str, Any]


@dataclass(frozen=True)
class Event:
    """Something that happened.  The first field is its subject; rows are kept as ids, small values as they are."""

    verb: ClassVar[str]
    says: ClassVar[str]
    known: ClassVar[dict[str, type["Event"]]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        words = re.findall(r"[A-Z][a-z]*", cls.__name__)
        cls.verb = f"{words[0]}.{'_'.join(words[1:])}".lower()
        Event.known[cls.verb] = cls

    @property
    def subject(self) -> Any:
        return getattr(self, fields(self)[0].name)

    def facts(self) -> dict[str, Any]:
        """The event as plain data: rows become their ids."""
        return {field.name: _fact(getattr(self, field.name)) for field in fields(self)}

    def undone_by(self) -> Asked | None:
        """The command that takes this back; None where it cannot be taken back."""
        return None

    def aims_at(self) -> dict[str, Any]:
        """What it is about beside its subject, as plain data: the facts that its undoing names again as they are.

        A wish about a skill names the skill again, and another liking; two wishes about two skills are two matters.
        """
        asked, facts = self.undone_by(), self.facts()
        named = asked.arguments if asked else {}
        return {name: facts[name] for name, value in named.items() if name in facts and facts[name] == _fact(value)}

    @classmethod
    def recall(cls, workspace_id: UUID, facts: dict[str, Any]) -> Self:
        """The event again, from what the log kept: ids become the rows they name, as they are now."""
        hints = hints_of(cls)
        kept = {field.name: facts[field.name] for field in fields(cls) if field.name in facts}
        missing = {f.name: None for f in fields(cls) if f.name not in facts and f.default is MISSING}
        return cls(
            **missing,
            **{name: _recalled(workspace_id, hints[name], value) for name, value in kept.items()},
        )


def hints_of(thing: Any) -> dict[str, Any]:
    """The resolved type hints of an event or a command."""
    return _resolved(thing)


@cache
def _resolved(thing: Any) -> dict[str, Any]:
    return get_type_hints(thing, include_extras=True)


def row_type(hint: Any) -> type[Kept] | None:
    """The kind of row a hint speaks of: `Task`, `Task | None`, `list[Task]`, `dict[Task, int]`."""
    if isinstance(hint, type) and issubclass(hint, Kept):
        return hint
    inner = get_args(hint)[:1] if get_origin(hint) in (list, tuple, dict) else get_args(hint)
    return next(
        (found for part in inner if part is not NoneType and (found := row_type(part))),
        None,
    )


def is_optional(hint: Any) -> bool:
    return isinstance(hint, UnionType) and NoneType in get_args(hint)


def _fact(value: Any) -> Any:
    if isinstance(value, Kept):
        return str(value.pk)
    if isinstance(value, list | tuple):
        return [_fact(part) for part in value]
    if isinstance(value, dict):
        return {str(_fact(key)): _fact(part) for key, part in value.items()}
    return value


def _recalled(workspace_id: UUID, hint: Any, value: Any) -> Any:
    model = row_type(hint)
    if model is None or value is None:
        return value if value is None else msgspec.convert(value, hint)
    ids = value if isinstance(value, list | dict) else [value]
    rows = {str(row.pk): row for row in model.objects.filter(workspace_id=workspace_id, pk__in=list(ids))}
    if isinstance(value, list):
        return [rows[one] for one in value if one in rows]
    if isinstance(value, dict):
        kind = get_args(hint)[1]
        return {rows[one]: msgspec.convert(part, kind) for one, part in value.items() if one in rows}
    return rows.get(value)
