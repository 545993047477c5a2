"""What work does when something happens to its places."""

from tutti.changes.readers import Told, after, on
from tutti.changes.writing import current
from tutti.kit.rank import GAP
from tutti.people.events import ProjectStarted
from tutti.people.models import Person
from tutti.work.events import TaskArchived, TaskMoved, TaskTrashed
from tutti.work.models import Repeat, Status
from tutti.work.repeater import come

BEGINNING = (("To do", "todo"), ("Doing", "doing"), ("Done", "done"))


@on(ProjectStarted)
def give_it_columns(event: ProjectStarted, by: Person) -> None:
    """A project begins with three columns, so that work can begin at once."""
    project = event.project
    current().save_all(
        [
            Status(workspace_id=project.workspace_id, project=project, name=name, category=category, rank=i * GAP)
            for i, (name, category) in enumerate(BEGINNING)
        ]
    )


@after(TaskMoved, TaskArchived, TaskTrashed)
def bring_the_next(told: Told) -> None:
    """What comes again when the last one is done comes at once, not with the next round."""
    for row in Repeat.objects.filter(task=told.event.task, mode="done", state="on", project__archived=False):
        come(row)
