"""What is stored about those who help others grow."""

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person, Project
from tutti.work.models import Task


class Mentoring(Synced):
    """Somebody helps who answers for a task that is a level beyond them.  It ends when the task goes to another."""

    shape = ("project_id", "task_id", "person_id", "mentor_id", "ended")
    lives = ("p:", "project_id")
    filters = ("project_id", "task_id", "person_id", "mentor_id")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="mentorings")
    task = models.OneToOneField(Task, on_delete=models.PROTECT, related_name="mentoring")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    mentor = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="mentorings")
    ended = models.BooleanField(default=False)

    def __str__(self) -> str:
        return str(self.task)
