"""Scores of forecasts: how well they rank, how true their chances are, how far they are off."""

from math import log

import numpy as np
from numpy.typing import NDArray

from .ratios import CENTRES, EXACTLY, MIDDLE, STEPS, WIDTH, Floats, Ratios

Truths = NDArray[np.bool_]


def auc(chances: Floats, happened: Truths) -> float:
    """How often a case where it happened was given the higher chance; 0.5 is guessing."""
    positives = int(happened.sum())
    negatives = len(happened) - positives
    if not positives or not negatives:
        return float("nan")
    _, place, times = np.unique(chances, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(times) - (times - 1) / 2)[place]  # those that tie share the middle
    return float((ranks[happened].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def calibration_error(chances: Floats, happened: Truths, groups: int = 10) -> float:
    """The mean gap between chance and frequency over groups of equal size (expected calibration error)."""
    parts = np.array_split(np.argsort(chances, kind="stable"), groups)
    gaps = [abs(chances[part].mean() - happened[part].mean()) * len(part) for part in parts if len(part)]
    return float(sum(gaps) / len(chances))


def pinball(quantile: Floats, actual: Floats, chance: float) -> Floats:
    """The loss whose mean is least at the true quantile (Koenker and Bassett 1978)."""
    gap = actual - quantile
    return np.asarray(np.maximum(chance * gap, (chance - 1) * gap))


def crps(ratios: Ratios, ratio: float) -> float:
    """How far a forecast was off, in units of ln(actual / estimate): the continuous ranked probability score.

    0 is a certain and true forecast; for a single number it is the absolute error (Matheson and Winkler 1976).
    """
    level = min(max(log(ratio), CENTRES[0]), CENTRES[-1])
    rising = np.cumsum(ratios.shares[:STEPS])
    rising[MIDDLE:] += ratios.shares[EXACTLY]
    below = np.clip((level - CENTRES[:-1]) / WIDTH, 0, 1)
    gap = rising[:-1] ** 2 * below + (rising[:-1] - 1) ** 2 * (1 - below)
    return float(gap.sum() * WIDTH)
