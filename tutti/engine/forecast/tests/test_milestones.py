"""A milestone's dates follow how past milestones kept theirs."""

from datetime import date, timedelta

import pytest

from tutti.engine.forecast import Reached, Unusable, when

from .cast import TODAY


def reached(name: str, *, planned: int, real: int, ago: int = 30) -> Reached:
    on = TODAY - timedelta(days=ago)
    said = on - timedelta(days=real)
    return Reached(id=name, plans=[(said, said + timedelta(days=planned))], on=on)


def test_without_a_past_it_is_broad_and_later_than_planned():
    dates = when(TODAY, TODAY + timedelta(days=100), [])
    assert dates.outcomes == 0
    assert dates.at(0.5) == TODAY + timedelta(days=150)
    assert (dates.at(0.9) - dates.at(0.1)).days > 100


def test_what_always_took_twice_as_long_is_expected_to():
    dates = when(TODAY, TODAY + timedelta(days=50), [reached(str(i), planned=50, real=100) for i in range(20)])
    assert dates.at(0.5) == TODAY + timedelta(days=100)


def test_plans_of_the_same_length_count_most():
    past = [reached(f"short {i}", planned=10, real=10) for i in range(5)]
    past += [reached(f"long {i}", planned=300, real=600) for i in range(5)]
    assert when(TODAY, TODAY + timedelta(days=300), past).ratio(0.5) > when(
        TODAY, TODAY + timedelta(days=10), past
    ).ratio(0.5)


def test_what_is_reached_later_is_not_known_yet():
    late = reached("late", planned=10, real=100, ago=-5)
    assert (
        when(TODAY, TODAY + timedelta(days=10), [late]).ratios.tobytes()
        == when(TODAY, TODAY + timedelta(days=10), []).ratios.tobytes()
    )


@pytest.mark.parametrize("day", [date(1969, 1, 1), date(2300, 1, 1)])
def test_a_date_nobody_plans_with_is_refused(day):
    with pytest.raises(Unusable, match=r"The milestone's date .* lies outside 1970 to 2200"):
        when(TODAY, day, [])


def test_no_date_beyond_the_calendar_is_made_up():
    with pytest.raises(Unusable, match="beyond the year 2200"):
        when(TODAY, date(2200, 12, 31), []).at(0.9)
