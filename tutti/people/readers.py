"""What the room of people does when something happened: mail goes out, projects keep a lead."""

import logging

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction

from tutti.changes.readers import Told, after, on
from tutti.people.commands import hand_over
from tutti.people.commands.entrances import inviter_of, secret_of, why_closed
from tutti.people.events import InvitationSent, PersonRemoved
from tutti.people.models import Invitation, Person, Project, Workspace

log = logging.getLogger("tutti.mail")


@after(InvitationSent)
def mail_invitation(told: Told) -> None:
    """Send whom somebody invited the link, where mail is set up.

    It leaves after the reader's own transaction: nobody waits for a mail server while the database is held.
    """
    invitation: Invitation = told.event.invitation
    if settings.TUTTI_SENDS_MAIL and not why_closed(invitation):
        mail = _letter(invitation)
        transaction.on_commit(lambda: _send(mail))


def _send(mail: EmailMessage) -> None:
    try:
        mail.send()
    except OSError as why:  # what smtplib raises is one too; whoever invited still has the link
        log.warning("the invitation to %s could not be mailed: %s", mail.to[0], why)


def _letter(invitation: Invitation) -> EmailMessage:
    workspace = Workspace.objects.get(pk=invitation.workspace_id)
    inviter = inviter_of(invitation)
    name = inviter.name if inviter else "Tutti"
    link = f"{settings.TUTTI_URL}/invitation/{secret_of(invitation)}"
    words = (
        f"{name} invites you to work together in {workspace.name}.\n\n"
        f"Open this link to join; it holds until {invitation.expires_at:%-d %B %Y}:\n\n{link}\n\n"
        "If you do not know what this is about, you need not do anything.\n"
    )
    return EmailMessage(f"{name} invites you to {workspace.name}", words, to=[invitation.email])


@on(PersonRemoved)
def take_over_their_projects(event: PersonRemoved, by: Person) -> None:
    """A project whose only lead is removed is led by who removed them, so that nobody is locked out of it."""
    for project in Project.objects.filter(memberships__person=event.person, memberships__role="lead"):
        hand_over(project, to=by, by=by)
