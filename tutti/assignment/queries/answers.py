"""What the engine found, as it is kept: ids, numbers, and sentences with the names filled in."""

from collections.abc import Mapping
from dataclasses import dataclass

from tutti.assignment.models import Choice, Reason
from tutti.assignment.models.plans import Drafted, Left, Odd, Tally
from tutti.engine import assign as engine

FINE = 9
"""Decimals that are kept: terms still add up to their cost within a millionth."""


@dataclass(frozen=True)
class Answered:
    """A plan as plain values."""

    before: Tally
    after: Tally
    moves: list[Drafted]
    left: list[Left]
    problems: list[Odd]


def answered(found: engine.Plan, names: Mapping[str, str]) -> Answered:
    """The plan, its sentences spoken."""

    def spoken(sentence: engine.Sentence) -> str:
        return engine.text(sentence, lambda one: names.get(one, "somebody"))

    def choice(one: engine.Choice) -> Choice:
        terms: list[Reason] = [
            {"name": t.name, "hours": _fine(t.hours), "value": _fine(t.value, 4), "says": spoken(t.says)}
            for t in one.terms
        ]
        return {"person_id": one.person, "cost": _fine(one.cost), "terms": terms, "mentor_id": one.mentor}

    moves: list[Drafted] = [
        {
            "task_id": move.task, "was_id": move.was, "to_id": move.to, "terms": choice(move.choice)["terms"],
            "runners_up": [choice(other) for other in move.runners_up],
            "gain": _fine(move.gain), "hours": _fine(move.hours, 4), "mentor_id": move.choice.mentor,
        }
        for move in found.moves
    ]  # fmt: skip
    return Answered(
        before=_tally(found.before),
        after=_tally(found.after),
        moves=moves,
        left=[{"task_id": task, "says": spoken(why.says)} for task, why in sorted(found.left.items())],
        problems=[{"id": problem.id, "says": problem.what} for problem in found.problems],
    )


def _tally(tally: engine.Tally) -> Tally:
    return {
        "cost": numbers_as_kept(tally.cost),
        "total": _fine(tally.total),
        "share": numbers_as_kept(tally.share),
        "spread": _fine(tally.spread),
    }


def numbers_as_kept(numbers: Mapping[str, float]) -> dict[str, float]:
    """Rounded, and never minus zero: one database would give it back as zero, and the change log would not agree."""
    return {name: _fine(number) for name, number in numbers.items()}


def _fine(number: float, decimals: int = FINE) -> float:
    return round(number, decimals) + 0.0
