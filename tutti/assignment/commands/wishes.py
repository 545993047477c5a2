"""What people wish for places.  Wishes for skills are said in the room of people."""

from tutti.assignment import policy
from tutti.assignment.events import ProjectWished
from tutti.assignment.models import PlaceWish
from tutti.changes.commands import Refused, command
from tutti.people.commands.wishes import Liking
from tutti.people.models import Person, Project
from tutti.work.models import Label


@command(may=policy.works_in)
def wish(project: Project, *, liking: Liking, label: Label | None = None, by: Person) -> ProjectWished | None:
    """Say how gladly you work in a project, or there on what carries a label: -2 rather not, 0 no matter, 2 gladly."""
    if label and label.project_id != project.pk:
        raise Refused(f"The label “{label}” belongs to another project.", field="label")
    known = PlaceWish.objects.filter(person=by, project=project, label=label).first()
    row = known or PlaceWish(workspace_id=project.workspace_id, person=by, project=project, label=label)
    if row.liking == liking:
        return None
    was, row.liking = row.liking, liking
    row.save()
    return ProjectWished(project, label=label, liking=liking, was=was)
