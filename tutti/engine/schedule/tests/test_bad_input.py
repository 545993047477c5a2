"""What cannot be scheduled is named, with the way out."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tutti.engine.schedule import Calendar, Cycle, InvalidPlan, ordered, path, problems, schedule

from .cast import OFFICE, at, link, plan, task

NEVER = Calendar(week=((),) * 7)
FAR = datetime(2201, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (plan(task("poster", -1)), "Task poster: an effort of -60 minutes cannot be scheduled; use 0 for a milestone"),
        (plan(task("poster", 100_001)), "Task poster: an effort of 6000060 minutes"),
        (plan(task("poster", person="zoe")), "Task poster: nothing is known of the hours of zoe"),
        (plan(task("poster", person="ann"), people={"ann": NEVER}), "Task poster: ann has no working hours; set"),
        (plan(task("poster", due=FAR)), "Task poster: the date “due” (2201-01-01) is too far away; choose"),
        (plan(task("poster", not_before=FAR.replace(year=1969))), "Task poster: the date “not before” (1969-01-01)"),
        (plan(task("poster", must_start=at(0).replace(tzinfo=None))), "Task poster: the date “must start” needs"),
        (plan(start=FAR), "The date “start” (2201-01-01) is too far away"),
        (plan(task("poster"), task("poster")), "Task poster: it is in the plan 2 times; give it once."),
        (plan(task("poster"), link("poster", "zoo")), "Link poster → zoo: there is no task zoo; add it, or take"),
        (plan(task("poster"), link("poster", "poster")), "Link poster → poster: a task cannot wait for itself"),
        (plan(task("a"), task("b"), link("a", "b", lag=6_000_001)), "Link a → b: a lag of 6000001 is too long"),
        (plan(task("a"), task("b"), link("a", "b"), link("a", "b")), "Link a → b (FS): it is in the plan 2 times"),
        (plan(calendar=Calendar(week=())), "The plan's own calendar: the week needs seven days"),
        (plan(calendar=Calendar(week=(((600, 540),),) * 7)), "The plan's own calendar: the shifts ((600, 540),)"),
        (plan(calendar=Calendar(week=(((0, 1441),),) * 7)), "The plan's own calendar: the shifts ((0, 1441),)"),
        (plan(people={"ann": Calendar(week=OFFICE.week, time_zone="../secret")}), "Person ann: the time zone"),
    ],
)  # fmt: skip
def test_a_bad_row_is_named_with_the_way_out(bad, says):
    with pytest.raises(InvalidPlan) as caught:
        schedule(bad)
    assert str(caught.value).startswith(says)
    assert problems(bad) == caught.value.problems


def test_work_that_would_never_end_is_refused():
    weekly = Calendar.of_minutes((60, 0, 0, 0, 0, 0, 0))
    with pytest.raises(InvalidPlan, match="Task poster: there is not enough working time for it before 2201"):
        schedule(plan(task("poster", 50_000), calendar=weekly))


def test_somebody_who_is_never_there_is_refused_and_nothing_hangs():
    gone = Calendar(week=OFFICE.week, off=frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(64_000)))
    with pytest.raises(InvalidPlan, match="Task poster: there is not enough working time"):
        schedule(plan(task("poster"), calendar=gone))


def test_what_should_have_begun_before_time_began_is_refused():
    with pytest.raises(InvalidPlan, match="Task poster: it would have to begin before 1970"):
        schedule(plan(task("poster", 100_000, due=datetime(1970, 1, 5, tzinfo=UTC))))


def test_milestones_may_not_leave_time_either():
    names = [f"fair {n}" for n in range(3)]
    ties = [link(one, two, lag=36_500, unit="days") for one, two in pairwise(names)]
    with pytest.raises(InvalidPlan, match="Task fair 2: there is not enough working time"):
        schedule(plan(*(task(name, 0) for name in names), *ties))


def test_a_person_without_hours_may_have_milestones():
    assert schedule(plan(task("fair", 0, person="ann"), people={"ann": NEVER}, start=at(5))).finish == at(5)


@pytest.mark.parametrize("types", ["FS FS FS", "SS FF SF"])
def test_a_circle_is_refused_by_the_names_of_its_tasks_in_order(types):
    first, second, third = types.split()
    ties = link("poster", "flyer", first), link("flyer", "party", second), link("party", "poster", third)
    with pytest.raises(Cycle) as caught:
        schedule(plan(task("plan"), task("poster"), task("flyer"), task("party"), link("plan", "poster"), *ties))
    assert caught.value.tasks == ("flyer", "party", "poster", "flyer")
    assert str(caught.value) == (
        "These tasks wait for each other in a circle: flyer → party → poster → flyer. Take one of the links away."
    )


@given(some.lists(some.tuples(some.sampled_from("abcdef"), some.sampled_from("abcdef")), max_size=12))
def test_tasks_are_put_in_order_or_the_circle_is_a_real_one(edges):
    order, circle = in_order_or_not(edges)
    assert sorted(order) == list("abcdef") or circle
    assert all(order.index(one) < order.index(two) for one, two in edges if order)
    assert circle[:1] == circle[-1:]
    assert set(pairwise(circle)) <= set(edges)
    assert len(circle) != 1


def in_order_or_not(edges):
    try:
        return ordered("abcdef", edges), ()
    except Cycle as cycle:
        return [], cycle.tasks


@given(some.lists(some.tuples(some.sampled_from("abcd"), some.sampled_from("abcd")), max_size=8))
def test_there_is_a_way_exactly_where_a_link_back_would_close_a_circle(edges):
    found = path(edges, "a", "d")
    reached = {"a"}
    for _ in edges:
        reached |= {two for one, two in edges if one in reached}
    assert (found is not None) == ("d" in reached)
    if found:
        assert (found[0], found[-1]) == ("a", "d")
        assert set(pairwise(found)) <= set(edges)
