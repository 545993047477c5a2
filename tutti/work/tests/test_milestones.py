"""Milestones: set for a day, counted towards, reached, and taken away."""

from datetime import date

import pytest

from tests.recorded import forbids, fresh, leaves_no_change, newest, refuses, take_back
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Milestone

SPRING = date(2027, 3, 1)


@pytest.fixture
def fair(office) -> Milestone:
    return work.set_milestone(office.launch, name=" Fair ", due=SPRING, by=office.bob).milestone


def test_it_is_set_for_a_day_and_undone(office, fair):
    assert (fair.name, fair.due, fair.reached_on) == ("Fair", SPRING, None)
    take_back(office.bob)
    assert fresh(fair).removed


def test_it_is_changed_and_changed_back(office, fair):
    work.change_milestone(fair, name="Book fair", due=date(2027, 3, 8), by=office.bob)
    assert leaves_no_change(
        office.bob, lambda: work.change_milestone(fair, name="Book fair", due=date(2027, 3, 8), by=office.bob)
    )
    take_back(office.bob)
    assert (fresh(fair).name, fresh(fair).due) == ("Fair", SPRING)


def test_it_is_reached_once_and_reopened(office, fair):
    work.reach_milestone(fair, by=office.bob)
    assert fresh(fair).reached_on
    assert work.reach_milestone(fair, by=office.ann) is None
    take_back(office.bob)
    assert fresh(fair).reached_on is None
    assert work.reopen_milestone(fair, by=office.ann) is None


def test_it_is_removed_and_put_back_with_all_that_counts_towards_it(office, fair):
    task, other = office.task(), office.task("Flyer")
    work.count_towards(task, milestone=fair, by=office.bob)
    work.remove_milestone(fair, by=office.bob)
    assert work.remove_milestone(fair, by=office.bob) is None
    assert refuses("was removed", lambda: work.count_towards(other, milestone=fair, by=office.ann), "milestone")
    take_back(office.bob)
    assert fresh(task).milestone == fair
    assert work.put_back_milestone(fair, by=office.bob) is None


def test_a_task_counts_towards_one_and_towards_none_again(office, fair):
    task = office.task()
    work.count_towards(task, milestone=fair, by=office.bob)
    assert newest(office.bob).verb == "task.aimed"
    assert leaves_no_change(office.bob, lambda: work.count_towards(task, milestone=fair, by=office.bob))
    take_back(office.bob)
    assert fresh(task).milestone is None


def test_a_task_counts_only_towards_its_own_project(office, fair):
    gold = office.task("Gold", project=office.vault)
    people.let_in(office.launch, person=office.cem, by=office.ann)
    assert refuses("another project", lambda: work.count_towards(gold, milestone=fair, by=office.cem), "milestone")


def test_a_task_that_leaves_the_project_leaves_the_milestone(office, fair):
    task = office.task()
    people.let_in(office.launch, person=office.cem, by=office.ann)
    work.count_towards(task, milestone=fair, by=office.cem)
    work.transfer(task, project=office.vault, by=office.cem)
    assert fresh(task).milestone is None


@pytest.mark.parametrize("due", [date(1969, 12, 31), date(2201, 1, 1)])
def test_days_that_nobody_means_are_refused(office, due):
    assert refuses(
        "too far away", lambda: work.set_milestone(office.launch, name="Fair", due=due, by=office.bob), "due"
    )


def test_who_only_looks_on_sets_none(office, fair):
    assert forbids(lambda: work.reach_milestone(fair, by=office.eve))
