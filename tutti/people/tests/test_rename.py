"""Workspaces and people are called something else."""

from tests.recorded import forbids, fresh, leaves_no_change, refuses, take_back
from tutti.people import commands as people


def test_the_workspace_gets_another_name(office):
    people.rename_workspace(office.workspace, name="  Acme   Works ", by=office.cem)
    assert fresh(office.workspace).name == "Acme Works"
    take_back(office.cem)
    assert fresh(office.workspace).name == "Acme"


def test_the_same_name_changes_nothing(office):
    assert leaves_no_change(office.ann, lambda: people.rename_workspace(office.workspace, name=" Acme ", by=office.ann))
    assert leaves_no_change(office.ann, lambda: people.rename_person(office.bob, name="Bob Baker", by=office.bob))


def test_a_name_needs_a_letter(office):
    assert refuses("one letter", lambda: people.rename_workspace(office.workspace, name=" ", by=office.ann), "name")
    assert refuses("one letter", lambda: people.rename_person(office.bob, name="\t", by=office.bob), "name")


def test_only_who_runs_the_workspace_renames_it(office):
    assert forbids(lambda: people.rename_workspace(office.workspace, name="Bobland", by=office.bob))
    assert forbids(lambda: people.rename_workspace(office.workspace, name="Gilland", by=office.gil))


def test_people_choose_how_they_are_called(office):
    people.rename_person(office.bob, name="Robert Baker", by=office.bob)
    assert fresh(office.bob).name == "Robert Baker"
    take_back(office.bob)
    assert fresh(office.bob).name == "Bob Baker"


def test_an_administrator_may_correct_a_name_others_may_not(office):
    assert people.rename_person(office.bob, name="Bob B.", by=office.cem)
    assert forbids(lambda: people.rename_person(office.bob, name="Bobby", by=office.dora))
