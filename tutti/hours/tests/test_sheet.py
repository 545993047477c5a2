"""Weeks are handed in, taken back, approved and sent back."""

from datetime import timedelta

import pytest

from tests.cast import account
from tests.recorded import changed, fresh, happened, leaves_no_change, named, newest, refuses, take_back
from tutti.changes.commands import Forbidden, Unseen
from tutti.hours import commands as hours
from tutti.hours.models import Sheet
from tutti.hours.queries import lines_of
from tutti.hours.tests.test_log_time import MONDAY, log
from tutti.people import commands as people

WEDNESDAY, NEXT_WEEK = MONDAY + timedelta(days=2), MONDAY + timedelta(days=7)


def hand_in(office, by=None, week=WEDNESDAY):
    by = by or office.bob
    return hours.submit_week(by, week=week, by=by)


def copy_of(sheet, home):
    return Sheet.objects.get(pair=sheet.pair, home__startswith=home)


@pytest.fixture
def sheet(office):
    """The leads' copy of Bob's week in Launch: an hour and a half, an hour of it billable."""
    task = office.task()
    log(office, task, 60, billable=True)
    log(office, task, 30, day=WEDNESDAY)
    log(office, task, 500, day=NEXT_WEEK)
    return copy_of(hand_in(office).sheet, "l:")


def test_a_week_is_handed_in_to_those_who_lead(office, sheet):
    assert (sheet.person, sheet.project, sheet.week) == (office.bob, office.launch, MONDAY)
    assert (sheet.minutes, sheet.billable_minutes, sheet.state) == (90, 60, "submitted")
    assert sheet.scope in office.ann.scopes & office.cem.scopes
    assert not any(sheet.scope in each.scopes for each in (office.bob, office.dora, office.eve, office.gil))
    assert copy_of(sheet, "me:").scope == f"me:{office.bob.pk}"
    assert newest(office.bob).scope == f"me:{office.bob.pk}"
    assert set(changed(newest(office.bob))) == {f"me:{office.bob.pk}", f"l:{office.launch.pk}"}


def test_each_project_is_handed_in_to_its_own_leads(office):
    log(office, office.task(), 20, by=office.cem)
    log(office, office.task("Safe", office.vault), 40, by=office.cem)
    sheets = hand_in(office, office.cem).sheets
    assert {sheet.project: sheet.minutes for sheet in sheets} == {office.launch: 20, office.vault: 40}
    assert copy_of(next(s for s in sheets if s.project == office.vault), "l:").scope not in office.ann.scopes


def test_the_lead_reads_the_same_lines_as_the_person(office, sheet):
    mine = copy_of(sheet, "me:")
    assert [line.minutes for line in lines_of(sheet)] == [60, 30]
    assert lines_of(sheet) == lines_of(mine)


def test_a_week_without_hours_is_not_handed_in(office):
    assert refuses("no hours in this week", lambda: hand_in(office), "week")


def test_nor_one_that_is_handed_in_already(office, sheet):
    assert refuses("handed in already", lambda: hand_in(office), "week")


def test_what_was_handed_in_stays_as_it_is(office, sheet):
    entry = lines_of(sheet)[0].entry
    for deed in (
        lambda: hours.change_entry(entry, minutes=5, by=office.bob),
        lambda: hours.remove_entry(entry, by=office.bob),
        lambda: log(office, entry.task, 5),
        lambda: hours.move_entry(entry, project=office.launch, by=office.bob),
    ):
        assert refuses("7 Dec 2026 in Launch waits for approval: take it back", deed, "day")
    hours.approve_sheet(sheet, by=office.ann)
    assert refuses("is approved.*ask a lead", lambda: log(office, entry.task, 5), "day")
    later = log(office, entry.task, 5, day=NEXT_WEEK)
    assert refuses("is approved", lambda: hours.change_entry(later, day=MONDAY, by=office.bob), "day")


def test_its_person_takes_it_back_and_goes_on(office, sheet):
    hours.take_back_sheet(copy_of(sheet, "me:"), by=office.bob)
    assert fresh(sheet).state == "open"
    log(office, office.task("Flyer"), 30)
    hand_in(office)
    assert (fresh(sheet).state, fresh(sheet).minutes) == ("submitted", 120)
    assert Sheet.objects.count() == 2


def test_handing_in_and_taking_back_take_each_other_back(office, sheet):
    take_back(office.bob)
    assert fresh(sheet).state == "open"
    take_back(office.bob)
    assert fresh(sheet).state == "submitted"


def test_a_lead_approves_and_the_person_sees_who(office, sheet):
    hours.approve_sheet(named(sheet), by=office.ann)
    mine = copy_of(sheet, "me:")
    assert (mine.state, mine.decided_by) == ("approved", office.ann)
    assert leaves_no_change(office.ann, lambda: hours.approve_sheet(sheet, by=office.ann))
    assert refuses("nothing new", lambda: hand_in(office), "week")
    take_back(office.ann)
    assert (copy_of(sheet, "me:").state, copy_of(sheet, "me:").decided_by) == ("submitted", None)


def test_it_is_sent_back_with_a_reason_and_put_right(office, sheet):
    hours.send_back_sheet(sheet, reason=" Wednesday was a holiday ", by=office.ann)
    mine = copy_of(sheet, "me:")
    assert (mine.state, mine.reason) == ("sent_back", "Wednesday was a holiday")
    assert "holiday" not in newest(office.ann).facts
    hours.remove_entry(lines_of(sheet)[1].entry, by=office.bob)
    hand_in(office)
    assert (fresh(sheet).state, fresh(sheet).minutes, fresh(sheet).reason) == ("submitted", 60, "")


def test_an_approved_week_is_opened_again_by_sending_it_back(office, sheet):
    hours.approve_sheet(sheet, by=office.ann)
    hours.send_back_sheet(sheet, reason="A wrong day", by=office.cem)
    assert fresh(sheet).state == "sent_back"
    take_back(office.cem)
    assert fresh(sheet).state == "submitted"


def test_a_reason_says_something(office, sheet):
    assert refuses("Say why", lambda: hours.send_back_sheet(sheet, reason="  ", by=office.ann), "reason")


def test_what_was_taken_back_is_nobodys_to_decide(office, sheet):
    hours.take_back_sheet(copy_of(sheet, "me:"), by=office.bob)
    assert refuses("not handed in", lambda: hours.approve_sheet(sheet, by=office.ann))
    assert refuses("not handed in", lambda: hours.send_back_sheet(sheet, reason="No", by=office.ann))
    assert refuses("took this week back", lambda: hours.reopen_sheet(sheet, by=office.ann))


def test_nobody_approves_their_own_where_somebody_else_can(office):
    log(office, office.task(), 20, by=office.ann)
    mine = copy_of(hand_in(office, office.ann).sheet, "l:")
    assert refuses("Nobody approves their own", lambda: hours.approve_sheet(mine, by=office.ann))
    hours.approve_sheet(mine, by=office.cem)


def test_who_is_the_only_one_to_decide_does(office):
    solo = people.found(account("solo@acme.example"), name="Solo", your_name="Solo")
    mine = people.start_project(solo.workspace, name="Alone", key="ALO", by=solo).project
    hours.log_time(mine, day=MONDAY, minutes=30, by=solo)
    sheet = copy_of(hours.submit_week(solo, week=MONDAY, by=solo).sheet, "l:")
    assert happened(hours.approve_sheet(sheet, by=solo)).minutes == 30


def test_only_leads_decide(office, sheet):
    for by in (office.bob, office.dora, office.eve, office.gil):
        with pytest.raises((Forbidden, Unseen)):
            hours.approve_sheet(named(sheet), by=by)
    with pytest.raises(Forbidden):
        hours.approve_sheet(named(copy_of(sheet, "me:")), by=office.bob)


def test_nobody_hands_in_for_others(office):
    log(office, office.task())
    with pytest.raises(Forbidden):
        hours.submit_week(office.bob, week=MONDAY, by=office.ann)


def test_who_stops_leading_no_longer_sees_it(office, sheet):
    people.let_in(office.launch, person=office.dora, role="lead", by=office.ann)
    assert sheet.scope in office.dora.scopes
    people.let_in(office.launch, person=office.dora, role="member", by=office.ann)
    assert sheet.scope not in office.dora.scopes
