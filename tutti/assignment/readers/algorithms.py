"""What is being worked out when an algorithm is switched off ends there."""

from django.db.models import Q

from tutti.assignment.commands.solving import fail
from tutti.assignment.models import Plan
from tutti.changes.readers import on
from tutti.people.events import WorkspaceSwitchedOff
from tutti.people.models import Person

AIMS = {"balance": Q(aim="balance"), "plan": ~Q(aim="balance")}


@on(WorkspaceSwitchedOff)
def end_its_plans(event: WorkspaceSwitchedOff, by: Person) -> None:
    """Plans that wait or run say who ended them; the planner lets go of them at its next step."""
    aims = AIMS.get(event.algorithm, Q(pk__in=[]))
    alive = Q(state__in=["waiting", "running", "stopping"])
    for plan in Plan.objects.filter(aims, alive, workspace_id=event.workspace.pk):
        fail(plan, problem=f"{by.name} switched this off while it was worked out.", by=by)
