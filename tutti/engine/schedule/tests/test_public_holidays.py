"""Public holidays come from a library and enter a calendar as days off."""

from datetime import date

import pytest

from tutti.engine.schedule import Calendar, schedule
from tutti.engine.schedule.public_holidays import public_holidays

from .cast import at, plan, task


def test_holidays_of_a_country_and_of_its_region():
    germany, bavaria = public_holidays("DE", [2026, 2027]), public_holidays("DE", [2026], region="BY")
    assert germany[date(2026, 5, 1)] == "Labor Day"
    assert germany[date(2027, 3, 29)] == "Easter Monday"
    assert date(2026, 1, 6) in bavaria
    assert date(2026, 1, 6) not in germany
    assert list(germany) == sorted(germany)


def test_nobody_works_on_them():
    off = frozenset(public_holidays("IE", [2026]))
    calendar = Calendar.of_minutes((480,) * 5 + (0, 0), off=off)
    found = schedule(plan(task("poster", 8), start=at(24, 0), calendar=calendar))  # Christmas Eve is a Thursday
    assert found.finish == at(24, 17)
    found = schedule(plan(task("poster", 8), start=at(25, 0), calendar=calendar))
    assert found.tasks["poster"].start == at(28, 9)


@pytest.mark.parametrize(
    ("country", "region", "year", "says"),
    [
        ("ATLANTIS", None, 2026, 'The holidays of the country "ATLANTIS" are not known; use a code such as DE'),
        ("DE", "MARS", 2026, 'The region "MARS" of DE is not known; use one of BB, BE,'),
        ("DE", None, 1969, "These years are too far away"),
    ],
)
def test_what_is_not_known_is_said(country, region, year, says):
    with pytest.raises(ValueError, match=says):
        public_holidays(country, [year], region=region)
