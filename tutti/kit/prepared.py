"""Queries asked all the time: Django writes their SQL once, and from then on only the values change.

Writing the SQL of a query costs Django more than most databases take to answer it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet


class Written(NamedTuple):
    """A query in SQL: which of its marks takes which value (others keep their own), and how columns are read."""

    words: str
    takes: tuple[tuple[int | None, Any], ...]
    converters: Any


class Prepared:
    """`query` as a function of some values, each of which it uses as it is; `examples` are values no query contains.

    It must be a `values_list` whose SQL is the same whatever the values are (so: no None, no lists among them).
    """

    def __init__(self, query: Callable[..., QuerySet[Any, Any]], *examples: Any) -> None:
        self._query, self._examples = query, examples
        self._written: dict[str, Written] = {}

    def rows(self, *values: Any) -> list[tuple[Any, ...]]:
        """What the query answers for these values."""
        written = self._written.get(connection.vendor) or self._write()
        given = [adapted(values[at]) if at is not None else own for at, own in written.takes]
        with connection.cursor() as cursor:
            cursor.execute(written.words, given)
            found = cursor.fetchall()
        return [_converted(row, written.converters) for row in found] if written.converters else found

    def row(self, *values: Any) -> tuple[Any, ...] | None:
        """The first of them."""
        return next(iter(self.rows(*values)), None)

    def _write(self) -> Written:
        compiler = self._query(*self._examples).query.get_compiler(connection=connection)
        words, params = compiler.as_sql()
        assert compiler.select is not None
        converters = compiler.get_converters([column for column, *_ in compiler.select[: compiler.col_count]])
        marks = [adapted(example) for example in self._examples]
        takes = tuple((marks.index(param), None) if param in marks else (None, param) for param in params)
        written = Written(words, takes, tuple((i, *how) for i, how in converters.items()))
        self._written[connection.vendor] = written
        return written


def _converted(row: tuple[Any, ...], converters: Any) -> tuple[Any, ...]:
    values = list(row)
    for i, converts, column in converters:
        for convert in converts:
            values[i] = convert(values[i], column, connection)
    return tuple(values)


def adapted(value: Any) -> Any:
    """A value as this database's driver takes it."""
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    return value
