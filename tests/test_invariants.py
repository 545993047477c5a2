"""Whatever people do on random days, what must be true stays true; and the checks themselves see what is wrong."""

import random

import pytest
from django.db.models import QuerySet

from tests import random_days
from tests.invariants import faults
from tests.random_days import Day
from tests.recorded import happened
from tutti.assignment import commands as assignment
from tutti.assignment.models import Objection
from tutti.changes import readers
from tutti.changes.models import Kept
from tutti.hours import commands as hours
from tutti.kit import clock
from tutti.people.models import Membership
from tutti.talk import commands as talk
from tutti.talk.models import Comment
from tutti.work import commands as work
from tutti.work.models import Item, Link, Task


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 104))
def test_what_must_be_true_stays_true(office, seed, monkeypatch):
    monkeypatch.setattr(random_days, "DEEDS", {})  # these days replay nothing, so they do not count as replayed
    day = Day(office.everyone, random.Random(seed))
    for _ in range(3):
        for _ in range(40):
            day.something_happens()
        readers.drain()
        assert faults(office.workspace.pk) == []


@pytest.fixture
def quiet(office):
    """A small place in which everything is as it should be."""
    task = office.task(assignee=office.bob, text="Look")
    flyer = office.task("Flyer")
    item = work.add_item(task, title="Measure", by=office.ann).item
    said = talk.comment(task, body="Hello", by=office.bob).comment
    work.wait_for(task, predecessor=flyer, by=office.ann)
    assert faults(office.workspace.pk) == []
    return office, task, item, said


def spoil(row, **fields):
    """Write past the house, as a bug would."""
    QuerySet(model=type(row)).filter(pk=row.pk).update(**fields)


def test_the_checks_see_what_is_wrong_with_a_task(quiet):
    office, task, _, _ = quiet
    todo, doing, _ = office.columns(office.launch)
    other = Task.objects.exclude(pk=task.pk).get()
    for wrong, says in [
        ({"number": 99}, "counts 2 and has 99"),
        ({"comment_count": 7}, "comment_count: 1 are there"),
        ({"item_done_count": 1}, "item_done_count: 0 are there"),
        ({"rank": other.rank}, "two cards at"),
        ({"done_at": clock.now()}, "was done at"),
        ({"status": office.columns(office.vault)[0]}, "not there"),
        ({"contributor_ids": [str(office.bob.pk)]}, "a helper twice"),
        ({"text_id": other.pk}, "description of another task"),
        ({"label_ids": [str(other.pk)]}, "label of another project"),
        ({"parent": task}, "a part of itself"),
    ]:
        right = {name: getattr(task, name) for name in wrong}
        spoil(task, **wrong)
        assert any(says in fault for fault in faults(office.workspace.pk)), says
        spoil(task, **right)
    assert faults(office.workspace.pk) == []
    assert doing != todo


def test_the_checks_see_what_is_wrong_around_it(quiet):
    office, _, item, said = quiet
    lead = Membership.objects.get(project=office.launch, person=office.ann)
    link = Link.objects.get()
    for row, wrong, says in [
        (item, {"project": office.vault}, "in another project"),
        (item, {"done": True}, "item_done_count"),
        (said, {"body": ""}, "is removed: False"),
        (lead, {"role": "member"}, "nobody leads Launch"),
        (office.ann, {"role": "guest"}, "nobody owns the workspace"),
        (office.ann, {"role": "guest"}, "a guest, leads Launch"),
        (office.columns(office.launch)[0], {"name": "done"}, "two columns called"),
        (link, {"predecessor": link.task}, "waits in a circle"),
        (link, {"project": office.vault}, "across projects"),
    ]:
        right = {name: getattr(row, name) for name in wrong}
        spoil(row, **wrong)
        assert any(says in fault for fault in faults(office.workspace.pk)), says
        spoil(row, **right)
    assert faults(office.workspace.pk) == []
    assert {Item, Comment} == {type(item), type(said)}


def test_the_checks_see_two_copies_that_differ(quiet):
    office, task, _, _ = quiet
    assignment.decline(task, reason="Not mine", by=office.bob)
    assert faults(office.workspace.pk) == []
    spoil(Objection.objects.get(holder=office.ann), state="kept")
    assert any("not the same for both" in fault for fault in faults(office.workspace.pk))


def test_the_checks_see_hours_that_changed_after_they_were_handed_in(quiet):
    office, task, _, _ = quiet
    entry = hours.log_time(office.launch, task=task, day=clock.today(), minutes=30, by=office.bob).entry
    sheet = hours.submit_week(office.bob, week=clock.today(), by=office.bob).sheet
    timer = happened(hours.start_timer(office.launch, by=office.bob)).timer
    assert faults(office.workspace.pk) == []
    cases: list[tuple[Kept, dict[str, object], str]] = [
        (entry, {"minutes": 31}, "and its hours changed"),
        (sheet, {"state": "approved"}, "is not the same for both"),
        (timer, {"entry": entry}, "runs and is an entry"),
    ]
    for row, wrong, says in cases:
        right = {name: getattr(row, name) for name in wrong}
        spoil(row, **wrong)
        assert any(says in fault for fault in faults(office.workspace.pk)), says
        spoil(row, **right)
