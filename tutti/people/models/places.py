"""Projects as places: what they are called and who is in them.  What is done there belongs to `work`."""

from typing import Any, ClassVar, Literal

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models.persons import Person

Visibility = Literal["open", "private"]
ProjectRole = Literal["lead", "member", "viewer"]


class Project(Synced):
    """A place for work with a short key.  Open: every member of the workspace works in it; private: who is let in."""

    shape = ("name", "key", "visibility", "hue", "about", "archived")
    lives = ("p:", "id")
    frames = True
    types: ClassVar[dict[str, Any]] = {"visibility": Visibility}
    sorts = ("name", "key")
    filters = ("key", "archived")
    name = models.CharField(max_length=100)
    key = models.CharField(max_length=10)
    visibility = models.CharField(max_length=8, default="open")
    hue = models.PositiveSmallIntegerField(default=268)
    about = models.CharField(max_length=500, default="", blank=True)
    archived = models.BooleanField(default=False)
    last_number = models.PositiveIntegerField(default=0, editable=False)
    """The number of the newest task; counted up under the lock, never given twice, nobody's to see."""

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace_id", "key"], name="one_project_per_key")]


class Membership(Synced):
    """What a person is in a project; `none` once they were taken out."""

    shape = ("project_id", "person_id", "role")
    lives = ("p:", "project_id")
    frames = True
    types: ClassVar[dict[str, Any]] = {"role": Literal["lead", "member", "viewer", "none"]}
    filters = ("project_id", "person_id")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=8)

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["project", "person"], name="one_membership_per_person")]

    def __str__(self) -> str:
        return str(self.person)
