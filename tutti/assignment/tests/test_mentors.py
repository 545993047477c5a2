"""A task a level beyond somebody comes with a mentor, who agreed to help, and whose time for it counts."""

from datetime import UTC, date, datetime

import pytest

from tests.cast import Office
from tests.recorded import forbids, fresh, leaves_no_change, newest, refuses, take_back
from tutti.assignment import commands as assignment
from tutti.assignment.models import Mentoring, Move
from tutti.assignment.queries import snapshot_of
from tutti.assignment.tests.planning import moves_of, solved
from tutti.changes.readers import drain
from tutti.kit import clock
from tutti.notify.models import Notice
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Task


@pytest.fixture(autouse=True)
def _it_is_wednesday():
    with clock.at(datetime(2026, 11, 25, 8, tzinfo=UTC)):
        yield


@pytest.fixture
def poster(office: Office) -> Task:
    """Needs Design 4: Bob has it and would help, Ann is a level short and wants to grow; Bob has much to do."""
    people.declare_skill(office.ann, skill=office.design, level=3, by=office.ann)
    people.grow(office.ann, skills=[office.design], by=office.ann)
    people.mentor(office.bob, skills=[office.design], by=office.bob)
    office.task("Big poster", effort=3600, due=date(2026, 12, 18), assignee=office.bob)
    return office.task("Poster", skills={office.design: 4}, effort=240, due=date(2026, 12, 10))


@pytest.fixture
def move(office: Office, poster: Task) -> Move:
    [move] = moves_of(solved(assignment.plan_backlog(office.launch, by=office.ann).plan))
    return move


def test_a_plan_names_the_mentor_and_a_yes_begins_the_help(office: Office, poster: Task, move: Move):
    assert (move.to, move.mentor) == (office.ann, office.bob)
    said = {term["name"]: term["says"] for term in move.terms}["stretch"]
    assert said == "A level beyond, to grow in Design: taken as 5.2 h, with Bob Baker as mentor for 36 min of it"
    assignment.accept_move(move, by=office.ann)
    given = Mentoring.objects.get()
    assert (given.task, given.person, given.mentor, given.ended) == (poster, office.ann, office.bob, False)
    [planned] = [task for task in snapshot_of(office.launch, []).tasks if task.id == str(poster.pk)]
    assert planned.mentor == str(office.bob.pk)


def test_it_ends_with_the_move_and_when_the_task_goes_to_somebody_else(office: Office, poster: Task, move: Move):
    assignment.accept_move(move, by=office.ann)
    take_back(office.ann)
    drain()
    assert Mentoring.objects.get().ended
    assignment.accept_move(move, by=office.ann)
    assert not Mentoring.objects.get().ended
    work.assign(poster, to=office.gil, by=office.ann)
    drain()
    assert Mentoring.objects.get().ended


def test_a_suggestion_names_the_mentor_too(office: Office, poster: Task):
    suggestion = assignment.suggest(poster, by=office.ann).suggestion
    assert suggestion.choices[0]["mentor_id"] == str(office.bob.pk)
    assignment.accept(suggestion, by=office.ann)
    assert Mentoring.objects.get().mentor == office.bob


def test_the_mentor_hears_of_it_and_may_decline(office: Office, poster: Task, move: Move):
    assignment.accept_move(move, by=office.ann)
    drain()
    told = Notice.objects.get(reason="mentor")
    assert (told.person, told.task, told.by) == (office.bob, poster, office.ann)
    assignment.end_mentoring(Mentoring.objects.get(), by=office.bob)
    assert Mentoring.objects.get().ended


def test_nobody_is_told_that_they_offered_to_help(office: Office, poster: Task):
    work.assign(poster, to=office.ann, by=office.ann)
    assignment.help_with(poster, by=office.bob)
    drain()
    assert not Notice.objects.filter(reason="mentor").exists()


def test_a_mentor_who_left_is_missed_in_plain_words(office: Office, move: Move):
    people.remove_person(office.bob, by=office.ann)
    assert refuses("Bob Baker, who would have been the mentor", lambda: assignment.accept_move(move, by=office.ann))


def test_anybody_at_work_there_can_offer_to_help_and_end_it(office: Office, poster: Task):
    assert refuses("nobody at work on it", lambda: assignment.help_with(poster, by=office.bob))
    work.assign(poster, to=office.ann, by=office.ann)
    assert refuses("Ann Archer’s own", lambda: assignment.help_with(poster, by=office.ann))
    assert forbids(lambda: assignment.help_with(poster, by=office.eve))
    assignment.help_with(poster, by=office.bob)
    assert leaves_no_change(office.bob, lambda: assignment.help_with(poster, by=office.bob))
    given = Mentoring.objects.get()
    assert forbids(lambda: assignment.end_mentoring(given, by=office.gil))
    assignment.end_mentoring(given, by=office.bob)
    take_back(office.bob)
    assert not fresh(given).ended
    assignment.end_mentoring(given, by=office.ann)
    work.assign(poster, to=office.gil, by=office.ann)
    assert refuses("changed hands since", lambda: assignment.go_on_mentoring(given, by=office.ann))
    assert newest(office.ann).verb == "task.assigned"


def test_help_elsewhere_takes_the_mentors_time(office: Office):
    vault = office.task("Brief", office.vault, effort=600, assignee=office.dora)
    assignment.help_with(vault, by=office.cem)
    [cem] = [one for one in snapshot_of(office.launch, []).people if one.id == str(office.cem.pk)]
    assert cem.mentoring_hours == 1.5
