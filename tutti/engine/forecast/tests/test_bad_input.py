"""What no forecast can stand on is refused with the way out; odd but possible work is forecast."""

from datetime import date

import pytest

from tutti.engine.forecast import Experience, Unusable

from .cast import TODAY, experienced, finished, task


@pytest.mark.parametrize("hours", [0, -4, float("nan"), float("inf"), 1_000_000])
def test_an_impossible_estimate_is_refused(hours):
    with pytest.raises(Unusable, match=r"An estimate of .* minutes cannot be used; give more than 0"):
        Experience().forecast(task(hours), TODAY)


@pytest.mark.parametrize("day", [date(1969, 12, 31), date(2201, 1, 1), date.max])
def test_a_day_nobody_plans_with_is_refused(day):
    with pytest.raises(Unusable, match="lies outside 1970 to 2200"):
        Experience().forecast(task(), day)


def test_no_time_taken_teaches_nothing():
    with pytest.raises(Unusable, match="A time taken of 0 minutes"):
        experienced(finished("nothing", 0))


def test_a_task_is_finished_once():
    with pytest.raises(Unusable, match="Task flop is finished already"):
        experienced(finished("flop", 4), finished("flop", 5))
    with pytest.raises(Unusable, match="Task flop is not known as finished"):
        Experience().retract("flop")


@pytest.mark.parametrize("hours", [1 / 60, 100_000])
def test_the_smallest_and_the_largest_work_are_forecast(hours):
    experience = experienced(finished("flop", 100_000, of=task(1 / 60)), finished("quick", 1 / 60, of=task(100_000)))
    forecast = experience.forecast(task(hours), TODAY)
    assert 0 < forecast.p50 <= forecast.p80 <= forecast.p95
