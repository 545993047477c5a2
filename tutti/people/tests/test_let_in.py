"""People are let into projects, get roles there, and go."""

from functools import partial

from tests.recorded import chain_holds, forbids, fresh, happened, leaves_no_change, refuses, take_back
from tutti.people import commands as people
from tutti.people.models import Membership


def role_of(person, project):
    return person.standing.projects.get(project.pk)


def membership(person, project):
    return Membership.objects.get(person=person, project=project)


def test_who_is_let_in_sees_it_at_once(office):
    people.let_in(office.vault, person=office.bob, role="viewer", by=office.cem)
    assert f"p:{office.vault.pk}" in office.bob.standing.scopes
    assert not office.bob.standing.works_in(office.vault.pk)
    take_back(office.cem)
    assert f"p:{office.vault.pk}" not in office.bob.standing.scopes
    assert chain_holds(office.ann)


def test_only_leads_let_in(office):
    assert forbids(lambda: people.let_in(office.vault, person=office.bob, by=office.dora))
    assert forbids(lambda: people.let_in(office.vault, person=office.ann, by=office.ann))
    assert forbids(lambda: people.let_in(office.launch, person=office.dora, role="lead", by=office.bob))


def test_the_same_role_changes_nothing(office):
    again = partial(people.let_in, office.launch, person=office.bob, role="member", by=office.ann)
    assert leaves_no_change(office.ann, again)


def test_a_guest_does_not_lead(office):
    why = "guest cannot lead"
    assert refuses(why, lambda: people.let_in(office.launch, person=office.gil, role="lead", by=office.ann), "role")
    its = membership(office.gil, office.launch)
    assert refuses(why, lambda: people.set_role_membership(its, role="lead", by=office.ann), "role")


def test_who_left_the_workspace_is_not_let_in(office):
    people.remove_person(office.bob, by=office.ann)
    why = "no longer in the workspace"
    assert refuses(why, lambda: people.let_in(office.vault, person=office.bob, by=office.cem), "person")


def test_roles_change_and_change_back(office):
    its = membership(office.bob, office.launch)
    people.set_role_membership(its, role="lead", by=office.ann)
    assert role_of(office.bob, office.launch) == "lead"
    take_back(office.ann)
    assert role_of(office.bob, office.launch) == "member"
    assert leaves_no_change(office.ann, lambda: people.set_role_membership(its, role="member", by=office.ann))
    assert forbids(lambda: people.set_role_membership(its, role="lead", by=office.bob))


def test_a_project_keeps_a_lead(office):
    mine = membership(office.ann, office.launch)
    why = "at least one lead"
    assert refuses(why, lambda: people.set_role_membership(mine, role="member", by=office.ann))
    assert refuses(why, lambda: people.let_in(office.launch, person=office.ann, role="viewer", by=office.ann))
    assert refuses(why, lambda: people.take_out(mine, by=office.ann))
    people.let_in(office.launch, person=office.bob, role="lead", by=office.ann)
    assert people.take_out(mine, by=office.ann)


def test_a_lead_who_left_the_workspace_does_not_count(office):
    people.let_in(office.vault, person=office.dora, role="lead", by=office.cem)
    people.remove_person(office.dora, by=office.ann)
    assert refuses("at least one lead", lambda: people.take_out(membership(office.cem, office.vault), by=office.cem))


def test_who_is_taken_out_of_a_private_project_sees_it_no_more(office):
    its = membership(office.dora, office.vault)
    assert happened(people.take_out(its, by=office.cem)).was == "member"
    assert fresh(its).role == "none"
    assert role_of(office.dora, office.vault) is None
    assert leaves_no_change(office.cem, lambda: people.take_out(its, by=office.cem))
    why = "not in the project any more"
    assert refuses(why, lambda: people.set_role_membership(its, role="member", by=office.cem))
    take_back(office.cem)
    assert role_of(office.dora, office.vault) == "member"


def test_people_leave_by_themselves_but_take_out_nobody_else(office):
    assert people.take_out(membership(office.dora, office.vault), by=office.dora)
    assert forbids(lambda: people.take_out(membership(office.gil, office.launch), by=office.bob))
    assert people.take_out(membership(office.gil, office.launch), by=office.gil)
    assert role_of(office.gil, office.launch) is None


def test_a_viewer_of_an_open_project_does_not_become_a_member_by_leaving(office):
    watching = membership(office.eve, office.launch)
    assert refuses("open to everybody", lambda: people.take_out(watching, by=office.eve))
    assert role_of(office.eve, office.launch) == "viewer"
    assert people.take_out(watching, by=office.ann), "a lead may decide so"
    assert role_of(office.eve, office.launch) == "member"
