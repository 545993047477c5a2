"""Who listens.  `@on` runs inside the change; `@after` runs later, in order and at least once, from a stored cursor."""

import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from django.db import close_old_connections, connection, transaction
from django.db.models import F, OuterRef, Q, Subquery, Sum

from tutti.changes.events import Event
from tutti.changes.models import Change, Cursor, Log
from tutti.kit.rounds import Rounds

log = logging.getLogger("tutti.readers")

Within = Callable[..., None]


@dataclass(frozen=True)
class Told:
    """What a later reader is given: the event, who caused it and where it stands in the log."""

    event: Any
    workspace_id: UUID
    seq: int
    by_id: UUID | None
    scope: str
    at: datetime


@dataclass(frozen=True)
class Later:
    """A reader with a cursor; its name is its identity in the database, so renaming one makes it read all again."""

    name: str
    verbs: frozenset[str]
    read: Callable[[Told], None]


_on: dict[type[Event], list[Within]] = defaultdict(list)
LATER: dict[str, Later] = {}


def on(*events: type[Event]) -> Callable[[Within], Within]:
    """This reader keeps an invariant: it runs inside the change and may refuse it."""

    def keep(reader: Within) -> Within:
        for event in events:
            _on[event].append(reader)
        return reader

    return keep


def after(
    *events: type[Event],
) -> Callable[[Callable[[Told], None]], Callable[[Told], None]]:
    """This reader answers what happened, after it happened.  It may see the same change twice, never out of order."""

    def keep(reader: Callable[[Told], None]) -> Callable[[Told], None]:
        name = f"{reader.__module__.removeprefix('tutti.').removesuffix('.readers')}.{reader.__name__}"
        LATER[name] = Later(name, frozenset(event.verb for event in events), reader)
        return reader

    return keep


def tell(event: Event, by: Any) -> None:
    """Give an event to the readers that run inside its change."""
    for reader in _on[type(event)]:
        reader(event, by=by)


def read_on(reader: Later, workspace_id: UUID, at_most: int = 200) -> bool:
    """Let one reader read on in one workspace; says whether more is waiting.

    The cursor moves in the transaction of what the reader did, one change at a time.
    """
    Cursor.objects.get_or_create(reader=reader.name, workspace_id=workspace_id)
    newest = Log.objects.values_list("seq", flat=True).get(pk=workspace_id)
    place = Cursor.objects.filter(reader=reader.name, workspace_id=workspace_id)
    seq = place.values_list("seq", flat=True).get()
    waiting = Change.objects.filter(workspace_id=workspace_id, seq__gt=seq, seq__lte=newest, verb__in=reader.verbs)
    changes = list(waiting.order_by("seq")[:at_most])
    for change in changes:
        with transaction.atomic():
            if not place.filter(seq__lt=change.seq).update(seq=change.seq):
                continue  # another process was faster
            reader.read(told(change))
    if len(changes) == at_most:
        return True
    place.filter(seq__lt=newest).update(seq=newest)
    return False


def told(change: Change) -> Told:
    """A stored change as its readers get it."""
    event = Event.known[change.verb].recall(change.workspace_id, msgspec.json.decode(change.facts))
    return Told(event, change.workspace_id, change.seq, change.by_id, change.scope, change.at)


def drain() -> None:
    """Let every reader read everything there is: what a round does, at once (tests, command line, shutdown)."""
    while behind := [(reader, workspace_id) for reader in LATER.values() for workspace_id in _behind(reader)]:
        for reader, workspace_id in behind:
            read_on(reader, workspace_id)


def lags() -> dict[str, int]:
    """How many changes each reader has still to read, over all workspaces."""
    whole = Log.objects.aggregate(whole=Sum(F("seq")))["whole"] or 0
    behind = Cursor.objects.filter(reader__in=LATER).values("reader").annotate(read=Sum("seq"))
    read = dict(behind.values_list("reader", "read"))
    return {name: max(0, whole - (read.get(name) or 0)) for name in LATER}


def _behind(reader: Later) -> list[UUID]:
    place = Cursor.objects.filter(reader=reader.name, workspace_id=OuterRef("workspace_id")).values("seq")[:1]
    logs = Log.objects.annotate(read=Subquery(place)).filter(Q(read=None) | Q(read__lt=F("seq")))
    return list(logs.values_list("workspace_id", flat=True))


def _read_all() -> None:
    """Every reader's turn, again and again until there is nothing more to read."""
    while not READERS.is_stopping and sum(_serve(reader) for reader in list(LATER.values())):
        pass


def _serve(reader: Later) -> bool:
    """One reader's turn.  A reader that fails is tried again later and holds up only itself."""
    try:
        close_old_connections()
        return sum(read_on(reader, w) for w in _behind(reader) if not READERS.is_stopping) > 0
    except Exception:
        log.exception("reader %s failed; it will try again", reader.name)
        connection.close()
        return False


READERS = Rounds("readers", _read_all, pause=1.0)
"""The rounds in which later readers read on: rung for by commits, and by themselves every second."""
