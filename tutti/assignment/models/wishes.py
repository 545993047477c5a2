"""What is stored about wishes for places."""

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models import Person, Project
from tutti.work.models import Label


class PlaceWish(Synced):
    """How gladly a person works in a project, or there on what carries a label: -2 (rather not) to +2 (gladly)."""

    shape = ("person_id", "project_id", "label_id", "liking")
    kind = "place_wish"
    path = "place_wishes"
    lives = ("p:", "project_id")
    filters = ("person_id", "project_id", "label_id")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="place_wishes")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="place_wishes")
    label = models.ForeignKey(Label, null=True, on_delete=models.PROTECT, related_name="place_wishes")
    liking = models.SmallIntegerField(default=0)

    class Meta(Synced.Meta):
        constraints = [
            models.UniqueConstraint(fields=["person", "label"], name="one_wish_per_label"),
            models.UniqueConstraint(
                fields=["person", "project"], condition=models.Q(label=None), name="one_wish_per_project"
            ),
        ]

    def __str__(self) -> str:
        return str(self.label or self.project)
