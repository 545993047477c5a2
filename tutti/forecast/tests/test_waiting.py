"""Everybody is told what waiting costs their own tasks, and nothing is moved for them."""

from typing import Any

import msgspec
import pytest
from django.http import HttpRequest

from tests.cast import Office
from tutti.changes.commands import Refused
from tutti.changes.models import Change
from tutti.forecast.doors import waiting_costs
from tutti.people import commands as people
from tutti.work import commands as work

from .living import at, given, looked, on, practised


def asked(office: Office, day: float = 30) -> Any:
    """What Bob is told on that day."""
    with on(day):
        return msgspec.to_builtins(waiting_costs(office.bob, HttpRequest()))


def titles(office: Office, told: Any) -> list[str]:
    names = {str(task.pk): task.title for task in office.launch.tasks.all()}
    return [names[row["task_id"]] for row in told["rows"]]


def test_the_one_that_loses_most_comes_first_with_its_terms(office: Office):
    practised(office, 12, hours=4)
    given(office, "Soon", 30, due=at(30).date())
    given(office, "Far", 30, due=at(90).date())
    given(office, "Late", 30, due=at(25).date(), priority=4)
    looked(30, 8)
    told = asked(office)
    assert titles(office, told) == ["Late", "Soon", "Far"]
    late, soon, far = told["rows"]
    assert (late["late_now"], late["days"], late["value"]) == (1.0, 1.0, 8.0)
    assert soon["late_now"] < 0.5 < soon["late_then"] and soon["hours"] == pytest.approx(4, abs=1)
    assert (far["loss"], far["late_then"]) == (0, 0)
    assert told["day"] == 480 and told["notes"] == []


def test_what_waits_for_it_makes_it_dear_and_waits_itself(office: Office):
    first, last = given(office, "First", 30), given(office, "Last", 30, due=at(31).date(), to=office.ann)
    given(office, "Other", 30)
    with on(30, 8):
        mine = office.task("Mine", assignee=office.bob)
        work.wait_for(last, predecessor=first, by=office.ann)
        work.wait_for(mine, predecessor=last, by=office.ann)
    looked(30, 8)
    told = asked(office)
    assert titles(office, told)[0] == "First"
    assert "Mine" not in titles(office, told), "it cannot be begun"
    assert [(one["task_id"], one["days"] > 0) for one in told["rows"][0]["behind"]] == [(str(last.pk), True)]


def test_it_moves_nothing_and_keeps_the_order_people_chose(office: Office):
    for name, due in (("A", 28), ("B", 31), ("C", 60)):
        given(office, name, 27, due=at(due).date())
    looked(30, 8)
    seq = Change.objects.latest("seq").seq
    assert titles(office, asked(office)) == ["A", "B", "C"]
    assert Change.objects.latest("seq").seq == seq
    tasks = {task.title: task for task in office.launch.tasks.all()}
    with on(30):
        work.arrange(office.bob, today=[tasks["C"], tasks["A"]], by=office.bob)
    told = asked(office)
    assert titles(office, told) == ["C", "B", "A"]
    assert [row["decided"] for row in told["rows"]] == [True, False, True]


def test_it_says_when_not_to_be_trusted(office: Office):
    given(office, "Sized", 30)
    given(office, "Blank", 30, effort=None)
    looked(30, 8)
    notes = asked(office)["notes"]
    assert notes[0].startswith("Neither these tasks nor what waits for them have a due date")
    assert notes[1].startswith("1 of 2 tasks are not estimated")
    assert notes[2].startswith("Only 0 finished tasks")


def test_only_ones_own_tasks_and_only_where_one_sees_them(office: Office):
    given(office, "Ann’s", 30, to=office.ann)
    with on(30, 8):
        people.let_in(office.vault, person=office.bob, role="member", by=office.cem)
        work.create_task(office.vault, title="Hidden", assignee=office.bob, by=office.cem)
        people.take_out(office.vault.memberships.get(person=office.bob), by=office.cem)
    looked(30, 8)
    assert asked(office)["rows"] == []


def test_days_off_bring_the_due_date_nearer(office: Office):
    given(office, "Soon", 28, due=at(32).date(), effort=960)
    looked(28, 8)
    before = asked(office, 28)["rows"][0]["late_now"]
    with on(28):
        people.enter_absence(office.workspace, person=office.bob, start=at(29).date(), end=at(31).date(), by=office.bob)
    assert asked(office, 28)["rows"][0]["late_now"] > before


def test_it_obeys_its_switch(office: Office):
    given(office, "Poster", 30)
    with on(30, 8):
        people.switch_off(office.workspace, algorithm="waiting_cost", by=office.ann)
    with pytest.raises(Refused, match="What waiting costs: switched off by Ann Archer"):
        asked(office)
