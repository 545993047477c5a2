"""The causes of a delay add up to it, and each is found where it stood in the way."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tutti.engine.forecast import Ran, Span, Stay, why_late

from .cast import patient

DOING = frozenset({"doing"})


def ran(begun: float, end: float, due: float = 1_000, **more: Any) -> Ran:
    """Promised at 0, begun and done then; all the time in progress was work."""
    stays = [Stay(column="todo", since=0, until=begun), Stay(column="doing", since=begun, until=end)]
    known = {"estimate": 300, "worked": end - begun, "doing": DOING, "stays": stays, "first_due": due, **more}
    return Ran(id="poster", promised=0, due=due, end=end, **known)


def causes(one: Ran) -> dict[str, Any]:
    delay = why_late(one)
    assert delay is not None
    assert sum(part.minutes for part in delay.parts) == pytest.approx(delay.minutes, abs=1e-6)
    return {part.code + (f" {part.of}" if part.of else ""): pytest.approx(part.minutes) for part in delay.parts}


def test_in_time_is_no_delay():
    assert why_late(ran(600, 900)) is None
    assert why_late(ran(600, 1_000)) is None
    assert why_late(Ran(**_as(ran(0, 90, due=50), promised=90))) is None, "the date was set when all was over"


def _as(one: Ran, **more: Any) -> dict[str, Any]:
    return {**{name: getattr(one, name) for name in Ran.__slots__}, **more}


def test_longer_than_estimated():
    assert causes(ran(700, 1_200)) == {"longer": 200}


def test_time_in_hand_is_used_up_first_and_what_came_after_counts():
    assert causes(ran(600, 1_200, worked=500, estimate=300)) == {"longer": 500 / 3, "column doing": 100 / 3}
    assert causes(ran(800, 1_100)) == {"column todo": 100}, "it was begun too late for its estimate"
    assert causes(ran(100, 1_100)) == {"longer": 100}, "it was begun in good time"


def test_it_waited_for_another_and_for_the_one_that_kept_it_longest():
    waited = (Span(0, 850, "letter"), Span(0, 900, "stage"))
    assert causes(ran(900, 1_200, waited=waited)) == {"waited_for stage": 200}
    begun_anyway = (Span(0, 5_000, "letter"),)
    assert causes(ran(700, 1_200, waited=begun_anyway)) == {"longer": 200}, "it did not wait: it was begun"


def test_time_off_is_time_off_of_nobody():
    assert causes(ran(700, 1_300, worked=300, off=(Span(800, 1_100),))) == {"time_off": 300}


def test_after_a_hand_off_nothing_happened():
    assert causes(ran(700, 1_300, worked=300, handed=(Span(800, 1_100),))) == {"handed_over": 300}


def test_scope_grew_and_then_it_took_longer():
    assert causes(ran(700, 1_400, grown=500)) == {"scope": 200, "longer": 200}
    assert causes(ran(700, 1_200, grown=900)) == {"scope": 200}, "no more than it cost"


def test_a_due_date_that_was_moved_nearer_and_one_that_was_moved_on():
    nearer = ran(650, 1_000, due=800, first_due=1_000, moved=640)
    assert causes(nearer) == {"moved_nearer": 140, "longer": 50, "column todo": 10}
    early = ran(700, 1_000, due=800, first_due=1_000, moved=0)
    assert causes(early) == {"column todo": 200}, "with time in hand, moving it made nothing late"
    assert causes(ran(700, 1_300, due=1_200, first_due=1_000)) == {"longer": 100}


def test_a_date_that_left_less_time_than_was_estimated():
    assert causes(ran(0, 400, due=100, estimate=300)) == {"tight": 200, "longer": 100}


def test_what_nobody_estimated_took_what_it_needed():
    assert causes(ran(800, 1_100, estimate=None)) == {"column todo": 100}


def test_what_was_taken_for_done_in_between():
    stays = [Stay(column="doing", since=0, until=300), Stay(column="doing", since=1_100, until=1_200)]
    one = ran(0, 1_200, worked=400, stays=stays)
    assert causes(one) == {"set_aside": 100, "longer": 100}


def test_still_open_and_never_begun():
    assert causes(ran(0, 1_500, stays=[Stay(column="todo", since=0)], worked=0)) == {"column todo": 500}


at = some.floats(-500, 2_000)
gaps = some.builds(lambda a, b, of: Span(min(a, b), max(a, b), of), at, at, some.sampled_from("xyz"))
spans = some.lists(gaps, max_size=3)


@some.composite
def courses(draw: some.DrawFn) -> Ran:
    marks = sorted(draw(some.lists(some.floats(-300, 1_500), min_size=2, max_size=7)))
    stays = [
        Stay(column=draw(some.sampled_from(["todo", "doing", "review"])), since=begin, until=end)
        for begin, end in pairwise(marks)
        if draw(some.integers(0, 4))
    ]
    return Ran(
        id="any", promised=draw(some.floats(-300, 900)), first_due=draw(some.floats(0, 1_400)),
        due=draw(some.floats(0, 1_400)), moved=draw(at), end=draw(some.floats(100, 2_000)),
        estimate=draw(some.none() | some.floats(1, 900)), grown=draw(some.none() | some.floats(1, 900)),
        worked=draw(some.floats(0, 2_000)), doing=frozenset({"doing", "review"}), stays=stays,
        waited=draw(spans), off=draw(spans), handed=draw(spans),
    )  # fmt: skip


@patient
@given(courses())
def test_whatever_happened_the_causes_add_up_and_none_is_negative(one: Ran):
    delay = why_late(one)
    if delay is None:
        assert one.end <= one.due or one.promised >= one.end
        return
    assert delay.minutes == one.end - one.due
    assert sum(part.minutes for part in delay.parts) == pytest.approx(delay.minutes, abs=1e-6)
    assert all(part.minutes > 0 for part in delay.parts)


@patient
@given(courses(), some.floats(1, 500), some.sampled_from(["waited", "off", "handed"]))
def test_what_comes_after_the_end_changes_nothing(one: Ran, later: float, kind: str):
    span = Span(one.end + later, one.end + 2 * later, "later")
    known = _as(one)
    assert why_late(one) == why_late(Ran(**{**known, kind: (*known[kind], span)}))
