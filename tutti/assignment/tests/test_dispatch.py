"""Tasks are given out by themselves only where a lead allowed it, within limits, and can be taken back."""

from datetime import timedelta

import pytest

from tests.cast import Office
from tutti.assignment import commands as assignment
from tutti.assignment.dispatcher import dispatch_due
from tutti.assignment.models import Dispatch, Move, Plan
from tutti.assignment.queries import is_ahead
from tutti.changes import commands
from tutti.changes.commands import Forbidden, Refused
from tutti.changes.models import Change
from tutti.kit import clock
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Task


def old_task(office: Office, title: str = "Poster") -> Task:
    """A task from the day before yesterday that only Bob can do."""
    with clock.at(clock.now() - timedelta(days=2)):
        return office.task(title, skills={office.design: 3}, effort=60)


def who(task: Task) -> object:
    return Task.objects.get(pk=task.pk).assignee


def test_nothing_is_given_out_unless_a_lead_says_so(office: Office):
    task = old_task(office)
    dispatch_due()
    assert who(task) is None
    with pytest.raises(Forbidden):
        assignment.dispatch(office.launch, by=office.bob)


def test_what_waited_long_is_given_out_with_its_reasons_in_the_name_of_the_house(office: Office):
    task, fresh = old_task(office), office.task("Fresh", skills={office.design: 3})
    assignment.dispatch(office.launch, by=office.ann)
    dispatch_due()
    assert (who(task), who(fresh)) == (office.bob, None)
    change = Change.objects.get(verb="move.dispatched")
    assert (change.by_id, change.about_id) == (None, task.pk)
    assert '"reasons":{"' in change.facts
    assert '"version":"' in change.facts
    move = Move.objects.get()
    assert (move.state, move.plan.aim, move.plan.by) == ("accepted", "auto", office.ann)
    assert move.terms
    assert not Task.objects.get(pk=task.pk).pinned


def test_at_most_so_many_a_day(office: Office):
    for n in range(5):
        old_task(office, f"Poster {n}")
    assignment.dispatch(office.launch, a_day=2, by=office.ann)
    dispatch_due()
    dispatch_due()
    assert Task.objects.exclude(assignee=None).count() == 2
    with clock.at(clock.now() + timedelta(hours=25)):
        dispatch_due()
    assert Task.objects.exclude(assignee=None).count() == 4


def test_only_where_somebody_is_clearly_ahead(office: Office):
    with clock.at(clock.now() - timedelta(days=2)):
        anybodys = office.task("Anybody's", effort=60)
    assignment.dispatch(office.launch, ahead=50, by=office.ann)
    dispatch_due()
    assert who(anybodys) is None


@pytest.mark.parametrize(("first", "second", "percent", "ahead"), [
    (1.0, 2.0, 50, True), (1.0, 2.0, 51, False), (-1.0, 0.0, 100, True), (1.0, 1.0, 0, True), (0.5, None, 100, True),
])  # fmt: skip
def test_ahead_is_told_in_per_cent_of_the_second(first, second, percent, ahead):
    others = [] if second is None else [{"person_id": "x", "cost": second, "terms": []}]
    move = {"terms": [{"name": "load", "hours": first, "value": 1.0, "says": ""}], "runners_up": others}
    assert is_ahead(move, percent) is ahead  # type: ignore[arg-type]


def test_the_person_takes_it_back_in_one_step_and_is_not_given_it_again(office: Office):
    task = old_task(office)
    assignment.dispatch(office.launch, by=office.ann)
    dispatch_due()
    commands.undo(Change.objects.get(verb="move.dispatched").seq, by=office.bob)
    assert who(task) is None
    assert Move.objects.get().state == "dismissed"
    dispatch_due()
    assert who(task) is None


def test_taking_it_back_is_itself_taken_back(office: Office):
    task = old_task(office)
    assignment.dispatch(office.launch, by=office.ann)
    dispatch_due()
    commands.undo(Change.objects.get(verb="move.dispatched").seq, by=office.bob)
    commands.undo(Change.objects.filter(verb="move.taken_back").latest("seq").seq, by=office.bob)
    assert (who(task), Move.objects.get().state) == (office.bob, "accepted")
    assert assignment.give_again_move(Move.objects.get(), by=office.bob) is None
    work.assign(task, to=office.gil, by=office.ann)
    with pytest.raises(Refused, match="changed hands since"):
        assignment.take_back_move(Move.objects.get(), by=office.bob)


def test_after_a_day_it_is_a_task_like_any_other(office: Office):
    task = old_task(office)
    assignment.dispatch(office.launch, by=office.ann)
    dispatch_due()
    with clock.at(clock.now() + timedelta(hours=25)):
        with pytest.raises(Refused, match="more than 24 hours ago"):
            assignment.take_back_move(Move.objects.get(), by=office.bob)
        work.assign(task, to=None, by=office.bob)
    assert who(task) is None


def test_what_somebody_let_go_of_just_now_waits_anew(office: Office):
    task = old_task(office)
    work.assign(task, to=office.bob, by=office.ann)
    work.assign(task, to=None, by=office.bob)
    assignment.dispatch(office.launch, by=office.ann)
    dispatch_due()
    assert who(task) is None


def test_limits_are_set_and_taken_back(office: Office):
    assignment.dispatch(office.launch, a_day=2, by=office.ann)
    assert assignment.dispatch(office.launch, a_day=2, by=office.ann) is None
    assignment.dispatch(office.launch, a_day=9, by=office.ann)
    commands.undo(Change.objects.latest("seq").seq, by=office.ann)
    assert Dispatch.objects.get().a_day == 2
    assignment.stop_dispatch(office.launch, by=office.ann)
    assert assignment.stop_dispatch(office.launch, by=office.ann) is None
    old_task(office)
    dispatch_due()
    assert not Plan.objects.exists()
    commands.undo(Change.objects.get(verb="project.dispatch_stopped").seq, by=office.ann)
    assert (Dispatch.objects.get().on, Dispatch.objects.get().a_day) == (True, 2)


def test_whoever_switched_it_off_for_all_is_obeyed(office: Office):
    task = old_task(office)
    assignment.dispatch(office.launch, by=office.ann)
    people.switch_off(office.workspace, algorithm="auto_assign", by=office.ann)
    dispatch_due()
    assert who(task) is None
