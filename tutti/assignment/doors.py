"""Doors to what is worked out when asked: open tasks that fit, how work is spread."""

from uuid import UUID

import msgspec
from django.http import HttpRequest

from tutti.assignment import replaying as replaying
from tutti.assignment.queries import (
    Lacks,
    Spread,
    fitting,
    lacks_everywhere,
    lacks_in,
    spread_everywhere,
    spread_in,
)
from tutti.changes.commands import Refused
from tutti.engine import assign as engine
from tutti.kit.doors import door
from tutti.people.models import Person
from tutti.people.register import obey


class Reason(msgspec.Struct):
    """A term of the cost, in hours-equivalent, less is better; `value` (0 to 1) is for a bar."""

    name: str
    hours: float
    value: float
    says: str


class FittingTask(msgspec.Struct):
    """An open task that the asker could pick up, and why."""

    task_id: UUID
    project_id: UUID
    cost: float
    terms: list[Reason]


class FittingTasks(msgspec.Struct):
    """The most urgent first; `version` is that of the engine."""

    version: str
    rows: list[FittingTask]


class Load(msgspec.Struct):
    """Somebody's planned work over their plannable hours (1 is full).

    `dull` and `visible` are shares of eight weeks, behind and ahead; `wished` and `growing` are those of the period
    that go into what they would gladly do, and into skills they asked to grow in.
    """

    person_id: UUID
    share: float
    dull: float
    visible: float
    wished: float
    growing: float


class Envy(msgspec.Struct):
    """One person is fuller than another even without any one of their tasks, and this task would make it more even."""

    fuller_id: UUID
    emptier_id: UUID
    task_id: UUID


class Whole(msgspec.Struct):
    """The spread as a whole.

    `least_most` is the lowest worst share that any spreading could reach; `gini` (0 even) compares people of a kind;
    `interval` holds the spread (a standard deviation) in 95 of 100 resamplings.
    """

    most: float
    least_most: float
    gini: float
    spread: float
    interval: tuple[float, float]
    envy: list[Envy]


class Fairness(msgspec.Struct):
    """How planned work of the next `days` is spread, people by name; `whole` is for those who lead all of it."""

    days: int
    version: str
    people: list[Load]
    whole: Whole | None


class ShortSkill(msgspec.Struct):
    """Hours a week by which open tasks that need this level exceed what those who have it have free."""

    skill_id: UUID
    level: int
    hours: float
    says: str


class SinglePerson(msgspec.Struct):
    """Only one person has the level that these open tasks need."""

    skill_id: UUID
    level: int
    person_id: UUID
    task_ids: list[UUID]
    says: str


class StuckTask(msgspec.Struct):
    """A task that nobody can do, and why."""

    task_id: UUID
    says: str


class Advice(msgspec.Struct):
    """What to learn, whom to find, and which tasks nobody can do."""

    version: str
    short: list[ShortSkill]
    single: list[SinglePerson]
    nobody: list[StuckTask]


@door("GET", "open-tasks", answers=FittingTasks)
def open_tasks(by: Person, request: HttpRequest) -> FittingTasks:
    """The unassigned tasks you could pick up: those you may see, know the skills for and have room for."""
    obey("suggest", by.workspace_id)
    rows = [
        FittingTask(fit.task.pk, fit.task.project_id, fit.cost, msgspec.convert(fit.terms, list[Reason]))
        for fit in fitting(by)
    ]
    return FittingTasks(engine.VERSION, rows)


DAYS = (("days", {"type": "integer", "minimum": 7, "maximum": 84}),)


@door("GET", "fairness", answers=Fairness, query=DAYS)
def fairness(by: Person, request: HttpRequest) -> Fairness:
    """How planned work is spread over the people of all projects you lead, over the next `days` (28)."""
    obey("fairness", by.workspace_id)
    days = _days(request)
    return _fairness(spread_everywhere(by, days=days), days)


@door("GET", "projects/<uuid:project_id>/fairness", answers=Fairness, query=DAYS)
def fairness_in(by: Person, request: HttpRequest, project_id: UUID) -> Fairness:
    """How planned work is spread in a project, over the next `days` (28).  Who only works there sees their own part."""
    obey("fairness", by.workspace_id)
    days = _days(request)
    return _fairness(spread_in(project_id, asker=by, days=days), days)


@door("GET", "advice", answers=Advice)
def advice(by: Person, request: HttpRequest) -> Advice:
    """Which skills are short, known to one person only or missing, over all projects you lead."""
    obey("fairness", by.workspace_id)
    return _advice(lacks_everywhere(by))


@door("GET", "projects/<uuid:project_id>/advice", answers=Advice)
def advice_in(by: Person, request: HttpRequest, project_id: UUID) -> Advice:
    """Which skills are short, known to one person only or missing in a project; for its leads."""
    obey("fairness", by.workspace_id)
    return _advice(lacks_in(project_id, asker=by))


def _days(request: HttpRequest) -> int:
    words = str(request.GET.get("days", "28"))
    if not words.isdecimal() or not 7 <= int(words) <= 84:
        raise Refused("Look 7 to 84 days ahead.", field="days")
    return int(words)


def _fairness(spread: Spread, days: int) -> Fairness:
    it = spread.fairness
    shares = [(person.pk, str(person.pk)) for person in spread.people]
    people = [
        Load(pk, it.share[one], it.dull[one], it.visible[one], it.wished[one], it.growing[one]) for pk, one in shares
    ]
    envy = [Envy(UUID(fuller), UUID(emptier), UUID(task)) for fuller, emptier, task in it.envy]
    whole = Whole(it.most, it.least_most, it.gini, it.spread, it.interval, envy) if spread.whole else None
    return Fairness(days, engine.VERSION, people, whole)


def _advice(lacks: Lacks) -> Advice:
    def say(sentence: engine.Sentence) -> str:
        return engine.text(sentence, lambda one: lacks.names.get(one, "somebody"))

    it = lacks.advice
    return Advice(
        engine.VERSION,
        [ShortSkill(UUID(one.skill), one.level, one.hours, say(one.says)) for one in it.short],
        [
            SinglePerson(
                UUID(one.skill), one.level, UUID(one.person), [UUID(task) for task in one.tasks], say(one.says)
            )
            for one in it.single
        ],
        [StuckTask(UUID(task), say(why.says)) for task, why in sorted(it.nobody.items())],
    )
