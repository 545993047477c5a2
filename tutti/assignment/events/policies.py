"""What can happen to what a workspace finds important."""

from dataclasses import dataclass

from tutti.assignment.models import Policy
from tutti.assignment.models.plans import Sliders
from tutti.changes.events import Asked, Event
from tutti.people.models import Workspace


@dataclass(frozen=True)
class WorkspacePolicySet(Event):
    """The sliders stand from 0 to 2; `was` is how they stood before, by name."""

    workspace: Workspace
    policy: Policy
    speed: float
    balance: float
    growth: float
    stability: float
    was: Sliders
    says = "{by} weighs speed {speed}, balance {balance}, growth {growth}, stability {stability}"

    def undone_by(self) -> Asked:
        return Asked("workspace.set_policy", self.workspace, dict(self.was))
