"""The outcomes of one kind of work, decayed: old ones count less, and every one can be taken back exactly.

What is kept are whole outcomes, sorted; every sum is taken anew from them, so that the order in which they came, and
what came and went in between, leaves no trace - not even in the last bit.
"""

from array import array
from bisect import bisect_left, insort
from dataclasses import dataclass
from math import cbrt, ceil, sqrt

import numpy as np

from .ratios import CENTRES, EXACTLY, STEPS, WIDTH, Floats

HALF_LIFE = 60  # days until an outcome counts half
CODES = 256  # room for a step within a code: day * 256 + step
NARROWEST = 1.0  # steps over which an outcome is smeared at least


@dataclass(frozen=True, slots=True)
class Decayed:
    """What a history says at some time: how many outcomes it is worth, their smoothed shares times that, moments."""

    weight: float
    smooth: Floats
    mean: float  # of ln(actual / estimate), without those exactly as estimated
    squares: float  # the sum of squared distances from the mean, weighted
    inexact: float  # the weight of those not exactly as estimated


class History:
    """Outcomes of one kind of work; days are ordinals."""

    def __init__(self) -> None:
        self._codes = array("q")
        self._known: tuple[int, Floats, Decayed | None] | None = None  # week, counts, what they say

    def __len__(self) -> int:
        return len(self._codes)

    def add(self, day: int, step: int) -> None:
        """Take in an outcome."""
        code = day * CODES + step
        if self._known is not None and self._known[0] == day // 7 and (not self._codes or code >= self._codes[-1]):
            week, counts, _ = self._known
            counts[step] += 1.0  # the newest outcomes are summed last, so this is the sum taken anew
            self._known = week, counts, None
        else:
            self._known = None
        insort(self._codes, code)

    def remove(self, day: int, step: int) -> None:
        """Take an outcome back."""
        del self._codes[bisect_left(self._codes, day * CODES + step)]
        self._known = None

    def at(self, day: int) -> Decayed:
        """What was known on this day: later outcomes do not count."""
        if self._codes and self._codes[-1] // CODES > day:
            return _decayed(self._counts(day))
        if self._known is None or self._known[0] != day // 7:
            self._known = day // 7, self._counts(day), None
        week, counts, says = self._known
        if says is None:
            says = _decayed(counts)
            self._known = week, counts, says
        return says

    def _counts(self, day: int) -> Floats:
        """The outcomes up to this day by step, an older week counting less."""
        codes = np.array(self._codes[: bisect_left(self._codes, (day + 1) * CODES)], dtype=np.int64)
        weights = 0.5 ** ((day // 7 - codes // (CODES * 7)) * (7 / HALF_LIFE))
        return np.bincount(codes % CODES, weights=weights, minlength=STEPS + 1).astype(np.float64)


def _decayed(counts: Floats) -> Decayed:
    inexact = float(counts[:STEPS].sum())
    mean = float(counts[:STEPS] @ CENTRES) / inexact if inexact else 0.0
    squares = float(counts[:STEPS] @ (CENTRES - mean) ** 2)
    return Decayed(inexact + float(counts[EXACTLY]), _smeared(counts, _width(inexact, squares)), mean, squares, inexact)


def _width(weight: float, squares: float) -> float:
    """Steps over which outcomes are smeared: less the more there are, and the closer they lie together."""
    deviation = sqrt(squares / weight) if weight >= 2 else 1.0
    return max(NARROWEST, 0.5 * max(deviation, 0.1) / WIDTH / cbrt(max(weight, 1.0)))


def _smeared(counts: Floats, width: float) -> Floats:
    reach = min(ceil(3 * width), STEPS // 2)
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / width) ** 2)
    smooth = counts.copy()
    wide = np.convolve(counts[:STEPS], bell / bell.sum())
    smooth[:STEPS] = wide[reach : reach + STEPS]
    smooth[0] += wide[:reach].sum()  # what is smeared over an end stays at it
    smooth[STEPS - 1] += wide[reach + STEPS :].sum()
    return smooth
