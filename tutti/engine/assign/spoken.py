"""The answers as plain values, their sentences spoken: `as_json` turns ids of people, skills and tasks into names."""

from collections.abc import Mapping
from functools import singledispatch

from .advice import Advice
from .checks import Problem
from .fairness import Fairness
from .plans import Move, Plan, Progress, Tally
from .proposals import Choice, Proposal, Term, WhyNone
from .says import Names, Sentence, text
from .why_not import WhyNot

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
DIGITS = 9


@singledispatch
def as_json(answer: object, names: Names = str) -> dict[str, Json]:
    """The answer as plain values; `names` turns ids into names."""
    raise TypeError(f"{type(answer).__name__} is no answer of the engine.")


@as_json.register
def _(proposal: Proposal, names: Names = str) -> dict[str, Json]:
    def spoken(sentence: Sentence | None) -> str | None:
        return None if sentence is None else text(sentence, names)

    decisive, why, change = proposal.decisive, proposal.why_none, proposal.flip
    return {
        "task": proposal.task,
        "version": proposal.version,
        "choices": [_choice(each, names) for each in proposal.choices],
        "runners_up": [_choice(each, names) for each in proposal.runners_up],
        "tie": proposal.tie,
        "single_qualified": proposal.single_qualified,
        "low_data": proposal.low_data,
        "notes": [text(note, names) for note in proposal.notes],
        "decisive": spoken(decisive.says if decisive else None),
        "flip": spoken(change.says if change else None),
        "why_none": spoken(why.says if why else None),
    }


@as_json.register
def _(plan: Plan, names: Names = str) -> dict[str, Json]:
    return {
        "version": plan.version,
        "moves": [as_json(move, names) for move in plan.moves],
        "left": [{"task": task, **as_json(why, names)} for task, why in sorted(plan.left.items())],
        "problems": [as_json(problem, names) for problem in plan.problems],
        "before": as_json(plan.before, names),
        "after": as_json(plan.after, names),
        "bound": round(plan.bound, DIGITS),
        "gap": round(plan.gap, DIGITS),
    }


@as_json.register
def _(move: Move, names: Names = str) -> dict[str, Json]:
    return {
        "task": move.task,
        "was": move.was,
        "to": move.to,
        "choice": _choice(move.choice, names),
        "runners_up": [_choice(each, names) for each in move.runners_up],
        "gain": round(move.gain, DIGITS),
        "hours": round(move.hours, DIGITS),
    }


@as_json.register
def _(tally: Tally, names: Names = str) -> dict[str, Json]:
    return {
        "cost": _rounded(tally.cost),
        "total": round(tally.total, DIGITS),
        "share": _rounded(tally.share),
        "spread": round(tally.spread, DIGITS),
    }


@as_json.register
def _(why: WhyNone, names: Names = str) -> dict[str, Json]:
    return {"rule": why.rule, "nearest": why.nearest, "says": text(why.says, names)}


@as_json.register
def _(why: WhyNot, names: Names = str) -> dict[str, Json]:
    return {
        "person_id": why.person,
        "rules": list(why.rules),
        "price": None if why.price is None else round(why.price, DIGITS),
        "price_replanned": None if why.price_replanned is None else round(why.price_replanned, DIGITS),
        "moves": list(why.moves),
        "says": [text(each, names) for each in why.says],
    }


@as_json.register
def _(problem: Problem, names: Names = str) -> dict[str, Json]:
    return {"kind": problem.kind, "id": problem.id, "says": problem.what}


@as_json.register
def _(progress: Progress, names: Names = str) -> dict[str, Json]:
    proven = progress.gap < 1
    return {
        "step": progress.step,
        "of": progress.of,
        "cost": round(progress.cost, DIGITS),
        "bound": round(progress.bound, DIGITS) if proven else None,
        "gap": round(progress.gap, DIGITS),
        "moves": progress.moves,
    }


@as_json.register
def _(fairness: Fairness, names: Names = str) -> dict[str, Json]:
    return {
        "share": _rounded(fairness.share),
        "most": round(fairness.most, DIGITS),
        "least_most": round(fairness.least_most, DIGITS),
        "gini": round(fairness.gini, DIGITS),
        "spread": round(fairness.spread, DIGITS),
        "interval": [round(edge, DIGITS) for edge in fairness.interval],
        "envy": [{"fuller": a, "emptier": b, "task": task} for a, b, task in fairness.envy],
        "dull": _rounded(fairness.dull),
        "visible": _rounded(fairness.visible),
        "wished": _rounded(fairness.wished),
        "growing": _rounded(fairness.growing),
    }


@as_json.register
def _(advice: Advice, names: Names = str) -> dict[str, Json]:
    return {
        "short": [
            {"skill": one.skill, "level": one.level, "hours_a_week": one.hours, "says": text(one.says, names)}
            for one in advice.short
        ],
        "single": [
            {
                "skill": one.skill,
                "level": one.level,
                "person_id": one.person,
                "tasks": list(one.tasks),
                "says": text(one.says, names),
            }
            for one in advice.single
        ],
        "nobody": [{"task": task, **as_json(why, names)} for task, why in sorted(advice.nobody.items())],
    }


def _choice(choice: Choice, names: Names) -> Json:
    terms = [_term(term, names) for term in choice.terms]
    return {
        "person_id": choice.person,
        "cost": round(choice.cost, DIGITS),
        "terms": terms,
        "mentor_id": choice.mentor,
    }


def _term(term: Term, names: Names) -> Json:
    return {
        "name": term.name,
        "hours": round(term.hours, DIGITS),
        "value": round(term.value, 4),
        "says": text(term.says, names),
    }


def _rounded(numbers: Mapping[str, float]) -> dict[str, Json]:
    return {name: round(number, DIGITS) for name, number in sorted(numbers.items())}
