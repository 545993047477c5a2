"""Lays a snapshot out as a grid: what is planned, what stays where it is, and who could have what at what price."""

from dataclasses import dataclass, replace

import numpy as np

from .calendars import Calendars
from .candidates import Candidates
from .cost import stretch_price
from .draft import DEFAULT_EFFORT, as_commitment, mean_rate, plates_of, settled, stretches_of, typical_effort
from .grid import NOBODY, Floats, Grid, Ints
from .load import Item, longer_by, turn
from .values import Person, Snapshot, Task
from .weights import Weights
from .windows import depths

FREE = 10**9  # the limit of somebody without one
Turn = tuple[int, int, float, float, str]  # what decides when something gets done, see `load.turn`


@dataclass(frozen=True, slots=True)
class Row:
    """The pairs of one item, by person; of the item itself, what does not depend on the person."""

    turn: Turn
    task: Task | None  # None for work that stays where it is
    left: float
    dull: float
    home: int  # the person (by number) it starts with, or NOBODY
    misplaced: bool  # whether it must not be there
    who: Ints
    price: Floats
    opens: Floats
    closes: Floats
    booked: Floats


class Layout:
    """A sound snapshot laid out. The tasks named `movable` are planned; everything else stays where it is."""

    def __init__(self, snapshot: Snapshot, weights: Weights, movable: frozenset[str]) -> None:
        self.weights = weights
        self.typical = typical_effort(snapshot) or DEFAULT_EFFORT
        full = settled(snapshot)
        self.people = sorted((_without(person, movable) for person in full.people), key=lambda person: person.id)
        self.index = {person.id: at for at, person in enumerate(self.people)}
        self.snapshot = replace(full, people=tuple(self.people))
        self.tasks = {task.id: task for task in sorted(full.tasks, key=lambda task: task.id) if task.id in movable}
        staying = tuple(task for task in full.tasks if task.id not in movable)
        depth = depths({task.id: task for task in full.tasks})
        self.work = {
            task.id: replace(as_commitment(task, self.typical, depth[task.id]), stretched=False)
            for task in self.tasks.values()
        }
        self.stretches = stretches_of(full, self.tasks.values(), self.work, weights)
        self.plates = plates_of(replace(self.snapshot, tasks=staying), weights, self.stretches)
        self._holding = {task.id: task for task in staying if task.resources}
        # a resource that is asked for and not listed has no seats
        asked = {name for task in (*self.tasks.values(), *self._holding.values()) for name in task.resources}
        self._there = {name: full.resources.get(name, 0) for name in sorted(asked)}
        calendars = Calendars(self.people, full.now, weights)
        self.candidates = Candidates(self.people, calendars, weights, mean_rate(self.people))

    def rows(self) -> list[Row]:
        """Every piece of work, in the order in which anybody would do it."""
        rows = [self._planned(task) for task in self.tasks.values()]
        for at, person in enumerate(self.people):
            rows += [self._staying(item, at) for item in self.plates[person.id].items]
        return sorted(rows, key=lambda row: (row.turn, row.home))

    def _planned(self, task: Task) -> Row:
        now = turn(self.work[task.id], self.weights)
        hours = now[3]
        learners = [self.index[name] for name in self.stretches.get(task.id, ())]
        able = self.candidates.able(task, learners)
        left = self.weights.promises_factor * self.weights.left[task.priority] * hours
        left = max(left, hours)  # nobody is left without work because lateness does not count
        home = self.index.get(task.assignee or "", NOBODY)
        misplaced = home != NOBODY and home not in able.who
        if misplaced:
            able = self.candidates.able(task, learners, home)
        price = able.price * hours + self.candidates.handover(task, hours, able)
        if misplaced:  # as bad as if nobody did it
            price[able.who == home] += left
        closes, booked = able.closes, able.share * hours
        if task.due_kind == "hard":
            closes = closes - self.work[task.id].margin / 60
        if learners:
            learns = np.isin(able.who, learners)
            longer = np.where(learns, longer_by(hours, self.weights), 0.0)
            price[learns] += stretch_price(hours, self.weights)
            closes, booked = closes - longer, able.share * (hours + longer)
        return Row(
            turn=now,
            task=task,
            left=left,
            dull=hours if task.dull else 0.0,
            home=home,
            misplaced=misplaced,
            who=able.who,
            price=price,
            opens=able.opens,
            closes=closes,
            booked=booked,
        )

    def _staying(self, item: Item, at: int) -> Row:
        return Row(
            turn=(item.due, item.after, item.urgency, item.hours, item.task),
            task=None,
            left=0.0,
            dull=item.dull,
            home=at,
            misplaced=False,
            who=np.array([at]),
            price=np.zeros(1),
            opens=np.array([item.opens]),
            closes=np.array([item.closes - item.margin]),
            booked=np.array([item.booked]),
        )

    def grid(self, rows: list[Row]) -> Grid:
        """The rows as arrays."""
        weights, people, plates = self.weights, self.people, self.plates
        starts = np.cumsum([0, *(len(row.who) for row in rows)])
        capacity = np.array([plates[person.id].capacity for person in people], dtype=np.float64)
        ceiling = np.array([plates[person.id].ceiling for person in people], dtype=np.float64)
        limits = [FREE if person.wip_limit is None else person.wip_limit for person in people]
        return Grid(
            hours=_floats([row.turn[3] for row in rows]),
            urgency=_floats([-weights.promises_factor * row.turn[2] for row in rows]),
            dull=_floats([row.dull for row in rows]),
            left=_floats([row.left for row in rows]),
            need=self._needs(rows),
            home=_ints([_pair(row, start) for row, start in zip(rows, starts, strict=False)]),
            at=_ints(starts),
            who=_joined([row.who for row in rows]).astype(np.int64),
            price=_joined([row.price for row in rows]),
            opens=_joined([row.opens for row in rows]),
            closes=_joined([row.closes for row in rows]),
            booked=_joined([row.booked for row in rows]),
            capacity=capacity,
            ceiling=ceiling * capacity,
            limit=_ints(limits),
            had_dull=_floats([person.dull_hours for person in people]),
            seats=_ints(list(self._there.values())),
            edges=_floats([edge for edge, _ in weights.bands]),
            slopes=_floats([slope for _, slope in weights.bands]),
            spread=float(weights.spread),
            dull_price=float(weights.dull),
            people=float(weights.people_factor),
        )

    def _needs(self, rows: list[Row]) -> Ints:
        """The seats each row takes, resource by resource."""
        need = np.zeros((len(rows), len(self._there)), dtype=np.int64)
        if self._there:
            for at, row in enumerate(rows):
                if task := row.task or self._holding.get(row.turn[4]):
                    need[at] = [task.resources.get(name, 0) for name in self._there]
        return need


def narrowed(rows: list[Row], keep: int, prices: Floats, now: Ints) -> list[Row]:
    """The rows with the `keep` people who cost least at these prices of an hour, its home and who has it now.

    Rows nobody has keep everybody.
    """
    return [_narrow(row, keep, prices, int(at)) for row, at in zip(rows, now, strict=True)]


def _narrow(row: Row, keep: int, prices: Floats, now: int) -> Row:
    if len(row.who) <= keep or now == NOBODY:
        return row
    asked = row.price + prices[row.who] * row.booked
    chosen = np.argpartition(asked, keep)[:keep]
    also = np.flatnonzero((row.who == row.home) | (row.who == now))
    at = np.union1d(chosen, also)
    return replace(
        row, who=row.who[at], price=row.price[at], opens=row.opens[at], closes=row.closes[at], booked=row.booked[at]
    )


def _without(person: Person, movable: frozenset[str]) -> Person:
    return replace(person, committed=tuple(each for each in person.committed if each.task not in movable))


def _pair(row: Row, start: int) -> int:
    return NOBODY if row.home == NOBODY else int(start + np.searchsorted(row.who, row.home))


def _floats(values: list[float]) -> Floats:
    return np.array(values, dtype=np.float64)


def _ints(values: list[int] | Ints) -> Ints:
    return np.array(values, dtype=np.int64)


def _joined(columns: list[Floats] | list[Ints]) -> Floats:
    return np.concatenate(columns) if columns else np.zeros(0)
