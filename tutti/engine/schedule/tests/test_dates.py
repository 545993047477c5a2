"""What links, calendars and dates set by hand do to a schedule."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tutti.engine.schedule import Calendar, schedule

from .cast import OFFICE, at, link, plan, task


def dates(found, name):
    return found.tasks[name].start, found.tasks[name].finish


@pytest.mark.parametrize(
    ("type", "lag", "start", "finish"),
    [
        ("FS", 0, at(1, 9), at(1, 14)),
        ("SS", 0, at(0, 9), at(0, 14)),
        ("FF", 0, at(0, 14), at(0, 18)),
        ("SF", 0, at(0, 9), at(0, 14)),
        ("FS", 120, at(1, 11), at(1, 16)),
        ("FS", -120, at(0, 16), at(1, 11)),
        ("SS", 120, at(0, 11), at(0, 16)),
        ("FF", 120, at(0, 16), at(1, 11)),
        ("SF", 10 * 60, at(0, 16), at(1, 11)),
    ],
)
def test_each_type_of_link_holds_its_own_ends_over_nights_and_noon(type, lag, start, finish):
    found = schedule(plan(task("poster", 8), task("flyer", 4), link("poster", "flyer", type, lag)))
    assert dates(found, "poster") == (at(0, 9), at(0, 18))
    assert dates(found, "flyer") == (start, finish)


def test_paint_dries_over_the_weekend_and_work_does_not():
    rows = task("paint", 40), task("hang", 1)
    assert dates(schedule(plan(*rows, link("paint", "hang", lag=2, unit="days"))), "hang")[0] == at(7, 9)
    assert dates(schedule(plan(*rows, link("paint", "hang", lag=960))), "hang")[0] == at(9, 9)


def test_a_milestone_takes_no_time_and_stands_where_the_last_work_ends():
    found = schedule(plan(task("poster", 40), task("printed", 0), task("party", 1), link("poster", "printed"),
                          link("printed", "party")))  # fmt: skip
    assert dates(found, "printed") == (at(4, 18), at(4, 18))
    assert dates(found, "party") == (at(7, 9), at(7, 10))
    assert found.critical_path == ["poster", "printed", "party"]


def test_people_work_by_their_own_clocks_and_not_on_days_off():
    people = {
        "ann": Calendar.of_minutes((480,) * 5 + (0, 0), time_zone="Europe/Berlin", off=frozenset({date(2026, 11, 30)})),
        "raj": Calendar.of_minutes((480,) * 5 + (0, 0), time_zone="Asia/Kolkata"),
    }
    found = schedule(
        plan(task("poster", person="ann"), task("flyer", person="raj"), link("poster", "flyer"), people=people)
    )
    assert dates(found, "poster") == (at(1, 8), at(1, 16))
    assert dates(found, "flyer") == (at(2, 3, 30), at(2, 11, 30))


def test_a_night_shift_is_an_hour_shorter_when_the_clock_jumps_and_longer_when_it_is_set_back():
    nights = Calendar(week=(((0, 6 * 60),),) * 7, time_zone="Europe/Berlin")
    for hours, begins, ends in [
        (5, datetime(2026, 3, 28, 23, tzinfo=UTC), datetime(2026, 3, 29, 4, tzinfo=UTC)),
        (6, datetime(2026, 3, 29, 22, tzinfo=UTC), datetime(2026, 3, 30, 4, tzinfo=UTC)),
        (7, datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 5, tzinfo=UTC)),
    ]:
        found = schedule(
            plan(task("guard", hours), task("rest", 1 / 60), link("guard", "rest"), calendar=nights, start=begins)
        )
        assert dates(found, "guard") == (begins, ends)
        assert dates(found, "rest")[0] > ends


def test_nothing_starts_before_it_may():
    found = schedule(plan(task("poster", not_before=at(2, 10)), task("flyer"), link("poster", "flyer")))
    assert dates(found, "poster")[0] == at(2, 10)
    assert found.tasks["poster"].held_by == "not_before"
    assert found.tasks["flyer"].held_by == link("poster", "flyer")


def test_a_date_set_by_hand_stands_and_the_clash_is_said():
    rows = task("poster", 12), task("flyer", 4, must_start=at(1, 9)), link("poster", "flyer")
    found = schedule(plan(*rows))
    assert dates(found, "flyer") == (at(1, 9), at(1, 14))
    [clash] = found.clashes
    assert (clash.task, clash.date, clash.minutes, clash.link) == ("flyer", "must_start", 240, rows[2])
    assert clash.says == ("flyer has to start before poster lets it: 4 h too early. Move its date, or change the link.")
    assert found.tasks["poster"].slack == -240
    assert found.tasks["flyer"].slack == 0


def test_a_due_date_moves_nothing_and_takes_slack_away():
    on_time = schedule(plan(task("poster", 8, due=at(1, 18)), task("fair", 40)))
    assert on_time.tasks["poster"].slack == 8 * 60
    assert on_time.clashes == ()
    late = schedule(plan(task("poster", 8, due=at(0, 17, 30)), task("fair", 40)))
    assert dates(late, "poster") == dates(on_time, "poster")
    assert late.tasks["poster"].slack == -30
    assert late.tasks["poster"].is_critical
    assert [clash.says for clash in late.clashes] == [
        "poster is done 30 min of work after it is due. Move its date, or what holds it."
    ]


def test_what_has_slack_and_what_has_none():
    rows = [task("plan", 8), task("poster", 16), task("flyer", 4), task("party", 8)]
    ties = [link("plan", "poster"), link("plan", "flyer"), link("poster", "party"), link("flyer", "party")]
    found = schedule(plan(*rows, *ties))
    assert {name: (one.slack, one.free) for name, one in found.tasks.items()} == {
        "plan": (0, 0), "poster": (0, 0), "flyer": (720, 720), "party": (0, 0),
    }  # fmt: skip
    assert found.critical_path == ["plan", "poster", "party"]
    assert found.tasks["flyer"].latest_start == at(2, 14)
    assert found.finish == at(3, 18)


def test_the_order_of_rows_does_not_matter():
    rows = plan(task("a", 3), task("b", 3), task("c", 3), link("a", "c"), link("b", "c"))
    turned = replace(rows, tasks=rows.tasks[::-1], links=rows.links[::-1])
    assert schedule(turned) == schedule(rows)


def test_of_people_whose_shifts_are_unknown_the_day_begins_at_nine_or_early_enough():
    week = Calendar.of_minutes((480, 0, 1440, 1000, 0, 0, 0)).week
    assert week[:4] == (((540, 1020),), (), ((0, 1440),), ((440, 1440),))


def test_an_empty_plan_has_an_empty_schedule():
    found = schedule(replace(plan(), calendar=OFFICE))
    assert (found.finish, found.critical_path, found.clashes) == (None, [], ())
