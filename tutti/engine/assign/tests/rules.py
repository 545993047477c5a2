"""The hard rules once more, written from what they say and not from how the engine keeps them; worlds to try them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from statistics import median

from hypothesis import strategies as some

from tutti.engine.assign import Commitment, Person, Plan, Snapshot, Task, Weights

from .cast import TODAY, snapshots

RESOURCES = ("bench", "licence")


@some.composite
def worlds(draw: some.DrawFn) -> Snapshot:
    """Random snapshots with everything a task and a person can have."""
    world = draw(snapshots(most_tasks=7, most_people=4))
    people = [each.id for each in world.people]
    tasks: list[Task] = []
    for each in world.tasks:
        tasks.append(_more(draw, each, people, [one.id for one in tasks]))
    return replace(
        world,
        tasks=tuple(tasks),
        people=tuple(_limited(draw, each) for each in world.people),
        resources={"bench": draw(some.integers(0, 2))},
    )


def _more(draw: some.DrawFn, task: Task, people: list[str], earlier: list[str]) -> Task:
    maybe = some.none() | some.sampled_from(people) if people else some.none()
    groups = some.frozensets(some.sampled_from(people), max_size=2) if people else some.just(frozenset[str]())
    return replace(
        task,
        assignee=draw(maybe),
        started=draw(some.booleans()),
        pin=draw(some.none() | maybe),
        mentor=draw(maybe),
        denied=draw(groups),
        resources=draw(
            some.just({}) | some.dictionaries(some.sampled_from(RESOURCES), some.integers(1, 2), max_size=1)
        ),
        predecessors=draw(some.frozensets(some.sampled_from(earlier), max_size=2)) if earlier else frozenset(),
        dull=draw(some.booleans()),
        due_kind=draw(some.sampled_from(["hard", "soft"])),
    )


def _limited(draw: some.DrawFn, person: Person) -> Person:
    return replace(
        person,
        wip_limit=draw(some.none() | some.integers(0, 4)),
        most=draw(some.none() | some.sampled_from([0.5, 1.0])),
        wishes=draw(some.dictionaries(some.sampled_from(["design", "python"]), some.integers(-2, 2), max_size=2)),
        growth=draw(some.frozensets(some.sampled_from(["design", "python"]), max_size=2)),
        mentor=draw(some.frozensets(some.sampled_from(["design", "python"]), max_size=2)),
        rate=draw(some.none() | some.sampled_from([50.0, 80.0])),
    )


def wrongs(world: Snapshot, plan: Plan) -> list[str]:
    """Every rule a plan breaks, in words."""
    return [*_by_move(world, plan), *_by_person(world, plan), *_by_seat(world, plan), *_by_learner(world, plan)]


def _by_move(world: Snapshot, plan: Plan) -> Iterator[str]:
    people, tasks = {each.id: each for each in world.people}, {each.id: each for each in world.tasks}
    for move in plan.moves:
        who, task = people[move.to], tasks[move.task]
        if task.may_see is not None and who.id not in task.may_see:
            yield f"{who.id} may not see {task.id}"
        if who.id in task.denied or (task.allowed is not None and who.id not in task.allowed):
            yield f"{who.id} is kept from {task.id}"
        if task.pin not in (None, who.id):
            yield f"{task.id} is pinned"
        yield from _able(world, task, who, people.get(move.choice.mentor or ""))
        if not any(works(who, TODAY + timedelta(days=n)) for n in range(-1, 140)):
            yield f"{who.id} is away all the time"
        if move.was != task.assignee:
            yield f"{task.id} did not come from {move.was}"
        if task.assignee is not None and (task.started or task.pin):
            yield f"{task.id} had to stay"


def _able(world: Snapshot, task: Task, who: Person, mentor: Person | None) -> Iterator[str]:
    """They have the skills, or a mentor and all it takes to learn."""
    lacks = any(who.skills.get(skill, 0) < level for skill, level in task.skills.items())
    if lacks and mentor is None:
        yield f"{who.id} lacks a skill for {task.id}"
    if lacks and mentor is not None:
        yield from _stretch(world, task, who, mentor)
    if not lacks and mentor is not None:
        yield f"{who.id} needs no mentor for {task.id}"


def _stretch(world: Snapshot, task: Task, who: Person, mentor: Person) -> Iterator[str]:
    """What must hold where somebody gets a task beyond them."""
    (skill, need), *more = [(one, level) for one, level in task.skills.items() if who.skills.get(one, 0) < level]
    if more or who.skills.get(skill, 0) != need - 1 or skill not in who.growth:
        yield f"{task.id} is too far beyond {who.id}, or they did not ask for it"
    if mentor.id == who.id or skill not in mentor.mentor or mentor.skills.get(skill, 0) < need:
        yield f"{mentor.id} is no mentor for {task.id}"
    if task.may_see is not None and mentor.id not in task.may_see:
        yield f"{mentor.id} may not see {task.id}"
    if task.due is not None:  # a day's grace covers the time zones
        first = max(TODAY - timedelta(days=1), task.start or date.min)
        days = range((task.due - first).days + 1)
        minutes = sum(works(who, first + timedelta(days=n)) for n in days) * who.focus
        if minutes < 2.5 * effort_in(world, task) - 1e-6:
            yield f"{task.id} leaves {who.id} no time to learn"


def _by_learner(world: Snapshot, plan: Plan) -> Iterator[str]:
    """Nobody learns for more than 15 % of their hours, and no mentor has less time than they promise."""
    learns, helps = defaultdict[str, float](float), defaultdict[str, float](float)
    tasks = {task.id: task for task in world.tasks}
    for move in plan.moves:
        if move.choice.mentor is not None:
            learns[move.to] += 1.3 * effort_in(world, tasks[move.task])
            helps[move.choice.mentor] += 0.15 * effort_in(world, tasks[move.task])
    to = {move.task: move.to for move in plan.moves}
    for who in world.people:
        able = sum(works(who, TODAY + timedelta(days=n)) for n in range(-1, 29)) * who.focus
        if learns[who.id] > 0.15 * able + 1e-6:
            yield f"{who.id} learns too much"
        has = [task for task in world.tasks if to.get(task.id, task.assignee) == who.id]
        soon: list[Task | Commitment] = [*has, *who.committed]
        minutes = sum(_minutes(each) for each in soon if each.due and each.due < TODAY + timedelta(days=26))
        before = sum(_minutes(task) for task in world.tasks if task.assignee == who.id)
        if helps[who.id] and minutes > before and minutes + helps[who.id] > able * Weights().ceiling + 1e-6:
            yield f"{who.id} promised to help and is too full"


def effort_in(world: Snapshot, task: Task) -> float:
    """Minutes, with the median of the known ones for what nobody estimated."""
    known = [each.effort for each in world.tasks if each.effort is not None]
    return task.effort if task.effort is not None else round(median(known)) if known else 240


def _by_person(world: Snapshot, plan: Plan) -> Iterator[str]:
    to = {move.task: move.to for move in plan.moves}
    for who in world.people:
        if who.id not in to.values():
            continue
        has = [task for task in world.tasks if to.get(task.id, task.assignee) == who.id]
        if who.wip_limit is not None and len(has) + len(who.committed) > who.wip_limit:
            yield f"{who.id} has too many tasks"
        # what is certainly due within the horizon must lie under the ceiling; a day's grace covers the time zones
        able = sum(works(who, TODAY + timedelta(days=n)) for n in range(-1, 29)) * who.focus
        soon: list[Task | Commitment] = [*has, *who.committed]
        minutes = sum(_minutes(each) for each in soon if each.due and each.due < TODAY + timedelta(days=26))
        if any(to.get(task.id) == who.id and task.due for task in has):
            ceiling = min(Weights().ceiling, who.most or 9)
            if minutes > able * ceiling + 1e-6:
                yield f"{who.id} is too full"


def _by_seat(world: Snapshot, plan: Plan) -> Iterator[str]:
    to = {move.task: move.to for move in plan.moves}
    for name in RESOURCES:
        before: dict[str, int] = defaultdict(int)
        after: dict[str, int] = defaultdict(int)
        for task in world.tasks:
            for held, who in ((before, task.assignee), (after, to.get(task.id, task.assignee))):
                if who is not None and any(who == person.id for person in world.people):
                    held[who] = max(held[who], task.resources.get(name, 0))
        if sum(after.values()) > max(world.resources.get(name, 0), sum(before.values())):
            yield f"too many seats of {name}"


def _minutes(work: Task | Commitment) -> int:
    return (work.effort if isinstance(work, Task) else work.minutes) or 0


def works(who: Person, day: date) -> int:
    """An own, slow calendar, so that the engine's is not judged by itself."""
    away = any(absence.start <= day <= absence.end for absence in who.absences)
    return 0 if away else who.week[day.weekday()]
