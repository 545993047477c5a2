"""Tasks are archived, trashed and brought back."""

import pytest

from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, take_back
from tutti.work import commands as work
from tutti.work.models import Task

AWAY = [(work.archive, "archived"), (work.trash, "trashed")]


def order(status):
    return "".join(Task.objects.filter(status=status, away=None).order_by("rank").values_list("title", flat=True))


@pytest.mark.parametrize(("put_away", "where"), AWAY, ids=["archive", "trash"])
def test_it_is_put_away_and_brought_back(office, put_away, where):
    task = office.task()
    put_away(task, by=office.bob)
    assert fresh(task).away == where
    assert leaves_no_change(office.bob, lambda: put_away(task, by=office.bob))
    take_back(office.bob)
    assert fresh(task).away is None
    take_back(office.bob)
    assert fresh(task).away == where
    assert forbids(lambda: put_away(task, by=office.eve))
    assert forbids(lambda: work.restore(task, by=office.eve))
    assert chain_holds(office.ann)


def test_what_is_here_is_not_brought_back(office):
    task = office.task()
    assert leaves_no_change(office.bob, lambda: work.restore(task, by=office.bob))


def test_it_comes_back_to_the_top_of_its_column(office):
    todo, _, _ = office.columns(office.launch)
    a, b, c = (office.task(title) for title in "ABC")
    work.trash(b, by=office.bob)
    work.move(c, status=todo, after=a, by=office.bob)
    assert order(todo) == "AC"
    work.restore(b, by=office.bob)
    assert order(todo) == "BAC"
    ranks = Task.objects.filter(status=todo).values_list("rank", flat=True)
    assert len(set(ranks)) == 3, "even where its old place was taken"


def test_it_keeps_everything(office):
    task = office.task(assignee=office.bob, text="One", effort=30)
    work.add_item(task, title="Measure", by=office.ann)
    before = {name: getattr(fresh(task), name) for name in Task.shape if name not in ("rank", "away")}
    work.archive(task, by=office.ann)
    work.restore(task, by=office.ann)
    assert {name: getattr(fresh(task), name) for name in before} == before


def test_its_column_may_go_while_it_is_away(office):
    todo, doing, _ = office.columns(office.launch)
    task = office.task(status=doing)
    work.trash(task, by=office.ann)
    work.remove_status(doing, into=todo, by=office.ann)
    work.restore(task, by=office.ann)
    assert fresh(task).status == todo


def test_what_was_archived_can_be_trashed(office):
    task = office.task()
    work.archive(task, by=office.ann)
    work.trash(task, by=office.ann)
    assert fresh(task).away == "trashed"
