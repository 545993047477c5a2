"""How a plan gets its answer: the planner tells how far it is, and keeps what it found.  None of this has a door."""

from collections.abc import Iterable, Iterator
from math import isfinite
from uuid import UUID

from tutti.assignment.events import PlanAnswered, PlanFailed, PlanWentOn
from tutti.assignment.models import Job, Move, Plan
from tutti.assignment.models.plans import Drafted
from tutti.assignment.queries import Question, answered, hindrance
from tutti.changes.commands import consequence
from tutti.changes.writing import current
from tutti.engine import assign as engine
from tutti.people.models import Person
from tutti.work.models import Task

PREVIEWED = 30  # moves shown while a plan is worked out: enough to see where it goes


@consequence
def go_on(plan: Plan, *, progress: engine.Progress, by: Person | None) -> PlanWentOn | None:
    """Say how far a plan is."""
    if plan.state not in ("waiting", "running"):
        return None
    plan.state, plan.step, plan.of, plan.move_count = "running", progress.step, progress.of, progress.moves
    plan.bound, plan.gap = _number(progress.bound), _number(progress.gap)
    if plan.aim != "whatif":
        plan.drafted = [_preview(*move) for move in progress.best()[:PREVIEWED]]
    plan.save()
    return PlanWentOn(plan, step=plan.step, of=plan.of, gap=plan.gap or 0.0)


@consequence
def keep(plan: Plan, *, found: engine.Plan, question: Question, job: Job, by: Person | None) -> PlanAnswered | None:
    """Keep what was found, once; when the plan was closed or asked anew meanwhile, let it go."""
    if not Job.objects.filter(pk=job.pk, due_at=job.due_at).delete()[0]:
        return None
    told = answered(found, question.names)
    plan.state, plan.version, plan.step = "ready", found.version, plan.of
    plan.before, plan.after, plan.left, plan.problems = told.before, told.after, told.left, told.problems
    plan.bound, plan.gap = _number(found.bound), _number(found.gap)
    plan.move_count, plan.hours, plan.held = len(told.moves), sum(move["hours"] for move in told.moves), question.held
    plan.drafted = told.moves if plan.aim == "whatif" else []
    if plan.aim != "whatif":
        current().save_all(list(rows_of(plan, told.moves)))
    plan.save()
    return PlanAnswered(
        plan, moves=plan.move_count, total=told.after["total"], total_was=told.before["total"], version=plan.version
    )


@consequence
def fail(plan: Plan, *, problem: str, by: Person | None) -> PlanFailed | None:
    """End a plan that cannot be worked out."""
    Job.objects.filter(plan=plan).delete()
    if plan.state not in ("waiting", "running", "stopping"):
        return None
    plan.state, plan.problem = "failed", problem
    if plan.aim != "whatif":
        plan.drafted = []
    plan.save()
    return PlanFailed(plan)


def rows_of(plan: Plan, moves: Iterable[Drafted]) -> Iterator[Move]:
    """The moves as rows; one that was overtaken while the plan was worked out is stale from the start."""
    tasks = Task.objects.select_related("project", "status", "assignee").in_bulk([UUID(m["task_id"]) for m in moves])
    people = Person.objects.in_bulk([UUID(move["to_id"]) for move in moves])
    for said in moves:
        task, to = tasks[UUID(said["task_id"])], people[UUID(said["to_id"])]
        move = Move(
            workspace_id=plan.workspace_id, plan=plan, project=task.project, task=task, to=to,
            was_id=UUID(said["was_id"]) if said["was_id"] else None,
            mentor_id=UUID(mentor) if (mentor := said.get("mentor_id")) else None,
            terms=said["terms"], runners_up=said["runners_up"], gain=said["gain"], hours=said["hours"],
            version=plan.version,
        )  # fmt: skip
        if why := hindrance(move):
            move.state, move.why_stale = "stale", why
        yield move


def _preview(task: str, was: str | None, to: str) -> Drafted:
    """A move of the best answer so far; its reasons are told once it stands."""
    return {
        "task_id": task, "was_id": was, "to_id": to, "terms": [], "runners_up": [], "gain": 0.0, "hours": 0.0,
    }  # fmt: skip


def _number(value: float) -> float | None:
    return value if isfinite(value) else None
