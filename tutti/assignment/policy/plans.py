"""Who may decide on plans and on what they propose."""

from tutti.assignment.models import Move, Plan
from tutti.kit.guards import lets
from tutti.people.models import Person


@lets("self", "lead", "worker")
def handles(by: Person, plan: Plan) -> bool:
    """Who works in the plan's project; a plan that spans projects, or only supposes, is its asker's alone."""
    if plan.project and plan.home == plan.project.scope:
        return by.standing.works_in(plan.project.pk)
    return plan.home == f"me:{by.pk}"


@lets("lead", "worker")
def decides(by: Person, move: Move) -> bool:
    """The project's leads and members: those who may assign its tasks by hand."""
    return by.standing.works_in(move.project_id)
