"""How many tasks a plan gains on its way: most plans grow, and a forecast that leaves it out is too early.

Additions come at random at a steady rate (Poisson) which is not known for sure (Gamma): their number in the weeks to
come is negative binomial.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from scipy.special import betainc, nbdtrik

from .checks import Unusable
from .says import Sentence, say

BEFORE = (1.0, 1.0)  # known beforehand: one task in one week


@dataclass(frozen=True, slots=True)
class Growth:
    """Tasks added in the weeks to come: `mean`, and what is not passed in 50, 80 and 95 of 100 cases."""

    mean: float
    p50: int
    p80: int
    p95: int

    @property
    def says(self) -> Sentence:
        """The same in words."""
        return say("growth", middle=self.p50, high=self.p80)


def growth(added: Sequence[int], weeks: float) -> Growth:
    """What is added in so many weeks, by how many tasks were added in each past week."""
    if any(count < 0 for count in added):
        raise Unusable("Tasks added in a week cannot be fewer than none; count what was added, not what is left.")
    if not 0 < weeks <= 52 * 100:
        raise Unusable(f"{weeks:g} weeks cannot be looked ahead; give more than 0 and at most 5,200.")
    tasks, rate = BEFORE[0] + sum(added), BEFORE[1] + len(added)
    share = rate / (rate + weeks)
    p50, p80, p95 = (_not_passed(chance, tasks, share) for chance in (0.5, 0.8, 0.95))
    return Growth(tasks / rate * weeks, p50, p80, p95)


def _not_passed(chance: float, tasks: float, share: float) -> int:
    """The quantile of the negative binomial: the least count that is not passed with this chance."""
    count = max(0, int(nbdtrik(chance, tasks, share)) - 1)
    while betainc(tasks, count + 1, share) < chance:
        count += 1
    return count
