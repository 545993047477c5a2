"""Invitations and access tokens.  Their secrets are told once and kept only as digests."""

import secrets
from base64 import urlsafe_b64encode
from datetime import timedelta
from typing import Annotated, Literal

from django.utils.crypto import salted_hmac
from msgspec import Meta

from tutti.changes.commands import Refused, command, consequence
from tutti.changes.models import Change
from tutti.kit import clock
from tutti.kit.secret import digest
from tutti.kit.text import Name
from tutti.people import policy
from tutti.people.commands.persons import named
from tutti.people.commands.places import let_in_invited
from tutti.people.events import (
    InvitationSent,
    InvitationWithdrawn,
    PersonJoined,
    TokenMade,
    TokenRevoked,
    TokenUsed,
)
from tutti.people.models import Account, Invitation, Person, Project, Role, Token, Workspace, Workweek
from tutti.people.sessions import close_ways_of

Email = Annotated[str, Meta(min_length=3, max_length=254, pattern=r"^[^@\s]+@[^@\s]+$")]
LASTS = timedelta(days=14)


@command(may=policy.runs_workspace, creates=Invitation)
def invite(
    workspace: Workspace,
    *,
    email: Email,
    role: Role = "member",
    projects: list[Project] = [],  # noqa: B006 - never written to
    person: Person | None = None,
    by: Person,
) -> InvitationSent:
    """Ask somebody to join, by e-mail or by handing them the link; it holds for 14 days.

    `person` is whose kept place (see `expect_person`) they will take.
    """
    email = email.lower()
    if role == "owner" and by.standing.role != "owner":
        raise Refused("Only an owner invites owners: ask one.", field="role")
    if Person.objects.filter(workspace_id=workspace.pk, account__email=email).exclude(status="removed").exists():
        raise Refused(f"{email} is already here.", field="email")
    if Invitation.objects.filter(
        workspace_id=workspace.pk, email=email, state="open", expires_at__gt=clock.now()
    ).exists():
        raise Refused(f"{email} is already invited: withdraw that invitation to send another.", field="email")
    if person and person.status != "placeholder":
        raise Refused(f"{person.name} is here already: only a kept place can be taken.", field="person")
    invitation = Invitation(workspace_id=workspace.pk, email=email, role=role, expires_at=clock.now() + LASTS)
    invitation.project_ids, invitation.person = [str(project.pk) for project in projects], person
    invitation.secret = secret_of(invitation)
    invitation.digest = digest(invitation.secret)
    invitation.save()
    return InvitationSent(invitation, role=role)


@command(may=policy.runs_workspace)
def withdraw_invitation(invitation: Invitation, *, by: Person) -> InvitationWithdrawn | None:
    """Make an invitation's link worthless."""
    if invitation.state != "open":
        return None
    invitation.state = "withdrawn"
    invitation.save()
    return InvitationWithdrawn(invitation)


@consequence
def accept(invitation: Invitation, *, account: Account, name: str, by: Person | None) -> PersonJoined:
    """Join by an invitation, in the place kept for one or as somebody new; and the projects one was asked into."""
    if why := why_closed(invitation):
        raise Refused(why, field="token")
    person = _newcomer(invitation, account)
    person.account, person.name, person.role, person.status = account, name, invitation.role, "active"
    person.save()
    if not Workweek.objects.filter(person=person).exists():
        Workweek(workspace_id=person.workspace_id, person=person, minutes=list(Workweek.FULL_TIME)).save()
    invitation.state, invitation.person = "accepted", person
    invitation.save()
    for project in Project.objects.filter(workspace_id=person.workspace_id, pk__in=invitation.project_ids):
        let_in_invited(project, person=person, by=inviter_of(invitation))
    return PersonJoined(person, invitation=invitation)


def _newcomer(invitation: Invitation, account: Account) -> Person:
    """Who they were here before, else the place kept for them, else somebody new."""
    mine = Person.objects.filter(workspace_id=invitation.workspace_id, account=account).first()
    if mine and mine.status == "active":
        raise Refused("You are in this workspace already: sign in to go there.", field="token")
    kept = invitation.person if invitation.person and invitation.person.status == "placeholder" else None
    return mine or kept or Person(workspace_id=invitation.workspace_id)


def why_closed(invitation: Invitation) -> str | None:
    """Why an invitation can no longer be accepted, and what to do; None while it can."""
    if invitation.state == "accepted":
        return "This invitation was used already: sign in, or ask for another one."
    if invitation.state == "withdrawn":
        return "This invitation was withdrawn: ask whoever invited you."
    if invitation.expires_at <= clock.now():
        return "This invitation is no longer valid: ask for another one."
    return None


def inviter_of(invitation: Invitation) -> Person | None:
    """Who sent an invitation; the log knows."""
    sent = Change.objects.filter(
        workspace_id=invitation.workspace_id, subject_id=invitation.pk, verb=InvitationSent.verb
    )
    return Person.objects.filter(pk__in=sent.values("by_id")).first()


def invitation_by(secret: str) -> Invitation | None:
    """The invitation a link leads to."""
    return Invitation.objects.filter(digest=digest(secret)).first()


def secret_of(invitation: Invitation) -> str:
    """What the link carries: made from the installation's key, so that it can be mailed without being kept."""
    made = salted_hmac("tutti.people.invitation", str(invitation.pk), algorithm="sha256").digest()
    return urlsafe_b64encode(made).rstrip(b"=").decode()


@command(may=policy.is_self, creates=Token)
def make_token(person: Person, *, name: Name, scopes: list[Literal["read", "write"]], by: Person) -> TokenMade:
    """Make a key for a program that acts in your name; it is shown once."""
    secret = f"tut_{secrets.token_urlsafe(32)}"
    token = Token(workspace_id=person.workspace_id, person=person, name=named(name), prefix=secret[:8])
    token.scopes = sorted(set(scopes)) or ["read"]
    token.secret = secret
    token.digest = digest(secret)
    token.save()
    return TokenMade(token)


@command(may=policy.owns)
def revoke_token(token: Token, *, by: Person) -> TokenRevoked | None:
    """Make a key worthless at once."""
    if token.revoked:
        return None
    token.revoked = True
    token.save()
    close_ways_of(token.person_id)
    return TokenRevoked(token)


@consequence
def use_token(token: Token, *, by: Person | None) -> TokenUsed | None:
    """Note the day on which a key was last used, so that its owner sees which keys nobody needs."""
    if token.last_used_on == clock.today():
        return None
    token.last_used_on = clock.today()
    token.save()
    return TokenUsed(token)
