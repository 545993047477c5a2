"""Answers "why not this person?" for one task: the rules that stand in the way, or the price."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .checks import check
from .cost import choice
from .proposals import Choice
from .rules import broken, says
from .says import Hours, Named, Sentence, say
from .values import Snapshot
from .weights import PLAIN, Weights

if TYPE_CHECKING:
    from .plans import Plan


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Either `rules` are broken, or the person would do at `price` hours-equivalent more than the choice made.

    `price` is all else equal; `price_replanned` with the rest of the plan adapted, which would give `moves`, tasks of
    the plan, to somebody else.
    """

    person: str
    rules: tuple[str, ...]
    price: float | None
    says: tuple[Sentence, ...]
    price_replanned: float | None = None
    moves: tuple[str, ...] = ()


def why_not(snapshot: Snapshot, plan: Plan | None, task: str, person: str, weights: Weights = PLAIN) -> WhyNot:
    """Why the task does not go to this person. Without a plan, other tasks nobody has stay undone.

    For many questions about one plan, ask `Questions` instead. Raises `KeyError` when the snapshot holds no such task
    to be planned or no such person.
    """
    return Questions(snapshot, plan, weights, about=task).why_not(task, person)


class Questions:
    """A plan to be asked about; `about` names a further task, where nothing is planned yet."""

    def __init__(self, snapshot: Snapshot, plan: Plan | None, weights: Weights = PLAIN, about: str = "") -> None:
        from .asked import Asked
        from .layout import Layout

        check(snapshot)
        moves = {move.task: move.to for move in plan.moves} if plan else {}
        waiting = {task.id for task in snapshot.tasks if task.assignee is None} if plan else set[str]()
        movable = frozenset({*moves, *waiting, *([about] if about else [])})
        known = tuple(task for task in snapshot.tasks if task.assignee is not None or task.id in movable)
        self._asked = Asked(Layout(replace(snapshot, tasks=known), weights, movable), moves)

    def why_not(self, task: str, person: str) -> WhyNot:
        """Why the task does not go to this person."""
        asked = self._asked
        wanted, plate = asked.tasks[task], asked.plates[person]
        to = asked.has(task)
        with asked.lifted(task):
            item = asked.item(task, person)
            if rules := tuple(broken(wanted, item, plate)):
                return WhyNot(person, rules, None, tuple(says(rule, wanted, item, plate) for rule in rules))
            first = to or asked.first(task)
            if first == person:
                return WhyNot(person, (), 0.0, (say("not.first", person=Named(person)),))
            best = choice(wanted, asked.item(task, first), asked.plates[first])
            found = _priced(choice(wanted, item, plate), best)
        return found if to is None else _replanned(found, *asked.replanned(task, person))


def _replanned(found: WhyNot, price: float, moves: tuple[str, ...]) -> WhyNot:
    """The answer with what it would cost if the rest gave way."""
    sentence = say("not.replanned", more=Hours(price), moves=len(moves))
    return replace(found, price_replanned=price, moves=moves, says=(*found.says, *((sentence,) if moves else ())))


def _priced(other: Choice, best: Choice) -> WhyNot:
    price = other.cost - best.cost
    facts = {"person": Named(other.person), "first": Named(best.person)}
    if price <= 1e-9:
        return WhyNot(other.person, (), price, (say("not.tie", **facts),))
    dearest = max(other.terms, key=lambda term: term.hours - best.hours(term.name))
    term = (say(f"term.{dearest.name}"),)
    sentence = say("not.price", **facts, more=Hours(price), term=term, says=(dearest.says,))
    return WhyNot(other.person, (), price, (sentence,))
