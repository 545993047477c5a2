"""People say what they like to do, where they want to grow and whom they would help; nobody says it for them."""

import pytest

from tests.recorded import chain_holds, changed, forbids, leaves_no_change, newest, take_back
from tutti.changes import commands
from tutti.changes.commands import Refused
from tutti.people import commands as people
from tutti.people.models import Ability


def said(person, skill):
    row = Ability.objects.get(person=person, skill=skill)
    return row.level, row.liking, row.growing, row.mentoring


def test_a_wish_stands_beside_the_level(office):
    people.wish(office.bob, skill=office.design, liking=-2, by=office.bob)
    assert said(office.bob, office.design) == (4, -2, False, False)
    assert leaves_no_change(office.bob, lambda: people.wish(office.bob, skill=office.design, liking=-2, by=office.bob))
    take_back(office.bob)
    assert said(office.bob, office.design) == (4, 0, False, False)


def test_one_can_wish_for_what_one_does_not_know_yet(office):
    people.wish(office.dora, skill=office.prose, liking=1, by=office.dora)
    people.grow(office.dora, skills=[office.prose], by=office.dora)
    assert said(office.dora, office.prose) == (0, 1, True, False)
    people.declare_skill(office.dora, skill=office.prose, level=1, by=office.dora)
    assert said(office.dora, office.prose) == (1, 1, True, False)


@pytest.mark.parametrize(("choose", "mark"), [(people.grow, "growing"), (people.mentor, "mentoring")])
def test_a_choice_of_skills_replaces_the_one_before(office, choose, mark):
    def chosen():
        return set(Ability.objects.filter(person=office.bob, **{mark: True}).values_list("skill_id", flat=True))

    choose(office.bob, skills=[office.design], by=office.bob)
    choose(office.bob, skills=[office.prose, office.prose], by=office.bob)
    assert chosen() == {office.prose.pk}
    assert leaves_no_change(office.bob, lambda: choose(office.bob, skills=[office.prose], by=office.bob))
    take_back(office.bob)
    assert chosen() == {office.design.pk}
    assert chain_holds(office.bob)


@pytest.mark.parametrize("by", ["ann", "cem", "dora"])
def test_nobody_wishes_for_another_not_even_who_runs_the_workspace(office, by):
    by = getattr(office, by)
    assert forbids(lambda: people.wish(office.bob, skill=office.design, liking=2, by=by))
    assert forbids(lambda: people.grow(office.bob, skills=[office.design], by=by))
    assert forbids(lambda: people.mentor(office.bob, skills=[office.design], by=by))


def test_who_sees_skills_sees_wishes(office):
    people.wish(office.bob, skill=office.design, liking=2, by=office.bob)
    assert list(changed(newest(office.bob))) == ["members"]


def test_wishes_about_two_skills_are_two_matters_when_one_is_taken_back(office):
    people.wish(office.bob, skill=office.design, liking=1, by=office.bob)
    first = newest(office.bob).seq
    people.wish(office.bob, skill=office.prose, liking=-1, by=office.bob)
    commands.undo(first, by=office.bob)
    assert said(office.bob, office.design)[1] == 0
    assert said(office.bob, office.prose)[1] == -1


def test_a_later_wish_about_the_same_skill_is_taken_back_first(office):
    people.wish(office.bob, skill=office.design, liking=1, by=office.bob)
    first = newest(office.bob).seq
    people.wish(office.bob, skill=office.prose, liking=1, by=office.bob)
    people.wish(office.bob, skill=office.design, liking=2, by=office.bob)
    with pytest.raises(Refused, match="take the later change back first"):
        commands.undo(first, by=office.bob)


def test_a_choice_of_skills_is_one_matter_whatever_is_in_it(office):
    people.grow(office.bob, skills=[office.design], by=office.bob)
    first = newest(office.bob).seq
    people.grow(office.bob, skills=[office.design, office.prose], by=office.bob)
    with pytest.raises(Refused, match="take the later change back first"):
        commands.undo(first, by=office.bob)
