"""Who watches: the viewer behind an open stream, and where they stand now."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest

from tutti.kit.secret import digest
from tutti.people.models import Token
from tutti.people.standing import standing_of as look_up
from tutti.web.caller import bearer, by_digest, caller


@dataclass(frozen=True)
class Viewer:
    """Somebody with an open stream; `way_in` is the session or token that must stay valid while it is open."""

    workspace_id: UUID
    person_id: UUID
    scopes: frozenset[str]
    way_in: str


def viewer_of(request: HttpRequest) -> Viewer:
    """The viewer who opens a stream.  Raises what `caller` raises."""
    person = caller(request)
    secret = bearer(request)
    key = secret or request.COOKIES[settings.SESSION_COOKIE_NAME]
    way_in = f"{'token' if secret else 'session'}:{digest(key)}"
    return Viewer(person.workspace_id, person.pk, person.scopes, way_in)


def standing_of(viewer: Viewer) -> Viewer | None:
    """The same viewer with what they may see now; None when they may see nothing any more."""
    scopes = look_up(viewer.workspace_id, viewer.person_id).scopes
    if not scopes or not _way_in_holds(viewer.way_in):
        return None
    return replace(viewer, scopes=scopes)


def _way_in_holds(way_in: str) -> bool:
    kind, _, key = way_in.partition(":")
    if kind == "token":
        return Token.objects.filter(digest=key, revoked=False).exists()
    return by_digest(key) is not None
