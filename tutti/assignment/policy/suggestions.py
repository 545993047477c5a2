"""Who may ask for suggestions and decide on them."""

from tutti.assignment.models import Suggestion
from tutti.kit.guards import lets
from tutti.people.models import Person, Project
from tutti.work.models import Task


@lets("lead", "worker")
def works_in(by: Person, place: Project | Task | Suggestion) -> bool:
    """The project's leads and members: those who may assign its tasks by hand."""
    return by.standing.works_in(place.pk if isinstance(place, Project) else place.project_id)
