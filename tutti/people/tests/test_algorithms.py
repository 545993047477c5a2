"""What an algorithm does stands in a register anybody may read, and whoever runs the workspace can switch it off."""

from datetime import UTC, datetime

import pytest

from tests.recorded import forbids, fresh, leaves_no_change, refuses, take_back
from tutti.assignment import commands as assignment
from tutti.assignment.models import Plan
from tutti.assignment.planner import solve_due
from tutti.kit import clock
from tutti.people import commands as people
from tutti.people.models import Switch
from tutti.people.register import REGISTER, obey


def test_every_algorithm_is_in_the_register():
    assert {"suggest", "plan", "balance", "auto_assign", "fairness"} <= set(REGISTER)
    assert all(each.does.endswith(".") and each.used and each.not_used and each.version for each in REGISTER.values())


def test_it_is_off_for_everybody_at_once_and_the_refusal_says_who_and_when(office):
    task = office.task()
    with clock.at(datetime(2026, 11, 25, 9, 5, tzinfo=UTC)):
        people.switch_off(office.workspace, algorithm="suggest", reason="We look first", by=office.cem)
    told = r"Suggestions: switched off by Cem Cooper on 25 November 2026 at 09:05 UTC \(We look first\)"
    assert refuses(told, lambda: assignment.suggest(task, by=office.ann))
    assert refuses(told, lambda: assignment.suggest_all(office.launch, by=office.ann))
    assert leaves_no_change(office.ann, lambda: people.switch_off(office.workspace, algorithm="suggest", by=office.ann))
    take_back(office.cem)
    assert assignment.suggest(task, by=office.ann).suggestion.choices
    switch = Switch.objects.get()
    assert (switch.off, switch.scope) == (False, "all")


@pytest.mark.parametrize("algorithm", sorted(REGISTER))
def test_each_has_a_switch_of_its_own(office, algorithm):
    people.switch_off(office.workspace, algorithm=algorithm, by=office.ann)
    for each in sorted(REGISTER):
        if each == algorithm:
            assert refuses("switched off by Ann Archer", lambda: obey(algorithm, office.workspace.pk))
        else:
            obey(each, office.workspace.pk)


def test_switching_on_is_taken_back_with_the_reason(office):
    people.switch_off(office.workspace, algorithm="plan", reason="Not now", by=office.ann)
    people.switch_on(office.workspace, algorithm="plan", by=office.cem)
    assert leaves_no_change(office.cem, lambda: people.switch_on(office.workspace, algorithm="plan", by=office.cem))
    take_back(office.cem)
    switch = fresh(Switch.objects.get())
    assert (switch.off, switch.reason, switch.by) == (True, "Not now", office.cem)


@pytest.mark.parametrize("turn", [people.switch_off, people.switch_on])
def test_what_is_in_no_register_has_no_switch(office, turn):
    def astrology():
        turn(office.workspace, algorithm="horoscope", by=office.ann)

    assert refuses("There is no algorithm “horoscope”", astrology, field="algorithm")


def test_members_leave_the_switches_alone(office):
    assert forbids(lambda: people.switch_off(office.workspace, algorithm="plan", by=office.bob))
    assert forbids(lambda: people.switch_on(office.workspace, algorithm="plan", by=office.bob))


def test_what_is_being_worked_out_ends_when_it_is_switched_off(office):
    office.task(skills={office.design: 3}, effort=60)
    plan = assignment.plan_backlog(office.launch, by=office.bob).plan
    people.switch_off(office.workspace, algorithm="balance", by=office.ann)
    assert fresh(plan).state == "waiting", "a balance is something else"
    people.switch_off(office.workspace, algorithm="plan", by=office.ann)
    solve_due()
    told = Plan.objects.get()
    assert (told.state, told.problem) == ("failed", "Ann Archer switched this off while it was worked out.")
    assert told.moves.count() == 0
