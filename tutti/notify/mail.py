"""A mail about what waits in somebody's inbox: plain text, one for everything that came together."""

from collections.abc import Sequence
from email.utils import formataddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage

from tutti.notify.models import Notice
from tutti.work.queries import key_of

SAYS = {
    "mentioned": "{who} mentioned you",
    "objection": "{who} asks you to look again at who does this",
    "answer": "{who} answered your objection",
    "swap": "{who} offers you a swap",
    "swap_reply": "{who} answered your offer",
    "mentor": "{who} asks you to help with this as a mentor, which you may decline there",
    "due_soon": "This is due soon",
    "due_today": "This is due today",
    "overdue": "This was due, and is not done",
    "escalating": "This is late; the leads of the project will hear of it",
    "escalated": "This is late; the leads of the project hear of it",
}
MOST = 20  # more lines than that are not read in a mail, but in the inbox


def mail_about(notices: Sequence[Notice]) -> EmailMessage:
    """The mail that tells its receiver, who has an account, of these notices (one or more, all their own)."""
    receiver = notices[0].person
    assert receiver.account
    return EmailMessage(
        subject=_subject(notices),
        body=_body(notices),
        to=[formataddr((receiver.name, receiver.account.email))],
        headers={
            # The same notice always makes the same mail, so that a second try is known as one.
            "Message-ID": f"<{notices[0].pk}@{urlsplit(settings.TUTTI_URL).hostname}>",
            "Auto-Submitted": "auto-generated",
        },
    )


def _subject(notices: Sequence[Notice]) -> str:
    if len(notices) > 1:
        return f"{len(notices)} new things in your inbox"
    return f"{_name(notices[0])}: {_says(notices[0])}"


def _body(notices: Sequence[Notice]) -> str:
    lines = [f"{_says(notice)}:\n{_name(notice)}\n{_link(notice)}\n" for notice in notices[:MOST]]
    if len(notices) > MOST:
        lines.append(f"And {len(notices) - MOST} more: {settings.TUTTI_URL}/inbox\n")
    return "\n".join(lines)


def _says(notice: Notice) -> str:
    """What happened, in the receiver's view."""
    who = notice.by.name if notice.by else "Tutti"
    if notice.reason in SAYS:
        return SAYS[notice.reason].format(who=who)
    if notice.task and str(notice.person_id) in notice.task.contributor_ids:
        return f"{who} asked you to help"
    return f"{who} gave you this task"


def _name(notice: Notice) -> str:
    return f"{key_of(notice.task)} {notice.task.title}" if notice.task else "Tutti"


def _link(notice: Notice) -> str:
    return f"{settings.TUTTI_URL}/t/{key_of(notice.task)}" if notice.task else f"{settings.TUTTI_URL}/inbox"
