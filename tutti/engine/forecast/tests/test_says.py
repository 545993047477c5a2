"""What forecasts say, in words people use."""

import pytest

from tutti.engine.forecast import text
from tutti.engine.forecast.says import amount, percent

from .cast import TODAY, experienced, many, task


def test_a_forecast_is_said_in_natural_frequencies():
    forecast = experienced(*many(60, 8)).forecast(task(4), TODAY)
    assert text(forecast.says).startswith("80 of 100 such tasks take ")
    assert text(forecast.says).endswith("half of them take up to 8 h")


def test_reasons_name_what_they_stand_on():
    forecast = experienced(*many(60, 8)).forecast(task(4), TODAY)
    said = [text(reason.says) for reason in forecast.reasons]
    assert said[0].startswith("How estimates go elsewhere: ")
    assert any(line.startswith("All finished tasks here: +") and line.endswith("(60 tasks)") for line in said)
    assert len(said) == len(forecast.reasons)


@pytest.mark.parametrize(
    ("minutes", "says"), [(1, "1 min"), (17, "15 min"), (59, "1 h"), (100, "1.5 h"), (599, "10 h"), (90_000, "1,500 h")]
)
def test_amounts_are_no_finer_than_they_are_known(minutes, says):
    assert amount(minutes) == says


def test_shares_are_whole():
    assert [percent(ratio) for ratio in (1.216, 0.95, 1.001)] == ["+22 %", "-5 %", "no change"]
