"""The index never drifts: after any days it holds what one made anew would hold."""

import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.random_days import Day
from tutti.search.databases import here
from tutti.search.index import begin_again, catch_up, how_far
from tutti.search.indexer import index_due
from tutti.search.models import Document
from tutti.search.queries import find
from tutti.search.words import LONGEST
from tutti.talk import commands as talk
from tutti.work.models import Task


def held(workspace):
    """Every document of a workspace, by its task."""
    rows = {row.pk: row for row in Document.objects.filter(workspace_id=workspace.pk)}
    words = here().kept(list(rows))
    return {row.task_id: (row.project_id, row.digest, words[pk]) for pk, row in rows.items()}


@pytest.mark.parametrize("seed", [3, pytest.param(4, marks=pytest.mark.slow), pytest.param(5, marks=pytest.mark.slow)])
def test_after_random_days_it_is_what_a_new_one_would_be(office, seed):
    dice = random.Random(seed)
    day = Day(office.everyone, dice, wanted=[
        "task.create", "task.rename", "task.describe", "task.transfer", "comment.create", "comment.edit",
        "comment.remove", "comment.put_back", "task.attach_file", "attachment.detach", "attachment.put_back",
    ])  # fmt: skip
    for _ in range(140):
        day.something_happens()
        if dice.random() < 0.2:
            catch_up(office.workspace.pk)
    index_due()
    followed = held(office.workspace)
    assert set(followed) == set(Task.objects.filter(workspace_id=office.workspace.pk).values_list("pk", flat=True))
    begin_again(office.workspace.pk)
    index_due()
    assert held(office.workspace) == followed
    assert how_far(office.workspace.pk) == (0, True)


def test_what_words_it_holds_did_not_change_is_not_written_again(office):
    task = office.task("Poster")
    index_due()
    with CaptureQueriesContext(connection) as seen:
        talk_about_nothing(office, task)
        before = len(seen.captured_queries)
        index_due()
    wrote = [one["sql"] for one in seen.captured_queries[before:] if "words" in one["sql"] or "document" in one["sql"]]
    assert not [sql for sql in wrote if sql.startswith(("INSERT", "UPDATE", "DELETE"))]


def talk_about_nothing(office, task):
    from tutti.work import commands as work

    work.prioritise(task, priority=3, by=office.ann)


def test_texts_of_any_length_fit(office, keys):
    """A vector holds a megabyte and 16,383 places: what is longer is searched by its beginning."""
    signs = [chr(0x1F600 - 0x1000 + at) for at in range(50)]
    task = office.task("Long", text=" ".join(f"word{number}" for number in range(11_000)))
    office.task("Wide", text="𐐷" * 99_000)
    office.task("Mixed", text=" ".join(f"{sign * LONGEST}{at}" for at, sign in enumerate(signs * 40))[:99_000])
    for number in range(3):
        talk.comment(task, body=f"zebra{number} " + "ö" * 50_000 + " " + "東" * 40_000, by=office.bob)
    assert keys("word7") == ["LAU-1"]
    assert keys('"word7000 word7001"') == ["LAU-1"]
    assert keys("word10999") == []
    assert keys("zebra2") == ["LAU-1"]


def test_a_round_reads_on_in_every_workspace(office, keys):
    office.task("Zebra")
    index_due()
    assert how_far(office.workspace.pk) == (0, True)
    office.task("Zebra")
    assert how_far(office.workspace.pk)[0] == 1
    index_due()
    assert how_far(office.workspace.pk) == (0, True)
    assert find("zebra", office.ann).count == 2
