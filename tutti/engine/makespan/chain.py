"""One search of its own, forwards or backwards in time: it starts from the list and never forgets its best."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import cast

import numpy as np

from .kernel import BLOCK, MASK, Ints, Problem, State, anneal, below, settle
from .layout import Layout
from .listed import listed

FAR = 1 << 40  # a target that nothing misses


class Chain:
    """Annealing towards a target that is always one below the best makespan found so far.

    Everything depends on the layout, the seed and the calls made, on nothing else.
    """

    def __init__(self, layout: Layout, seed: int) -> None:
        self.layout = layout
        self.problem = _problem(layout)
        self.state = _state(layout, seed)
        self.restart()
        settle(self.problem, self.state, FAR)
        self._note()

    def restart(self) -> None:
        """Back to the list."""
        self.begin(*listed(self.layout))

    def begin(self, starts: Sequence[int], who: Sequence[int]) -> None:
        """Goes on from this schedule."""
        place = {task: number for number, task in enumerate(self.layout.order)}
        ends = [start + duration for start, duration in zip(starts, self.layout.durations, strict=True)]
        # At one instant, milestones come first, each after its predecessors.
        self._set(sorted(place, key=lambda task: (starts[task], ends[task], place[task])), who)

    def resume(self) -> None:
        """Back to the best schedule."""
        self._set(*self.best)

    def search(self, steps: int, *, hot: float, cool: float, goal: int) -> None:
        """Takes `steps` steps at temperatures from `hot`, times `cool` each; fewer once the makespan is `goal`."""
        left = steps
        while left > 0 and self.makespan > goal:
            at = hot * cool ** (steps - left)
            left = anneal(self.problem, self.state, self.makespan - 1, at, cool, left)
            if left >= 0:
                self._note()

    def schedule(self) -> tuple[list[int], list[int]]:
        """The best schedule, in this chain's own direction: by task, when it starts and who does it."""
        now = list(self.state.order), list(self.state.who)
        self.resume()
        settle(self.problem, self.state, FAR)
        ends, who = [int(end) for end in self.state.finish], [int(person) for person in self.state.who]
        self._set(*now)
        return [end - duration for end, duration in zip(ends, self.layout.durations, strict=True)], who

    def _set(self, order: Sequence[int], who: Sequence[int]) -> None:
        self.state.order[:], self.state.who[:] = _ints(order), _ints(who)

    def _note(self) -> None:
        self.best = list(self.state.order), list(self.state.who)
        self.makespan = int(max(self.state.finish))


def _problem(layout: Layout) -> Problem:
    return Problem(
        _ints(layout.durations),
        _ints(layout.tails),
        *_flat(layout.before),
        *_flat(layout.after),
        *_flat(layout.eligible),
    )


def _state(layout: Layout, seed: int) -> State:
    tasks, people = len(layout.durations), layout.people
    marks = -(-tasks // BLOCK) * people * 2
    sizes = {"marks": marks, "kept_marks": marks, "free": people, "over": people, "move": 3, "chance": 1}
    state = State(*(_ints([0] * sizes.get(name, tasks)) for name in State._fields))
    state.chance[0] = (seed * 2_654_435_761 + 1) & MASK or 1  # neighbouring seeds start far apart
    for _ in range(8):
        below(state.chance, 2)
    return state


def _flat(rows: Sequence[Sequence[int]]) -> tuple[Ints, Ints]:
    return _ints(accumulate((len(row) for row in rows), initial=0)), _ints(each for row in rows for each in row)


def _ints(numbers: Iterable[int]) -> Ints:
    return cast("Ints", np.array(list(numbers), dtype=np.int64))
