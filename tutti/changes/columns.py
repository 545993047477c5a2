"""Columns of a bootstrap in fewer bytes, by the encodings that column stores such as Parquet made known.

A column travels as the list of its values, or as one of

* `{"of": [value, …], "at": [place, …]}`: dictionary encoding, for columns of few values;
* `{"steps": [number, …]}`: delta encoding, for whole numbers: each is told by its difference from the one before;
* `{"ids": {"ms": …, "tick": …, "tail": …}}`: the three parts of a UUIDv7, each a column again.  The milliseconds of the
  rows' own ids are steps; those of other ids are counted from the birth of the row's own id;
* `{"instants": [ms or null, …]}`: milliseconds since the birth of the row's own id.

Short lists stay as they are: they cost little, and read better.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from django.db import models

from tutti.changes.models import Synced

Column = Sequence[Any]
Way = Callable[[Column], Any]

SHORT = 64
"""Rows from which on it is worth it."""
FEW = 16
"""A dictionary is worth it while each of its values stands in so many rows."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def told(model: type[Synced], rows: Sequence[Sequence[Any]]) -> list[Any]:
    """The columns of these rows, `id` first, each in the encoding that suits it."""
    columns = list(zip(*rows, strict=True))
    if len(rows) < SHORT:
        return columns
    ids, *others = columns
    own, births = _ids(ids)
    ways = [_way(model, name, births) for name in ("seq", *model.shape)]
    return [own, *(way(column) for way, column in zip(ways, others, strict=True))]


def _way(model: type[Synced], name: str, births: list[int]) -> Way:
    """How a field's column is told, by its type."""
    field = next(field for field in model._meta.concrete_fields if field.attname == name)
    plainly = field.target_field if isinstance(field, models.ForeignKey) else field
    if isinstance(plainly, models.JSONField):
        return _documents
    if isinstance(plainly, models.UUIDField):
        return lambda column: _listed(column) or _references(column, births)
    if isinstance(plainly, models.DateTimeField):
        return lambda column: _instants(column, births)
    if isinstance(plainly, models.IntegerField):
        return lambda column: _listed(column) or _steps(column)
    return lambda column: _listed(column) or column


def _listed(column: Column) -> Any:
    """The column by a dictionary; None when it has too many values for one."""
    places = dict[Any, int]()
    most = len(column) // FEW
    at = []
    for value in column:
        at.append(places.setdefault(value, len(places)))
        if len(places) > most:
            return None
    return {"of": list(places), "at": at}


def _documents(column: Column) -> Any:
    """JSON that is ready to be sent."""
    listed = _listed([b"null" if document is None else bytes(document) for document in column])
    return listed | {"of": [msgspec.Raw(document) for document in listed["of"]]} if listed else column


def _steps(column: Column) -> Any:
    return column if None in column else {"steps": _differences(column)}


def _differences(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]


def _ids(ids: Column) -> tuple[Any, list[int]]:
    """The rows' own ids, and when each was born."""
    births, ticks, tails = _parts(map(str, ids))
    return {"ids": {"ms": {"steps": _differences(births)}, "tick": _told(ticks), "tail": _told(tails)}}, births


def _references(column: Column, births: list[int]) -> Any:
    named = [(str(value), birth) for value, birth in zip(column, births, strict=True) if value is not None]
    when, ticks, tails = _parts(value for value, _ in named)
    since = iter([ms - birth for ms, (_, birth) in zip(when, named, strict=True)])
    ms = [None if value is None else next(since) for value in column]
    return {"ids": {"ms": _told(ms), "tick": _told(ticks), "tail": _told(tails)}}


def _parts(ids: Iterable[str]) -> tuple[list[int], list[int], list[str]]:
    """Of each id its 48 bits of milliseconds, the 16 bits behind them, and the rest as it is written."""
    split = [(int(i[:8] + i[9:13], 16), int(i[14:18], 16), i[19:]) for i in ids]
    return [ms for ms, _, _ in split], [tick for _, tick, _ in split], [tail for _, _, tail in split]


def _told(column: Column) -> Any:
    return _listed(column) or column


def _instants(column: Column, births: list[int]) -> Any:
    """Instants are kept to the millisecond; should one be finer, the column stays as it is."""
    since = [None if value is None else _micros(value) for value in column]
    if any(micros is not None and micros % 1000 for micros in since):
        return column
    return {"instants": [None if m is None else m // 1000 - birth for m, birth in zip(since, births, strict=True)]}


def _micros(value: str | datetime) -> int:
    """Since 1970, exactly."""
    instant = datetime.fromisoformat(value) if isinstance(value, str) else value
    passed = instant - EPOCH
    return (passed.days * 86_400 + passed.seconds) * 1_000_000 + passed.microseconds
