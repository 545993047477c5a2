"""What people do with their inbox, and how something gets into it."""

from datetime import date, datetime

from tutti.changes.commands import Refused, command, consequence
from tutti.changes.writing import current
from tutti.kit import clock
from tutti.notify import policy
from tutti.notify.events import InboxRead, NoticeGiven, NoticePutOff, NoticeRead, NoticeUnread
from tutti.notify.models import Notice, Reason
from tutti.people.models import Person
from tutti.people.policy import is_self
from tutti.work.models import Task


@consequence
def give_notice(
    person: Person, *, reason: Reason, task: Task, cause: Person | None, change_seq: int, at: datetime, by: None
) -> NoticeGiven | None:
    """Let somebody know, once; `cause` is whose deed it tells of, `change_seq` which one, `at` when that was."""
    if Notice.objects.filter(person=person, change_seq=change_seq, reason=reason).exists():
        return None  # this change was read before
    notice = Notice(workspace_id=person.workspace_id, person=person, reason=reason, task=task, by=cause)
    notice.change_seq, notice.given_at = change_seq, at
    notice.save(force_insert=True)
    return NoticeGiven(notice)


@command(may=policy.receives)
def read_notice(notice: Notice, *, by: Person) -> NoticeRead | None:
    """Mark a notice as read, on all your devices."""
    if notice.read_at:
        return None
    notice.read_at = clock.now()
    notice.save()
    return NoticeRead(notice)


@command(may=policy.receives)
def unread_notice(notice: Notice, *, by: Person) -> NoticeUnread | None:
    """Mark a notice as unread, to come back to it."""
    if notice.read_at is None:
        return None
    notice.read_at = None
    notice.save()
    return NoticeUnread(notice)


@command(may=is_self)
def read_all(person: Person, *, by: Person) -> InboxRead | None:
    """Mark everything in your inbox as read."""
    unread = list(Notice.objects.filter(person=person, read_at=None).order_by("change_seq", "pk"))
    if not unread:
        return None
    now = clock.now()
    for notice in unread:
        notice.read_at = now
    current().save_all(unread, ["read_at"])
    return InboxRead(unread[-1], count=len(unread))


@command(may=policy.receives)
def put_off_notice(notice: Notice, *, until: date | None, by: Person) -> NoticePutOff | None:
    """Take a notice out of sight until a day, or back into it."""
    if until == notice.hidden_until:
        return None
    if until and not clock.today(by.time_zone) < until <= date(2200, 12, 31):
        raise Refused("Choose a day after today.", field="until")
    was, notice.hidden_until = notice.hidden_until, until
    notice.save()
    return NoticePutOff(notice, until=until, was=was)
