"""Recurring work comes at the same time of day, whatever clocks and months do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tutti.engine.schedule.recurrence import InvalidRule, Recurrence

from .cast import ZONES

YEAR = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, 23, tzinfo=UTC)
AROUND = YEAR[0] - timedelta(days=1), YEAR[1]


def on(rule, start=(2026, 1, 1), zone="Europe/Berlin", hour=9, minute=0):
    """The local times of a year on which it is due."""
    found = Recurrence(rule, start=datetime.combine(date(*start), time(hour, minute)), time_zone=zone)
    return [one.astimezone(ZoneInfo(zone)) for one in found.between(*YEAR)]


def days(rule, start=(2026, 1, 1)):
    return [f"{one:%d.%m.}" for one in on(rule, start)]


@pytest.mark.parametrize("zone", ZONES)
def test_a_daily_meeting_stays_at_its_hour_all_year(zone):
    found = on("FREQ=DAILY", zone=zone)
    assert len(found) == 365
    assert {(one.hour, one.minute) for one in found} == {(9, 0)}


def test_a_time_the_clock_skips_is_read_with_the_offset_before():
    assert [f"{one:%d %H:%M}" for one in on("FREQ=DAILY;COUNT=3", (2026, 3, 28), hour=2, minute=30)] == [
        "28 02:30", "29 03:30", "30 02:30",
    ]  # fmt: skip
    lord_howe = on("FREQ=DAILY;COUNT=2", (2026, 10, 3), "Australia/Lord_Howe", hour=2, minute=10)
    assert [f"{one:%d %H:%M}" for one in lord_howe] == ["03 02:10", "04 02:40"]  # the clock jumps half an hour


def test_a_time_shown_twice_means_the_first_and_comes_once():
    found = on("FREQ=DAILY;COUNT=3", (2026, 10, 24), hour=2, minute=30)
    assert [one.utcoffset() // timedelta(hours=1) for one in found] == [2, 2, 1]
    assert [one.day for one in found] == [24, 25, 26]


def test_months_without_the_day_are_left_out_or_end_earlier():
    assert days("FREQ=MONTHLY;BYMONTHDAY=31") == ["31.01.", "31.03.", "31.05.", "31.07.", "31.08.", "31.10.", "31.12."]
    backward = days("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD")
    assert backward[:4] == ["31.01.", "28.02.", "31.03.", "30.04."]
    assert len(backward) == 12
    assert days("FREQ=MONTHLY;SKIP=BACKWARD", (2026, 1, 30))[:3] == ["30.01.", "28.02.", "30.03."]
    assert days("FREQ=MONTHLY;BYMONTHDAY=-1")[1] == "28.02."


def test_the_29th_of_february():
    leap = Recurrence("FREQ=YEARLY", start=datetime(2024, 2, 29, 9), time_zone="UTC")  # noqa: DTZ001
    assert leap.after(datetime(2024, 3, 1, tzinfo=UTC)) == datetime(2028, 2, 29, 9, tzinfo=UTC)
    every = Recurrence("FREQ=YEARLY;SKIP=BACKWARD", start=datetime(2024, 2, 29, 9), time_zone="UTC")  # noqa: DTZ001
    assert [f"{one:%Y-%m-%d}" for one in every.between(datetime(2024, 1, 1, tzinfo=UTC), YEAR[1])] == [
        "2024-02-29", "2025-02-28", "2026-02-28",
    ]  # fmt: skip


def test_the_last_friday_and_the_first_workday():
    assert days("FREQ=MONTHLY;BYDAY=-1FR")[:3] == ["30.01.", "27.02.", "27.03."]
    assert days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1")[:3] == ["01.01.", "02.02.", "02.03."]


def test_every_other_week_goes_on_across_the_change_of_the_clock():
    found = on("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", (2026, 3, 16))
    assert [f"{one:%d.%m.}" for one in found[:5]] == ["16.03.", "19.03.", "30.03.", "02.04.", "13.04."]


def test_it_ends_after_so_many_times_or_with_a_day_or_an_instant():
    assert days("FREQ=DAILY;COUNT=2") == ["01.01.", "02.01."]
    assert days("FREQ=DAILY;UNTIL=20260103") == ["01.01.", "02.01.", "03.01."]
    assert days("FREQ=DAILY;UNTIL=20260103T080000Z") == ["01.01.", "02.01.", "03.01."]  # nine in Berlin
    assert days("FREQ=DAILY;UNTIL=20260103T075959Z") == ["01.01.", "02.01."]
    ended = Recurrence("FREQ=DAILY;COUNT=2", start=datetime(2026, 1, 1), time_zone="UTC")  # noqa: DTZ001
    assert ended.after(YEAR[1]) is None


def test_it_ends_with_the_year_2200():
    found = Recurrence("FREQ=YEARLY;UNTIL=99991231", start=datetime(2190, 1, 1), time_zone="UTC")  # noqa: DTZ001
    assert [one.year for one in found] == list(range(2190, 2201))


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("", "cannot be read"),
        ("FREQ", "cannot be read"),
        ("FREQ=DAILY;FREQ=DAILY", "cannot be read"),
        ("FREQ=HOURLY", "at most once a day"),
        ("BYDAY=MO", "at most once a day"),
        ("FREQ=DAILY;BYEASTER=1", "BYEASTER is not understood here"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0 does not exist; use 1 to 1000."),
        ("FREQ=DAILY;COUNT=-1", "COUNT=-1 does not exist"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32 does not exist; use 1 to 31 or -31 to -1."),
        ("FREQ=MONTHLY;BYDAY=6MO", "no such weekday"),
        ("FREQ=WEEKLY;BYDAY=1MO", "no such weekday"),
        ("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX is no weekday"),
        ("FREQ=WEEKLY;WKST=9", "WKST=9 is no weekday"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "A week has no days of the month"),
        ("FREQ=DAILY;BYSETPOS=2", "A day has no positions"),
        ("FREQ=DAILY;BYMONTH=2,4;BYMONTHDAY=31", "There is no 31 in these months, so this never happens"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20260101", "give one of the two"),
        ("FREQ=DAILY;UNTIL=soon", "UNTIL=SOON is no date"),
        ("FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD", "with one day of one month"),
        ("FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD", "Only RSCALE=GREGORIAN"),
    ],
)
def test_a_rule_that_cannot_be_followed_says_why(rule, says):
    with pytest.raises(InvalidRule) as caught:
        on(rule)
    assert says in str(caught.value)


def test_a_recurrence_begins_at_a_local_time_of_a_known_zone():
    for start, zone, says in [
        (datetime(2026, 1, 1, tzinfo=UTC), "UTC", "take its time zone off"),
        (datetime(2026, 1, 1), "Mars/Olympus", "is unknown"),  # noqa: DTZ001
        (datetime(1969, 1, 1), "UTC", "between 1970 and 2200"),  # noqa: DTZ001
    ]:
        with pytest.raises(InvalidRule, match=says):
            Recurrence("FREQ=DAILY", start=start, time_zone=zone)


@settings(max_examples=40, deadline=None)
@given(
    zone=some.sampled_from(ZONES),
    minute=some.integers(0, 1439),
    interval=some.integers(1, 5),
    day=some.integers(1, 28),
)
def test_days_are_counted_on_the_wall_and_the_hour_is_kept_where_the_clock_shows_it(zone, minute, interval, day):
    start = datetime(2026, 1, day) + timedelta(minutes=minute)  # noqa: DTZ001
    found = Recurrence(f"FREQ=DAILY;INTERVAL={interval}", start=start, time_zone=zone).between(*AROUND)
    assert found == sorted(set(found))
    for number, instant in enumerate(found):
        local = instant.astimezone(ZoneInfo(zone))
        meant = start + timedelta(days=number * interval)
        assert timedelta(0) <= local.replace(tzinfo=None) - meant <= timedelta(hours=1)
        assert local.replace(tzinfo=None) == meant or not _is_shown(meant, zone)
        assert local.fold == 0, "the clock had shown it already"


def _is_shown(wall, zone):
    instant = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == wall
