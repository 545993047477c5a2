"""What a browser reads: everything it may see now, then every change since.  Bytes, ready to send."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

import msgspec

from tutti.changes import columns, plain
from tutti.changes.events import Event
from tutti.changes.models import Change, Delta, Log, Synced


class CursorPruned(LookupError):
    """The follower cannot read on from where it stands: it has to bootstrap again."""


@dataclass(frozen=True)
class Entry:
    """One change as followers get it: what was said (for those who may know) and the rows of each scope.

    `moves_standing`: who may see what was decided anew at this change or later, so ask before anyone gets it.
    """

    seq: int
    said_scope: str
    said: bytes
    rows: dict[str, bytes]
    moves_standing: bool


def position(workspace_id: UUID) -> int:
    """The newest change's number."""
    return Log.objects.values_list("seq", flat=True).get(pk=workspace_id)


def snapshot(workspace_id: UUID, scopes: Collection[str]) -> Iterator[bytes]:
    """Every row of these scopes: a JSON line per kind and scope, column by column (see `columns`).

    The caller asks for the position first: what lands in between comes again with the feed, and harmlessly.
    """
    for model in Synced.kinds.values():
        if not model.lazy:
            yield from _lines(model, workspace_id, scopes)


def _lines(model: type[Synced], workspace_id: UUID, scopes: Collection[str]) -> Iterator[bytes]:
    where = plain.seen(model, workspace_id, scopes)
    for scope, rows in plain.by_scope(model, where) if where else ():
        head = msgspec.json.encode({"kind": model.kind, "scope": scope, "fields": ("id", "seq", *model.shape)})
        yield head[:-1] + b',"columns":' + msgspec.json.encode(columns.told(model, rows)) + b"}\n"


def read_since(workspace_id: UUID, seq: int, limit: int = 1000) -> list[Entry]:
    """The changes after `seq`, in order, at most `limit`.  Raises CursorPruned when they are no longer all there."""
    changes = list(Change.objects.filter(workspace_id=workspace_id, seq__gt=seq).order_by("seq")[:limit])
    deltas = _deltas(workspace_id, seq, changes[-1].seq) if changes else {}
    # The log comes last: it then knows of every frame moved by what was just read, and of everything pruned meanwhile.
    log = Log.objects.get(pk=workspace_id)
    if not log.pruned <= seq <= log.seq:
        raise CursorPruned  # too old, or from another time: before the database was restored
    return [
        Entry(c.seq, c.scope, said(c), touched(c, deltas.get(c.seq, {})), seq < log.frame and c.seq <= log.frame)
        for c in changes
    ]


def _deltas(workspace_id: UUID, after: int, last: int) -> dict[int, dict[str, bytes]]:
    deltas = Delta.objects.filter(workspace_id=workspace_id, seq__gt=after, seq__lte=last).order_by("seq")
    return {seq: {d.scope: d.rows.encode() for d in some} for seq, some in groupby(deltas, key=lambda d: d.seq)}


def touched(change: Change, elsewhere: dict[str, bytes]) -> dict[str, bytes]:
    """What a change did to the rows of each scope."""
    return {change.scope: change.rows.encode(), **elsewhere} if change.rows else elsewhere


def said(change: Change) -> bytes:
    """What happened, as JSON."""
    event = Event.known.get(change.verb)
    head = {
        "verb": change.verb, "by_id": change.by_id, "for_id": change.for_id, "at": change.at,
        "subject_id": change.subject_id, "says": event.says if event else "", "undoes": change.undoes,
    }  # fmt: skip
    return msgspec.json.encode(head)[:-1] + b',"facts":' + change.facts.encode() + b"}"


def encode(entry: Entry, scopes: Collection[str]) -> bytes | None:
    """An entry for a viewer with these scopes; None when nothing in it is for them."""
    mine = [rows[1:-1] for scope, rows in entry.rows.items() if scope in scopes]
    knows = entry.said_scope in scopes
    if not mine and not knows:
        return None
    words = b',"said":' + entry.said if knows else b""
    return b'{"seq":%d,"rows":[' % entry.seq + b",".join(mine) + b"]" + words + b"}"


def changed_rows(workspace_id: UUID, first: int, last: int, scopes: Collection[str]) -> bytes:
    """The rows of some changes that a viewer may see: the answer to a command."""
    changes = Change.objects.filter(workspace_id=workspace_id, seq__gte=first, seq__lte=last).order_by("seq")
    deltas = _deltas(workspace_id, first - 1, last)
    rows = [touched(change, deltas.get(change.seq, {})) for change in changes]
    return b"[" + b",".join(some[1:-1] for each in rows for scope, some in each.items() if scope in scopes) + b"]"


def shapes() -> dict[str, Any]:
    """All public shapes: when their hash differs from the browser's, the browser is old and reloads."""
    return {model.kind: ["id", "seq", *model.shape] for model in Synced.kinds.values()}
