"""Baselines: dates are kept, and later ones held against them."""

from datetime import date

import pytest
from django.test import Client

from tests.recorded import forbids, fresh, refuses, take_back
from tutti.work import commands as work
from tutti.work.models import Baseline


@pytest.fixture
def promise(office) -> Baseline:
    office.task("Poster", start=date(2026, 12, 7), due=date(2026, 12, 9), effort=600)
    office.task("Flyer", due=date(2026, 12, 11))
    office.task("Someday")
    return work.take_baseline(office.launch, name="Promise", by=office.bob).baseline


def compared(office, baseline):
    browser = Client(SERVER_NAME="localhost")
    browser.force_login(office.bob.account)
    return browser.get(f"/api/v1/baselines/{baseline.pk}/promises").json()


def test_it_keeps_what_has_dates(office, promise):
    assert promise.count == 2
    kept = compared(office, promise)["promises"]
    assert sorted((one["start"], one["due"], one["effort"], one["due_later"]) for one in kept if one["start"]) == [
        ("2026-12-07", "2026-12-09", 600, 0)
    ]


def test_it_tells_how_far_dates_drifted_what_came_and_what_left(office, promise):
    tasks = {task.title: task for task in office.launch.tasks.all()}
    work.schedule(tasks["Poster"], start=date(2026, 12, 8), due=date(2026, 12, 14), by=office.bob)
    work.schedule(tasks["Someday"], start=None, due=date(2026, 12, 20), by=office.bob)
    work.trash(tasks["Flyer"], by=office.bob)
    found = compared(office, promise)
    poster = next(one for one in found["promises"] if one["task_id"] == str(tasks["Poster"].pk))
    assert (poster["start_later"], poster["due_later"]) == (1, 5)
    assert (found["added"], found["gone"]) == ([str(tasks["Someday"].pk)], [str(tasks["Flyer"].pk)])


def test_it_is_removed_and_put_back(office, promise):
    work.remove_baseline(promise, by=office.bob)
    assert work.remove_baseline(promise, by=office.bob) is None
    take_back(office.bob)
    assert not fresh(promise).removed
    assert work.put_back_baseline(promise, by=office.bob) is None


def test_taking_one_is_undone(office, promise):
    take_back(office.bob)
    assert fresh(promise).removed


def test_where_nothing_has_dates_there_is_nothing_to_keep(office):
    assert refuses("No task has dates yet", lambda: work.take_baseline(office.launch, name="Promise", by=office.bob))


def test_who_only_looks_on_keeps_none(office, promise):
    assert forbids(lambda: work.remove_baseline(promise, by=office.eve))
