"""What plans do when they are asked for, and what their moves do when something happens to their task."""

from django.db import transaction
from django.db.models import F, QuerySet

from tutti.assignment.commands import go_stale
from tutti.assignment.events import PlanAsked
from tutti.assignment.models import Move
from tutti.assignment.planner import PLANNER
from tutti.assignment.queries import hindrance
from tutti.changes.readers import Told, after
from tutti.work.events import TaskArchived, TaskAssigned, TaskMoved, TaskPinned, TaskTransferred, TaskTrashed


@after(PlanAsked)
def wake_the_planner(told: Told) -> None:
    """A plan waits; the planner works it out beside everything else."""
    transaction.on_commit(PLANNER.wake)


@after(TaskAssigned, TaskMoved, TaskPinned, TaskArchived, TaskTrashed, TaskTransferred)
def drop_overtaken_moves(told: Told) -> None:
    """Moves that the world has overtaken say so."""
    for move in _open_moves(told.event):
        if why := hindrance(move):
            go_stale(move, why=why, by=None)


def _open_moves(
    event: TaskAssigned | TaskMoved | TaskPinned | TaskArchived | TaskTrashed | TaskTransferred,
) -> QuerySet[Move]:
    """Those of the task; where it left for another project, also those of its parts that went along."""
    moves: QuerySet[Move] = Move.objects.filter(state="open").select_related("task__project", "task__status", "to")
    if isinstance(event, TaskTransferred):
        return moves.filter(project=event.was).exclude(task__project_id=F("project_id"))
    return moves.filter(task=event.task)
