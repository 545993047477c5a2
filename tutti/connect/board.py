"""The neutral picture of a foreign board: what every importer reads and the run writes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Category = Literal["todo", "doing", "done"]


@dataclass(frozen=True, slots=True)
class Column:
    """A list or status of the other product. A closed one no longer stands on the board there."""

    id: str
    name: str
    category: Category
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """A label; `hue` is 0-359."""

    id: str
    name: str
    hue: int


@dataclass(frozen=True, slots=True)
class Someone:
    """A person the file names. `known` is false when the file holds no more than an id."""

    id: str
    name: str
    handle: str = ""
    email: str = ""
    known: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a checklist."""

    title: str
    done: bool
    someone: str | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Checklist:
    id: str
    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment: who said what, and when (UTC). Null where the file does not tell."""

    id: str
    author: str | None
    said_at: datetime | None
    text: str
    edited_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """An attachment by address; the file behind it is not fetched."""

    name: str
    url: str
    added_by: str | None = None
    added_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A value that has no place of its own here; it is kept as text under the description."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """One piece of work. People, labels, column and parent are named by their ids in the file."""

    id: str
    title: str
    column: str
    number: str = ""
    url: str = ""
    description: str = ""
    outcome: str = ""
    labels: tuple[str, ...] = ()
    assignee: str | None = None
    contributors: tuple[str, ...] = ()
    parent: str | None = None
    priority: int = 0  # 0 none, 1 low, 2 medium, 3 high, 4 urgent
    effort: int | None = None  # minutes
    start: date | None = None
    due: date | None = None
    complete: bool = False
    archived: bool = False
    created_by: str | None = None
    created_at: datetime | None = None
    done_at: datetime | None = None
    checklists: tuple[Checklist, ...] = ()
    remarks: tuple[Remark, ...] = ()
    links: tuple[Link, ...] = ()
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """A whole board: columns from left to right, cards in their order within the column."""

    source: Literal["trello", "csv"]
    id: str
    name: str
    about: str
    columns: tuple[Column, ...]
    labels: tuple[Tag, ...]
    people: tuple[Someone, ...]
    cards: tuple[Card, ...]
