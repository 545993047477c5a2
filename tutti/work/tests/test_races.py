"""Fifty people at once: every card exactly once, the same order for all, every number given once."""

import random
from collections.abc import Callable, Sequence
from functools import partial
from threading import Barrier, Thread

import msgspec
from django.db import connection

from tests.recorded import chain_holds, newest
from tutti.changes.models import Change
from tutti.work import commands as work
from tutti.work.models import Task

CROWD = 50


def all_at_once(deeds: Sequence[Callable[[], object]]) -> None:
    """Run every deed in a thread of its own, started together; the first failure is raised."""
    start, failures = Barrier(len(deeds)), list[BaseException]()

    def run(deed: Callable[[], object]) -> None:
        try:
            start.wait(30)
            deed()
        except BaseException as failure:
            failures.append(failure)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not [thread for thread in threads if thread.is_alive()]
    if failures:
        raise failures[0]


def heard(office) -> dict[str, int]:
    """The ranks as a browser knows them that only ever heard the changes."""
    ranks = {}
    for change in Change.objects.filter(workspace_id=office.workspace.pk).exclude(rows="").order_by("seq"):
        for _, kind, row_id, row in msgspec.json.decode(change.rows):
            if kind == "task" and row:
                ranks[row_id] = row["rank"]
    return ranks


def test_fifty_people_reorder_one_column(open_plan_office):
    office = open_plan_office
    todo, _, _ = office.columns(office.launch)
    cards = [office.task(f"{n:02}") for n in range(20)]
    dice = random.Random(4)
    hands = [office.ann, office.bob, office.gil]

    deeds = []
    for n in range(CROWD):
        mover, behind = dice.sample(cards, 2)
        deeds.append(partial(work.move, mover, status=todo, after=dice.choice([behind, None]), by=hands[n % 3]))
    all_at_once(deeds)
    stored = list(Task.objects.filter(status=todo).order_by("rank").values_list("pk", "rank"))
    assert sorted(pk for pk, _ in stored) == sorted(card.pk for card in cards)
    assert len({rank for _, rank in stored}) == len(cards)
    known = heard(office)
    assert sorted(known, key=lambda one: known[one]) == [str(pk) for pk, _ in stored]
    assert chain_holds(office.ann)


def test_fifty_people_push_into_one_gap(open_plan_office):
    """All behind the same card: the gap closes again and again under their hands."""
    office = open_plan_office
    _, doing, _ = office.columns(office.launch)
    anchor, *others = [office.task(f"{n:02}") for n in range(CROWD)]
    all_at_once([partial(work.move, card, status=doing, after=None, by=office.bob) for card in others])
    work.move(anchor, status=doing, after=None, by=office.ann)
    begun = newest(office.ann).seq
    all_at_once([partial(work.move, card, status=doing, after=anchor, by=office.bob) for card in others])
    column = list(Task.objects.filter(status=doing).order_by("rank").values_list("title", "rank"))
    assert len(column) == len({rank for _, rank in column}) == CROWD
    assert column[0][0] == "00"
    moved = (
        Change.objects.filter(verb="task.moved", seq__gt=begun).order_by("-seq").values_list("subject_id", flat=True)
    )
    cards = Task.objects.filter(status=doing).order_by("rank").values_list("pk", flat=True)[1:]
    assert list(cards)[: len(moved)] == list(moved), "who came last stands first"
    assert len(others) - len(moved) <= 1  # who began where it was to go did not move


def test_fifty_people_add_a_task_at_once(open_plan_office):
    office = open_plan_office
    hands = [office.ann, office.bob, office.gil]
    all_at_once([partial(work.create_task, office.launch, title=f"{n}", by=hands[n % 3]) for n in range(CROWD)])
    tasks = Task.objects.filter(project=office.launch)
    assert sorted(tasks.values_list("number", flat=True)) == list(range(1, CROWD + 1))
    assert len(set(tasks.values_list("rank", flat=True))) == CROWD
    seqs = list(Change.objects.filter(workspace_id=office.workspace.pk).order_by("seq").values_list("seq", flat=True))
    assert seqs == list(range(1, len(seqs) + 1))
    assert chain_holds(office.ann)
