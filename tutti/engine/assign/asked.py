"""A plan laid out to be asked about: one task priced elsewhere, or forced elsewhere while the rest gives way."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

import numpy as np

from . import search
from .grid import NOBODY, Ints, State, copied
from .improving import pairs, placed, whose
from .layout import Layout
from .load import Item, Plate
from .plates import FORBIDDEN, lift, place

PASSES = 5


class Asked:
    """The layout with the moves of a plan made."""

    def __init__(self, layout: Layout, moves: Mapping[str, str]) -> None:
        self._layout = layout
        self.tasks = layout.tasks
        rows = layout.rows()
        self._at = {row.task.id: at for at, row in enumerate(rows) if row.task is not None}
        self._names = {at: name for name, at in self._at.items()}
        self._grid = layout.grid(rows)
        who = np.array([row.home for row in rows], dtype=np.int64)
        for task, to in moves.items():
            who[self._at[task]] = layout.index[to]
        self._state: State = placed(self._grid, pairs(self._grid, who))
        self.plates = self._filled(who)

    def _filled(self, who: Ints) -> dict[str, Plate]:
        layout, given = self._layout, defaultdict(list)
        for name, at in self._at.items():
            if who[at] != NOBODY:
                person = layout.people[who[at]].id
                given[person].append(layout.work[name])
                layout.plates[person].seats.take(self.tasks[name], person)
        return {
            name: plate.of(replace(plate.person, committed=(*plate.person.committed, *given[name])))
            for name, plate in layout.plates.items()
        }

    def has(self, task: str) -> str | None:
        """Who has the task in the plan."""
        pair = self._state.pair[self._at[task]]
        return None if pair == NOBODY else self._layout.people[self._grid.who[pair]].id

    def item(self, task: str, person: str) -> Item:
        return self.plates[person].item(self._layout.work[task])

    @contextmanager
    def lifted(self, task: str) -> Iterator[None]:
        """The task off its plate for as long as it is looked at."""
        who = self.has(task)
        if who is None:
            yield
            return
        plate, item = self.plates[who], self.item(task, who)
        plate.remove(item)
        plate.seats.free(self.tasks[task], who)
        try:
            yield
        finally:
            plate.add(item)
            plate.seats.take(self.tasks[task], who)

    def first(self, task: str) -> str:
        """Who a task nobody has would go to, all else as it is."""
        pair, _ = search.cheapest(self._grid, self._state, self._at[task], FORBIDDEN)
        return self._layout.people[int(self._grid.who[pair])].id

    def replanned(self, task: str, person: str) -> tuple[float, tuple[str, ...]]:
        """What it costs more if the person gets the task and the rest gives way, and which tasks go elsewhere."""
        grid, item, state = self._grid, self._at[task], copied(self._state)
        before = search.cost(grid, state)
        lift(grid, state, item)
        place(grid, state, item, search.pair_of(grid, item, self._layout.index[person]))
        others = np.array([at for at in self._at.values() if at != item], dtype=np.int64)
        search.descend(grid, state, others, PASSES)
        moved = np.flatnonzero(whose(grid, state) != whose(grid, self._state))
        gone = tuple(sorted(self._names[int(at)] for at in moved if at != item))
        return float(search.cost(grid, state) - before), gone
