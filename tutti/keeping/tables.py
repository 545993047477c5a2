"""Rows as lines: the same row is the same line on every database, so that two houses can be compared by digests."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec
from django.apps.registry import Apps
from django.core.management.color import no_style
from django.db import connections, models

Model = type[models.Model]

AT_ONCE = 2000
_write = msgspec.json.Encoder(order="deterministic", enc_hook=bytes).encode
_read = msgspec.json.Decoder().decode
# What JSON has a word for; anything else is read back by its field.
_PLAIN = (models.CharField, models.TextField, models.IntegerField, models.BooleanField, models.FloatField)


def tables(apps: Apps) -> dict[str, Model]:
    """Every table that is kept, by its name; derived ones have no model and are made anew."""
    found = (model for model in apps.get_models(include_auto_created=True) if model._meta.managed)
    return {model._meta.db_table: model for model in found if not model._meta.proxy}


def fields_of(model: Model) -> list[models.Field[Any, Any]]:
    """What is stored of a row, by name; what the database itself works out is left out."""
    stored = (field for field in model._meta.local_concrete_fields if not getattr(field, "generated", False))
    return sorted(stored, key=lambda field: field.attname)


class Tally:
    """Counts lines, with a digest that does not depend on their order."""

    def __init__(self) -> None:
        self.rows = 0
        self._sum = 0

    def of(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        """The same lines, counted on their way."""
        for line in lines:
            self.rows += 1
            self._sum += int.from_bytes(hashlib.sha256(line).digest())
            yield line

    @property
    def digest(self) -> str:
        """The sum of the SHA-256 of all lines, 64 hexadecimal digits."""
        return f"{self._sum % (1 << 256):064x}"

    def told(self) -> dict[str, int | str]:
        """As the manifest says it."""
        return {"rows": self.rows, "digest": self.digest}


def counted(model: Model, using: str) -> Tally:
    """The tally of a table as it is now."""
    tally = Tally()
    for _ in tally.of(lines_of(model, using)):
        pass
    return tally


def lines_of(model: Model, using: str) -> Iterator[bytes]:
    """The rows of a table in the order of their keys."""
    names = [field.attname for field in fields_of(model)]
    rows: models.QuerySet[Any, Any] = models.QuerySet(model, using=using).order_by("pk").values_list(*names)
    return map(_write, rows.iterator(chunk_size=AT_ONCE))


def empty(model: Model, using: str) -> None:
    """Take out what setting up a database puts in."""
    connection = connections[using]
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {connection.ops.quote_name(model._meta.db_table)}")  # noqa: S608 - a name of ours


def lay(model: Model, lines: Iterable[bytes], using: str) -> None:
    """Write rows as they are, past everything that writes rows in daily life."""
    connection = connections[using]
    fields = fields_of(model)
    names = ", ".join(connection.ops.quote_name(str(each.column)) for each in fields)
    into = f"{connection.ops.quote_name(model._meta.db_table)} ({names})"
    readers = [_reader(each, using) for each in fields]

    def values(line: bytes) -> list[Any]:
        return [read(value) for read, value in zip(readers, _read(line), strict=True)]

    rows = map(values, lines)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            places = ", ".join(["%s"] * len(fields))
            while some := list(islice(rows, AT_ONCE)):
                cursor.executemany(f"INSERT INTO {into} VALUES ({places})", some)  # noqa: S608 - names of ours


def count_on(apps: Apps, using: str) -> None:
    """Let numbers that the database gives out go on after the greatest there is."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [*tables(apps).values()]):
            cursor.execute(statement)


def _reader(field: models.Field[Any, Any], using: str) -> Callable[[Any], Any]:
    connection = connections[using]
    target = field
    while isinstance(target, models.ForeignKey):
        target = target.target_field
    if isinstance(target, _PLAIN):
        return lambda value: value

    def read(value: Any) -> Any:
        return target.get_db_prep_save(target.to_python(value), connection)

    return read
