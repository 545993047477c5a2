"""Axes and schedules give what looking at every minute gives, across changes of the clock in four time zones."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from tutti.engine.schedule import Calendar, Plan, Schedule, Task, schedule
from tutti.engine.schedule.axis import BLOCK, Axis
from tutti.engine.schedule.clocks import instant_of, minute_of

from .by_hand import MINUTE, by_hand, working
from .cast import CALENDARS, SPRING, SUMMER, moments, people, plans


@pytest.mark.parametrize("person", CALENDARS)
def test_every_minute_of_these_weeks_is_worked_or_not_as_the_clock_says(person):
    axis, start, end = Axis(CALENDARS[person]), minute_of(SPRING), minute_of(SUMMER)
    worked = [instant_of(minute) for minute in range(start, end) if axis.between(minute, minute + 1)]
    assert worked == working(CALENDARS[person])


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles"])
def test_years_are_joined_without_a_seam(zone):
    axis = Axis(Calendar(week=(((0, 1440),),) * 7, time_zone=zone))
    for edge in range(0, 4 * BLOCK, BLOCK):
        assert axis.between(edge - 3000, edge + 3000) == 6000
        assert axis.begun(edge - 100, 300) == edge + 200
        assert axis.done(edge + 100, -300) == edge - 200


@given(person=people, moment=moments, work=some.integers(1, 2000))
def test_an_axis_counts_like_fingers(person, moment, work):
    axis, minutes, here = Axis(CALENDARS[person]), working(CALENDARS[person]), minute_of(moment)
    before = [minute for minute in minutes if minute < moment]
    ahead = minutes[len(before) :]
    assert instant_of(axis.begin(here)) == ahead[0]
    assert instant_of(axis.begun(here, work)) == ahead[work]
    assert instant_of(axis.done(here, work)) == ahead[work - 1] + MINUTE
    if before:
        assert instant_of(axis.done(here, 0)) == before[-1] + MINUTE
        assert instant_of(axis.begun(here, -1)) == before[-1]
    later = moment + timedelta(minutes=work)
    assert axis.between(here, minute_of(later)) == len([one for one in ahead if one < later])
    assert axis.between(minute_of(later), here) == -axis.between(here, minute_of(later))


@settings(max_examples=60, deadline=None)
@given(plans(with_dates=True))
def test_the_earliest_dates_are_the_first_that_suit_everything(plan):
    found = schedule(plan).tasks
    assert {name: (dates.start, dates.finish) for name, dates in found.items()} == by_hand(plan)


@settings(max_examples=40, deadline=None)
@given(plans(with_dates=True))
def test_slack_is_what_a_task_may_slip_before_anything_is_late_and_no_minute_more(plan):
    now = schedule(plan)
    assume(not now.clashes)
    for task in plan.tasks:
        dates = now.tasks[task.id]
        assert dates.slack >= 0
        if task.must_start:
            continue
        just = schedule(held(plan, task, dates.latest_start))
        assert (just.finish, just.clashes) == (now.finish, now.clashes)
        assert just.tasks[task.id].start == dates.latest_start
        more = schedule(held(plan, task, dates.latest_start + MINUTE))
        assert (more.finish, more.clashes) != (now.finish, now.clashes)


@settings(max_examples=40, deadline=None)
@given(plans())
def test_free_slack_is_what_a_task_may_slip_before_another_moves_and_no_minute_more(plan):
    now = schedule(plan)
    for task in plan.tasks:
        dates, axis = now.tasks[task.id], Axis(CALENDARS[task.person or "berlin"])
        if not task.effort:
            continue  # a milestone slips by the clock, and its slack counts working minutes
        assert 0 <= dates.free <= dates.slack
        just, more = (
            schedule(held(plan, task, instant_of(axis.begun(minute_of(dates.start), slip))))
            for slip in (dates.free, dates.free + 1)
        )
        assert others(just, task.id) == others(now, task.id)
        assert others(more, task.id) != others(now, task.id)


def held(plan: Plan, task: Task, until: datetime) -> Plan:
    """The plan in which a task may not begin before."""
    changed = replace(task, not_before=until)
    return replace(plan, tasks=tuple(changed if one.id == task.id else one for one in plan.tasks))


def others(schedule: Schedule, name: str) -> object:
    rest = {one: (dates.start, dates.finish) for one, dates in schedule.tasks.items() if one != name}
    return schedule.finish, rest
