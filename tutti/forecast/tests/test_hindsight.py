"""How good forecasts were is measured here, said plainly, and shown to whom it concerns."""

import random
from datetime import UTC, date, datetime
from math import exp

import pytest

from tests.cast import Office
from tutti.forecast.hindsight import hindsight_of
from tutti.forecast.models import Hindsight, Leaning
from tutti.forecast.past import Past, Tried
from tutti.forecast.past.courses import Foretold
from tutti.people import commands as people

from .living import given, looked, move, on, practised


def test_below_ten_it_says_that_it_does_not_know(office: Office):
    practised(office, 3)
    looked(10)
    row = Hindsight.objects.get()
    assert (row.verdict, row.outcomes, row.scope) == ("few", 3, "members")
    assert row.says == "Only 3 forecasts met their outcome so far (10 are needed): do not rely on them yet."


def test_each_task_is_scored_by_what_was_known_when_it_was_begun(office: Office):
    practised(office, 14, hours=6)
    looked(30)
    row = Hindsight.objects.get()
    assert row.efforts["count"] == 14
    assert row.efforts["issued"] == 0, "nobody looked ahead while they were open"
    assert sum(row.efforts["ranks"]) == 14
    assert row.efforts["loss"] < row.efforts["word"]


def test_what_was_issued_counts_before_what_would_have_been(office: Office):
    for day in (0, 1, 2, 3, 4):
        task = given(office, f"Poster {day}", day)
        looked(day, 8.5)
        move(office, task, 1, day, 9)
        move(office, task, 2, day, 14)
    looked(7)
    assert Hindsight.objects.get().efforts["issued"] == 5


def past_with(ranks: list[float], usual: float = 0.5) -> Past:
    past = Past()
    for number, rank in enumerate(ranks):
        past.tried[str(number)] = Tried(str(number), date(2030, 1, 1), 50, rank, 0.4, usual, 0.9)
    return past


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("ranks", "usual", "verdict"),
    [
        ([(n + 0.5) / 60 for n in range(60)], 0.5, "good"),
        ([0.02, 0.98] * 30, 0.5, "fair"),
        ([(n * 0.37) % 1 for n in range(60)], 0.3, "poor"),
        ([(n * 0.37) % 1 for n in range(60)] + [0.9] * 30, 0.5, "drifting"),
    ],
)
def test_the_verdict_follows_from_the_outcomes(office, ranks, usual, verdict):
    if verdict == "good":
        random.Random(3).shuffle(ranks)
    past = past_with(ranks, usual)
    assert hindsight_of(past, office.workspace.pk, datetime(2030, 1, 1, tzinfo=UTC))["verdict"] == verdict


def test_chances_that_do_not_come_true_are_not_used(office: Office):
    past = Past()
    wrong = Past()
    wrong.foretold = [Foretold(str(n), date(2030, 1, 1), 3.0, 50, 0.1, n % 2 == 0) for n in range(60)]
    assert not wrong.foretells
    past.foretold = [Foretold(str(n), date(2030, 1, 1), 3.0, 50, 0.5, n % 2 == 0) for n in range(60)]
    assert past.foretells
    lates = hindsight_of(past, office.workspace.pk, datetime(2030, 1, 1, tzinfo=UTC))["lates"]
    assert (lates["count"], lates["off"]) == (60, pytest.approx(0, abs=0.2))


def test_how_ones_estimates_turn_out_is_ones_own(office: Office):
    practised(office, 6, hours=8)
    looked(20)
    row = Leaning.objects.get()
    assert (row.person, row.scope, row.count) == (office.ann, f"me:{office.ann.pk}", 6), "Ann estimated, Bob did them"
    assert row.middle == pytest.approx(2) and exp(0) < row.low <= row.high
    assert row.scope not in office.cem.scopes | office.bob.scopes


def test_it_is_gone_when_it_is_switched_off(office: Office):
    practised(office, 6)
    looked(20)
    with on(20, 10):
        people.switch_off(office.workspace, algorithm="own_estimates", by=office.cem)
    looked(20, 11)
    row = Leaning.objects.get()
    assert (row.count, row.tasks) == (0, [])


def test_nothing_is_looked_back_on_before_anything_was_done(office: Office):
    given(office)
    looked(0)
    row = Hindsight.objects.get()
    assert (row.efforts, row.lates, row.verdict) == (None, None, "few")
