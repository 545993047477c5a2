"""Plans give out no more seats of equipment than there are, also where other projects hold some."""

from datetime import UTC, date, datetime

import pytest

from tests.cast import Office
from tutti.assignment import commands as assignment
from tutti.assignment.queries import snapshot_of
from tutti.assignment.tests.planning import moves_of, solved
from tutti.assignment.tests.test_fairness import asked
from tutti.kit import clock
from tutti.work import commands as work


@pytest.fixture(autouse=True)
def _it_is_wednesday():
    with clock.at(datetime(2026, 11, 25, 8, tzinfo=UTC)):
        yield


def test_one_seat_is_one_persons(office: Office):
    bench = work.add_resource(office.workspace, name="Bench", project=office.launch, by=office.ann).resource
    for n in range(5):
        work.use(office.task(f"Carve {n}", effort=1200, due=date(2026, 12, 18)), resource=bench, by=office.ann)
    moves = moves_of(solved(assignment.plan_backlog(office.launch, by=office.ann).plan))
    assert moves
    assert len({move.to for move in moves}) == 1


def test_where_all_seats_are_taken_it_says_so(office: Office):
    studio = work.add_resource(office.workspace, name="Studio", by=office.ann).resource
    work.use(office.task("Sing", office.vault, assignee=office.dora), resource=studio, by=office.cem)
    work.use(office.task("Dance"), resource=studio, by=office.ann)
    assert snapshot_of(office.launch, []).resources == {str(studio.pk): 0}
    plan = solved(assignment.plan_backlog(office.launch, by=office.ann).plan)
    assert not moves_of(plan)
    assert [one["says"] for one in plan.left] == ["All seats are taken: 1 of Studio. Free a seat or add one."]
    work.remove_resource(studio, by=office.ann)
    assert moves_of(solved(assignment.plan_backlog(office.launch, by=office.ann).plan))


def test_who_looks_for_open_tasks_sees_those_with_a_free_seat(office: Office):
    studio = work.add_resource(office.workspace, name="Studio", by=office.ann).resource
    task = office.task("Dance")
    work.use(task, resource=studio, by=office.ann)
    assert [one["task_id"] for one in asked(office.bob, "/api/v1/open-tasks").json()["rows"]] == [str(task.pk)]
