"""What is looked up all the time and seldom moves: remembered by each process for one position of the frame.

The frame is the workspace's number (`Log.frame`) of the change that last touched who-may-see-what or the columns of a
project.  A memory made for one number is exact as long as the number stands, so nothing ever goes stale.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar
from uuid import UUID

from tutti.changes import writing
from tutti.changes.models import Log

T = TypeVar("T")

_remembered: dict[UUID, tuple[int, dict[Hashable, Any]]] = {}


def of(workspace_id: UUID) -> int:
    """The frame now; inside a turn, the one the lock gave us."""
    held = writing.held()
    if held and held.workspace_id == workspace_id:
        return held.frame
    return Log.objects.values_list("frame", flat=True).get(pk=workspace_id)


def remember(
    workspace_id: UUID,
    what: Hashable,
    look_up: Callable[[], T],
    frame: int | None = None,
) -> T:
    """`look_up()`, or what it gave when the frame stood where it stands now.  Errors are not remembered.

    `frame` is where it stood when the caller looked a moment ago; under the lock it is not needed and not believed.
    """
    held = writing.held()
    if held and held.moved_frame:
        return look_up()
    frame = of(workspace_id) if frame is None or held else frame
    at, known = _remembered.get(workspace_id, (-1, {}))
    if at != frame:
        known = {}
        _remembered[workspace_id] = (frame, known)
    if what not in known:
        known[what] = look_up()
    return known[what]  # type: ignore[no-any-return]
