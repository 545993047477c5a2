"""The file of an import: kept in the storage while it runs, read into a board once per process."""

from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

import msgspec
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction

from tutti.connect.board import Board
from tutti.connect.losses import LossReport
from tutti.connect.models import Import
from tutti.connect.sheet import Mapping, open_table, read_sheet, recognise
from tutti.connect.sheet.columns import Use
from tutti.connect.sheet.dates import Order
from tutti.connect.trello import read_trello
from tutti.connect.unreadable import Unreadable
from tutti.connect.worked import Book, read_hours
from tutti.connect.worked.columns import NAMES
from tutti.kit.ids import new_id

HOURS = frozenset(NAMES)
"""Sources of worked hours."""


class Wish(msgspec.Struct, frozen=True):
    """How somebody wants a sheet to be read: columns (by name or number) to fields, and the order of its dates."""

    fields: dict[str, str] = {}
    dates: Order | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says, or why it cannot be read yet."""

    mapping: Mapping | None
    board: Board | None
    report: LossReport | None
    problem: str = ""
    book: Book | None = None
    """Of a report of worked hours, in place of a board."""


def store(content: "File[bytes]") -> str:
    """Keep the bytes under a name that nobody chose."""
    return default_storage.save(f"imports/{new_id()}", content)


def forget(stored_as: str) -> None:
    """The bytes are of no more use."""
    default_storage.delete(stored_as)
    _read.cache_clear()


def forget_after(file: Import) -> None:
    """The same, once what is being written is kept."""
    stored_as = file.stored_as
    transaction.on_commit(lambda: forget(stored_as))


def read(file: Import) -> Reading:
    """The board of an import, the same every time."""
    return read_stored(file.stored_as, file.source, file.name, msgspec.json.encode(file.mapping), file.person.time_zone)


def read_stored(stored_as: str, source: str, name: str, wish: bytes, zone: str) -> Reading:
    """The board in a stored file. Raises `Unreadable`; a sheet that only lacks a mapping gives its problem instead."""
    return _read(stored_as, source, name, wish, zone)


@lru_cache(maxsize=1)  # boards are large, and imports come one after the other
def _read(stored_as: str, source: str, name: str, wish: bytes, zone: str) -> Reading:
    try:
        content = default_storage.open(stored_as)
    except FileNotFoundError:
        raise Unreadable("The uploaded file is no longer here. Choose it again.") from None
    with content:
        raw: bytes = content.read()
    if source == "trello":
        board, report = read_trello(raw, zone=ZoneInfo(zone))
        return Reading(None, board, report)
    if source in HOURS:
        wished = msgspec.json.decode(wish, type=Wish).dates
        book, report = read_hours(open_table(raw), source, dates=wished, zone=ZoneInfo(zone))
        return Reading(None, None, report, book=book)
    return _read_sheet(raw, name, msgspec.json.decode(wish, type=Wish), ZoneInfo(zone))


def _read_sheet(raw: bytes, name: str, wish: Wish, zone: ZoneInfo) -> Reading:
    table = open_table(raw)
    found = recognise(table.columns, [row.cells for row in table.rows[:50]]).with_fields(wish.fields)
    mapping = Mapping(found.kind, found.uses, wish.dates, found.decimal, found.unit)
    try:
        board, report = read_sheet(table, mapping, name=name.rpartition(".")[0] or name, zone=zone)
    except Unreadable as why:
        return Reading(mapping, None, None, str(why))
    return Reading(mapping, board, report)


def uses_of(reading: Reading) -> tuple[Use, ...]:
    return reading.mapping.uses if reading.mapping else ()
