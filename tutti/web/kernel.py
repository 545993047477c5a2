"""What the live stream asks of the house: who is there, what may they see, what has changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol
from uuid import UUID

from tutti.web.wire import Scope


class Viewer(Protocol):
    """Someone with an open stream, and what they may see.  Equal viewers have the same standing."""

    @property
    def workspace_id(self) -> UUID: ...
    @property
    def person_id(self) -> UUID: ...
    @property
    def scopes(self) -> frozenset[str]: ...


class Entry(Protocol):
    """One change of the feed."""

    @property
    def seq(self) -> int: ...
    @property
    def said_scope(self) -> str: ...
    @property
    def rows(self) -> dict[str, bytes]: ...
    @property
    def moves_standing(self) -> bool: ...


class Kernel(Protocol):
    """Synchronous questions; the hub asks them in a thread."""

    def viewer_of(self, scope: Scope) -> Viewer | None:
        """Who asks, by the headers of their request; None for nobody."""

    def standing_of(self, viewer: Viewer) -> Viewer | None:
        """The same viewer as they stand now; None when they may no longer look."""

    def read_since(self, workspace_id: UUID, seq: int, limit: int) -> Sequence[Entry]:
        """The changes after `seq` in order.  Raises `tutti.changes.feed.CursorPruned` when they are gone."""

    def encode(self, entry: Entry, scopes: Collection[str]) -> bytes | None:
        """An entry for those with these scopes; None when nothing in it is for them."""
