"""Rows that cannot be planned are named, with the way out; odd but possible ones are planned."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from tutti.engine.assign import Absence, InvalidSnapshot, Snapshot, problems, propose

from .cast import FRIDAY, NOW, busy, person, snapshot, task


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (task(hours=0), "Task poster: an effort of 0 minutes cannot be planned; estimate between 1 minute and"),
        (task(hours=-3), "Task poster: an effort of -180 minutes"),
        (task(hours=1_000_000), "Task poster: an effort of 60000000 minutes"),
        (task(priority=5), "Task poster: priority 5 does not exist; use 0 (none) to 4 (urgent)."),
        (task(skills={"design": 6}), "Task poster: level 6 of skill design does not exist; use 1 to 5."),
        (task(preferred={"design": 0}), "Task poster: level 0 of skill design does not exist; use 1 to 5."),
        (task(start=FRIDAY, due=date(2026, 11, 26)), "Task poster: it starts on 2026-11-27, after it is due"),
        (person("ann", skills={"design": 7}), "Person ann: level 7 of skill design does not exist; use 0 to 5."),
        (person("ann", week=(480,) * 5), "Person ann: the week needs seven numbers"),
        (person("ann", week=(1441,) * 7), "Person ann: the week needs seven numbers"),
        (person("ann", focus=0), "Person ann: a focus ratio of 0 is not a share"),
        (person("ann", time_zone="Mars/Olympus"), 'Person ann: the time zone "Mars/Olympus" is unknown'),
        (person("ann", time_zone="../secret"), 'Person ann: the time zone "../secret" is unknown'),
        (person("ann", time_zone="Europe"), 'Person ann: the time zone "Europe" is unknown'),
        (person("ann", committed=(busy(-1),)), "Person ann: -60 minutes left on task other"),
        (person("ann", committed=(busy(1), busy(2))), "Person ann: task other is listed twice"),
        (person("ann", absences=(Absence(start=FRIDAY, end=date(2026, 11, 1)),)), "Person ann: an absence ends on"),
    ],
)
def test_a_bad_row_is_named_with_the_way_out(row, says):
    with pytest.raises(InvalidSnapshot) as caught:
        propose(snapshot(row))
    assert str(caught.value).startswith(says)
    assert isinstance(caught.value, ValueError)


def test_the_rest_can_still_be_planned():
    world = snapshot(person("ann"), task("fine"), task("absurd", hours=0))
    bad = {problem.id for problem in problems(world) if problem.kind == "task"}
    [proposal] = propose(replace(world, tasks=tuple(each for each in world.tasks if each.id not in bad)))
    assert proposal.first == "ann"


def test_the_same_row_twice_is_refused():
    with pytest.raises(InvalidSnapshot, match="Person ann: it is in the snapshot 2 times; give it once"):
        propose(snapshot(person("ann"), person("ann")))


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(InvalidSnapshot, match="needs a time zone"):
        propose(Snapshot(now=datetime(2026, 11, 25)))  # noqa: DTZ001 - that is the point


def test_nothing_to_do_is_no_mistake():
    assert propose(Snapshot(now=NOW)) == []
    assert propose(snapshot(person("ann"))) == []


def test_the_longest_possible_task_is_answered():
    [proposal] = propose(snapshot(person("ann"), task(hours=100_000)))
    assert proposal.why_none is not None
    assert proposal.why_none.rule == "full"


@pytest.mark.parametrize("due", [date.min, date.max])
def test_dates_at_the_ends_of_time_are_answered(due):
    ann = person("ann", absences=(Absence(start=date.max, end=date.max),))
    assert propose(snapshot(ann, task(due=due)))[0].first == "ann"


def test_work_of_somebody_who_is_not_in_the_snapshot_is_nobodys_load():
    [proposal] = propose(snapshot(person("ann"), task("a", assignee="zoe"), task("b")))
    assert proposal.choices[0].terms[2].value == 0
