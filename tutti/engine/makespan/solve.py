"""The way in: an instance in, a schedule with its proven bound out."""

from collections.abc import Callable
from math import inf
from time import monotonic
from typing import TYPE_CHECKING

from .layout import layout
from .values import Instance, Schedule

if TYPE_CHECKING:
    from .search import Search

ROUNDS = 8  # where neither rounds nor seconds are given; each takes twice as long as the one before


def solve(
    instance: Instance,
    *,
    seed: int = 0,
    seconds: float | None = None,
    rounds: int | None = None,
    progress: Callable[[Schedule], None] | None = None,
) -> Schedule:
    """The best schedule found within `seconds` or `rounds`, earlier once it is proven optimal.

    `progress` hears of the first schedule at once, then of every better one and of every higher bound. The same
    instance, seed and rounds give the same schedule; seconds depend on the machine. Two threads are used. Raises
    `InvalidInstance` with a sentence where no schedule exists.
    """
    began = monotonic()
    numbers = layout(instance)
    if not instance.tasks:
        return Schedule({}, {}, 0, 0)
    from .search import Search  # numpy and what compiles come in only when there is something to do

    def note(search: Search) -> None:
        if progress is not None:
            progress(_named(instance, search))

    search = Search(numbers, seed=seed, deadline=inf if seconds is None else began + seconds, note=note)
    search.run(ROUNDS if rounds is None and seconds is None else rounds)
    return _named(instance, search)


def _named(instance: Instance, search: "Search") -> Schedule:
    return Schedule(
        person={task.id: instance.people[person].id for task, person in zip(instance.tasks, search.who, strict=True)},
        start={task.id: start for task, start in zip(instance.tasks, search.starts, strict=True)},
        makespan=search.makespan,
        bound=search.bound,
    )
