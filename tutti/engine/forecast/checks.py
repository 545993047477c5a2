"""Refuses what no forecast can stand on, with a sentence that names the way out."""

from datetime import date
from math import isfinite

FIRST, LAST = date(1970, 1, 1), date(2200, 12, 31)
LONGEST = 6_000_000  # minutes; what the house lets people write: 100,000 hours


class Unusable(ValueError):
    """Something that cannot be forecast from, in a sentence a person can act on."""


def check_minutes(minutes: float, what: str) -> None:
    """Minutes of work: more than none, at most 100,000 hours."""
    if not isfinite(minutes) or not 0 < minutes <= LONGEST:
        raise Unusable(f"{what} of {minutes:g} minutes cannot be used; give more than 0 and at most 100,000 hours.")


def check_day(day: date, what: str) -> None:
    """A day people plan with."""
    if not FIRST <= day <= LAST:
        raise Unusable(f"{what} {day} lies outside 1970 to 2200; correct the date.")
