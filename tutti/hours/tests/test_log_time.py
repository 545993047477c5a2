"""People say how long they worked."""

from datetime import date
from functools import partial

import pytest

from tests.recorded import changed, fresh, newest, refuses, take_back
from tutti.changes.commands import Forbidden
from tutti.hours import commands as hours
from tutti.hours.models import Entry
from tutti.hours.queries import minutes_spent
from tutti.people import commands as people
from tutti.work import commands as work

MONDAY = date(2026, 12, 7)


def log(office, task, minutes=90, by=None, **more):
    by = by or office.bob
    return hours.log_time(task.project, task=task, day=more.pop("day", MONDAY), minutes=minutes, by=by, **more).entry


def test_hours_are_logged_on_a_task(office):
    task = office.task()
    entry = log(office, task, note=" Sketches  and print ")
    assert (entry.task, entry.project, entry.day, entry.minutes) == (task, office.launch, MONDAY, 90)
    assert entry.note == "Sketches and print"
    assert not entry.billable


def test_and_in_a_project_without_a_task(office):
    assert hours.log_time(office.launch, day=MONDAY, minutes=15, by=office.bob).entry.task is None


def test_nobody_else_is_told(office):
    entry = log(office, office.task(), note="Sketches")
    assert entry.scope == newest(office.bob).scope == f"me:{office.bob.pk}"
    assert set(changed(newest(office.bob))) == {f"me:{office.bob.pk}"}
    assert "Sketches" not in newest(office.bob).facts


def test_it_is_taken_back(office):
    entry = log(office, office.task())
    take_back(office.bob)
    assert fresh(entry).removed
    assert minutes_spent([entry.task]) == {}


def test_the_day_has_to_be_sensible(office):
    task = office.task()
    for day in (date(1969, 12, 31), date(2201, 1, 1)):
        assert refuses("too far away", partial(log, office, task, day=day), "day")
    assert not Entry.objects.exists()


def test_a_task_of_another_project_or_in_the_trash_is_refused(office):
    task = office.task()
    secret = office.task("Safe", office.vault)
    assert refuses(
        "another project",
        lambda: hours.log_time(office.launch, task=secret, day=MONDAY, minutes=5, by=office.bob),
        "task",
    )
    work.trash(task, by=office.ann)
    assert refuses("in the trash", lambda: log(office, fresh(task)), "task")


def test_viewers_and_strangers_log_none(office):
    for by, task in ((office.eve, office.task()), (office.bob, office.task("Safe", office.vault))):
        with pytest.raises(Forbidden):
            log(office, task, by=by)


def test_a_guest_who_works_there_logs_theirs(office):
    assert log(office, office.task(), by=office.gil).person == office.gil


def test_what_was_spent_on_tasks_is_everybodys_together(office):
    poster, flyer, fair = office.task("Poster"), office.task("Flyer"), office.task("Fair")
    for task, minutes, by in ((poster, 30, office.bob), (poster, 45, office.ann), (flyer, 20, office.gil)):
        log(office, task, minutes, by)
    hours.remove_entry(log(office, flyer, 500), by=office.bob)
    assert minutes_spent([poster, flyer.pk, fair]) == {poster.pk: 75, flyer.pk: 20}


def test_hours_go_where_their_task_goes(office):
    fair = people.start_project(office.workspace, name="Fair", key="FAI", by=office.ann).project
    task = office.task()
    entry = log(office, task)
    work.transfer(task, project=fair, by=office.ann)
    assert fresh(entry).project == fair
    assert f"me:{office.bob.pk}" in changed(newest(office.bob))


def test_but_what_was_handed_in_stays_where_it_was(office):
    fair = people.start_project(office.workspace, name="Fair", key="FAI", by=office.ann).project
    task = office.task()
    entry = log(office, task)
    hours.submit_week(office.bob, week=MONDAY, by=office.bob)
    work.transfer(task, project=fair, by=office.ann)
    assert fresh(entry).project == office.launch
