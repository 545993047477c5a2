"""How likely a task misses its due date: a logistic regression that learns with every due date.

Numbers fall into steps of half a doubling; every step and word has a weight of its own, and so has each of them beside
the days left, the project and the category. Weights move by AdaGrad (Duchi, Hazan and Singer 2011); a slope and an
intercept on top, learned more slowly, keep the chances honest (Platt 1999).

A cause is what sets a task apart: each fact counts against what is usual here, and what two do together goes to the one
that is less usual.

Give every task its label on its due date, whether it is finished by then or not. Learning from finished tasks as they
finish would favour the quick ones; on the due date nothing is censored.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, floor, log2, sqrt

from .checks import Unusable
from .facts import CROSSED, FACTS
from .says import Sentence, say
from .values import Mode

RATE, SLOW = 0.1, 0.06  # how fast weights move, and the slope and intercept on top
CAUTION = 10.0  # what the slope and intercept have seen before they begin
FLAT = 0.6  # the slope before anything is known: chances start nearer to even
ENOUGH = 10  # due dates of each kind, kept and missed, before a chance stands on its own

RECENT = 100  # due dates over which a usual weight is taken
NEVER = (0.0, 0.0)

Value = float | str
Term = tuple[str, ...]  # fact, step, and maybe another fact and its step


@dataclass(frozen=True, slots=True)
class Cause:
    """What a fact adds to the log-odds of being late, above 0 towards late."""

    fact: str
    value: Value
    adds: float

    @property
    def says(self) -> str:
        """The fact in words."""
        value = self.value if isinstance(self.value, str) else f"{self.value:g}"
        return FACTS[self.fact].says.format(value=value)

    @property
    def helps(self) -> str:
        """What can be done about it."""
        return FACTS[self.fact].helps


@dataclass(frozen=True, slots=True)
class Late:
    """The chance of being late; `start` and what the causes add sum to its log-odds, the strongest cause first."""

    chance: float
    start: float
    causes: tuple[Cause, ...]
    trust: Sentence


class Lateness:
    """What the due dates of one workspace taught. In *plain* mode facts about a person are not read."""

    def __init__(self, mode: Mode = "plain") -> None:
        self._read = frozenset(name for name, fact in FACTS.items() if mode == "learned" or not fact.personal)
        self._weights: dict[Term, list[float]] = {}  # weight, and the sum of squared gradients
        self._slope, self._shift = [FLAT, CAUTION], [0.0, CAUTION]
        self._usual: dict[str, list[float]] = {}  # of each fact alone: its mean weight, and of how many due dates
        self._seen = [0, 0]  # due dates kept and missed

    def observe(self, facts: Mapping[str, Value], *, late: bool) -> None:
        """Take in what became of a task on its due date; `facts` are those known when it was asked about."""
        terms = self._terms(facts)
        raw = sum(self._weight(term) for term in terms)
        off = _chance(self._slope[0] * raw + self._shift[0]) - late
        _move(self._slope, off * raw, SLOW)
        _move(self._shift, off, SLOW)
        off = _chance(raw) - late
        for term in terms:
            if len(term) == 2:
                usual = self._usual.setdefault(term[0], [0.0, 0.0])
                usual[1] += 1
                usual[0] += (self._weight(term) - usual[0]) / min(usual[1], RECENT)
            _move(self._weights.setdefault(term, [0.0, 1.0]), off, RATE)
        self._seen[late] += 1

    def chance(self, facts: Mapping[str, Value]) -> Late:
        """How likely it is late, and why. Raises `Unusable` for a fact nobody knows or a number that is none."""
        terms = self._terms(facts)
        odds = self._slope[0] * sum(self._weight(term) for term in terms) + self._shift[0]
        causes = [Cause(name, facts[name], adds) for name, adds in self._adds(terms).items()]
        causes.sort(key=lambda cause: (-abs(cause.adds), cause.fact))
        return Late(_chance(odds), odds - sum(cause.adds for cause in causes), tuple(causes), self._trust())

    def _adds(self, terms: list[Term]) -> dict[str, float]:
        """What each fact adds to the log-odds beyond what is usual."""
        apart = {term[0]: self._weight(term) - self._usual.get(term[0], NEVER)[0] for term in terms if len(term) == 2}
        adds = dict(apart)
        for term in terms:
            if len(term) == 4:
                one, other = abs(apart[term[0]]), abs(apart[term[2]])
                part = one / (one + other) if one + other else 0.5
                adds[term[0]] += part * self._weight(term)
                adds[term[2]] += (1 - part) * self._weight(term)
        return {name: self._slope[0] * value for name, value in adds.items()}

    def _terms(self, facts: Mapping[str, Value]) -> list[Term]:
        """Every fact with its step, alone and beside those that cross."""
        steps = {name: _step(name, value) for name, value in sorted(facts.items()) if _known(name) in self._read}
        terms: list[Term] = [()]
        for name, step in steps.items():
            terms.append((name, step))
            terms += [(name, step, other, steps[other]) for other in CROSSED if other in steps and other != name]
        return terms

    def _weight(self, term: Term) -> float:
        return self._weights[term][0] if term in self._weights else 0.0

    def _trust(self) -> Sentence:
        if min(self._seen) < ENOUGH:
            return say("late.few", kept=self._seen[0], missed=self._seen[1])
        return say("late.some", kept=self._seen[0], missed=self._seen[1])


def _known(name: str) -> str:
    if name not in FACTS:
        raise Unusable(f'Nothing is known of a fact "{name}"; use one of {", ".join(sorted(FACTS))}.')
    return name


def _step(name: str, value: Value) -> str:
    """Words as they are; numbers in steps of half a doubling, shares in eighths."""
    if isinstance(value, str):
        return value
    if value != value or abs(value) == float("inf"):
        raise Unusable(f'The fact "{name}" is not a number; leave it out when it is not known.')
    if value <= 0:
        return "none" if value == 0 else "below"
    return f"/{floor(value * 8)}" if value < 1 else str(floor(2 * log2(value)))


def _move(weight: list[float], gradient: float, rate: float) -> None:
    weight[1] += gradient * gradient
    weight[0] -= rate * gradient / sqrt(weight[1])


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-min(max(odds, -30.0), 30.0)))
