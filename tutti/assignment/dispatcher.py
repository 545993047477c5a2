"""The dispatcher: where a lead allowed it, gives tasks out that nobody has had for long, a few a day, with reasons."""

from tutti.assignment.commands.dispatch import give_out
from tutti.assignment.models import Dispatch
from tutti.assignment.queries import clear_cases
from tutti.engine import assign as engine
from tutti.kit.rounds import Rounds
from tutti.people.register import switched_off


def dispatch_due() -> None:
    """One round through all projects that are on.  Two processes at once do no harm: the limits hold under the lock."""
    for row in Dispatch.objects.filter(on=True, project__archived=False).select_related("project", "by"):
        if not switched_off("auto_assign", row.workspace_id) and (moves := clear_cases(row)):
            give_out(row.project, moves=moves, version=engine.VERSION, by=None)


DISPATCHER = Rounds("dispatcher", lambda: dispatch_due(), pause=600.0)
