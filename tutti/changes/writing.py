"""The change being written right now: the rows it touches, its place in the log, and the moment it is recorded."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

import msgspec
from django.db import connection, transaction

from tutti.kit import clock

if TYPE_CHECKING:
    from tutti.changes.events import Event
    from tutti.changes.models import Kept

committed: list[Callable[[UUID, int], None]] = []
"""Who is woken after each commit, with the workspace and its newest seq.  Only a wake-up: the log is the data."""

_heads: dict[UUID, tuple[int, str]] = {}
"""The newest hash this process knows of each log; used only when it is exactly the one before ours."""


class OutsideChange(RuntimeError):
    """A kept row was written outside a command."""


class SilentChange(RuntimeError):
    """A command changed rows but said nothing happened."""


class NothingHappened(Exception):
    """Takes the transaction back when the command had nothing to do."""


@dataclass
class Turn:
    """One transaction in a workspace's log.  It holds the log from its first line to the commit."""

    workspace_id: UUID
    seq: int
    frame: int
    key: str | None = None
    asked: str | None = None
    undoes: int | None = None
    first: int = 0
    recorded: list[int] = field(default_factory=list)
    moved_frame: bool = False
    head: str | None = None
    rows: list[tuple[str, bytes]] = field(default_factory=list)
    """Every touched row so far, as JSON, by scope: the answer to whoever asked."""

    def __post_init__(self) -> None:
        self.first = self.seq

    def next_seq(self) -> int:
        """The number of the change being written; the first was taken with the lock."""
        if self.recorded and self.recorded[-1] == self.seq:
            self.seq = _count_up(self.workspace_id)[0]
        return self.seq


class Writing:
    """The rows one change touches."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.touched: dict[tuple[str, str, UUID], Any] = {}
        self.wrote = False

    @property
    def seq(self) -> int:
        return self.turn.next_seq()

    def touch(self, row: Kept) -> None:
        """Remember a row that was just saved, in the scope it is in now and the one it left."""
        self.wrote = True
        if not hasattr(row, "shape"):
            return
        scope, was = row.scope, row._scope_was  # type: ignore[attr-defined]
        if was and was != scope:
            self.touched[was, row.kind, row.pk] = None  # type: ignore[attr-defined]
        self.touched[scope, row.kind, row.pk] = row  # type: ignore[attr-defined]
        row._scope_was = scope  # type: ignore[attr-defined]
        self.turn.moved_frame |= row.frames  # type: ignore[attr-defined]

    def save_all(self, rows: Sequence[Kept], fields: Sequence[str] = ()) -> None:
        """Save many rows of one kind in few statements: new ones whole, or these `fields` of existing ones."""
        from django.db.models import QuerySet

        if not rows:
            return
        model = type(rows[0])
        query: QuerySet[Any] = QuerySet(model=model)
        for row in rows:
            if hasattr(row, "shape"):
                row.seq = self.seq  # type: ignore[attr-defined]
        if fields:
            extra = ["seq"] if hasattr(model, "shape") else []
            query.bulk_update(rows, [*fields, *extra], batch_size=400)
        else:
            query.bulk_create(rows, batch_size=400)
        for row in rows:
            self.touch(row)

    def count_up(self, row: Kept, column: str) -> int:
        """The next number of a counter that is nobody's to see, taken in one statement."""
        assert row._meta.get_field(column).editable is False
        table = row._meta.db_table
        words = f"UPDATE {table} SET {column} = {column} + 1 WHERE id = %s RETURNING {column}"  # noqa: S608 - our names
        return int(_sql(words, row.pk)[0])

    def record(self, event: Event, by_id: UUID | None) -> int:
        """Write what happened, and how every touched row looks now, into the log."""
        from tutti.changes.models import Change, Delta

        turn, seq = self.turn, self.seq
        subject: Kept = event.subject
        facts, salt = msgspec.json.encode(event.facts()).decode(), os.urandom(16).hex()
        change = Change(
            workspace_id=turn.workspace_id, seq=seq, turn=turn.first, at=clock.now(), by_id=by_id, verb=event.verb,
            subject_id=subject.pk, about_id=(getattr(event, "task", None) or subject).pk,
            scope=getattr(subject, "scope", "admins"), facts=facts, salt=salt,
            undoes=turn.undoes, prev=turn.head or head_of(turn.workspace_id, seq - 1), digest=digest_of(salt, facts),
        )  # fmt: skip
        change.hash = turn.head = hash_of(change)
        if len(_open.get()) == 1:
            change.key, change.asked, turn.key = turn.key, turn.asked, None
        deltas = _by_scope(self.touched)
        turn.rows += deltas.items()
        change.rows = deltas.pop(change.scope, b"").decode()
        change.save(force_insert=True)
        Delta.objects.bulk_create(
            Delta(workspace_id=turn.workspace_id, seq=seq, scope=scope, rows=rows.decode())
            for scope, rows in deltas.items()
        )
        turn.recorded.append(seq)
        return seq


def _by_scope(touched: dict[tuple[str, str, UUID], Any]) -> dict[str, bytes]:
    scopes: dict[str, list[Any]] = defaultdict(list)
    for (scope, kind, row_id), row in touched.items():
        scopes[scope].append([scope, kind, str(row_id), row and row.as_row()])
    return {scope: msgspec.json.encode(rows) for scope, rows in scopes.items()}


def digest_of(salt: str, facts: str) -> str:
    """What the chain holds of the facts."""
    return hashlib.sha256(f"{salt}{facts}".encode()).hexdigest()


def hash_of(change: Any) -> str:
    """SHA-256 over the hash before and everything the change says, but its facts only by their digest."""
    said = [change.prev, change.workspace_id, change.seq, change.at, change.by_id, change.for_id,
            change.verb, change.subject_id, change.scope, change.undoes, change.digest]  # fmt: skip
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()


def head_of(workspace_id: UUID, seq: int) -> str:
    """The hash of the change at `seq`; of nothing, the workspace's own id."""
    from tutti.changes.models import Change

    if seq == 0:
        return hashlib.sha256(workspace_id.bytes).hexdigest()
    known = _heads.get(workspace_id)
    if known and known[0] == seq:
        return known[1]
    return Change.objects.values_list("hash", flat=True).get(workspace_id=workspace_id, seq=seq)


_open: ContextVar[tuple[Writing, ...]] = ContextVar("open_changes", default=())
_turn: ContextVar[Turn | None] = ContextVar("turn", default=None)


def current() -> Writing:
    """The change being written; outside a command there is none."""
    if not _open.get():
        raise OutsideChange("kept rows are only written inside a command")
    return _open.get()[-1]


@contextmanager
def writing(turn: Turn) -> Iterator[Writing]:
    """A change within a turn; a command that asks another opens one inside its own."""
    change = Writing(turn)
    token = _open.set((*_open.get(), change))
    try:
        yield change
    finally:
        _open.reset(token)


@contextmanager
def turn(
    workspace_id: UUID,
    *,
    key: str | None = None,
    asked: str | None = None,
    undoes: int | None = None,
) -> Iterator[Turn]:
    """Hold the workspace's log: one writer at a time, one order.  A turn within a turn is the same turn."""
    if held := _turn.get():
        yield held
        return
    with transaction.atomic():
        mine = Turn(workspace_id, *_count_up(workspace_id), key=key, asked=asked, undoes=undoes)
        token = _turn.set(mine)
        try:
            yield mine
            if not mine.recorded:
                raise NothingHappened
            _close(mine)
        finally:
            _turn.reset(token)


def _close(mine: Turn) -> None:
    last = mine.recorded[-1]
    if mine.moved_frame:
        _sql(
            "UPDATE changes_log SET frame = %s WHERE workspace_id = %s",
            last,
            mine.workspace_id,
        )

    def wake() -> None:
        _heads[mine.workspace_id] = (last, mine.head or "")
        for listener in committed:
            listener(mine.workspace_id, last)

    transaction.on_commit(wake)


def _count_up(workspace_id: UUID) -> tuple[int, int]:
    """The next place in the log, and the frame.  Locks the row until commit."""
    row = _sql(
        "UPDATE changes_log SET seq = seq + 1 WHERE workspace_id = %s RETURNING seq, frame",
        workspace_id,
    )
    if row is None:
        raise LookupError(f"workspace {workspace_id} has no log")
    return int(row[0]), int(row[1])


def _sql(words: str, *values: Any) -> Any:
    if connection.vendor == "sqlite":
        values = tuple(v.hex if isinstance(v, UUID) else v for v in values)
    with connection.cursor() as cursor:
        cursor.execute(words, values)
        return cursor.fetchone() if "RETURNING" in words else None


def held() -> Turn | None:
    """The turn this thread is in, if any."""
    return _turn.get()
