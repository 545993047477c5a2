"""A task becomes a part of another one, or stands on its own again."""

from functools import partial

import pytest

from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, refuses, take_back
from tutti.changes import commands
from tutti.work import commands as work
from tutti.work.queries import with_parts


@pytest.fixture
def fair(office):
    """Fair holds Stand, and Stand holds Chairs."""
    whole = office.task("Fair")
    part = office.task("Stand", parent=whole)
    return whole, part, office.task("Chairs", parent=part)


def test_parts_and_their_parts_belong_to_the_whole(office, fair):
    assert with_parts(fair[0]) == list(fair)


def test_a_task_becomes_a_part_and_stands_alone_again(office, fair):
    poster = office.task()
    work.nest(poster, parent=fair[1], by=office.bob)
    assert fresh(poster).parent == fair[1]
    take_back(office.bob)
    assert fresh(poster).parent is None
    work.nest(fair[2], parent=None, by=office.bob)
    assert fresh(fair[2]).parent is None
    take_back(office.bob)
    assert fresh(fair[2]).parent == fair[1]
    assert chain_holds(office.ann)


def test_nothing_is_a_part_of_itself_by_no_detour(office, fair):
    for below in fair:
        assert refuses("part of itself", partial(work.nest, fair[0], parent=below, by=office.bob), "parent")
    assert work.nest(fair[2], parent=fair[0], by=office.bob), "a shorter way is no circle"


def test_an_undo_does_not_close_a_circle(office, fair):
    whole, part, _ = fair
    work.nest(part, parent=None, by=office.bob)
    seq = fresh(part).seq
    work.nest(whole, parent=part, by=office.bob)
    assert refuses("part of itself", lambda: commands.undo(seq, by=office.bob), "parent")


def test_a_part_is_of_the_same_project(office, fair):
    secret = office.task(project=office.vault)
    assert refuses("transfer it first", lambda: work.nest(secret, parent=fair[0], by=office.cem), "parent")


def test_the_same_whole_changes_nothing_and_viewers_nest_nothing(office, fair):
    assert leaves_no_change(office.bob, lambda: work.nest(fair[1], parent=fair[0], by=office.bob))
    assert leaves_no_change(office.bob, lambda: work.nest(fair[0], parent=None, by=office.bob))
    assert forbids(lambda: work.nest(fair[1], parent=None, by=office.eve))
