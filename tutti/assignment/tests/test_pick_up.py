"""Members pick up what nobody answers for, where the project lets them."""

import pytest

from tests.recorded import forbids, fresh, leaves_no_change, refuses, take_back
from tutti.assignment import commands as assignment
from tutti.work import commands as work


@pytest.fixture
def poster(office):
    return office.task(skills={office.design: 3})


def test_a_task_is_picked_up_and_laid_down(office, poster):
    assignment.pick_up(poster, by=office.bob)
    assert fresh(poster).assignee == office.bob
    assert leaves_no_change(office.bob, lambda: assignment.pick_up(poster, by=office.bob))
    take_back(office.bob)
    assert fresh(poster).assignee is None


def test_who_comes_second_learns_who_was_quicker(office):
    task = office.task(assignee=office.dora)
    assert refuses("Dora Dyer was quicker", lambda: assignment.pick_up(task, by=office.bob))


def test_one_picks_up_what_one_can_do(office, poster):
    assert refuses("needs Design 3", lambda: assignment.pick_up(poster, by=office.dora))
    assert forbids(lambda: assignment.pick_up(poster, by=office.eve))
    work.trash(poster, by=office.ann)
    assert refuses("is put away", lambda: assignment.pick_up(poster, by=office.bob))


def test_a_lead_gives_them_out_by_hand_instead(office, poster):
    assignment.stop_picking(office.launch, by=office.ann)
    assert refuses("given out by hand", lambda: assignment.pick_up(poster, by=office.bob))
    assert leaves_no_change(office.ann, lambda: assignment.stop_picking(office.launch, by=office.ann))
    assert forbids(lambda: assignment.allow_picking(office.launch, by=office.bob))
    take_back(office.ann)
    assert assignment.pick_up(poster, by=office.bob)


def test_a_lead_picks_up_all_the_same(office):
    assignment.stop_picking(office.launch, by=office.ann)
    assert assignment.pick_up(office.task(), by=office.ann)
