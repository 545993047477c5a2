"""Everybody has one clock: it is started, stopped into an entry, thrown away, or let run on."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.recorded import changed, facts, fresh, happened, leaves_no_change, named, newest, refuses, take_back
from tutti.changes.commands import Forbidden, Unseen
from tutti.hours import commands as hours
from tutti.hours.models import Entry, Timer
from tutti.kit import clock
from tutti.people import commands as people
from tutti.work import commands as work

MONDAY = datetime(2026, 12, 7, 9, tzinfo=UTC)


def start(office, task=None, at=MONDAY, by=None, **words):
    task = task or office.task()
    with clock.at(at):
        return hours.start_timer(task.project, task=task, by=by or office.bob, **words)


def stop(office, timer, after, by=None, **words):
    with clock.at(MONDAY + after):
        return hours.stop_timer(timer, by=by or office.bob, **words)


def test_a_stopped_timer_becomes_an_entry_of_its_day(office):
    task = office.task()
    timer = happened(start(office, task, note=" Sketches ")).timer
    entry = happened(stop(office, timer, timedelta(minutes=90))).entry
    assert (entry.task, entry.project, entry.person) == (task, office.launch, office.bob)
    assert (entry.day, entry.minutes, entry.note) == (date(2026, 12, 7), 90, "Sketches")
    assert entry.began_at == MONDAY
    assert not fresh(timer).running
    assert fresh(timer).entry == entry


def test_a_moment_is_a_minute(office):
    timer = happened(start(office)).timer
    assert happened(stop(office, timer, timedelta(seconds=4))).minutes == 1


def test_the_day_is_that_of_where_the_person_lives(office):
    people.set_time_zone(office.bob, time_zone="Pacific/Auckland", by=office.bob)
    timer = happened(start(office, at=datetime(2026, 12, 7, 20, tzinfo=UTC))).timer
    assert happened(stop(office, timer, timedelta(hours=12))).day == date(2026, 12, 8)


def test_another_one_stops_the_first_and_says_so(office):
    first, second = office.task("Poster"), office.task("Flyer")
    timer = happened(start(office, first)).timer
    event = happened(start(office, second, at=MONDAY + timedelta(minutes=45)))
    assert event.timer.pk == timer.pk
    assert (event.before.task, event.before.minutes) == (first, 45)
    assert Timer.objects.get(person=office.bob).task == second
    assert Timer.objects.get(person=office.bob).running


def test_started_twice_it_runs_once(office):
    task = office.task()
    timer = happened(start(office, task)).timer
    assert leaves_no_change(office.bob, lambda: start(office, task, at=MONDAY + timedelta(hours=1)))
    assert fresh(timer).started_at == MONDAY


def test_it_runs_for_a_project_too(office):
    timer = happened(hours.start_timer(office.launch, by=office.bob)).timer
    assert (timer.project, timer.task) == (office.launch, None)


def test_nobody_but_the_person_knows_that_it_runs(office):
    timer = happened(start(office)).timer
    assert timer.scope == f"me:{office.bob.pk}"
    assert set(changed(newest(office.bob))) == {f"me:{office.bob.pk}"}
    assert newest(office.bob).scope == f"me:{office.bob.pk}"
    with pytest.raises(Unseen):
        hours.stop_timer(named(timer), by=office.ann)
    with pytest.raises(Forbidden):
        hours.stop_timer(timer, by=office.ann)


def test_one_that_was_forgotten_is_not_cut_but_asked_about(office):
    timer = happened(start(office)).timer
    after = timedelta(days=3)
    assert refuses("72 hours, longer than a day", lambda: stop(office, timer, after), "minutes")
    other = office.task("Flyer")
    assert refuses("72 hours", lambda: start(office, other, at=MONDAY + after), "minutes")
    assert fresh(timer).running
    assert happened(stop(office, timer, after, minutes=420)).entry.minutes == 420
    assert Entry.objects.get().day == date(2026, 12, 7)


def test_stopping_is_taken_back_by_letting_it_run_on(office):
    timer = happened(start(office)).timer
    entry = happened(stop(office, timer, timedelta(minutes=30))).entry
    take_back(office.bob)
    assert fresh(timer).running
    assert fresh(entry).removed
    assert happened(stop(office, timer, timedelta(minutes=50))).minutes == 50
    assert Entry.objects.filter(removed=False).count() == 1


def test_a_discarded_timer_leaves_nothing_and_can_run_on(office):
    timer = happened(start(office)).timer
    hours.discard_timer(timer, by=office.bob)
    assert leaves_no_change(office.bob, lambda: hours.discard_timer(timer, by=office.bob))
    assert not fresh(timer).running
    assert not Entry.objects.exists()
    take_back(office.bob)
    assert fresh(timer).running
    assert fresh(timer).started_at == MONDAY


def test_starting_is_taken_back(office):
    timer = happened(start(office)).timer
    take_back(office.bob)
    assert not fresh(timer).running


def test_what_it_is_for_can_be_noted(office):
    timer = happened(start(office)).timer
    hours.note_timer(timer, note="Sketches", by=office.bob)
    assert leaves_no_change(office.bob, lambda: hours.note_timer(timer, note="Sketches ", by=office.bob))
    assert "Sketches" not in newest(office.bob).facts
    assert happened(stop(office, timer, timedelta(minutes=5))).entry.note == "Sketches"
    assert refuses("does not run", lambda: hours.note_timer(timer, note="More", by=office.bob))


def test_viewers_and_strangers_start_none(office):
    with pytest.raises(Forbidden):
        start(office, by=office.eve)
    secret = office.task("Safe", office.vault)
    with pytest.raises(Forbidden):
        start(office, secret)


def test_a_task_in_the_trash_or_elsewhere_is_refused(office):
    task = office.task()
    work.trash(task, by=office.ann)
    assert refuses("in the trash", lambda: start(office, fresh(task)), "task")
    secret = office.task("Safe", office.vault)
    assert refuses("another project", lambda: hours.start_timer(office.launch, task=secret, by=office.bob), "task")


def test_who_left_the_project_lets_nothing_run_on(office):
    timer = happened(start(office)).timer
    stop(office, timer, timedelta(minutes=5))
    people.let_in(office.launch, person=office.bob, role="viewer", by=office.ann)
    assert refuses("no longer work", lambda: hours.run_on_timer(timer, by=office.bob))


def test_it_goes_along_when_its_task_is_transferred(office):
    fair = people.start_project(office.workspace, name="Fair", key="FAI", by=office.ann).project
    task = office.task()
    timer = happened(start(office, task)).timer
    work.transfer(task, project=fair, by=office.ann)
    assert fresh(timer).project == fair


def test_the_log_says_what_was_logged(office):
    timer = happened(start(office)).timer
    stop(office, timer, timedelta(minutes=30))
    assert facts(newest(office.bob))["minutes"] == 30
    assert newest(office.bob).verb == "time.logged"
