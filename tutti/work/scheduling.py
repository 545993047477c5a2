"""What moving a task would move: in whole days, by the links, hours, time off and holidays of those who do the work.

Dates stay dates: a working day is one step of the engine, whoever's it is, and what waits begins on the next one. Tasks
are pushed, never pulled; what is held or done stays, and what waits for it is told instead. `web/src/work/schedule`
counts the same while somebody drags; `moves.json` there holds both to the same answers.
"""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from math import ceil
from typing import Literal, cast
from uuid import UUID

from tutti.changes.commands import Refused
from tutti.engine import schedule as engine
from tutti.engine.schedule.values import LinkType
from tutti.people.calendars import Days, calendars_of
from tutti.people.models import Person
from tutti.work.models import Link, Milestone, Task
from tutti.work.queries import links_of

STEP = 24 * 60
"""A working day as the engine sees it, in minutes."""
LAG_DAY = 8 * 60
"""A day of lag, in working minutes."""
EVERY_DAY = ((0, STEP),)
TOO_FAR = "Some of this work would lie before 1970 or after 2200: choose nearer dates, or estimate it smaller."
ALWAYS = engine.Calendar(week=(EVERY_DAY,) * 7)


@dataclass(frozen=True)
class Moved:
    """A task with the dates it would get, and the link that makes it so; None for the one that somebody moves."""

    task: Task
    start: date | None
    due: date | None
    link: Link | None = None


@dataclass(frozen=True)
class Clash:
    """What cannot be kept: a task that stands still begins too early, somebody is away, a milestone is missed."""

    task: Task
    kind: Literal["held", "away", "milestone"]
    days: int
    link: Link | None = None
    first: date | None = None
    last: date | None = None
    milestone: Milestone | None = None


@dataclass(frozen=True)
class Outlook:
    """What a change would do; the first move is the one that was asked for."""

    moves: list[Moved]
    clashes: list[Clash]


@dataclass(frozen=True)
class Bar:
    """Where a task lies: its first and last day, and how many working days that is."""

    first: date
    last: date
    days: int


def outlook(task: Task, *, start: date | None, due: date | None, by: Person, new: Link | None = None) -> Outlook:
    """What would follow if a task lay there, with one more link or the same ones; nothing is moved.

    The task itself is pulled along only by the `new` link.
    """
    links = [*links_of(task.project_id), *([new] if new else [])]
    follow = behind(task.pk, links)
    wanted = {link.predecessor_id for link in links if link.task_id in follow} | follow
    tasks = {one.pk: one for one in Task.objects.filter(pk__in=wanted, away=None).select_related("milestone")}
    if task.pk not in tasks:
        raise Refused("This task is put away: bring it back before you move it.")
    asked = tasks[task.pk] = copy(tasks[task.pk])
    asked.start, asked.due = start, due
    people = {one.assignee_id for one in tasks.values() if one.assignee_id}
    days = calendars_of({*people, by.pk})
    found = Network(asked, tasks, links, follow, days, is_free=new is not None).outlook(by.standing.is_inside)
    found.moves[0] = replace(found.moves[0], task=task)
    return found


def behind(task: UUID, links: Iterable[Link]) -> set[UUID]:
    """The task and everything that waits for it, near or far."""
    after: dict[UUID, list[UUID]] = {}
    for link in links:
        after.setdefault(link.predecessor_id, []).append(link.task_id)
    found, edge = {task}, [task]
    while edge:
        edge = [one for each in edge for one in after.get(each, ()) if one not in found]
        found |= set(edge)
    return found


class Network:
    """The tasks behind one, as the engine schedules them: those may move, what they wait for besides stands still."""

    def __init__(
        self,
        asked: Task,
        tasks: Mapping[UUID, Task],
        links: Iterable[Link],
        behind: set[UUID],
        days: Mapping[UUID | None, Days],
        *,
        is_free: bool,
    ) -> None:
        self.asked, self.days = asked, days
        self.bars = {pk: bar for pk, task in tasks.items() if (bar := bar_of(task, self._days_of(task)))}
        self.tasks = {pk: tasks[pk] for pk in self.bars}
        self.stand = {
            pk
            for pk, task in self.tasks.items()
            if pk not in behind or task.held or task.done_at or (pk == asked.pk and not is_free)
        }
        self.links = {
            (str(link.predecessor_id), str(link.task_id)): link
            for link in links
            if link.task_id in behind and {link.task_id, link.predecessor_id} <= set(self.bars)
        }

    def _days_of(self, task: Task) -> Days:
        return self.days.get(task.assignee_id) or self.days[None]

    def outlook(self, sees_time_off: bool) -> Outlook:
        """The moves and clashes; time off is told to those who may know of it."""
        if not self.bars:
            return Outlook([Moved(self.asked, self.asked.start, self.asked.due)], [])
        try:
            found = engine.schedule(self._plan())
        except engine.InvalidPlan:
            raise Refused(TOO_FAR, "due") from None
        moves = self._moves(found)
        if not any(move.task.pk == self.asked.pk for move in moves):
            moves.insert(0, Moved(self.asked, self.asked.start, self.asked.due))
        clashes = [*self._held(found)]
        for move in moves:
            bar = bar_of(_at(move), self._days_of(move.task))
            if bar and move.task.done_at is None:
                clashes += self._on(move.task, bar, sees_time_off)
        return Outlook(moves, clashes)

    def _plan(self) -> engine.Plan:
        standing = {str(pk) for pk in self.stand}
        return engine.Plan(
            start=_midnight(min(bar.first for bar in self.bars.values())),
            calendar=ALWAYS,
            people={_whose(task): calendar_of(self._days_of(task)) for task in self.tasks.values()},
            tasks=tuple(self._task(task, self.bars[pk], str(pk) in standing) for pk, task in self.tasks.items()),
            links=tuple(
                engine.Link(
                    predecessor=one,
                    successor=other,
                    type=cast(LinkType, link.type),
                    lag=link.lag // LAG_DAY * STEP,
                )
                for (one, other), link in self.links.items()
            ),
        )

    def _task(self, task: Task, bar: Bar, stands: bool) -> engine.Task:
        if stands:
            whole = ((bar.last - bar.first).days + 1) * STEP
            return engine.Task(id=str(task.pk), effort=whole, must_start=_midnight(bar.first))
        begin = _midnight(bar.first)
        return engine.Task(id=str(task.pk), effort=bar.days * STEP, person=_whose(task), not_before=begin)

    def _moves(self, found: engine.Schedule) -> list[Moved]:
        """Who has to begin later because of a link, the nearest first."""
        moves = []
        for pk, task in self.tasks.items():
            dates = found.tasks[str(pk)]
            if pk in self.stand or not isinstance(dates.held_by, engine.Link):
                continue
            first, last = self._first_day(task, dates.start), (dates.finish - timedelta(minutes=1)).date()
            if first <= self.bars[pk].first:
                continue
            link = self.links[dates.held_by.predecessor, dates.held_by.successor]
            moves.append((first, Moved(task, first if task.start else None, last if task.due else None, link)))
        return [move for _, move in sorted(moves, key=lambda one: (one[1].task.pk != self.asked.pk, one[0]))]

    def _first_day(self, task: Task, start: datetime) -> date:
        """The working day a task begins on: what ends "not before" a free day begins a minute into another one."""
        is_whole = start.time() == time.min
        return start.date() if is_whole else _nth(start.date() + timedelta(days=1), 1, self._days_of(task), 1)

    def _held(self, found: engine.Schedule) -> Iterable[Clash]:
        for clash in found.clashes:
            task = self.tasks[UUID(clash.task)]
            if clash.link and task.done_at is None:
                link = self.links[clash.link.predecessor, clash.link.successor]
                yield Clash(task, "held", ceil(clash.minutes / STEP), link=link)

    def _on(self, task: Task, bar: Bar, sees_time_off: bool) -> Iterable[Clash]:
        for first, last in self._days_of(task).away if sees_time_off else ():
            shared = (min(last, bar.last) - max(first, bar.first)).days + 1
            if shared > 0:
                yield Clash(task, "away", shared, first=first, last=last)
        goal = task.milestone
        if goal and not goal.removed and goal.reached_on is None and bar.last > goal.due:
            yield Clash(task, "milestone", (bar.last - goal.due).days, milestone=goal)


def bar_of(task: Task, days: Days) -> Bar | None:
    """Where a task lies on the calendar; where one of its ends is open, its estimate says how long it is."""
    if task.start and task.due:
        return Bar(task.start, task.due, max(1, _worked(task.start, task.due, days)))
    if task.start is None and task.due is None:
        return None
    length = _length(task.effort, days)
    if task.start:
        return Bar(task.start, _nth(task.start, length, days, 1), length)
    assert task.due
    return Bar(_nth(task.due, length, days, -1), task.due, length)


def _length(effort: int | None, days: Days) -> int:
    """How many working days an estimate is; without one, a day."""
    works = [minutes for minutes in days.week if minutes]
    usual = sum(works) // len(works) if works else LAG_DAY
    return max(1, ceil((effort or 0) / usual))


def _nth(day: date, count: int, days: Days, step: int) -> date:
    """The day on which so many working days are full, from this one on or back."""
    week, off = _week(days), _off(days)
    left = count
    for _ in range(200_000):  # far beyond 2200, where the engine refuses
        left -= int(bool(week[day.weekday()]) and day not in off)
        if left <= 0:
            return day
        day += timedelta(days=step)
    return day


def _worked(first: date, last: date, days: Days) -> int:
    """Working days between two days, both included."""
    week, off = _week(days), _off(days)
    whole, rest = divmod((last - first).days + 1, 7)
    count = whole * sum(map(bool, week)) + sum(bool(week[(first.weekday() + i) % 7]) for i in range(rest))
    return count - sum(bool(week[day.weekday()]) for day in off if first <= day <= last)


def _week(days: Days) -> tuple[int, ...]:
    """Whoever has no hours is counted on like anybody else."""
    return days.week if any(days.week) else Days().week


def _off(days: Days) -> frozenset[date]:
    return frozenset(
        first + timedelta(days=i) for first, last in days.off for i in range(min((last - first).days, 3660) + 1)
    )


def calendar_of(days: Days) -> engine.Calendar:
    """Somebody's working days, each as one step of the engine."""
    return engine.Calendar(week=tuple(EVERY_DAY if minutes else () for minutes in _week(days)), off=_off(days))


def _whose(task: Task) -> str:
    return str(task.assignee_id or "nobody")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


def _at(move: Moved) -> Task:
    """The task as it would lie."""
    return Task(start=move.start, due=move.due, effort=move.task.effort)
