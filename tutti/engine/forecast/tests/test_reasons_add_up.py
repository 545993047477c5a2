"""The reasons of a forecast add up to it, and name what moves it."""

from dataclasses import replace
from math import log

import pytest
from hypothesis import given

from .cast import TODAY, experienced, histories, many, patient, task


@patient
@given(histories())
def test_the_shifts_add_up_to_the_median(history):
    asked = task(parent="fair", person="ann")
    forecast = experienced(*history, mode="learned").forecast(asked, TODAY)
    assert sum(reason.shift for reason in forecast.reasons) == pytest.approx(log(forecast.p50 / 240), abs=1e-9)


def test_they_add_up_beside_a_size_nobody_had():
    forecast = experienced(*many(20, 3, of=task(63.96 / 60))).forecast(task(64 / 60), TODAY)
    assert sum(reason.shift for reason in forecast.reasons) == pytest.approx(log(forecast.p50 / 64), abs=1e-9)


def test_a_cause_taken_away_moves_the_forecast_as_it_said():
    experience = experienced(*many(40, 3), *many(20, 12, of=task(parent="fair"), name="fair"))
    asked = task(parent="fair")
    forecast = experience.forecast(asked, TODAY)
    fair = forecast.cause
    assert fair is not None
    assert (fair.factor, fair.count) == ("parent", 20)
    assert fair.shift > 0.1
    without = experience.forecast(replace(asked, parent=None), TODAY)
    assert log(forecast.p50 / without.p50) == pytest.approx(fair.shift, abs=1e-9)


def test_without_history_nothing_is_named():
    assert experienced().forecast(task(), TODAY).cause is None
