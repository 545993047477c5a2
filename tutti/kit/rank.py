"""Free order without end: whole-number ranks that make room when two neighbours touch.

The scheme is list labelling (Itai, Konheim, Rodeh 1981): a new card takes the middle of its gap; when the gap is
closed, the smallest window around it that is sparse enough is spread out evenly, and only those cards are rewritten.
"""

from collections.abc import Sequence

GAP = 10**9
"""The distance between two cards at the end of a column: thirty cards fit into the middle before anybody moves over,
nine million stay exact in a browser's number, and the zeros of a card that never moved weigh nothing on the wire."""


def between(before: int | None, after: int | None) -> int | None:
    """A rank strictly between two neighbours (`None`: the end of the column); `None` when the gap is closed."""
    if before is None and after is None:
        return 0
    if before is None:
        return (after or 0) - GAP
    if after is None:
        return before + GAP
    middle = (before + after) // 2
    return middle if before < middle < after else None


def spread(ranks: Sequence[int], at: int) -> tuple[int, list[int]]:
    """Room for one more card at place `at` of a column.

    `ranks` are the column's ranks, ascending.  Returns where the rewritten stretch starts and its new ranks, the
    newcomer's among them: `ranks[start : start + len(new) - 1]` become `new` without the newcomer at `at - start`.
    """
    width = 4
    while True:
        start, end = max(0, at - width), min(len(ranks), at + width)
        low = ranks[start - 1] if start else ranks[0] - GAP * (width + 1)
        high = ranks[end] if end < len(ranks) else ranks[-1] + GAP * (width + 1)
        step = (high - low) // (end - start + 2)
        if step >= 2 * width:
            return start, [low + step * (i + 1) for i in range(end - start + 1)]
        width *= 2
