"""Rounds are made when somebody rings and by themselves, each by one process, and go on when that one is killed."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import pytest
from django.db import connection

from tutti.kit.rounds import Rounds
from tutti.web import jobs as jobs_
from tutti.web.jobs import Jobs, take_turn
from tutti.web.tests.processes import new_database, tutti

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def working(*rounds: Rounds) -> Iterator[Jobs]:
    jobs = Jobs(rounds)
    jobs.work()
    try:
        yield jobs
    finally:
        jobs.stop()


def until(met: Callable[[], bool], seconds: float = 8) -> None:
    deadline = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_who_rings_is_answered_and_many_rings_in_one_moment_once():
    made: list[float] = []
    rounds = Rounds("made-at-once", lambda: made.append(time.monotonic()), pause=600)
    with working(rounds):
        until(lambda: len(made) == 1)  # what an earlier process left behind
        time.sleep(3 * jobs_.GATHER_SECONDS)
        for _ in range(50):
            rounds.wake()
        until(lambda: len(made) >= 2)
        time.sleep(3 * jobs_.GATHER_SECONDS)
        assert len(made) <= 3
    rounds.wake()
    time.sleep(0.3)
    assert len(made) <= 3, "who stopped makes no more rounds"


def test_rounds_are_made_by_themselves_and_one_that_fails_is_made_again(caplog):
    made: list[int] = []

    def fail() -> None:
        made.append(1)
        raise ValueError("no")

    with working(Rounds("failing", fail, pause=1)):
        until(lambda: len(made) >= 3)
    assert "the failing failed; it will try again" in caplog.text


def test_one_that_takes_long_holds_up_nobody_and_is_made_again_after_it():
    let_go, long, quick = threading.Event(), list[int](), list[int]()

    def take_long() -> None:
        long.append(1)
        let_go.wait(10)

    slow, other = Rounds("slow", take_long, pause=600), Rounds("other", lambda: quick.append(1), pause=600)
    with working(slow, other):
        until(lambda: len(long) == 1 and len(quick) == 1)
        for each in (slow, other):
            each.wake()
        until(lambda: len(quick) == 2)
        assert len(long) == 1
        let_go.set()
        until(lambda: len(long) == 2)


def test_of_all_who_ask_one_has_the_turn():
    answers: list[bool] = []

    def ask() -> None:
        answers.append(take_turn("shared", 0.5))
        connection.close()

    for expected in (1, 2):
        asking = [threading.Thread(target=ask) for _ in range(6)]
        for each in asking:
            each.start()
        for each in asking:
            each.join()
        assert sum(answers) == expected
        time.sleep(0.6)


def test_what_lies_in_the_queue_is_plain():
    rounds = Rounds("plain", lambda: None, pause=600)
    jobs = Jobs([rounds])
    jobs._enqueue(rounds)
    jobs._enqueue(rounds)
    [waiting] = jobs._huey.storage.enqueued_items()
    assert json.loads(waiting)[1].endswith("plain")
    jobs._huey.storage.flush_queue()
    jobs.stop()


@pytest.mark.slow
def test_rounds_go_on_when_the_worker_that_made_them_is_killed(tmp_path):
    if connection.vendor != "postgresql":
        pytest.skip("only on PostgreSQL, where there may be several workers")
    with new_database() as database:
        with tutti("serve", "--port", "0", "--database", database, data=tmp_path, TUTTI_READERS="elsewhere"):
            pass
        with (
            tutti("worker", "--database", database, data=tmp_path) as one,
            tutti("worker", "--database", database, data=tmp_path) as other,
        ):
            for killed in (None, one):
                if killed:
                    killed.process.kill()
                    killed.process.communicate()
                before = _due(database)
                until(lambda before=before: _due(database) > before)  # type: ignore[misc]
            assert other.process.poll() is None


def _due(database: str) -> list[object]:
    with psycopg.connect(database) as line:
        return [due for (due,) in line.execute("SELECT due_at FROM changes_turn WHERE name = 'readers'")]
