"""A move becomes an assignment only by a person's yes; what can no longer be says why, and the rest goes through."""

import pytest

from tests.cast import Office
from tutti.assignment import commands as assignment
from tutti.assignment.models import Suggestion
from tutti.assignment.tests.planning import backlog, balance, given, moves_of, solved
from tutti.changes import commands, readers
from tutti.changes.commands import Forbidden, Refused
from tutti.changes.models import Change
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Task


def who(task: Task) -> object:
    return Task.objects.get(pk=task.pk).assignee


def newest(verb: str) -> Change:
    return Change.objects.filter(verb=verb).latest("seq")


def test_accepting_gives_the_task_and_keeps_who_why_and_by_which_version(office: Office):
    plan = backlog(office, "Poster")
    [move] = moves_of(plan)
    event = assignment.accept_move(move, by=office.ann)
    assert event
    assert who(move.task) == office.bob
    assert (event.to, event.version) == (office.bob, plan.version)
    assert event.reasons == {term["name"]: term["hours"] for term in move.terms}
    assert newest("move.accepted").by_id == office.ann.pk
    assert newest("move.accepted").about_id == move.task_id
    assert not Task.objects.get(pk=move.task_id).pinned
    assert assignment.accept_move(move, by=office.ann) is None


def test_an_accepted_move_is_taken_back(office: Office):
    [move] = moves_of(backlog(office, "Poster"))
    assignment.accept_move(move, by=office.ann)
    commands.undo(newest("move.accepted").seq, by=office.ann)
    assert who(move.task) is None
    assert moves_of(move.plan)[0].state == "open"


def test_all_are_accepted_in_one_change_and_undone_in_one_step(office: Office):
    plan = balance(office)
    moves = moves_of(plan)
    before = {move.task_id: who(move.task) for move in moves}
    assignment.accept_moves(plan, moves=moves, by=office.ann)
    assert {move.task_id: who(move.task) for move in moves} == {move.task_id: move.to for move in moves}
    assert len(set(Change.objects.filter(verb="move.accepted").values_list("turn", flat=True))) == 1
    commands.undo(newest("plan.accepted").seq, by=office.ann)
    assert {move.task_id: who(move.task) for move in moves} == before
    assert {move.state for move in moves_of(plan)} == {"open"}


def test_what_can_no_longer_be_says_why_and_the_rest_goes_through(office: Office):
    plan = backlog(office, "Poster", "Flyer", "Banner")
    poster, flyer, banner = moves_of(plan)
    work.assign(poster.task, to=office.dora, by=office.ann)
    work.trash(flyer.task, by=office.ann)
    event = assignment.accept_moves(plan, moves=[poster, flyer, banner], by=office.ann)
    assert event
    assert (event.moves, event.stale) == ([banner], [poster, flyer])
    assert [(move.state, move.why_stale) for move in moves_of(plan)] == [
        ("stale", "Dora Dyer answers for “Poster” now."),
        ("stale", "“Flyer” was put away or taken to another project."),
        ("accepted", ""),
    ]
    assert who(poster.task) == office.dora


def test_who_may_no_longer_is_not_given_the_task(office: Office):
    [move] = moves_of(backlog(office, "Poster"))
    people.remove_person(office.bob, by=office.ann)
    with pytest.raises(Refused, match="Bob Baker no longer works in Launch"):
        assignment.accept_move(move, by=office.ann)


def test_begun_done_and_pinned_tasks_stay(office: Office):
    plan = balance(office)
    doing, done, pinned = moves_of(plan)[:3]
    columns = office.columns(office.launch)
    work.move(doing.task, status=columns[1], by=office.bob)
    work.move(done.task, status=columns[2], by=office.bob)
    work.pin(pinned.task, by=office.bob)
    event = assignment.accept_moves(plan, moves=[doing, done, pinned], by=office.ann)
    assert event and event.moves == []
    assert [move.why_stale for move in moves_of(plan)[:3]] == [
        f"Bob Baker has begun “{doing.task}”.",
        f"“{done.task}” is done.",
        f"“{pinned.task}” was pinned to who has it.",
    ]


def test_the_world_overtakes_a_move_without_anybody_asking(office: Office):
    plan = backlog(office, "Poster", "Flyer", "Banner")
    poster, flyer, banner = moves_of(plan)
    people.let_in(office.vault, person=office.ann, role="member", by=office.cem)
    work.assign(poster.task, to=office.dora, by=office.ann)
    work.transfer(flyer.task, project=office.vault, by=office.ann)
    readers.drain()
    assert [move.state for move in moves_of(plan)] == ["stale", "stale", "open"]
    assert banner.project == office.launch
    assert {move.project for move in moves_of(plan)} == {office.launch}


def test_taking_back_leaves_alone_what_changed_hands_since(office: Office):
    plan = backlog(office, "Poster", "Flyer")
    poster, flyer = moves_of(plan)
    assignment.accept_moves(plan, moves=[poster, flyer], by=office.ann)
    work.assign(poster.task, to=office.dora, by=office.ann)
    assignment.take_back_plan(plan, moves=[poster, flyer], by=office.ann)
    assert (who(poster.task), who(flyer.task)) == (office.dora, None)
    with pytest.raises(Refused, match="changed hands since"):
        assignment.take_back_move(poster, by=office.ann)


def test_who_left_meanwhile_is_not_given_the_task_back(office: Office):
    plan = balance(office)
    move = moves_of(plan)[0]
    assignment.accept_move(move, by=office.ann)
    people.remove_person(office.bob, by=office.ann)
    assignment.take_back_move(move, by=office.ann)
    assert who(move.task) is None


def test_setting_aside_and_taking_up_again(office: Office):
    [move] = moves_of(backlog(office, "Poster"))
    assignment.dismiss_move(move, by=office.bob)
    assert assignment.dismiss_move(move, by=office.bob) is None
    with pytest.raises(Refused, match="decided already"):
        assignment.accept_move(move, by=office.ann)
    commands.undo(newest("move.dismissed").seq, by=office.bob)
    assert moves_of(move.plan)[0].state == "open"
    commands.undo(newest("move.reopened").seq, by=office.bob)
    assert moves_of(move.plan)[0].state == "dismissed"


def test_being_set_aside_is_never_an_input(office: Office):
    plan = backlog(office, "Poster")
    [move] = moves_of(plan)
    assignment.dismiss_move(move, by=office.bob)
    [again] = moves_of(solved(assignment.plan_backlog(office.launch, by=office.ann).plan))
    assert (again.to, again.terms, again.runners_up) == (move.to, move.terms, move.runners_up)


def test_accepting_also_settles_the_suggestion_of_the_task(office: Office):
    plan = backlog(office, "Poster")
    [move] = moves_of(plan)
    suggestion = assignment.suggest(move.task, by=office.ann).suggestion
    assignment.accept_move(move, by=office.ann)
    assert Suggestion.objects.get(pk=suggestion.pk).state == "accepted"


def test_who_only_watches_decides_nothing(office: Office):
    plan = backlog(office, "Poster")
    [move] = moves_of(plan)
    for decide in (assignment.accept_move, assignment.dismiss_move, assignment.take_back_move):
        with pytest.raises(Forbidden):
            decide(move, by=office.eve)
    with pytest.raises(Forbidden):
        assignment.accept_moves(plan, moves=[move], by=office.eve)


def test_a_move_of_another_plan_is_refused(office: Office):
    first, second = backlog(office, "Poster"), balance(office)
    with pytest.raises(Refused, match="another plan"):
        assignment.accept_moves(second, moves=moves_of(first), by=office.ann)


def test_moves_of_a_project_one_left_are_not_ones_own_to_accept(office: Office):
    given(office, "Poster")
    people.let_in(office.vault, person=office.ann, role="lead", by=office.cem)
    for n in range(6):
        given(office, f"Secret {n}", office.vault, to=office.dora)
    plan = solved(assignment.balance_workspace(office.workspace, by=office.ann).plan)
    secret = [move for move in moves_of(plan) if move.project == office.vault]
    assert secret
    people.take_out(office.vault.memberships.get(person=office.ann), by=office.cem)
    with pytest.raises(Forbidden):
        assignment.accept_moves(plan, moves=secret, by=office.ann)
