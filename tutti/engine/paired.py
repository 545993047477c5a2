"""Paired differences of two ways over the same cases, with a bootstrap interval of their mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean

SAMPLES = 2_000
FEWEST = 6
"""Pairs below which no interval is given."""


@dataclass(frozen=True, slots=True)
class Paired:
    """The means of both ways, and of one minus other with its 95 % interval; None where there are too few pairs."""

    one: float
    other: float
    difference: float
    low: float | None
    high: float | None


def paired(pairs: Sequence[tuple[float, float]], seed: int = 0) -> Paired:
    """The percentile bootstrap of the mean difference (Efron and Tibshirani 1993, chapter 13); no pairs give zeros."""
    if not pairs:
        return Paired(0.0, 0.0, 0.0, None, None)
    differences = [one - other for one, other in pairs]
    one, other = fmean(a for a, _ in pairs), fmean(b for _, b in pairs)
    if len(pairs) < FEWEST:
        return Paired(one, other, fmean(differences), None, None)
    chance = Random(seed)
    means = sorted(fmean(chance.choices(differences, k=len(differences))) for _ in range(SAMPLES))
    low, high = means[round(0.025 * (SAMPLES - 1))], means[round(0.975 * (SAMPLES - 1))]
    return Paired(one, other, fmean(differences), low, high)
