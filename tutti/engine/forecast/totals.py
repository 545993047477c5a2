"""How long several tasks take together: a bad month is bad for all of them, so the sum is less certain than it seems.

The tasks share one factor, as in a Gaussian copula: each task's rank is drawn from sqrt(shared) * common +
sqrt(1 - shared) * own. How much is shared is learned from the ranks of finished tasks, and what is still wrong is put
right by the ranks of past totals.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy.special import ndtr, ndtri

from .checks import Unusable, check_minutes
from .ratios import Floats, Ratios

DRAWS = 2_000
SHARED = 0.15  # before anything is known
BLOCKS = 4  # and worth so many past totals
UNIFORM = 20  # pseudo-totals of a perfect forecaster, beside the past ones
EDGE = 1e-4  # ranks are kept off 0 and 1


@dataclass(frozen=True, slots=True, eq=False)
class Total:
    """Minutes of work as equally likely draws, in rising order."""

    draws: Floats

    def at(self, chance: float) -> float:
        """Minutes that suffice with this chance."""
        return float(np.quantile(self.draws, chance))

    def rank(self, minutes: float) -> float:
        """The chance of at most so long."""
        return float(np.searchsorted(self.draws, minutes, side="right")) / len(self.draws)


def together(parts: Sequence[tuple[float, Ratios]], shared: float, *, seed: int = 0) -> Total:
    """The total of tasks given as (estimate in minutes, ratios); the same seed gives the same bytes."""
    if not parts:
        raise Unusable("A total needs at least one task.")
    for estimate, _ in parts:
        check_minutes(estimate, "An estimate")
    chance = np.random.default_rng(seed)
    common = chance.standard_normal(DRAWS) * sqrt(shared)
    total = np.zeros(DRAWS)
    for estimate, ratios in parts:
        own = chance.standard_normal(DRAWS) * sqrt(1 - shared)
        total += estimate * ratios.at_each(np.asarray(ndtr(common + own)))
    return Total(np.sort(total))


def shared_by(past: Sequence[Sequence[float]]) -> float:
    """How much tasks share, 0 to 0.9, from the ranks of those that were done together, one list per total.

    The mean of n normal ranks varies by shared + (1 - shared) / n; solved for `shared`, by the method of moments.
    """
    found, weight = SHARED * BLOCKS, float(BLOCKS)
    for ranks in past:
        if len(ranks) > 1:
            count = len(ranks)
            mean = float(np.mean(ndtri(np.clip(ranks, EDGE, 1 - EDGE))))
            found += (mean * mean - 1 / count) / (1 - 1 / count)
            weight += 1
    return min(max(found / weight, 0.0), 0.9)


def calibrated(total: Total, ranks: Sequence[float]) -> Total:
    """The total with its chances put right: where past totals fell, in `ranks`, is where this one is expected to."""
    seen = np.concatenate([(np.arange(UNIFORM) + 0.5) / UNIFORM, np.asarray(ranks, dtype=np.float64)])
    levels = np.quantile(seen, (np.arange(DRAWS) + 0.5) / DRAWS)
    return Total(np.quantile(total.draws, levels))
