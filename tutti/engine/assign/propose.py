"""The front door: suggests people for every unassigned task of a snapshot, with the reasons."""

from collections.abc import Iterable

from . import flip, rules
from .checks import check
from .cost import choice, parts
from .draft import Draft, typical_effort
from .proposals import Choice, Decisive, Proposal
from .says import Fact, Hours, Named, Sentence, say
from .values import Snapshot, Task
from .weights import PLAIN, Weights

SHOWN = 3  # choices, and as many runner-ups again
TIE = 0.01


def propose(snapshot: Snapshot, weights: Weights = PLAIN) -> list[Proposal]:
    """One proposal per unassigned task, most urgent first. They fit together: all can be accepted.

    Raises `InvalidSnapshot` (a `ValueError`) with a sentence for each row that cannot be planned.
    """
    check(snapshot)
    plan = Draft(snapshot, weights)
    plan.build()
    typical = typical_effort(snapshot)
    return [_proposal(task, plan, _notes(task, plan, typical)) for task in plan.tasks]


def _notes(task: Task, plan: Draft, typical: int | None) -> tuple[Sentence, ...]:
    if task.effort is not None:
        return ()
    key = "effort.default" if typical is None else "effort.median"
    return (say(key, effort=Hours(plan.typical / 60)),)


def _proposal(task: Task, plan: Draft, notes: tuple[Sentence, ...]) -> Proposal:
    """The answer for one task, all others staying where the plan has them."""
    picked = plan.lift(task)
    ranked = sorted(plan.ranked(task), key=lambda each: (each[1] != picked, each))
    low_data = task.effort is None
    if picked is None:
        items = {who: (plate, plate.item(plan.work[task.id])) for who, plate in plan.plates.items()}
        return Proposal(task=task.id, low_data=low_data, notes=notes, why_none=rules.why_none(task, items))
    best = [choice(task, plan.items[task.id][who], plan.plates[who]) for _, who in ranked[: 2 * SHOWN]]
    tie, single = _is_tie(best), len(_qualified(plan, task)) == 1
    proposal = Proposal(
        task=task.id,
        choices=tuple(best[:SHOWN]),
        runners_up=tuple(best[SHOWN:]),
        tie=tie,
        single_qualified=single,
        low_data=low_data,
        notes=notes + (say("tie"),) * tie + (say("single"),) * single,
        decisive=_decisive(task, best, ranked, plan),
        flip=flip.find(task, ranked, plan),
    )
    plan.place(task, picked)
    return proposal


def _qualified(plan: Draft, task: Task) -> list[str]:
    return [who for who, broken in plan.stopped[task.id].items() if not broken & {"access", "skills"}]


def _is_tie(best: list[Choice]) -> bool:
    if len(best) < 2:
        return False
    first, second = best[0].cost, best[1].cost
    return second - first <= TIE * max(abs(first), abs(second)) + 1e-9


def _decisive(task: Task, best: list[Choice], ranked: list[tuple[float, str]], plan: Draft) -> Decisive | None:
    """The term that most favours the first over the second, and who leads when that term is left out for everybody."""
    if len(best) < 2:
        return None
    first, second = best[0], best[1]
    gaps = {term: second.hours(term) - first.hours(term) for term in ("skills", "free", "load", "promises")}
    term = max(gaps, key=lambda name: gaps[name])
    if gaps[term] <= 1e-9:
        return None
    left = {who: cost for cost, who in _without(term, task, (who for _, who in ranked), plan)}
    then = min(left, key=lambda who: (left[who], who != first.person, who))
    facts: dict[str, Fact] = {
        "first": Named(first.person),
        "second": Named(second.person),
        "term": (say(f"term.{term}"),),
    }
    if then == first.person:
        return Decisive(term, gaps[term], then, say("decisive.same", **facts))
    return Decisive(term, gaps[term], then, say("decisive.other", then=Named(then), **facts))


def _without(term: str, task: Task, people: Iterable[str], plan: Draft) -> Iterable[tuple[float, str]]:
    for who in people:
        costs = parts(task, plan.items[task.id][who], plan.plates[who])
        yield round(sum(hours for name, hours in costs.items() if name != term), 9), who
