"""What two people have between them: one matter, a copy for each."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from tutti.assignment.models import Between, Objection, Swap
from tutti.changes.commands import Refused
from tutti.changes.writing import current
from tutti.kit import clock
from tutti.people.models import Person
from tutti.work.models import Task


def ask(model: type[Any], *, task: Task, to: Person, by: Person, **words: Any) -> Any:
    """Save both copies of something that `by` asks `to`; answers the one of `by`."""
    common = {
        "workspace_id": task.workspace_id,
        "task": task,
        "person": by,
        "to": to,
        "pair": uuid4(),
        "at": clock.now(),
    }
    mine, theirs = (model(holder=holder, **common, **words) for holder in (by, to))
    current().save_all([mine, theirs])
    return mine


def settle(matter: Objection | Swap, state: str, **words: Any) -> None:
    """Give both copies a new state, and the words that go with it."""
    _write(matter, state=state, answered_at=None if state == "open" else clock.now(), **words)


def turn_to(matter: Objection | Swap, *, to: Person) -> None:
    """Ask somebody else instead."""
    theirs = [each for each in _copies(matter) if each.holder_id != matter.person_id]
    for each in theirs:
        each.holder = to
    current().save_all(theirs, ["holder"])
    _write(matter, to=to)


def still_open(matter: Objection | Swap) -> None:
    """Refuses what was settled before."""
    if matter.state != "open":
        raise Refused(f"This is no longer open ({matter.state}): there is nothing to answer.")


def _write(matter: Objection | Swap, **fields: Any) -> None:
    copies = _copies(matter)
    for each in (*copies, matter):
        for name, value in fields.items():
            setattr(each, name, value)
    current().save_all(copies, list(fields))


def _copies(matter: Between) -> Sequence[Any]:
    return list(type(matter).objects.filter(pair=matter.pair).order_by("pk"))
