"""The dates of the sample company: when its work lies, what it has to reach, and how that has drifted."""

from collections.abc import Sequence
from datetime import date, timedelta

from tutti.demo.plans import Goal
from tutti.people.models import Person, Project
from tutti.work import commands as work
from tutti.work.models import Baseline, Link, Task

DAY = 480
MOST_DAYS = 15


def lay_out(project: Project, *, by: Person) -> None:
    """Give every task that is due a day to begin on, as long before as its estimate asks for and some air."""
    due = Task.objects.filter(project=project, start=None, away=None).exclude(due=None)
    starts: dict[Task, date | None] = {task: _begin(task.due, task.effort) for task in due if task.due}
    work.set_dates(project, starts=starts, dues={}, by=by)


def _begin(due: date, effort: int | None) -> date:
    begin = due - timedelta(days=min(MOST_DAYS, 1 + (effort or DAY) * 2 // DAY))
    return begin - timedelta(days=max(0, begin.weekday() - 4))


def keep(project: Project, *, name: str, by: Person) -> None:
    """Keep the dates as they stand, once."""
    if not Baseline.objects.filter(project=project).exists():
        work.take_baseline(project, name=name, by=by)


def follow(project: Project, *, by: Person) -> None:
    """Let what waits begin after what it waits for, from the front to the back."""
    ahead = Link.objects.filter(project=project, removed=False).exclude(
        predecessor__in=Link.objects.filter(removed=False).values("task")
    )
    for task in Task.objects.filter(pk__in=ahead.values("predecessor"), done_at=None).order_by("number"):
        if task.due:
            later = task.due + timedelta(days=1 if task.due.weekday() < 4 else 3)  # not all goes as it was agreed
            work.reschedule(task, start=task.start, due=later, by=by)


def aim(project: Project, goals: Sequence[Goal], kinds: dict[Task, int], *, by: Person) -> None:
    """Set what is to be reached, by when most of its tasks are done, and count them towards it."""
    for goal in goals:
        own = sorted((task for task, kind in kinds.items() if kind in goal.kinds), key=lambda task: task.number)
        dues = sorted(task.due for task in Task.objects.filter(pk__in=[task.pk for task in own]) if task.due)
        due = dues[len(dues) * 17 // 20] + timedelta(days=2)
        milestone = work.set_milestone(project, name=goal.name, due=due, by=by).milestone
        for task in own:
            work.count_towards(task, milestone=milestone, by=by)
