"""Django's session engine, with two differences: the database knows only a digest of the key, and who signed in."""

from collections.abc import Callable
from typing import Any, cast
from uuid import UUID

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as KeptInDatabase
from django.db import transaction

from tutti.kit.secret import digest
from tutti.people.models import Person, Session

closed: list[Callable[[UUID], None]] = []
"""Who is told, with a person's id, when a way in was closed: a session ended, a password changed, a token revoked."""


class SessionStore(KeptInDatabase):
    """A signed-in browser's notes."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def _get_session_from_db(self) -> Session | None:
        found = self._row()
        if found is None:
            self._session_key = None
        return found

    def _row(self) -> Session | None:
        from tutti.kit import clock

        key = self.session_key
        return Session.objects.filter(pk=digest(key), expire_date__gt=clock.now()).first() if key else None

    def exists(self, session_key: str) -> bool:
        return Session.objects.filter(pk=digest(session_key)).exists()

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row = cast(Session, super().create_model_instance(data))
        row.session_key = digest(row.session_key)
        row.account_id, row.auth_hash = data.get(SESSION_KEY), data.get(HASH_SESSION_KEY, "")
        return row

    def delete(self, session_key: str | None = None) -> None:
        """End a session, and at once whatever is open under it."""
        key = session_key or self.session_key
        row = Session.objects.filter(pk=digest(key)).first() if key else None
        if row is None:
            return
        row.delete()
        if row.account_id:
            close_for(row.account_id)


def close_for(account_id: UUID) -> None:
    """Have everything an account's people hold open looked at again."""
    if closed:
        for person_id in Person.objects.filter(account_id=account_id).values_list("pk", flat=True):
            close_ways_of(person_id)


def close_ways_of(person_id: UUID) -> None:
    """Have what a person holds open looked at again, once what closed it is committed."""

    def tell() -> None:
        for listener in closed:
            listener(person_id)

    transaction.on_commit(tell)
