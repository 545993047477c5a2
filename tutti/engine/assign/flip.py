"""The smallest single change that would put somebody else first, stated only after a re-solve proved it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from .draft import Draft, settled
from .load import Plate
from .rules import lacking
from .says import Fact, Hours, Named, Sentence, say
from .values import Commitment, Person, Snapshot, Task

STEP = 30  # minutes: nobody frees 17 minutes
FARTHEST = 40 * 60  # a change of more than a working week is no longer a small one
LEVEL_AS_MINUTES = 8 * 60  # to compare unlike changes: one level of a skill counts as a day
TRIED = 3  # how many of the nearest people each kind of change is tried on
CLEARLY = 2e-9  # costs are rounded to nine digits


Ranked = list[tuple[float, str]]  # cost and person, cheapest first


@dataclass(frozen=True, slots=True)
class Flip:
    """A change of one fact about one person (`who`), after which `person` is first."""

    kind: str  # "free": less other work by `due`; "busy": more of it; "skill": a higher level
    who: str
    person: str
    task: str
    minutes: int = 0  # how big the change is (a level of a skill: what it counts as)
    due: date | None = None
    skill: str = ""
    was: int = 0
    level: int = 0

    @property
    def says(self) -> Sentence:
        person, hours = Named(self.person), Hours(self.minutes / 60)
        if self.kind == "skill":
            return say("flip.skill", person=person, skill=Named(self.skill), level=self.level, now=self.was)
        facts: dict[str, Fact] = {"person": person, "first": Named(self.who), "hours": hours}
        if self.due is None:
            return say(f"flip.{self.kind}.undated", **facts)
        return say(f"flip.{self.kind}", due=self.due, **facts)


def applied(snapshot: Snapshot, flip: Flip) -> Snapshot:
    """The snapshot as it would be after the change: solve it again, and `flip.person` is first."""
    known = settled(snapshot)
    people = tuple(_edited(person, flip) if person.id == flip.who else person for person in known.people)
    return replace(known, people=people)


def find(task: Task, ranked: Ranked, plan: Draft) -> Flip | None:
    """The smallest change for a task that is lifted off the plan; `ranked` is who could take it now."""
    found: Flip | None = None
    for flip, most in (*_free(task, ranked, plan), *_busy(task, ranked), *_skill(task, plan)):
        limit = min(most, FARTHEST if found is None else found.minutes - STEP)
        found = _smallest(flip, ranked, plan, limit) or found
    return found


def _free(task: Task, ranked: Ranked, plan: Draft) -> Iterator[tuple[Flip, int]]:
    """Runner-ups, and people who are only too full, with less other work; up to all they have."""
    full = sorted(set(plan.items[task.id]) - {who for _, who in ranked}, key=lambda who: (plan.plates[who].booked, who))
    by = None if task.due is None else task.due.toordinal()
    for who in [who for _, who in ranked[1 : 1 + TRIED]] + full[:TRIED]:
        other = sum(item.hours for item in plan.plates[who].items if by is None or item.due <= by)
        yield Flip(kind="free", who=who, person=who, task=task.id, due=task.due), int(other * 60)


def _busy(task: Task, ranked: Ranked) -> Iterator[tuple[Flip, int]]:
    """The first choice with more other work, so that the second comes first."""
    if len(ranked) > 1:
        yield Flip(kind="busy", who=ranked[0][1], person=ranked[1][1], task=task.id, due=task.due), FARTHEST


def _skill(task: Task, plan: Draft) -> Iterator[tuple[Flip, int]]:
    """People who are one skill short and could do it otherwise."""
    short = []
    for who, rules in plan.stopped[task.id].items():
        lacks = lacking(task, plan.plates[who].person) if rules == {"skills"} else {}
        if len(lacks) == 1:
            [(skill, need)] = lacks.items()
            short.append((need - plan.plates[who].person.skills.get(skill, 0), who, skill, need))
    for levels, who, skill, need in sorted(short)[:TRIED]:
        size = levels * LEVEL_AS_MINUTES
        yield Flip("skill", who, who, task.id, size, skill=skill, was=need - levels, level=need), size


def _smallest(flip: Flip, ranked: Ranked, plan: Draft, most: int) -> Flip | None:
    """The flip at its smallest size up to `most`. Halves the range: more of a change never makes it work less well."""
    if flip.kind == "skill":
        return flip if flip.minutes <= most and _leads(flip, ranked, plan) else None
    low, high = 0, most // STEP
    if high < 1 or not _leads(replace(flip, minutes=high * STEP), ranked, plan):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        works = _leads(replace(flip, minutes=middle * STEP), ranked, plan)
        low, high = (low, middle) if works else (middle, high)
    return replace(flip, minutes=high * STEP)


def _leads(flip: Flip, ranked: Ranked, plan: Draft) -> bool:
    """Solves the task again with the change made, all rules and everybody considered: is the person clearly first?

    One person's change leaves what the task costs on the other plates as it is, so only the changed one is worked out.
    """
    others = [each for each in ranked if each[1] != flip.who]
    changed = plan.cost_on(flip.task, _plate(flip, plan))
    again = sorted(others if changed is None else [*others, (changed, flip.who)])
    return bool(again) and again[0][1] == flip.person and (len(again) == 1 or again[0][0] < again[1][0] - CLEARLY)


def _plate(flip: Flip, plan: Draft) -> Plate:
    plate = plan.plates[flip.who]
    return plate.of(_edited(plan.settled_person(flip.who), flip))


def _edited(person: Person, flip: Flip) -> Person:
    """The person with the one fact changed. Their commitments must be settled."""
    match flip.kind:
        case "skill":
            return replace(person, skills={**person.skills, flip.skill: flip.level})
        case "busy":
            return replace(person, committed=(*person.committed, _more_work(flip)))
        case _:
            return replace(person, committed=_less_work(person.committed, flip))


def _more_work(flip: Flip) -> Commitment:
    """Other work that has to be done before the task: due the day before it."""
    due = None if flip.due is None else flip.due - timedelta(days=1)
    return Commitment(task=f"more work beside {flip.task}", minutes=flip.minutes, due=due)


def _less_work(committed: tuple[Commitment, ...], flip: Flip) -> tuple[Commitment, ...]:
    """Takes the minutes off what is due first, and never off what is due after the task."""
    left, lighter = flip.minutes, []
    for each in sorted(committed, key=lambda each: (each.due or date.max, each.task)):
        counts = flip.due is None or (each.due is not None and each.due <= flip.due)
        less = min(left, each.minutes or 0) if counts else 0
        left -= less
        lighter.append(replace(each, minutes=(each.minutes or 0) - less))
    return tuple(lighter)
