"""Hours as a sheet to take along: one's own entry by entry; of a project what was handed in, and sums of the rest."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO, StringIO
from typing import NamedTuple

from tutti.hours.models import LOCKED, Entry, Sheet
from tutti.hours.queries import monday_of, rule_of
from tutti.hours.reports import Span, in_span
from tutti.hours.rounding import Rule
from tutti.people.models import Person, Project

HEADS = ("Day", "Person", "Project", "Task", "Title", "Note", "Billable", "Minutes", "Rounded minutes", "Hours")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class ExportLine(NamedTuple):
    """A row of the sheet; of sums the day is the first of their month, and person and note are empty."""

    day: date
    person: str
    project: str
    task: str
    title: str
    note: str
    billable: bool
    minutes: int
    rounded: int

    def cells(self) -> tuple[str | int | float, ...]:
        billable = "yes" if self.billable else "no"
        words = (self.day.isoformat(), self.person, self.project, self.task, self.title, self.note, billable)
        return (*words, self.minutes, self.rounded, round(self.rounded / 60, 2))


def own_lines(by: Person, span: Span) -> Iterator[ExportLine]:
    """One's own entries, day by day."""
    rule = rule_of(by.workspace_id)
    entries = in_span(Entry.objects.filter(person=by, removed=False), span)
    for entry in entries.select_related("project", "task", "person").order_by("day", "made_at", "pk"):
        yield _line(entry, rule)


def project_lines(project: Project, span: Span) -> list[ExportLine]:
    """What was handed in, entry by entry as its person gave it; of all else a sum by task and month, without names."""
    rule = rule_of(project.workspace_id)
    given = set(Sheet.objects.filter(project=project, state__in=LOCKED).values_list("person", "week"))
    lines: list[ExportLine] = []
    sums: dict[tuple[object, ...], ExportLine] = {}
    entries = in_span(Entry.objects.filter(project=project, removed=False), span)
    for entry in entries.select_related("project", "task", "person").order_by("day", "made_at", "pk"):
        line = _line(entry, rule)
        if (entry.person_id, monday_of(entry.day)) in given:
            lines.append(line)
            continue
        month = line._replace(day=entry.day.replace(day=1), person="", note="")
        key = (month.day, month.task, month.billable)
        known = sums.get(key, month._replace(minutes=0, rounded=0))
        sums[key] = known._replace(minutes=known.minutes + line.minutes, rounded=known.rounded + line.rounded)
    return [*lines, *(sums[key] for key in sorted(sums, key=str))]


def as_csv(lines: Iterable[ExportLine]) -> bytes:
    """Commas, UTF-8 with a byte order mark, so that spreadsheets read it; no cell begins like a formula."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADS)
    for line in lines:
        writer.writerow([escaped(cell) if isinstance(cell, str) else cell for cell in line.cells()])
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(lines: Iterable[ExportLine]) -> bytes:
    """A workbook with one sheet; texts stay texts, whatever they begin with."""
    from xlsxwriter import Workbook

    made = BytesIO()
    book = Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet, bold = book.add_worksheet("Hours"), book.add_format({"bold": True})
    sheet.write_row(0, 0, HEADS, bold)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(HEADS) - 1, 16)
    for at, line in enumerate(lines, start=1):
        for column, cell in enumerate(line.cells()):
            if isinstance(cell, str):
                sheet.write_string(at, column, cell)
            else:
                sheet.write_number(at, column, cell)
    book.close()
    return made.getvalue()


def escaped(text: str) -> str:
    """A text that a spreadsheet would compute gets an apostrophe before it."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _line(entry: Entry, rule: Rule) -> ExportLine:
    task = entry.task
    key = f"{entry.project.key}-{task.number}" if task else ""
    place = (entry.project.name, key, task.title if task else "")
    return ExportLine(
        entry.day, entry.person.name, *place, entry.note, entry.billable, entry.minutes, rule.of(entry.minutes)
    )
