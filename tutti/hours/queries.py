"""What people ask about hours."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet, Sum

from tutti.changes import frame
from tutti.hours.models import LOCKED, Billing, Entry, Rounding, Sheet
from tutti.hours.rounding import Rule
from tutti.people.models import Person, Project
from tutti.work.models import Task


def minutes_spent(tasks: Iterable[Task | UUID]) -> dict[UUID, int]:
    """The minutes everybody together logged on each of these tasks, raw; tasks without any are left out."""
    ids = [task.pk if isinstance(task, Task) else task for task in tasks]
    entries = Entry.objects.filter(task__in=ids, removed=False).order_by()
    return dict(entries.values("task").annotate(spent=Sum("minutes")).values_list("task", "spent"))


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def in_week(entries: QuerySet[Entry], week: date) -> QuerySet[Entry]:
    """Those of the seven days from this Monday."""
    return entries.filter(day__gte=week, day__lt=week + timedelta(days=7))


def locked(person_id: UUID, weeks: Sequence[tuple[UUID, date]]) -> Sheet | None:
    """The person's first handed-in week that covers one of these days in these projects; None where all are free."""
    covered = Q()
    for project_id, day in weeks:
        covered |= Q(project=project_id, week=monday_of(day))
    sheets = Sheet.objects.filter(covered, home=f"me:{person_id}", person=person_id, state__in=LOCKED)
    return sheets.select_related("project").first()


def billable_in(project: Project) -> bool:
    """Whether hours in a project are billable unless somebody says otherwise."""
    return frame.remember(project.workspace_id, ("billable", project.pk), lambda: _billable(project.pk))


def _billable(project_id: UUID) -> bool:
    return Billing.objects.filter(project=project_id, billable=True).exists()


def rule_of(workspace_id: UUID) -> Rule:
    """How the workspace rounds where hours are totalled."""
    row = Rounding.objects.filter(workspace_id=workspace_id).first()
    return Rule(row.way, row.step) if row else Rule()


def others_decide(project: Project, but: Person) -> bool:
    """Whether somebody else can decide about hours in a project."""
    able = Person.objects.filter(workspace_id=project.workspace_id, status="active").exclude(pk=but.pk)
    return any(person.standing.decides_in(project.pk) for person in able.filter(_may_lead(project)))


def _may_lead(project: Project) -> Q:
    return Q(role__in=("owner", "admin")) | Q(memberships__project=project, memberships__role="lead")


@dataclass(frozen=True)
class Line:
    """What somebody worked on in a week that was handed in, rounded as the workspace asks; `raw` as it was said."""

    entry: Entry
    minutes: int
    raw: int


def lines_of(sheet: Sheet) -> list[Line]:
    """The entries of a week somebody handed in, in the order of its days: the same for the person and the lead."""
    rule = rule_of(sheet.workspace_id)
    entries = in_week(Entry.objects.filter(person=sheet.person_id, project=sheet.project_id, removed=False), sheet.week)
    return [Line(entry, rule.of(entry.minutes), entry.minutes) for entry in entries.order_by("day", "made_at", "pk")]
