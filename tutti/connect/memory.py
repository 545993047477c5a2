"""What of a foreign board is here already: the map from things there to rows here."""

import hashlib
from collections.abc import Iterable
from uuid import UUID

from tutti.connect.models import Import, Imported

_LONGEST = 128


def key_of(source_id: str) -> str:
    """An id of the file as it is stored; one that is too long by its digest."""
    return source_id if len(source_id) <= _LONGEST else hashlib.sha256(source_id.encode()).hexdigest()


def known(file: Import, board_id: str, kind: str, among: Iterable[str] | None = None) -> dict[str, UUID]:
    """The rows of one kind that stand for things of this board in the project, by their ids there."""
    rows = Imported.objects.filter(project=file.target, board=board_id, kind=kind, gone=False)
    if among is not None:
        rows = rows.filter(source_id__in=[key_of(each) for each in among])
    return dict(rows.values_list("source_id", "row_id"))


def elsewhere(file: Import, board_id: str) -> dict[str, UUID]:
    """Who stood for the people of this board when it came into any project of the workspace, the last time."""
    rows = Imported.objects.filter(workspace_id=file.workspace_id, board=board_id, kind="person", gone=False)
    return dict(rows.order_by("pk").values_list("source_id", "row_id"))


def noted(file: Import, board_id: str, kind: str, source_id: str, row_id: UUID, *, made: bool = True) -> Imported:
    """The note that a row stands for a thing of the board."""
    return Imported(
        workspace_id=file.workspace_id,
        file=file,
        project=file.target,
        board=board_id,
        kind=kind,
        source_id=key_of(source_id),
        row_id=row_id,
        made=made,
    )
