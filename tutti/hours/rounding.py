"""Rounding of minutes: a pure rule, applied to each entry where hours are totalled and exported, never to what is kept.

`web/src/hours/rounding.ts` says the same for the browser.
"""

from typing import NamedTuple

from tutti.hours.models import Way


class Rule(NamedTuple):
    """`step` is in minutes; with the way "none" it says nothing."""

    way: Way = "none"
    step: int = 15

    def of(self, minutes: int) -> int:
        """The minutes by this rule; half a step goes up."""
        if self.way == "none":
            return minutes
        halves = {"down": 0, "nearest": self.step, "up": 2 * self.step - 1}[self.way]
        return (2 * minutes + halves) // (2 * self.step) * self.step
