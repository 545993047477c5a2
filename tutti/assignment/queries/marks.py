"""What is said of work beside the tasks: which is dull or visible, how much of it people had, and who helps whom."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F, QuerySet

from tutti.assignment.models import Mentoring
from tutti.kit import clock
from tutti.work.models import Label, Task, Use

LEDGER = timedelta(weeks=8)
USUAL = 240  # minutes, for what nobody estimated


class Help(NamedTuple):
    """Who helps with a task of so many minutes."""

    mentor: str
    minutes: int


@dataclass(frozen=True)
class Marks:
    """The labels whose work is dull and those whose work is visible; who helps with which task; the seats of resources
    that tasks take, those there are, and who has each such task.  All ids are text."""

    dull: frozenset[str] = frozenset()
    visible: frozenset[str] = frozenset()
    help: Mapping[str, Help] = field(default_factory=dict)
    uses: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    seats: Mapping[str, int] = field(default_factory=dict)
    holders: Mapping[str, str] = field(default_factory=dict)

    def is_dull(self, labels: Iterable[str]) -> bool:
        return not self.dull.isdisjoint(labels)

    def is_visible(self, labels: Iterable[str]) -> bool:
        return not self.visible.isdisjoint(labels)


@dataclass
class Had:
    """Hours of finished work of the last eight weeks."""

    dull: float = 0.0
    visible: float = 0.0


def marks_of(workspace_id: UUID) -> Marks:
    """Those of all projects: what people have counts wherever in the workspace it lies."""
    said: dict[str, set[str]] = {"dull": set(), "visible": set()}
    labels = Label.objects.filter(workspace_id=workspace_id, removed=False, mark__isnull=False)
    for pk, mark in labels.values_list("pk", "mark"):
        said[mark].add(str(pk))
    return Marks(frozenset(said["dull"]), frozenset(said["visible"]), _help(workspace_id), *_uses(workspace_id))


def _uses(workspace_id: UUID) -> tuple[dict[str, dict[str, int]], dict[str, int], dict[str, str]]:
    """What open tasks take of each resource that is still offered, the seats there are, and who has those tasks."""
    uses: dict[str, dict[str, int]] = defaultdict(dict)
    seats, holders = dict[str, int](), dict[str, str]()
    here = Use.objects.filter(workspace_id=workspace_id, seats__gt=0, resource__removed=False, task__done_at=None)
    rows = here.filter(task__away=None).values_list(
        "task_id", "resource_id", "seats", "resource__seats", "task__assignee_id"
    )
    for task, resource, taken, there, person in rows:
        uses[str(task)][str(resource)] = taken
        seats[str(resource)] = there
        if person:
            holders[str(task)] = str(person)
    return uses, seats, holders


def _help(workspace_id: UUID) -> dict[str, Help]:
    """Who helps, as long as the task is still with whom they help."""
    here = Mentoring.objects.filter(workspace_id=workspace_id, ended=False, task__away=None, task__done_at=None)
    held = here.filter(person=F("task__assignee"), project=F("task__project"))
    rows = held.values_list("task_id", "mentor_id", "task__effort")
    return {str(task): Help(str(mentor), USUAL if effort is None else effort) for task, mentor, effort in rows}


def ledger_of(people: Collection[UUID], marks: Marks) -> dict[Any, Had]:
    """Dull and visible hours of what these people finished; nothing is asked where nothing is marked."""
    had: dict[Any, Had] = defaultdict(Had)
    if not marks.dull and not marks.visible:
        return had
    for person, labels, minutes in _finished(people).values_list("assignee_id", "label_ids", "effort"):
        hours = (USUAL if minutes is None else minutes) / 60
        had[person].dull += hours * marks.is_dull(labels)
        had[person].visible += hours * marks.is_visible(labels)
    return had


def _finished(people: Collection[UUID]) -> QuerySet[Task]:
    """An archived task was done all the same; one in the bin was not."""
    done: QuerySet[Task] = Task.objects.filter(assignee_id__in=people, done_at__gte=clock.now() - LEDGER)
    return done.exclude(away="trashed")
