"""Whether forecasts may learn from people's own history now."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from tutti.forecast.models import Learning

if TYPE_CHECKING:
    from tutti.engine.forecast.values import Mode


def mode_of(workspace_id: UUID, on: date) -> "Mode":
    """Plain, unless an owner announced learned mode and its day has come."""
    learns = Learning.objects.filter(workspace_id=workspace_id, off=False, starts__lte=on)
    return "learned" if learns.exists() else "plain"
