"""What if: drafts on supposed facts change nothing, are seen by nobody else, and can be compared."""

from datetime import timedelta

import pytest

from tests.cast import Office
from tutti.assignment import commands as assignment
from tutti.assignment.models import Move, Plan
from tutti.assignment.tests.planning import given, solved
from tutti.changes import commands
from tutti.changes.commands import Forbidden, Refused
from tutti.changes.models import Change
from tutti.kit import clock
from tutti.work import commands as work
from tutti.work.models import Task

FULL_TIME = [480] * 5 + [0, 0]


def drafted(office: Office) -> Plan:
    """Ann's draft of Launch, where everything lies on Bob."""
    for n in range(6):
        given(office, f"Poster {n}")
    return solved(assignment.suppose(office.launch, name="Spring", by=office.ann).plan)


def rows_of_work() -> list[object]:
    return list(Task.objects.order_by("pk").values_list("pk", "seq", "assignee", "due", "away"))


def test_a_draft_begins_with_things_as_they_are(office: Office):
    draft = drafted(office)
    assert (draft.state, draft.name, draft.scope) == ("ready", "Spring", f"me:{office.ann.pk}")
    assert draft.drafted
    assert draft.move_count == len(draft.drafted)
    assert not Move.objects.exists()


def test_supposing_changes_nothing_but_the_draft(office: Office):
    draft = drafted(office)
    before = rows_of_work()
    soon = clock.today()
    task = Task.objects.latest("number")
    assignment.suppose_absence(draft, person=office.bob, start=soon, end=soon + timedelta(days=5), by=office.ann)
    assignment.suppose_hire(draft, name="Iris", minutes=FULL_TIME, skills={office.design: 3}, by=office.ann)
    assignment.suppose_due(draft, task=task, due=soon + timedelta(days=60), by=office.ann)
    assignment.suppose_dropped(draft, task=task, by=office.ann)
    assert solved(draft).state == "ready"
    assert [each["number"] for each in draft.supposed] == [1, 2, 3, 4]
    assert rows_of_work() == before


def test_who_is_away_gives_work_away(office: Office):
    draft = drafted(office)
    until = clock.today() + timedelta(days=12)
    assignment.suppose_absence(draft, person=office.bob, start=clock.today(), end=until, by=office.ann)
    moved = {move["task_id"] for move in solved(draft).drafted if move["was_id"] == str(office.bob.pk)}
    assert moved == {str(task.pk) for task in Task.objects.all()}


def test_who_is_hired_relieves_the_only_one_who_could(office: Office):
    for n in range(6):
        work.need(given(office, f"Poster {n}"), skills={office.design: 3}, by=office.ann)
    draft = solved(assignment.suppose(office.launch, name="Spring", by=office.ann).plan)
    before = draft.after["total"]
    assert not draft.drafted
    assignment.suppose_hire(draft, name="Iris", minutes=FULL_TIME, skills={office.design: 3}, by=office.ann)
    draft = solved(draft)
    assert {move["to_id"] for move in draft.drafted} == {"new-1"}
    assert "new-1" in draft.after["share"]
    assert draft.after["total"] < before


def test_what_is_dropped_no_longer_costs(office: Office):
    draft = drafted(office)
    task = Task.objects.latest("number")
    before = draft.before["total"]
    assignment.suppose_dropped(draft, task=task, by=office.ann)
    draft = solved(draft)
    assert draft.before["total"] < before
    assert str(task.pk) not in {move["task_id"] for move in draft.drafted}


def test_a_later_due_date_makes_room(office: Office):
    draft = drafted(office)
    before = draft.before["cost"]["promises"]
    late = clock.today() + timedelta(days=80)
    for task in Task.objects.all():
        assignment.suppose_due(draft, task=task, due=late, by=office.ann)
    assert solved(draft).before["cost"]["promises"] < before


def test_a_supposition_is_taken_out(office: Office):
    draft = drafted(office)
    as_it_is = draft.after
    assignment.suppose_hire(draft, name="Iris", minutes=FULL_TIME, by=office.ann)
    commands.undo(Change.objects.latest("seq").seq, by=office.ann)
    assert assignment.forget(draft, number=1, by=office.ann) is None
    draft = solved(draft)
    assert (draft.supposed, draft.after) == ([], as_it_is)


def test_two_drafts_stand_side_by_side(office: Office):
    first, second = drafted(office), solved(assignment.suppose(office.launch, name="Summer", by=office.ann).plan)
    first.refresh_from_db()
    assert (first.state, second.state) == ("ready", "ready")


def test_a_draft_is_its_askers_alone(office: Office):
    draft = drafted(office)
    assert draft.scope not in office.bob.scopes | office.cem.scopes
    with pytest.raises(Forbidden):
        assignment.suppose_hire(draft, name="Iris", minutes=FULL_TIME, by=office.cem)
    with pytest.raises(Forbidden):
        assignment.suppose(office.launch, name="Mine", by=office.eve)


def test_what_makes_no_sense_is_refused(office: Office):
    draft = drafted(office)
    today = clock.today()
    with pytest.raises(Refused, match="cannot end before it starts"):
        assignment.suppose_absence(draft, person=office.bob, start=today, end=today - timedelta(days=1), by=office.ann)
    with pytest.raises(Refused, match="minutes of seven days"):
        assignment.suppose_hire(draft, name="Iris", minutes=[480], by=office.ann)
    with pytest.raises(Refused, match="another project"):
        assignment.suppose_dropped(draft, task=office.task(project=office.vault), by=office.ann)


def test_a_plan_on_facts_supposes_nothing(office: Office):
    office.task()
    plan = solved(assignment.plan_backlog(office.launch, by=office.ann).plan)
    with pytest.raises(Refused, match="This plan is about facts"):
        assignment.suppose_hire(plan, name="Iris", minutes=FULL_TIME, by=office.ann)
