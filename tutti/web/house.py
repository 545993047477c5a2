"""The house as the live stream asks it: sessions, standing and the feed as they are in the database."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from io import BytesIO
from uuid import UUID

from django.core.handlers.asgi import ASGIRequest

from tutti.changes import feed
from tutti.changes.commands import Refused
from tutti.changes.models import Log
from tutti.web import live
from tutti.web.kernel import Entry, Viewer
from tutti.web.wire import Scope


class House:
    """The kernel as it is."""

    def viewer_of(self, scope: Scope) -> Viewer | None:
        try:
            return live.viewer_of(ASGIRequest(scope, BytesIO()))
        except Refused:
            return None

    def standing_of(self, viewer: Viewer) -> Viewer | None:
        assert isinstance(viewer, live.Viewer)
        return live.standing_of(viewer)

    def read_since(self, workspace_id: UUID, seq: int, limit: int) -> Sequence[Entry]:
        try:
            return feed.read_since(workspace_id, seq, limit)
        except Log.DoesNotExist:
            raise feed.CursorPruned from None

    def encode(self, entry: Entry, scopes: Collection[str]) -> bytes | None:
        assert isinstance(entry, feed.Entry)
        return feed.encode(entry, scopes)
