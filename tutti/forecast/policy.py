"""Who may do what about forecasts and risks."""

from tutti.forecast.models import Risk
from tutti.kit.guards import lets
from tutti.people.models import Person, Project, Workspace


@lets("owner")
def owns(by: Person, workspace: Workspace) -> bool:
    """The owners alone: what is learned about people is theirs to answer for."""
    return by.standing.role == "owner"


@lets("lead", "worker")
def works_in(by: Person, place: Project | Risk) -> bool:
    """The project's leads and members (in an open project, everybody of the workspace)."""
    return by.standing.works_in(place.pk if isinstance(place, Project) else place.project_id)
