"""Which tasks may be given out by themselves now, and to whom."""

from datetime import timedelta

from django.db.models import QuerySet

from tutti.assignment.models import Dispatch, Move
from tutti.assignment.models.plans import Drafted
from tutti.assignment.queries.answers import answered
from tutti.assignment.queries.policies import policy_of, weights_of
from tutti.assignment.queries.snapshots import names_in, snapshot_of, unassigned
from tutti.changes.models import Change
from tutti.engine import assign as engine
from tutti.kit import clock
from tutti.people.models import Project
from tutti.work.models import Task

DAY = timedelta(hours=24)


def given_out_lately(project: Project) -> QuerySet[Move]:
    """What was given out by itself in the last 24 hours, whether it was taken back since or not."""
    moves: QuerySet[Move] = Move.objects.filter(project=project, plan__aim="auto", plan__made_at__gt=clock.now() - DAY)
    return moves


def clear_cases(dispatch: Dispatch) -> list[Drafted]:
    """The tasks that have waited long enough and for which one person is clearly ahead, the most urgent first.

    All unassigned tasks are planned together, so that the answers fit together.  What would stretch somebody, and take
    the time of a mentor, is left to people.
    """
    project = dispatch.project
    tasks = unassigned(project)
    ripe = _ripe(tasks, dispatch)
    if not ripe:
        return []
    found = engine.plan(snapshot_of(project, tasks), weights=weights_of(policy_of(project.workspace_id)))
    moves = {move["task_id"]: move for move in answered(found, names_in(project)).moves}
    ready = (moves[one] for one in ripe if one in moves)
    return [move for move in ready if not move.get("mentor_id") and is_ahead(move, dispatch.ahead)]


def is_ahead(move: Drafted, percent: int) -> bool:
    """Whether the first choice costs less than the second by so many per cent of the second's cost."""
    if not move["runners_up"]:
        return True
    cost, second = sum(term["hours"] for term in move["terms"]), move["runners_up"][0]["cost"]
    return second - cost >= percent / 100 * abs(second)


def _ripe(tasks: list[Task], dispatch: Dispatch) -> list[str]:
    """Those nobody has had for long enough; what was given out by itself once is left to people."""
    since, ids = clock.now() - timedelta(hours=dispatch.hours), [task.pk for task in tasks]
    again = set(Move.objects.filter(task__in=ids, plan__aim="auto").values_list("task_id", flat=True))
    assigned = Change.objects.filter(
        workspace_id=dispatch.workspace_id, about_id__in=ids, verb="task.assigned", at__gt=since
    )
    lately = set(assigned.values_list("about_id", flat=True))
    return [str(task.pk) for task in tasks if task.created_at <= since and task.pk not in again | lately]
