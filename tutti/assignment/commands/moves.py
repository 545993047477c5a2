"""Saying yes or no to what a plan proposes, and taking the yes back."""

from collections.abc import Sequence

from django.db.models import prefetch_related_objects

from tutti.assignment import policy
from tutti.assignment.commands.mentorings import begin_mentoring
from tutti.assignment.events import (
    MoveAccepted,
    MoveDismissed,
    MoveGivenAgain,
    MoveReopened,
    MoveTakenBack,
    MoveWentStale,
    PlanAccepted,
    PlanTakenBack,
)
from tutti.assignment.models import Move, Plan
from tutti.assignment.queries import DAY, hindrance
from tutti.changes.commands import Forbidden, Refused, command, consequence
from tutti.kit import clock
from tutti.people.models import Person
from tutti.people.standing import standing_of
from tutti.work import commands as work

AT_ONCE = 300  # each yes is written down by itself, and the log waits meanwhile


@command(may=policy.decides)
def accept_move(move: Move, *, by: Person) -> MoveAccepted | None:
    """Give the task to whom the plan proposes."""
    if move.state == "accepted":
        return None
    if why := hindrance(move):
        raise Refused(why)
    _hand_over(move, by)
    reasons = {term["name"]: term["hours"] for term in move.terms}
    return MoveAccepted(
        move, task=move.task, to=move.to, was=move.was, mentor=move.mentor, reasons=reasons, version=move.version
    )


@command(may=policy.decides)
def take_back_move(move: Move, *, by: Person) -> MoveTakenBack:
    """Give an accepted move's task back to who had it, or to nobody if they no longer work there.

    What was given out by itself is taken back within 24 hours; later it is a task like any other.
    """
    if not _stands(move):
        raise Refused(f"“{move.task}” has changed hands since, or was never moved: assign it by hand.")
    if move.plan.aim == "auto" and clock.now() - move.plan.made_at > DAY:
        raise Refused(f"“{move.task}” was given out more than 24 hours ago: give it to somebody else, or to nobody.")
    move.state = "dismissed" if move.plan.aim == "auto" else "open"
    move.save()
    back = move.was if move.was and standing_of(move.workspace_id, move.was.pk).works_in(move.project_id) else None
    work.assign_as_proposed(move.task, to=back, by=by)
    return MoveTakenBack(move, task=move.task, to=back)


@command(may=policy.decides)
def give_again_move(move: Move, *, by: Person) -> MoveGivenAgain | None:
    """Give a task again to whom it was taken back from, as long as nobody else has it."""
    if _stands(move):
        return None
    if move.state not in ("open", "dismissed"):
        raise Refused(f"The move of “{move.task}” can no longer be: it is {move.state}.")
    move.state = "open"
    if why := hindrance(move):
        raise Refused(why)
    _hand_over(move, by)
    return MoveGivenAgain(move, task=move.task, to=move.to)


@command(may=policy.decides)
def dismiss_move(move: Move, *, by: Person) -> MoveDismissed | None:
    """Set one move aside.  This is never held against, or for, anybody."""
    if move.state != "open":
        return None
    move.state = "dismissed"
    move.save()
    return MoveDismissed(move, task=move.task)


@command(may=policy.decides)
def reopen_move(move: Move, *, by: Person) -> MoveReopened | None:
    """Take a move up again that was set aside."""
    if move.state != "dismissed":
        return None
    move.state = "open"
    move.save()
    return MoveReopened(move, task=move.task)


@command(may=policy.handles)
def accept_moves(plan: Plan, *, moves: list[Move], by: Person) -> PlanAccepted | None:
    """Accept several moves of a plan at once.  What can no longer be says why; the rest goes through."""
    _of_this(plan, moves, by)
    prefetch_related_objects(moves, "task__status", "task__assignee", "to", "project")
    stale: list[Move] = []
    done: list[Move] = []
    for move in moves:
        if move.state != "open":
            continue
        if why := hindrance(move):
            move.state, move.why_stale = "stale", why
            move.save()
            stale.append(move)
        else:
            accept_move(move, by=by)
            done.append(move)
    return PlanAccepted(plan, moves=done, stale=stale) if done or stale else None


@command(may=policy.handles)
def take_back_plan(plan: Plan, *, moves: list[Move], by: Person) -> PlanTakenBack | None:
    """Take accepted moves back at once; tasks that changed hands since stay where they are."""
    _of_this(plan, moves, by)
    standing = [move for move in moves if _stands(move)]
    for move in standing:
        take_back_move(move, by=by)
    return PlanTakenBack(plan, moves=standing) if standing else None


@consequence
def go_stale(move: Move, *, why: str, by: Person | None) -> MoveWentStale | None:
    """Mark a move that the world has overtaken."""
    if move.state != "open":
        return None
    move.state, move.why_stale = "stale", why
    move.save()
    return MoveWentStale(move, task=move.task, why=why)


def _hand_over(move: Move, by: Person) -> None:
    move.state = "accepted"
    move.save()
    work.assign_as_proposed(move.task, to=move.to, by=by)
    if move.mentor:
        begin_mentoring(move.task, mentor=move.mentor, by=by)


def _stands(move: Move) -> bool:
    return move.state == "accepted" and move.task.assignee_id == move.to_id and move.task.project_id == move.project_id


def _of_this(plan: Plan, moves: Sequence[Move], by: Person) -> None:
    if len(moves) > AT_ONCE:
        raise Refused(f"At most {AT_ONCE} moves at once: take them person by person.", field="moves")
    for move in moves:
        if move.plan_id != plan.pk:
            raise Refused("One of these moves belongs to another plan.", field="moves")
        if not policy.decides(by, move):
            raise Forbidden(
                f"{by.name}, the tasks of {move.project} are not yours to give: ask somebody who works there."
            )
