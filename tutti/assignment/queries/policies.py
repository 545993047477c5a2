"""What a workspace finds important, as the engine takes it."""

from uuid import UUID

from tutti.assignment.models import Policy
from tutti.assignment.models.plans import Sliders
from tutti.engine import assign as engine

AS_USUAL: Sliders = {"speed": 1.0, "balance": 1.0, "growth": 1.0, "stability": 1.0}


def policy_of(workspace_id: UUID) -> Sliders:
    """How the four sliders stand, each 0 to 2."""
    row = Policy.objects.filter(workspace_id=workspace_id).first()
    if row is None:
        return AS_USUAL.copy()
    return {"speed": row.speed, "balance": row.balance, "growth": row.growth, "stability": row.stability}


def weights_of(sliders: Sliders) -> engine.Weights:
    """The prices of the engine with the sliders set."""
    return engine.Weights(**sliders)
