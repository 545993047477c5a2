"""Tasks change hands between two people when both want it, may and can."""

import pytest

from tests.recorded import chain_holds, changed, forbids, fresh, newest, refuses, take_back
from tutti.assignment import commands as assignment
from tutti.assignment.models import Swap
from tutti.changes import readers
from tutti.changes.models import Change
from tutti.notify.models import Notice
from tutti.people import commands as people
from tutti.work import commands as work


@pytest.fixture
def bobs(office):
    return office.task("Poster", assignee=office.bob)


@pytest.fixture
def doras(office):
    return office.task("Flyer", assignee=office.dora)


def copy_of(person):
    return Swap.objects.filter(holder=person).latest("at")


def test_two_tasks_change_hands_in_one_step_and_back(office, bobs, doras):
    assignment.offer(bobs, to=office.dora, other=doras, words="You drew the last", by=office.bob)
    assert set(changed(newest(office.bob))) == {f"me:{office.bob.pk}", f"me:{office.dora.pk}"}
    assignment.agree_swap(copy_of(office.dora), by=office.dora)
    assert (fresh(bobs).assignee, fresh(doras).assignee) == (office.dora, office.bob)
    assert len(set(Change.objects.order_by("-seq").values_list("turn", flat=True)[:3])) == 1
    assert copy_of(office.bob).state == "agreed"
    take_back(office.dora)
    assert (fresh(bobs).assignee, fresh(doras).assignee) == (office.bob, office.dora)
    assert copy_of(office.bob).state == "returned"
    assert chain_holds(office.bob)


def test_a_task_is_handed_over(office, bobs):
    assignment.offer(bobs, to=office.dora, by=office.bob)
    assignment.agree_swap(copy_of(office.dora), by=office.dora)
    assert fresh(bobs).assignee == office.dora


def test_nothing_moves_without_a_yes(office, bobs, doras):
    assignment.offer(bobs, to=office.dora, other=doras, by=office.bob)
    assert forbids(lambda: assignment.agree_swap(copy_of(office.bob), by=office.bob))
    assert forbids(lambda: assignment.decline_swap(copy_of(office.dora), by=office.ann))
    assignment.decline_swap(copy_of(office.dora), by=office.dora)
    assert refuses("no longer open", lambda: assignment.agree_swap(copy_of(office.dora), by=office.dora))
    assert (fresh(bobs).assignee, copy_of(office.bob).state) == (office.bob, "declined")


def test_an_offer_is_withdrawn(office, bobs):
    assignment.offer(bobs, to=office.dora, by=office.bob)
    take_back(office.bob)
    assert copy_of(office.dora).state == "withdrawn"


def test_one_offers_what_is_ones_own_for_what_is_theirs(office, bobs, doras):
    assert refuses("not yours to offer", lambda: assignment.offer(bobs, to=office.dora, by=office.ann))
    assert refuses("You have it already", lambda: assignment.offer(bobs, to=office.bob, by=office.bob), "to")
    ask = {"to": office.dora, "other": office.task("Banner", assignee=office.ann)}
    assert refuses("not with Dora", lambda: assignment.offer(bobs, **ask, by=office.bob), "other")
    assignment.offer(bobs, to=office.dora, other=doras, by=office.bob)
    assert refuses("already offered", lambda: assignment.offer(bobs, to=office.dora, other=doras, by=office.bob))


def test_each_has_to_know_what_the_task_needs(office, doras):
    drawn = office.task("Logo", assignee=office.bob, skills={office.design: 3})
    lacking = "LAU-2 needs Design 3, and Dora Dyer has not said to know that"
    assert refuses(lacking, lambda: assignment.offer(drawn, to=office.dora, other=doras, by=office.bob), "to")
    assert refuses(
        "Bob Baker has not", lambda: assignment.offer(_prose(office), to=office.bob, other=drawn, by=office.ann), "to"
    )
    people.declare_skill(office.dora, skill=office.design, level=3, by=office.dora)
    assignment.offer(drawn, to=office.dora, other=doras, by=office.bob)
    people.drop_skill(office.dora, skill=office.design, by=office.dora)
    assert refuses("needs Design 3", lambda: assignment.agree_swap(copy_of(office.dora), by=office.dora), "to")


def _prose(office):
    return office.task("Text", assignee=office.ann, skills={office.prose: 1})


def test_each_has_to_work_where_the_task_is(office, bobs):
    hidden = office.task("Safe", project=office.vault, assignee=office.dora)
    people.let_in(office.vault, person=office.bob, role="viewer", by=office.cem)
    refusal = "Bob Baker does not work in the project of VAU-1"
    assert refuses(refusal, lambda: assignment.offer(bobs, to=office.dora, other=hidden, by=office.bob), "other")
    assert refuses("Eve Fisher does not work", lambda: assignment.offer(bobs, to=office.eve, by=office.bob), "to")


def test_what_went_elsewhere_meanwhile_is_refused_and_lapses(office, bobs, doras):
    assignment.offer(bobs, to=office.dora, other=doras, by=office.bob)
    work.assign(doras, to=office.ann, by=office.ann)
    assert refuses("somebody else by now", lambda: assignment.agree_swap(copy_of(office.dora), by=office.dora))
    readers.drain()
    assert (copy_of(office.bob).state, copy_of(office.dora).state) == ("lapsed", "lapsed")


def test_what_went_on_since_is_not_given_back(office, bobs):
    assignment.offer(bobs, to=office.dora, by=office.bob)
    assignment.agree_swap(copy_of(office.dora), by=office.dora)
    work.assign(bobs, to=office.ann, by=office.ann)
    assert refuses("went to somebody else", lambda: assignment.give_back_swap(copy_of(office.dora), by=office.dora))


@pytest.mark.parametrize("answer", [assignment.agree_swap, assignment.decline_swap])
def test_both_hear_of_it(office, bobs, answer):
    assignment.offer(bobs, to=office.dora, by=office.bob)
    answer(copy_of(office.dora), by=office.dora)
    readers.drain()
    told = {(n.person, n.reason) for n in Notice.objects.filter(reason__startswith="swap")}
    assert told == {(office.dora, "swap"), (office.bob, "swap_reply")}


def test_who_leaves_is_offered_nothing(office, bobs):
    assignment.offer(bobs, to=office.dora, by=office.bob)
    people.remove_person(office.dora, by=office.ann)
    readers.drain()
    assert copy_of(office.bob).state == "lapsed"
