"""Teams form, change and disband."""

import pytest

from tests.recorded import forbids, fresh, leaves_no_change, refuses, take_back
from tutti.people import commands as people


@pytest.fixture
def team(office):
    return people.form_team(office.workspace, name=" Studio ", people=[office.bob, office.eve], by=office.dora).team


def ids(*persons):
    return [str(person.pk) for person in persons]


def test_a_team_has_a_name_and_people(office, team):
    assert (team.name, team.members) == ("Studio", ids(office.bob, office.eve))
    assert team.scope == "members"


def test_nobody_is_in_it_twice(office, team):
    people.set_members(team, people=[office.bob, office.bob, office.ann], by=office.dora)
    assert fresh(team).members == ids(office.bob, office.ann)


def test_other_people_are_chosen_and_the_choice_taken_back(office, team):
    people.set_members(team, people=[office.ann], by=office.dora)
    assert fresh(team).members == ids(office.ann)
    take_back(office.dora)
    assert sorted(fresh(team).members) == sorted(ids(office.bob, office.eve))


def test_the_same_people_and_name_change_nothing(office, team):
    same = [office.bob, office.eve]
    assert leaves_no_change(office.ann, lambda: people.set_members(team, people=same, by=office.ann))
    assert leaves_no_change(office.ann, lambda: people.rename_team(team, name="Studio ", by=office.ann))


def test_it_gets_another_name(office, team):
    people.rename_team(team, name="Atelier", by=office.bob)
    assert fresh(team).name == "Atelier"
    take_back(office.bob)
    assert fresh(team).name == "Studio"
    assert refuses("one letter", lambda: people.rename_team(team, name=" ", by=office.bob), "name")


def test_it_disbands_and_is_a_team_again(office, team):
    assert leaves_no_change(office.ann, lambda: people.bring_back_team(team, by=office.ann))
    people.disband_team(team, by=office.bob)
    assert fresh(team).disbanded
    assert leaves_no_change(office.ann, lambda: people.disband_team(team, by=office.ann))
    take_back(office.bob)
    assert not fresh(team).disbanded
    take_back(office.bob)
    assert fresh(team).disbanded


def test_forming_can_be_taken_back(office, team):
    take_back(office.dora)
    assert fresh(team).disbanded


def test_guests_have_no_say_in_teams(office, team):
    assert forbids(lambda: people.form_team(office.workspace, name="Guests", by=office.gil))
    assert forbids(lambda: people.rename_team(team, name="Guests", by=office.gil))
    assert forbids(lambda: people.set_members(team, people=[office.gil], by=office.gil))
    assert forbids(lambda: people.disband_team(team, by=office.gil))
