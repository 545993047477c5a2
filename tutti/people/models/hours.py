"""When people work, and when they are away."""

from typing import Any, ClassVar

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models.persons import Person


class Workweek(Synced):
    """Minutes a person works on each weekday, Monday first, and whose public holidays they keep.

    `country` is null where they keep those of the workspace, and empty where they keep none; codes are of ISO 3166.
    """

    shape = ("person_id", "minutes", "country", "region")
    lives = ("members", None)
    types: ClassVar[dict[str, Any]] = {"minutes": list[int]}
    filters = ("person_id",)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="workweek")
    minutes = models.JSONField()
    country = models.CharField(max_length=2, null=True)  # null is "as the workspace", not "none"
    region = models.CharField(max_length=20, default="", blank=True)

    FULL_TIME = (480, 480, 480, 480, 480, 0, 0)


class Absence(Synced):
    """Days away, both ends included.  Why somebody is away is nobody's business here, so it is not asked."""

    shape = ("person_id", "start", "end", "cancelled")
    lives = ("members", None)
    filters = ("person_id",)
    sorts = ("start",)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="absences")
    start = models.DateField()
    end = models.DateField()
    cancelled = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.start:%-d %b} to {self.end:%-d %b %Y}"
