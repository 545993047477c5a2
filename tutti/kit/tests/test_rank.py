"""Ranks never collide and never run out, wherever cards are put."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tutti.kit.rank import GAP, between, spread

RANKS = st.lists(st.integers(-(2**40), 2**40), min_size=1, max_size=60, unique=True).map(sorted)


@given(st.integers(-(2**50), 2**50), st.integers(-(2**50), 2**50))
def test_between_two_cards_lies_a_third_or_the_gap_is_closed(one, other):
    before, after = sorted((one, other))
    found = between(before, after)
    assert (found is None) == (after - before < 2)
    assert found is None or before < found < after


def test_at_the_ends_there_is_always_room():
    assert between(None, None) == 0
    assert between(5, None) == 5 + GAP
    assert between(None, 5) == 5 - GAP


@given(RANKS, st.data())
def test_making_room_keeps_the_order_and_leaves_room(ranks, data):
    at = data.draw(st.integers(0, len(ranks)))
    start, new = spread(ranks, at)
    column = ranks[:start] + new + ranks[start + len(new) - 1 :]
    assert column == sorted(set(column)), "every card once, in order"
    assert len(column) == len(ranks) + 1
    assert start <= at < start + len(new), "the newcomer is in the rewritten stretch"
    assert all(b - a >= 2 for a, b in pairwise(new)), "and the next one finds room"


@given(st.integers(10, 300), st.data())
def test_even_a_column_without_a_single_gap_makes_room(size, data):
    at = data.draw(st.integers(0, size))
    start, new = spread(range(size), at)
    column = [*range(start), *new, *range(start + len(new) - 1, size)]
    assert column == sorted(set(column))


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=400))
def test_whatever_order_cards_are_put_in_it_stays_a_browsers_number(places):
    """Each card goes behind the one it names; the worst is always the same gap."""
    ranks: list[int] = []
    for place in places:
        at = place % (len(ranks) + 1)
        found = between(ranks[at - 1] if at else None, ranks[at] if at < len(ranks) else None)
        if found is None:
            start, new = spread(ranks, at)
            ranks[start : start + len(new) - 1] = new
        else:
            ranks.insert(at, found)
    assert ranks == sorted(set(ranks))
    assert all(abs(rank) < 2**53 for rank in ranks)
