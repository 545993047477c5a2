"""How the rows of a sheet are told apart, and which of them is the parent of which."""

import hashlib
from collections import Counter

from tutti.connect.cleaning import Cleaner
from tutti.connect.sheet.columns import Mapping
from tutti.connect.sheet.table import Row, Table


class Keys:
    """An id for each row that stays the same when the sheet is exported again with other rows between."""

    def __init__(self, table: Table, mapping: Mapping, cleaner: Cleaner) -> None:
        self._key, self._other = mapping.columns_for("key"), mapping.columns_for("other_key")
        self._title = mapping.columns_for("title") or mapping.columns_for("description")
        self._parent = mapping.columns_for("parent")
        self.ids: dict[int, str] = {}
        self._by_key: dict[str, str] = {}
        seen: Counter[str] = Counter()
        for row in table.rows:
            key = cleaner.line(_first(row, self._key))[:100]
            base = key or f"title:{_digest(_first(row, self._title))}"
            seen[base] += 1
            row_id = base if seen[base] == 1 else f"{base}#{seen[base]}"
            self.ids[row.line] = row_id
            for known in (key, _first(row, self._other)):
                if known:
                    self._by_key.setdefault(known, row_id)
        self._parents = {
            self.ids[row.line]: self._by_key[wanted]
            for row in table.rows
            if (wanted := self.wanted_parent(row)) in self._by_key
        }

    def number(self, row: Row) -> str:
        return _first(row, self._key)[:100]

    def wanted_parent(self, row: Row) -> str:
        return _first(row, self._parent)

    def parent(self, row: Row) -> str | None:
        """The parent's id; null when there is none in the sheet or when it leads round in a circle."""
        row_id = self.ids[row.line]
        first = above = self._parents.get(row_id)
        passed = {row_id}
        while above is not None:
            if above in passed:
                return None
            passed.add(above)
            above = self._parents.get(above)
        return first


def _first(row: Row, columns: list[int]) -> str:
    return next((row.cell(index).strip() for index in columns if row.cell(index).strip()), "")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24]
