"""People put what is theirs into their own order, which nobody else sees."""

import pytest

from tests.recorded import changed, forbids, newest, take_back
from tutti.changes.commands import Refused
from tutti.work import commands as work
from tutti.work.models import Turn


@pytest.fixture
def tasks(office):
    return [office.task(title, assignee=office.bob) for title in ("Poster", "Flyer", "Party")]


def order(person, shelf="today"):
    return [turn.task.title for turn in Turn.objects.filter(person=person, shelf=shelf).order_by("rank")]


def test_the_last_one_stands_behind_the_others(office, tasks):
    poster, flyer, party = tasks
    work.queue(office.bob, tasks=[party, poster], shelf="today", by=office.bob)
    assert order(office.bob) == ["Party", "Poster"]
    work.queue(office.bob, tasks=[party, flyer], shelf="today", by=office.bob)
    assert order(office.bob) == ["Party", "Flyer", "Poster"]
    assert work.queue(office.bob, tasks=[party, flyer], shelf="today", by=office.bob) is None


def test_it_is_taken_back_to_where_it_stood(office, tasks):
    poster, flyer, party = tasks
    work.queue(office.bob, tasks=[poster, flyer, party], shelf="today", by=office.bob)
    work.queue(office.bob, tasks=[party], shelf="week", by=office.bob)
    assert (order(office.bob), order(office.bob, "week")) == (["Poster", "Flyer"], ["Party"])
    take_back(office.bob)
    assert (order(office.bob), order(office.bob, "week")) == (["Poster", "Flyer", "Party"], [])


def test_what_had_no_place_has_none_again(office, tasks):
    work.queue(office.bob, tasks=[tasks[0]], shelf="later", by=office.bob)
    take_back(office.bob)
    assert order(office.bob, "later") == []
    assert work.unqueue(office.bob, task=tasks[0], by=office.bob) is None


def test_a_place_is_given_up_and_taken_again(office, tasks):
    poster, flyer, _ = tasks
    work.queue(office.bob, tasks=[poster, flyer], shelf="today", by=office.bob)
    work.unqueue(office.bob, task=flyer, by=office.bob)
    assert order(office.bob) == ["Poster"]
    take_back(office.bob)
    assert order(office.bob) == ["Poster", "Flyer"]


def test_nobody_else_sees_it_or_does_it(office, tasks):
    work.queue(office.bob, tasks=[tasks[0]], shelf="today", by=office.bob)
    assert set(changed(newest(office.bob))) == {f"me:{office.bob.pk}"}
    assert newest(office.bob).scope == f"me:{office.bob.pk}"
    assert forbids(lambda: work.queue(office.bob, tasks=[tasks[0]], shelf="today", by=office.ann))


def test_a_task_named_twice_is_refused(office, tasks):
    with pytest.raises(Refused):
        work.queue(office.bob, tasks=[tasks[0], tasks[0]], shelf="today", by=office.bob)


def test_several_are_put_in_order_at_once_and_taken_back_as_one(office, tasks):
    poster, flyer, party = tasks
    work.queue(office.bob, tasks=[poster], shelf="today", by=office.bob)
    work.queue(office.bob, tasks=[flyer], shelf="week", by=office.bob)
    work.arrange(office.bob, today=[party, flyer], by=office.bob)
    assert (order(office.bob), order(office.bob, "week")) == (["Party", "Flyer", "Poster"], [])
    assert newest(office.bob).scope == f"me:{office.bob.pk}"
    assert work.arrange(office.bob, today=[party, flyer], by=office.bob) is None
    take_back(office.bob)
    assert (order(office.bob), order(office.bob, "week")) == (["Poster"], ["Flyer"])
    assert forbids(lambda: work.arrange(office.bob, today=[party], by=office.ann))
    with pytest.raises(Refused, match="Name each task once"):
        work.arrange(office.bob, today=[party], later=[party], by=office.bob)


def test_what_is_left_to_the_house_comes_back_in_its_place(office, tasks):
    poster, flyer, party = tasks
    work.queue(office.bob, tasks=[poster, flyer, party], shelf="later", by=office.bob)
    work.arrange(office.bob, house=[flyer], by=office.bob)
    assert order(office.bob, "later") == ["Poster", "Party"]
    take_back(office.bob)
    assert order(office.bob, "later") == ["Poster", "Flyer", "Party"]
