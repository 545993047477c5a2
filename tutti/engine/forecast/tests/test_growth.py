"""A plan gains tasks on its way, at the rate it did so far."""

import pytest

from tutti.engine.forecast import Unusable, growth, text


def test_it_goes_on_as_it_did():
    grown = growth([4] * 50, 10)
    assert grown.mean == pytest.approx(40, rel=0.03)
    assert grown.p50 < grown.p80 < grown.p95 < 60


def test_few_weeks_make_a_wide_guess():
    assert growth([4], 10).p95 - growth([4], 10).p50 > growth([4] * 50, 10).p95 - growth([4] * 50, 10).p50


def test_it_is_said_in_natural_frequencies():
    assert text(growth([2] * 20, 4).says) == "About 8 tasks are added in that time, in 80 of 100 cases at most 10"


@pytest.mark.parametrize(("added", "weeks"), [([-1], 4), ([1], 0), ([1], 1e9), ([1], float("nan"))])
def test_nonsense_is_refused(added, weeks):
    with pytest.raises(Unusable, match=r"fewer than none|cannot be looked ahead"):
        growth(added, weeks)
