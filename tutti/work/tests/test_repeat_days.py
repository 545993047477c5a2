"""Recurring work comes once for each day of its rule, wherever clocks change and months end."""

from datetime import date, datetime, timedelta

import pytest

from tests.recorded import fresh
from tutti.changes.readers import drain
from tutti.kit import clock
from tutti.work import commands as work
from tutti.work.models import Occurrence
from tutti.work.repeater import repeat_due
from tutti.work.tests.repeats import MONDAY, at, days_until, dues, start
from tutti.work.tests.test_races import all_at_once


@pytest.mark.parametrize(
    ("rule", "due", "last", "days"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=31", (2026, 1, 31), (2026, 5, 31), ["01-31", "03-31", "05-31"]),
        (
            "FREQ=MONTHLY;BYMONTHDAY=31;RSCALE=GREGORIAN;SKIP=BACKWARD", (2026, 1, 31), (2026, 4, 30),
            ["01-31", "02-28", "03-31", "04-30"],
        ),
        ("FREQ=MONTHLY;BYDAY=-1FR", (2026, 1, 30), (2026, 3, 27), ["01-30", "02-27", "03-27"]),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", (2026, 1, 30), (2026, 5, 31),
            ["01-30", "02-27", "03-31", "04-30", "05-29"],
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", (2026, 3, 2), (2026, 3, 31),
            ["03-02", "03-05", "03-16", "03-19", "03-30"],
        ),
    ],
)  # fmt: skip
def test_months_end_and_weeks_turn_where_people_expect(office, rule, due, last, days):
    repeat = start(office, rule, date(*due))
    with at(date(*last)):
        repeat_due()
    assert [f"{day:%m-%d}" for day in dues(repeat)] == days


def test_the_29th_of_february_waits_for_a_leap_year(office):
    repeat = start(office, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2024, 2, 29))
    assert repeat.next == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("zone", "before", "then"),
    [
        ("Europe/Berlin", "2026-03-28T22:59Z", "2026-03-28T23:00Z"),
        ("Asia/Kolkata", "2026-03-28T18:29Z", "2026-03-28T18:30Z"),
        ("America/St_Johns", "2026-03-29T02:29Z", "2026-03-29T02:30Z"),
        ("America/Los_Angeles", "2026-03-29T06:59Z", "2026-03-29T07:00Z"),
    ],
)
def test_a_day_begins_where_the_rule_is_read(office, zone, before, then):
    repeat = start(office, "FREQ=DAILY", date(2026, 3, 28), time_zone=zone)
    with clock.at(datetime.fromisoformat(before)):
        assert repeat_due() == 0
    with clock.at(datetime.fromisoformat(then)):
        assert repeat_due() == 1
    assert fresh(repeat).task.due == date(2026, 3, 29)


def test_no_day_is_doubled_or_lost_when_clocks_change(office):
    repeat = start(office, "FREQ=DAILY", date(2026, 3, 27), time_zone="Europe/Berlin")
    assert days_until(repeat, date(2026, 3, 31)) == ["03-27", "03-28", "03-29", "03-30", "03-31"]
    autumn = start(office, "FREQ=DAILY", date(2026, 10, 24), time_zone="America/New_York")
    assert days_until(autumn, date(2026, 10, 27)) == ["10-24", "10-25", "10-26", "10-27"]


def test_what_was_missed_while_the_server_was_down_comes_once_each(office):
    start(office)
    with at(MONDAY + timedelta(days=30)):
        assert repeat_due() == 4
        assert repeat_due() == 0


def test_it_is_made_some_days_ahead(office):
    repeat = start(office, ahead=3)
    with at(MONDAY + timedelta(days=4)):
        repeat_due()
    assert dues(repeat)[-1] == MONDAY + timedelta(days=7)


def test_the_next_comes_when_the_last_is_done_counted_from_that_day(office):
    repeat = start(office, "FREQ=DAILY;INTERVAL=3", mode="done")
    todo, _, done = office.columns(office.launch)
    with at(MONDAY + timedelta(days=30)):
        assert repeat_due() == 0
        work.move(repeat.task, status=done, by=office.bob)
        drain()
        repeat_due()
    assert dues(repeat) == [MONDAY, MONDAY + timedelta(days=33)]
    with at(MONDAY + timedelta(days=31)):
        work.move(repeat.task, status=todo, by=office.bob)
        work.move(repeat.task, status=done, by=office.bob)
        drain()
    assert len(dues(repeat)) == 2


def test_it_ends_after_so_many_and_by_a_date(office):
    few = start(office, "FREQ=DAILY", times=3)
    short = start(office, "FREQ=DAILY", until=MONDAY + timedelta(days=1))
    with at(MONDAY + timedelta(days=9)):
        repeat_due()
    assert (len(dues(few)), fresh(few).state, fresh(few).next) == (3, "ended", None)
    assert (len(dues(short)), fresh(short).state) == (2, "ended")


def test_several_processes_make_it_once(open_plan_office):
    yesterday = clock.today() - timedelta(days=1)
    repeat = start(open_plan_office, "FREQ=DAILY", yesterday)
    all_at_once([repeat_due] * 4)
    assert dues(repeat) == [yesterday, yesterday + timedelta(days=1)]


def test_the_database_holds_one_task_for_a_day(office):
    repeat = start(office)
    with at(MONDAY + timedelta(days=7)):
        repeat_due()
        assert work.make_next(repeat, due=MONDAY + timedelta(days=7), by=None) is None
    assert Occurrence.objects.filter(repeat=repeat).count() == 2
