"""What waiting costs one's own tasks: from what was foreseen of each, their due dates and what waits for them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import numpy as np
from django.db.models import QuerySet, Sum

from tutti.engine.forecast.ratios import Floats
from tutti.engine.forecast.waiting import LEVELS, Behind, Cost, Held, still_to_do, waiting_costs
from tutti.forecast.models import Hindsight, Issued
from tutti.forecast.past import Calendars
from tutti.forecast.past.courses import LEVELS as KEPT_AT
from tutti.forecast.past.dues import end_of
from tutti.hours.models import Entry
from tutti.kit import clock
from tutti.people.calendars import calendars_of
from tutti.people.models import Person
from tutti.work.models import Link, Task, Turn

USUAL = 240  # minutes of a task of which nothing is foreseen and that nobody estimated
ENOUGH = 10  # finished tasks from which on ranges are a workspace's own
FAR = 40  # tasks one behind the other that are looked at


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waiting a day of `day` working minutes costs each task that could be begun, the dearest first; and what to
    know before trusting it.  `decided` are those the person put in order themselves."""

    day: int
    costs: list[Cost]
    decided: set[str]
    notes: list[str]


def waiting_of(asker: Person) -> Waiting:
    """What waiting a day costs each of one's own open tasks that wait for nothing."""
    now = clock.now()
    places = [UUID(scope[2:]) for scope in asker.scopes if scope.startswith("p:")]
    tasks = _open(asker).filter(assignee=asker, project__in=places, project__archived=False)
    mine = {task.pk: task for task in tasks.select_related("milestone")}
    links = _Links(asker.workspace_id, {task.project_id for task in mine.values()})
    hours = _Calendar(asker)
    efforts = _Efforts(asker, [*mine, *links.tasks])
    free = [task for task in mine.values() if not links.before[task.pk]]
    held = [_held(task, links, hours, efforts, now) for task in free]
    decided = [str(one) for one in _decided(asker) if one in mine]
    costs = waiting_costs(held, wait=hours.day, decided=decided)
    return Waiting(hours.day, costs, set(decided), list(_notes(asker, held, free)))


def _open(asker: Person) -> QuerySet[Task]:
    return Task.objects.filter(workspace_id=asker.workspace_id, done_at=None, away=None)


def _decided(asker: Person) -> Iterable[UUID]:
    """What stands first today by the person's own word; what they put off they put off."""
    turns = Turn.objects.filter(person=asker, shelf="today", task__done_at=None, task__away=None)
    found: list[UUID] = list(turns.order_by("rank").values_list("task_id", flat=True))
    return found


class _Calendar:
    """The asker's working time."""

    def __init__(self, person: Person) -> None:
        days = calendars_of([person.pk])[person.pk]
        worked = [minutes for minutes in days.week if minutes]
        self._name = str(person.pk)
        self._calendars = Calendars({self._name: days.week}, {self._name: person.time_zone})
        self._calendars.off[self._name] = {str(at): span for at, span in enumerate(days.off)}
        self.day = round(sum(worked) / len(worked)) if worked else 480

    def left(self, due: date | None, now: datetime) -> float | None:
        """Working minutes until the end of a day; less than none where it is over."""
        if due is None:
            return None
        end = end_of(due, self._calendars.zone(self._name))
        if end >= now:
            return self._calendars.worked(self._name, now, end)
        return -self._calendars.worked(self._name, end, now)


class _Links:
    """What is still tied to what in some projects: finish to start, between tasks that are open."""

    def __init__(self, workspace_id: UUID, projects: set[UUID]) -> None:
        links = Link.objects.filter(workspace_id=workspace_id, project__in=projects, type="FS", removed=False)
        open_ = links.filter(
            task__done_at=None, task__away=None, predecessor__done_at=None, predecessor__away=None
        ).select_related("task__milestone")
        self.before: Mapping[UUID, list[UUID]] = defaultdict(list)
        self.after: Mapping[UUID, list[UUID]] = defaultdict(list)
        self.tasks: dict[UUID, Task] = {}
        for link in open_:
            self.before[link.task_id].append(link.predecessor_id)
            self.after[link.predecessor_id].append(link.task_id)
            self.tasks[link.task_id] = link.task

    def behind(self, first: UUID, efforts: "_Efforts", begun: Floats) -> Iterator[tuple[Task, Floats]]:
        """Every task that waits for the first, near or far, with the minutes until it is done by the longest way."""
        reached: dict[UUID, Floats] = {first: begun}
        found: dict[UUID, None] = {}
        ends = [first]
        for _ in range(FAR):
            nexts: dict[UUID, None] = {}
            for one in ends:
                for other in self.after[one]:
                    by_here = reached[one] + efforts.of(self.tasks[other])
                    if other in reached and (by_here <= reached[other]).all():
                        continue
                    reached[other] = np.maximum(by_here, reached.get(other, by_here))
                    found[other] = nexts[other] = None
            ends = list(nexts)
        return ((self.tasks[one], reached[one]) for one in found)


class _Efforts:
    """Minutes of work still to do of each task, as last foreseen; where nothing was, the estimate at its word."""

    def __init__(self, asker: Person, tasks: Sequence[UUID]) -> None:
        newest = Issued.objects.filter(workspace_id=asker.workspace_id, task__in=tasks).order_by("at", "pk")
        self._issued = {
            task: (estimate, quantiles)
            for task, estimate, quantiles in newest.values_list("task_id", "estimate", "quantiles")
        }
        own = Entry.objects.filter(person=asker, task__in=tasks, removed=False)
        self._spent = dict(own.values_list("task_id").annotate(sum=Sum("minutes")))

    def of(self, task: Task) -> Floats:
        estimate, quantiles = self._issued.get(task.pk, (0.0, []))
        if not quantiles:
            return np.full(len(LEVELS), float(task.effort or USUAL))
        whole = np.asarray(np.interp(LEVELS, KEPT_AT, quantiles) * (task.effort or estimate or USUAL))
        return still_to_do(whole, float(self._spent.get(task.pk, 0)))


def _held(task: Task, links: _Links, hours: _Calendar, efforts: _Efforts, now: datetime) -> Held:
    own = efforts.of(task)
    behind = tuple(
        Behind(id=str(other.pk), efforts=until, left=hours.left(_due(other), now), priority=other.priority)
        for other, until in links.behind(task.pk, efforts, own)
    )
    return Held(id=str(task.pk), efforts=own, left=hours.left(_due(task), now), priority=task.priority, behind=behind)


def _due(task: Task) -> date | None:
    """The task's own due date, or the day of the milestone it counts towards."""
    mark = task.milestone
    return task.due or (mark.due if mark and not mark.removed and not mark.reached_on else None)


def _notes(asker: Person, held: Sequence[Held], tasks: Sequence[Task]) -> Iterator[str]:
    """When not to trust it, in sentences."""
    blank = sum(not task.effort for task in tasks)
    hindsight = Hindsight.objects.filter(workspace_id=asker.workspace_id).first()
    outcomes = hindsight.outcomes if hindsight else 0
    if tasks and all(one.left is None and all(b.left is None for b in one.behind) for one in held):
        yield (
            "Neither these tasks nor what waits for them have a due date: waiting makes none of them late, so only "
            "priority and size put them in order. Do not read more into it."
        )
    if blank:
        yield f"{blank} of {len(tasks)} tasks are not estimated: they count as large as usual here."
    if outcomes < ENOUGH:
        yield (
            f"Only {outcomes} finished tasks with an estimate and a time taken: how long tasks take is mostly how such "
            f"estimates go elsewhere. Take the order as a hint until there are {ENOUGH}."
        )
    elif hindsight and hindsight.verdict in ("poor", "drifting"):
        yield hindsight.says
