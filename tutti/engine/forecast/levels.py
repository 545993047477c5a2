"""From what is known of any work to what is known of one kind of it, level by level.

Each level is shrunk to the one above: what `FROM_ABOVE` outcomes would say is taken from there. Two views of the same
outcomes go down side by side, a histogram and a log-normal with its own share of "exactly as estimated" (Bayesian,
so a Student's t while there are few), and meet as the mean of their logarithms.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy.special import ndtr

from .history import Decayed
from .ratios import EDGES, Floats, spread_of

FROM_ABOVE = 2.5  # the level above counts as so many outcomes
TINY = 1e-9  # nothing is impossible


@dataclass(frozen=True, slots=True)
class Level:
    """What is known at one level; `logs` are logarithms of the shares, not normalised."""

    shares: Floats
    mean: float
    variance: float
    exactly: float
    logs: Floats
    seen: float = 0.0  # how many outcomes it has been narrowed by last

    def narrowed(self, by: Decayed, new: float) -> Level:
        """The next level: the same, seen through the outcomes of a narrower kind of work.

        `new` is how much of what is known above they leave out, 0 to 1: where they are all of it, they add nothing.
        """
        inexact, exact = new * by.inexact, new * (by.weight - by.inexact)
        weight, all_ = inexact + FROM_ABOVE, inexact + exact + FROM_ABOVE
        shares = (new * by.smooth + FROM_ABOVE * self.shares) / all_
        pull = inexact * FROM_ABOVE / weight * (by.mean - self.mean) ** 2
        variance = (new * by.squares + pull + FROM_ABOVE * self.variance) / weight
        mean = (inexact * by.mean + FROM_ABOVE * self.mean) / weight
        exactly = (exact + FROM_ABOVE * self.exactly) / all_
        return Level(shares, mean, variance, exactly, _logs(shares, mean, variance, exactly, weight), by.weight)


def _logs(shares: Floats, mean: float, variance: float, exactly: float, weight: float) -> Floats:
    bell = spread_of(_students((EDGES - mean) / sqrt(variance), weight + 2), exactly)
    return np.asarray(np.log((shares + TINY) * (bell + TINY)) / 2)


def _students(at: Floats, freedom: float) -> Floats:
    """Student's t, cumulative, by a normal one (Abramowitz and Stegun 26.7.8): off by less than 0.01, and quick."""
    return np.asarray(ndtr(at * (1 - 0.25 / freedom) / np.sqrt(1 + at * at / (2 * freedom))))


def prior() -> Level:
    """What is known before anything was finished: half a log-normal of sigma 1, half how estimates go in many firms.

    The second half is broad on purpose: a prior from one company misleads the next.
    """
    elsewhere = spread_of(_students((EDGES + 0.05) / 0.6, 4), 0.15)
    shares = (spread_of(ndtr(EDGES), 0.0) + elsewhere) / 2
    return Level(shares, -0.05, 0.8, 0.1, np.log(shares + TINY))
