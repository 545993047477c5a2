"""Schedules keep every rule, and what is proven is true."""

from hypothesis import given, settings

from tutti.engine.makespan import Instance, Person, Schedule, Task, solve

from .cast import assert_valid, instances, optimum, tangled


@settings(max_examples=40, deadline=None)
@given(instances())
def test_every_schedule_is_valid(instance):
    schedule = solve(instance, rounds=2)
    assert_valid(instance, schedule)
    assert schedule.bound <= schedule.makespan


@settings(max_examples=25, deadline=None)
@given(instances(tasks=4))
def test_a_handful_of_tasks_is_solved_to_the_optimum_and_proven(instance):
    schedule = solve(instance, rounds=4)
    assert schedule.makespan == schedule.bound == optimum(instance)


def test_the_search_beats_the_list_on_a_tangled_instance_and_stays_valid():
    instance = tangled()
    seen: list[Schedule] = []
    last = solve(instance, rounds=3, progress=seen.append)
    assert last.makespan < seen[0].makespan
    for schedule in seen:
        assert_valid(instance, schedule)


def test_work_that_only_two_people_may_do_bounds_the_makespan():
    """Three tasks of 2 for two people: no sharing out ends before 3, and no schedule before 4."""
    team = (Person("ann", {"code": 2}), Person("bob", {"code": 3}), Person("cem", {"code": 1}))
    three = Instance(tuple(Task(name, 2, "code", 2) for name in "abc"), team)
    assert solve(three, rounds=0).bound == 3
    assert solve(three).bound == 4


def test_nothing_to_do_is_done_at_once():
    assert solve(Instance((), ())) == Schedule({}, {}, 0, 0)
    milestones = Instance((Task("a", 0), Task("b", 0, after=("a",))), (Person("ann"),))
    assert solve(milestones).makespan == 0


def test_the_gap_is_a_share_of_the_bound():
    assert Schedule({}, {}, makespan=103, bound=100).gap == 0.03
