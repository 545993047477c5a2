"""Who could do each task and what that costs whatever else is planned: the rules and prices of one task, as columns.

The same rules as `rules.broken` and the same prices as `cost.settled_price`, for everybody at once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .calendars import Calendars, Hours, Window, Yes
from .cost import STEPS
from .values import Person, Task
from .weights import Weights

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Able:
    """Who could do a task, by number and in order, and by person: the price of an hour and what the dates mean."""

    who: Ints
    price: Hours
    opens: Hours
    closes: Hours
    share: Hours


class Candidates:
    """The people of a snapshot as columns, in the order given."""

    def __init__(
        self, people: Sequence[Person], calendars: Calendars, weights: Weights, mean_rate: float | None
    ) -> None:
        self._people, self._calendars, self._weights = people, calendars, weights
        self._index = {person.id: at for at, person in enumerate(people)}
        self._works = np.array([any(person.week) for person in people], dtype=np.bool_)
        self._levels: dict[str, Ints] = {}
        self._wishes: dict[str, Ints] = {}
        self._growing: dict[str, Yes] = {}
        self._groups: dict[frozenset[str], Yes] = {}
        self._kinds: dict[object, tuple[Yes, Hours]] = {}
        self._shared: dict[object, Able] = {}
        self._todays = np.array([time.today for time in calendars.times()], dtype=np.int64)
        rates = [0.0 if not mean_rate or p.rate is None else p.rate / mean_rate - 1 for p in people]
        self._money = weights.fit * weights.money * np.array(rates, dtype=np.float64)

    def able(self, task: Task, learners: Sequence[int] = (), also: int = -1) -> Able:
        """Those who break no rule, leaving aside what depends on the rest of the plan, and `also` whoever has it now.

        To `learners` it is a stretch. Most tasks share their answer with others, and so its columns.
        """
        kind, skilled, price = self._kind(task)
        window = self._calendars.window(task.start, task.due)
        dates, may = (kind, task.start, task.due), skilled & self._works & ~window.away
        if not learners and also < 0 and _for_all(task):
            if dates not in self._shared:
                self._shared[dates] = _gathered(may, price, window)
            return self._shared[dates]
        if learners:
            able = skilled.copy()
            able[list(learners)] = True
            may = able & self._works & ~window.away
        if task.may_see is not None:
            may = may & self._group(task.may_see)
        if task.allowed is not None:
            may = may & self._group(task.allowed)
        if task.denied:
            may = may & ~self._group(task.denied)
        if task.pin is not None:
            may = may & self._group(frozenset([task.pin]))
        if also >= 0:
            may[also] = True
        return _gathered(may, price, window)

    def _kind(self, task: Task) -> tuple[object, Yes, Hours]:
        """What tells it from others, who has the skills, and the price of an hour; the same for all tasks of a kind."""
        skills, preferred = frozenset(task.skills.items()), frozenset(task.preferred.items())
        kind = (skills, preferred, task.project, task.tags)
        if kind not in self._kinds:
            self._kinds[kind] = (self._able(task), self._fit(task) + self._wish(task) + self._money)
        return kind, *self._kinds[kind]

    def _able(self, task: Task) -> Yes:
        able = np.ones(len(self._people), dtype=np.bool_)
        for skill, need in task.skills.items():
            able &= self._level(skill) >= need
        return able

    def _fit(self, task: Task) -> Hours:
        weights, missing, surplus = self._weights, np.zeros(len(self._people)), np.zeros(len(self._people))
        for skill, need in task.preferred.items():
            missing += np.maximum(0, need - self._level(skill))
        for skill, need in task.skills.items():
            surplus += np.maximum(0, self._level(skill) - need)
        price: Hours = weights.fit * (weights.missing * missing + weights.surplus * surplus)
        return price

    def _wish(self, task: Task) -> Hours:
        weights, steps = self._weights, np.zeros(len(self._people))
        for about in {*task.skills, *task.preferred, *task.tags, *([task.project] if task.project else [])}:
            steps += self._wishing(about)
        steps = np.clip(steps, -STEPS, STEPS)
        practises = np.zeros(len(self._people), dtype=np.bool_)
        for skill, need in {**task.preferred, **task.skills}.items():
            practises |= self._grows(skill) & (self._level(skill) <= need)
        price = np.where(steps > 0, -weights.gladly, -weights.unwillingly) * steps
        wish: Hours = weights.growth * (price - weights.practice * practises)
        return wish

    def handover(self, task: Task, hours: float, able: Able) -> Hours | float:
        """What it costs to hand the task over to each of them, in hours-equivalent."""
        if task.assignee is None:
            return 0.0
        weights = self._weights
        soon = np.zeros(len(able.who), dtype=np.bool_)
        if task.start is not None:
            soon = task.start.toordinal() <= self._todays[able.who] + 1
        once = weights.handover + weights.handover_share * hours
        price: Hours = weights.stability * (once + weights.handover_soon * soon.astype(np.float64))
        price[able.who == self._index.get(task.assignee, -1)] = 0.0
        return price

    def _level(self, skill: str) -> Ints:
        return self._column(self._levels, skill, lambda person: person.skills.get(skill, 0))

    def _wishing(self, about: str) -> Ints:
        return self._column(self._wishes, about, lambda person: person.wishes.get(about, 0))

    def _grows(self, skill: str) -> Yes:
        if skill not in self._growing:
            self._growing[skill] = np.array([skill in person.growth for person in self._people], dtype=np.bool_)
        return self._growing[skill]

    def _column(self, known: dict[str, Ints], name: str, ask: Callable[[Person], int]) -> Ints:
        if name not in known:
            known[name] = np.array([ask(person) for person in self._people], dtype=np.int64)
        return known[name]

    def _group(self, ids: frozenset[str]) -> Yes:
        if ids not in self._groups:
            group = np.zeros(len(self._people), dtype=np.bool_)
            group[[self._index[one] for one in ids if one in self._index]] = True
            self._groups[ids] = group
        return self._groups[ids]


def _gathered(may: Yes, price: Hours, window: Window) -> Able:
    who = np.flatnonzero(may)
    return Able(who, price[who], window.opens[who], window.closes[who], window.share[who])


def _for_all(task: Task) -> bool:
    """Whether nobody is named for it or kept from it."""
    named = (task.may_see, task.allowed, task.pin)
    return not task.denied and all(each is None for each in named)
