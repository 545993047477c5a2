"""Doors to what is worked out when asked: what moving a task or tying two would do, and how far dates have drifted."""

from datetime import date
from typing import Literal
from uuid import UUID

import msgspec
from django.http import HttpRequest

from tutti.changes.commands import Forbidden, Refused, Unseen
from tutti.engine.schedule.values import LinkType
from tutti.kit.doors import door
from tutti.people.models import Person
from tutti.work import rule_days as rule_days
from tutti.work.commands.links import may_wait
from tutti.work.commands.tasks import dates_in_order
from tutti.work.models import Baseline, Link, Task
from tutti.work.policy import works_in
from tutti.work.queries import key_of
from tutti.work.scheduling import Clash, Outlook, outlook

DAY = {"type": "string", "format": "date"}
DATES = (("start", DAY), ("due", DAY))
LINK = (
    ("predecessor", {"type": "string", "format": "uuid"}),
    ("type", {"type": "string", "enum": ["FS", "SS", "FF", "SF"]}),
    ("lag", {"type": "integer"}),
)


class MoveAhead(msgspec.Struct):
    """A task that would get other dates; `link_id` is what makes it follow, null for the one that is moved."""

    task_id: UUID
    start_was: date | None
    due_was: date | None
    start: date | None
    due: date | None
    link_id: UUID | None


class ClashAhead(msgspec.Struct):
    """What could not be kept: dates that are held (or set here) against a link, time off, a milestone."""

    task_id: UUID
    kind: Literal["held", "away", "milestone"]
    days: int
    says: str
    link_id: UUID | None
    milestone_id: UUID | None
    first: date | None
    last: date | None


class Ahead(msgspec.Struct):
    """What would happen; nothing has.  `people` are those whose work would move."""

    moves: list[MoveAhead]
    clashes: list[ClashAhead]
    people: list[UUID]


class Promised(msgspec.Struct):
    """A task as it was promised, and by how many days it lies later now; null where one of the two is open."""

    task_id: UUID
    start: date | None
    due: date | None
    effort: int | None
    start_later: int | None
    due_later: int | None


class Compared(msgspec.Struct):
    """A baseline held against today: tasks nobody had promised are `added`, promised ones that left are `gone`."""

    baseline_id: UUID
    promises: list[Promised]
    added: list[UUID]
    gone: list[UUID]


@door("GET", "tasks/<uuid:task_id>/ahead", answers=Ahead, query=DATES)
def ahead_of_moving(by: Person, request: HttpRequest, task_id: UUID) -> Ahead:
    """What moving a task to these dates would move, and what it would clash with, before anything happens."""
    task = _task(by, task_id)
    start, due = _day(request, "start"), _day(request, "due")
    dates_in_order(start, due)
    return _ahead(outlook(task, start=start, due=due, by=by))


@door("GET", "tasks/<uuid:task_id>/ahead-of-tying", answers=Ahead, query=LINK)
def ahead_of_tying(by: Person, request: HttpRequest, task_id: UUID) -> Ahead:
    """What making a task wait for another one would move, before anything happens; a circle is refused by name."""
    link = _asked_link(request)
    task, predecessor = _task(by, task_id), _task(by, link.predecessor_id, "predecessor")
    if may_wait(task, predecessor):
        link.task, link.predecessor = task, predecessor
        return _ahead(outlook(task, start=task.start, due=task.due, by=by, new=link))
    return Ahead([], [], [])


@door("GET", "baselines/<uuid:baseline_id>/promises", answers=Compared)
def promises(by: Person, request: HttpRequest, baseline_id: UUID) -> Compared:
    """The dates that were kept, task by task, and how far today's have drifted from them."""
    baseline = Baseline.objects.filter(workspace_id=by.workspace_id, pk=baseline_id).first()
    if baseline is None or baseline.scope not in by.scopes:
        raise Unseen("There is no such baseline, or you may not see it.")
    tasks = Task.objects.filter(project=baseline.project_id, away=None)
    now = {str(pk): (start, due) for pk, start, due in tasks.values_list("pk", "start", "due")}
    kept = [_promised(one, then, now.get(one, (None, None))) for one, then in baseline.dates.items()]
    dated = {one for one, dates in now.items() if dates != (None, None)}
    return Compared(
        baseline.pk,
        kept,
        added=sorted(UUID(one) for one in dated - set(baseline.dates)),
        gone=sorted(UUID(one) for one in set(baseline.dates) - set(now)),
    )


def _promised(task: str, then: list[str | int | None], now: tuple[date | None, date | None]) -> Promised:
    start, due = (date.fromisoformat(str(day)) if day else None for day in then[:2])
    effort = then[2] if isinstance(then[2], int) else None
    return Promised(UUID(task), start, due, effort, _later(start, now[0]), _later(due, now[1]))


def _later(then: date | None, now: date | None) -> int | None:
    return (now - then).days if then and now else None


def _task(by: Person, task_id: UUID, field: str | None = None) -> Task:
    found: Task | None = Task.objects.filter(workspace_id=by.workspace_id, pk=task_id).select_related("project").first()
    task = found
    if task is None or task.scope not in by.scopes:
        raise Unseen("There is no such task, or you may not see it.", field=field)
    if not works_in(by, task):
        raise Forbidden(f"{by.name}, this is not yours to move: ask who works in {task.project.name}.")
    return task


def _asked_link(request: HttpRequest) -> Link:
    try:
        return Link(
            predecessor_id=UUID(str(request.GET.get("predecessor", ""))),
            type=msgspec.convert(str(request.GET.get("type", "FS")), LinkType),
            lag=int(str(request.GET.get("lag", "0"))),
        )
    except ValueError:
        raise Refused("Name the task to wait for, a type such as FS, and a lag in minutes.", "predecessor") from None


def _day(request: HttpRequest, name: str) -> date | None:
    words = str(request.GET.get(name, ""))
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        raise Refused("A day is written 2026-03-31.", field=name) from None


def _ahead(found: Outlook) -> Ahead:
    return Ahead(
        [
            MoveAhead(move.task.pk, was[0], was[1], move.start, move.due, move.link.pk if move.link else None)
            for move, was in ((move, _dates(move.task)) for move in found.moves)
        ],
        [_clash(clash) for clash in found.clashes],
        sorted({move.task.assignee_id for move in found.moves if move.task.assignee_id}),
    )


def _dates(task: Task) -> tuple[date | None, date | None]:
    return task.start, task.due


def _clash(clash: Clash) -> ClashAhead:
    return ClashAhead(
        clash.task.pk,
        clash.kind,
        clash.days,
        _words(clash),
        clash.link.pk if clash.link else None,
        clash.milestone.pk if clash.milestone else None,
        clash.first,
        clash.last,
    )


def _words(clash: Clash) -> str:
    key = key_of(clash.task)
    days = "1 day" if clash.days == 1 else f"{clash.days} days"
    if clash.kind == "held":
        return f"{key} stands where it is, {days} before what it waits for lets it."
    if clash.kind == "milestone" and clash.milestone:
        return f"{key} would be done {days} after the milestone {clash.milestone.name}."
    return f"Whoever does {key} is away from {clash.first} to {clash.last}."
