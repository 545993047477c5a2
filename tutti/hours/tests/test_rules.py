"""Rounding and what is billable: two rules people set."""

import pytest

from tests.recorded import forbids, leaves_no_change, take_back
from tutti.hours import commands as hours
from tutti.hours.queries import lines_of, rule_of
from tutti.hours.rounding import Rule
from tutti.hours.tests.test_log_time import MONDAY, log


@pytest.mark.parametrize(
    ("way", "step", "minutes", "rounded"),
    [
        ("none", 15, 7, 7), ("nearest", 15, 7, 0), ("nearest", 15, 8, 15), ("nearest", 6, 3, 6), ("nearest", 6, 2, 0),
        ("up", 15, 1, 15), ("up", 15, 15, 15), ("up", 15, 16, 30), ("down", 15, 29, 15), ("down", 15, 30, 30),
        ("nearest", 5, 2, 0), ("nearest", 5, 3, 5), ("up", 1, 7, 7),
    ],
)  # fmt: skip
def test_minutes_are_rounded_by_the_rule(way, step, minutes, rounded):
    assert Rule(way, step).of(minutes) == rounded


def test_the_rule_is_applied_to_each_entry_and_the_minutes_are_kept(office):
    task = office.task()
    log(office, task, 7)
    log(office, task, 16)
    hours.set_rounding(office.workspace, way="up", step=15, by=office.ann)
    sheet = hours.submit_week(office.bob, week=MONDAY, by=office.bob).sheet
    assert [(line.raw, line.minutes) for line in lines_of(sheet)] == [(7, 15), (16, 30)]
    assert sheet.minutes == 23


def test_setting_the_rule_is_taken_back(office):
    hours.set_rounding(office.workspace, way="up", step=6, by=office.ann)
    assert leaves_no_change(office.ann, lambda: hours.set_rounding(office.workspace, way="up", step=6, by=office.ann))
    hours.set_rounding(office.workspace, way="down", step=10, by=office.cem)
    take_back(office.cem)
    assert rule_of(office.workspace.pk) == ("up", 6)


def test_members_set_no_rules(office):
    assert forbids(lambda: hours.set_rounding(office.workspace, way="up", by=office.bob))
    assert forbids(lambda: hours.set_billable(office.launch, billable=True, by=office.bob))


def test_a_project_says_whether_its_hours_are_billable(office):
    hours.set_billable(office.launch, billable=True, by=office.ann)
    assert log(office, office.task()).billable
    assert not log(office, office.task(), billable=False).billable
    assert hours.start_timer(office.launch, by=office.bob)
    take_back(office.bob)
    assert leaves_no_change(office.ann, lambda: hours.set_billable(office.launch, billable=True, by=office.ann))
    hours.set_billable(office.launch, billable=False, by=office.ann)
    take_back(office.ann)
    assert log(office, office.task()).billable
