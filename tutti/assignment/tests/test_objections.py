"""A no has a reason and gets an answer from a named person; nobody else learns of it, the engine least of all."""

import pytest

from tests.recorded import chain_holds, changed, forbids, fresh, newest, refuses, take_back
from tutti.assignment import commands as assignment
from tutti.assignment.models import Objection
from tutti.assignment.queries import snapshot_of
from tutti.changes import readers
from tutti.changes.models import Change
from tutti.kit import clock
from tutti.notify.models import Notice
from tutti.people import commands as people
from tutti.people.models import Membership
from tutti.work import commands as work


@pytest.fixture
def poster(office):
    return office.task(assignee=office.bob, effort=60)


def copy_of(person):
    return Objection.objects.filter(holder=person).latest("at")


def declined(office, task):
    assignment.decline(task, reason="Three others are due", by=office.bob)
    return copy_of(office.ann)


def test_a_lead_is_asked_and_each_of_the_two_holds_a_copy(office, poster):
    assignment.decline(poster, reason="Three others are due", by=office.bob)
    mine, hers = copy_of(office.bob), copy_of(office.ann)
    assert (mine.pair, mine.to, mine.reason, mine.state) == (hers.pair, office.ann, hers.reason, "open")
    assert set(changed(newest(office.bob))) == {f"me:{office.bob.pk}", f"me:{office.ann.pk}"}
    assert "Three others" not in newest(office.bob).facts
    assert newest(office.bob).scope == f"me:{office.bob.pk}"


def test_it_is_accepted_by_giving_the_task_to_somebody_else(office, poster):
    objection = declined(office, poster)
    assignment.accept_objection(objection, to=office.dora, answer="Of course", by=office.ann)
    assert fresh(poster).assignee == office.dora
    mine = copy_of(office.bob)
    assert (mine.state, mine.given_to, mine.answer) == ("accepted", office.dora, "Of course")
    take_back(office.ann)
    assert fresh(poster).assignee == office.bob
    assert (copy_of(office.bob).state, copy_of(office.bob).answered_at) == ("open", None)
    assert chain_holds(office.ann)


def test_it_is_accepted_by_taking_the_task_back(office, poster):
    assignment.accept_objection(declined(office, poster), to=None, by=office.ann)
    assert fresh(poster).assignee is None


def test_it_is_kept_with_a_sentence(office, poster):
    assignment.keep_objection(declined(office, poster), answer="Only you know the press", by=office.ann)
    assert (fresh(poster).assignee, copy_of(office.bob).answer) == (office.bob, "Only you know the press")
    assert refuses("no longer open", lambda: assignment.accept_objection(copy_of(office.ann), to=None, by=office.ann))
    take_back(office.ann)
    assert copy_of(office.bob).state == "open"


def test_only_who_was_asked_answers_and_only_who_asked_withdraws(office, poster):
    hers = declined(office, poster)
    mine = copy_of(office.bob)
    assert forbids(lambda: assignment.keep_objection(mine, answer="No", by=office.bob))
    assert forbids(lambda: assignment.accept_objection(hers, to=None, by=office.cem))
    assert forbids(lambda: assignment.withdraw_objection(hers, by=office.ann))
    assignment.withdraw_objection(mine, by=office.bob)
    assert copy_of(office.ann).state == "withdrawn"
    take_back(office.bob)
    assert (Objection.objects.filter(state="open").count(), copy_of(office.ann).reason) == (2, "Three others are due")


def test_it_cannot_go_to_whom_it_was_about(office, poster):
    hers = declined(office, poster)
    assert refuses(
        "somebody other than Bob", lambda: assignment.accept_objection(hers, to=office.bob, by=office.ann), "to"
    )


def test_only_what_one_has_is_declined_and_only_once(office, poster):
    assert refuses("neither yours nor suggested", lambda: assignment.decline(poster, reason="No", by=office.dora))
    declined(office, poster)
    assert refuses("already objected", lambda: assignment.decline(poster, reason="No", by=office.bob))


def test_a_suggestion_is_declined_and_set_aside(office):
    task = office.task(skills={office.design: 3})
    suggestion = assignment.suggest(task, by=office.ann).suggestion
    assignment.decline(task, reason="Not mine", by=office.bob)
    assert copy_of(office.ann).meant is None
    assignment.accept_objection(copy_of(office.ann), to=None, by=office.ann)
    assert (fresh(suggestion).state, fresh(task).assignee) == ("dismissed", None)


def test_who_was_passed_over_contests(office, poster):
    assignment.contest(poster, reason="I drew the last one", by=office.dora)
    assignment.accept_objection(copy_of(office.ann), to=office.dora, by=office.ann)
    assert fresh(poster).assignee == office.dora


def test_what_is_with_nobody_is_not_contested(office):
    assert refuses("nothing to object to", lambda: assignment.contest(office.task(), reason="Hm", by=office.bob))


def test_who_gave_it_is_asked_if_they_lead_and_a_lead_otherwise(office, poster):
    people.let_in(office.launch, person=office.cem, role="lead", by=office.ann)
    work.assign(poster, to=None, by=office.dora)
    work.assign(poster, to=office.bob, by=office.cem)
    assignment.decline(poster, reason="No", by=office.bob)
    assert Objection.objects.filter(to=office.cem).count() == 2
    theirs = office.task("Flyer", assignee=office.ann)
    work.assign(theirs, to=None, by=office.ann)
    work.assign(theirs, to=office.ann, by=office.dora)
    assignment.decline(theirs, reason="No", by=office.ann)
    assert copy_of(office.ann).to == office.cem


def test_who_alone_gives_out_tasks_is_told_so(office):
    secret = people.start_project(
        office.workspace, name="Solo", key="SOL", visibility="private", by=office.dora
    ).project
    task = work.create_task(secret, title="Think", assignee=office.dora, by=office.dora).task
    assert refuses("Nobody but you", lambda: assignment.decline(task, reason="No", by=office.dora))


@pytest.mark.parametrize("how", ["assigned", "done", "trashed"])
def test_it_lapses_when_it_is_settled_otherwise(office, poster, how):
    declined(office, poster)
    if how == "assigned":
        work.assign(poster, to=office.dora, by=office.ann)
    elif how == "done":
        work.move(poster, status=office.columns(office.launch)[2], by=office.bob)
    else:
        work.trash(poster, by=office.ann)
    readers.drain()
    assert {row.state for row in Objection.objects.all()} == {"lapsed"}


def test_the_next_in_charge_answers_when_who_was_asked_leaves(office, poster):
    declined(office, poster)
    people.let_in(office.launch, person=office.cem, role="lead", by=office.ann)
    people.take_out(Membership.objects.get(project=office.launch, person=office.ann), by=office.ann)
    people.set_visibility(office.launch, visibility="private", by=office.cem)
    people.set_role_membership(
        Membership.objects.get(project=office.launch, person=office.eve), role="member", by=office.cem
    )
    readers.drain()
    assert not Objection.objects.filter(holder=office.ann)
    assert copy_of(office.cem).reason == "Three others are due"


def test_who_leaves_waits_for_no_answer(office, poster):
    declined(office, poster)
    people.remove_person(office.bob, by=office.ann)
    readers.drain()
    assert copy_of(office.ann).state == "lapsed"


def test_both_hear_of_it(office, poster):
    readers.drain()
    objection = declined(office, poster)
    assignment.keep_objection(objection, answer="Sorry", by=office.ann)
    readers.drain()
    told = {(n.person, n.reason, n.by) for n in Notice.objects.filter(reason__in=["objection", "answer"])}
    assert told == {(office.ann, "objection", office.bob), (office.bob, "answer", office.ann)}


def test_a_no_is_never_an_input_of_the_engine(office, poster):
    free = office.task("Flyer", skills={office.design: 3})
    assignment.suggest(free, by=office.ann)
    with clock.at(clock.now()):
        before = repr(snapshot_of(office.launch, [free])).encode()
        assignment.decline(poster, reason="Three others are due", by=office.bob)
        assignment.decline(free, reason="Not again", by=office.bob)
        assignment.contest(poster, reason="Dora is better", by=office.dora)
        assignment.keep_objection(copy_of(office.ann), answer="No", by=office.ann)
        assert repr(snapshot_of(office.launch, [free])).encode() == before
    assert Change.objects.filter(verb="objection.raised").count() == 3
