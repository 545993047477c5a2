"""A plan is asked for, worked out in the background, and proposes; nothing is assigned by it."""

from datetime import timedelta

import pytest

from tests.cast import Office
from tutti.assignment import commands as assignment
from tutti.assignment import planner
from tutti.assignment.commands.solving import go_on
from tutti.assignment.models import Job, Move, Plan
from tutti.assignment.planner import LEASE, TRIES, solve_due
from tutti.assignment.queries import question_of
from tutti.assignment.queries.answers import numbers_as_kept
from tutti.assignment.tests.planning import backlog, balance, given, moves_of, solved
from tutti.changes import commands
from tutti.changes.commands import Forbidden, Refused
from tutti.changes.models import Change
from tutti.engine import assign as engine
from tutti.kit import clock
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Task


def test_asking_only_records_the_wish(office: Office):
    office.task()
    plan = assignment.plan_backlog(office.launch, by=office.bob).plan
    assert (plan.state, plan.aim, plan.scope) == ("waiting", "backlog", office.launch.scope)
    assert not Move.objects.exists()


def test_the_planner_answers_with_reasons_and_assigns_nobody(office: Office):
    plan = backlog(office, "Poster", "Flyer")
    moves = moves_of(plan)
    assert (plan.state, plan.move_count, plan.hours, plan.version) == ("ready", 2, 4.0, engine.VERSION)
    assert [(move.task.title, move.was, move.to, move.state) for move in moves] == [
        ("Poster", None, office.bob, "open"),
        ("Flyer", None, office.bob, "open"),
    ]
    assert {move.scope for move in moves} == {office.launch.scope}
    assert all(term["says"] for move in moves for term in move.terms)
    assert set(plan.after["share"]) >= {str(office.bob.pk)}
    assert not Task.objects.exclude(assignee=None).exists()
    assert not Job.objects.exists()


def test_a_plan_knows_what_waits_for_what(office: Office):
    poster, flyer, done = office.task("Poster"), office.task("Flyer"), office.task("Sketch")
    for before in (poster, done):
        work.wait_for(flyer, predecessor=before, by=office.bob)
    work.move(done, status=office.columns(office.launch)[-1], by=office.bob)
    plan = assignment.plan_backlog(office.launch, by=office.ann).plan
    waits = {task.id: task.predecessors for task in question_of(plan).snapshot.tasks}
    assert waits == {str(poster.pk): frozenset(), str(flyer.pk): frozenset({str(poster.pk)})}


def test_what_nobody_can_do_is_told_with_the_reason(office: Office):
    task = office.task("Opera", skills={office.prose: 5})
    plan = backlog(office, "Poster")
    [left] = plan.left
    assert left["task_id"] == str(task.pk)
    assert "Prose" in left["says"]


def test_nothing_to_plan_is_said_at_once(office: Office):
    with pytest.raises(Refused, match="there is nothing to plan"):
        assignment.plan_backlog(office.launch, by=office.ann)
    with pytest.raises(Refused, match="No task here may change hands"):
        assignment.balance_project(office.launch, by=office.ann)


def test_a_balance_moves_what_nobody_began_or_pinned(office: Office):
    started, pinned = given(office, "Begun"), given(office, "Chosen")
    work.move(started, status=office.columns(office.launch)[1], by=office.bob)
    work.pin(pinned, by=office.bob)
    plan = balance(office)
    moved = {move.task_id for move in moves_of(plan)}
    assert moved
    assert not moved & {started.pk, pinned.pk}
    assert plan.held == {"pinned": 1, "started": 1}
    assert all(move.was == office.bob and move.to != office.bob for move in moves_of(plan))


def test_a_balance_is_asked_for_by_leads(office: Office):
    given(office, "Poster")
    for somebody in (office.bob, office.eve):
        with pytest.raises(Forbidden):
            assignment.balance_project(office.launch, by=somebody)


def test_a_balance_across_projects_is_its_askers_and_its_moves_are_the_projects(office: Office):
    given(office, "Poster")
    given(office, "Secret", office.vault, to=office.dora)
    plan = solved(assignment.balance_workspace(office.workspace, by=office.ann).plan)
    assert (plan.scope, plan.project) == (f"me:{office.ann.pk}", None)
    assert {move.project for move in moves_of(plan)} <= {office.launch}
    with pytest.raises(Forbidden):
        assignment.cancel_plan(plan, by=office.cem)


def test_who_leads_nothing_has_nothing_to_balance(office: Office):
    with pytest.raises(Refused, match="You lead no project"):
        assignment.balance_workspace(office.workspace, by=office.dora)


def test_nobody_is_proposed_who_may_not_see_the_task(office: Office):
    people.let_in(office.vault, person=office.ann, role="lead", by=office.cem)
    for n in range(6):
        given(office, f"Secret {n}", office.vault, to=office.dora)
        given(office, f"Poster {n}")
    plan = solved(assignment.balance_workspace(office.workspace, by=office.ann).plan)
    assert moves_of(plan)
    assert all(move.to.standing.works_in(move.project_id) for move in moves_of(plan))


def test_asking_again_closes_the_plan_before(office: Office):
    first = backlog(office, "Poster")
    second = solved(assignment.plan_backlog(office.launch, by=office.bob).plan)
    first.refresh_from_db()
    assert (first.state, second.state) == ("closed", "ready")
    assert [move.state for move in moves_of(first)] == ["dismissed"]
    assert [move.state for move in moves_of(second)] == ["open"]


def test_progress_is_told_while_it_works(office: Office):
    backlog(office, "Poster")
    verbs = list(Change.objects.order_by("seq").values_list("verb", flat=True))
    assert verbs[-3:] == ["plan.asked", "plan.went_on", "plan.answered"]


def test_a_plan_stopped_while_it_waits_is_never_worked_out(office: Office):
    office.task()
    plan = assignment.plan_backlog(office.launch, by=office.ann).plan
    assignment.cancel_plan(plan, by=office.ann)
    assert (solve_due(), solved(plan).state) == (0, "cancelled")


def test_a_plan_stopped_while_it_runs_keeps_the_best_so_far(office: Office, monkeypatch):
    office.task()
    plan = assignment.plan_backlog(office.launch, by=office.ann).plan
    heard = []

    def thinking(snapshot, *, progress, **more):
        def stopped_midway(step):
            heard.append(progress(step))
            if len(heard) == 1:
                assignment.cancel_plan(Plan.objects.get(), by=office.ann)
            return heard[-1]

        return found(snapshot, progress=stopped_midway, **more)

    found = engine.plan
    monkeypatch.setattr(engine, "plan", thinking)
    monkeypatch.setattr(planner, "APART", 0.0)
    assert solved(plan).state == "ready"
    assert heard[:2] == [True, False]
    assert moves_of(plan)


def test_a_plan_whose_process_died_is_begun_again(office: Office, monkeypatch):
    office.task()
    plan = assignment.plan_backlog(office.launch, by=office.ann).plan
    with monkeypatch.context() as dying:
        dying.setattr(engine, "plan", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            solve_due()
    assert solve_due() == 0, "its lease still runs"
    with clock.at(clock.now() + LEASE + timedelta(seconds=1)):
        assert solved(plan).state == "ready"


def test_a_plan_that_kills_its_process_each_time_fails_in_the_end(office: Office, monkeypatch):
    office.task()
    plan = assignment.plan_backlog(office.launch, by=office.ann).plan
    monkeypatch.setattr(engine, "plan", _power_cut)
    now = clock.now()
    for n in range(TRIES):
        with clock.at(now + n * 2 * LEASE), pytest.raises(KeyboardInterrupt):
            solve_due()
    with clock.at(now + TRIES * 2 * LEASE):
        assert solved(plan).state == "failed"
    assert "tell whoever runs Tutti" in plan.problem
    assert not Job.objects.exists()


def _power_cut(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_fault_of_ours_ends_the_plan_with_a_sentence(office: Office, monkeypatch, caplog):
    office.task()
    plan = assignment.plan_backlog(office.launch, by=office.ann).plan
    monkeypatch.setattr(engine, "plan", lambda *_, **__: 1 / 0)
    assert solved(plan).state == "failed"
    assert "ZeroDivisionError" in caplog.text


def test_the_answer_of_a_plan_closed_meanwhile_is_let_go(office: Office, monkeypatch):
    office.task()
    plan = assignment.plan_backlog(office.launch, by=office.ann).plan

    def thinking(snapshot, **more):
        assignment.close_plan(Plan.objects.get(), by=office.ann)
        return found(snapshot, moves=False)

    found = engine.plan
    monkeypatch.setattr(engine, "plan", thinking)
    assert solved(plan).state == "closed"
    assert not moves_of(plan)


def test_a_process_that_ends_leaves_its_plan_for_the_next(office: Office, monkeypatch):
    office.task()
    plan = assignment.plan_backlog(office.launch, by=office.ann).plan
    with monkeypatch.context() as ending:
        ending.setattr(planner.PLANNER, "is_stopping", False)

        def thinking(snapshot, *, progress, **more):
            ending.setattr(planner.PLANNER, "is_stopping", True)
            return found(snapshot, progress=progress, **more)

        found = engine.plan
        ending.setattr(engine, "plan", thinking)
        solve_due()
    assert not moves_of(plan)
    assert solved(plan).state == "ready"


def test_who_switched_planning_off_is_obeyed_at_once(office: Office):
    office.task()
    plan = assignment.plan_backlog(office.launch, by=office.ann).plan
    people.switch_off(office.workspace, algorithm="plan", by=office.ann)
    assert solved(plan).state == "failed"
    assert "Ann Archer" in plan.problem
    with pytest.raises(Refused, match="Ann Archer"):
        assignment.plan_backlog(office.launch, by=office.ann)


def test_closing_is_taken_back(office: Office):
    plan = backlog(office, "Poster", "Flyer")
    kept = moves_of(plan)[0]
    assignment.dismiss_move(kept, by=office.ann)
    assignment.close_plan(plan, by=office.ann)
    assert assignment.close_plan(plan, by=office.ann) is None
    assert [move.state for move in moves_of(plan)] == ["dismissed", "dismissed"]
    commands.undo(Change.objects.latest("seq").seq, by=office.ann)
    assert [move.state for move in moves_of(plan)] == ["dismissed", "open"]
    assert solved(plan).state == "ready"


def test_a_move_of_another_plan_is_not_opened_here(office: Office):
    first = backlog(office, "Poster")
    second = solved(assignment.plan_backlog(office.launch, by=office.ann).plan)
    assignment.close_plan(second, by=office.ann)
    with pytest.raises(Refused, match="another plan"):
        assignment.reopen_plan(second, moves=moves_of(first), by=office.ann)


def test_while_it_is_worked_out_the_best_so_far_is_shown_and_gone_once_it_stands(office: Office, monkeypatch):
    told: list[list[object]] = []
    monkeypatch.setattr(planner, "APART", 0.0)
    monkeypatch.setattr(planner, "go_on", lambda plan, **more: _heard(told, plan, **more))
    for n in range(3):
        given(office, f"Poster {n}", to=office.bob)
    plan = backlog(office, "Flyer", "Leaflet")
    first = told[0]
    assert {(one["task_id"], one["was_id"]) for one in first} == {(str(m.task_id), None) for m in moves_of(plan)}  # type: ignore[index]
    assert all(not one["terms"] for one in first)  # type: ignore[index]
    assert plan.drafted == []


def _heard(told: list[list[object]], plan: Plan, **more: object) -> object:
    done = go_on(plan, **more)  # type: ignore[arg-type]
    told.append(plan.drafted)
    return done


def test_no_number_is_kept_as_minus_zero():
    """PostgreSQL would give it back as zero, and what the log says would not be what the row says."""
    assert str(numbers_as_kept({"wait": -1e-12, "fit": -0.0})) == "{'wait': 0.0, 'fit': 0.0}"
