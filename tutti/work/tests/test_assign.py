"""Somebody answers for a task, and others help."""

from functools import partial

from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, refuses, take_back
from tutti.changes import commands, feed
from tutti.people import commands as people
from tutti.work import commands as work


def test_one_person_answers_for_it(office):
    task = office.task(assignee=office.bob)
    work.assign(task, to=office.gil, by=office.ann)
    assert fresh(task).assignee == office.gil
    take_back(office.ann)
    assert fresh(task).assignee == office.bob
    work.assign(task, to=None, by=office.bob)
    assert fresh(task).assignee is None
    assert chain_holds(office.ann)


def test_the_same_person_changes_nothing(office):
    task = office.task(assignee=office.bob)
    assert leaves_no_change(office.ann, lambda: work.assign(task, to=office.bob, by=office.ann))
    free = office.task()
    assert leaves_no_change(office.ann, lambda: work.assign(free, to=None, by=office.ann))


def test_only_who_works_there(office):
    task = office.task(project=office.vault)
    assert refuses("does not work in Vault", lambda: work.assign(task, to=office.ann, by=office.cem), "to")
    people.remove_person(office.dora, by=office.ann)
    assert refuses("no longer in", lambda: work.assign(task, to=fresh(office.dora), by=office.cem), "to")


def test_a_viewer_neither_gives_nor_gets_work(office):
    task = office.task()
    assert forbids(lambda: work.assign(task, to=office.bob, by=office.eve))
    assert refuses("does not work in Launch", lambda: work.assign(task, to=office.eve, by=office.ann), "to")


def test_others_help(office):
    task = office.task(assignee=office.ann)
    work.set_contributors(task, people=[office.bob, office.gil, office.bob], by=office.ann)
    assert fresh(task).contributor_ids == [str(office.bob.pk), str(office.gil.pk)]
    again = partial(work.set_contributors, task, people=[office.bob, office.gil], by=office.ann)
    assert leaves_no_change(office.ann, again)
    take_back(office.ann)
    assert fresh(task).contributor_ids == []
    assert forbids(lambda: work.set_contributors(task, people=[office.bob], by=office.eve))


def test_who_answers_for_it_is_no_helper_besides(office):
    task = office.task(assignee=office.bob)
    why = "need not be named"
    assert refuses(why, lambda: work.set_contributors(task, people=[office.bob], by=office.ann), "people")
    work.set_contributors(task, people=[office.gil], by=office.ann)
    work.assign(task, to=office.gil, by=office.ann)
    assert (fresh(task).assignee, fresh(task).contributor_ids) == (office.gil, [])


def test_helpers_work_there(office):
    why = "does not work in Launch"
    assert refuses(why, lambda: work.set_contributors(office.task(), people=[office.eve], by=office.ann), "people")


def test_an_undo_that_no_longer_fits_is_refused(office):
    task = office.task()
    work.set_contributors(task, people=[office.bob], by=office.ann)
    work.set_contributors(task, people=[], by=office.ann)
    people.let_in(office.launch, person=office.bob, role="viewer", by=office.ann)
    seq = feed.position(office.workspace.pk) - 1
    assert refuses("does not work in Launch", lambda: commands.undo(seq, by=office.ann), "people")
