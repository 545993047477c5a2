"""What is known depends on the finished tasks alone, not on their order, on what was taken back, or on the future."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as some

from tutti.engine.forecast import Experience, Finished

from .cast import TODAY, experienced, histories, patient, task


def bits(experience: Experience, ago: int = 0) -> list[bytes]:
    on = TODAY - timedelta(days=ago)
    asked = (task(), task(1, category="letter", parent="fair", person="ann"))
    return [experience.forecast(one, on).ratios.shares.tobytes() for one in asked]


@patient
@given(histories(), some.randoms())
def test_the_order_leaves_no_trace(history, chance):
    shuffled = list(history)
    chance.shuffle(shuffled)
    assert bits(experienced(*history, mode="learned")) == bits(experienced(*shuffled, mode="learned"))


@patient
@given(histories(), some.sets(some.integers(0, 24)))
def test_what_is_retracted_was_never_there(history, reopened):
    running = Experience("learned")
    for number, one in enumerate(history):
        running.observe(one)
        bits(running, ago=number * 30)  # questions leave no trace either
    stay: list[Finished] = []
    for number, one in enumerate(history):
        if number in reopened:
            running.retract(one.id)
        else:
            stay.append(one)
    assert bits(running) == bits(experienced(*stay, mode="learned"))


@patient
@given(histories(), some.integers(0, 900))
def test_a_forecast_knows_nothing_later_than_its_day(history, ago):
    past = [one for one in history if one.on <= TODAY - timedelta(days=ago)]
    assert bits(experienced(*history), ago) == bits(experienced(*past), ago)
