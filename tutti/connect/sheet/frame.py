"""The columns and labels of a sheet, found while its rows are read."""

import re

from tutti.connect.board import Category, Column, Tag
from tutti.connect.categories import category_of
from tutti.connect.cleaning import Cleaner
from tutti.connect.losses import Tally
from tutti.connect.sheet.columns import Mapping

_ORDER: tuple[Category, ...] = ("todo", "doing", "done")
_NAMES: dict[Category, str] = {"todo": "To do", "doing": "Doing", "done": "Done"}
_CATEGORIES: dict[str, Category] = {
    "to do": "todo", "new": "todo", "todo": "todo", "in progress": "doing", "indeterminate": "doing", "doing": "doing",
    "done": "done", "complete": "done",
}  # fmt: skip


_NUMBERED = re.compile(r"\d{1,9}")


class Frame:
    def __init__(self, cleaner: Cleaner, mapping: Mapping) -> None:
        self._clean = cleaner
        self._columns: dict[str, Column] = {}
        self._labels: dict[str, Tag] = {}
        self._mapping = mapping

    def column(self, status: str, category: str, finished: bool) -> Column:
        """The column for a row; one without a status stands in “To do”, or in “Done” when it is marked so."""
        known = _CATEGORIES.get(category.strip().casefold())
        name = self._clean.line(status)[:100]
        if not name:
            known = known or ("done" if finished else "todo")
            name = _NAMES[known]
        column_id = name.casefold()
        if column_id not in self._columns:
            self._columns[column_id] = Column(column_id, name, known or category_of(name))
        return self._columns[column_id]

    def label(self, name: str, hue: int) -> str:
        clean = self._clean.line(name)[:100]
        return self._labels.setdefault(clean.casefold(), Tag(clean.casefold(), clean, hue)).id

    def columns(self, tally: Tally) -> tuple[Column, ...]:
        """To do before doing before done; within, as the sheet names them, or by number (Stage 1, Stage 2)."""
        tally.keep("columns", len(self._columns))
        if not self._mapping.columns_for("status"):
            tally.note("columns", "The sheet has no column for a status, so the tasks stand in “To do” and “Done”.")
        found = list(self._columns.values())
        if len({_NUMBERED.sub("", column.name) for column in found}) == 1 and all(map(_number_in, found)):
            found.sort(key=_number_in)
        return tuple(sorted(found, key=lambda column: _ORDER.index(column.category)))

    def labels(self, tally: Tally) -> tuple[Tag, ...]:
        tally.keep("labels", len(self._labels))
        return tuple(self._labels.values())


def _number_in(column: Column) -> int:
    match = _NUMBERED.search(column.name)
    return int(match.group()) if match else 0
