"""Tasks are given out by themselves, only where a lead switched that on, and within the limits set there."""

from typing import Annotated

from msgspec import Meta

from tutti.assignment import policy
from tutti.assignment.commands.solving import rows_of
from tutti.assignment.events import MoveDispatched, ProjectDispatched, ProjectDispatchStarted, ProjectDispatchStopped
from tutti.assignment.models import Dispatch, Move, Plan
from tutti.assignment.models.plans import Drafted
from tutti.assignment.queries import given_out_lately, policy_of
from tutti.changes.commands import command, consequence
from tutti.kit import clock
from tutti.people.models import Person, Project
from tutti.people.register import obey, switched_off
from tutti.work import commands as work

Hours = Annotated[int, Meta(ge=1, le=720)]
Percent = Annotated[int, Meta(ge=0, le=100)]
Daily = Annotated[int, Meta(ge=1, le=50)]


@command(may=policy.leads)
def dispatch(
    project: Project, *, hours: Hours = 24, ahead: Percent = 20, a_day: Daily = 5, by: Person
) -> ProjectDispatchStarted | None:
    """Let tasks nobody has had for some hours be given out by themselves, where one person is clearly ahead."""
    obey("auto_assign", project.workspace_id)
    row = Dispatch.objects.filter(project=project).first()
    was = {"hours": row.hours, "ahead": row.ahead, "a_day": row.a_day} if row and row.on else None
    if was == {"hours": hours, "ahead": ahead, "a_day": a_day}:
        return None
    row = row or Dispatch(workspace_id=project.workspace_id, project=project)
    row.on, row.hours, row.ahead, row.a_day, row.by, row.at = True, hours, ahead, a_day, by, clock.now()
    row.save()
    return ProjectDispatchStarted(project, dispatch=row, hours=hours, ahead=ahead, a_day=a_day, was=was)


@command(may=policy.leads)
def stop_dispatch(project: Project, *, by: Person) -> ProjectDispatchStopped | None:
    """Have the tasks of a project given out by people only, as it is unless a lead says otherwise."""
    row = Dispatch.objects.filter(project=project, on=True).first()
    if row is None:
        return None
    row.on, row.by, row.at = False, by, clock.now()
    row.save()
    return ProjectDispatchStopped(project, hours=row.hours, ahead=row.ahead, a_day=row.a_day)


@consequence
def give_out(project: Project, *, moves: list[Drafted], version: str, by: Person | None) -> ProjectDispatched | None:
    """Give tasks to whom the engine found, in the name of the house; the limits are looked at again under the lock."""
    row = Dispatch.objects.filter(project=project, on=True).first()
    if row is None or switched_off("auto_assign", project.workspace_id):
        return None
    room = row.a_day - given_out_lately(project).count()
    plan = Plan(
        workspace_id=project.workspace_id, aim="auto", project=project, home=project.scope, by=row.by, state="closed",
        made_at=clock.now(), weights=policy_of(project.workspace_id), held={"pinned": 0, "started": 0}, version=version,
    )  # fmt: skip
    given = [move for move in rows_of(plan, moves) if move.state == "open"][: max(0, room)]
    if not given:
        return None
    plan.move_count, plan.hours = len(given), sum(move.hours for move in given)
    plan.save(force_insert=True)
    for move in given:
        hand(move, by=by)
    return ProjectDispatched(project, plan=plan, moves=given)


@consequence
def hand(move: Move, *, by: Person | None) -> MoveDispatched:
    """One of them, with its reasons."""
    move.state = "accepted"
    move.save(force_insert=True)
    work.assign_as_proposed(move.task, to=move.to, by=by)
    reasons = {term["name"]: term["hours"] for term in move.terms}
    return MoveDispatched(move, task=move.task, to=move.to, reasons=reasons, version=move.version)
