"""The axis of working time agrees with a full-time calendar, wherever most people live."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from tutti.forecast.behind import Axis
from tutti.forecast.past import Calendars

ZONES = ["UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia"]
days = some.timedeltas(timedelta(0), timedelta(32_000))


@given(some.sampled_from(ZONES), days, some.timedeltas(timedelta(0), timedelta(90)))
def test_what_lies_between_two_moments_is_what_a_full_week_works(zone: str, begin: timedelta, length: timedelta):
    calendars = Calendars(zones={"ann": zone, "bob": zone, "cem": "Asia/Tokyo"})
    axis, start = Axis(calendars), datetime(2001, 1, 1, tzinfo=UTC)
    since, until = ((start + each).replace(microsecond=0) for each in (begin, begin + length))
    assert abs(axis.at(until) - axis.at(since) - calendars.worked("ann", since, until)) < 1e-6
