"""What was forecast of a task last, with everything that stood beside it."""

from uuid import UUID

from tutti.changes.commands import Unseen
from tutti.forecast.models import Issued
from tutti.people.models import Person
from tutti.work.models import Task


def forecast_of(task_id: UUID, *, asker: Person) -> Issued | None:
    """The newest forecast of a task the asker may see; None while there is none."""
    issued = Issued.objects.filter(workspace_id=asker.workspace_id, task=task_id).select_related("task")
    found: Issued | None = issued.order_by("-at", "-pk").first()
    place = found.task.project_id if found and found.task else _place(task_id, asker)
    if place is None or f"p:{place}" not in asker.scopes:
        raise Unseen("There is no such task, or you may not see it.")
    return found


def _place(task_id: UUID, asker: Person) -> UUID | None:
    tasks = Task.objects.filter(workspace_id=asker.workspace_id, pk=task_id)
    found: UUID | None = tasks.values_list("project_id", flat=True).first()
    return found
