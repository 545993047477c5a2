"""A project's columns are added, renamed, moved, given a meaning and removed."""

from functools import partial

import pytest

from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, refuses, take_back
from tutti.work import commands as work
from tutti.work.models import Task
from tutti.work.queries import statuses_of


def names(project):
    return [status.name for status in statuses_of(project)]


def test_a_column_is_added_at_the_right(office):
    work.add_status(office.launch, name="  In   review ", category="doing", by=office.ann)
    assert names(office.launch) == ["To do", "Doing", "Done", "In review"]
    assert refuses("cannot be taken back", lambda: take_back(office.ann))


def test_its_name_is_its_own(office):
    add = partial(work.add_status, office.launch, category="done", by=office.ann)
    assert refuses("already a column", lambda: add(name="done"), "name")
    assert refuses("one letter", lambda: add(name="  "), "name")
    todo, doing, _ = office.columns(office.launch)
    assert refuses("already a column", lambda: work.rename_status(todo, name="DOING", by=office.ann), "name")
    add(name="Prüfung")
    assert refuses("already a column", lambda: work.rename_status(todo, name="PRÜFUNG", by=office.ann), "name")
    work.remove_status(doing, into=todo, by=office.ann)
    add(name="Doing")  # the name of a removed one is free


def test_it_is_renamed(office):
    todo, _, _ = office.columns(office.launch)
    work.rename_status(todo, name="Ideas", by=office.ann)
    assert names(office.launch)[0] == "Ideas"
    assert leaves_no_change(office.ann, lambda: work.rename_status(todo, name="Ideas ", by=office.ann))
    take_back(office.ann)
    assert names(office.launch)[0] == "To do"


def test_it_is_moved(office):
    todo, _, done = office.columns(office.launch)
    work.move_status(todo, after=done, by=office.ann)
    assert names(office.launch) == ["Doing", "Done", "To do"]
    take_back(office.ann)
    assert names(office.launch) == ["To do", "Doing", "Done"]
    work.move_status(done, after=None, by=office.ann)
    assert names(office.launch) == ["Done", "To do", "Doing"]
    assert leaves_no_change(office.ann, lambda: work.move_status(done, after=None, by=office.ann))
    assert chain_holds(office.ann)


def test_columns_move_without_end(office):
    todo, doing, done = office.columns(office.launch)
    for turn in range(70):
        work.move_status((doing, done)[turn % 2], after=todo, by=office.ann)
    assert names(office.launch) == ["To do", "Done", "Doing"]


def test_it_stands_behind_a_column_of_its_project(office):
    todo, doing, done = office.columns(office.launch)
    why = "another column of this project"
    work.remove_status(done, into=doing, by=office.ann)
    for wrong in (todo, fresh(done), office.columns(office.vault)[0]):
        assert refuses(why, partial(work.move_status, todo, after=wrong, by=office.ann), "after")


def test_what_it_means_tells_what_is_done(office):
    _, doing, _ = office.columns(office.launch)
    task = office.task(status=doing)
    work.recategorise_status(doing, category="done", by=office.ann)
    assert fresh(task).done_at
    assert leaves_no_change(office.ann, lambda: work.recategorise_status(doing, category="done", by=office.ann))
    take_back(office.ann)
    assert (fresh(task).done_at, fresh(doing).category) == (None, "doing")


def test_a_removed_column_leaves_its_tasks_to_another_in_their_order(office):
    todo, doing, done = office.columns(office.launch)
    there = office.task("There", status=done)
    tasks = [office.task(title, status=doing) for title in "ABC"]
    work.move(tasks[2], status=doing, after=None, by=office.ann)
    work.remove_status(doing, into=done, by=office.ann)
    column = Task.objects.filter(status=done).order_by("rank")
    assert [task.title for task in column] == ["There", "C", "A", "B"]
    assert all(task.done_at for task in column)
    assert names(office.launch) == ["To do", "Done"]
    assert leaves_no_change(office.ann, lambda: work.remove_status(doing, into=todo, by=office.ann))
    assert there.rank < column[1].rank


def test_its_tasks_go_to_a_column_of_the_same_project(office):
    todo, doing, done = office.columns(office.launch)
    why = "another column of this project"
    work.remove_status(done, into=todo, by=office.ann)
    for wrong in (doing, fresh(done), office.columns(office.vault)[0]):
        assert refuses(why, partial(work.remove_status, doing, into=wrong, by=office.ann), "into")


@pytest.mark.parametrize("who", ["bob", "eve", "gil", "dora"])
def test_only_leads_shape_the_board(office, who):
    by = getattr(office, who)
    todo, doing, _ = office.columns(office.launch)
    assert forbids(lambda: work.add_status(office.launch, name="Mine", category="todo", by=by))
    assert forbids(lambda: work.rename_status(todo, name="Mine", by=by))
    assert forbids(lambda: work.move_status(todo, after=doing, by=by))
    assert forbids(lambda: work.recategorise_status(todo, category="done", by=by))
    assert forbids(lambda: work.remove_status(todo, into=doing, by=by))


def test_who_runs_the_workspace_shapes_boards_they_see(office):
    work.add_status(office.launch, name="Ready", category="todo", by=office.cem)
    assert forbids(lambda: work.add_status(office.vault, name="Mine", category="todo", by=office.ann))
