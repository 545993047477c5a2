"""People become owner, administrator, member or guest."""

import pytest

from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, refuses, take_back
from tutti.people import commands as people


def test_what_somebody_may_see_changes_at_once(office):
    people.set_role_person(office.bob, role="admin", by=office.ann)
    assert "admins" in office.bob.standing.scopes
    take_back(office.ann)
    assert fresh(office.bob).role == "member"
    assert "admins" not in office.bob.standing.scopes


def test_who_becomes_a_guest_sees_only_where_they_were_let_in(office):
    people.set_role_person(office.dora, role="guest", by=office.ann)
    assert set(office.dora.standing.projects) == {office.vault.pk}
    assert "members" not in office.dora.standing.scopes


def test_the_same_role_changes_nothing(office):
    assert leaves_no_change(office.ann, lambda: people.set_role_person(office.bob, role="member", by=office.ann))


@pytest.mark.parametrize("who", ["bob", "gil"])
def test_only_who_runs_the_workspace_gives_roles(office, who):
    assert forbids(lambda: people.set_role_person(office.eve, role="admin", by=getattr(office, who)))


def test_only_an_owner_makes_or_unmakes_owners(office):
    make = "Only an owner makes or unmakes owners"
    assert refuses(make, lambda: people.set_role_person(office.bob, role="owner", by=office.cem), "role")
    assert refuses(make, lambda: people.set_role_person(office.ann, role="member", by=office.cem), "role")
    assert people.set_role_person(office.cem, role="owner", by=office.ann)


def test_a_workspace_keeps_an_owner(office):
    assert refuses("at least one owner", lambda: people.set_role_person(office.ann, role="member", by=office.ann))
    people.set_role_person(office.cem, role="owner", by=office.ann)
    assert people.set_role_person(office.ann, role="member", by=office.ann)
    assert chain_holds(office.ann)


def test_who_leads_a_project_does_not_become_a_guest(office):
    assert refuses("leads a project", lambda: people.set_role_person(office.cem, role="guest", by=office.ann), "role")
    people.let_in(office.vault, person=office.dora, role="lead", by=office.cem)
    people.let_in(office.vault, person=office.cem, role="member", by=office.dora)
    assert people.set_role_person(office.cem, role="guest", by=office.ann)
