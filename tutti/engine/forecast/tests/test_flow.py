"""Where work waits: known times give known figures, and too few give none."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tutti.engine.forecast import Handed, Stay, Walk, flow_of
from tutti.engine.forecast.flow import RECENT
from tutti.engine.forecast_terms import FEWEST

from .cast import patient

COLUMNS = ["todo", "doing", "review"]


def walked(name: str, todo: float, doing: float, review: float = 0, since: float = 0, **more: object) -> Walk:
    """A task that went through the columns, so many minutes in each."""
    a, b, c = since + todo, since + todo + doing, since + todo + doing + review
    stays = [Stay(column=column, since=begin, until=end)
             for column, begin, end in zip(COLUMNS, (since, a, b), (a, b, c), strict=True)]  # fmt: skip
    return Walk(id=name, stays=stays, begun=a, done=c, **{"worked": doing, **more})  # type: ignore[arg-type]


def waiting(name: str, column: str, since: float) -> Walk:
    return Walk(id=name, stays=[Stay(column=column, since=since)])


def test_the_terms_are_those_of_the_field():
    flow = flow_of([walked(str(n), 60, 120 + n, 20) for n in range(9)], columns=COLUMNS, now=9_000)
    assert flow.finished == 9
    assert flow.lead and flow.cycle
    assert (flow.lead.middle, flow.cycle.middle, flow.cycle.count) == (204, 144, 9)
    todo, doing, review = flow.columns
    assert doing.stays
    assert doing.stays.middle == 124
    assert doing.stays.likely == pytest.approx(126.8)
    assert todo.share and review.share
    assert todo.share.part == pytest.approx(60 / 204)
    assert todo.share.low <= todo.share.part <= todo.share.high
    assert flow.efficiency == pytest.approx(124 / 204)


def test_too_few_finished_tasks_say_nothing():
    flow = flow_of([walked(str(n), 60, 120) for n in range(FEWEST - 1)], columns=COLUMNS, now=9_000)
    assert (flow.finished, flow.lead, flow.cycle, flow.efficiency, flow.hand_offs) == (7, None, None, None, None)
    assert all(column.stays is None and column.share is None and not column.ageing for column in flow.columns)
    assert flow_of([], columns=COLUMNS, now=0).finished == 0


def test_what_is_there_longer_than_85_of_100_is_ageing():
    done = [walked(str(n), 60, 100 + n) for n in range(10)]
    flow = flow_of(
        [*done, waiting("old", "doing", 0), waiting("older", "doing", -50), waiting("new", "doing", 900)],
        columns=COLUMNS, now=1_000,
    )  # fmt: skip
    doing = flow.columns[1]
    assert [(one.task, one.age) for one in doing.ageing] == [("older", 1_050), ("old", 1_000)]
    assert doing.now == 3


def test_a_hand_off_counts_with_the_wait_after_it_where_that_is_known():
    walks = [walked(str(n), 10, 100, handed=[Handed(at=20, taken=50)]) for n in range(8)]
    walks.append(walked("unknown", 10, 100, handed=[Handed(at=20)]))
    flow = flow_of(walks, columns=COLUMNS, now=1_000)
    assert flow.hand_offs == 1
    assert flow.after_one and (flow.after_one.middle, flow.after_one.count) == (30, 8)


def test_only_the_newest_count():
    old = [walked(f"old {n}", 1_000, 1_000) for n in range(50)]
    new = [walked(f"new {n}", 10, 20, since=50_000 + n) for n in range(RECENT)]
    flow = flow_of([*old, *new], columns=COLUMNS, now=90_000)
    assert flow.lead and flow.lead.likely == 30


def test_where_it_really_waits_is_found_and_the_interval_holds_it():
    walks = [walked(str(n), 100 + 7 * (n % 13), 50 + 5 * (n % 7), 400 + 9 * (n % 11)) for n in range(80)]
    review = flow_of(walks, columns=COLUMNS, now=90_000).columns[2]
    assert review.share and review.share.low < review.share.part < review.share.high < review.share.low + 0.1


minutes = some.floats(0, 10_000)


@patient
@given(some.lists(some.tuples(minutes, minutes, minutes, minutes), min_size=FEWEST, max_size=30))
def test_shares_add_up_to_the_whole(times: list[tuple[float, float, float, float]]):
    walks = [walked(str(n), *each) for n, each in enumerate(times)]
    flow = flow_of(walks, columns=COLUMNS, now=90_000)
    shares = [column.share for column in flow.columns]
    assert flow == flow_of(walks, columns=COLUMNS, now=90_000), "one history, one answer"
    if all(shares):
        assert sum(share.part for share in shares if share) == pytest.approx(1)
        assert all(0 <= share.low <= share.high <= 1 + 1e-9 for share in shares if share)
    assert flow.efficiency is None or 0 <= flow.efficiency <= 1
