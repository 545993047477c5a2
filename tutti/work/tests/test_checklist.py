"""A task's checklist: lines are added, said better, ticked, moved, removed and put back."""

import pytest

from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, refuses, take_back
from tutti.work import commands as work
from tutti.work.models import Item


@pytest.fixture
def task(office):
    return office.task()


@pytest.fixture
def lines(office, task):
    """Three lines: A, B, C."""
    return [work.add_item(task, title=title, list="Steps", by=office.bob).item for title in "ABC"]


def order(task):
    return "".join(Item.objects.filter(task=task, removed=False).order_by("rank").values_list("title", flat=True))


def counts(task):
    task = fresh(task)
    return task.item_count, task.item_done_count


def test_lines_stand_in_the_order_they_came(office, task, lines):
    assert (order(task), counts(task)) == ("ABC", (3, 0))
    assert lines[0].list == "Steps"
    take_back(office.bob)
    assert (order(task), counts(task)) == ("AB", (2, 0))


def test_a_line_says_something(office, task, lines):
    assert refuses("at least a word", lambda: work.add_item(task, title=" \n", by=office.bob), "title")
    assert refuses("at least a word", lambda: work.reword_item(lines[0], title=" ", by=office.bob), "title")


def test_a_line_is_said_better(office, lines):
    work.reword_item(lines[0], title=" Measure   twice ", by=office.bob)
    assert fresh(lines[0]).title == "Measure twice"
    assert leaves_no_change(office.bob, lambda: work.reword_item(lines[0], title="Measure twice", by=office.bob))
    take_back(office.bob)
    assert fresh(lines[0]).title == "A"


def test_a_line_is_ticked_off(office, task, lines):
    assert leaves_no_change(office.bob, lambda: work.untick_item(lines[0], by=office.bob))
    work.tick_item(lines[0], by=office.bob)
    assert counts(task) == (3, 1)
    assert leaves_no_change(office.bob, lambda: work.tick_item(lines[0], by=office.bob))
    take_back(office.bob)
    assert counts(task) == (3, 0)
    take_back(office.bob)
    assert counts(task) == (3, 1)


def test_a_removed_line_takes_its_tick_along(office, task, lines):
    work.tick_item(lines[0], by=office.bob)
    work.remove_item(lines[0], by=office.bob)
    assert (order(task), counts(task)) == ("BC", (2, 0))
    assert leaves_no_change(office.bob, lambda: work.remove_item(lines[0], by=office.bob))
    assert leaves_no_change(office.bob, lambda: work.untick_item(lines[0], by=office.bob))
    take_back(office.bob)
    assert (order(task), counts(task)) == ("ABC", (3, 1))
    assert leaves_no_change(office.bob, lambda: work.put_back_item(lines[0], by=office.bob))
    assert chain_holds(office.ann)


def test_a_line_put_back_where_another_stands_now_stands_right_behind_it(office, task, lines):
    a, b, c = lines
    work.remove_item(b, by=office.bob)
    work.move_item(c, after=a, by=office.bob)
    assert fresh(c).rank == b.rank, "the free place was taken"
    work.put_back_item(b, by=office.bob)
    assert order(task) == "ACB"
    assert len(set(Item.objects.values_list("rank", flat=True))) == 3


def test_a_line_moves(office, task, lines):
    a, b, c = lines
    work.move_item(a, after=b, by=office.bob)
    assert order(task) == "BAC"
    take_back(office.bob)
    assert order(task) == "ABC"
    work.move_item(c, after=None, by=office.bob)
    assert order(task) == "CAB"
    assert leaves_no_change(office.bob, lambda: work.move_item(c, after=None, by=office.bob))
    take_back(office.bob)
    assert order(task) == "ABC"


def test_a_line_behind_one_of_another_list_joins_that_list(office, task, lines):
    packing = work.add_item(task, title="D", list="Packing", by=office.bob).item
    work.move_item(lines[0], after=packing, by=office.bob)
    assert fresh(lines[0]).list == "Packing"


def test_lines_move_without_end(office, task, lines):
    a, b, c = lines
    for turn in range(70):
        work.move_item((b, c)[turn % 2], after=a, by=office.bob)
    assert order(task) == "ACB"


def test_a_line_moves_within_its_task(office, lines):
    other = work.add_item(office.task(), title="X", by=office.bob).item
    assert refuses("another task", lambda: work.move_item(lines[0], after=other, by=office.bob), "after")
    assert refuses("behind itself", lambda: work.move_item(lines[0], after=lines[0], by=office.bob), "after")


def test_viewers_only_look(office, task, lines):
    line = lines[0]
    assert forbids(lambda: work.add_item(task, title="X", by=office.eve))
    assert forbids(lambda: work.reword_item(line, title="X", by=office.eve))
    assert forbids(lambda: work.tick_item(line, by=office.eve))
    assert forbids(lambda: work.untick_item(line, by=office.eve))
    assert forbids(lambda: work.move_item(line, after=None, by=office.eve))
    assert forbids(lambda: work.remove_item(line, by=office.eve))
    assert forbids(lambda: work.put_back_item(line, by=office.eve))
