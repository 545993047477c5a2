"""What becomes of help when a task goes to somebody else."""

from tutti.assignment.commands import lapse_mentoring
from tutti.assignment.models import Mentoring
from tutti.changes.readers import Told, after
from tutti.work.events import TaskAssigned, TaskTransferred


@after(TaskAssigned, TaskTransferred)
def end_help_with_what_changed_hands(told: Told) -> None:
    """Who has the task now was not promised any help; nor does a mentor follow it to another project."""
    for mentoring in Mentoring.objects.filter(task=told.event.task, ended=False).select_related("task"):
        task = mentoring.task
        if task.assignee_id != mentoring.person_id or task.project_id != mentoring.project_id:
            lapse_mentoring(mentoring, by=None)
