"""Where people live, when they work and when they are away."""

from datetime import date
from functools import partial

from tests.recorded import forbids, fresh, leaves_no_change, refuses, take_back
from tutti.people import commands as people
from tutti.people.models import Workweek

WEEK = [360, 360, 0, 360, 360, 0, 0]
MONDAY, FRIDAY = date(2026, 12, 7), date(2026, 12, 11)


def test_people_say_where_they_live(office):
    people.set_time_zone(office.bob, time_zone="America/St_Johns", by=office.bob)
    assert fresh(office.bob).time_zone == "America/St_Johns"
    take_back(office.bob)
    assert fresh(office.bob).time_zone == "UTC"


def test_only_real_time_zones(office):
    def live_in(zone, by=office.bob):
        return people.set_time_zone(office.bob, time_zone=zone, by=by)

    for zone in ("Berlin", "", "../etc/passwd"):
        assert refuses("no time zone", partial(live_in, zone), "time_zone")
    assert leaves_no_change(office.bob, lambda: live_in("UTC"))
    assert forbids(lambda: live_in("Europe/Berlin", by=office.dora))


def test_people_say_when_they_work(office):
    people.set_hours(office.bob, minutes=WEEK, by=office.bob)
    assert Workweek.objects.get(person=office.bob).minutes == WEEK
    take_back(office.bob)
    assert Workweek.objects.get(person=office.bob).minutes == list(Workweek.FULL_TIME)


def test_the_same_hours_change_nothing(office):
    full = list(Workweek.FULL_TIME)
    assert leaves_no_change(office.bob, lambda: people.set_hours(office.bob, minutes=full, by=office.bob))


def test_hours_are_ones_own_or_an_administrators_business(office):
    assert people.set_hours(office.bob, minutes=WEEK, by=office.cem)
    assert forbids(lambda: people.set_hours(office.bob, minutes=WEEK, by=office.eve))


def test_people_enter_when_they_are_away(office):
    away = people.enter_absence(office.workspace, person=office.bob, start=MONDAY, end=FRIDAY, by=office.bob).absence
    assert (away.person, away.start, away.end, away.cancelled) == (office.bob, MONDAY, FRIDAY, False)
    assert str(away) == "7 Dec to 11 Dec 2026"
    take_back(office.bob)
    assert fresh(away).cancelled


def test_one_day_is_enough_but_less_is_not(office):
    def away(start, end):
        return people.enter_absence(office.workspace, person=office.bob, start=start, end=end, by=office.bob)

    assert away(MONDAY, MONDAY)
    assert refuses("cannot be before the first", lambda: away(FRIDAY, MONDAY), "end")
    assert refuses("too far", lambda: away(date(9999, 1, 1), date(9999, 1, 1)), "start")


def test_people_enter_their_own_absences_administrators_anybodys(office):
    def enter(by):
        return people.enter_absence(office.workspace, person=office.bob, start=MONDAY, end=FRIDAY, by=by)

    assert refuses("enter their own", lambda: enter(office.eve), "person")
    assert enter(office.cem)
    assert forbids(lambda: enter(office.gil))


def test_an_absence_is_cancelled_and_entered_again(office):
    away = people.enter_absence(office.workspace, person=office.bob, start=MONDAY, end=FRIDAY, by=office.bob).absence
    assert leaves_no_change(office.bob, lambda: people.enter_again_absence(away, by=office.bob))
    people.cancel_absence(away, by=office.bob)
    assert leaves_no_change(office.bob, lambda: people.cancel_absence(away, by=office.bob))
    take_back(office.bob)
    assert not fresh(away).cancelled
    assert forbids(lambda: people.cancel_absence(away, by=office.eve))
    assert people.cancel_absence(away, by=office.ann)
