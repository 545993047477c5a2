"""The office is opened by commands once; for every later test its rows are laid into the database as they were.

Opening it takes twenty commands, which is most of what a short test would do.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from functools import cache
from typing import Any

from django.db import connection, transaction

from tests.cast import Office, open_office
from tutti.changes import frame, writing
from tutti.forecast import forecaster

Rows = list[tuple[Any, ...]]


class Opened:
    """An office just opened: its cast, and its rows by table."""

    def __init__(self) -> None:
        before = _filled()
        self._cast = deepcopy(open_office())
        self._rows = {table: rows for table, rows in _filled().items() if table not in before}

    def again(self) -> Office:
        """The same office, as on its first day, in a database that holds none."""
        with connection.cursor() as cursor:
            for table, rows in self._rows.items():
                row = f"({', '.join(['%s'] * len(rows[0]))})"
                words = f"INSERT INTO {connection.ops.quote_name(table)} VALUES {', '.join([row] * len(rows))}"
                cursor.execute(words, [value for each in rows for value in each])
        _forget()
        return deepcopy(self._cast)


@contextmanager
def for_now() -> Iterator[None]:
    """Whatever happens in here did not happen."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    _forget()


def _forget() -> None:
    """What this process remembers of a workspace is from a time that was swept away."""
    frame._remembered.clear()
    writing._heads.clear()
    forecaster.forget()


def _filled() -> dict[str, Rows]:
    """Every table that holds something, with its rows."""
    with connection.cursor() as cursor:
        tables = {table: _read(cursor, table) for table in connection.introspection.django_table_names()}
    return {table: rows for table, rows in tables.items() if rows}


def _read(cursor: Any, table: str) -> Rows:
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
    return list(cursor.fetchall())


@cache
def opened() -> Opened:
    """The one office of this run, opened when the first test asks for it and then swept away like any other."""
    return Opened()
