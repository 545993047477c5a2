"""Moving work in time: a task with all that waits for it, in one change with one way back."""

from collections.abc import Iterable, Mapping
from datetime import date

from tutti.changes.commands import Refused, command
from tutti.changes.writing import current
from tutti.engine.schedule.values import LinkType
from tutti.people.models import Person, Project
from tutti.work import policy
from tutti.work.commands.links import Lag, remove_link, wait_for
from tutti.work.commands.tasks import dates_in_order
from tutti.work.events import (
    ProjectDatesSet,
    TaskDatesFreed,
    TaskDatesHeld,
    TaskRescheduled,
    TaskTied,
    TaskUntied,
)
from tutti.work.models import Link, Task
from tutti.work.scheduling import Moved, outlook

Dates = dict[Task, date | None]


@command(may=policy.works_in)
def reschedule(task: Task, *, start: date | None, due: date | None, by: Person) -> TaskRescheduled | None:
    """Move a task to these days, and what waits for it as far as it has to go; what is held or done stays."""
    dates_in_order(start, due)
    moves = outlook(task, start=start, due=due, by=by).moves
    return _rescheduled(task, moves)


def _rescheduled(task: Task, moves: list[Moved]) -> TaskRescheduled | None:
    before = _move(moves)
    if not before[0]:
        return None
    now = {move.task: move for move in moves if move.task in before[0]}
    return TaskRescheduled(
        task,
        starts={one: move.start for one, move in now.items()},
        dues={one: move.due for one, move in now.items()},
        starts_were=before[0],
        dues_were=before[1],
    )


@command(may=policy.works_in)
def tie(task: Task, *, predecessor: Task, type: LinkType = "FS", lag: Lag = 0, by: Person) -> TaskTied | None:
    """Make a task wait for another one, and move it and what waits for it as far as that demands."""
    added = wait_for(task, predecessor=predecessor, type=type, lag=lag, by=by)
    if added is None:
        return None
    moves = outlook(task, start=task.start, due=task.due, by=by, new=added.link).moves
    starts, dues = _move(moves)
    return TaskTied(
        task, predecessor, added.link, type=type, lag=lag, starts_were=starts, dues_were=dues,
        dues={move.task: move.due for move in moves if move.task in dues},
    )  # fmt: skip


@command(may=policy.works_in)
def untie(task: Task, *, link: Link, starts: Dates, dues: Dates, by: Person) -> TaskUntied | None:
    """Let a task no longer wait, and give tasks back the dates they had before."""
    if link.task_id != task.pk:
        raise Refused("That is a link of another task.", field="link")
    if link.removed:
        return None
    remove_link(link, by=by)
    _set(task.project_id, starts, dues)
    return TaskUntied(task, link.predecessor, type=link.type, lag=link.lag)


@command(may=policy.works_in)
def set_dates(project: Project, *, starts: Dates, dues: Dates, by: Person) -> ProjectDatesSet | None:
    """Give several tasks of a project these dates at once; nothing else moves."""
    before = _set(project.pk, starts, dues)
    if not before[0]:
        return None
    return ProjectDatesSet(
        project,
        starts={one: one.start for one in before[0]},
        dues={one: one.due for one in before[0]},
        starts_were=before[0],
        dues_were=before[1],
    )


@command(may=policy.works_in)
def hold_dates(task: Task, *, by: Person) -> TaskDatesHeld | None:
    """Let a task's dates stand: what it waits for no longer moves it, a conflict is told instead."""
    if task.held:
        return None
    if task.start is None and task.due is None:
        raise Refused("This task has no dates yet: give it a start or a due date first.")
    task.held = True
    task.save()
    return TaskDatesHeld(task)


@command(may=policy.works_in)
def free_dates(task: Task, *, by: Person) -> TaskDatesFreed | None:
    """Let a task move again with what it waits for."""
    if not task.held:
        return None
    task.held = False
    task.save()
    return TaskDatesFreed(task)


def _set(project: object, starts: Mapping[Task, date | None], dues: Mapping[Task, date | None]) -> tuple[Dates, Dates]:
    """Tasks of a project as asked; where only one of the two dates is named, the other stays."""
    tasks = list(dict.fromkeys([*starts, *dues]))
    if any(task.project_id != project for task in tasks):
        raise Refused("One of these tasks belongs to another project.", field="dues")
    moves = []
    for task in tasks:
        start, due = starts.get(task, task.start), dues.get(task, task.due)
        dates_in_order(start, due)
        moves.append(Moved(task, start, due))
    return _move(moves)


def _move(moves: Iterable[Moved]) -> tuple[Dates, Dates]:
    """Saves the tasks that get other dates; answers the starts and the dues they had."""
    found: list[Task] = []
    starts: Dates = {}
    dues: Dates = {}
    rows = {row.pk: row for row in Task.objects.filter(pk__in=[move.task.pk for move in moves])}
    for move in moves:
        row = rows[move.task.pk]
        if (row.start, row.due) != (move.start, move.due):
            starts[row], dues[row] = row.start, row.due
            row.start, row.due = move.start, move.due
            found.append(row)
    current().save_all(found, ["start", "due"])
    return starts, dues
