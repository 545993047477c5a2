"""What waiting costs is told term by term, and the terms are what the order is made of."""

import numpy as np
import pytest

from tutti.engine.forecast import Behind, Held, Unusable, still_to_do, waiting_costs
from tutti.engine.forecast.priority import LEVELS

DAY = 480.0


def minutes(hours: float) -> np.ndarray:
    """Half to one and a half times so many hours, all equally likely."""
    return (0.5 + LEVELS) * hours * 60


def held(name: str, hours: float = 2, left: float | None = 480, **more) -> Held:
    return Held(id=name, efforts=minutes(hours), left=left, **more)


def after(name: str, hours: float, left: float | None, **more) -> Behind:
    return Behind(id=name, efforts=minutes(hours), left=left, **more)


def names(*tasks: Held, **more) -> list[str]:
    return [one.id for one in waiting_costs(tasks, wait=DAY, **more)]


def test_a_late_task_loses_the_whole_wait_and_says_so():
    [one] = waiting_costs([held("late", left=-100, priority=2)], wait=DAY)
    assert (one.late_now, one.late_then, one.value) == (1.0, 1.0, 2.0)
    assert one.minutes == pytest.approx(DAY)
    assert one.effort == pytest.approx(120)
    assert one.loss == pytest.approx(2 * DAY / DAY / 120)


def test_chances_rise_by_waiting_and_what_has_time_loses_nothing():
    tight, far, never = (held("tight", left=480), held("far", left=48_000), held("never", left=None))
    costs = {one.id: one for one in waiting_costs([tight, far, never], wait=DAY)}
    assert (costs["tight"].late_now, costs["tight"].late_then) == (0.0, 1.0)
    assert (costs["far"].loss, costs["far"].late_then) == (0, 0)
    assert (costs["never"].loss, costs["never"].late_now) == (0, None)


def test_what_waits_for_it_counts_with_its_own_worth_and_date():
    alone = held("alone", left=None)
    first = held("first", left=None, behind=[after("urgent", 4, 300, priority=4), after("calm", 4, None)])
    assert names(alone, first) == ["first", "alone"]
    [cost, _] = waiting_costs([alone, first], wait=DAY)
    assert [(one.id, one.value) for one in cost.behind] == [("urgent", 8.0)], "what loses nothing is not named"
    assert cost.loss == pytest.approx(8 * cost.behind[0].minutes / DAY / cost.effort)


def test_short_ones_come_first_among_equally_late_ones_and_an_own_order_is_kept():
    tasks = held("long", 8, -1), held("short", 1, -1), held("middle", 4, -1)
    assert names(*tasks) == ["short", "middle", "long"]
    assert names(*tasks, decided=["long", "short"]) == ["long", "middle", "short"]


def test_what_was_spent_is_gone_and_never_all_of_it():
    whole = minutes(2)
    assert (still_to_do(whole, 0) == whole).all()
    left = still_to_do(whole, 120)
    assert (left > 0).all() and left.max() < 60
    assert (still_to_do(whole, 600) == 60).all()


def test_nonsense_is_refused_in_a_sentence():
    assert waiting_costs([], wait=DAY) == []
    with pytest.raises(Unusable, match="waiting 0 minutes"):
        waiting_costs([held("a")], wait=0)
    with pytest.raises(Unusable, match="priority 7 does not exist"):
        waiting_costs([held("a", priority=7)], wait=DAY)
