"""Puts a plan into words: each move with its reasons and what it saves, the costs by term, and what is left and why."""

from collections import defaultdict
from dataclasses import replace
from heapq import nsmallest
from statistics import pstdev

import numpy as np

from . import rules, search
from .cost import choice, switching_price
from .grid import NOBODY, Ints
from .improving import Improving, Step, pairs, placed
from .layout import Row
from .load import Plate
from .plans import Move, Plan, Tally
from .plates import FORBIDDEN
from .proposals import Choice, WhyNone

RUNNERS_UP = 3
ASKED = 50  # people looked at for the reason why nobody can do a task, the emptiest first


def told(improving: Improving, step: Step) -> Plan:
    """The plan of a step."""
    telling = Telling(improving, step.who)
    before, after = telling.tally(improving.start), telling.tally(step.who)
    bound = step.bound if np.isfinite(step.bound) else min(after.total, 0.0)
    return Plan(moves=telling.moves(), left=telling.left(), before=before, after=after, bound=bound, gap=step.gap)


class Telling:
    """The plates of a plan, filled; `who` has each row."""

    def __init__(self, improving: Improving, who: Ints) -> None:
        self._layout, self._rows, self._who = improving.layout, improving.rows, who
        self._start = improving.start
        self._grid, self._state = improving.narrow(who)
        self._plates = self._filled()

    def _filled(self) -> dict[str, Plate]:
        layout, given = self._layout, defaultdict(list)
        for row, at in zip(self._rows, self._who, strict=True):
            if row.task is not None and at != NOBODY:
                person = layout.people[at].id
                given[person].append(layout.work[row.task.id])
                layout.plates[person].seats.take(row.task, person)
        return {
            name: plate.of(replace(plate.person, committed=(*plate.person.committed, *given[name])))
            for name, plate in layout.plates.items()
        }

    def moves(self) -> tuple[Move, ...]:
        """What changes, the most urgent first."""
        changes = [
            (row, item)
            for item, row in enumerate(self._rows)
            if row.task is not None and self._who[item] not in (NOBODY, self._start[item])
        ]
        changes.sort(key=lambda each: (-each[0].left / each[0].turn[3], each[0].turn))
        return tuple(self._move(row, item) for row, item in changes)

    def _move(self, row: Row, item: int) -> Move:
        """The task, lifted off its plate, priced wherever it could lie."""
        task, people = row.task, self._layout.people
        assert task is not None
        to = people[self._who[item]].id
        plate = self._plates[to]
        lying = plate.item(self._layout.work[task.id])
        with plate.without(lying):
            best = choice(task, lying, plate)
            gain = self._before(row) - best.cost
            others = tuple(self._choice(row, person) for person in self._runners_up(item))
        return Move(task.id, task.assignee, to, best, others, gain, lying.hours)

    def _before(self, row: Row) -> float:
        """What it would cost to leave the task where it was, the rest of the plan being as it is."""
        if row.home == NOBODY:
            return row.left
        return self._choice(row, row.home).cost + row.left * row.misplaced

    def _choice(self, row: Row, person: int) -> Choice:
        assert row.task is not None
        plate = self._plates[self._layout.people[person].id]
        return choice(row.task, plate.item(self._layout.work[row.task.id]), plate)

    def _runners_up(self, item: int) -> list[int]:
        grid, home = self._grid, self._rows[item].home if self._rows[item].misplaced else NOBODY
        costs = np.empty(grid.at[item + 1] - grid.at[item])
        pair = search.priced_anew(grid, self._state, item, costs)
        who = grid.who[grid.at[item] : grid.at[item + 1]]
        able = (costs < FORBIDDEN) & (who != home)
        able[pair - grid.at[item]] = False
        first = np.lexsort((who, costs))
        return [int(person) for person in who[first[able[first]][:RUNNERS_UP]]]

    def left(self) -> dict[str, WhyNone]:
        """The tasks nobody gets, and why."""
        unplaced = [row for row, at in zip(self._rows, self._who, strict=True) if row.task is not None and at == NOBODY]
        return {row.task.id: self._why_none(row) for row in unplaced if row.task is not None}

    def _why_none(self, row: Row) -> WhyNone:
        assert row.task is not None
        work, people = self._layout.work[row.task.id], self._layout.people
        asked = [self._plates[people[at].id] for at in row.who] or list(self._plates.values())
        asked = nsmallest(ASKED, asked, key=lambda plate: (plate.share(plate.booked), plate.person.id))
        return rules.why_none(row.task, {plate.person.id: (plate, plate.item(work)) for plate in asked})

    def tally(self, who: Ints) -> Tally:
        """What it costs if these people have the rows."""
        grid = self._grid
        state = placed(grid, pairs(grid, who))
        switching = misplaced = 0.0
        for row, at in zip(self._rows, who, strict=True):
            if row.task is not None and at == row.home and row.misplaced:
                misplaced += row.left
            elif row.task is not None and at != NOBODY:
                plate = self._layout.plates[self._layout.people[at].id]
                switching += switching_price(row.task, row.turn[3], plate.person, plate.time.today, plate.weights)
        has = state.pair != NOBODY
        cost = {
            "promises": float(state.late.sum() + grid.left[~has].sum()) + misplaced,
            "people": float((state.total - state.late).sum()),
            "fit": float(grid.price[state.pair[has]].sum()) - switching - misplaced,
            "switching": switching,
        }
        share = {
            person.id: float(state.booked[at] / grid.capacity[at])
            for at, person in enumerate(self._layout.people)
            if grid.capacity[at]
        }
        return Tally(cost, float(search.cost(grid, state)), share, pstdev(share.values()) if share else 0.0)
