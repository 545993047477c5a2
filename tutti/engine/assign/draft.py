"""A few tasks placed by hand-width: the urgent first to the cheapest person, then moves and swaps that help.

It always ends where no single move makes the draft cheaper, so each proposal is also the best answer for its task given
the others. Many tasks at once are the business of `planning.py`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import product
from statistics import fmean, median

from .cost import parts, settled_price
from .load import Item, Plate, day_of
from .rules import CHANGING, broken
from .seats import Seats
from .stretching import Choosing, Stretches, set_aside
from .values import Commitment, Person, Snapshot, Task
from .weights import Weights
from .windows import depths, linked
from .working_time import WorkingTime

DEFAULT_EFFORT = 240  # minutes, where no task of the snapshot has an estimate
PASSES = 20  # bounds are counts, not seconds: the same snapshot gives the same plan on any machine
SWAPS = 2_000
BETTER = 1e-9


def typical_effort(snapshot: Snapshot) -> int | None:
    """The median effort (minutes) of the tasks somebody estimated; None where nobody estimated any."""
    known = [task.effort for task in snapshot.tasks if task.effort is not None]
    return round(median(known)) if known else None


def settled(snapshot: Snapshot) -> Snapshot:
    """The same snapshot with every assigned task among its assignee's commitments, and unknown efforts filled in."""
    typical = typical_effort(snapshot) or DEFAULT_EFFORT
    snapshot = linked(snapshot, typical)
    depth = depths({task.id: task for task in snapshot.tasks})
    had: dict[str, list[Commitment]] = {}
    for task in snapshot.tasks:
        if task.assignee is not None:
            had.setdefault(task.assignee, []).append(as_commitment(task, typical, depth[task.id]))
    people = tuple(_with(person, had.get(person.id, []), typical) for person in snapshot.people)
    return replace(snapshot, people=people)


def as_commitment(task: Task, typical: int, after: int = 0) -> Commitment:
    """The task as it lies on a plate; it waits for `after` others, one behind the other."""
    minutes = typical if task.effort is None else task.effort
    return Commitment(
        task=task.id,
        minutes=minutes,
        due=task.due,
        start=task.start,
        priority=task.priority,
        due_kind=task.due_kind,
        margin=max(0, (task.effort_p80 or minutes) - minutes),
        after=after,
        dull=task.dull,
        visible=task.visible,
        stretched=task.assignee is not None and task.mentor is not None,
    )


def mean_rate(people: Iterable[Person]) -> float | None:
    """What an hour costs on average, over those whose rate is told."""
    rates = [person.rate for person in people if person.rate is not None]
    return fmean(rates) if rates else None


def seats_of(snapshot: Snapshot) -> Seats:
    """The seats of the snapshot, less those that assigned tasks take."""
    seats = Seats(snapshot.resources)
    for task in snapshot.tasks:
        if task.assignee is not None:
            seats.take(task, task.assignee)
    return seats


def plates_of(snapshot: Snapshot, weights: Weights, stretches: Stretches | None = None) -> dict[str, Plate]:
    """A plate for each person of a settled snapshot, by id; mentors keep the time free that `stretches` may need."""
    people = sorted(snapshot.people, key=lambda person: person.id)
    seats, rate = seats_of(snapshot), mean_rate(people)
    aside = set_aside(stretches or {}, snapshot.tasks, weights)
    return {
        person.id: Plate(
            person,
            WorkingTime(person, snapshot.now),
            weights,
            seats=seats,
            mean_rate=rate,
            stretches=stretches,
            aside=aside[person.id],
        )
        for person in people
    }


def stretches_of(
    snapshot: Snapshot, tasks: Iterable[Task], work: Mapping[str, Commitment], weights: Weights
) -> Stretches:
    """The stretches there may be among these tasks of a settled snapshot; `work` is how each lies on a plate."""
    people = snapshot.people
    if not any(person.growth for person in people) or not any(person.mentor for person in people):
        return {}
    wanted = [task for task in tasks if weights.growth or task.mentor is not None]
    return Choosing(people, plates_of(snapshot, weights), work).among(wanted)


def _with(person: Person, more: Iterable[Commitment], typical: int) -> Person:
    """The person with these tasks; of those listed already, the minutes left count."""
    told = {commitment.task: commitment for commitment in more}
    left = {commitment.task: commitment.minutes for commitment in person.committed}
    known = (_filled(told.get(each.task, each), left[each.task], typical) for each in person.committed)
    return replace(person, committed=(*known, *(each for name, each in told.items() if name not in left)))


def _filled(commitment: Commitment, left: int | None, typical: int) -> Commitment:
    return replace(commitment, minutes=left or (typical if left is None else 0))


class Draft:
    """A full assignment of the open tasks, and the plates it makes."""

    def __init__(self, snapshot: Snapshot, weights: Weights) -> None:
        self.typical = typical_effort(snapshot) or DEFAULT_EFFORT
        snapshot = settled(snapshot)
        depth = depths({task.id: task for task in snapshot.tasks})
        open_tasks = sorted((task for task in snapshot.tasks if task.assignee is None), key=lambda task: task.id)
        self.by_id = {task.id: task for task in open_tasks}
        self.work = {task.id: as_commitment(task, self.typical, depth[task.id]) for task in open_tasks}
        self.plates = plates_of(snapshot, weights, stretches_of(snapshot, open_tasks, self.work, weights))
        self.stopped = {task.id: self._stopped(task) for task in open_tasks}
        self.items = {task.id: self._items(task) for task in open_tasks}
        self.tasks = sorted(open_tasks, key=self._urgency)
        self.placed: dict[str, str] = {}
        self._known: dict[tuple[str, str], tuple[int, float]] = {}

    def _stopped(self, task: Task) -> dict[str, set[str]]:
        """The rules each person breaks whatever the plan does; how full somebody is changes and is judged later."""
        work = self.work[task.id]
        return {who: set(broken(task, plate.item(work), plate)) - CHANGING for who, plate in self.plates.items()}

    def _items(self, task: Task) -> dict[str, Item]:
        """The task as it would lie on the plate of each person who may do it."""
        work = self.work[task.id]
        return {who: self.plates[who].item(work) for who, rules in self.stopped[task.id].items() if not rules}

    def _urgency(self, task: Task) -> tuple[int, int, int, int, str]:
        """Urgent first, then soon due, then what few can do, then long; ids decide between equals."""
        return -task.priority, day_of(task.due), len(self.items[task.id]), -(self.work[task.id].minutes or 0), task.id

    def build(self) -> None:
        """Places what can be placed, then improves until neither a move nor a swap helps (or the bound is hit)."""
        for _ in range(PASSES):
            changed = [self._move(task) for task in self.tasks]
            if not any(changed) and not self._swap():
                break

    def _move(self, task: Task) -> bool:
        """Gives the task to the cheapest person, all else as it is; true if that changed the plan."""
        had = self.lift(task)
        ranked = self.ranked(task)
        if not ranked:
            return False
        best = ranked[0][1]
        costs = {who: cost for cost, who in ranked}
        if had is not None and costs[had] <= ranked[0][0] + BETTER:
            best = had  # a tie moves nobody
        self.place(task, best)
        return best != had

    def lift(self, task: Task) -> str | None:
        """Takes the task off its person's plate and tells who that was."""
        had = self.placed.pop(task.id, None)
        if had is not None:
            self.plates[had].remove(self.items[task.id][had])
            self.plates[had].seats.free(task, had)
        return had

    def place(self, task: Task, person: str) -> None:
        self.plates[person].add(self.items[task.id][person])
        self.plates[person].seats.take(task, person)
        self.placed[task.id] = person

    def ranked(self, task: Task) -> list[tuple[float, str]]:
        """Cost and id of everybody who may take the lifted task, cheapest first."""
        items = self.items[task.id].items()
        return sorted((self._cost(task, who, item), who) for who, item in items if self._can_take(task, who, item))

    def _can_take(self, task: Task, who: str, item: Item) -> bool:
        plate = self.plates[who]
        return plate.fits(item) and plate.has_room() and plate.seats.fit(task, who)

    def _cost(self, task: Task, who: str, item: Item) -> float:
        """Remembered for as long as the plate holds the same work."""
        plate = self.plates[who]
        state, cost = self._known.get((task.id, who), (None, 0.0))
        if state != plate.state:
            cost = cost_of(task, item, plate)
            self._known[task.id, who] = (plate.state, cost)
        return cost

    def cost_on(self, task: str, plate: Plate) -> float | None:
        """The cost of the task on a plate that may differ from the plan's; None where a rule forbids it."""
        wanted, item = self.by_id[task], plate.item(self.work[task])
        return None if any(broken(wanted, item, plate)) else cost_of(wanted, item, plate)

    def settled_person(self, who: str) -> Person:
        """The person with everything the plan gives them among their commitments."""
        person = self.plates[who].person
        given = (self.work[task] for task, to in sorted(self.placed.items()) if to == who)
        return replace(person, committed=(*person.committed, *given))

    def _swap(self) -> bool:
        """Swaps two tasks between two people wherever that makes both plates together cheaper; dear tasks first."""
        placed = [task for task in self.tasks if task.id in self.placed]
        dear = sorted(placed, key=lambda task: (-self._cost_now(task), task.id))
        changed = False
        for tried, (one, other) in enumerate(product(dear, placed)):
            if tried >= SWAPS:
                break
            changed |= one.id != other.id and self._swap_if_better(one, other)
        return changed

    def _cost_now(self, task: Task) -> float:
        to = self.lift(task)
        assert to is not None
        cost = cost_of(task, self.items[task.id][to], self.plates[to])
        self.place(task, to)
        return cost

    def _swap_if_better(self, one: Task, other: Task) -> bool:
        a, b = self.placed[one.id], self.placed[other.id]
        if a == b or b not in self.items[one.id] or a not in self.items[other.id]:
            return False
        before = self._price_of(one, other)
        self._exchange(one, other, a, b)
        fits = self._is_within_limits(a) and self._is_within_limits(b)
        if fits and self._price_of(one, other) < before - BETTER:
            return True
        self._exchange(one, other, b, a)
        return False

    def _exchange(self, one: Task, other: Task, a: str, b: str) -> None:
        self.lift(one)
        self.lift(other)
        self.place(one, b)
        self.place(other, a)

    def _price_of(self, *tasks: Task) -> float:
        """The price of the plates these tasks lie on, and of how well they fit there."""
        people = {self.placed[task.id] for task in tasks}
        price = sum(self.plates[who].total() for who in sorted(people))
        for task in tasks:
            plate = self.plates[self.placed[task.id]]
            price += settled_price(task, self.items[task.id][plate.person.id].hours, plate)
        return price

    def _is_within_limits(self, who: str) -> bool:
        plate = self.plates[who]
        return plate.booked <= plate.capacity * plate.ceiling + BETTER and plate.seats.hold()


def cost_of(task: Task, item: Item, plate: Plate) -> float:
    """The marginal cost, rounded so that a last binary digit never decides between two people."""
    return round(sum(parts(task, item, plate).values()), 9)
