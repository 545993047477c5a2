"""What every test may ask for: the office and its cast, on a database that is swept between tests."""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.management.commands.flush import Command as Flush
from django.db import connection, transaction

from tests.cast import Office, open_office
from tests.opening import opened


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test of a property tries hundreds of examples, so it is slow; only what asks a database is asked on both."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.slow)
        if {"db", "transactional_db"} & set(getattr(item, "fixturenames", ())) or item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.database)


@pytest.fixture
def office(db: None) -> Office:
    """Ann leads Launch, where Bob works and Eve watches; Vault is private to Cem and Dora; Gil is a guest in Launch."""
    with transaction.atomic():
        office = opened()
        transaction.set_rollback(True)
    return office.again()


@pytest.fixture
def open_plan_office(transactional_db: None) -> Office:
    """The same office with real commits, for tests with threads."""
    return open_office()


@pytest.fixture(autouse=True, scope="session")
def _sweeping_may_empty_the_log() -> Iterator[None]:
    """Between tests with real commits the tables are emptied, which the log's own guard would refuse."""
    sweep = Flush.handle

    def handle(self: Flush, **options: object) -> None:
        with _unguarded():
            sweep(self, **options)

    Flush.handle = handle  # type: ignore[method-assign]
    yield
    Flush.handle = sweep  # type: ignore[method-assign]


@contextmanager
def _unguarded() -> Iterator[None]:
    guard = importlib.import_module("tutti.changes.migrations.0002_append_only")
    if connection.vendor != "sqlite":
        yield  # TRUNCATE passes row triggers by
        return
    with connection.schema_editor() as editor:
        guard.unguard(None, editor)
    try:
        yield
    finally:
        with connection.schema_editor() as editor:
            guard.guard(None, editor)
