"""Ids are unique and in the order of their birth, also beside other threads and processes."""

import os
from multiprocessing import get_context
from multiprocessing.queues import Queue
from threading import Thread

from tutti.kit.ids import new_id


def test_ids_of_one_process_only_go_up():
    made = [new_id() for _ in range(10_000)]
    assert made == sorted(set(made))
    assert {(one.version, one.variant) for one in made} == {(7, "specified in RFC 4122")}


def test_threads_never_share_one():
    made: list[list[object]] = [[], [], [], []]
    threads = [Thread(target=lambda mine=mine: mine.extend(new_id() for _ in range(5_000))) for mine in made]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({one for mine in made for one in mine}) == 20_000


def test_a_child_that_was_forked_draws_its_own_tail():
    context = get_context("fork")
    told: Queue[int] = context.Queue()
    child = context.Process(target=lambda: told.put(new_id().int % (1 << 62)))
    child.start()
    assert told.get(timeout=10) != new_id().int % (1 << 62)
    child.join()
    assert child.pid != os.getpid()
