"""Dull work goes round: leads say which labels are dull, and what people had of it in eight weeks counts."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.cast import Office
from tests.recorded import forbids, fresh, leaves_no_change, take_back
from tutti.assignment import commands as assignment
from tutti.assignment.queries import snapshot_of
from tutti.assignment.tests.planning import moves_of, solved
from tutti.assignment.tests.test_fairness import asked
from tutti.kit import clock
from tutti.work import commands as work
from tutti.work.models import Label


@pytest.fixture(autouse=True)
def _it_is_wednesday():
    with clock.at(datetime(2026, 11, 25, 8, tzinfo=UTC)):
        yield


@pytest.fixture
def minutes(office: Office) -> Label:
    label = work.make_label(office.launch, name="Minutes", by=office.bob).label
    work.mark_label(label, mark="dull", by=office.ann)
    return label


def finished(office: Office, label: Label, days_ago: int, effort: int | None = 600) -> None:
    """A task of Bob's with the label, done so many days ago."""
    task = office.task("Old minutes", effort=effort, labels=[label], assignee=office.bob)
    with clock.at(clock.now() - timedelta(days=days_ago)):
        work.move(task, status=office.columns(office.launch)[2], by=office.bob)


def bob_in(office: Office):
    [bob] = [one for one in snapshot_of(office.launch, []).people if one.id == str(office.bob.pk)]
    return bob


def test_only_leads_mark_a_label_and_it_is_taken_back(office: Office, minutes: Label):
    assert forbids(lambda: work.mark_label(minutes, mark="visible", by=office.bob))
    assert leaves_no_change(office.ann, lambda: work.mark_label(minutes, mark="dull", by=office.ann))
    work.mark_label(minutes, mark="visible", by=office.ann)
    take_back(office.ann)
    assert fresh(minutes).mark == "dull"
    work.mark_label(minutes, mark=None, by=office.ann)
    assert fresh(minutes).mark is None


def test_eight_weeks_of_finished_dull_work_count_and_older_work_does_not(office: Office, minutes: Label):
    finished(office, minutes, 10)
    finished(office, minutes, 40, effort=None)
    finished(office, minutes, 60)
    assert bob_in(office).dull_hours == 10 + 4  # what nobody estimated counts as four hours
    work.mark_label(minutes, mark="visible", by=office.ann)
    assert (bob_in(office).dull_hours, bob_in(office).visible_hours) == (0, 14)
    work.remove_label(minutes, by=office.ann)
    assert bob_in(office).visible_hours == 0


def test_the_next_dull_task_goes_to_who_had_less_of_it_and_says_so(office: Office, minutes: Label):
    for _ in range(4):
        finished(office, minutes, 10)
    for person in (office.cem, office.dora, office.gil):
        office.task(f"Other work of {person}", effort=9000, due=date(2026, 12, 20), assignee=person)
    task = office.task("New minutes", effort=480, labels=[minutes])
    [move] = moves_of(solved(assignment.plan_backlog(office.launch, by=office.ann).plan))
    assert (move.task, move.to) == (task, office.ann)
    bobs = next(one for one in move.runners_up if one["person_id"] == str(office.bob.pk))
    said = {term["name"]: term for term in bobs["terms"]}
    assert said["dull"]["hours"] > 0
    assert said["dull"]["says"] == "Dull work: 40 h of it in eight weeks, 48 h with this task"


def test_fairness_tells_shares_of_dull_visible_and_wished_work(office: Office, minutes: Label):
    finished(office, minutes, 10)
    office.task("More minutes", effort=600, labels=[minutes], assignee=office.bob)
    assignment.wish(office.launch, liking=1, by=office.bob)
    told = asked(office.ann, f"/api/v1/projects/{office.launch.pk}/fairness").json()
    bobs = {one["person_id"]: one for one in told["people"]}[str(office.bob.pk)]
    assert bobs["dull"] == pytest.approx(20 / (40 * 8 * 0.8), rel=0.05)
    assert bobs["wished"] == pytest.approx(10 / (20 * 8 * 0.8), rel=0.05)
    assert (bobs["visible"], bobs["growing"]) == (0, 0)
    short = asked(office.ann, f"/api/v1/projects/{office.launch.pk}/fairness?days=14").json()
    assert {one["person_id"]: one for one in short["people"]}[str(office.bob.pk)]["dull"] == pytest.approx(
        bobs["dull"], rel=0.05
    )
