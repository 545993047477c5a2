"""Who is signed in where: one row for each browser."""

from uuid import UUID

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Session(AbstractBaseSession):
    """A browser that knows a secret, of which only the digest is here; with who signed in, so that one look tells.

    `auth_hash` is Django's keyed digest of the password the session began with: another password ends it.
    `device` is what the browser called itself, `seen_at` is exact to an hour: enough to tell one's browsers apart.
    """

    session_key = models.CharField(max_length=64, primary_key=True)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="sessions")
    auth_hash = models.CharField(max_length=64, default="", blank=True)
    device = models.CharField(max_length=300, default="", blank=True)
    begun_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    @property
    def public_id(self) -> UUID:
        """The name its owner calls it by; it opens nothing."""
        return UUID(self.session_key[:32])

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        from tutti.people.sessions import SessionStore

        return SessionStore
