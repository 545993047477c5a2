"""What lies behind a project: where its work waited, and why tasks were late."""

from uuid import UUID

from tutti.changes.commands import Unseen
from tutti.forecast.models import Flow
from tutti.people.models import Person


def flow_of(project_id: UUID, *, asker: Person) -> Flow | None:
    """What was last worked out of a project the asker may see; None while nothing was."""
    if f"p:{project_id}" not in asker.scopes:
        raise Unseen("There is no such project, or you may not see it.")
    found: Flow | None = Flow.objects.filter(workspace_id=asker.workspace_id, project=project_id).first()
    return found
