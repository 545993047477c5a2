"""Equipment, rooms and licences, and the tasks that need them."""

from typing import Annotated

from msgspec import Meta

from tutti.changes.commands import Forbidden, Refused, command
from tutti.kit.text import Name
from tutti.people.commands.persons import named
from tutti.people.models import Person, Project, Workspace
from tutti.work import policy
from tutti.work.events import ResourceAdded, ResourceChanged, ResourcePutBack, ResourceRemoved, TaskResourceSet
from tutti.work.models import Resource, Task, Use

Seats = Annotated[int, Meta(ge=1, le=1000)]
Taken = Annotated[int, Meta(ge=0, le=1000)]
EVERYBODY = "all"


@command(may=policy.belongs, creates=Resource)
def add_resource(
    workspace: Workspace, *, name: Name, seats: Seats = 1, project: Project | None = None, by: Person
) -> ResourceAdded:
    """Add something only so many can use at a time: to a project, by its leads, or to the whole workspace."""
    if project is None and not by.standing.runs_it:
        raise Forbidden(f"{by.name}, what all projects share is not yours to add: ask a lead or an administrator.")
    if project and not policy.leads(by, project):
        raise Forbidden(f"{by.name}, the equipment of {project} is not yours to add: ask a lead or an administrator.")
    home = project.scope if project else EVERYBODY
    row = Resource(workspace_id=workspace.pk, home=home, project=project, name=named(name), seats=seats)
    row.save(force_insert=True)
    return ResourceAdded(row, seats=seats)


@command(may=policy.keeps)
def change_resource(resource: Resource, *, name: Name, seats: Seats, by: Person) -> ResourceChanged | None:
    """Call a resource otherwise, or say how many can use it at a time."""
    name = named(name)
    if (name, seats) == (resource.name, resource.seats):
        return None
    name_was, seats_was, resource.name, resource.seats = resource.name, resource.seats, name, seats
    resource.save()
    return ResourceChanged(resource, name=name, seats=seats, name_was=name_was, seats_was=seats_was)


@command(may=policy.keeps)
def remove_resource(resource: Resource, *, by: Person) -> ResourceRemoved | None:
    """Stop offering a resource; tasks that needed it no longer wait for its seats."""
    if resource.removed:
        return None
    resource.removed = True
    resource.save()
    return ResourceRemoved(resource)


@command(may=policy.keeps)
def put_back_resource(resource: Resource, *, by: Person) -> ResourcePutBack | None:
    """Offer a removed resource again."""
    if not resource.removed:
        return None
    resource.removed = False
    resource.save()
    return ResourcePutBack(resource)


@command(may=policy.works_in)
def use(task: Task, *, resource: Resource, seats: Taken = 1, by: Person) -> TaskResourceSet | None:
    """Say how many seats of a resource a task takes while it is worked on; 0 when it needs none."""
    if resource.project_id not in (None, task.project_id):
        raise Refused(f"{resource.name} belongs to another project: choose what is shared here.", field="resource")
    if seats and resource.removed:
        raise Refused(f"{resource.name} is no longer offered: put it back first.", field="resource")
    if seats > resource.seats:
        raise Refused(f"There are only {resource.seats} seats of {resource.name}.", field="seats")
    row = Use.objects.filter(task=task, resource=resource).first() or Use(
        workspace_id=task.workspace_id, task=task, resource=resource
    )
    if row.seats == seats:
        return None
    was, row.seats, row.project_id = row.seats, seats, task.project_id
    row.save()
    return TaskResourceSet(task, resource=resource, seats=seats, was=was)
