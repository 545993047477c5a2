"""Hours are taken along as a sheet: one's own whole; of a project what was handed in, and sums of the rest."""

import csv
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from tutti.changes.commands import Unseen
from tutti.hours import commands as hours
from tutti.hours.exporting import as_csv, as_xlsx, own_lines, project_lines
from tutti.hours.reports import NotLeading, Span, project_to_report
from tutti.hours.tests.test_log_time import MONDAY, log


def read(raw):
    return list(csv.DictReader(StringIO(raw.decode("utf-8-sig"))))


def test_ones_own_hours_as_a_sheet_raw_and_rounded(office):
    log(office, office.task("Poster"), 50, note="Sketches", billable=True)
    log(office, office.task("Flyer"), 20, by=office.gil)
    hours.set_rounding(office.workspace, way="up", step=30, by=office.ann)
    (row,) = read(as_csv(own_lines(office.bob, Span())))
    assert (row["Day"], row["Task"], row["Title"]) == ("2026-12-07", "LAU-1", "Poster")
    assert (row["Minutes"], row["Rounded minutes"], row["Hours"]) == ("50", "60", "1.0")
    assert (row["Person"], row["Note"], row["Billable"]) == ("Bob Baker", "Sketches", "yes")


def test_nothing_a_spreadsheet_would_compute(office):
    log(office, office.task("=1+1"), 5, note="@SUM(A1)")
    (row,) = read(as_csv(own_lines(office.bob, Span())))
    assert (row["Title"], row["Note"]) == ("'=1+1", "'@SUM(A1)")
    with ZipFile(BytesIO(as_xlsx(own_lines(office.bob, Span())))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "=1+1" in book.read("xl/sharedStrings.xml").decode()


def test_a_lead_gets_names_only_of_what_was_handed_in(office):
    task = office.task("Poster")
    log(office, task, 50, note="Sketches")
    log(office, task, 10, by=office.gil, note="Mine alone")
    log(office, task, 20, by=office.gil)
    hours.submit_week(office.bob, week=MONDAY, by=office.bob)
    told = [(line.person, line.note, line.minutes) for line in project_lines(office.launch, Span())]
    assert told == [("Bob Baker", "Sketches", 50), ("", "", 30)]


def test_only_who_leads_exports_a_project(office):
    assert project_to_report(office.launch.pk, office.ann) == office.launch
    with pytest.raises(NotLeading):
        project_to_report(office.launch.pk, office.bob)
    with pytest.raises(Unseen):
        project_to_report(office.vault.pk, office.bob)
