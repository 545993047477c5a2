"""What is stored about calendars: the secret addresses at which people's own calendars can be read."""

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person


class Feed(Synced):
    """An address at which a calendar program reads somebody's own calendar.

    Whoever knows the address may read there, so it is a secret: told once, kept as a digest.  `tasks`, `time_off` and
    `milestones` say what is in it.
    """

    shape = ("person_id", "name", "tasks", "time_off", "milestones", "last_used_on", "revoked")
    lives = ("me:", "person_id")
    filters = ("revoked",)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="feeds")
    name = models.CharField(max_length=100)
    tasks = models.BooleanField(default=True)
    time_off = models.BooleanField(default=True)
    milestones = models.BooleanField(default=True)
    last_used_on = models.DateField(null=True)
    revoked = models.BooleanField(default=False)
    digest = models.CharField(max_length=64, unique=True)
    secret: str
    """Only on the object that was just made or renewed; told once."""

    @property
    def has(self) -> tuple[bool, bool, bool]:
        """Whether tasks, time off and milestones are in it."""
        return self.tasks, self.time_off, self.milestones
