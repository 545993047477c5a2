"""Owners decide whether forecasts may learn from people's own finished tasks; people hear of it beforehand."""

from datetime import date, timedelta

from tutti.changes.commands import Refused, command
from tutti.forecast import policy
from tutti.forecast.events import WorkspaceLearningAnnounced, WorkspaceLearningStopped
from tutti.forecast.models import Learning
from tutti.kit import clock
from tutti.people.models import Person, Workspace

NOTICE = timedelta(days=14)


@command(may=policy.owns)
def announce_learning(workspace: Workspace, *, first_day: date, by: Person) -> WorkspaceLearningAnnounced | None:
    """Announce, two weeks ahead, the day from which forecasts may learn from how each person's own tasks went."""
    soonest = clock.today(by.time_zone) + NOTICE
    if not soonest <= first_day <= soonest + timedelta(days=365):
        raise Refused(
            f"People are told two weeks before: choose a day from {soonest:%-d %B %Y} on, within a year.",
            field="first_day",
        )
    learning = _learning(workspace) or Learning(workspace_id=workspace.pk)
    if not learning._state.adding and not learning.off and learning.starts == first_day:
        return None
    learning.starts, learning.off, learning.by, learning.at = first_day, False, by, clock.now()
    learning.save()
    return WorkspaceLearningAnnounced(workspace, learning=learning, starts=first_day)


@command(may=policy.owns)
def stop_learning(workspace: Workspace, *, by: Person) -> WorkspaceLearningStopped | None:
    """Keep forecasts from using people's own history; what was learned from it is forgotten at once."""
    learning = _learning(workspace)
    if learning is None or learning.off:
        return None
    learning.off, learning.by, learning.at = True, by, clock.now()
    learning.save()
    return WorkspaceLearningStopped(workspace, learning=learning)


def _learning(workspace: Workspace) -> Learning | None:
    found: Learning | None = Learning.objects.filter(workspace_id=workspace.pk).first()
    return found
