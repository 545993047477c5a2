"""What loses most by waiting comes first."""

import numpy as np
import pytest

from tutti.engine.forecast import Open, Ratios, Unusable, by_loss
from tutti.engine.forecast.ratios import STEPS

EVEN = Ratios(np.append(np.where(np.abs(np.arange(STEPS) - 80) <= 20, 1 / 41, 0.0), 0.0))


def waiting(name: str, hours: float = 1, left: float | None = 1, **facts) -> Open:
    return Open(id=name, estimate=hours * 60, ratios=EVEN, left=None if left is None else left * 60, **facts)


def names(*tasks: Open, **facts) -> list[str]:
    return [one.id for one in by_loss(tasks, **facts)]


def test_of_equal_tasks_the_one_due_sooner_comes_first():
    assert names(waiting("later", left=4), waiting("sooner", left=2)) == ["sooner", "later"]


def test_of_late_tasks_the_short_and_the_valuable_come_first():
    tasks = (waiting("long", 8, -1), waiting("short", 1, -1), waiting("urgent", 4, -1, priority=4))
    assert names(*tasks) == ["urgent", "short", "long"]


def test_what_is_not_due_soon_loses_nothing():
    [soon, far, never] = by_loss([waiting("soon"), waiting("far", left=900), waiting("never", left=None)])
    assert (soon.id, far.loss, never.loss) == ("soon", 0, 0)
    assert soon.later > 0 == far.later


def test_the_loss_is_what_waiting_adds():
    [one] = by_loss([waiting("late", left=-10, priority=2)])
    mean = 60 * EVEN.at_each((np.arange(20) + 0.5) / 20).mean()
    assert one.loss == pytest.approx(2 / mean)


def test_an_order_a_person_decided_is_kept():
    tasks = (waiting("a", left=1), waiting("b", left=3), waiting("c", left=9))
    assert names(*tasks) == ["a", "b", "c"]
    assert names(*tasks, decided=["c", "a"]) == ["c", "b", "a"]


def test_nothing_waiting_is_no_mistake_and_nonsense_is_one():
    assert by_loss([]) == []
    with pytest.raises(Unusable, match="priority 9 does not exist"):
        by_loss([waiting("a", priority=9)])
    with pytest.raises(Unusable, match="The estimate of task a, of 0 minutes"):
        by_loss([waiting("a", 0)])
