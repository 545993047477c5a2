"""Public holidays: the workspace keeps those of a place, a person may keep others, and plans count with them."""

from datetime import date, datetime

import pytest
from django.test import Client

from tests.recorded import forbids, fresh, leaves_no_change, refuses, take_back
from tutti.kit import clock
from tutti.people import commands as people
from tutti.people.calendars import calendars_of
from tutti.people.models import Workweek

UNITY = date(2026, 10, 3)
EPIPHANY = date(2027, 1, 6)  # in Bavaria


@pytest.fixture(autouse=True)
def _in_december():
    with clock.at(datetime.fromisoformat("2026-12-01T09:00:00+00:00")):
        yield


def kept(office, person) -> set[date]:
    return {day for day, _ in calendars_of([person.pk])[person.pk].holidays}


def test_the_workspace_keeps_those_of_a_country_and_a_region(office):
    assert kept(office, office.bob) == set()
    people.keep_holidays(office.workspace, country="DE", by=office.ann)
    assert UNITY in kept(office, office.bob)
    assert EPIPHANY not in kept(office, office.bob)
    people.keep_holidays(office.workspace, country="DE", region="BY", by=office.ann)
    assert EPIPHANY in kept(office, office.bob)
    take_back(office.ann)
    assert (fresh(office.workspace).country, fresh(office.workspace).region) == ("DE", "")


def test_a_person_keeps_others_or_none(office):
    people.keep_holidays(office.workspace, country="DE", by=office.ann)
    people.observe_holidays(office.bob, country="FR", by=office.bob)
    assert date(2027, 7, 14) in kept(office, office.bob)
    assert UNITY not in kept(office, office.bob)
    people.observe_holidays(office.bob, country="", by=office.bob)
    assert kept(office, office.bob) == set()
    assert leaves_no_change(office.bob, lambda: people.observe_holidays(office.bob, country="", by=office.bob))
    people.observe_holidays(office.bob, country=None, by=office.ann)
    assert UNITY in kept(office, office.bob)
    take_back(office.ann)
    assert Workweek.objects.get(person=office.bob).country == ""


def test_places_nobody_knows_are_refused(office):
    assert refuses(
        "are not known", lambda: people.keep_holidays(office.workspace, country="XX", by=office.ann), "country"
    )
    assert refuses(
        "There is no region",
        lambda: people.observe_holidays(office.bob, country="DE", region="ZZ", by=office.bob),
        "region",
    )


def test_who_may_say_so(office):
    assert forbids(lambda: people.keep_holidays(office.workspace, country="DE", by=office.bob))
    assert forbids(lambda: people.observe_holidays(office.bob, country="DE", by=office.dora))


def test_browsers_are_told_the_days_and_guests_only_those_of_the_house(office):
    people.keep_holidays(office.workspace, country="DE", region="BY", by=office.ann)
    people.observe_holidays(office.bob, country="FR", by=office.bob)
    for who, places in ((office.dora, ["DE", "FR"]), (office.gil, ["DE"])):
        browser = Client(SERVER_NAME="localhost")
        browser.force_login(who.account)
        told = browser.get("/api/v1/holidays").json()
        assert [one["country"] for one in told["calendars"]] == places
        assert (told["first"], told["last"]) == (2025, 2029)
        assert {"day": "2027-01-06", "name": "Epiphany"} in told["calendars"][0]["days"]


def test_countries_and_regions_are_offered_by_name(office):
    browser = Client(SERVER_NAME="localhost")
    browser.force_login(office.gil.account)
    told = browser.get("/api/v1/holidays/places?country=DE").json()
    assert {"DE", "IN", "US"} <= set(told["countries"])
    assert {"code": "BY", "name": "Bayern"} in told["regions"]
    assert browser.get("/api/v1/holidays/places?country=XX").json()["regions"] == []
