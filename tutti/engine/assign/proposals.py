"""What the engine answers: people with the reasons, what would change the answer, or why there is none."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .says import Sentence

if TYPE_CHECKING:
    from .flip import Flip

VERSION = "assign-2"


@dataclass(frozen=True, slots=True)
class Term:
    """One reason. `hours` is its part of the cost: less is better.

    `value` (0 to 1) is for a bar: how much of the needed skill is there, how much of the task fits before its due date,
    how full the person is now, how much of the task fits beside other promises.
    """

    name: str  # one of `cost.TERMS`
    hours: float
    value: float
    says: Sentence


@dataclass(frozen=True, slots=True)
class Choice:
    """A person who could do it. `cost` is the sum of the terms, in hours-equivalent.

    A `mentor` helps where the task is a level beyond the person, who asked to grow.
    """

    person: str
    terms: tuple[Term, ...]
    mentor: str | None = None

    @property
    def cost(self) -> float:
        return sum(term.hours for term in self.terms)

    def hours(self, name: str) -> float:
        """This term's part of the cost."""
        return sum(term.hours for term in self.terms if term.name == name)


@dataclass(frozen=True, slots=True)
class Decisive:
    """The reason that speaks most for the first choice over the second, and who would be first without it."""

    term: str
    hours: float
    then_first: str
    says: Sentence


@dataclass(frozen=True, slots=True)
class WhyNone:
    """Why nobody can be suggested: the hard rule that stopped the last, and who came nearest."""

    rule: str  # "people", "access", "skill", "hours", "absent" or "full"
    nearest: str | None
    says: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The answer for one task; either `choices` (best first) or `why_none`."""

    task: str
    choices: tuple[Choice, ...] = ()
    runners_up: tuple[Choice, ...] = ()
    tie: bool = False  # the first two are within 1 %; ids decided
    single_qualified: bool = False  # one person only has the skills, however busy
    low_data: bool = False  # the effort was unknown
    notes: tuple[Sentence, ...] = ()
    decisive: Decisive | None = None
    flip: "Flip | None" = None
    why_none: WhyNone | None = None
    version: str = VERSION

    @property
    def first(self) -> str | None:
        return self.choices[0].person if self.choices else None
