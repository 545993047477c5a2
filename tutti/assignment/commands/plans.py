"""Asking for plans, stopping them, closing them.  A plan only proposes: see `moves` for the yes."""

from tutti.assignment import policy
from tutti.assignment.events import PlanAsked, PlanClosed, PlanReopened, PlanStopped
from tutti.assignment.models import Job, Move, Plan
from tutti.assignment.models.plans import Aim
from tutti.assignment.queries import led_by, movable, policy_of, unassigned
from tutti.changes.commands import Refused, command
from tutti.changes.writing import current
from tutti.kit import clock
from tutti.people.models import Person, Project, Workspace
from tutti.people.register import obey

ALIVE = ("waiting", "running", "stopping", "ready")


@command(may=policy.works_in)
def plan_backlog(project: Project, *, by: Person) -> PlanAsked:
    """Plan who could do the unassigned tasks of a project.  The answer comes by itself; an earlier one is closed."""
    obey("plan", project.workspace_id)
    if not unassigned(project, at_most=1):
        raise Refused("Every open task here has somebody who answers for it: there is nothing to plan.")
    return _ask("backlog", project=project, home=project.scope, by=by)


@command(may=policy.leads)
def balance_project(project: Project, *, by: Person) -> PlanAsked:
    """Plan which tasks of a project that nobody began could change hands, so that nobody is overloaded."""
    obey("balance", project.workspace_id)
    _something_moves([project])
    return _ask("balance", project=project, home=project.scope, by=by)


@command(may=policy.belongs)
def balance_workspace(workspace: Workspace, *, by: Person) -> PlanAsked:
    """Plan which tasks could change hands across all projects you lead; only you see the plan as a whole."""
    obey("balance", workspace.pk)
    projects = led_by(by)
    if not projects:
        raise Refused("You lead no project here: ask a lead to balance theirs.")
    _something_moves(projects)
    return _ask("balance", project=None, home=f"me:{by.pk}", by=by)


@command(may=policy.handles)
def cancel_plan(plan: Plan, *, by: Person) -> PlanStopped | None:
    """Stop working a plan out; the best answer so far is kept."""
    if plan.state not in ("waiting", "running"):
        return None
    if plan.state == "waiting":
        Job.objects.filter(plan=plan).delete()
    plan.state = "cancelled" if plan.state == "waiting" else "stopping"
    plan.save()
    return PlanStopped(plan)


@command(may=policy.handles)
def close_plan(plan: Plan, *, by: Person) -> PlanClosed | None:
    """Close a plan: the moves nobody decided on are set aside."""
    if plan.state == "closed":
        return None
    Job.objects.filter(plan=plan).delete()
    left = list(Move.objects.filter(plan=plan, state="open"))
    for move in left:
        move.state = "dismissed"
    current().save_all(left, ["state"])
    plan.state = "closed"
    plan.save()
    return PlanClosed(plan, dismissed=left)


@command(may=policy.handles)
def reopen_plan(plan: Plan, *, moves: list[Move] = [], by: Person) -> PlanReopened | None:  # noqa: B006 - never written to
    """Open a closed plan again, and these of its moves."""
    if plan.state != "closed":
        return None
    if any(move.plan_id != plan.pk for move in moves):
        raise Refused("One of these moves belongs to another plan.", field="moves")
    again = [move for move in moves if move.state == "dismissed"]
    for move in again:
        move.state = "open"
    current().save_all(again, ["state"])
    plan.state = "ready" if plan.after else "cancelled"
    plan.save()
    return PlanReopened(plan, moves=again)


def _ask(aim: Aim, *, project: Project | None, home: str, by: Person) -> PlanAsked:
    """In place of the one before."""
    for earlier in Plan.objects.filter(home=home, aim=aim, state__in=ALIVE, workspace_id=by.workspace_id):
        close_plan(earlier, by=by)
    return new_plan(aim, name="", project=project, home=home, by=by)


def new_plan(aim: Aim, *, name: str, project: Project | None, home: str, by: Person) -> PlanAsked:
    """Put a plan where the planner finds it."""
    plan = Plan(
        workspace_id=by.workspace_id, aim=aim, name=name, project=project, home=home, by=by, made_at=clock.now(),
        weights=policy_of(by.workspace_id), held={"pinned": 0, "started": 0},
    )  # fmt: skip
    plan.save(force_insert=True)
    Job.objects.create(plan=plan, due_at=clock.now())
    return PlanAsked(plan, aim=aim)


def _something_moves(projects: list[Project]) -> None:
    if not movable(projects).exists():
        raise Refused("No task here may change hands: each is unassigned, begun, or pinned to who was chosen by hand.")
