"""What drives an end, and what would win days: asked in the same futures, of a project and of each milestone."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tutti.engine.forecast import Futures, futures
from tutti.engine.forecast.axes import DAY
from tutti.engine.forecast.plans import DONE
from tutti.engine.forecast.ratios import Floats
from tutti.forecast.ahead.plans import Laid

WORK = 2_000_000  # tasks times futures in one simulation: about a tenth of a second
LEAST, MOST = 400, 2_000  # futures
FEWER = 2  # the same chance serves both sides of a comparison, so fewer futures tell it
DRIVERS = 8
QUESTIONS = 10  # tasks in all of which it is asked what they would win
CLEAR = 0.02  # a share of futures below which a task drives nothing


@dataclass(frozen=True, slots=True)
class Driver:
    """A task of the project, the share of futures in which it drives the end, and days won if it were done already."""

    task: str
    share: float
    won: float | None


def count_for(laid: Laid) -> int:
    """How many futures: fewer for larger plans, so that nobody waits; always an even number."""
    return max(LEAST, min(MOST, WORK // max(1, len(laid.planned)))) // 2 * 2


class Wins:
    """Days won if a task were done already; each task is played through once, for the project and all milestones."""

    def __init__(self, laid: Laid) -> None:
        self._laid, self._count = laid, count_for(laid) // FEWER // 2 * 2
        self._known: dict[str | None, Futures] = {}

    def days(self, task: str, goal: str | None) -> float | None:
        """Days by which the project, or a milestone of it, would end sooner, on average, to the half day; None where
        too much was asked already."""
        if task not in self._known and len(self._known) > QUESTIONS:
            return None
        sooner = _ends(self._played(None), goal) - _ends(self._played(task), goal)
        return round(max(float(sooner.mean()) / DAY, 0.0) * 2) / 2

    def _played(self, task: str | None) -> Futures:
        if task not in self._known:
            laid = self._laid
            plan = [replace(one, estimate=DONE, spent=0.0) if one.id == task else one for one in laid.planned]
            self._known[task] = futures(plan, laid.hours, laid.now, count=self._count, parts=laid.goals)
        return self._known[task]


def _ends(found: Futures, goal: str | None) -> Floats:
    return found.ends if goal is None else found.parts[goal].ends


def drivers_of(
    laid: Laid, critical: Mapping[str, float], wins: Wins, *, asked: int, goal: str | None = None
) -> tuple[Driver, ...]:
    """The project's tasks that drive its end, or that of a milestone, and what the first of them would win."""
    mine = [course.id for course in laid.courses if critical[course.id] >= CLEAR]
    first = sorted(mine, key=lambda task: (-critical[task], task))[:DRIVERS]
    won = {task: wins.days(task, goal) for task in first[:asked]}
    return tuple(Driver(task, round(critical[task], 2), won.get(task)) for task in first)


def elsewhere(laid: Laid, critical: Mapping[str, float]) -> float:
    """The share of futures in which other projects' work drives it."""
    mine = {course.id for course in laid.courses}
    return round(max((share for task, share in critical.items() if task not in mine), default=0.0), 2)
