"""Two rules about hours: how a workspace rounds them, and whether a project's are billable."""

from typing import Annotated

from msgspec import Meta

from tutti.changes.commands import command
from tutti.hours import policy
from tutti.hours.events import ProjectBillingSet, WorkspaceRoundingSet
from tutti.hours.models import Billing, Rounding, Way
from tutti.hours.queries import rule_of
from tutti.people.models import Person, Project, Workspace

Step = Annotated[int, Meta(ge=1, le=240)]


@command(may=policy.runs_workspace)
def set_rounding(workspace: Workspace, *, way: Way, step: Step = 15, by: Person) -> WorkspaceRoundingSet | None:
    """Say how each entry is rounded where hours are totalled and exported: not, to the nearest `step` minutes, up or
    down.  What people entered stays as it is."""
    was = rule_of(workspace.pk)
    if (way, step) == was:
        return None
    row = Rounding.objects.filter(workspace_id=workspace.pk).first() or Rounding(workspace_id=workspace.pk)
    row.way, row.step = way, step
    row.save()
    return WorkspaceRoundingSet(workspace, row, way=way, step=step, way_was=was.way, step_was=was.step)


@command(may=policy.leads)
def set_billable(project: Project, *, billable: bool, by: Person) -> ProjectBillingSet | None:
    """Say whether hours in a project are billable unless somebody says otherwise; what was entered stays as it is."""
    row = Billing.objects.filter(project=project).first() or Billing(workspace_id=project.workspace_id, project=project)
    if row.billable == billable:
        return None
    row.billable = billable
    row.save()
    return ProjectBillingSet(project, row, billable=billable)
