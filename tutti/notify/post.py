"""The post: letters leave by mail beside everything else, so that a dead mail server delays nobody.

A letter is tried at once and then after each pause of `PAUSES`; after the last one we give up and say so in the log
(the notice is in the inbox anyway).  A process that tries a letter first moves it to its next date: if it dies in
between, the letter is tried again then.  So a mail is not lost; it may, seldom, arrive twice, as the same Message-ID.
"""

import logging
from contextlib import suppress
from datetime import timedelta
from itertools import groupby
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend

from tutti.kit import clock
from tutti.kit.rounds import Rounds
from tutti.notify.mail import mail_about
from tutti.notify.models import Letter, Notice

log = logging.getLogger("tutti.mail")
PAUSES = tuple(timedelta(minutes=m) for m in (1, 5, 30, 120, 480, 1440))
AT_MOST = 50  # letters in one round: few enough to have left before the first of them would be tried again


def send_due() -> int:
    """Try every letter whose time has come, one mail a person; answers how many mails the server took."""
    sent = 0
    while letters := [letter for letter in _due() if _claim(letter)]:
        sent += _carry(letters)
    return sent


def _due() -> list[Letter]:
    due = Letter.objects.filter(due_at__lte=clock.now()).select_related(
        "notice__person__account", "notice__by", "notice__task__project"
    )
    return list(due.order_by("notice__person_id", "notice_id")[:AT_MOST])


def _claim(letter: Letter) -> bool:
    """Move a letter to its next date, unless another process was faster."""
    pause = PAUSES[min(letter.tries, len(PAUSES) - 1)]
    mine = Letter.objects.filter(pk=letter.pk, due_at=letter.due_at)
    return mine.update(tries=letter.tries + 1, due_at=clock.now() + pause) == 1


def _carry(letters: list[Letter]) -> int:
    outgoing = get_connection()
    try:
        outgoing.open()
    except (SMTPException, OSError) as fault:
        _put_back(letters, fault)
        return 0
    by_person = groupby(letters, key=lambda letter: letter.notice.person_id)
    sent = sum(_deliver(list(mine), outgoing) for _, mine in by_person)
    with suppress(SMTPException, OSError):
        outgoing.close()
    return sent


def _deliver(letters: list[Letter], outgoing: BaseEmailBackend) -> bool:
    """Send one person's letters as one mail."""
    wanted = [letter.notice for letter in letters if _still_wanted(letter.notice)]
    try:
        if wanted:
            outgoing.send_messages([mail_about(wanted)])
    except Exception as fault:  # whatever is wrong with this mail, the others leave
        _put_back(letters, fault)
        return False
    Letter.objects.filter(pk__in=[letter.pk for letter in letters]).delete()
    return bool(wanted)


def _still_wanted(notice: Notice) -> bool:
    """Not read in the meantime, and still theirs to see."""
    person, task = notice.person, notice.task
    sees = task is None or task.project_id in person.standing.projects
    return notice.read_at is None and person.status == "active" and person.account_id is not None and sees


def _put_back(letters: list[Letter], fault: Exception) -> None:
    given_up = [letter.pk for letter in letters if letter.tries >= len(PAUSES)]
    Letter.objects.filter(pk__in=given_up).delete()
    for letter in letters:
        next_step = "given up" if letter.pk in given_up else f"will try again in {PAUSES[letter.tries]}"
        log.warning("the mail about notice %s did not leave (%s): %s", letter.pk, fault, next_step)


class Post(Rounds):
    """The rounds in which letters leave, beside the readers."""

    def __init__(self, pause: float = 30.0) -> None:
        super().__init__("post", lambda: send_due(), pause)

    @property
    def is_wanted(self) -> bool:
        return settings.TUTTI_SENDS_MAIL


POST = Post()
