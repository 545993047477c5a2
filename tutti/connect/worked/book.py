"""The neutral picture of a report of worked hours: what the reader reads and the run writes."""

from dataclasses import dataclass
from datetime import date, datetime

from tutti.connect.board import Someone


@dataclass(frozen=True, slots=True)
class Worked:
    """One entry; person by their id in the book, project and task by name (empty where the file has none)."""

    id: str
    line: int
    person: str
    project: str
    task: str
    note: str
    day: date
    minutes: int
    billable: bool
    began_at: datetime | None


@dataclass(frozen=True, slots=True)
class Book:
    """All of them, in the order of the file; `clients` tells the client of each project that has one."""

    source: str
    people: tuple[Someone, ...]
    entries: tuple[Worked, ...]
    clients: dict[str, str]
