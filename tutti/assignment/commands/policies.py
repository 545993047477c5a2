"""A workspace says what it finds important when work is planned."""

from typing import Annotated

from msgspec import Meta

from tutti.assignment import policy
from tutti.assignment.events import WorkspacePolicySet
from tutti.assignment.models import Policy
from tutti.assignment.queries import policy_of
from tutti.changes.commands import command
from tutti.people.models import Person, Workspace

Slider = Annotated[float, Meta(ge=0, le=2)]


@command(may=policy.runs_workspace)
def set_policy(
    workspace: Workspace, *, speed: Slider, balance: Slider, growth: Slider, stability: Slider, by: Person
) -> WorkspacePolicySet | None:
    """Weigh speed, balance, growth and stability: from 0 (does not count) over 1 (as usual) to 2 (counts double)."""
    row = Policy.objects.filter(workspace_id=workspace.pk).first() or Policy(workspace_id=workspace.pk)
    was = policy_of(workspace.pk)
    row.speed, row.balance, row.growth, row.stability = speed, balance, growth, stability
    if (speed, balance, growth, stability) == tuple(was.values()):
        return None
    row.save()
    return WorkspacePolicySet(
        workspace, policy=row, speed=speed, balance=balance, growth=growth, stability=stability, was=was
    )
