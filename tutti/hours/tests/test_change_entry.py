"""Hours are corrected, moved, removed and put back; what they were is kept."""

from datetime import date, timedelta
from functools import partial

import pytest

from tests.recorded import facts, forbids, fresh, happened, leaves_no_change, newest, refuses, take_back
from tutti.hours import commands as hours
from tutti.hours.models import EntryNote
from tutti.hours.tests.test_log_time import MONDAY, log


@pytest.fixture
def entry(office):
    """An hour and a half of Bob's on a poster."""
    return log(office, office.task(), note="Sketches")


def test_everything_can_be_corrected_and_the_log_keeps_what_it_was(office, entry):
    tuesday = MONDAY + timedelta(days=1)
    hours.change_entry(entry, day=tuesday, minutes=60, note="Print", billable=True, by=office.bob)
    entry = fresh(entry)
    assert (entry.day, entry.minutes, entry.note, entry.billable) == (tuesday, 60, "Print", True)
    kept = facts(newest(office.bob))
    assert kept["was"] == {"day": "2026-12-07", "minutes": 90, "billable": False}
    assert kept["now"] == {"day": "2026-12-08", "minutes": 60, "billable": True}
    assert EntryNote.objects.get(pk=kept["note_was"]).note == "Sketches"
    assert "Sketches" not in newest(office.bob).facts


def test_a_correction_is_taken_back(office, entry):
    hours.change_entry(entry, day=date(2026, 12, 9), minutes=60, note="", billable=True, by=office.bob)
    take_back(office.bob)
    entry = fresh(entry)
    assert (entry.day, entry.minutes, entry.note, entry.billable) == (MONDAY, 90, "Sketches", False)


def test_only_the_minutes_change_only_the_minutes(office, entry):
    hours.change_entry(entry, minutes=75, by=office.bob)
    assert facts(newest(office.bob))["was"] == {"minutes": 90}
    assert not EntryNote.objects.exists()
    take_back(office.bob)
    assert fresh(entry).minutes == 90


def test_the_same_again_changes_nothing(office, entry):
    same = partial(hours.change_entry, entry, day=MONDAY, minutes=90, note=" Sketches ", billable=False, by=office.bob)
    assert leaves_no_change(office.bob, same)


def test_hours_are_moved_to_another_task_and_back(office, entry):
    poster, flyer = entry.task, office.task("Flyer")
    hours.move_entry(entry, project=office.launch, task=flyer, by=office.bob)
    assert fresh(entry).task == flyer
    take_back(office.bob)
    assert fresh(entry).task == poster
    assert leaves_no_change(
        office.bob, lambda: hours.move_entry(entry, project=office.launch, task=poster, by=office.bob)
    )


def test_hours_do_not_move_where_one_does_not_work(office, entry):
    assert refuses("do not work in", lambda: hours.move_entry(entry, project=office.vault, by=office.bob), "project")
    secret = office.task("Safe", office.vault)
    assert refuses(
        "another project", lambda: hours.move_entry(entry, project=office.launch, task=secret, by=office.bob), "task"
    )


def test_removed_hours_are_put_back(office, entry):
    hours.remove_entry(entry, by=office.bob)
    assert fresh(entry).removed
    assert leaves_no_change(office.bob, lambda: hours.remove_entry(entry, by=office.bob))
    assert refuses("put them back", lambda: hours.change_entry(entry, minutes=5, by=office.bob))
    take_back(office.bob)
    assert not fresh(entry).removed
    hours.remove_entry(entry, by=office.bob)
    assert happened(hours.put_back_entry(entry, by=office.bob)).minutes == 90


def test_nobody_touches_the_hours_of_others(office, entry):
    assert forbids(lambda: hours.change_entry(entry, minutes=5, by=office.ann))
    assert forbids(lambda: hours.remove_entry(entry, by=office.cem))
    assert forbids(lambda: hours.move_entry(entry, project=office.launch, by=office.ann))
