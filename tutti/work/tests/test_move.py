"""Tasks move along the board, in free order."""

from datetime import UTC, datetime

import pytest

from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, refuses, take_back
from tutti.kit import clock, rank
from tutti.work import commands as work
from tutti.work.models import Task


@pytest.fixture
def cards(office):
    """Four cards in the first column, from the top."""
    return [office.task(title) for title in ("A", "B", "C", "D")]


def order(status):
    return "".join(Task.objects.filter(status=status, away=None).order_by("rank").values_list("title", flat=True))


def test_a_card_goes_behind_another_or_on_top(office, cards):
    todo, doing, _ = office.columns(office.launch)
    a, b, c, d = cards
    work.move(a, status=todo, after=c, by=office.bob)
    assert order(todo) == "BCAD"
    work.move(d, status=todo, after=None, by=office.bob)
    assert order(todo) == "DBCA"
    work.move(b, status=doing, after=None, by=office.bob)
    work.move(c, status=doing, after=b, by=office.bob)
    assert (order(todo), order(doing)) == ("DA", "BC")


def test_only_the_moved_card_is_written(office, cards):
    todo, _, _ = office.columns(office.launch)
    before = {card.pk: fresh(card).seq for card in cards}
    work.move(cards[3], status=todo, after=cards[0], by=office.bob)
    assert [card.title for card in cards if fresh(card).seq != before[card.pk]] == ["D"]


def test_when_the_other_card_has_left_it_goes_to_the_end(office, cards):
    todo, doing, _ = office.columns(office.launch)
    work.move(cards[1], status=doing, after=None, by=office.bob)
    work.move(cards[0], status=todo, after=cards[1], by=office.bob)
    assert order(todo) == "CDA"
    work.trash(cards[2], by=office.bob)
    work.move(cards[3], status=todo, after=cards[2], by=office.bob)
    assert order(todo) == "AD"


def test_a_move_is_taken_back_to_where_the_card_stood(office, cards):
    todo, doing, _ = office.columns(office.launch)
    for card in cards:
        work.move(card, status=doing, after=None, by=office.bob)
        take_back(office.bob)
        assert (order(todo), order(doing)) == ("ABCD", "")
    work.move(cards[0], status=todo, after=cards[2], by=office.bob)
    take_back(office.bob)
    assert order(todo) == "ABCD"
    assert chain_holds(office.ann)


def test_the_last_card_stays_where_it_is(office, cards):
    todo, _, _ = office.columns(office.launch)
    assert leaves_no_change(office.bob, lambda: work.move(cards[3], status=todo, after=cards[2], by=office.bob))
    assert leaves_no_change(office.bob, lambda: work.move(cards[0], status=todo, after=None, by=office.bob))


def test_done_is_when_the_column_says_so(office, cards):
    todo, _, done = office.columns(office.launch)
    at = datetime(2026, 12, 1, tzinfo=UTC)
    with clock.at(at):
        work.move(cards[0], status=done, after=None, by=office.bob)
    assert fresh(cards[0]).done_at == at
    work.move(cards[1], status=done, after=None, by=office.bob)
    work.move(cards[0], status=done, after=None, by=office.bob)
    assert fresh(cards[0]).done_at == at, "moving within the column does not finish it anew"
    work.move(cards[0], status=todo, after=None, by=office.bob)
    assert fresh(cards[0]).done_at is None


def test_what_is_refused(office, cards):
    todo, doing, _ = office.columns(office.launch)
    theirs, _, _ = office.columns(office.vault)
    card = cards[0]
    assert refuses("transfer the task there", lambda: work.move(card, status=theirs, by=office.cem), "status")
    assert refuses("stand behind itself", lambda: work.move(card, status=todo, after=card, by=office.bob), "after")
    work.trash(cards[1], by=office.bob)
    assert refuses("bring it back before", lambda: work.move(cards[1], status=todo, by=office.bob))
    work.remove_status(doing, into=todo, by=office.ann)
    assert refuses("was removed", lambda: work.move(card, status=fresh(doing), by=office.bob), "status")
    assert forbids(lambda: work.move(card, status=todo, by=office.eve))


def test_the_order_never_runs_out(office, cards):
    """Always into the same gap: it closes after 32 halvings, and room is made."""
    todo, _, _ = office.columns(office.launch)
    a, _, c, d = cards
    for turn in range(80):
        work.move((c, d)[turn % 2], status=todo, after=a, by=office.bob)
    assert order(todo) == "ADCB"
    ranks = list(Task.objects.filter(status=todo).order_by("rank").values_list("rank", flat=True))
    assert len(set(ranks)) == 4
    assert max(map(abs, ranks)) < 2**53, "a browser's number"


def test_a_long_column_makes_room_in_the_middle_and_keeps_its_order(office):
    todo, _, _ = office.columns(office.launch)
    cards = [office.task(f"{n:03}") for n in range(60)]
    expected = [card.title for card in cards]
    for turn in range(45):
        mover, anchor = cards[-1 - turn % 2], cards[20]
        work.move(mover, status=todo, after=anchor, by=office.bob)
        expected.remove(mover.title)
        expected.insert(expected.index(anchor.title) + 1, mover.title)
        assert order(todo) == "".join(expected)


def test_a_closed_gap_rewrites_only_its_neighbourhood(office):
    todo, _, _ = office.columns(office.launch)
    cards = [office.task(f"{n:03}") for n in range(60)]
    before = {card.pk: fresh(card).rank for card in cards}
    for turn in range(34):
        work.move(cards[-1 - turn % 2], status=todo, after=cards[20], by=office.bob)
    moved = [card.title for card in cards if fresh(card).rank != before[card.pk]]
    assert 2 < len(moved) < 20
    assert rank.between(0, 1) is None
