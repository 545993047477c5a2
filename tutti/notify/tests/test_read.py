"""People read their inbox, on whichever device."""

import pytest

from tests.recorded import chain_holds, forbids, fresh, happened, leaves_no_change, named, newest, take_back
from tutti.changes import readers
from tutti.changes.commands import Unseen
from tutti.notify import commands as notify
from tutti.notify.models import Notice
from tutti.talk import commands as talk
from tutti.talk.tests.test_comment import call
from tutti.work import commands as work


@pytest.fixture
def notice(office):
    """Bob was given a task by Ann."""
    work.assign(office.task(), to=office.bob, by=office.ann)
    readers.drain()
    return Notice.objects.get(person=office.bob)


def test_what_was_read_is_read_everywhere(office, notice):
    notify.read_notice(notice, by=office.bob)
    assert fresh(notice).read_at
    assert newest(office.bob).scope == f"me:{office.bob.pk}"


def test_twice_is_once(office, notice):
    notify.read_notice(notice, by=office.bob)
    assert leaves_no_change(office.bob, lambda: notify.read_notice(notice, by=office.bob))


def test_it_can_be_marked_unread_to_come_back_to_it(office, notice):
    assert leaves_no_change(office.bob, lambda: notify.unread_notice(notice, by=office.bob))
    notify.read_notice(notice, by=office.bob)
    notify.unread_notice(notice, by=office.bob)
    assert fresh(notice).read_at is None
    take_back(office.bob)
    assert fresh(notice).read_at
    assert chain_holds(office.ann)


def test_nobody_reads_for_others(office, notice):
    assert forbids(lambda: notify.read_notice(notice, by=office.ann))
    with pytest.raises(Unseen):
        notify.unread_notice(named(notice), by=office.ann)


def test_the_whole_inbox_is_read_at_once(office, notice):
    for _ in range(3):
        talk.comment(office.task(), body=call(office.bob), by=office.ann)
    readers.drain()
    assert happened(notify.read_all(office.bob, by=office.bob)).count == 4
    assert not Notice.objects.filter(read_at=None).exists()
    assert chain_holds(office.ann)


def test_nobody_learns_when_somebody_reads(office, notice):
    notify.read_all(office.bob, by=office.bob)
    assert newest(office.bob).scope == f"me:{office.bob.pk}"


def test_other_inboxes_stay_as_they_are(office, notice):
    talk.comment(office.task(), body=call(office.eve), by=office.ann)
    readers.drain()
    notify.read_all(office.bob, by=office.bob)
    assert Notice.objects.get(person=office.eve).read_at is None


def test_an_empty_inbox_is_read_already(office):
    assert leaves_no_change(office.bob, lambda: notify.read_all(office.bob, by=office.bob))


def test_nobody_empties_the_inbox_of_others(office, notice):
    assert forbids(lambda: notify.read_all(office.bob, by=office.ann))
