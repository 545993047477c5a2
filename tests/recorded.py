"""What tests ask the log: the newest change, what it says, and whether the chain holds."""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
import pytest

from tutti.changes import audit, commands, feed
from tutti.changes.commands import Forbidden, Ref, Refused, Unseen
from tutti.changes.events import Event
from tutti.changes.models import Change, Kept
from tutti.people.models import Person

Row = TypeVar("Row", bound=Kept)
E = TypeVar("E", bound=Event)


def newest(by: Person) -> Change:
    """The newest change of somebody's workspace."""
    return Change.objects.get(workspace_id=by.workspace_id, seq=feed.position(by.workspace_id))


def facts(change: Change) -> dict[str, Any]:
    """What a change kept, as plain data."""
    return msgspec.json.decode(change.facts)  # type: ignore[no-any-return]


def changed(change: Change) -> dict[str, list[Any]]:
    """What a change did to the rows of each scope: `[scope, kind, id, row or None]` each."""
    entry = feed.read_since(change.workspace_id, change.seq - 1, 1)[0]
    return {scope: msgspec.json.decode(rows) for scope, rows in entry.rows.items()}


def take_back(by: Person) -> Any:
    """Undo the newest change in somebody's name."""
    return commands.undo(feed.position(by.workspace_id), by=by)


def fresh(row: Row) -> Row:
    """The row as it is stored now."""
    return type(row).objects.get(pk=row.pk)


def named(row: Kept) -> Any:
    """A row as a request names it: it is looked up under the lock, if the asker may see it."""
    return Ref(type(row), row.pk)


def happened(event: E | None) -> E:
    """The event of a command that had something to do."""
    assert event
    return event


def leaves_no_change(by: Person, do: Callable[[], object]) -> bool:
    """Whether a command found nothing to do: it answers nothing, and the log stays as it was."""
    before = feed.position(by.workspace_id)
    return do() is None and feed.position(by.workspace_id) == before


def refuses(why: str, do: Callable[[], object], field: str | None = None) -> bool:
    """Whether a command is refused with these words, about this field."""
    with pytest.raises(Refused, match=why) as refusal:
        do()
    return refusal.value.field == field and not isinstance(refusal.value, Forbidden | Unseen)


def forbids(do: Callable[[], object]) -> bool:
    """Whether a command is not this person's to give."""
    with pytest.raises(Forbidden, match="ask a lead or an administrator"):
        do()
    return True


def chain_holds(by: Person) -> bool:
    return not list(audit.verify(by.workspace_id))
