"""When a project is done is a distribution, with what is added, what drives it, and what it stands on."""

from datetime import date

import pytest

from tests.cast import Office
from tutti.forecast.models import Horizon
from tutti.people import commands as people
from tutti.work import commands as work

from .living import at, given, horizon, lived, looked, on, practised


def test_its_dates_are_not_passed_with_their_chances(office: Office):
    practised(office, 12, hours=5)
    for number in range(10):
        given(office, f"Poster {number}", 30, due=at(40).date())
    looked(30)
    row = horizon(office.launch)
    assert (row.basis, row.open, row.estimated, row.due) == ("plan", 10, 10, at(40).date())
    assert row.dates == sorted(row.dates) and len(set(row.dates)) > 1
    assert row.planned[0] <= row.dates[0], "what is added makes it later"
    assert len(row.dots) == 20 and row.dots == sorted(row.dots)
    assert row.on_time is not None and 0 <= row.on_time <= 100


def test_growth_stands_on_a_line_of_its_own(office: Office):
    for week in range(8):
        for number in range(3):
            given(office, f"Poster {week} {number}", 7 * week, effort=480)
    looked(56)
    row = horizon(office.launch)
    assert row.growth["per_week"] == pytest.approx(3, abs=0.5)
    assert row.growth["p80"] >= row.growth["p50"] >= 3
    assert row.dates[0] > row.planned[0]


def test_the_long_branch_drives_the_end_and_wins_days(office: Office):
    long, short = given(office, "Long", effort=4800), given(office, "Short", effort=60, to=office.ann)
    last = given(office, "Last", effort=60, to=office.ann)
    with on(0):
        work.wait_for(last, predecessor=long, by=office.ann)
        work.wait_for(last, predecessor=short, by=office.ann)
    looked(0)
    drivers = {one["task_id"]: one for one in horizon(office.launch).drivers}
    assert drivers[str(long.pk)]["share"] > 0.9
    assert drivers[str(long.pk)]["won"] > 5
    assert str(short.pk) not in drivers


def test_work_elsewhere_comes_first_and_is_not_named(office: Office):
    with on(0, 7):
        people.let_in(office.vault, person=office.bob, role="member", by=office.cem)
    given(office, "Here", effort=240)
    looked(0, 8)
    alone = horizon(office.launch).planned[0]
    with on(0, 8):
        secret = office.task("Secret", office.vault, assignee=office.bob, effort=4800, due=at(1).date())
    looked(0, 9)
    row = horizon(office.launch)
    assert row.planned[0] > alone
    assert row.elsewhere > 0.9
    assert str(secret.pk) not in str(row.as_row())


def test_without_estimates_it_follows_the_pace(office: Office):
    for week in range(6):
        lived(office, f"Done {week}", 7 * week, 4, effort=None)
        lived(office, f"Done too {week}", 7 * week + 1, 4, effort=None)
    for number in range(8):
        given(office, f"Open {number}", 0, effort=None)
    looked(45)
    row = horizon(office.launch)
    assert row.basis == "pace"
    assert row.done_per_week == pytest.approx(2, abs=0.5)
    assert "0 of 8 open tasks are estimated" in row.notes[0]
    assert row.dates[0] > at(45 + 7 * 3).date().isoformat(), "eight tasks at two a week"


def test_a_project_without_history_says_so(office: Office):
    given(office)
    looked(0)
    assert any(note.startswith("Only 0 finished tasks") for note in horizon(office.launch).notes)
    assert horizon(office.vault).basis == "done"


def test_what_belongs_to_nobody_is_shared_out(office: Office):
    with on(0, 8):
        for number in range(4):
            office.task(f"Free {number}", effort=480)
    looked(0)
    row = horizon(office.launch)
    assert row.notes[-1].startswith("4 open tasks belong to nobody")
    assert row.planned[0] < at(3).date().isoformat(), "several people work there"


def test_who_works_no_hours_takes_nothing(office: Office):
    with on(0, 7):
        people.set_hours(office.bob, minutes=[0] * 7, by=office.bob)
    given(office)
    looked(0)
    assert horizon(office.launch).basis == "plan"
    assert any("1 people with tasks here work no hours" in note for note in horizon(office.launch).notes)


def test_what_cannot_end_in_our_time_says_so(office: Office):
    for number in range(60):
        given(office, f"Endless {number}", effort=6_000_000)
    looked(0)
    row = horizon(office.launch)
    assert row.dates[-1] is None, "beyond 2200 there are no dates"
    assert row.basis == "plan"


def test_zero_and_huge_estimates_and_odd_dates_are_no_obstacle(office: Office):
    given(office, "Nothing", effort=0, due=date(2200, 12, 31))
    given(office, "Old", effort=1, due=date(1970, 1, 1))
    given(office, "Huge", effort=6_000_000, start=date(2199, 1, 1))
    looked(0)
    row = horizon(office.launch)
    assert row.basis == "plan" and row.open == 3


def test_an_archived_project_is_let_be(office: Office):
    given(office)
    with on(0):
        people.archive_project(office.launch, by=office.ann)
    looked(0)
    assert not Horizon.objects.filter(project=office.launch).exists()
