"""What hours do when something happens to the tasks they were worked on."""

from tutti.changes.readers import on
from tutti.changes.writing import current
from tutti.hours.models import LOCKED, Entry, Sheet, Timer
from tutti.hours.queries import monday_of
from tutti.people.models import Person
from tutti.work.events import TaskTransferred
from tutti.work.queries import with_parts


@on(TaskTransferred)
def go_along(event: TaskTransferred, by: Person) -> None:
    """Hours go where their task goes, and those of its parts too; but what was handed in stays where it was."""
    tasks = with_parts(event.task)
    entries = list(Entry.objects.filter(task__in=tasks).exclude(project=event.project))
    people = {entry.person_id for entry in entries}
    handed_in = set(Sheet.objects.filter(person__in=people, state__in=LOCKED).values_list("person", "project", "week"))
    free = [one for one in entries if (one.person_id, one.project_id, monday_of(one.day)) not in handed_in]
    # Nor do they join a week that was handed in over there.
    free = [one for one in free if (one.person_id, event.project.pk, monday_of(one.day)) not in handed_in]
    timers = list(Timer.objects.filter(task__in=tasks))
    for row in (*free, *timers):
        row.project = event.project
    current().save_all(free, ["project"])
    current().save_all(timers, ["project"])
