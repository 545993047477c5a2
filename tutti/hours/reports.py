"""What hours come to: sums by task for those who lead, one's own for everybody else.  Never by person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from tutti.changes.commands import Refused, Unseen
from tutti.hours.models import Entry
from tutti.hours.queries import rule_of
from tutti.hours.rounding import Rule
from tutti.people.models import Person, Project
from tutti.work.models import Task

FIRST, LAST = date(1970, 1, 1), date(2200, 12, 31)


@dataclass(frozen=True)
class Span:
    """Days, both included."""

    first: date = FIRST
    last: date = LAST


@dataclass(frozen=True)
class Spent:
    """What was worked on one task, or (without one) in the project as such; minutes rounded entry by entry."""

    task_id: UUID | None
    estimate: int | None
    minutes: int
    billable_minutes: int


@dataclass(frozen=True)
class Report:
    """Tasks with hours or an estimate, those with most hours first; `whole` is everybody's, else the asker's own."""

    whole: bool
    rule: Rule
    tasks: list[Spent]


def spent_in(project_id: UUID, *, asker: Person, span: Span) -> Report:
    """Estimates against hours in a project."""
    if project_id not in asker.standing.projects:
        raise Unseen("There is no such project, or you may not see it.")
    whole, rule = asker.standing.decides_in(project_id), rule_of(asker.workspace_id)
    entries = in_span(Entry.objects.filter(project=project_id, removed=False), span)
    entries = entries if whole else entries.filter(person=asker)
    sums = _sums(entries.values_list("task", "minutes", "billable"), rule)
    estimates = dict(Task.objects.filter(project=project_id, away=None).values_list("pk", "effort"))
    if whole:
        sums |= {one: (0, 0) for one, effort in estimates.items() if effort is not None and one not in sums}
    tasks = [Spent(one, estimates.get(one) if one else None, *both) for one, both in sums.items()]
    return Report(whole, rule, sorted(tasks, key=lambda one: (-one.minutes, -(one.estimate or 0), str(one.task_id))))


def spent_on(task_id: UUID, *, asker: Person) -> tuple[Task, int, int | None]:
    """One's own raw minutes on a task, and everybody's for who leads there."""
    task = Task.objects.filter(workspace_id=asker.workspace_id, pk=task_id).first()
    if task is None or task.project_id not in asker.standing.projects:
        raise Unseen("There is no such task, or you may not see it.")
    by_person = Entry.objects.filter(task=task, removed=False).values_list("person", "minutes")
    mine = sum(minutes for person, minutes in by_person if person == asker.pk)
    whole = sum(minutes for _, minutes in by_person)
    return task, mine, whole if asker.standing.decides_in(task.project_id) else None


def project_to_report(project_id: UUID, asker: Person) -> Project:
    """The project, for who leads there."""
    project: Project | None = Project.objects.filter(workspace_id=asker.workspace_id, pk=project_id).first()
    if project is None or project_id not in asker.standing.projects:
        raise Unseen("There is no such project, or you may not see it.")
    if not asker.standing.decides_in(project_id):
        raise NotLeading("The hours of a project are for those who lead it; you can export your own.")
    return project


class NotLeading(Refused):
    """Hours of others are not this person's to read."""

    status = 403


def in_span(entries: "QuerySet[Entry]", span: Span) -> "QuerySet[Entry]":
    """Those of these days."""
    return entries.filter(day__gte=span.first, day__lte=span.last)


def span_of(words: Iterable[tuple[str, str | None]]) -> Span:
    """The days an address asks for: `from` and `to`, both included, each of them optional."""
    found = dict(_days(words))
    span = Span(found.get("from", FIRST), found.get("to", LAST))
    if span.last < span.first:
        raise Refused("The last day cannot be before the first.", field="to")
    return span


def _days(words: Iterable[tuple[str, str | None]]) -> Iterator[tuple[str, date]]:
    for name, text in words:
        if not text:
            continue
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise Refused(f"“{text[:20]}” is no day: write it as 2026-12-31.", field=name) from None
        if not FIRST <= day <= LAST:
            raise Refused("Choose days between 1970 and 2200.", field=name)
        yield name, day


def _sums(rows: "Iterable[tuple[UUID | None, int, bool]]", rule: Rule) -> dict[UUID | None, tuple[int, int]]:
    sums: dict[UUID | None, tuple[int, int]] = {}
    for task, minutes, billable in rows:
        spent, billed = sums.get(task, (0, 0))
        rounded = rule.of(minutes)
        sums[task] = (spent + rounded, billed + (rounded if billable else 0))
    return sums
