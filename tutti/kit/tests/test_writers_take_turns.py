"""Everyone who writes to SQLite gets their turn, in order, and nobody is told that the database is locked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError, ProgrammingError, transaction

from tutti.kit.addresses import sqlite_at
from tutti.kit.sqlite.base import DatabaseWrapper
from tutti.kit.sqlite.turns import Queue, Turn, queue_for

Open = Callable[..., DatabaseWrapper]


@pytest.fixture(autouse=True)
def _with_a_database(django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    # These tests bring their own database files, so Django's own guard against stray queries may rest.
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        yield


@pytest.fixture
def connect(tmp_path: Path) -> Iterator[Open]:
    """Opens connections to one file, as many as a test likes, and closes them all."""
    path = tmp_path / "turns.sqlite3"
    opened: list[DatabaseWrapper] = []

    def one(timeout: float = 20) -> DatabaseWrapper:
        entry = {
            **sqlite_at(path),
            "AUTOCOMMIT": True,
            "TIME_ZONE": None,
            "CONN_HEALTH_CHECKS": False,
        }
        entry["OPTIONS"] = {**entry["OPTIONS"], "timeout": timeout}  # type: ignore[dict-item]
        connection = DatabaseWrapper(entry, alias=f"c{len(opened)}")
        connection.inc_thread_sharing()
        opened.append(connection)
        return connection

    with one().cursor() as cursor:
        cursor.execute("CREATE TABLE parent (id integer PRIMARY KEY)")
        cursor.execute("CREATE TABLE n (who integer, at integer REFERENCES parent(id) DEFERRABLE INITIALLY DEFERRED)")
    yield one
    for connection in opened:
        connection.close()


class within:
    """`transaction.atomic` for a connection that is not in `settings.DATABASES`."""

    def __init__(self, connection: DatabaseWrapper) -> None:
        self.connection = connection

    def __enter__(self) -> None:
        connection = self.connection
        self.atomic = transaction.Atomic(connection.alias, savepoint=True, durable=False)
        _known[connection.alias] = connection
        self.atomic.__enter__()

    def __exit__(self, *problem: Any) -> None:
        self.atomic.__exit__(*problem)


_known: dict[str, DatabaseWrapper] = {}


@pytest.fixture(autouse=True)
def _atomic_finds_our_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = transaction.get_connection
    monkeypatch.setattr(
        transaction,
        "get_connection",
        lambda using=None: _known.get(using or "") or usual(using),
    )


def run(connection: DatabaseWrapper, sql: str, *values: Any) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall() if sql.startswith("SELECT") else []


def holds(connection: DatabaseWrapper) -> bool:
    return connection._turn is not None and connection._turn.held


@pytest.mark.slow
def test_sixteen_writers_all_get_through_and_nobody_starves(connect: Open) -> None:
    start, done = threading.Barrier(16), list[int]()

    def write(who: int) -> list[int]:
        connection, waits = connect(), []
        start.wait()
        for _ in range(40):
            before = len(done)
            with within(connection):
                run(connection, "SELECT count(*) FROM n")
                run(connection, "INSERT INTO n (who) VALUES (%s)", who)
                with within(connection):
                    run(connection, "INSERT INTO n (who) VALUES (%s)", who)
            waits.append(len(done) - before)
            done.append(who)
        return waits

    with ThreadPoolExecutor(16) as threads:
        waits = sorted(wait for each in threads.map(write, range(16)) for wait in each)

    counts = run(connect(), "SELECT who, count(*) FROM n GROUP BY who")
    assert sorted(counts) == [(who, 80) for who in range(16)]
    # In a fair queue of sixteen hardly anybody lets more than the fifteen others go first.
    assert waits[-20] <= 2 * 16


def test_the_queue_is_first_come_first_served() -> None:
    queue, order = Queue(), []
    assert queue.enter(0)

    def wait(name: int) -> None:
        assert queue.enter(5)
        order.append(name)
        queue.leave()

    threads = []
    for name in range(8):
        threads.append(threading.Thread(target=wait, args=(name,)))
        threads[-1].start()
        while queue.waiting <= name:
            time.sleep(0.001)
    queue.leave()
    for thread in threads:
        thread.join()
    assert order == list(range(8))


def test_who_waits_too_long_is_told_and_the_queue_goes_on(connect: Open) -> None:
    busy, hasty = connect(), connect(0.05)
    with within(busy):
        run(busy, "INSERT INTO n (who) VALUES (1)")
        with pytest.raises(OperationalError, match="locked"), within(hasty):
            pass
    with within(hasty):
        run(hasty, "INSERT INTO n (who) VALUES (2)")
    assert run(busy, "SELECT count(*) FROM n") == [(2,)]


def test_a_single_statement_takes_a_turn_and_gives_it_back(connect: Open) -> None:
    one, other = connect(), connect(0.05)
    run(one, "INSERT INTO n (who) VALUES (1)")
    assert not holds(one)
    with within(one), pytest.raises(OperationalError, match="locked"):
        run(other, "UPDATE n SET who = 2")
    run(other, "UPDATE n SET who = 2")
    assert run(one, "SELECT who FROM n") == [(2,)]


def test_reading_never_waits_for_a_writer(connect: Open) -> None:
    writer, reader = connect(), connect(0.05)
    with within(writer):
        run(writer, "INSERT INTO n (who) VALUES (1)")
        assert run(reader, "SELECT count(*) FROM n") == [(0,)]


def test_a_turn_ends_with_its_transaction_however_that_ends(connect: Open) -> None:
    connection = connect()
    with pytest.raises(ZeroDivisionError), within(connection):
        run(connection, "INSERT INTO n (who) VALUES (1)")
        raise ZeroDivisionError
    assert not holds(connection)
    # This key is only checked at COMMIT, which therefore fails.
    with pytest.raises(IntegrityError), within(connection):
        run(connection, "INSERT INTO n (who, at) VALUES (1, 99)")
    assert not holds(connection)
    with pytest.raises(OperationalError):
        run(connection, "INSERT INTO nowhere VALUES (1)")
    assert not holds(connection)
    assert run(connection, "SELECT count(*) FROM n") == [(0,)]


def test_an_inner_block_that_fails_keeps_the_outer_turn(connect: Open) -> None:
    connection = connect()
    with within(connection):
        run(connection, "INSERT INTO n (who) VALUES (1)")
        with pytest.raises(ZeroDivisionError), within(connection):
            run(connection, "INSERT INTO n (who) VALUES (2)")
            raise ZeroDivisionError
        assert holds(connection)
    assert not holds(connection)
    assert run(connection, "SELECT who FROM n") == [(1,)]


def test_closing_in_the_middle_lets_the_next_one_write(connect: Open) -> None:
    connection, other = connect(), connect(0.2)
    with pytest.raises(ProgrammingError, match="closed"), within(connection):
        run(connection, "INSERT INTO n (who) VALUES (1)")
        connection.close()
        run(other, "INSERT INTO n (who) VALUES (2)")
        run(connection, "SELECT 1")
    assert run(other, "SELECT who FROM n") == [(2,)]


def test_hooks_after_commit_may_write_themselves(connect: Open) -> None:
    connection, other = connect(), connect(0.2)
    with within(connection):
        run(connection, "INSERT INTO n (who) VALUES (1)")
        connection.on_commit(lambda: run(other, "INSERT INTO n (who) VALUES (2)"))
    assert run(other, "SELECT count(*) FROM n") == [(2,)]


def test_a_lost_turn_comes_back() -> None:
    queue = queue_for("a file of its own")
    Turn(queue, 1).take()  # and nobody keeps it
    assert queue.enter(0.2)
    queue.leave()
