"""Doors for accounts (founding a workspace, being invited, one's own sessions), the register, and public holidays."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import msgspec
from django.conf import settings
from django.http import HttpRequest
from msgspec import Meta

from tutti.changes.commands import Forbidden, Unseen
from tutti.kit import clock
from tutti.kit.doors import door
from tutti.kit.secret import digest
from tutti.kit.text import Name
from tutti.people.commands import accept, found, invitation_by, inviter_of, why_closed
from tutti.people.commands.persons import named
from tutti.people.holidays import countries, days_off, regions_of, years_around
from tutti.people.models import Account, Invitation, Person, Session, Switch, Workspace, Workweek
from tutti.people.register import REGISTER
from tutti.people.sessions import end, sessions_of

COUNTRY = (("country", {"type": "string", "maxLength": 2}),)
Secret = Annotated[str, Meta(min_length=1, max_length=100)]
UNKNOWN = "There is no such invitation: look whether the link is complete, or ask for another one."


class Founding(msgspec.Struct, forbid_unknown_fields=True):
    """A workspace to be, and who founds it; the time zone is an IANA name."""

    name: Name
    your_name: Name
    time_zone: str = "UTC"


class Accepting(msgspec.Struct, forbid_unknown_fields=True):
    """The secret of an invitation's link, and how one wants to be called."""

    token: Secret
    your_name: Name


class Place(msgspec.Struct):
    """Where somebody is now, and as whom."""

    workspace_id: UUID
    person_id: UUID


class Holiday(msgspec.Struct):
    """A day on which nobody there works, and what it is called."""

    day: date
    name: str


class HolidayCalendar(msgspec.Struct):
    """The public holidays of a country, or a region of it, over some years."""

    country: str
    region: str
    days: list[Holiday]


class Holidays(msgspec.Struct):
    """The public holidays that anybody here keeps; `first` and `last` are the years looked at."""

    first: int
    last: int
    calendars: list[HolidayCalendar]


class Region(msgspec.Struct):
    """A region of a country by its code (ISO 3166-2), and its name."""

    code: str
    name: str


class HolidayPlaces(msgspec.Struct):
    """The countries whose holidays are known, by code; and the regions of the one asked about."""

    countries: list[str]
    regions: list[Region]


class InvitationCard(msgspec.Struct):
    """What an invitation says to who holds its link.

    `state` is open, accepted, withdrawn or expired; `says` is why it can no longer be accepted, or null.
    """

    workspace: str
    email: str
    role: str
    by: str | None
    expires_at: datetime
    state: str
    says: str | None
    has_account: bool


class SignedInWith(msgspec.Struct):
    """A browser one is signed in with; `device` is what it calls itself, `seen_at` is exact to an hour."""

    id: UUID
    device: str
    begun_at: datetime
    seen_at: datetime
    is_this: bool


class Sessions(msgspec.Struct):
    """Every browser one is signed in with, the newest first."""

    sessions: list[SignedInWith]


class Ending(msgspec.Struct, forbid_unknown_fields=True):
    """The session to end."""

    session: UUID


class Off(msgspec.Struct):
    """Who switched an algorithm off, when and why."""

    by_id: UUID
    by: str
    at: datetime
    reason: str


class Described(msgspec.Struct):
    """An algorithm of the register; `off` is null while it may work, `changed` tells of its last switching."""

    name: str
    title: str
    does: str
    used: list[str]
    not_used: list[str]
    version: str
    off: Off | None
    changed: Off | None


class Register(msgspec.Struct):
    """Every algorithm that has a say here."""

    algorithms: list[Described]


@door("POST", "workspaces", body=Founding, answers=Place, for_accounts=True)
def found_workspace(by: Account, request: HttpRequest, body: Founding) -> Place:
    """Found a workspace and become its owner."""
    if not (settings.TUTTI_SIGNUP_OPEN or _runs_one(by) or not Workspace.objects.exists()):
        raise Forbidden("New workspaces are founded by who owns one here: ask them, or be invited into theirs.")
    return _place(found(by, name=body.name, your_name=body.your_name, time_zone=body.time_zone))


@door("GET", "invitations/by-token/<str:token>", answers=InvitationCard, public=True)
def look_at_invitation(by: None, request: HttpRequest, token: str) -> InvitationCard:
    """What an invitation's link leads to."""
    invitation = _by_secret(token)
    why = why_closed(invitation)
    inviter = inviter_of(invitation)
    return InvitationCard(
        workspace=Workspace.objects.get(pk=invitation.workspace_id).name,
        email=invitation.email,
        role=invitation.role,
        by=inviter.name if inviter else None,
        expires_at=invitation.expires_at,
        state="expired" if why and invitation.state == "open" else invitation.state,
        says=why,
        has_account=Account.objects.filter(email=invitation.email).exists(),
    )


@door("POST", "invitations/accept", body=Accepting, answers=Place, for_accounts=True)
def accept_invitation(by: Account, request: HttpRequest, body: Accepting) -> Place:
    """Join a workspace by an invitation; whoever holds its link and is signed in may."""
    invitation = _by_secret(body.token)
    done = accept(invitation, account=by, name=named(body.your_name, "your_name"), by=None)
    return _place(done.person)


@door("GET", "sessions", answers=Sessions, for_accounts=True)
def sessions(by: Account, request: HttpRequest) -> Sessions:
    """Where one is signed in, in all workspaces; nobody else is told."""
    return Sessions([_told_of(session, request) for session in sessions_of(by)])


@door("POST", "sessions/end", body=Ending, answers=Sessions, for_accounts=True)
def end_session(by: Account, request: HttpRequest, body: Ending) -> Sessions:
    """Sign one of one's own browsers out, at once; the answer is what is left."""
    ending = [session for session in sessions_of(by) if session.public_id == body.session]
    if not ending:
        raise Unseen("This session has ended already.", field="session")
    end(ending)
    return sessions(by, request)


@door("POST", "sessions/end-others", answers=Sessions, for_accounts=True)
def end_other_sessions(by: Account, request: HttpRequest) -> Sessions:
    """Sign every other browser of one's own out, at once; the answer is what is left."""
    end([session for session in sessions_of(by) if not _is_this(session, request)])
    return sessions(by, request)


def _told_of(session: Session, request: HttpRequest) -> SignedInWith:
    is_this = _is_this(session, request)
    return SignedInWith(session.public_id, session.device, session.begun_at, session.seen_at, is_this)


def _is_this(session: Session, request: HttpRequest) -> bool:
    return session.pk == digest(request.COOKIES[settings.SESSION_COOKIE_NAME])


def _by_secret(secret: str) -> Invitation:
    invitation = invitation_by(secret)
    if invitation is None:
        raise Unseen(UNKNOWN, field="token")
    return invitation


def _runs_one(account: Account) -> bool:
    return Person.objects.filter(account=account, role="owner", status="active").exists()


def _place(person: Person) -> Place:
    return Place(person.workspace_id, person.pk)


@door("GET", "register", answers=Register)
def register(by: Person, request: HttpRequest) -> Register:
    """Every algorithm that has a say here: what it does, looks at and never looks at, who switched it."""
    switches = Switch.objects.filter(workspace_id=by.workspace_id).select_related("by")
    said = {row.algorithm: (Off(row.by_id, row.by.name, row.at, row.reason), row.off) for row in switches}
    return Register([_described(name, *said.get(name, (None, False))) for name in REGISTER])


def _described(name: str, changed: Off | None, is_off: bool) -> Described:
    it = REGISTER[name]
    used, not_used = list(it.used), list(it.not_used)
    return Described(name, it.title, it.does, used, not_used, it.version, changed if is_off else None, changed)


@door("GET", "holidays", answers=Holidays)
def holidays(by: Person, request: HttpRequest) -> Holidays:
    """The public holidays kept in the workspace, and by those of its people who keep others."""
    here = Workspace.objects.filter(pk=by.workspace_id).values_list("country", "region")
    own = Workweek.objects.filter(workspace_id=by.workspace_id).values_list("country", "region")
    kept = {*here, *(own if by.standing.is_inside else ())}
    years = years_around(clock.today())
    return Holidays(
        years[0],
        years[-1],
        [
            HolidayCalendar(country, region, [Holiday(*one) for one in days_off(country, region, years).items()])
            for country, region in sorted(place for place in kept if place[0])
        ],
    )


@door("GET", "holidays/places", answers=HolidayPlaces, query=COUNTRY)
def holiday_places(by: Person, request: HttpRequest) -> HolidayPlaces:
    """The countries whose public holidays are known, and the regions of `country`, to choose from."""
    country = str(request.GET.get("country", ""))
    known = country in countries()
    return HolidayPlaces(list(countries()), [Region(*one) for one in regions_of(country).items()] if known else [])
