"""What plans are made of: the tasks that may move, the snapshot of a plan, and what stands in a move's way now."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from tutti.assignment.models import Move, Plan
from tutti.assignment.models.plans import Held
from tutti.assignment.queries.drafts import hired, supposing
from tutti.assignment.queries.marks import Marks, marks_of
from tutti.assignment.queries.snapshots import (
    names_in,
    open_tasks,
    people_with,
    snapshot_of,
    task_of,
    unassigned,
    with_elsewhere,
)
from tutti.engine import assign as engine
from tutti.kit import clock
from tutti.people.models import Person, Project
from tutti.people.standing import standing_of, workers_in
from tutti.work.models import Link, Task

IN_BACKGROUND = 2_000  # tasks in one plan: more than a person would look through


@dataclass(frozen=True)
class Question:
    """What the engine is asked for one plan: the facts, and whether assigned tasks may move; what is `held` back."""

    snapshot: engine.Snapshot
    moves: bool
    names: dict[str, str]
    held: Held


def led_by(person: Person) -> list[Project]:
    """The projects a person leads; who runs the workspace leads those they are in."""
    standing = person.standing
    mine = [one for one, role in standing.projects.items() if role == "lead" or standing.runs_it]
    return list(Project.objects.filter(workspace_id=person.workspace_id, pk__in=mine, archived=False).order_by("key"))


def movable(projects: Sequence[Project]) -> QuerySet[Task]:
    """The tasks of these projects that a balance may move: assigned, not begun, not pinned."""
    return _assigned(projects).filter(pinned=False).exclude(status__category="doing")


def held_back(projects: Sequence[Project]) -> Held:
    """How many assigned tasks a balance leaves where they are: begun, or (not begun and) pinned."""
    started = Q(status__category="doing")
    counts = _assigned(projects).aggregate(
        started=Count("pk", filter=started), pinned=Count("pk", filter=Q(pinned=True) & ~started)
    )
    return {"pinned": counts["pinned"], "started": counts["started"]}


def _assigned(projects: Sequence[Project]) -> QuerySet[Task]:
    if not projects:
        return Task.objects.none()
    return open_tasks(projects[0].workspace_id).filter(project__in=projects).exclude(assignee=None)


def question_of(plan: Plan) -> Question:
    """What is asked of the engine for this plan, as things stand now."""
    places = [plan.project] if plan.project else led_by(plan.by)
    names = names_in(*places)
    if plan.project and plan.aim == "backlog":
        tasks = unassigned(plan.project, at_most=IN_BACKGROUND)
        snapshot = tied(snapshot_of(plan.project, tasks), places)
        return Question(snapshot, moves=False, names=names, held={"pinned": 0, "started": 0})
    snapshot = tied(balance_of(places), places)
    if plan.project and plan.aim == "whatif":
        marks = marks_of(plan.workspace_id)
        waiting = tuple(task_of(task, marks) for task in unassigned(plan.project, at_most=IN_BACKGROUND))
        snapshot = supposing(replace(snapshot, tasks=(*snapshot.tasks, *waiting)), plan.supposed)
        names |= hired(plan.supposed)
    return Question(snapshot, moves=True, names=names, held=held_back(places))


def tied(snapshot: engine.Snapshot, projects: Sequence[Project]) -> engine.Snapshot:
    """The snapshot with what each task has to wait for before it can begin."""
    links = Link.objects.filter(project__in=projects, removed=False, type="FS").values_list("task_id", "predecessor_id")
    here, waits = {task.id for task in snapshot.tasks}, defaultdict[str, set[str]](set)
    for task, before in links:
        waits[str(task)] |= {str(before)} & here
    tasks = (replace(task, predecessors=frozenset(waits[task.id])) for task in snapshot.tasks)
    return replace(snapshot, tasks=tuple(tasks))


def balance_of(projects: Sequence[Project]) -> engine.Snapshot:
    """The assigned tasks of these projects and everybody who may do them; what they have elsewhere counts as load."""
    if not projects:
        return engine.Snapshot(now=clock.now())
    workers = {project.pk: workers_in(project) for project in projects}
    may_see = {project: frozenset(map(str, people)) for project, people in workers.items()}
    everybody = frozenset[UUID]().union(*workers.values())
    here = _assigned(projects).filter(assignee__in=everybody).select_related("status").order_by("pk")[:IN_BACKGROUND]
    tasks = {task.pk: task for task in here}
    all_theirs = open_tasks(projects[0].workspace_id).filter(assignee_id__in=everybody, project__archived=False)
    marks = marks_of(projects[0].workspace_id)
    elsewhere = [task for task in all_theirs if task.pk not in tasks]
    snapshot = engine.Snapshot(
        now=clock.now(),
        tasks=tuple(_in_place(task, may_see[task.project_id], marks) for task in tasks.values()),
        people=people_with(everybody, elsewhere, marks),
        resources=marks.seats,
    )
    return with_elsewhere(snapshot, marks)


def _in_place(task: Task, may_see: frozenset[str], marks: Marks) -> engine.Task:
    """A task somebody has, as a balance sees it."""
    return replace(
        task_of(task, marks),
        started=task.status.category == "doing",
        pin=str(task.assignee_id) if task.pinned else None,
        may_see=may_see,
    )


def hindrance(move: Move) -> str | None:
    """Why a move can no longer be, as a sentence; None while it can."""
    task = move.task
    if move.state != "open":
        return f"The move of “{task}” was decided already: it is {move.state}."
    if task.away or task.project_id != move.project_id:
        return f"“{task}” was put away or taken to another project."
    if task.done_at:
        return f"“{task}” is done."
    if task.assignee_id != move.was_id:
        return f"{task.assignee.name if task.assignee else 'Nobody'} answers for “{task}” now."
    if move.was_id and task.status.category == "doing":
        return f"{task.assignee.name if task.assignee else 'Somebody'} has begun “{task}”."
    if task.pinned:
        return f"“{task}” was pinned to who has it."
    if not standing_of(move.workspace_id, move.to_id).works_in(move.project_id) or move.to.status == "removed":
        return f"{move.to.name} no longer works in {move.project}."
    return no_help(task, move.mentor) if move.mentor else None


def no_help(task: Task, mentor: Person) -> str | None:
    """Why somebody cannot help with a task, as a sentence; None when they can."""
    if mentor.status == "removed" or not standing_of(task.workspace_id, mentor.pk).works_in(task.project_id):
        return f"{mentor.name}, who would have been the mentor, no longer works in {task.project}."
    return None
