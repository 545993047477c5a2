"""Somebody's access ends, and may begin again."""

from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, refuses, take_back
from tutti.people import commands as people
from tutti.work import commands as work


def test_who_is_removed_sees_nothing_at_once(office):
    people.remove_person(office.bob, by=office.cem)
    assert fresh(office.bob).status == "removed"
    assert office.bob.standing.scopes == frozenset()


def test_they_do_nothing_any_more(office):
    people.remove_person(office.bob, by=office.ann)
    assert forbids(lambda: people.rename_person(office.eve, name="X", by=office.bob))
    assert forbids(lambda: work.create_task(office.launch, title="Sneak", by=office.bob))


def test_their_work_stays(office):
    task = office.task(assignee=office.bob)
    people.remove_person(office.bob, by=office.ann)
    assert fresh(task).assignee == office.bob


def test_brought_back_they_stand_where_they_stood(office):
    before = office.bob.standing
    people.remove_person(office.bob, by=office.ann)
    people.bring_back_person(office.bob, by=office.ann)
    assert fresh(office.bob).status == "active"
    assert office.bob.standing == before
    take_back(office.ann)
    assert fresh(office.bob).status == "removed"
    take_back(office.ann)
    assert fresh(office.bob).status == "active"
    assert chain_holds(office.ann)


def test_a_kept_place_that_is_brought_back_is_a_kept_place(office):
    hal = people.expect_person(office.workspace, name="Hal", by=office.ann).person
    people.remove_person(hal, by=office.ann)
    people.bring_back_person(hal, by=office.ann)
    assert fresh(hal).status == "placeholder"


def test_twice_is_once(office):
    assert leaves_no_change(office.ann, lambda: people.bring_back_person(office.bob, by=office.ann))
    people.remove_person(office.bob, by=office.ann)
    assert leaves_no_change(office.ann, lambda: people.remove_person(office.bob, by=office.ann))


def test_only_who_runs_the_workspace_ends_or_gives_access(office):
    assert forbids(lambda: people.remove_person(office.eve, by=office.bob))
    people.remove_person(office.eve, by=office.ann)
    assert forbids(lambda: people.bring_back_person(office.eve, by=office.bob))
    assert forbids(lambda: people.bring_back_person(office.eve, by=office.eve))


def test_an_owner_is_removed_only_by_an_owner_and_never_the_last(office):
    assert refuses("Only an owner removes", lambda: people.remove_person(office.ann, by=office.cem))
    assert refuses("at least one owner", lambda: people.remove_person(office.ann, by=office.ann))
    people.set_role_person(office.cem, role="owner", by=office.ann)
    assert people.remove_person(office.ann, by=office.cem)
