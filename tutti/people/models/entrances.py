"""Ways in: invitations for people, tokens for programs.  Only digests of their secrets are stored."""

from typing import Any, ClassVar, Literal
from uuid import UUID

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models.persons import Person, Role


class Invitation(Synced):
    """Somebody was asked to join; the link that was sent carries a secret of which only the digest is here."""

    shape = ("email", "role", "project_ids", "expires_at", "state")
    lives = ("admins", None)
    types: ClassVar[dict[str, Any]] = {
        "role": Role,
        "project_ids": list[UUID],
        "state": Literal["open", "accepted", "withdrawn"],
    }
    filters = ("state",)
    email = models.EmailField()
    role = models.CharField(max_length=10)
    project_ids = models.JSONField(default=list)
    expires_at = models.DateTimeField()
    state = models.CharField(max_length=10, default="open")
    digest = models.CharField(max_length=64, unique=True)
    secret: str
    """Only on the object that was just made; told once."""
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """The placeholder who becomes real by accepting."""

    def __str__(self) -> str:
        return self.email


class Token(Synced):
    """A key for a program that acts as its owner, within `scopes` (`read`, `write`); shown once, stored as a digest."""

    shape = ("person_id", "name", "prefix", "scopes", "last_used_on", "revoked")
    types: ClassVar[dict[str, Any]] = {"scopes": list[Literal["read", "write"]]}
    lives = ("me:", "person_id")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=12)
    scopes = models.JSONField(default=list)
    last_used_on = models.DateField(null=True)
    revoked = models.BooleanField(default=False)
    digest = models.CharField(max_length=64, unique=True)
    secret: str
    """Only on the object that was just made; told once."""
