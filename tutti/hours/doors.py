"""Doors to what is worked out when asked: the lines of a week that was handed in, and what hours come to."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse

from tutti.changes.commands import Refused, Unseen
from tutti.hours.exporting import ExportLine, as_csv, as_xlsx, own_lines, project_lines
from tutti.hours.models import LOCKED, Sheet, Way
from tutti.hours.queries import lines_of, rule_of
from tutti.hours.reports import Span, project_to_report, span_of, spent_in, spent_on
from tutti.kit.doors import door
from tutti.people.models import Person


class SheetLine(msgspec.Struct):
    """One entry; `minutes` as the workspace rounds them, `raw` as they were said."""

    day: date
    task_id: UUID | None
    minutes: int
    raw: int
    note: str
    billable: bool


class SheetLines(msgspec.Struct):
    """What stands behind a week that was handed in: the same for its person and for who decides about it."""

    person_id: UUID
    project_id: UUID
    week: date
    way: Way
    step: int
    lines: list[SheetLine]


class TaskSpent(msgspec.Struct):
    """Raw minutes on a task: the asker's own, and everybody's (null for those who do not lead there)."""

    task_id: UUID
    estimate: int | None
    mine: int
    all: int | None


class SpentOnTask(msgspec.Struct):
    """Minutes on one task (null: in the project as such), rounded entry by entry, against what was estimated."""

    task_id: UUID | None
    estimate: int | None
    minutes: int
    billable_minutes: int


class ProjectSpent(msgspec.Struct):
    """`whole`: the hours of everybody; else those of the asker alone."""

    whole: bool
    way: Way
    step: int
    tasks: list[SpentOnTask]


TEXT = {"type": "string"}
DAYS = (("from", TEXT), ("to", TEXT))


@door("GET", "sheets/<uuid:sheet_id>/lines", answers=SheetLines)
def sheet_lines(by: Person, request: HttpRequest, sheet_id: UUID) -> SheetLines:
    """The days, tasks, minutes and notes of a week that was handed in."""
    sheet = Sheet.objects.filter(workspace_id=by.workspace_id, pk=sheet_id).first()
    if sheet is None or sheet.scope not in by.scopes:
        raise Unseen("There is no such week, or you may not see it.")
    if sheet.person_id != by.pk and sheet.state not in LOCKED:
        raise Refused("This week is being corrected: it can be read again when it is handed in.")
    rule = rule_of(by.workspace_id)
    lines = [
        SheetLine(it.entry.day, it.entry.task_id, it.minutes, it.raw, it.entry.note, it.entry.billable)
        for it in lines_of(sheet)
    ]
    return SheetLines(sheet.person_id, sheet.project_id, sheet.week, rule.way, rule.step, lines)


@door("GET", "tasks/<uuid:task_id>/hours", answers=TaskSpent)
def task_hours(by: Person, request: HttpRequest, task_id: UUID) -> TaskSpent:
    """Hours on a task against its estimate: your own, and for those who lead there everybody's together."""
    task, mine, whole = spent_on(task_id, asker=by)
    return TaskSpent(task.pk, task.effort, mine, whole)


@door("GET", "projects/<uuid:project_id>/hours", answers=ProjectSpent, query=DAYS)
def project_hours(by: Person, request: HttpRequest, project_id: UUID) -> ProjectSpent:
    """Hours in a project by task against the estimates, of the days `from` to `to`: everybody's for those who lead
    there, your own otherwise.  Never by person."""
    report = spent_in(project_id, asker=by, span=asked_span(request))
    tasks = [SpentOnTask(one.task_id, one.estimate, one.minutes, one.billable_minutes) for one in report.tasks]
    return ProjectSpent(report.whole, report.rule.way, report.rule.step, tasks)


def asked_span(request: HttpRequest) -> Span:
    """The days an address asks for."""
    return span_of([(name, request.GET.get(name)) for name in ("from", "to")])


FORMAT = ("format", {"type": "string", "enum": ["csv", "xlsx"]})
TYPES = {"csv": "text/csv; charset=utf-8", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@door("GET", "hours/export", query=(FORMAT, *DAYS))
def export_own(by: Person, request: HttpRequest) -> HttpResponse:
    """Your own hours as a sheet (`format` csv or xlsx), of the days `from` to `to`."""
    return _sheet(request, own_lines(by, asked_span(request)), "hours")


@door("GET", "projects/<uuid:project_id>/hours/export", query=(FORMAT, *DAYS))
def export_project(by: Person, request: HttpRequest, project_id: UUID) -> HttpResponse:
    """The hours of a project you lead as a sheet: what was handed in, and sums by task and month of the rest."""
    project = project_to_report(project_id, by)
    return _sheet(request, project_lines(project, asked_span(request)), f"hours-{project.key}")


def _sheet(request: HttpRequest, lines: Iterable[ExportLine], name: str) -> HttpResponse:
    form = request.GET.get("format", "csv")
    if form not in TYPES:
        raise Refused("Choose csv or xlsx.", field="format")
    content = as_xlsx(lines) if form == "xlsx" else as_csv(lines)
    answer = HttpResponse(content, content_type=TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer
