"""What somebody should hear of arrives in their inbox."""

import pytest

from tests.recorded import chain_holds, changed, newest
from tutti.changes import readers
from tutti.changes.models import Change, Cursor
from tutti.notify.models import Notice
from tutti.people import commands as people
from tutti.talk import commands as talk
from tutti.talk.tests.test_comment import call
from tutti.work import commands as work


@pytest.fixture
def poster(office):
    """A task of Ann's, with everything that happened so far already read."""
    task = office.task()
    readers.drain()
    return task


def told(person):
    """What is in somebody's inbox, oldest first."""
    readers.drain()
    return list(Notice.objects.filter(person=person).order_by("change_seq").values_list("reason", flat=True))


def test_who_is_given_a_task_hears_of_it(office, poster):
    work.assign(poster, to=office.bob, by=office.ann)
    seq = newest(office.ann).seq
    assert told(office.bob) == ["assigned"]
    notice = Notice.objects.get()
    assert (notice.task, notice.by, notice.change_seq, notice.read_at) == (poster, office.ann, seq, None)


def test_nobody_else_hears_of_it(office, poster):
    work.assign(poster, to=office.bob, by=office.ann)
    assert told(office.ann) == told(office.gil) == []
    change = Change.objects.latest("seq")
    assert (change.verb, change.scope, change.by_id) == ("notice.given", f"me:{office.bob.pk}", None)
    assert list(changed(change)) == [f"me:{office.bob.pk}"]


def test_who_is_given_a_task_as_it_is_created_hears_of_it(office):
    office.task(assignee=office.bob)
    assert told(office.bob) == ["assigned"]


def test_nobody_is_told_of_their_own_deeds(office, poster):
    work.assign(poster, to=office.ann, by=office.ann)
    talk.comment(poster, body=call(office.ann), by=office.ann)
    work.describe(poster, text=call(office.ann), by=office.ann)
    office.task(assignee=office.ann)
    assert told(office.ann) == []


def test_who_gives_a_task_to_nobody_tells_nobody(office, poster):
    work.assign(poster, to=office.ann, by=office.ann)
    work.assign(poster, to=None, by=office.bob)
    assert told(office.ann) == []


def test_who_is_asked_to_help_hears_of_it_once(office, poster):
    work.set_contributors(poster, people=[office.bob], by=office.ann)
    work.set_contributors(poster, people=[office.bob, office.gil], by=office.ann)
    assert told(office.bob) == ["assigned"]
    assert told(office.gil) == ["assigned"]


def test_who_is_called_in_a_comment_hears_of_it(office, poster):
    talk.comment(poster, body=f"{call(office.eve)} look", by=office.bob)
    assert told(office.eve) == ["mentioned"]


def test_an_edited_comment_tells_only_those_newly_called(office, poster):
    said = talk.comment(poster, body=call(office.eve), by=office.bob).comment
    assert told(office.eve) == ["mentioned"]
    talk.edit_comment(said, body=f"{call(office.eve)} {call(office.ann)}", by=office.bob)
    assert told(office.eve) == told(office.ann) == ["mentioned"]


def test_a_comment_that_was_edited_before_we_looked_tells_each_once(office, poster):
    said = talk.comment(poster, body=call(office.eve), by=office.bob).comment
    talk.edit_comment(said, body=f"{call(office.eve)} {call(office.ann)}", by=office.bob)
    assert told(office.eve) == told(office.ann) == ["mentioned"]


def test_a_comment_that_was_removed_before_we_looked_tells_nobody(office, poster):
    said = talk.comment(poster, body=call(office.eve), by=office.bob).comment
    talk.remove_comment(said, by=office.bob)
    assert told(office.eve) == []


def test_a_description_tells_only_those_newly_called(office, poster):
    work.describe(poster, text=f"Ask {call(office.bob)}", by=office.ann)
    work.describe(poster, text=f"Ask {call(office.bob)} or {call(office.gil)}", by=office.ann)
    assert told(office.bob) == ["mentioned"]
    assert told(office.gil) == ["mentioned"]


def test_a_task_created_with_a_description_tells_those_it_calls(office):
    office.task(text=f"Ask {call(office.bob)}", assignee=office.bob)
    assert sorted(told(office.bob)) == ["assigned", "mentioned"]


def test_only_who_may_see_the_project_hears_of_it(office):
    secret = office.task(project=office.vault)
    work.describe(secret, text=f"{call(office.bob)} {call(office.dora)}", by=office.cem)
    assert told(office.bob) == []
    assert told(office.dora) == ["mentioned"]


def test_who_was_taken_out_before_we_looked_hears_nothing(office):
    secret = office.task(project=office.vault)
    talk.comment(secret, body=call(office.dora), by=office.cem)
    people.take_out(office.vault.memberships.get(person=office.dora), by=office.cem)
    assert told(office.dora) == []


def test_a_kept_place_has_no_inbox(office, poster):
    kept = people.expect_person(office.workspace, name="Hal", by=office.ann).person
    work.assign(poster, to=kept, by=office.ann)
    assert told(kept) == []


def test_a_removed_person_hears_nothing(office, poster):
    work.assign(poster, to=office.bob, by=office.ann)
    people.remove_person(office.bob, by=office.ann)
    assert told(office.bob) == []


def test_the_same_change_read_twice_gives_one_notice(office, poster):
    talk.comment(poster, body=call(office.eve), by=office.bob)
    assert told(office.eve) == ["mentioned"]
    Cursor.objects.filter(reader="notify.give_notices").update(seq=0)
    assert told(office.eve) == ["mentioned"]
    assert chain_holds(office.ann)


def test_browsers_get_it_as_promised(office, poster):
    work.assign(poster, to=office.bob, by=office.ann)
    readers.drain()
    [[[scope, kind, _, row]]] = changed(newest(office.bob)).values()
    assert (scope, kind) == (f"me:{office.bob.pk}", "notice")
    assert set(row) == {
        "id", "seq", "person_id", "reason", "task_id", "by_id", "change_seq", "given_at", "read_at",
        "hidden_until",
    }  # fmt: skip
