"""Plays a plan through ten thousand futures: when it ends, what drives the end, and what would win days.

Tasks are put in order once. Then each takes a few operations over all futures at once: it starts when its predecessors
are finished and its person is free, and ends on that person's axis of working time. Efforts are drawn from quantile
tables at a normal rank that is partly shared by all tasks, partly by the tasks of a person. Every task has a stream of
chance of its own, named by its id: two plans that differ in one task differ in nothing else (common random numbers).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from math import sqrt
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from .axes import AROUND_THE_CLOCK, DAY, Axis, Hours
from .checks import LAST, Unusable, check_day, check_minutes
from .order import in_order, uses_of
from .ratios import Floats, Ratios

FUTURES = 10_000
REACH, CELLS = 4.5, 1024  # the quantile tables: normal ranks from -4.5 to 4.5
RANKS: Floats = np.asarray(ndtr((np.arange(CELLS) + 0.5) * (2 * REACH / CELLS) - REACH))
OF_ALL, OF_PERSON = 0.15, 0.10  # how much of a task's rank all tasks share, and those of a person
DONE = 1e-6  # minutes that a task takes which is done already
CERTAIN = 0.999  # a running task has at least this much of its distribution behind it at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A task in a plan: minutes estimated, its ratios, whose it is, what it waits for, and minutes already spent.

    The order of the tasks is the order in which a person takes them. A task of nobody waits for nobody. One that is
    `outside` takes its person's time and is no part of what ends; none begins before `earliest`.
    """

    id: str
    estimate: float
    ratios: Ratios
    person: str | None = None
    predecessors: tuple[str, ...] = ()
    spent: float = 0.0
    due: datetime | None = None
    earliest: datetime | None = None
    outside: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """When the last of some tasks ends in each future, as in `Futures`, and what drives that."""

    ends: Floats
    critical: Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Futures:
    """What becomes of a plan. `ends` holds wall minutes from the midnight before `now`, one for each future.

    `reached` holds such minutes for each task, at the chances that were asked for; `parts` what was asked to be kept
    of some of the tasks (a milestone's) while all of them play on.
    """

    now: datetime
    ends: Floats
    on_time: Mapping[str, float]  # the chance of each task with a due date to keep it
    critical: Mapping[str, float]  # the share of futures in which a task drives the end (criticality index)
    reached: Mapping[str, tuple[float, ...]]
    parts: Mapping[str, Part] = field(default_factory=dict)

    def at(self, chance: float) -> datetime:
        """The instant by which everything is done with this chance. Raises `Unusable` beyond the year 2200."""
        minutes = float(np.quantile(self.ends, chance))
        if minutes / DAY > (LAST - self.now.date()).days:
            raise Unusable("The plan goes on beyond the year 2200; take work out of it, or give it more people.")
        return _midnight(self.now) + timedelta(minutes=minutes)


def futures(
    tasks: Sequence[Planned],
    hours: Mapping[str, Hours],
    now: datetime,
    *,
    seed: int = 0,
    count: int = FUTURES,
    each_at: Sequence[float] = (),
    parts: Mapping[str, Collection[str]] | None = None,
) -> Futures:
    """Play the plan through. `hours` gives the working time of each person; the same input gives the same bytes.

    `each_at` are chances at which it is kept when every single task ends; `parts` name tasks of which it is kept when
    the last one ends: the same futures tell it, so they differ from the whole and from each other in nothing else.
    """
    _check(tasks, now)
    return _Played(in_order(tasks), hours, now, seed, count, parts or {}).futures(each_at)


def days_won(
    tasks: Sequence[Planned],
    hours: Mapping[str, Hours],
    now: datetime,
    *,
    without: str,
    seed: int = 0,
    count: int = FUTURES,
) -> float:
    """Days by which the plan would end sooner, on average, if this task were done already."""
    if without not in {task.id for task in tasks}:
        raise Unusable(f"Task {without} is not in the plan.")
    done = [replace(task, estimate=DONE, spent=0.0) if task.id == without else task for task in tasks]
    before, after = (futures(plan, hours, now, seed=seed, count=count).ends for plan in (tasks, done))
    return float((before - after).mean()) / DAY


class _Last:
    """Which of some tasks ends last, future by future, and when."""

    def __init__(self, count: int) -> None:
        self.ends, self.number = np.zeros(count), np.full(count, -1, dtype=np.int32)

    def take(self, number: int, wall: Floats) -> None:
        later = wall > self.ends
        np.copyto(self.ends, wall, where=later)
        self.number[later] = number


class _Played:
    def __init__(
        self,
        tasks: list[Planned],
        hours: Mapping[str, Hours],
        now: datetime,
        seed: int,
        count: int,
        parts: Mapping[str, Collection[str]],
    ) -> None:
        self._tasks, self._now, self._seed, self._count = tasks, now, seed, count
        self._axes = {name: Axis(_hours_of(name, hours), now) for name in sorted({task.person or "" for task in tasks})}
        self._all = self._normal("all") * sqrt(OF_ALL)
        self._persons = {name: self._normal(f"person {name}") * sqrt(OF_PERSON) for name in self._axes}
        self._apart = _apart(tasks)
        self._left, self._ends = uses_of(tasks, self._apart), _ends(tasks)
        self._parts = {name: _Last(count) for name in parts}
        self._part_of = {
            task.id: [self._parts[name] for name, ids in parts.items() if task.id in ids] for task in tasks
        }

    def futures(self, each_at: Sequence[float]) -> Futures:
        finished: dict[str, Floats] = {}  # wall minutes, kept while somebody waits for them
        free: dict[str, tuple[str, Floats]] = {}  # a person's last task, and minutes worked when it ends
        drivers: dict[str, tuple[list[str], NDArray[np.int8]]] = {}
        on_time: dict[str, float] = {}
        reached: dict[str, tuple[float, ...]] = {}
        whole = _Last(self._count)
        for number, task in enumerate(self._tasks):
            axis = self._axes[task.person or ""]
            start, drivers[task.id] = self._start(task, axis, finished, free)
            done = start + self._effort(task)
            if task.person is not None:
                free[task.person] = task.id, done
            if not each_at and self._is_never_asked(task):
                self._forget(task, finished)  # nobody asks when it ends
                continue
            wall = finished[task.id] = axis.wall(done)
            if task.due is not None:
                on_time[task.id] = float((wall <= _minutes(task.due, self._now)).mean())
            if each_at:
                reached[task.id] = tuple(np.quantile(wall, each_at).tolist())
            for last in (*([whole] if task.id in self._ends else ()), *self._part_of[task.id]):
                last.take(number, wall)
            self._forget(task, finished)
        parts = {name: Part(last.ends, self._critical(last.number, drivers)) for name, last in self._parts.items()}
        return Futures(self._now, whole.ends, on_time, self._critical(whole.number, drivers), reached, parts)

    def _is_never_asked(self, task: Planned) -> bool:
        """Whether nobody asks when it ends."""
        is_last = task.id in self._ends or self._part_of[task.id]
        return task.due is None and not is_last and self._left[task.id] == 1

    def _start(
        self, task: Planned, axis: Axis, finished: dict[str, Floats], free: dict[str, tuple[str, Floats]]
    ) -> tuple[Floats, tuple[list[str], NDArray[np.int8]]]:
        """Minutes worked when it starts, and which of those it waited for came last."""
        driver = np.zeros(self._count, dtype=np.int8)
        names = [name for name in task.predecessors if name in self._apart[task.id]]
        start = np.zeros(self._count)
        if names:
            until = finished[names[0]]
            for number, name in enumerate(names[1:], 1):
                driver[finished[name] > until] = number
                until = np.maximum(until, finished[name])
            start = axis.worked(until)
        if task.earliest is not None:
            begins = max(_minutes(task.earliest, self._now), Axis.begun(self._now))
            start = np.maximum(start, axis.worked(np.array([begins])))
        if task.person in free and task.person is not None:
            name, until = free[task.person]
            driver[until >= start] = len(names)
            names.append(name)
            start = np.maximum(start, until)
        return start, (names, driver)

    def _effort(self, task: Planned) -> Floats:
        """Minutes still to work: what is spent already is known to be behind."""
        behind = min(task.ratios.up_to(task.spent / task.estimate), CERTAIN) if task.spent else 0.0
        table = np.maximum(task.estimate * task.ratios.at_each(behind + (1 - behind) * RANKS) - task.spent, 0.0)
        own = self._normal(f"task {task.id}")
        own *= sqrt(1 - OF_ALL - (OF_PERSON if task.person is not None else 0.0))
        own += self._all
        if task.person is not None:
            own += self._persons[task.person]
        own += REACH
        own *= CELLS / (2 * REACH)
        return np.asarray(table.take(own.astype(np.intp), mode="clip"))

    def _normal(self, name: str) -> NDArray[np.float32]:
        chance = np.random.Generator(np.random.SFC64([self._seed, crc32(name.encode())]))
        half = chance.standard_normal((self._count + 1) // 2, dtype=np.float32)
        return np.concatenate([half, -half])[: self._count]  # each future has its mirror: the means settle sooner

    def _forget(self, task: Planned, finished: dict[str, Floats]) -> None:
        for name in {*self._apart[task.id], task.id}:
            self._left[name] -= 1
            if not self._left[name]:
                finished.pop(name, None)

    def _critical(
        self, last: NDArray[np.int32], drivers: dict[str, tuple[list[str], NDArray[np.int8]]]
    ) -> dict[str, float]:
        """From the last task back along what drove each start."""
        on_path: dict[str, NDArray[np.bool_]] = {}
        shares: dict[str, float] = {}
        counts = np.bincount(last[last >= 0], minlength=len(self._tasks))
        for number, task in reversed(list(enumerate(self._tasks))):
            if not counts[number] and task.id not in on_path:
                shares[task.id] = 0.0
                continue
            here = last == number
            if task.id in on_path:
                here |= on_path.pop(task.id)
            shares[task.id] = float(here.mean())
            names, driver = drivers[task.id]
            if not shares[task.id]:
                continue
            for which, name in enumerate(names):
                part = here & (driver == which)
                on_path[name] = on_path[name] | part if name in on_path else part
        return {task.id: shares[task.id] for task in self._tasks}


def _check(tasks: Sequence[Planned], now: datetime) -> None:
    check_day(now.date(), "The day of the plan,")
    if not tasks:
        raise Unusable("A plan needs at least one task.")
    if now.tzinfo is None or any(task.due and task.due.tzinfo is None for task in tasks):
        raise Unusable("The times of a plan need a time zone: give `now` and every due date with one.")
    for task in tasks:
        check_minutes(task.estimate, f"The estimate of task {task.id},")
        if task.spent:
            check_minutes(task.spent, f"The time spent on task {task.id},")


def _apart(tasks: list[Planned]) -> dict[str, frozenset[str]]:
    """What each task waits for beyond its own person's earlier tasks, which end before it begins anyway."""
    whose = {task.id: task.person for task in tasks}
    return {
        task.id: frozenset(name for name in task.predecessors if task.person is None or whose[name] != task.person)
        for task in tasks
    }


def _ends(tasks: list[Planned]) -> frozenset[str]:
    """The tasks after which nothing comes: one of them is the last. Beside work from outside it may be any."""
    if any(task.outside for task in tasks):
        return frozenset(task.id for task in tasks if not task.outside)
    followed = {name for task in tasks for name in task.predecessors}
    lasts = {task.person: task.id for task in tasks}
    return frozenset(t.id for t in tasks if t.id not in followed and (t.person is None or lasts[t.person] == t.id))


def _hours_of(name: str, hours: Mapping[str, Hours]) -> Hours:
    if not name:
        return AROUND_THE_CLOCK
    if name not in hours:
        raise Unusable(f"Nothing is known of the working hours of {name}; give them.")
    return hours[name]


def _midnight(now: datetime) -> datetime:
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def _minutes(at: datetime, now: datetime) -> float:
    """Wall minutes, as clocks in the zone of `now` show them."""
    return (at.astimezone(now.tzinfo) - _midnight(now)).total_seconds() / 60
