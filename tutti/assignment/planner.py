"""The planner: plans are worked out beside everything else, so that nobody waits for them and the log stays free.

A process that works a plan out first moves its job to a later date, and moves it on as long as it goes on.  If it dies,
the job falls due and is begun again, by this process after its restart or by another; after `TRIES` we give up and say
so.  A plan that was closed, or asked anew, meanwhile has no such job any more: its answer is let go.
"""

import logging
import time
from datetime import timedelta

from django.db import InterfaceError, OperationalError

from tutti.assignment.commands.solving import fail, go_on, keep
from tutti.assignment.models import Job, Plan
from tutti.assignment.queries import question_of, weights_of
from tutti.changes.commands import Refused
from tutti.engine import assign as engine
from tutti.kit import clock
from tutti.kit.rounds import Rounds
from tutti.people.register import obey

log = logging.getLogger("tutti.assignment")
LEASE = timedelta(seconds=60)
TRIES = 3
APART = 0.5
"""Seconds between two rows that tell how far a plan is."""
_OURS = "Something went wrong on our side while this plan was worked out. Please tell whoever runs Tutti."


def solve_due() -> int:
    """Work out every plan that waits; answers how many."""
    solved = 0
    while not PLANNER.is_stopping and (job := _claim()):
        _solve(job)
        solved += 1
    return solved


def _claim() -> Job | None:
    """The plan that waits longest, moved on so that no other process takes it."""
    for job in Job.objects.filter(due_at__lte=clock.now()).order_by("due_at")[:10]:
        if _move_on(job, tries=job.tries + 1):
            return job
    return None


def _move_on(job: Job, tries: int) -> bool:
    due_at = clock.now() + LEASE
    mine = Job.objects.filter(pk=job.pk, due_at=job.due_at).update(tries=tries, due_at=due_at) == 1
    job.tries, job.due_at = (tries, due_at) if mine else (job.tries, job.due_at)
    return mine


def _solve(job: Job) -> None:
    plan = Plan.objects.select_related("project", "by").get(pk=job.pk)
    if job.tries > TRIES:
        fail(plan, problem=_OURS, by=None)
        return
    follower = Follower(plan, job)
    try:
        obey("balance" if plan.aim == "balance" else "plan", plan.workspace_id)
        question = question_of(plan)
        weights = weights_of(plan.weights)
        found = engine.plan(question.snapshot, weights=weights, moves=question.moves, progress=follower)
        if not follower.let_go:
            keep(plan, found=found, question=question, job=job, by=None)
    except (OperationalError, InterfaceError):
        raise  # the database is away: the job falls due again
    except Refused as why:
        fail(plan, problem=str(why), by=None)
    except Exception:
        log.exception("the plan %s failed", plan.pk)
        fail(plan, problem=_OURS, by=None)


class Follower:
    """Tells how far a plan is, at most twice a second, and hears when it is to stop."""

    def __init__(self, plan: Plan, job: Job) -> None:
        self.let_go = False
        self._plan, self._job, self._told = plan, job, 0.0

    def __call__(self, progress: engine.Progress) -> bool:
        """Whether to go on."""
        if PLANNER.is_stopping:
            Job.objects.filter(pk=self._job.pk, due_at=self._job.due_at).update(due_at=clock.now(), tries=0)
            self.let_go = True
            return False
        now = time.monotonic()
        if now - self._told < APART:
            return True
        self._told = now
        if not _move_on(self._job, self._job.tries):
            self.let_go = True
            return False
        go_on(self._plan, progress=progress, by=None)
        return self._plan.state in ("waiting", "running")


PLANNER = Rounds("planner", lambda: solve_due(), pause=15.0)
