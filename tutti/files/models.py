"""What is stored about a file; its bytes lie in the storage under a name that nobody chose."""

from django.db import models

from tutti.changes.models import Kept
from tutti.people.models import Person, Project


class File(Kept):
    """The bytes of an upload.  Whoever may see the project may fetch them."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    size = models.BigIntegerField()
    media_type = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64)
    stored_as = models.CharField(max_length=100)
    brought_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    @property
    def scope(self) -> str:
        return f"p:{self.project_id}"

    def __str__(self) -> str:
        return self.name
