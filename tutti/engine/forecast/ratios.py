"""How many times its estimate a task takes, as a distribution: 161 steps of ln(actual / estimate) and one of "exactly".

People often write down what they had estimated, so "exactly" carries a share of its own that no smooth curve has.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

STEPS = 161
WIDTH = 0.05  # of a step, in ln(actual / estimate): from e^-4 to e^4 times the estimate
MIDDLE = STEPS // 2
EXACTLY = STEPS  # the index of the share of "exactly as estimated"
CENTRES: Floats = np.asarray((np.arange(STEPS) - MIDDLE) * WIDTH, dtype=np.float64)
EDGES: Floats = np.asarray((np.arange(STEPS + 1) - MIDDLE - 0.5) * WIDTH, dtype=np.float64)
_CROSSED = np.concatenate([EDGES[: MIDDLE + 1], [0.0, 0.0], EDGES[MIDDLE + 1 :]])  # with the jump at "exactly"


def step_of(actual: float, estimate: float) -> int:
    """The step an outcome falls into; what lies beyond e^4 times counts with the last one."""
    if actual == estimate:
        return EXACTLY
    return min(max(round(log(actual / estimate) / WIDTH) + MIDDLE, 0), STEPS - 1)


@dataclass(frozen=True, slots=True, eq=False)
class Ratios:
    """A distribution of actual / estimate. `shares` holds 162 numbers that sum to 1, the last one for "exactly"."""

    shares: Floats

    def at(self, chance: float) -> float:
        """The ratio that is not passed with this chance, 0 to 1."""
        return float(self.at_each([chance])[0])

    @property
    def median(self) -> float:
        """The ratio passed in one case of two: `at(0.5)`, quicker."""
        rising = self.shares[:STEPS].cumsum()
        half, exactly = 0.5, float(self.shares[EXACTLY])
        middle = float(rising[MIDDLE] - self.shares[MIDDLE] / 2)
        if middle <= half <= middle + exactly:
            return 1.0
        wanted = half if half < middle else half - exactly
        step = int(rising.searchsorted(wanted))
        return exp(float(EDGES[step + 1]) - WIDTH * (float(rising[step]) - wanted) / float(self.shares[step]))

    def at_each(self, chances: Sequence[float] | Floats) -> Floats:
        """The same for many chances at once."""
        return np.asarray(np.exp(np.interp(chances, self._rising(), _CROSSED)))

    def up_to(self, ratio: float) -> float:
        """The chance of at most this ratio; a ratio of 1 includes "exactly"."""
        if ratio <= 0:
            return 0.0
        level = log(ratio)
        below = float(np.interp(level, EDGES, np.concatenate([[0.0], np.cumsum(self.shares[:STEPS])])))
        return below + (float(self.shares[EXACTLY]) if level >= 0 else 0.0)

    def rank(self, ratio: float) -> float:
        """Where an outcome lies among what was expected, 0 to 1; "exactly" lies in the middle of its share."""
        return self.up_to(ratio) - (float(self.shares[EXACTLY]) / 2 if ratio == 1 else 0.0)

    @property
    def over(self) -> float:
        """The chance of taking longer than estimated."""
        return float(self.shares[MIDDLE + 1 : STEPS].sum() + self.shares[MIDDLE] / 2)

    def _rising(self) -> Floats:
        rising = np.cumsum(self.shares[:STEPS])
        half = float(self.shares[MIDDLE]) / 2
        before = rising[MIDDLE - 1] + half
        exactly = self.shares[EXACTLY]
        after = rising[MIDDLE:] + exactly
        return np.concatenate([[0.0], rising[:MIDDLE], [before, before + exactly], after])


def spread_of(cumulative: Floats, exactly: float) -> Floats:
    """Shares from a cumulative curve taken at `EDGES`; what lies beyond the ends joins the last steps."""
    rising = cumulative.copy()
    rising[0], rising[-1] = 0.0, 1.0
    return np.append(np.diff(rising) * (1 - exactly), exactly)
