"""Several tasks together are as uncertain as what they share."""

import numpy as np
import pytest
from scipy.special import ndtr

from tutti.engine.forecast import Ratios, Unusable, calibrated, shared_by, together
from tutti.engine.forecast.ratios import EXACTLY, STEPS

EXACT = Ratios(np.eye(STEPS + 1)[EXACTLY])
EVEN = Ratios(np.append(np.where(np.abs(np.arange(STEPS) - 80) <= 20, 1 / 41, 0.0), 0.0))  # e^-1 to e^1


def test_certain_tasks_add_up():
    total = together([(60, EXACT), (120, EXACT)], 0.3)
    assert total.at(0.1) == total.at(0.9) == 180


def test_what_is_shared_does_not_even_out():
    alone, bound = (together([(60, EVEN)] * 30, shared) for shared in (0.0, 0.5))
    assert bound.at(0.9) - bound.at(0.1) > 2 * (alone.at(0.9) - alone.at(0.1))
    assert bound.at(0.5) == pytest.approx(alone.at(0.5), rel=0.1)


def test_the_same_question_gets_the_same_answer():
    first, second = (together([(60, EVEN)] * 5, 0.2).draws.tobytes() for _ in range(2))
    assert first == second


def test_what_was_shared_is_found_again():
    chance = np.random.default_rng(1)
    common = chance.standard_normal((400, 1)) * np.sqrt(0.4)
    ranks = ndtr(common + chance.standard_normal((400, 30)) * np.sqrt(0.6))
    assert shared_by(ranks.tolist()) == pytest.approx(0.4, abs=0.08)
    assert shared_by(chance.random((400, 30)).tolist()) < 0.05


def test_totals_that_always_ran_over_move_the_next_one():
    total = together([(60, EVEN)] * 10, 0.1)
    assert calibrated(total, [0.97] * 50).at(0.5) > total.at(0.8)
    assert calibrated(total, []).at(0.5) == pytest.approx(total.at(0.5), rel=0.01)


def test_no_task_makes_no_total():
    with pytest.raises(Unusable, match="at least one task"):
        together([], 0.1)
