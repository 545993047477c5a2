"""From a snapshot laid out to a good plan, step by step: each step is a whole plan that can be had."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from . import bound, plates, search
from .grid import NOBODY, Floats, Grid, Ints, State, copied, empty
from .layout import Layout, narrowed

KEEP = 30  # people looked at for each task while searching; the bound looks at all
ROUNDS = 12
TRIES = 60  # for each task and round, up to
MOST_TRIES = 400_000
HEATS = (0.02, 0.0005)  # at the first and at the last round: hours-equivalent for each hour of a usual task
PASSES = 20
MANY = 5_000  # tasks; with more, the search settles only at its end
WORTH = 0.01  # the share of the cost a plan must save where nothing has to move


@dataclass(frozen=True, slots=True)
class Step:
    """A whole plan: who has each row (by number), what that costs, and what no plan can be cheaper than."""

    number: int
    of: int
    cost: float
    bound: float
    who: Ints

    @property
    def gap(self) -> float:
        """The proven share by which a plan could be cheaper, 0 to 1; 1 while nothing is proven."""
        if self.cost - self.bound <= 1e-9 * max(1.0, abs(self.cost)):
            return 0.0
        return min(1.0, (self.cost - self.bound) / self.bound) if self.bound > 0 else 1.0


class Improving:
    """Searches one layout. The same layout, seed and rounds take the same steps."""

    def __init__(self, layout: Layout, seed: int, rounds: int | None) -> None:
        self.layout = layout
        self.rows = layout.rows()
        self.wide = layout.grid(self.rows)
        self.open = np.array([at for at, row in enumerate(self.rows) if row.task is not None], dtype=np.int64)
        self.rounds = ROUNDS if rounds is None else rounds
        self.chance = np.array([1 + seed % 2147483646], dtype=np.int64)
        self.prices = self._usual_price()
        self.bound = -np.inf
        self.start = np.array([row.home for row in self.rows], dtype=np.int64)

    def steps(self) -> Iterator[Step]:
        """The first answer at once, then a proven bound, then better answers."""
        if not len(self.open):
            state = placed(self.wide, self.wide.home)
            self.bound = self._cost(self.wide, state)
            yield self._step(0, self.wide, state)
            return
        grid, state = self.narrow(self.start)
        search.descend(grid, state, self._urgent_first(), 1)
        yield self._step(0, grid, state)
        self._raise_bound(self._cost(grid, state))
        grid, state = self.narrow(whose(grid, state))
        self._settle(grid, state, PASSES if len(self.open) <= MANY else 1)
        yield self._step(1, grid, state)
        best = copied(state)
        worth = self._worth(grid, state)
        heats = self._heats()
        for number in range(self.rounds):
            self._anneal(grid, state, heats[number : number + 2])
            if number == self.rounds - 1:
                self._settle(grid, state, PASSES)
            if self._cost(grid, state) < self._cost(grid, best) - worth:
                best, worth = copied(state), search.BETTER
            yield self._step(2 + number, grid, best)

    def _worth(self, grid: Grid, state: State) -> float:
        """How much a plan must save before people's work is moved though no single move pays."""
        had = self.start[self.open] != NOBODY
        stays = (whose(grid, state) == self.start)[self.open[had]].all() and had.any()
        return WORTH * abs(self._cost(grid, state)) if stays else search.BETTER

    def changes(self, step: Step) -> int:
        """How many tasks get somebody, or somebody else."""
        return int((step.who != self.start)[self.open].sum())

    def best(self, step: Step) -> list[tuple[str, str | None, str]]:
        """The tasks that get somebody, or somebody else: the task, who has it, who would."""
        people, rows = self.layout.people, self.rows
        moved = (at for at in self.open if step.who[at] not in (NOBODY, self.start[at]))
        tasks = ((rows[at].task, people[step.who[at]].id) for at in moved)
        return [(task.id, task.assignee, to) for task, to in tasks if task is not None]

    def _step(self, number: int, grid: Grid, state: State) -> Step:
        return Step(number, self.rounds + 1, self._cost(grid, state), self.bound, whose(grid, state))

    def _cost(self, grid: Grid, state: State) -> float:
        return float(search.cost(grid, state))

    def _heats(self) -> Floats:
        """The heat at the start of each round and, last, at the end."""
        usual = float(self.wide.hours[self.open].mean())
        heats: Floats = usual * np.geomspace(*HEATS, self.rounds + 1)
        return heats

    def _anneal(self, grid: Grid, state: State, heats: Floats) -> None:
        tries = min(TRIES * len(self.open), MOST_TRIES)
        search.anneal(grid, state, self.open, tries, heats, self.chance)

    def _settle(self, grid: Grid, state: State, passes: int) -> None:
        """Places what lies nowhere, making room where it must, and moves everything to where it costs least."""
        search.descend(grid, state, self._urgent_first(), passes)
        left = [item for item in self._urgent_first() if state.pair[item] == NOBODY]
        made = [search.make_room(grid, state, item) for item in left]
        if any(made):
            search.descend(grid, state, self._urgent_first(), passes)

    def _urgent_first(self) -> Ints:
        """The dearest to leave first, then what is due first, then what few can do, then what is long."""
        grid, items = self.wide, self.open
        few = grid.at[items + 1] - grid.at[items]
        return items[np.lexsort((-grid.hours[items], few, items, -grid.left[items] / grid.hours[items]))]

    def narrow(self, who: Ints) -> tuple[Grid, State]:
        """The people worth looking at for each row, among them who has it now; and that they have it."""
        rows = narrowed(self.rows, KEEP, self.prices, who)
        same = all(row is known for row, known in zip(rows, self.rows, strict=True))
        grid = self.wide if same else self.layout.grid(rows)
        return grid, placed(grid, pairs(grid, who))

    def _usual_price(self) -> Floats:
        """What the next hour costs if the work is spread evenly over everybody."""
        grid = self.wide
        return np.zeros(len(grid.capacity))

    def _raise_bound(self, known: float) -> None:
        staying = np.where(np.isin(np.arange(len(self.rows)), self.open), NOBODY, self.wide.home)
        base = placed(self.wide, staying)
        alone = np.zeros(len(self.wide.who))
        bound.alone(self.wide, base, self.open, alone)
        fixed = float(base.total.sum())
        room = np.zeros(4 * len(self.prices))
        found = bound.ascend(self.wide, base, self.open, alone, self.prices, known - fixed, 300, 0.002, room)
        self.bound = fixed + float(found)


def placed(grid: Grid, pair: Ints) -> State:
    """Every item on the pair given for it."""
    state = empty(grid)
    plates.place_all(grid, state, pair)
    return state


def whose(grid: Grid, state: State) -> Ints:
    """Who has each item, by number."""
    return np.append(grid.who, NOBODY)[state.pair]  # NOBODY, counted from the end, is nobody


def pairs(grid: Grid, who: Ints) -> Ints:
    """The pair of each item with the person given for it."""
    found = np.full_like(who, NOBODY)
    search.pairs_of(grid, who, found)
    return found
