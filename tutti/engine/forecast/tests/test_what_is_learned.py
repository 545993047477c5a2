"""Forecasts start broad, say so, and become what finished tasks teach."""

from dataclasses import replace

import pytest
from hypothesis import given

from tutti.engine.forecast import Experience, Task, text

from .cast import TODAY, experienced, finished, histories, many, patient, task


def test_without_history_it_is_broad_and_says_so():
    forecast = Experience().forecast(task(4), TODAY)
    assert forecast.p50 == pytest.approx(240, rel=0.1)
    assert forecast.p95 > 2.5 * 240
    assert text(forecast.trust).startswith("No finished task yet")


def test_below_ten_outcomes_it_says_so():
    assert text(experienced(*many(9, 4)).forecast(task(), TODAY).trust).startswith("Only 9 finished tasks so far")
    assert text(experienced(*many(10, 4)).forecast(task(), TODAY).trust) == "Learned from 10 finished tasks here."


def test_what_always_takes_twice_as_long_is_expected_to():
    forecast = experienced(*many(60, 8)).forecast(task(4), TODAY)
    assert forecast.p50 == pytest.approx(480, rel=0.1)
    assert forecast.p80 < 600
    assert forecast.within(300) < 0.15


def test_one_outcome_does_not_convince():
    assert experienced(finished("flop", 40)).forecast(task(4), TODAY).p50 < 500


def test_exactly_as_estimated_stays_exact():
    forecast = experienced(*many(60, 4)).forecast(task(4), TODAY)
    assert forecast.p50 == 240
    assert forecast.within(239) < 0.25
    assert forecast.within(240) > 0.75


def test_each_category_learns_for_itself():
    letters = task(category="letter")
    experience = experienced(*many(40, 8), *many(40, 2, of=letters, name="letter"))
    assert experience.forecast(task(), TODAY).p50 > 240 > experience.forecast(letters, TODAY).p50


def test_an_estimate_is_the_same_however_it_is_written():
    whole, broken = Task(estimate=60), Task(estimate=60.0)
    experience = experienced(*many(20, 3, of=whole))
    assert experience.forecast(whole, TODAY).p50 == experience.forecast(broken, TODAY).p50


def test_old_outcomes_fade():
    old = [finished(f"old {i}", 16, days_ago=700) for i in range(30)]
    assert experienced(*old, *many(30, 4)).forecast(task(), TODAY).p50 < 300


def test_in_plain_mode_people_do_not_matter():
    slow = many(30, 12, of=task(person="ann"), name="a") + many(30, 4, of=task(person="bob"), name="b")
    swapped = [
        replace(one, task=replace(one.task, person={"ann": "bob", "bob": "ann"}[one.task.person or ""])) for one in slow
    ]
    asked = task(person="ann")
    plain, other = (experienced(*all_).forecast(asked, TODAY) for all_ in (slow, swapped))
    assert plain.ratios.shares.tobytes() == other.ratios.shares.tobytes()
    assert "person" not in [reason.factor for reason in plain.reasons]


def test_in_learned_mode_a_person_has_a_history():
    slow = many(30, 12, of=task(person="ann"), name="a") + many(30, 4, of=task(person="bob"), name="b")
    experience = experienced(*slow, mode="learned")
    ann, bob = (experience.forecast(task(person=name), TODAY) for name in ("ann", "bob"))
    assert ann.p50 > bob.p50
    assert "person" in [reason.factor for reason in ann.reasons]


@patient
@given(histories())
def test_the_median_is_the_one_read_off_the_curve(history):
    ratios = experienced(*history).ratios(task(), TODAY)
    assert ratios.median == pytest.approx(ratios.at(0.5), rel=1e-9)
