"""What `plan` answers: the moves with their reasons, what they change, and how good the plan provably is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .checks import Problem
from .proposals import VERSION, Choice, WhyNone

COSTS = ("promises", "people", "fit", "switching")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far planning is. `gap` (0 to 1) says how much cheaper, at most, the best possible plan could be.

    `best` tells the moves of the best answer so far, without reasons: the task, who has it and who would.
    """

    step: int
    of: int
    cost: float
    bound: float
    gap: float
    moves: int
    best: Callable[[], list[tuple[str, str | None, str]]] = list


@dataclass(frozen=True, slots=True)
class Tally:
    """What a plan costs, in hours-equivalent by term, and how full it makes each person over the horizon.

    `share` is work over plannable hours (1 is full, above `Weights.ceiling` only where it was so before); people
    without plannable hours are left out. `spread` is the standard deviation of the shares.
    """

    cost: Mapping[str, float]  # "promises", "people", "fit", "switching"
    total: float
    share: Mapping[str, float]
    spread: float


@dataclass(frozen=True, slots=True)
class Move:
    """One task that gets somebody, or somebody else. `hours` is its effort.

    `gain` is what this one move saves, in hours-equivalent, if everything else goes as planned: against leaving the
    task where it was, or undone.
    """

    task: str
    was: str | None
    to: str
    choice: Choice
    runners_up: tuple[Choice, ...]
    gain: float
    hours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Who should do what. `gap` is proven: the cost of `after` is at most this share above the best possible."""

    moves: tuple[Move, ...] = ()
    left: Mapping[str, WhyNone]
    problems: tuple[Problem, ...] = ()
    before: Tally
    after: Tally
    bound: float
    gap: float
    version: str = VERSION
