"""A schedule at once: of the tasks that may start, the one with most to follow goes to whoever finishes it first."""

from heapq import heapify, heappop, heappush

from .layout import Layout


def listed(layout: Layout) -> tuple[list[int], list[int]]:
    """List scheduling by longest path (Kelley 1961): by task, when it starts and who does it."""
    lengths = [tail + duration for tail, duration in zip(layout.tails, layout.durations, strict=True)]
    wanted = _wanted(layout)
    waits_for = [len(others) for others in layout.before]
    ready = [(-lengths[task], task) for task, others in enumerate(waits_for) if not others]
    heapify(ready)
    free, starts, who = [0] * layout.people, [0] * len(lengths), [0] * len(lengths)
    while ready:
        _, task = heappop(ready)
        earliest = max((starts[other] + layout.durations[other] for other in layout.before[task]), default=0)
        # Between people who are free alike, the one whom fewer other tasks need.
        person = min(layout.eligible[task], key=lambda person: (max(earliest, free[person]), wanted[person]))
        who[task] = person
        starts[task] = max(earliest, free[person])
        free[person] = starts[task] + layout.durations[task]
        for other in layout.after[task]:
            waits_for[other] -= 1
            if not waits_for[other]:
                heappush(ready, (-lengths[other], other))
    return starts, who


def _wanted(layout: Layout) -> list[float]:
    """By person: the work that would be theirs if everybody who fits took an equal part."""
    wanted = [0.0] * layout.people
    for task, people in enumerate(layout.eligible):
        for person in people:
            wanted[person] += layout.durations[task] / len(people)
    return wanted
