"""Names compared without regard to case: `iexact` treats every letter as PostgreSQL does, not only the English ones."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Any

from django.db.backends.sqlite3.operations import DatabaseOperations

IEXACT = "= FOLDED(%s)"


def folded(words: str | None) -> str | None:
    """Upper case letter by letter: what has no single capital (ß) stays, as PostgreSQL's UPPER leaves it."""
    if words is None:
        return None
    return "".join(upper if len(upper := letter.upper()) == 1 else letter for letter in words)


def teach(connection: Connection) -> None:
    """Make FOLDED known to a connection."""
    connection.create_function("FOLDED", 1, folded, deterministic=True)


class FoldingOperations(DatabaseOperations):
    """SQLite's own LIKE knows the case of a to z only."""

    def lookup_cast(self, lookup_type: str, internal_type: Any = None) -> str:
        return "FOLDED(%s)" if lookup_type == "iexact" else super().lookup_cast(lookup_type, internal_type)

    def prep_for_iexact_query(self, x: Any) -> Any:
        return str(x)  # compared as it is: no pattern, so nothing to escape
