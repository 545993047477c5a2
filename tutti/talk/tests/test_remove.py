"""People take a comment away, and put it back."""

import pytest

from tests.recorded import chain_holds, changed, forbids, fresh, leaves_no_change, newest, take_back
from tutti.talk import commands as talk
from tutti.talk.tests.test_comment import call


@pytest.fixture
def said(office):
    """Bob's comment on Ann's task; Ann leads there."""
    return talk.comment(office.task(), body=f"Ask {call(office.eve)}", by=office.bob).comment


def test_nobody_reads_it_any_more(office, said):
    talk.remove_comment(said, by=office.bob)
    said = fresh(said)
    assert said.removed
    assert (said.body, said.html, said.mention_ids) == ("", "", [])
    row = next(row for row in changed(newest(office.bob))[said.scope] if row[1] == "comment")
    assert (row[3]["removed"], row[3]["body"]) == (True, "")


def test_the_task_counts_it_no_more(office, said):
    talk.remove_comment(said, by=office.bob)
    assert fresh(said.task).comment_count == 0


def test_twice_is_once(office, said):
    talk.remove_comment(said, by=office.bob)
    assert leaves_no_change(office.bob, lambda: talk.remove_comment(said, by=office.bob))
    assert fresh(said.task).comment_count == 0


def test_a_lead_may_take_it_away(office, said):
    assert talk.remove_comment(said, by=office.ann)


def test_others_may_not(office, said):
    assert forbids(lambda: talk.remove_comment(said, by=office.gil))
    assert forbids(lambda: talk.remove_comment(said, by=office.eve))


def test_put_back_it_is_as_it_was(office, said):
    before = (said.body, said.html, said.mention_ids)
    talk.edit_comment(said, body="For a while", by=office.bob)
    take_back(office.bob)
    talk.remove_comment(said, by=office.bob)
    take_back(office.bob)
    said = fresh(said)
    assert (said.body, said.html, said.mention_ids) == before
    assert not said.removed
    assert fresh(said.task).comment_count == 1
    assert chain_holds(office.ann)


def test_what_is_there_is_not_put_back(office, said):
    assert leaves_no_change(office.bob, lambda: talk.put_back_comment(said, by=office.bob))


def test_what_a_lead_took_away_only_a_lead_puts_back(office, said):
    talk.remove_comment(said, by=office.ann)
    assert forbids(lambda: talk.put_back_comment(said, by=office.bob))
    assert talk.put_back_comment(said, by=office.ann)
    talk.remove_comment(said, by=office.bob)
    assert talk.put_back_comment(said, by=office.bob)


def test_putting_back_can_be_taken_back(office, said):
    talk.remove_comment(said, by=office.bob)
    talk.put_back_comment(said, by=office.bob)
    take_back(office.bob)
    assert fresh(said).removed
