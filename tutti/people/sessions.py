"""Django's session engine, with three differences: the database knows only a digest of the key, it knows who signed in
with what, and the notes themselves are sealed.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as KeptInDatabase
from django.db import transaction
from django.http import HttpRequest

from tutti.kit import clock
from tutti.kit.sealing import Unreadable, seal, unseal
from tutti.kit.secret import digest
from tutti.people.models import Account, Person, Session

DEVICE, BEGUN = "tutti.device", "tutti.begun"
SEEN_EVERY = timedelta(hours=1)
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
        key = self.session_key
        return Session.objects.filter(pk=digest(key), expire_date__gt=clock.now()).first() if key else None

    def exists(self, session_key: str) -> bool:
        return Session.objects.filter(pk=digest(session_key)).exists()

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Half-made secrets pass through a session's notes, so nobody who reads the database reads them."""
        return seal(super().encode(session_dict))

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        try:
            return super().decode(unseal(str(session_data)))
        except Unreadable:
            return {}

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row = cast(Session, super().create_model_instance(data))
        row.session_key = digest(row.session_key)
        row.account_id, row.auth_hash = data.get(SESSION_KEY), data.get(HASH_SESSION_KEY, "")
        row.device, row.seen_at = data.get(DEVICE, ""), clock.now()
        row.begun_at = datetime.fromisoformat(data[BEGUN]) if BEGUN in data else row.seen_at
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


# A person's own browsers ---------------------------------------------------------------------------------------------


def note_device(request: HttpRequest, **more: Any) -> None:
    """Somebody signed in: remember with what, so that they recognise it in the list."""
    request.session[DEVICE] = request.META.get("HTTP_USER_AGENT", "")[:300]
    request.session[BEGUN] = clock.now().isoformat()


def note_seen(key: str, seen_at: datetime) -> None:
    """A browser is in use; written once an hour."""
    now = clock.now()
    if now - seen_at >= SEEN_EVERY:
        Session.objects.filter(pk=key).update(seen_at=now)


def sessions_of(account: Account) -> list[Session]:
    """Where an account is signed in now, the newest first; those of an older password are worth nothing."""
    holding = Session.objects.filter(account_id=account.pk, expire_date__gt=clock.now())
    return list(holding.filter(auth_hash=account.get_session_auth_hash()).order_by("-begun_at"))


def end(sessions: list[Session]) -> None:
    """End these sessions of one account, and at once whatever is open under them."""
    Session.objects.filter(pk__in=[session.pk for session in sessions]).delete()
    for account_id in {session.account_id for session in sessions if session.account_id}:
        close_for(account_id)
