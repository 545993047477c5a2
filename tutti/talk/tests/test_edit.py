"""People say it better, and what they said before is kept."""

from datetime import UTC, datetime

import pytest

from tests.recorded import facts, forbids, fresh, happened, leaves_no_change, newest, refuses, take_back
from tutti.kit import clock
from tutti.people import commands as people
from tutti.talk import commands as talk
from tutti.talk.models import Wording
from tutti.talk.tests.test_comment import call


@pytest.fixture
def said(office):
    """Bob's comment on Ann's task."""
    return talk.comment(office.task(), body="The red one", by=office.bob).comment


def test_the_new_words_are_read_and_the_old_ones_kept(office, said):
    with clock.at(datetime(2026, 12, 1, tzinfo=UTC)):
        event = happened(talk.edit_comment(said, body="The **blue** one", by=office.bob))
    said = fresh(said)
    assert said.body == "The **blue** one"
    assert "<strong>blue</strong>" in said.html
    assert said.edited_at == datetime(2026, 12, 1, tzinfo=UTC)
    assert event.was.body == "The red one"


def test_every_wording_is_kept(office, said):
    for body in ("Two", "Three", "Four"):
        talk.edit_comment(said, body=body, by=office.bob)
    assert list(Wording.objects.order_by("pk").values_list("body", flat=True)) == ["The red one", "Two", "Three"]


def test_only_those_newly_called_are_named(office, said):
    talk.edit_comment(said, body=call(office.eve), by=office.bob)
    event = happened(talk.edit_comment(said, body=f"{call(office.eve)} {call(office.ann)}", by=office.bob))
    assert event.mentioned == [office.ann]
    assert fresh(said).mention_ids == [str(office.eve.pk), str(office.ann.pk)]


def test_the_same_words_change_nothing(office, said):
    assert leaves_no_change(office.bob, lambda: talk.edit_comment(said, body=" The red one ", by=office.bob))
    assert not Wording.objects.exists()


def test_nothing_is_no_comment(office, said):
    assert refuses("at least a word", lambda: talk.edit_comment(said, body=" ", by=office.bob), field="body")
    assert not Wording.objects.exists()


def test_nobody_edits_what_others_said(office, said):
    assert forbids(lambda: talk.edit_comment(said, body="I was wrong", by=office.ann))


def test_who_became_a_viewer_edits_no_more(office, said):
    people.let_in(office.launch, person=office.bob, role="viewer", by=office.ann)
    assert forbids(lambda: talk.edit_comment(said, body="Later", by=office.bob))


def test_a_removed_comment_is_put_back_first(office, said):
    talk.remove_comment(said, by=office.bob)
    assert refuses("put it back before", lambda: talk.edit_comment(said, body="Again", by=office.bob))


def test_it_can_be_taken_back(office, said):
    talk.edit_comment(said, body="The blue one", by=office.bob)
    take_back(office.bob)
    assert fresh(said).body == "The red one"


def test_the_log_does_not_hold_what_was_said(office, said):
    talk.edit_comment(said, body="The blue one", by=office.bob)
    assert set(facts(newest(office.bob))) == {"comment", "task", "was", "mentioned"}
    assert "red" not in newest(office.bob).facts
