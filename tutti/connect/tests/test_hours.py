"""Worked hours of Toggl, Harvest and Clockify come in once, with their people, projects and tasks, or not at all."""

from datetime import UTC, date, datetime

import pytest
from django.core.files.base import ContentFile

from tests.recorded import chain_holds
from tutti.changes.commands import Refused
from tutti.connect import commands
from tutti.connect.holding import Wish
from tutti.connect.sheet import open_table
from tutti.connect.tests.imports import over, seen
from tutti.connect.tests.shared import real
from tutti.connect.unreadable import Unreadable
from tutti.connect.worked import read_hours
from tutti.hours import commands as hours
from tutti.hours.models import Entry
from tutti.people.models import Person, Project
from tutti.work.models import Task

TOGGL = """User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,Duration,Tags,Rate
Bob Baker,bob@acme.example,Shoe Ltd,Launch,Poster,Sketches,Yes,2024-03-04,09:00:00,2024-03-04,01:30:00,print,90
Zoe Zack,zoe@else.example,Shoe Ltd,Website,Start page,"=SUM(A1)",No,2024-03-05,23:30:00,2024-03-06,00:45:10,,
Zoe Zack,zoe@else.example,,,,Tidying,No,2024-03-06,08:00:00,2024-03-06,00:00:00,,
"""
HARVEST = """Date;Client;Project;Task;Notes;Hours;Billable?;First Name;Last Name
04.03.2024;Shoe Ltd;Launch;Poster;Gespräch;1,5;Yes;Bob;Baker
05.03.2024;Shoe Ltd;Launch;;;0,01;No;Bob;Baker
05.03.2024;Shoe Ltd;Launch;;;viel;No;Bob;Baker
"""
CLOCKIFY = """"Project","Description","Task","User","Email","Billable","Start Date","Start Time","Duration (h)"
"Launch","Call","","Ann Archer","ann@acme.example","No","03/04/2024","01:23 PM","00:20:00"
"Launch","Call","","Ann Archer","ann@acme.example","No","03/04/2024","01:23 PM","00:20:00"
"Launch","Mail","","Ann Archer","ann@acme.example","No","{day}","09:00 AM","1h 30m"
"""


def chosen(office, source, text, by=None, encoding="utf-8"):
    raw = text if isinstance(text, bytes) else text.encode(encoding)
    by = by or office.ann
    return commands.choose(
        office.workspace, source=source, name=f"{source}.csv", content=ContentFile(raw, "f.csv"), by=by
    )


def brought(office, source, text, by=None, **more):
    by = by or office.ann
    file = chosen(office, source, text, by, **more)
    commands.start(file, name="", key="", into=None, who={}, by=by)
    return over(file)


def booked(office, **of):
    rows = Entry.objects.filter(workspace_id=office.workspace.pk, removed=False, **of).order_by("day", "pk")
    return [(row.person.name, row.project.name, row.task and row.task.title, str(row.day), row.minutes) for row in rows]


def test_hours_come_in_with_what_they_name(office):
    file = brought(office, "toggl", TOGGL)
    assert (file.state, file.problem) == ("done", "")
    assert booked(office) == [
        ("Bob Baker", "Launch", "Poster", "2024-03-04", 90),
        ("Zoe Zack", "Website", "Start page", "2024-03-05", 45),
    ]
    assert Person.objects.get(name="Zoe Zack").status == "placeholder"
    website = Project.objects.get(name="Website")
    assert (website.visibility, website.about) == ("open", "Client: Shoe Ltd")
    assert Task.objects.get(title="Start page").done_at == datetime(2024, 3, 5, 17, tzinfo=UTC)
    poster = Entry.objects.get(person=office.bob)
    assert (poster.billable, poster.began_at) == (True, datetime(2024, 3, 4, 9, tzinfo=UTC))
    assert Entry.objects.get(note="=SUM(A1)").person.name == "Zoe Zack"
    assert chain_holds(office.ann)


def test_the_report_names_what_was_left_out(office):
    file = brought(office, "toggl", TOGGL)
    assert seen(file, "time entries") == (3, 2)
    assert seen(file, "tags") == (1, 0)
    assert seen(file, "amounts") == (1, 0)
    assert "no time was measured (line 4)" in str(file.report)


def test_the_same_file_twice_comes_in_once(office):
    brought(office, "toggl", TOGGL)
    before = (Entry.objects.count(), Task.objects.count(), Project.objects.count(), Person.objects.count())
    file = brought(office, "toggl", TOGGL)
    assert (Entry.objects.count(), Task.objects.count(), Project.objects.count(), Person.objects.count()) == before
    assert seen(file, "time entries") == (3, 0)


def test_two_entries_that_say_the_same_are_two(office):
    brought(office, "clockify", CLOCKIFY.format(day="03/25/2024"))
    assert [row[4] for row in booked(office)] == [20, 20, 90]


def test_commas_are_decimals_where_the_column_says_so(office):
    file = brought(office, "harvest", HARVEST, encoding="cp1252")
    assert [row[3:] for row in booked(office)] == [("2024-03-04", 90), ("2024-03-05", 1)]
    assert "“viel” is no length of time (line 4)" in str(file.report)
    assert Entry.objects.get(minutes=90).note == "Gespräch"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_whatever_it_is_written_in(office, encoding):
    brought(office, "harvest", HARVEST, encoding=encoding)
    assert Entry.objects.get(minutes=90).note == "Gespräch"


def test_the_order_of_a_date_is_proved_by_the_column_or_asked(office):
    assert days(CLOCKIFY.format(day="03/25/2024"))[0] == date(2024, 3, 4)
    assert days(CLOCKIFY.format(day="25/03/2024"))[0] == date(2024, 4, 3)
    unclear = CLOCKIFY.format(day="05/04/2024")
    assert days(unclear)[0] == date(2024, 3, 4)  # a clock of twelve hours speaks for it
    assert days(unclear, "dmy")[0] == date(2024, 4, 3)
    file = chosen(office, "clockify", unclear)
    assert "can be read two ways" in str(file.report)
    commands.map_columns(file, wish=Wish({}, "dmy"), by=office.ann)
    file.refresh_from_db()
    assert "can be read two ways" not in str(file.report)


def days(text, dates=None):
    book, _ = read_hours(open_table(text.encode()), "clockify", dates=dates, zone=UTC)
    return [entry.day for entry in book.entries]


def test_a_clock_of_twelve_hours_is_understood():
    book, _ = read_hours(open_table(CLOCKIFY.format(day="03/25/2024").encode()), "clockify", dates=None, zone=UTC)
    assert book.entries[0].began_at == datetime(2024, 3, 4, 13, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Project,Duration\nA,1:00\n", "no detailed report of Toggl: it has no column “start date” and “user”"),
        ("", "The file is empty"),
        ("User,Start date,Duration\n", "no row below"),
        ('User,Start date,Duration\nAnn,2024-03-04,"01:00', "never closed"),
        (b"User,Start date,Duration\nAnn\xc3\xbc\xc3\xa9\xff,2024-03-04,1:00\n", "not whole UTF-8 text: at line 2"),
    ],
)
def test_a_file_that_is_none_is_refused_in_words_and_leaves_nothing(office, text, why):
    with pytest.raises((Refused, Unreadable), match=why):
        chosen(office, "toggl", text)
    assert not Entry.objects.exists()


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Ann,2024-13-45,1:00", "“2024-13-45” is no date"),
        ("Ann,1066-10-14,1:00", "is no date"),
        ("Ann,2024-03-04,25:00", "longer than a day"),
        ("Ann,2024-03-04,-1", "is no length of time"),
        ("Ann,2024-03-04,1:99", "is no length of time"),
        ("Ann,,1:00", "it has no date"),
        ("Ann,2024-03-04", "is no length of time"),
    ],
)
def test_a_row_that_is_none_is_named_by_its_line(row, why):
    table = open_table(f"User,Start date,Duration\nAnn,2024-03-04,1:00\n{row}\n".encode())
    book, report = read_hours(table, "toggl", dates=None, zone=UTC)
    assert len(book.entries) == 1
    assert f"{why} (line 3)" in report.of("time entries").left_out[0].why


def test_members_bring_their_own_hours_and_nobody_elses(office):
    mine = TOGGL.splitlines()
    brought(office, "toggl", "\n".join(mine[:2]), by=office.bob)
    assert booked(office) == [("Bob Baker", "Launch", "Poster", "2024-03-04", 90)]
    file = chosen(office, "toggl", TOGGL, by=office.bob)
    with pytest.raises(Refused, match="hours of others"):
        commands.start(file, name="", key="", into=None, who={}, by=office.bob)


def test_what_was_handed_in_gets_no_more_hours(office):
    hours.log_time(office.launch, day=date(2024, 3, 5), minutes=10, by=office.bob)
    hours.submit_week(office.bob, week=date(2024, 3, 5), by=office.bob)
    file = brought(office, "toggl", TOGGL)
    assert [row[4] for row in booked(office, person=office.bob)] == [10]
    assert "its week was handed in" in str(file.report)


def test_a_cancelled_import_leaves_nothing_that_counts(office):
    file = chosen(office, "toggl", TOGGL)
    commands.start(file, name="", key="", into=None, who={}, by=office.ann)
    commands.cancel(file, by=office.ann)
    assert booked(office) == []
    over_again = brought(office, "toggl", TOGGL)
    assert seen(over_again, "time entries") == (3, 2)


@pytest.mark.parametrize(
    ("name", "entries", "left"),
    [
        ("toggl/time_entries_1.csv", 1, 1),
        ("harvest/time_entries_1.csv", 2, 0),
        ("clockify/time_entries_1.csv", 1, 1),
        ("clockify/time_entries_2.csv", 1, 0),
        ("clockify/time_entries_3.csv", 0, 1),
    ],
)
def test_real_reports_are_read(name, entries, left):
    table = open_table(real(name).read_bytes())
    book, report = read_hours(table, name.partition("/")[0], dates=None, zone=UTC)
    loss = report.of("time entries")
    assert (len(book.entries), loss.found - loss.imported) == (entries, left)
