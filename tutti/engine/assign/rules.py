"""The hard rules: who may be suggested at all. None of them is ever traded against a better score."""

from collections.abc import Iterator, Mapping
from datetime import date

from .load import Item, Plate
from .proposals import WhyNone
from .says import Named, Sentence, Share, say
from .values import Person, Task
from .working_time import Day

CHANGING = {"seats", "tasks", "full"}  # these depend on what else is planned
ORDER = ("access", "denied", "pinned", "skills", "hours", "absent", "seats", "tasks", "full")


def broken(task: Task, item: Item, plate: Plate) -> Iterator[str]:
    """The rules this person breaks for this task, in a fixed order."""
    person = plate.person
    if not may_see(task, person):
        yield "access"
    if person.id in task.denied or (task.allowed is not None and person.id not in task.allowed):
        yield "denied"
    if task.pin is not None and task.pin != person.id:
        yield "pinned"
    if lacking(task, person) and plate.stretch(task.id) is None:
        yield "skills"
    if not any(person.week):
        yield "hours"
    elif is_away(task, plate):
        yield "absent"
    if task.resources and not plate.seats.fit(task, person.id):
        yield "seats"
    if not plate.has_room():
        yield "tasks"
    if not plate.fits(item):
        yield "full"


def may_see(task: Task, person: Person) -> bool:
    return task.may_see is None or person.id in task.may_see


def lacking(task: Task, person: Person) -> dict[str, int]:
    """The required skills below their level, with the level needed."""
    return {skill: need for skill, need in task.skills.items() if person.skills.get(skill, 0) < need}


def is_away(task: Task, plate: Plate) -> bool:
    """Whether absences cover all working time in which the task could be done."""
    first, last = _window(task, plate)
    return plate.time.minutes(first, last) == 0


def _window(task: Task, plate: Plate) -> tuple[Day, Day]:
    """From the start to the due date; where that holds no working day at all (overdue, a weekend), four weeks on."""
    first = max(plate.time.today, task.start.toordinal() if task.start else 0)
    last = task.due.toordinal() if task.due else first - 1
    if not plate.time.scheduled(first, last):
        last = first + plate.weights.horizon_days - 1
    return first, last


def says(rule: str, task: Task, item: Item, plate: Plate) -> Sentence:
    """Why this person cannot be suggested."""
    person = Named(plate.person.id)
    match rule:
        case "access":
            return say("no.access", person=person)
        case "denied":
            return say("no.denied", person=person)
        case "pinned":
            return say("no.pinned", person=person, pin=Named(task.pin or ""))
        case "skills":
            return say("no.skills", person=person, parts=_missing(task, plate.person))
        case "hours":
            return say("no.hours", person=person)
        case "absent":
            return say("no.absent", person=person, **_dates(task, plate))
        case "seats":
            return say("no.seats", person=person, parts=_seats(task))
        case "tasks":
            return say("no.tasks", person=person, tasks=len(plate.items), limit=plate.person.wip_limit or 0)
        case _:
            return say("no.full", person=person, **_fullness(item, plate))


def why_none(task: Task, plates: Mapping[str, tuple[Plate, Item]]) -> WhyNone:
    """Nobody fits: the rule that stopped those who came furthest, and who of them came nearest."""
    if not plates:
        return WhyNone("people", None, say("none.people"))
    stopped: dict[str, list[tuple[Plate, Item]]] = {}
    for _, (plate, item) in sorted(plates.items()):
        stopped.setdefault(next(broken(task, item, plate)), []).append((plate, item))
    rule = max(stopped, key=ORDER.index)
    plate, item = min(stopped[rule], key=lambda each: _distance(rule, task, *each))
    if rule in ("access", "denied", "pinned"):
        return WhyNone(rule, task.pin, _kept_from(rule, task))
    return WhyNone("skill" if rule == "skills" else rule, plate.person.id, _nobody(rule, task, plate, item))


def _kept_from(rule: str, task: Task) -> Sentence:
    """Why nobody is let do it."""
    return say("none.pinned", person=Named(task.pin or "")) if rule == "pinned" else say(f"none.{rule}")


def _nobody(rule: str, task: Task, plate: Plate, item: Item) -> Sentence:
    """Why nobody can do it, told by who came nearest."""
    person = Named(plate.person.id)
    match rule:
        case "skills":
            return _no_skill(task, plate.person)
        case "hours":
            return say("none.hours")
        case "absent":
            return say("none.absent", **_dates(task, plate))
        case "seats":
            return say("none.seats", parts=_seats(task))
        case "tasks":
            return say("none.tasks", person=person, limit=plate.person.wip_limit or 0)
        case _:
            return say("none.full", person=person, **_fullness(item, plate))


def _distance(rule: str, task: Task, plate: Plate, item: Item) -> tuple[float, float]:
    """How far somebody is from fitting: skills and levels short, or how full they would be."""
    if rule == "skills":
        lacks = lacking(task, plate.person)
        return sum(need - plate.person.skills.get(skill, 0) for skill, need in lacks.items()), len(lacks)
    return plate.share(plate.booked + item.booked), 0


def _no_skill(task: Task, nearest: Person) -> Sentence:
    has = tuple(
        say("skill", skill=Named(skill), level=nearest.skills.get(skill, 0)) for skill in sorted(lacking(task, nearest))
    )
    needs = tuple(say("skill", skill=Named(skill), level=need) for skill, need in sorted(task.skills.items()))
    return say("none.skill", parts=needs, person=Named(nearest.id), has=has)


def _missing(task: Task, person: Person) -> tuple[Sentence, ...]:
    return tuple(
        say("fit.part", skill=Named(skill), level=person.skills.get(skill, 0), need=need)
        for skill, need in sorted(lacking(task, person).items())
    )


def _seats(task: Task) -> tuple[Sentence, ...]:
    return tuple(say("seat", resource=Named(name), seats=seats) for name, seats in sorted(task.resources.items()))


def _dates(task: Task, plate: Plate) -> dict[str, date]:
    first, last = _window(task, plate)
    return {"start": date.fromordinal(first), "end": date.fromordinal(min(last, date.max.toordinal()))}


def _fullness(item: Item, plate: Plate) -> dict[str, Share | int]:
    return {
        "then": Share(plate.share(plate.booked + item.booked)),
        "weeks": plate.weights.horizon_days // 7,
        "ceiling": Share(plate.ceiling),
    }
