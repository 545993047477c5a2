"""Who waits for whom, put in an order in which each comes after what it waits for, otherwise as they came."""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush


def topological(count: int, edges: Iterable[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """The numbers below `count` in such an order (Kahn 1962), and those that a circle holds up, both as they came.

    An edge names a predecessor and its successor; one that is given twice counts once.
    """
    after: list[list[int]] = [[] for _ in range(count)]
    waiting = [0] * count
    for predecessor, successor in dict.fromkeys(edges):
        after[predecessor].append(successor)
        waiting[successor] += 1
    ready = [number for number, open_ in enumerate(waiting) if not open_]
    heapify(ready)
    order: list[int] = []
    while ready:
        order.append(heappop(ready))
        for successor in after[order[-1]]:
            waiting[successor] -= 1
            if not waiting[successor]:
                heappush(ready, successor)
    return order, [number for number, open_ in enumerate(waiting) if open_]
