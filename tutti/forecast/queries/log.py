"""The log as forecasts read it: every change in its order, with the rows it left."""

from collections.abc import Iterator
from itertools import groupby
from uuid import UUID

from tutti.changes.models import Change, Delta
from tutti.forecast.past import Seen

BATCH = 2000


def changes_after(workspace_id: UUID, seq: int) -> Iterator[Seen]:
    """The changes after `seq`, in order."""
    while batch := _batch(workspace_id, seq):
        yield from batch
        seq = batch[-1].seq


def _batch(workspace_id: UUID, after: int) -> list[Seen]:
    changes = Change.objects.filter(workspace_id=workspace_id, seq__gt=after).order_by("seq")
    found = list(changes.values_list("seq", "at", "by_id", "rows")[:BATCH])
    if not found:
        return []
    deltas = Delta.objects.filter(workspace_id=workspace_id, seq__gt=after, seq__lte=found[-1][0]).order_by("seq")
    elsewhere = {
        seq: [rows for _, rows in some] for seq, some in groupby(deltas.values_list("seq", "rows"), key=lambda d: d[0])
    }
    return [
        Seen(
            seq,
            at,
            str(by) if by else None,
            tuple(words.encode() for words in (rows, *elsewhere.get(seq, ())) if words),
        )
        for seq, at, by, rows in found
    ]
