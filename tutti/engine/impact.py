"""Impact ratios: how often members of each group are chosen, against the group that is chosen most, with intervals."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf, sqrt

Z = 1.959964
"""Of a 95 % interval."""
FEWEST = 300
"""Decisions below which no verdict is given."""
FOUR_FIFTHS = 0.8
"""Below this ratio the Uniform Guidelines on Employee Selection Procedures (29 CFR 1607.4 D) see adverse impact."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A share or ratio with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Impact:
    """One group: `chosen` of `considered` times; `ratio` is against the best-off group, None for that group itself."""

    group: str
    considered: int
    chosen: int
    rate: Interval
    ratio: Interval | None


def impacts(counts: Mapping[str, tuple[int, int]]) -> list[Impact]:
    """The groups by name, from how often each was (considered, chosen); who was never considered is left out."""
    rates = {group: wilson(chosen, of) for group, (of, chosen) in sorted(counts.items()) if of}
    best = max(rates, key=lambda group: rates[group].value, default="")
    return [
        Impact(group, *counts[group], rate, None if group == best else ratio_of(rate, rates[best]))
        for group, rate in rates.items()
        if rates[best].value
    ]


def verdict(found: list[Impact], decisions: int) -> str:
    """What may be said about them, and what may not."""
    ratios = [each.ratio for each in found if each.ratio]
    if decisions < FEWEST:
        return f"No verdict: {decisions} decisions are too few, at least {FEWEST} are needed."
    if not ratios:
        return "No verdict: there are no two groups to compare."
    if any(ratio.high < FOUR_FIFTHS for ratio in ratios):
        return "A group is chosen less than four fifths as often as the best-off one, beyond chance: look into why."
    if all(ratio.low >= FOUR_FIFTHS for ratio in ratios):
        return "Every group is chosen at least four fifths as often as the best-off one, beyond chance."
    return "The numbers do not tell: four fifths lies within an interval."


def wilson(chosen: int, of: int) -> Interval:
    """The score interval of a proportion (Wilson 1927, JASA 22:209-212)."""
    share, spread = chosen / of, Z * Z / of
    middle = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return Interval(share, max(0.0, middle - half), min(1.0, middle + half))


def ratio_of(one: Interval, other: Interval) -> Interval:
    """The interval of a ratio of two proportions, recovered from their own intervals (Donner and Zou 2012, MOVER-R).

    `other` must not be 0.  Both are taken as independent, which choices among the same candidates are only roughly.
    """
    product = one.value * other.value
    least, most = one.low * (2 * one.value - one.low), one.high * (2 * one.value - one.high)
    widest, narrowest = other.high * (2 * other.value - other.high), other.low * (2 * other.value - other.low)
    low = least / (product + sqrt(max(0.0, product**2 - least * widest))) if least else 0.0
    high = (product + sqrt(max(0.0, product**2 - most * narrowest))) / narrowest if narrowest else inf
    return Interval(one.value / other.value, low, high)
