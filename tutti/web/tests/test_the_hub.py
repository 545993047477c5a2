"""The live hub: everyone gets every change they may see, once, in order, soon - and nothing else."""

from __future__ import annotations

import threading
import time
from uuid import UUID

import httpx
import pytest

from tutti.web import hub, streams
from tutti.web.tests.listening import SOON

pytestmark = pytest.mark.django_db(transaction=True)


def test_everyone_hears_what_they_may_see_and_nothing_else(live):
    ann, gus = live.listen("ann"), live.listen("gus")
    live.write("p:1")
    live.write("all", "p:1")
    live.write("all")
    ann.wait(lambda it: it.seqs == [1, 2, 3])
    gus.wait(lambda it: it.seqs == [2, 3])
    both, only_mine = ann.events[2].data, gus.events[1].data
    assert [row[0] for row in both["rows"]] == ["all", "p:1"]
    assert [row[0] for row in only_mine["rows"]] == ["all"]
    assert both["said"] == {"verb": "test"}
    live.write("p:1", "all")
    gus.wait(lambda it: it.seqs == [2, 3, 4])
    assert "said" not in gus.events[-1].data  # it was said in the project, which Gus does not see


def test_a_stream_begins_by_saying_what_one_may_see(live):
    first = live.listen("gus").events[0]
    assert (first.kind, first.data) == ("scopes", {"scopes": ["all"]})


def test_a_change_is_heard_at_once_and_a_burst_is_gathered(live, monkeypatch):
    monkeypatch.setattr(hub, "GATHER_SECONDS", 1.0)
    ann = live.listen("ann")
    time.sleep(0.2)
    began = time.monotonic()
    live.write("all")
    ann.wait(lambda it: it.seqs == [1])
    assert ann.events[-1].at - began < hub.GATHER_SECONDS
    reads = live.memory.reads
    for _ in range(20):
        live.write("all")
        time.sleep(0.002)
    ann.wait(lambda it: it.seqs == list(range(1, 22)))
    assert live.memory.reads - reads <= 4


def test_one_read_serves_every_listener(live):
    listeners = [live.listen(name) for name in ("ann", "bob", "gus") for _ in range(8)]
    time.sleep(0.1)
    reads = live.memory.reads
    live.write("all")
    for listener in listeners:
        listener.wait(lambda it: it.seqs == [1])
    assert live.memory.reads - reads == 1


@pytest.mark.parametrize("place", ["since", "header"])
def test_one_goes_on_where_one_left_off(live, place):
    for _ in range(5):
        live.write("all")
    ann = live.listen("ann", 3) if place == "since" else live.listen("ann", 0, **{"Last-Event-ID": "3"})
    live.write("all")
    ann.wait(lambda it: it.seqs == [4, 5, 6])


def test_catching_up_with_ten_thousand_changes_takes_two_seconds_and_misses_none(live):
    for _ in range(10_000):
        live.memory.write("all", "p:1")
    began = time.monotonic()
    ann = live.listen("ann")
    for _ in range(50):
        live.write("p:1")
        time.sleep(0.001)
    ann.wait(lambda it: it.seqs and it.seqs[-1] == 10_050, 10)
    assert ann.events[-51].at - began < 5 * SOON
    assert ann.seqs == list(range(1, 10_051))


@pytest.mark.slow
def test_nobody_misses_or_repeats_anything_while_all_come_and_go(live, monkeypatch):
    monkeypatch.setattr(hub, "STREAMS_EACH", 10_000)
    done = threading.Event()

    def write() -> None:
        for number in range(1500):
            live.write("all" if number % 3 else "p:1")
            time.sleep(0.0005)
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    listeners, number = [], 0
    while not done.is_set():
        number += 1
        listeners.append((since := max(0, len(live.memory.log) - number * 7), live.listen("bob", since)))
        if number % 3 == 0:
            listeners.pop(0)[1].stop()
    writer.join()
    assert len(listeners) > 5
    for since, listener in listeners:
        listener.wait(lambda it: it.seqs and it.seqs[-1] == 1500)
        assert listener.seqs == list(range(since + 1, 1501))


def test_who_loses_a_project_is_told_and_hears_no_more_of_it(live):
    ann, bob = live.listen("ann"), live.listen("bob")
    live.write("p:1")
    bob.wait(lambda it: it.seqs == [1])
    live.memory.sees["bob"] = {"all", "members"}
    live.write("p:1", "all", moves=True)
    live.write("p:1")
    live.write("all")
    ann.wait(lambda it: it.seqs == [1, 2, 3, 4])
    bob.wait(lambda it: it.seqs == [1, 2, 4])
    assert bob.kinds() == ["scopes", "change", "scopes", "change", "change"]
    assert [row[0] for row in bob.events[3].data["rows"]] == ["all"]


def test_who_gains_a_project_hears_of_it_from_that_change_on(live):
    gus = live.listen("gus")
    live.memory.sees["gus"] = {"all", "p:1"}
    live.write("p:1", moves=True)
    gus.wait(lambda it: it.seqs == [1])
    assert gus.events[-2].data == {"scopes": ["all", "p:1"]}


def test_standing_that_moved_while_away_counts_on_return(live):
    live.write("all")
    live.memory.sees["gus"] = {"all", "p:1"}
    live.write("p:1", moves=True)
    live.memory.sees["gus"] = {"all"}
    live.write("p:1", moves=True)
    gus = live.listen("gus")
    live.write("all")
    gus.wait(lambda it: it.seqs and it.seqs[-1] == 4)
    assert gus.seqs == [1, 4]


def test_a_removed_person_is_sent_away_within_a_second(live):
    bob = live.listen("bob")
    del live.memory.sees["bob"]
    began = time.monotonic()
    live.write("p:1", "all", moves=True)
    live.write("all")
    bob.wait(lambda it: it.ended_at)
    assert bob.ended_at - began < SOON
    assert bob.kinds() == ["scopes", "bye"]
    assert bob.events[-1].data == {"reason": "removed"}


def test_signing_out_ends_the_stream_within_a_second(live):
    ann, bob = live.listen("ann"), live.listen("bob")
    del live.memory.sees["bob"]
    began = time.monotonic()
    live.hub.recheck(UUID(int=sum(b"bob")))
    bob.wait(lambda it: it.ended_at)
    assert bob.ended_at - began < SOON
    assert bob.events[-1].data == {"reason": "signed_out"}
    live.write("all")
    ann.wait(lambda it: it.seqs == [1])


def test_what_nobody_told_us_is_found_by_looking(live, monkeypatch):
    monkeypatch.setattr(hub, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(hub, "RECHECK_SECONDS", 0.3)
    ann, bob = live.listen("ann"), live.listen("bob")
    live.memory.write("all")  # committed by another process, without a wake
    ann.wait(lambda it: it.seqs == [1])
    del live.memory.sees["bob"]
    bob.wait(lambda it: it.ended_at)


def test_the_line_is_kept_open_and_the_position_told(live, monkeypatch):
    monkeypatch.setattr(hub, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(streams, "HEARTBEAT_SECONDS", 0.1)
    gus = live.listen("gus")
    live.write("p:1")
    gus.wait(lambda it: it.beats >= 2)
    gus.wait(lambda it: it.events[-1].id == 1)  # nothing was for Gus, but next time he can begin from here
    assert gus.seqs == []


@pytest.mark.parametrize(
    ("name", "since", "status"), [("eve", 0, 401), ("ann", None, 400), ("ann", 7, 410), ("ann", 1, 410)]
)
def test_who_cannot_be_served_is_told_why(live, name, since, status):
    for _ in range(3):
        live.write("all")
    live.memory.pruned = 2
    query = "" if since is None else f"?since={since}"
    answer = httpx.get(f"{live.serving.url}/api/v1/sync/stream{query}", headers={"X-Name": name})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_person_has_only_so_many_streams(live, monkeypatch):
    monkeypatch.setattr(hub, "STREAMS_EACH", 2)
    one, _two = live.listen("ann"), live.listen("ann")
    assert live.listen("ann").status == 429
    assert live.listen("bob").status == 200
    one.stop()
    live.write("all")
    deadline = time.monotonic() + 5
    while live.listen("ann").status == 429:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_the_stream_goes_on_after_the_database_was_away(live, monkeypatch, caplog):
    monkeypatch.setattr(hub, "LOOK_SECONDS", 0.1)
    live.hub.is_woken = True
    ann = live.listen("ann")
    live.memory.away = True
    live.write("all")
    time.sleep(0.3)
    assert live.listen("bob").status == 503
    live.memory.away = False
    ann.wait(lambda it: it.seqs == [1])


def test_stopping_ends_every_stream_with_a_word_and_soon(live):
    listeners = [live.listen(name) for name in ("ann", "bob", "gus") for _ in range(10)]
    began = time.monotonic()
    live.serving.stop()
    assert time.monotonic() - began < 2 * SOON
    for listener in listeners:
        listener.wait(lambda it: it.ended_at)
        assert listener.events[-1].data == {"reason": "restart"}
