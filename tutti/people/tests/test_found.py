"""Somebody founds a workspace, and others become part of it."""

from tests.cast import account
from tests.recorded import chain_holds, fresh, newest, refuses
from tutti.changes import feed
from tutti.people import commands as people
from tutti.people.models import Person, Workweek


def test_who_founds_a_workspace_owns_it(office):
    assert (office.ann.role, office.ann.status) == ("owner", "active")
    assert office.ann.standing.scopes >= {"all", "members", "admins", f"me:{office.ann.pk}"}
    assert Workweek.objects.get(person=office.ann).minutes == [480] * 5 + [0, 0]


def test_its_log_begins_with_that(db):
    eve = people.found(account("eve@globex.example"), name="  Globex ", your_name="Eve", time_zone="Asia/Kolkata")
    assert feed.position(eve.workspace_id) == 1
    assert newest(eve).verb == "workspace.founded"
    assert (eve.workspace.name, eve.time_zone) == ("Globex", "Asia/Kolkata")
    assert chain_holds(eve)


def test_names_and_time_zones_are_real(db):
    kim = account("kim@globex.example")
    assert refuses("at least one letter", lambda: people.found(kim, name=" ", your_name="Kim"), "name")
    assert refuses("at least one letter", lambda: people.found(kim, name="G", your_name=" "), "your_name")
    zone = "Mars/Olympus"
    assert refuses("no time zone", lambda: people.found(kim, name="G", your_name="Kim", time_zone=zone), "time_zone")
    assert not Person.objects.filter(account=kim).exists()


def test_who_joins_is_active_and_has_working_hours(office):
    assert {person.status for person in office.everyone} == {"active"}
    assert Workweek.objects.filter(workspace_id=office.workspace.pk).count() == 6


def test_a_guest_sees_only_what_they_were_let_into(office):
    assert office.gil.standing.scopes == {"all", f"me:{office.gil.pk}", f"p:{office.launch.pk}"}


def test_a_place_is_kept_for_who_has_not_joined(office):
    hal = people.expect_person(office.workspace, name=" Hal ", by=office.cem).person
    assert (hal.name, hal.status, hal.role, hal.account) == ("Hal", "placeholder", "member", None)
    assert Workweek.objects.filter(person=hal).exists()


def test_a_kept_place_that_is_taken_stays_the_same_person(office):
    hal = people.expect_person(office.workspace, name="Hal", by=office.ann).person
    hal.account = account("hal@acme.example")
    people.join(office.workspace, person=hal, invitation=None, by=None)
    assert fresh(hal).status == "active"
    assert Workweek.objects.filter(person=hal).count() == 1
