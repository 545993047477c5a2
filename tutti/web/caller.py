"""Who is asking: the account or person behind a session or a token, found with one statement."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware, get_token
from django.utils.crypto import constant_time_compare

from tutti.changes.commands import Forbidden, Refused
from tutti.changes.models import Log
from tutti.kit import clock
from tutti.kit.prepared import Prepared
from tutti.kit.secret import digest
from tutti.people.commands import use_token
from tutti.people.models import Account, Person, Session, Token
from tutti.people.sessions import note_seen

SAFE = ("GET", "HEAD", "OPTIONS")
_PERSON = tuple(field.attname for field in Person._meta.concrete_fields)
_csrf = CsrfViewMiddleware(lambda request: HttpResponse())


class Unknown(Refused):
    """Nobody we know."""

    status = 401


@dataclass(frozen=True)
class SignedIn:
    """Who a session belongs to: the account, and the person it is in each workspace, the one joined last first."""

    account: Account
    persons: tuple[Person, ...]
    seen_at: datetime

    def in_workspace(self, wanted: UUID | None) -> Person | None:
        """The person in that workspace; in the one joined last when none is named."""
        return next((person for person in self.persons if wanted in (None, person.workspace_id)), None)


def caller(request: HttpRequest) -> Person:
    """The person who asks.  Raises Unknown, or Forbidden where a token may not or a form is forged."""
    if secret := bearer(request):
        return _by_token(secret, request)
    signed_in = _genuine(request)
    person = signed_in.in_workspace(workspace_named(request))
    if person is None and signed_in.persons:
        raise Forbidden("You are not in this workspace any more: choose another one.")
    if person is None:
        raise Forbidden("You are in no workspace yet: found one, or ask for an invitation.")
    return person


def account_of(request: HttpRequest) -> Account:
    """The account that asks, in a workspace or not.  Tokens belong to persons, so none will do."""
    return _genuine(request).account


def _genuine(request: HttpRequest) -> SignedIn:
    signed_in = by_session(request.COOKIES.get(settings.SESSION_COOKIE_NAME, ""))
    if signed_in is None:
        raise Unknown("Sign in first.")
    if request.method not in SAFE and _csrf.process_view(request, None, (), {}) is not None:  # type: ignore[arg-type]
        raise Forbidden("Your page is out of date. Please reload it and try again.")
    return signed_in


def by_session(key: str) -> SignedIn | None:
    """Who is signed in under a session's key, if it still holds and the password is the one it began with."""
    found = by_digest(kept := digest(key)) if key else None
    if found:
        note_seen(kept, found.seen_at)
    return found


def _signed_in(key: str, now: datetime) -> QuerySet[Any, Any]:
    """A session's account and the people it is, each with where the frame of their workspace stands."""
    mine = FilteredRelation("account__persons", condition=Q(account__persons__status="active"))
    frame = Log.objects.filter(workspace_id=OuterRef("mine__workspace_id")).values("frame")[:1]
    found = Session.objects.filter(pk=key, expire_date__gt=now, account__is_active=True)
    return (
        found.alias(mine=mine).annotate(frame=Subquery(frame)).order_by("-mine__pk")
        .values_list("auth_hash", "account_id", "account__email", "account__password", "seen_at", "frame", *_MINE)
    )  # fmt: skip


_MINE = tuple(f"mine__{name}" for name in _PERSON)
_SIGNED_IN = Prepared(_signed_in, "a session", datetime(1999, 1, 1, tzinfo=UTC))


def by_digest(key: str) -> SignedIn | None:
    """The same by the key's digest, which is all the database knows."""
    rows = _SIGNED_IN.rows(key, clock.now())
    if not rows:
        return None
    begun_with, account_id, email, password, seen_at = rows[0][:5]
    account = Account(id=account_id, email=email, password=password)
    if not constant_time_compare(begun_with, account.get_session_auth_hash()):
        return None
    return SignedIn(account, tuple(_persons(rows)), seen_at)


def _persons(rows: list[tuple[Any, ...]]) -> Iterator[Person]:
    for _hash, _account, _email, _password, _seen, frame, *values in rows:
        if frame is not None:
            yield _person(values, frame)


def _person(values: list[Any], frame: int) -> Person:
    person = Person.from_db("default", _PERSON, values)
    person.frame_seen = frame
    return person


def bearer(request: HttpRequest) -> str:
    """The token a program shows; empty for browsers."""
    scheme, _, secret = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else ""


def _by_token(secret: str, request: HttpRequest) -> Person:
    frame = Log.objects.filter(workspace_id=OuterRef("workspace_id")).values("frame")[:1]
    found = Token.objects.filter(digest=digest(secret), revoked=False, person__status="active")
    token = found.annotate(frame=Subquery(frame)).select_related("person").first()
    if token is None:
        raise Unknown("This access token is unknown or was revoked: make a new one in your settings.")
    if request.method not in SAFE and "write" not in token.scopes:
        raise Forbidden("This access token may only read: make one that may write.")
    if token.last_used_on != clock.today():
        use_token(token, by=None)
    person: Person = token.person
    person.frame_seen = token.frame
    return person


def workspace_named(request: HttpRequest) -> UUID | None:
    """The workspace a request names, by header or by cookie."""
    words = request.META.get("HTTP_TUTTI_WORKSPACE") or request.COOKIES.get("tutti-workspace")
    try:
        return UUID(words) if words else None
    except ValueError:
        return None


def with_form_token(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """The answer with the cookie that makes the form token work."""
    return _csrf.process_response(request, answer)


def form_token(request: HttpRequest) -> str:
    """The token unsafe requests of this browser have to carry in `X-CSRFToken`."""
    _csrf.process_request(request)
    return get_token(request)
