"""Projects open, change and close."""

from functools import partial

import pytest

from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, refuses, take_back
from tutti.people import commands as people
from tutti.people.models import Membership
from tutti.work.queries import statuses_of


def start(office, key="FAI", by=None, **more):
    return people.start_project(office.workspace, name="Fair", key=key, by=by or office.bob, **more).project


def test_who_starts_a_project_leads_it(office):
    project = start(office)
    assert Membership.objects.get(project=project).person == office.bob
    assert office.bob.standing.leads(project.pk)


def test_it_begins_with_three_columns(office):
    assert [(s.name, s.category) for s in statuses_of(start(office))] == [
        ("To do", "todo"),
        ("Doing", "doing"),
        ("Done", "done"),
    ]


def test_a_key_is_short_and_nobody_elses(office):
    assert start(office, key=" fai ").key == "FAI"
    assert refuses("is taken", lambda: start(office, key="lau"), "key")
    for key in ("", "1A", "A-B", "ABCDEFGHIJK", "ÄÖ"):
        assert refuses("one to ten letters", partial(start, office, key), "key")


def test_guests_start_nothing(office):
    assert forbids(lambda: start(office, by=office.gil))


def test_starting_can_be_taken_back_into_the_archive(office):
    project = start(office)
    take_back(office.bob)
    assert fresh(project).archived


def test_a_private_project_is_seen_by_nobody_else_not_even_the_owner(office):
    project = start(office, visibility="private")
    assert project.pk not in office.ann.standing.projects
    assert forbids(lambda: people.rename_project(project, name="Mine", by=office.ann))


@pytest.mark.parametrize(
    ("command", "field", "to"),
    [
        (people.rename_project, "name", "Big launch"),
        (people.describe_project, "about", "All that has to be there by spring."),
        (people.set_hue, "hue", 12),
        (people.set_visibility, "visibility", "private"),
    ],
    ids=lambda part: getattr(part, "__name__", None),
)
def test_a_lead_changes_a_project_and_takes_it_back(office, command, field, to):
    was = getattr(office.launch, field)
    command(office.launch, **{field: to}, by=office.ann)
    assert getattr(fresh(office.launch), field) == to
    assert leaves_no_change(office.ann, lambda: command(office.launch, **{field: to}, by=office.ann))
    take_back(office.ann)
    assert getattr(fresh(office.launch), field) == was
    for other in (office.bob, office.eve, office.gil):
        assert forbids(partial(command, office.launch, **{field: to}, by=other))
    assert command(office.launch, **{field: to}, by=office.cem), "who runs the workspace and is in it may, too"
    assert chain_holds(office.ann)


def test_a_name_needs_a_letter(office):
    assert refuses("one letter", lambda: people.rename_project(office.launch, name=" ", by=office.ann), "name")


def test_a_project_is_archived_and_brought_back(office):
    assert leaves_no_change(office.ann, lambda: people.unarchive_project(office.launch, by=office.ann))
    people.archive_project(office.launch, by=office.ann)
    assert fresh(office.launch).archived
    assert leaves_no_change(office.ann, lambda: people.archive_project(office.launch, by=office.ann))
    take_back(office.ann)
    assert not fresh(office.launch).archived
    take_back(office.ann)
    assert fresh(office.launch).archived
    assert forbids(lambda: people.unarchive_project(office.launch, by=office.bob))


def test_who_was_not_let_in_loses_a_project_that_becomes_private(office):
    assert office.launch.pk in office.dora.standing.projects
    people.set_visibility(office.launch, visibility="private", by=office.ann)
    assert office.launch.pk not in office.dora.standing.projects
    assert office.launch.pk in office.bob.standing.projects
    people.set_visibility(office.launch, visibility="open", by=office.ann)
    assert office.dora.standing.works_in(office.launch.pk)


def test_who_removes_the_only_lead_leads_from_then_on(office):
    made = people.start_project(office.workspace, name="Cellar", key="CEL", visibility="private", by=office.bob)
    hidden = made.project
    assert hidden.pk not in office.ann.standing.projects
    people.remove_person(office.bob, by=office.ann)
    assert office.ann.standing.leads(hidden.pk)
    assert office.ann.standing.projects.get(office.vault.pk) is None
