"""Reads a bootstrap as a browser does: the lines of the wire become rows."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import accumulate
from typing import Any

import msgspec

from tutti.changes.columns import EPOCH

Row = dict[str, Any]


def rows_of(lines: Iterable[bytes]) -> Iterator[tuple[str, str, Row]]:
    """Every row of these lines with its scope and kind."""
    for line in lines:
        block = msgspec.json.decode(line)
        for row in zip(*values_of(block["columns"]), strict=True):
            yield block["scope"], block["kind"], dict(zip(block["fields"], row, strict=True))


def values_of(columns: list[Any]) -> list[list[Any]]:
    """The values of each column; the first one is that of the rows' own ids."""
    ids, *others = columns
    births = _read(ids["ids"]["ms"], []) if isinstance(ids, dict) else []
    own = _joined(ids["ids"], births) if births else ids
    return [own, *(_read(column, births) for column in others)]


def _read(column: Any, births: list[int]) -> list[Any]:
    match column:
        case {"of": values, "at": at}:
            return [values[place] for place in at]
        case {"steps": steps}:
            return list(accumulate(steps))
        case {"ids": ids}:
            since = _read(ids["ms"], births)
            named = [birth + ms for birth, ms in zip(births, since, strict=True) if ms is not None]
            found = iter(_joined(ids, named))
            return [None if ms is None else next(found) for ms in since]
        case {"instants": since}:
            return [None if ms is None else _instant(birth + ms) for birth, ms in zip(births, since, strict=True)]
        case _:
            return list(column)


def _joined(ids: Any, births: list[int]) -> list[str]:
    ticks, tails = _read(ids["tick"], births), _read(ids["tail"], births)
    parts = zip(births, ticks, tails, strict=True)
    return [f"{ms >> 16:08x}-{ms & 0xFFFF:04x}-{tick:04x}-{tail}" for ms, tick, tail in parts]


def _instant(ms: int) -> str:
    return str(msgspec.to_builtins(EPOCH + timedelta(milliseconds=ms)))
