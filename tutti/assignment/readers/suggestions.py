"""What suggestions do when something happens to their task."""

from django.db.models import F

from tutti.assignment.models import Suggestion
from tutti.changes.readers import on
from tutti.people.models import Person
from tutti.work.events import TaskArchived, TaskAssigned, TaskTransferred, TaskTrashed


@on(TaskAssigned)
def settle_suggestion(event: TaskAssigned, by: Person | None) -> None:
    """Somebody answers for the task now: an open suggestion was followed if it named them, by whichever door."""
    suggestion = Suggestion.objects.filter(task=event.task, state="open").first()
    if suggestion is None or event.to is None:
        return
    named = str(event.to.pk) in {choice["person_id"] for choice in suggestion.choices}
    suggestion.state = "accepted" if named else "dismissed"
    suggestion.chosen = event.to if named else None
    suggestion.save()


@on(TaskTrashed, TaskArchived)
def drop_suggestion(event: TaskTrashed | TaskArchived, by: Person | None) -> None:
    """A task that was put away needs nobody."""
    for suggestion in Suggestion.objects.filter(task=event.task, state="open"):
        _dismiss(suggestion)


@on(TaskTransferred)
def drop_what_moved_away(event: TaskTransferred, by: Person | None) -> None:
    """Other people work in the other project; this holds for the task and for its parts that went along."""
    left = Suggestion.objects.filter(project=event.was, state="open").exclude(task__project_id=F("project_id"))
    for suggestion in left:
        _dismiss(suggestion)


def _dismiss(suggestion: Suggestion) -> None:
    suggestion.state = "dismissed"
    suggestion.save()
