"""The prices of the objective, in hours-equivalent, in one visible place."""

from dataclasses import dataclass

SLIDERS = ("speed", "balance", "growth", "stability")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Three tiers: promises outweigh people, people outweigh fit. A workspace's sliders move their factors."""

    # The sliders, 0 (does not count) to 2 (counts double).
    speed: float = 1.0  # multiplies what late work costs
    balance: float = 1.0  # multiplies what being full and doing dull work cost
    growth: float = 1.0  # multiplies what wishes and growth are worth
    stability: float = 1.0  # multiplies what handing over costs

    promises: float = 1.0
    people: float = 1.0
    fit: float = 1.0

    # Promises: price of one hour of work done after its due date, by priority none, low, medium, high, urgent.
    late: tuple[float, float, float, float, float] = (1.0, 1.0, 2.0, 4.0, 8.0)
    hard: float = 4.0  # how many times dearer an hour after a hard due date is
    # Price of an hour of work nobody does, by priority; whoever can still take it gets it whatever else it costs.
    left: tuple[float, float, float, float, float] = (6.0, 6.0, 15.0, 40.0, 100.0)

    # People: price of one more hour, by how full the person is. Convex, so that the next hour goes where there is room.
    bands: tuple[tuple[float, float], ...] = ((0.6, 0.0), (0.8, 0.1), (0.9, 0.3), (1.0, 0.8), (1.2, 5.0))
    # Up to 60 % the bands are flat; this small slope (reached at 100 %) still spreads work in a team that has room.
    spread: float = 0.05
    ceiling: float = 1.2  # hard: nobody is suggested above this share of the plannable hours
    horizon_days: int = 28  # how far ahead "how full" looks
    undated_days: int = 84  # work without a due date is taken as spread over this time
    # Price of the next dull hour for somebody all of whose eight weeks were dull; it rises evenly from 0.
    dull: float = 0.5

    # Fit: price per hour of the task and per level.
    missing: float = 0.35  # a welcome level the person lacks
    surplus: float = 0.02  # a level more than asked for: keeps the strongest free for what only they can do
    gladly: float = 0.025  # what each step of "gladly" is worth per hour, at most two steps
    unwillingly: float = 0.05  # what each step of "rather not" costs per hour, at most two steps
    practice: float = 0.03  # worth per hour of work in a skill the person asked to grow in
    money: float = 0.10  # price per hour of a rate of twice the mean

    # A stretch is a task one level beyond who asked to grow in its skill.  Hard: so much slack, in efforts of the task,
    # and at most this share of a person's hours; it takes so many times the effort, and this share of it of a mentor.
    stretch_slack: float = 1.5
    stretch_most: float = 0.15
    stretch_effort: float = 1.3
    stretch_mentor: float = 0.15
    mentoring: float = 0.1  # price of a mentor's hour

    # Handing over: hours, plus a share of the effort, plus hours if it would start within a day.
    handover: float = 0.5
    handover_share: float = 0.1
    handover_soon: float = 1.0

    def __post_init__(self) -> None:
        for name in SLIDERS:
            if not 0 <= getattr(self, name) <= 2:
                raise ValueError(f"The slider {name} stands at {getattr(self, name)}; it goes from 0 to 2.")

    @property
    def promises_factor(self) -> float:
        return self.promises * self.speed

    @property
    def people_factor(self) -> float:
        return self.people * self.balance


PLAIN = Weights()
