"""The course of one task as the log tells it, and what became of it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from math import log

import numpy as np

from tutti.engine.forecast import Ratios
from tutti.engine.forecast.ratios import Floats
from tutti.engine.forecast.scores import pinball

ENOUGH, LATELY = 20, 100  # chances of being late that are looked back on
OFF = 0.15  # how far they may lie off before they are not used any more
LEVELS: Floats = np.asarray(np.arange(1, 20) / 20, dtype=np.float64)
"""The chances at which forecasts are kept and scored: 5 % to 95 %."""


@dataclass(slots=True)
class Course:
    """A task so far.  Times are minutes of work; `running_from` is where its person's clock stood when it went on."""

    id: str
    project: str
    created_at: datetime
    category: str = "todo"
    assignee: str | None = None
    estimate: int | None = None
    estimator: str | None = None
    start: date | None = None
    due: date | None = None
    priority: int = 0
    label: str | None = None
    parent: str | None = None
    milestone: str | None = None
    text: str | None = None
    away: str | None = None
    done_at: datetime | None = None
    comments: int = 0
    due_moves: int = 0
    priority_moves: int = 0
    description_moves: int = 0
    reopened: int = 0
    spent: float = 0.0
    running_from: float | None = None
    begun: "Begun | None" = None

    @property
    def is_open(self) -> bool:
        return self.done_at is None and self.away is None

    @property
    def is_running(self) -> bool:
        return self.is_open and self.category == "doing" and self.assignee is not None


@dataclass(frozen=True, slots=True)
class Begun:
    """How a task stood when it was begun: its estimate, and what was forecast then, to be scored when it is done."""

    at: datetime
    estimate: int | None
    estimator: str | None
    quantiles: Floats | None = None
    usual: Floats | None = None
    outcomes: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished task with both its times in minutes."""

    task: str
    project: str
    label: str | None
    parent: str | None
    estimator: str | None
    estimate: int
    actual: float
    on: date


@dataclass(frozen=True, slots=True)
class Tried:
    """A forecast beside what came of it.  Losses are means of the pinball loss of ln(actual / estimate), doubled.

    `rank` is where the outcome fell among what was expected, 0 to 1; `usual` is the loss of taking the last hundred
    outcomes as they are, `word` that of taking the estimate at its word.
    """

    task: str
    on: date
    outcomes: int
    rank: float
    loss: float
    usual: float | None
    word: float


@dataclass(frozen=True, slots=True)
class Foretold:
    """A chance to be late that was given before the due date, and whether it was."""

    task: str
    on: date
    days_left: float
    due_dates: int
    chance: float
    late: bool


@dataclass(slots=True)
class Waiting:
    """What was asked about a task before a due date that has not come yet."""

    asked: list[tuple[dict[str, float | str], float, float, int]] = field(default_factory=list)


def quantiles_of(ratios: Ratios) -> Floats:
    """A forecast as it is kept for scoring: ratios of actual to estimate at `LEVELS`."""
    return ratios.at_each(LEVELS)


def tried(task: str, on: date, begun: Begun, ratio: float) -> Tried | None:
    """The forecast a task began with, scored; None where there was none."""
    if begun.quantiles is None:
        return None
    usual = None if begun.usual is None else _loss(begun.usual, ratio)
    rank = float(np.interp(ratio, begun.quantiles, LEVELS, left=0.0, right=1.0))
    return Tried(task, on, begun.outcomes, rank, _loss(begun.quantiles, ratio), usual, abs(log(ratio)))


def _loss(quantiles: Floats, ratio: float) -> float:
    actual = np.full(len(LEVELS), log(ratio))
    gap = [float(pinball(q, a, level)) for q, a, level in zip(np.log(quantiles), actual, LEVELS.tolist(), strict=True)]
    return 2 * sum(gap) / len(gap)


def come_true(foretold: list[Foretold]) -> bool:
    """Whether the last hundred chances, from when there were enough due dates, came true about as often as said."""
    lately = [one for one in foretold[-LATELY:] if one.due_dates >= ENOUGH]
    if len(lately) < ENOUGH:
        return True
    said, came = (sum(values) / len(lately) for values in zip(*((o.chance, o.late) for o in lately), strict=True))
    return bool(abs(said - came) <= OFF)
