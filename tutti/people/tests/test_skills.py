"""Skills are named by the workspace and declared by each person."""

from functools import partial

from tests.recorded import forbids, fresh, happened, leaves_no_change, refuses, take_back
from tutti.people import commands as people
from tutti.people.models import Ability


def level_of(person, skill):
    return Ability.objects.get(person=person, skill=skill).level


def test_a_skill_is_named_once(office):
    skill = people.name_skill(office.workspace, name=" Pottery ", by=office.bob).skill
    assert skill.name == "Pottery"
    taken = "already a skill called"
    assert refuses(taken, lambda: people.name_skill(office.workspace, name="pottery", by=office.ann), "name")
    assert refuses("one letter", lambda: people.name_skill(office.workspace, name=" ", by=office.ann), "name")
    assert forbids(lambda: people.name_skill(office.workspace, name="Guesting", by=office.gil))


def test_a_skill_is_called_something_else(office):
    people.rename_skill(office.design, name="Graphic design", by=office.bob)
    assert fresh(office.design).name == "Graphic design"
    take_back(office.bob)
    assert fresh(office.design).name == "Design"
    assert leaves_no_change(office.bob, lambda: people.rename_skill(office.design, name="Design", by=office.bob))
    assert refuses("already", lambda: people.rename_skill(office.design, name="PROSE", by=office.bob), "name")
    assert people.rename_skill(office.design, name="DESIGN", by=office.bob), "its own name in other letters is free"


def test_a_retired_skill_is_kept_by_who_has_it(office):
    people.retire_skill(office.design, by=office.cem)
    assert fresh(office.design).retired
    assert level_of(office.bob, office.design) == 4
    assert leaves_no_change(office.cem, lambda: people.retire_skill(office.design, by=office.cem))
    take_back(office.cem)
    assert not fresh(office.design).retired
    assert leaves_no_change(office.cem, lambda: people.bring_back_skill(office.design, by=office.cem))
    assert forbids(lambda: people.retire_skill(office.design, by=office.bob))


def test_people_say_how_well_they_know_a_skill(office):
    people.declare_skill(office.eve, skill=office.prose, level=3, by=office.eve)
    people.declare_skill(office.eve, skill=office.prose, level=5, by=office.eve)
    assert level_of(office.eve, office.prose) == 5
    take_back(office.eve)
    assert level_of(office.eve, office.prose) == 3


def test_the_first_word_about_a_skill_can_be_taken_back(office):
    assert happened(people.declare_skill(office.eve, skill=office.prose, level=3, by=office.eve)).was == 0
    take_back(office.eve)
    assert level_of(office.eve, office.prose) == 0


def test_a_skill_is_dropped_and_taken_up_again(office):
    people.drop_skill(office.bob, skill=office.design, by=office.bob)
    assert level_of(office.bob, office.design) == 0
    assert leaves_no_change(office.bob, lambda: people.drop_skill(office.bob, skill=office.design, by=office.bob))
    assert leaves_no_change(office.bob, lambda: people.drop_skill(office.bob, skill=office.prose, by=office.bob))
    take_back(office.bob)
    assert level_of(office.bob, office.design) == 4


def test_the_same_level_changes_nothing(office):
    again = partial(people.declare_skill, office.bob, skill=office.design, level=4, by=office.bob)
    assert leaves_no_change(office.bob, again)


def test_skills_are_ones_own_or_an_administrators_business(office):
    assert people.declare_skill(office.bob, skill=office.prose, level=1, by=office.cem)
    assert forbids(lambda: people.declare_skill(office.bob, skill=office.prose, level=5, by=office.dora))
    assert forbids(lambda: people.drop_skill(office.bob, skill=office.design, by=office.dora))
