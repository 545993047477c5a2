"""Who is signed in where: one row for each browser."""

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Session(AbstractBaseSession):
    """A browser that knows a secret, of which only the digest is here; with who signed in, so that one look tells.

    `auth_hash` is Django's keyed digest of the password the session began with: another password ends it.
    """

    session_key = models.CharField(max_length=64, primary_key=True)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="sessions")
    auth_hash = models.CharField(max_length=64, default="", blank=True)

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        from tutti.people.sessions import SessionStore

        return SessionStore
