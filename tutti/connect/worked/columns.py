"""Which column of a report holds what, for each product, by the names its exports give them."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from tutti.connect.unreadable import Unreadable

Source = Literal["toggl", "harvest", "clockify"]
Field = Literal[
    "person", "first", "last", "email", "client", "project", "task", "note", "billable", "day", "clock", "spent", "tags"
]
NAMES: Mapping[Source, str] = {"toggl": "Toggl", "harvest": "Harvest", "clockify": "Clockify"}
_WANTED: Mapping[Source, tuple[Field, ...]] = {
    "toggl": ("day", "spent"),
    "harvest": ("day", "spent"),
    "clockify": ("day", "spent"),
}
_COLUMNS: Mapping[Field, str] = {
    "person": "user|member|team member|employee",
    "first": "first name",
    "last": "last name",
    "email": "email|e-mail",
    "client": "client",
    "project": "project",
    "task": "task",
    "note": "description|notes",
    "billable": "billable|billable?",
    "day": "start date|date",
    "clock": "start time",
    "spent": "duration|duration (h)|hours|duration (decimal)|time (h)|time (decimal)",
    "tags": "tags",
}
_HOW = {
    "toggl": "In Toggl Track open Reports, Detailed, and download it as CSV.",
    "harvest": "In Harvest open Reports, Detailed time, and export it as CSV.",
    "clockify": "In Clockify open Reports, Detailed, and export it as CSV.",
}
_MONEY = re.compile(r"amount|rate|cost|budget", re.IGNORECASE)


def columns_of(source: Source, columns: Sequence[str]) -> dict[Field, int]:
    """The place of each field.  Raises `Unreadable` where the file is no such report."""
    names = [column.strip().casefold() for column in columns]
    found: dict[Field, int] = {}
    for field, words in _COLUMNS.items():
        at = next((names.index(word) for word in words.split("|") if word in names), None)
        if at is not None:
            found[field] = at
    lacking = [_COLUMNS[field].split("|")[0] for field in _WANTED[source] if field not in found]
    if "person" not in found and "first" not in found and "email" not in found:
        lacking.append("user")
    if lacking:
        wanted = " and ".join(f"“{name}”" for name in lacking)
        raise Unreadable(f"This is no detailed report of {NAMES[source]}: it has no column {wanted}. {_HOW[source]}")
    return found


def money_columns(columns: Sequence[str]) -> list[int]:
    """Columns of amounts and rates, which have no place here."""
    return [at for at, name in enumerate(columns) if _MONEY.search(name)]
