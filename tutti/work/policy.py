"""Who may do what with work."""

from tutti.kit.guards import lets
from tutti.people.models import Person, Project
from tutti.people.policy import belongs as belongs
from tutti.work.models import Baseline, Label, Link, Milestone, Repeat, Resource, Status, Task
from tutti.work.models.parts import Part

Place = Project | Task | Status | Label | Part | Link | Milestone | Baseline | Repeat


@lets("lead", "worker")
def works_in(by: Person, place: Place) -> bool:
    """The project's leads and members (in an open project, everybody of the workspace)."""
    return by.standing.works_in(place.pk if isinstance(place, Project) else place.project_id)


@lets("owner", "admin", "lead")
def leads(by: Person, place: Place) -> bool:
    """The project's leads, and who runs the workspace when they are in it."""
    project_id = place.pk if isinstance(place, Project) else place.project_id
    return by.standing.decides_in(project_id)


@lets("owner", "admin", "lead")
def keeps(by: Person, resource: Resource) -> bool:
    """Who leads its project; what the whole workspace shares is kept by who runs it."""
    return by.standing.decides_in(resource.project_id) if resource.project_id else by.standing.runs_it
