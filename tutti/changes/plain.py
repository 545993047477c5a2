"""Public shapes straight from the database: its words are put into the wire's without making objects of them.

A model instance costs thirty times what its row costs.  The hottest reads (a bootstrap, a list, one row) need no
instances, only what `as_row` would have said in JSON; `test_parity` holds the two together on both databases.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from django.db import connection, models

from tutti.changes.models import Synced
from tutti.kit.prepared import adapted

Values = Sequence[Any]
CHUNK = 2000


class Where(NamedTuple):
    """A condition in SQL, with the values of its marks."""

    words: str
    values: list[Any]


class Memo(dict[Any, Any]):
    """Remembers what it made of a word: the ids of a few people and columns stand in every row."""

    def __init__(self, make: Callable[[Any], Any]) -> None:
        super().__init__({None: None})
        self._make = make

    def __missing__(self, word: Any) -> Any:
        made = self[word] = self._make(word)
        return made


class Plain(NamedTuple):
    """How a kind's public fields are selected, and which of them still have to be put into the wire's words."""

    fields: tuple[str, ...]
    columns: str
    makers: tuple[tuple[int, Callable[[Any], Any]], ...]


@cache
def plain(model: type[Synced], vendor: str) -> Plain:
    """How to read a kind on this database."""
    fields = ("id", "seq", *model.shape)
    chosen = [_chosen(_column(model, name), vendor) for name in fields]
    makers = tuple((i, make) for i, (_, make) in enumerate(chosen) if make)
    return Plain(fields, ", ".join(words for words, _ in chosen), makers)


def _column(model: type[Synced], name: str) -> Any:
    return next(field for field in model._meta.concrete_fields if field.attname == name)


def _chosen(field: Any, vendor: str) -> tuple[str, Callable[[Any], Any] | None]:
    """A column as it is selected, and what is left to do in Python."""
    own = f'"{field.column}"'
    plainly = field.target_field if isinstance(field, models.ForeignKey) else field
    if isinstance(plainly, models.JSONField):
        return (own, _raw) if vendor == "sqlite" else (f"{own}::text", _raw)
    if vendor != "sqlite":
        return own, None
    if isinstance(plainly, models.UUIDField):
        return own, _dashed
    if isinstance(plainly, models.DateTimeField):  # an expression has no type, so the driver leaves the text alone
        return f"replace({own}, ' ', 'T') || 'Z'", None
    if isinstance(plainly, models.DateField):
        return f"{own} || ''", None
    return own, None


def _raw(words: str) -> msgspec.Raw:
    return msgspec.Raw(words.encode())


def _dashed(h: str) -> str:
    return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"


def seen(model: type[Synced], workspace_id: UUID, scopes: Collection[str]) -> Where | None:
    """The rows of a workspace that belong to one of these scopes; None when there can be none."""
    head, column = model.lives
    mine = Where("workspace_id = %s", [workspace_id])
    if column is None:
        return mine if head in scopes else None
    keys = [UUID(scope.removeprefix(head)) for scope in scopes if scope.startswith(head)] if head else list(scopes)
    return also(mine, f"{column} IN ({', '.join(['%s'] * len(keys))})", *keys) if keys else None


def also(where: Where, words: str, *values: Any) -> Where:
    """Both conditions."""
    return Where(f"{where.words} AND {words}", [*where.values, *values])


def equal(where: Where, field: Any, value: Any) -> Where:
    """Those in which a field holds this value, or nothing."""
    if value is None:
        return also(where, f'"{field.column}" IS NULL')
    return also(where, f'"{field.column}" = %s', field.get_db_prep_value(value, connection))


def containing(where: Where, column: str, words: str) -> Where:
    """Those in which a text holds these words, in capitals or not."""
    alike = "LIKE %s ESCAPE '\\'" if connection.vendor == "sqlite" else "ILIKE %s"
    return also(where, f"{column} {alike}", f"%{connection.ops.prep_for_like_query(words)}%")


def scope_of(model: type[Synced], row: dict[str, Any]) -> str:
    """Who may see a row, by its public shape."""
    head, column = model.lives
    return head + str(row[column]) if column else head


def rows(model: type[Synced], where: Where, order: str = "id", limit: int | None = None) -> Iterator[list[Any]]:
    """The public shapes as lists of what goes onto the wire, in the order of `fields`."""
    plainly = plain(model, connection.vendor)
    memos: dict[Callable[[Any], Any], Memo] = {make: Memo(make) for _, make in plainly.makers}
    makers = [(i, memos[make]) for i, make in plainly.makers]
    most = f" LIMIT {limit}" if limit is not None else ""
    words = f"SELECT {plainly.columns} FROM {model._meta.db_table} WHERE {where.words} ORDER BY {order}{most}"  # noqa: S608 - our names
    for found in _fetched(words, where.values):
        row = list(found)
        for i, memo in makers:
            row[i] = memo[row[i]]
        yield row


def by_scope(model: type[Synced], where: Where) -> Iterator[tuple[str, list[list[Any]]]]:
    """The same, scope by scope."""
    head, column = model.lives
    if column is None:
        found = list(rows(model, where))
        if found:
            yield head, found
        return
    at, scopes = plain(model, connection.vendor).fields.index(column), dict[Any, list[list[Any]]]()
    for row in rows(model, where, f"{column}, id" if column != "id" else "id"):
        scopes.setdefault(row[at], []).append(row)
    yield from ((head + str(key), some) for key, some in scopes.items())


def _fetched(words: str, values: Values) -> Iterator[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(words, [adapted(value) for value in values])
        while some := cursor.fetchmany(CHUNK):
            yield from some
