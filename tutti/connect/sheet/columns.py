"""What each column of a sheet means: recognised by its name, changeable by a person."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from collections.abc import Mapping as Words
from dataclasses import dataclass, replace
from typing import Literal, TypedDict

from tutti.connect.sheet.dates import Order
from tutti.connect.sheet.efforts import Decimal, Unit
from tutti.connect.sheet.names import JIRA, NAMES, WEKAN
from tutti.connect.unreadable import Unreadable

Kind = Literal["jira", "wekan", "hours", "sheet"]

FIELDS = {
    "title": "Title", "description": "Description", "status": "Status", "status_category": "Status category",
    "assignee": "Assignee", "assignee_id": "Assignee's id", "contributors": "Contributors", "created_by": "Created by",
    "created_by_id": "Creator's id",
    "priority": "Priority", "effort": "Effort", "start": "Start date", "due": "Due date",
    "created": "Created on", "done_at": "Done on", "done": "Done (yes or no)", "archived": "Archived (yes or no)",
    "labels": "Labels", "type": "Type (as a label)", "key": "Key", "other_key": "Second key", "parent": "Parent's key",
    "outcome": "Required outcome", "checklist": "Checklist", "comment": "Comment", "link": "Attachment or link",
    "project": "Project's name", "project_key": "Project's key", "keep": "Keep as text", "skip": "Leave out",
}  # fmt: skip
MANY = frozenset({"labels", "comment", "link", "contributors", "keep", "skip", "checklist", "type"})
DATES = ("start", "due", "created", "done_at")


class UseShape(TypedDict):
    index: int
    name: str
    field: str
    sample: list[str]


@dataclass(frozen=True, slots=True)
class Use:
    """One column, what it is used for, and a few of its cells to show."""

    index: int
    name: str
    field: str
    sample: tuple[str, ...] = ()

    def shape(self) -> UseShape:
        return {"index": self.index, "name": self.name, "field": self.field, "sample": list(self.sample)}


@dataclass(frozen=True, slots=True)
class Mapping:
    """How a sheet is read. Null for dates, decimal or unit means: settle it from the column."""

    kind: Kind
    uses: tuple[Use, ...]
    dates: Order | None = None
    decimal: Decimal | None = None
    unit: Unit | None = None

    def columns_for(self, field: str) -> list[int]:
        return [use.index for use in self.uses if use.field == field]

    def with_fields(self, fields: Words[str, str]) -> "Mapping":
        """The mapping with some columns used otherwise: column name, or its number from 1, to field."""
        uses = list(self.uses)
        for column, field in fields.items():
            if field not in FIELDS:
                known = ", ".join(FIELDS)
                raise Unreadable(f"“{field[:40]}” is not a field. The fields are {known}.")
            for place in self._places(column):
                uses = [replace(use, field="keep") if _gives_way(use, field, place) else use for use in uses]
                uses[place] = replace(uses[place], field=field)
        return replace(self, uses=tuple(uses))

    def _places(self, column: str) -> list[int]:
        wanted = _plain(column)
        places = [place for place, use in enumerate(self.uses) if _plain(use.name) == wanted]
        if not places and column.isdecimal() and len(column) < 6 and 0 < int(column) <= len(self.uses):
            places = [int(column) - 1]
        if not places:
            names = ", ".join(f"“{use.name}”" for use in self.uses[:30])
            raise Unreadable(f"The sheet has no column “{column[:60]}”. Its columns are {names}.")
        return places


def recognise(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Mapping:
    """What each column most likely means, from the names and a sample of the rows."""
    plain = [_plain(column) for column in columns]
    kind = _kind_of(set(plain))
    wished = [_wish(name, kind) for name in plain]
    fields = _once_each(wished, [_has_text(rows, index) for index in range(len(columns))])
    uses = tuple(
        Use(index, column, field, _sample(rows, index))
        for index, (column, field) in enumerate(zip(columns, fields, strict=True))
    )
    return Mapping(kind, uses, unit="seconds" if kind == "jira" else None)


def _kind_of(names: set[str]) -> Kind:
    if {"summary", "issue key"} <= names or {"summary", "issue type", "status"} <= names:
        return "jira"
    if {"title", "stage", "owner", "members"} <= names:
        return "wekan"
    if (
        names & {"duration", "duration h", "hours"}
        and names & {"user", "email", "first name"}
        and names & {"project", "client"}
    ):
        return "hours"
    return "sheet"


def _wish(name: str, kind: Kind) -> tuple[str, int]:
    """The field a name stands for, and how well it does (lower is better)."""
    inner = re.sub(r"^custom field ", "", name)
    if kind == "jira" and (name in JIRA or inner in JIRA):
        return JIRA.get(name) or JIRA[inner], 0
    if kind == "wekan" and name in WEKAN:
        return WEKAN[name], 0
    if kind == "jira" and inner.startswith("chart "):
        return "skip", 0
    if kind == "jira" and inner != name:
        return "keep", 0
    for field, names in NAMES.items():
        for rank, known in enumerate(names):
            if known == inner or known == _without_unit(inner):
                return field, rank
    return "keep", 0


def _once_each(wished: list[tuple[str, int]], filled: list[bool]) -> list[str]:
    """A field that a task has once goes to the best named column that holds anything; the others are kept as text."""
    best: dict[str, tuple[bool, int, int]] = {}
    for index, (field, rank) in enumerate(wished):
        claim = (not filled[index], rank, index)
        best[field] = min(best.get(field, claim), claim)
    return [field if field in MANY or best[field][2] == index else "keep" for index, (field, _) in enumerate(wished)]


def _plain(name: str) -> str:
    """A column's name as it is compared: lower case, words only, camel case taken apart."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unicodedata.normalize("NFKC", name))
    return " ".join(re.findall(r"[^\W_]+|#", apart.lower()))


def _without_unit(name: str) -> str:
    words = r"(h|hr|hrs|hours?|d|days?|m|min|mins|minutes?|s|sec|seconds?|std|stunden|tage|pt)"
    return re.sub(rf" (in )?{words}$", "", name)


def _has_text(rows: Sequence[Sequence[str]], index: int) -> bool:
    return any(index < len(row) and row[index].strip() for row in rows)


def _sample(rows: Iterable[Sequence[str]], index: int) -> tuple[str, ...]:
    cells = (row[index].strip() for row in rows if index < len(row))
    return tuple(dict.fromkeys(cell[:80] for cell in cells if cell))[:3]


def _gives_way(use: Use, field: str, place: int) -> bool:
    return field not in MANY and use.field == field and use.index != place
