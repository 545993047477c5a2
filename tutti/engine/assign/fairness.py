"""How evenly work is spread, told in shares of each person's own hours, never in raw hours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import pstdev
from typing import TYPE_CHECKING, NamedTuple

from .checks import check
from .cost import liking, practised
from .values import Commitment, Person, Snapshot, Task
from .weights import PLAIN

if TYPE_CHECKING:
    from .layout import Row

RESAMPLES = 1000
LEDGER_DAYS = 56  # eight weeks, the time over which dull and visible work is looked at
EQUAL = 1e-9


@dataclass(frozen=True, slots=True)
class Fairness:
    """Shares of plannable hours (1 is full) over the period; people without such hours are left out.

    `least_most` is the lowest worst share any spreading of the work that can move could reach, tasks cut into pieces if
    need be. `gini` (0 even, towards 1 uneven) compares people of one role, or of the same skills, and is their mean
    weighted by heads. `interval` holds the spread in 95 of 100 resamplings of the people (percentile bootstrap, Efron
    1979). `envy` names pairs where one is fuller than the other even without any one of their tasks, and a task that
    would make the two more even (envy up to one item: Aziz et al. 2022). `dull` and `visible` are the shares of eight
    weeks that were or will be such work; `wished` and `growing` are those of the period that go into what the person
    would gladly do, and into skills they asked to grow in.
    """

    share: Mapping[str, float]
    most: float
    least_most: float
    gini: float
    spread: float
    interval: tuple[float, float]
    envy: tuple[tuple[str, str, str], ...]  # who is fuller, who is emptier, the task
    dull: Mapping[str, float]
    visible: Mapping[str, float]
    wished: Mapping[str, float]
    growing: Mapping[str, float]


def fairness(snapshot: Snapshot, *, days: int = 28, seed: int = 0) -> Fairness:
    """Looks at the work people have, over the next `days`. Raises `InvalidSnapshot` for rows that cannot be read."""
    check(snapshot)
    from .layout import Layout

    kept = replace(snapshot, tasks=tuple(task for task in snapshot.tasks if task.assignee is not None))
    people = {person.id for person in kept.people}
    movable = frozenset(
        task.id for task in kept.tasks if task.assignee in people and not task.started and task.pin is None
    )
    layout = Layout(kept, replace(PLAIN, horizon_days=days, growth=0), movable)
    rows = layout.rows()
    capacity = [layout.plates[person.id].capacity for person in layout.people]
    booked = [0.0] * len(capacity)
    for row in rows:
        booked[row.home] += float(row.booked[list(row.who).index(row.home)])
    share = {person.id: has / able for person, has, able in zip(layout.people, booked, capacity, strict=True) if able}
    spread = pstdev(share.values()) if share else 0.0
    kinds = _kinds(kept, layout.people, capacity, days, layout.typical)
    return Fairness(
        share=share,
        most=max(share.values(), default=0.0),
        least_most=_least_most(rows, capacity),
        gini=_gini(layout.people, share),
        spread=spread,
        interval=_interval(list(share.values()), seed) if share else (0.0, 0.0),
        envy=tuple(_envy(rows, capacity, booked, layout.people)),
        **kinds._asdict(),
    )


def _least_most(rows: Sequence[Row], capacity: Sequence[float]) -> float:
    """The linear program: the least z so that everybody's hours are at most z times their capacity."""
    import numpy as np
    from scipy.optimize import linprog
    from scipy.sparse import coo_matrix

    moving = [row for row in rows if row.task is not None]
    base = np.zeros(len(capacity))
    for row in rows:
        if row.task is None:
            base[row.home] += row.booked[0]
    able = np.array(capacity)
    if not able.any():
        return 0.0
    who = np.concatenate([row.who for row in moving]) if moving else np.zeros(0, dtype=int)
    hours = np.concatenate([row.booked for row in moving]) if moving else np.zeros(0)
    item = np.repeat(np.arange(len(moving)), [len(row.who) for row in moving])
    columns = np.arange(len(who))
    loads = coo_matrix((hours, (who, columns)), shape=(len(able), len(who) + 1))
    limit = loads - coo_matrix((able, (np.arange(len(able)), np.full(len(able), len(who)))), shape=loads.shape)
    works = able > 0
    whole = coo_matrix((np.ones(len(who)), (item, columns)), shape=(len(moving), len(who) + 1))
    price = np.zeros(len(who) + 1)
    price[-1] = 1.0
    found = linprog(
        price,
        A_ub=limit.tocsr()[works],
        b_ub=-base[works],
        A_eq=whole if moving else None,
        b_eq=np.ones(len(moving)) if moving else None,
        method="highs",
    )
    return float(found.fun)


def _gini(people: Sequence[Person], share: Mapping[str, float]) -> float:
    groups: dict[object, list[float]] = defaultdict(list)
    for person in people:
        if person.id in share:
            groups[person.role or frozenset(person.skills)].append(share[person.id])
    compared = [group for group in groups.values() if len(group) > 1]
    heads = sum(map(len, compared))
    return sum(len(group) * _uneven(group) for group in compared) / heads if heads else 0.0


def _uneven(values: Sequence[float]) -> float:
    """The Gini coefficient: half the mean difference of two people, over the mean."""
    ordered, count, total = sorted(values), len(values), sum(values)
    if total <= 0:
        return 0.0
    return sum((2 * at - count + 1) * value for at, value in enumerate(ordered)) / (count * total)


def _interval(values: Sequence[float], seed: int) -> tuple[float, float]:
    import numpy as np

    chance = np.random.default_rng(seed)
    drawn = chance.choice(np.array(values), size=(RESAMPLES, len(values))).std(axis=1)
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(low), float(high)


def _envy(
    rows: Sequence[Row], capacity: Sequence[float], booked: Sequence[float], people: Sequence[Person]
) -> list[tuple[str, str, str]]:
    share = [has / able if able else 0.0 for has, able in zip(booked, capacity, strict=True)]
    largest: dict[int, float] = defaultdict(float)
    for row in rows:
        largest[row.home] = max(largest[row.home], float(row.booked[list(row.who).index(row.home)]))
    found: dict[tuple[int, int], str] = {}
    for row in rows:
        fuller = row.home
        if row.task is None or not capacity[fuller]:
            continue
        for emptier, hours in zip(row.who, row.booked, strict=True):
            even = capacity[emptier] and share[emptier] + hours / capacity[emptier] < share[fuller] - EQUAL
            if even and share[fuller] - largest[fuller] / capacity[fuller] > share[emptier] + EQUAL:
                found.setdefault((fuller, int(emptier)), row.task.id)
    return [(people[a].id, people[b].id, task) for (a, b), task in sorted(found.items())]


class Kinds(NamedTuple):
    """Shares of hours by person: see `Fairness`."""

    dull: dict[str, float]
    visible: dict[str, float]
    wished: dict[str, float]
    growing: dict[str, float]


def _kinds(snapshot: Snapshot, people: Sequence[Person], capacity: Sequence[float], days: int, typical: int) -> Kinds:
    """Dull and visible hours behind and ahead, over the hours of eight weeks; the others over those of the period."""
    found = Kinds({}, {}, {}, {})
    has: dict[str, list[Task]] = defaultdict(list)
    for task in snapshot.tasks:
        has[task.assignee or ""].append(task)
    for person, able in zip(people, capacity, strict=True):
        if not able:
            continue
        here, eight_weeks = has[person.id], able * LEDGER_DAYS / days
        known = {task.id for task in here}
        work: list[Task | Commitment] = [*here, *(each for each in person.committed if each.task not in known)]
        dull = sum(_hours(each, typical) for each in work if each.dull)
        visible = sum(_hours(each, typical) for each in work if each.visible)
        found.dull[person.id] = (person.dull_hours + dull) / eight_weeks
        found.visible[person.id] = (person.visible_hours + visible) / eight_weeks
        found.wished[person.id] = sum(_hours(task, typical) for task in here if liking(task, person) > 0) / able
        found.growing[person.id] = sum(_hours(task, typical) for task in here if practised(task, person)) / able
    return found


def _hours(work: Task | Commitment, typical: int) -> float:
    minutes = work.effort if isinstance(work, Task) else work.minutes
    return (typical if minutes is None else minutes) / 60
