"""Baselines: a project's dates as they stand now, kept to be looked at later."""

from tutti.changes.commands import Refused, command
from tutti.kit import clock
from tutti.kit.text import Name
from tutti.people.commands.persons import named
from tutti.people.models import Person, Project
from tutti.work import policy
from tutti.work.events import BaselinePutBack, BaselineRemoved, BaselineTaken
from tutti.work.models import Baseline, Task


@command(may=policy.works_in, creates=Baseline)
def take_baseline(project: Project, *, name: Name, by: Person) -> BaselineTaken:
    """Keep the dates of a project's tasks as they stand now, to see later how far they have drifted."""
    dated = Task.objects.filter(project=project, away=None).exclude(start=None, due=None)
    dates = {
        str(pk): [start and start.isoformat(), due and due.isoformat(), effort]
        for pk, start, due, effort in dated.values_list("pk", "start", "due", "effort")
    }
    if not dates:
        raise Refused("No task has dates yet, so there is nothing to keep: give some a start or a due date first.")
    baseline = Baseline(
        workspace_id=project.workspace_id, project=project, name=named(name), taken_at=clock.now(), taken_by=by,
        count=len(dates), dates=dates,
    )  # fmt: skip
    baseline.save(force_insert=True)
    return BaselineTaken(baseline, project=project, count=len(dates))


@command(may=policy.works_in)
def remove_baseline(baseline: Baseline, *, by: Person) -> BaselineRemoved | None:
    """Forget dates that were kept; they can be put back."""
    if baseline.removed:
        return None
    baseline.removed = True
    baseline.save()
    return BaselineRemoved(baseline)


@command(may=policy.works_in)
def put_back_baseline(baseline: Baseline, *, by: Person) -> BaselinePutBack | None:
    """Have dates again that were kept and removed."""
    if not baseline.removed:
        return None
    baseline.removed = False
    baseline.save()
    return BaselinePutBack(baseline)
