"""What a page asks before anything else: who is signed in, where, and what it needs to ask the rest."""

from typing import Any
from uuid import UUID

import msgspec
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from tutti import __version__
from tutti.people.models import Person, Workspace
from tutti.web import schema
from tutti.web.api import as_json, only, told
from tutti.web.caller import SignedIn, by_session, form_token, with_form_token, workspace_named
from tutti.web.signin import is_new, is_open


class AccountCard(msgspec.Struct):
    """Who signed in."""

    email: str


class WorkspaceCard(msgspec.Struct):
    """A workspace the account is in, and who it is there."""

    id: UUID
    name: str
    person_id: UUID


class Session(msgspec.Struct):
    """`csrf` goes into the header `X-CSRFToken` of unsafe calls; `shapes` changes when an open page is too old.

    `is_new`: nobody has an account here yet, and whoever makes the first one founds the house.  `company` is what the
    other way in is called, where the operator set one up.
    """

    account: AccountCard | None
    person_id: UUID | None
    workspace_id: UUID | None
    workspaces: list[WorkspaceCard]
    csrf: str
    signup_open: bool
    is_new: bool
    company: str | None
    version: str
    shapes: str


@told
def session(request: HttpRequest) -> HttpResponseBase:
    """Who is signed in and in which workspaces; what else a page needs to begin."""
    only(request, "GET")
    token = form_token(request)
    signed_in = by_session(request.COOKIES.get(settings.SESSION_COOKIE_NAME, ""))
    return with_form_token(request, as_json(_told(request, signed_in, token)))


def _told(request: HttpRequest, signed_in: SignedIn | None, token: str) -> Session:
    person = signed_in and (signed_in.in_workspace(workspace_named(request)) or signed_in.in_workspace(None))
    return Session(
        account=AccountCard(signed_in.account.email) if signed_in else None,
        person_id=person.pk if person else None,
        workspace_id=person.workspace_id if person else None,
        workspaces=_workspaces(signed_in.persons) if signed_in else [],
        csrf=token,
        signup_open=is_open(),
        is_new=not signed_in and is_new(),
        company=settings.TUTTI_OIDC_NAME if settings.TUTTI_OIDC_ISSUER else None,
        version=__version__,
        shapes=schema.fingerprint(),
    )


def _workspaces(persons: tuple[Person, ...]) -> list[WorkspaceCard]:
    names: dict[Any, str] = dict(
        Workspace.objects.filter(pk__in=[person.workspace_id for person in persons]).values_list("pk", "name")
    )
    return [WorkspaceCard(p.workspace_id, names[p.workspace_id], p.pk) for p in persons]
