"""People who work together."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models

from tutti.changes.models import Synced


class Team(Synced):
    """A named group; its members are person ids, in the order they were named."""

    shape = ("name", "members", "disbanded")
    lives = ("members", None)
    types: ClassVar[dict[str, Any]] = {"members": list[UUID]}
    sorts = ("name",)
    name = models.CharField(max_length=100)
    members = models.JSONField(default=list)
    disbanded = models.BooleanField(default=False)
