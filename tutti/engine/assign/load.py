"""What is on somebody's plate, and what one more task would do to it: hours late, and how full the person gets."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from .seats import Seats
from .values import Commitment, Person, Stretch
from .weights import Weights
from .working_time import Day, WorkingTime

NEVER: Day = 10**9  # the due day of work without one: after everything that has one


def day_of(due: date | None) -> Day:
    return due.toordinal() if due else NEVER


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """A piece of work on a person's plate, in the order it gets done: due first, then dear, then short."""

    due: Day
    after: int  # behind how many others it comes; what it waits for sorts first
    urgency: float  # minus the price of an hour late, so that dear work sorts first
    hours: float
    task: str
    opens: float = field(compare=False)  # plannable hours before its start date
    closes: float = field(compare=False)  # plannable hours up to its due date
    booked: float = field(compare=False)  # the part of its hours that falls into the horizon
    margin: float = field(compare=False)  # hours it may take longer, counted before its due date
    dull: float = field(compare=False)  # its hours, if the work is dull

    def late(self, done_before: float) -> float:
        """Hours past the due date when `done_before` hours of other work come first."""
        return max(0.0, max(done_before, self.opens) + self.hours + self.margin - self.closes)


@dataclass(frozen=True, slots=True)
class Added:
    """What one more item does to a plate."""

    free: float  # hours left for it before its due date (without one: in the horizon)
    late: float  # hours it is late itself
    late_price: float  # the price of that, and of the lateness it causes to work due the same day
    others_late: float  # more hours that work due later gets late
    others_price: float  # the price of that
    load_price: float  # what getting fuller costs
    dull_price: float  # what it costs that dull work does not go round
    share_before: float
    share_after: float


def turn(work: Commitment, weights: Weights) -> tuple[Day, int, float, float, str]:
    """What decides when a piece of work gets its turn, the same on every plate: the first fields of `Item`."""
    if work.minutes is None:
        raise ValueError(f"Nobody filled in the minutes of task {work.task}: settle the snapshot first.")
    urgency = -weights.late[work.priority] * (weights.hard if work.due_kind == "hard" else 1.0)
    return day_of(work.due), work.after, urgency, work.minutes / 60, work.task


def longer_by(hours: float, weights: Weights) -> float:
    """The hours a stretch takes beyond its effort: booked, and counted before its due date."""
    return hours * (weights.stretch_effort - 1)


class Plate:
    """One person, their calendar and their promised work."""

    def __init__(
        self,
        person: Person,
        time: WorkingTime,
        weights: Weights,
        *,
        seats: Seats | None = None,
        mean_rate: float | None = None,
        stretches: Mapping[str, Mapping[str, Stretch]] | None = None,
        aside: float = 0.0,
    ) -> None:
        self.person = person
        self.stretches = stretches or {}  # by task and person, alike on all plates of a plan
        self.aside = aside  # hours kept free for those the person helps in this plan
        self.seats = seats or Seats({})  # shared by all plates of a plan
        self.mean_rate = mean_rate  # what an hour costs on average, where that is told
        self.time = time
        self.weights = weights
        self.horizon: Day = self.time.today + weights.horizon_days - 1
        self.capacity = max(0.0, self.time.until(self.horizon) - aside - person.mentoring_hours)
        self.ceiling = weights.ceiling if person.most is None else min(weights.ceiling, person.most)
        self.items = sorted(self.item(commitment) for commitment in person.committed)
        self._book()

    def of(self, person: Person) -> "Plate":
        """The plate as it would be if its person were like this."""
        return Plate(
            person,
            self.time,
            self.weights,
            seats=self.seats,
            mean_rate=self.mean_rate,
            stretches=self.stretches,
            aside=self.aside,
        )

    def stretch(self, task: str) -> Stretch | None:
        """The stretch a task would be for this person."""
        found = self.stretches.get(task, {}).get(self.person.id)
        if found is None:
            return None
        return found if self.person.skills.get(found.skill, 0) < found.level else None

    def item(self, work: Commitment) -> Item:
        """The work as it would lie on this plate. Its minutes must be known or filled in (`settled`)."""
        due, after, urgency, hours, task = turn(work, self.weights)
        start = max(self.time.today, work.start.toordinal() if work.start else 0)
        longer = longer_by(hours, self.weights) if work.stretched or self.stretch(task) else 0.0
        return Item(
            due=due,
            after=after,
            urgency=urgency,
            hours=hours,
            task=task,
            opens=self.time.until(start - 1),
            closes=float("inf") if due == NEVER else self.time.until(due),
            booked=(hours + longer) * self._share_in_horizon(start, due),
            margin=longer + (work.margin / 60 if work.due_kind == "hard" else 0.0),
            dull=hours if work.dull else 0.0,
        )

    def _share_in_horizon(self, start: Day, due: Day) -> float:
        """Work is taken as spread evenly over its time; what is due within the horizon falls into it whole."""
        if start > self.horizon:
            return 0.0
        end = start + self.weights.undated_days - 1 if due == NEVER else due
        whole = self.time.between(start, end)
        return 1.0 if end <= self.horizon or not whole else self.time.between(start, self.horizon) / whole

    def add(self, item: Item) -> None:
        insort(self.items, item)
        self._book()

    def remove(self, item: Item) -> None:
        at = bisect_left(self.items, item)
        if self.items[at : at + 1] != [item]:
            raise ValueError(f"Task {item.task} does not lie on the plate of {self.person.id}.")
        del self.items[at]
        self._book()

    def _book(self) -> None:
        self._state: int | None = None
        self._row: tuple[list[float], list[float]] | None = None
        # summed anew rather than kept up: rounding must not depend on what came and went before
        self.booked = sum(item.booked for item in self.items)
        self.dull = self.person.dull_hours + sum(item.dull for item in self.items)

    @contextmanager
    def without(self, item: Item) -> Iterator[None]:
        """The plate as it is without this item, for as long as the block lasts."""
        items, kept = self.items, (self.booked, self.dull, self._state, self._row)
        self.items = list(items)
        self.remove(item)
        yield
        self.items = items
        self.booked, self.dull, self._state, self._row = kept

    @property
    def state(self) -> int:
        """Tells one filling of the plate from another, so that costs can be remembered."""
        if self._state is None:
            self._state = hash(tuple(self.items))
        return self._state

    def fits(self, item: Item) -> bool:
        """Whether the person stays under the ceiling; work wholly beyond the horizon always does."""
        return not item.booked or self.booked + item.booked <= self.capacity * self.ceiling + 1e-9

    def has_room(self) -> bool:
        """Whether one more task stays within the number the person takes at a time."""
        return self.person.wip_limit is None or len(self.items) < self.person.wip_limit

    def _left(self) -> float:
        return self.capacity - self.booked

    def share(self, booked: float) -> float:
        return booked / self.capacity if self.capacity else float("inf") if booked else 0.0

    def adding(self, item: Item) -> Added:
        """What it would do to take this on; nothing is changed."""
        done, slack = self._in_a_row()
        same_day_price = others_late = others_price = 0.0
        first_after = bisect_left(self.items, item)
        before, promised = done[first_after], done[bisect_right(self.items, item.due, key=lambda each: each.due)]
        for place in range(first_after, len(self.items)):
            if item.hours <= slack[place]:
                break  # nothing from here on gets later
            other, ahead = self.items[place], done[place]
            if more := other.late(ahead + item.hours) - other.late(ahead):
                if other.due == item.due:
                    same_day_price -= more * other.urgency
                else:
                    others_late += more
                    others_price -= more * other.urgency
        return Added(
            free=max(0.0, self._left() if item.due == NEVER else item.closes - max(promised, item.opens)),
            late=item.late(before),
            late_price=same_day_price - item.late(before) * item.urgency,
            others_late=others_late,
            others_price=others_price,
            load_price=self.price(self.booked + item.booked) - self.price(self.booked),
            dull_price=self.dull_price(self.dull + item.dull) - self.dull_price(self.dull),
            share_before=self.share(self.booked),
            share_after=self.share(self.booked + item.booked),
        )

    def _in_a_row(self) -> tuple[list[float], list[float]]:
        """By place, and one beyond: the hours ahead, and by how many hours all from here on can wait without harm."""
        if self._row is None:
            done = [0.0, *accumulate(item.hours for item in self.items)]
            both = zip(self.items, done[:-1], strict=True)
            spare = [item.closes - item.margin - item.hours - max(at, item.opens) for item, at in both]
            self._row = done, [*accumulate(reversed(spare), min, initial=float("inf"))][::-1]
        return self._row

    def price(self, booked: float) -> float:
        """The price of being this full: convex, so that each further hour costs at least as much as the last."""
        if not self.capacity:
            return 0.0
        price, reached = self.weights.spread * booked * booked / (2 * self.capacity), 0.0
        for upto, slope in self.weights.bands:
            edge = upto * self.capacity
            if booked <= edge:
                return price + slope * (booked - reached)
            price, reached = price + slope * (edge - reached), edge
        return price + self.weights.bands[-1][1] * (booked - reached)

    def dull_price(self, dull: float) -> float:
        """The price of this many dull hours in eight weeks: each further one costs more, so that they go round."""
        return self.weights.dull * dull * dull / (4 * self.capacity) if self.capacity else 0.0

    def late_price(self) -> float:
        """The price of all lateness, before the factors."""
        price, done = 0.0, 0.0
        for item in self.items:
            price -= item.urgency * item.late(done)
            done += item.hours
        return price

    def people_price(self) -> float:
        """The price of how full the person is and of the dull work they have, before the factors."""
        return self.price(self.booked) + self.dull_price(self.dull)

    def total(self) -> float:
        """The price of the whole plate: all lateness, how full it is, and its dull work."""
        weights = self.weights
        return weights.promises_factor * self.late_price() + weights.people_factor * self.people_price()
