"""Django's SQLite backend, whose connections queue up before they write (see `turns`)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from sqlite3 import Connection, OperationalError
from typing import Any, cast

from django.db.backends.sqlite3 import base
from django.db.backends.sqlite3.base import SQLiteCursorWrapper

from tutti.kit.sqlite import folding
from tutti.kit.sqlite.turns import Turn, queue_for

_READS = ("SELECT", "PRAGMA", "EXPLAI", "COMMIT", "ROLLBA", "ATTACH", "DETACH")


class QueuedCursor(SQLiteCursorWrapper):
    """Takes a turn before the first write of a transaction and gives it back when the transaction is over."""

    def __init__(self, connection: Connection, turn: Turn) -> None:
        super().__init__(connection)
        self._turn = turn

    def execute(self, query: str, params: Any = None) -> Any:
        self._queue_up(query)
        try:
            return super().execute(query, params)
        finally:
            self._step_back()

    def executemany(self, query: str, param_list: Iterable[Any]) -> Any:
        self._queue_up(query)
        try:
            return super().executemany(query, param_list)
        finally:
            self._step_back()

    def _queue_up(self, query: str) -> None:
        words = query.lstrip()[:14].upper()
        if self._turn.held or words[:6] in _READS or words == "BEGIN DEFERRED":  # which only begins to look
            return
        if not self._turn.take():
            raise OperationalError("database is locked: others kept writing and our turn did not come")

    def _step_back(self) -> None:
        # Right after BEGIN the connection is in a transaction and keeps its turn; a single statement is over by now,
        # and so is a transaction that SQLite itself rolled back (a full disk, for one).
        if self._turn.held and not self.connection.in_transaction:
            self._turn.give_back()


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to SQLite that never fights for the write lock with others of this process."""

    ops_class = folding.FoldingOperations
    operators = {**base.DatabaseWrapper.operators, "iexact": folding.IEXACT}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._turn: Turn | None = None

    def get_new_connection(self, conn_params: dict[str, Any]) -> Connection:
        name = str(conn_params["database"])
        key = name if name.startswith(("file:", ":")) else str(Path(name).resolve())
        self._turn = Turn(queue_for(key), float(conn_params.get("timeout", 5)))
        connection = cast(Connection, super().get_new_connection(conn_params))
        folding.teach(connection)
        return connection

    def create_cursor(self, name: str | None = None) -> QueuedCursor:
        assert self._turn is not None
        return cast(
            QueuedCursor,
            self.connection.cursor(factory=partial(QueuedCursor, turn=self._turn)),
        )

    def _commit(self) -> None:
        super()._commit()  # type: ignore[misc]
        self._over()  # only when it worked: a failed commit is still open and is rolled back next

    def _rollback(self) -> None:
        super()._rollback()  # type: ignore[misc]
        self._over()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]
        finally:
            self._give_back()

    def _over(self) -> None:
        if self.connection is None or not self.connection.in_transaction:
            self._give_back()

    def _give_back(self) -> None:
        if self._turn is not None:
            self._turn.give_back()
