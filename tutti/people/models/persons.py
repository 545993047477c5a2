"""The workspace and the people in it."""

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from django.conf import settings
from django.db import models

from tutti.changes.models import Synced

if TYPE_CHECKING:
    from tutti.people.standing import Standing

Role = Literal["owner", "admin", "member", "guest"]


class Workspace(Synced):
    """A company's or team's own world; nothing crosses from one to another."""

    shape = ("name", "country", "region")
    lives = ("all", None)
    name = models.CharField(max_length=100)
    country = models.CharField(max_length=2, default="", blank=True)
    """Whose public holidays are kept here, by ISO 3166; empty for none."""
    region = models.CharField(max_length=20, default="", blank=True)


class Person(Synced):
    """Somebody in a workspace.  A placeholder is somebody an import knows of who has not joined."""

    shape = ("name", "role", "time_zone", "status")
    path = "people"
    lives = ("all", None)
    frames = True
    types: ClassVar[dict[str, Any]] = {"role": Role, "status": Literal["active", "placeholder", "removed"]}
    sorts = ("name",)
    filters = ("role", "status")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="persons")
    name = models.CharField(max_length=100)
    role = models.CharField(max_length=10, default="member")
    time_zone = models.CharField(max_length=50, default="UTC")
    status = models.CharField(max_length=12, default="active")

    class Meta(Synced.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace_id", "account"], name="one_person_per_account"),
        ]

    @cached_property
    def workspace(self) -> Workspace:
        return Workspace.objects.get(pk=self.workspace_id)

    frame_seen: int | None = None
    """Where the frame stood when a request asked who this is: saves asking again."""

    @property
    def standing(self) -> "Standing":
        """What this person may see and do now; exact under the lock."""
        from tutti.people.standing import standing_of

        return standing_of(self.workspace_id, self.pk, at=self.frame_seen)

    @property
    def scopes(self) -> frozenset[str]:
        return self.standing.scopes
