"""Where a row stands among its siblings: ranks that never collide and never run out."""

from typing import Any

from django.db.models import Max, Q, QuerySet

from tutti.changes.writing import current
from tutti.kit import rank


def at_the_end(siblings: QuerySet[Any]) -> int:
    """A rank behind everything that is there."""
    last = siblings.aggregate(last=Max("rank"))["last"]
    return 0 if last is None else int(last) + rank.GAP


def behind(siblings: QuerySet[Any], after: Any | None, now: int | None = None) -> int:
    """A rank right behind `after`, or in front of everything; makes room where two neighbours touch.

    `siblings` must not hold the row that is being placed; where it already stands right there, it keeps its rank `now`.
    Rows that have to move over are saved in this change.
    """
    rest = siblings.filter(Q(rank__gt=after.rank)) if after else siblings
    following = rest.order_by("rank").values_list("rank", flat=True).first()
    if now is not None and (not after or after.rank < now) and (following is None or now < following):
        return now
    found = rank.between(after.rank if after else None, following)
    return _make_room(siblings, after) if found is None else found


def _make_room(siblings: QuerySet[Any], after: Any | None) -> int:
    rows = list(siblings.order_by("rank"))
    at = next((i + 1 for i, row in enumerate(rows) if after and row.pk == after.pk), 0)
    start, ranks = rank.spread([row.rank for row in rows], at)
    place = ranks.pop(at - start)
    moved = rows[start : start + len(ranks)]
    for row, its in zip(moved, ranks, strict=True):
        row.rank = its
    current().save_all(moved, ["rank"])
    return place
