"""What stands in a calendar: days of tasks, of milestones and away, as their readers may see them now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from tutti.calendars.models import Feed
from tutti.changes.commands import Unseen
from tutti.changes.models import Change, Synced
from tutti.kit import clock
from tutti.people.models import Absence, Person, Project
from tutti.work.models import Milestone, Task
from tutti.work.queries import key_of

Row = TypeVar("Row", Task, Milestone, Absence)
KEEPS = timedelta(days=90)
"""For so long a feed keeps what is over."""
MOST = 5000
"""Entries in one calendar; programs that read it choke on more."""


@dataclass(frozen=True)
class Entry:
    """One entry, all day from `start` to `end`, both included; `changed` is when it last changed, in UTC."""

    id: UUID
    title: str
    start: date
    end: date
    changed: datetime
    place: str = ""
    address: str = ""
    note: str = ""
    is_away: bool = False


def entries_of(feed: Feed) -> list[Entry]:
    """What a person's own calendar holds, by what they may see now."""
    person, since = feed.person, clock.today(feed.person.time_zone) - KEEPS
    projects = Project.objects.filter(pk__in=person.standing.projects, archived=False)
    found: list[Entry] = []
    if feed.tasks:
        mine = dated(Task.objects.filter(assignee=person, project__in=projects))
        found += of_tasks(mine.filter(Q(done_at=None) | Q(due__gte=since) | Q(due=None, start__gte=since)))
    if feed.milestones:
        found += of_milestones(Milestone.objects.filter(project__in=projects, removed=False, due__gte=since))
    if feed.time_off:
        found += of_absences(Absence.objects.filter(person=person, cancelled=False, end__gte=since), person)
    return in_order(found)


def timeline_of(project: Project) -> list[Entry]:
    """Everything of a project that has a date."""
    tasks = of_tasks(dated(Task.objects.filter(project=project)))
    return in_order([*tasks, *of_milestones(Milestone.objects.filter(project=project, removed=False))])


def shown_to(by: Person, tasks: Sequence[UUID], milestones: Sequence[UUID], absences: Sequence[UUID]) -> list[Entry]:
    """The named rows as entries, of those that have a date.  Raises Unseen where one is not for these eyes."""
    found = [
        *of_tasks(dated(_seen(Task, tasks, by))),
        *of_milestones(_seen(Milestone, milestones, by).filter(removed=False)),
        *of_absences(_seen(Absence, absences, by).filter(cancelled=False), by),
    ]
    return in_order(found)


def _seen(model: type[Row], ids: Sequence[UUID], by: Person) -> QuerySet[Row]:
    rows: QuerySet[Row] = model.objects.filter(model.within(by.workspace_id, by.scopes), pk__in=set(ids))
    if rows.count() != len(set(ids)):
        raise Unseen("Something of this calendar is no longer there, or not for you to see: look at it again.")
    return rows


def dated(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """Those that are here and have a date."""
    return tasks.filter(Q(due__isnull=False) | Q(start__isnull=False), away=None)


def of_tasks(tasks: QuerySet[Task]) -> Iterator[Entry]:
    rows = list(tasks.select_related("project").order_by("pk")[:MOST])
    changed = changed_at(rows)
    for task in rows:
        days = [day for day in (task.start, task.due) if day]
        title, key = f"{'✓ ' if task.done_at else ''}{task.title}", key_of(task)
        page = f"{settings.TUTTI_URL}/t/{key}"
        yield Entry(task.pk, title, min(days), max(days), changed[task.pk], task.project.name, page, key)


def of_milestones(milestones: QuerySet[Milestone]) -> Iterator[Entry]:
    rows = list(milestones.select_related("project").order_by("pk")[:MOST])
    changed = changed_at(rows)
    for row in rows:
        title, page = (
            f"{'✓' if row.reached_on else '◆'} {row.name}",
            f"{settings.TUTTI_URL}/p/{row.project.key}/timeline",
        )
        yield Entry(row.pk, title, row.due, row.due, changed[row.pk], row.project.name, page)


def of_absences(absences: QuerySet[Absence], asker: Person) -> Iterator[Entry]:
    """Days away; of others with their name, and only one's own make the reader's calendar busy."""
    rows = list(absences.select_related("person").order_by("pk")[:MOST])
    changed = changed_at(rows)
    for row in rows:
        is_mine = row.person_id == asker.pk
        title = "Time off" if is_mine else f"{row.person.name}: time off"
        yield Entry(row.pk, title, row.start, row.end, changed[row.pk], is_away=is_mine)


def changed_at(rows: Sequence[Synced]) -> dict[UUID, datetime]:
    """When each of some rows of one workspace last changed, as the log has it."""
    if not rows:
        return {}
    found: dict[int, datetime] = {}
    seqs = sorted({row.seq for row in rows})
    for some in range(0, len(seqs), 500):
        changes: Any = Change.objects.filter(workspace_id=rows[0].workspace_id, seq__in=seqs[some : some + 500])
        found.update(changes.values_list("seq", "at"))
    return {row.pk: found.get(row.seq, datetime(2000, 1, 1, tzinfo=UTC)) for row in rows}


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """By day; the same rows always in the same order, so that the same calendar has the same bytes."""
    return sorted(entries, key=lambda entry: (entry.start, entry.end, entry.id))[:MOST]
