"""How likely a due date is missed, learned with every due date, with causes that add up."""

from math import log

import numpy as np
import pytest

from tutti.engine.forecast import FACTS, Lateness, Unusable, text
from tutti.engine.forecast.scores import auc, calibration_error

chance = np.random.default_rng(7)
LEFT = chance.integers(0, 60, 3_000)
WAITS = chance.integers(0, 4, 3_000)
TRUE = 1 / (1 + np.exp(-(1.5 * WAITS - LEFT / 12)))
LATE = chance.random(3_000) < TRUE


def facts(number: int) -> dict[str, float | str]:
    return {"days_left": float(LEFT[number]), "waits_for": float(WAITS[number]), "category": "poster"}


def taught(count: int, labels=LATE) -> Lateness:
    lateness = Lateness()
    for number in range(count):
        lateness.observe(facts(number), late=bool(labels[number]))
    return lateness


def chances(lateness: Lateness, numbers: range) -> np.ndarray:
    return np.array([lateness.chance(facts(number)).chance for number in numbers])


def test_what_makes_late_is_found_and_the_chances_are_true():
    said, test = chances(taught(2_000), range(2_000, 3_000)), slice(2_000, 3_000)
    assert auc(said, LATE[test]) > auc(TRUE[test], LATE[test]) - 0.03
    assert calibration_error(said, LATE[test]) < 0.06


def test_labels_without_sense_teach_nothing():
    shuffled = np.random.default_rng(8).permutation(LATE)
    said = chances(taught(2_000, shuffled), range(2_000, 3_000))
    assert 0.42 < auc(said, shuffled[2_000:]) < 0.58


def test_state_rebuilt_is_the_running_state():
    running = Lateness()
    for number in range(500):
        running.chance(facts(number))  # questions leave no trace
        running.observe(facts(number), late=bool(LATE[number]))
    assert chances(running, range(500, 600)).tobytes() == chances(taught(500), range(500, 600)).tobytes()


def test_causes_add_up_to_the_odds():
    late = taught(500).chance(facts(501))
    odds = late.start + sum(cause.adds for cause in late.causes)
    assert odds == pytest.approx(log(late.chance / (1 - late.chance)), abs=1e-6)
    assert [abs(cause.adds) for cause in late.causes] == sorted((abs(c.adds) for c in late.causes), reverse=True)


def test_the_named_cause_is_the_true_one():
    late = taught(2_000).chance({"days_left": 2.0, "waits_for": 3.0, "category": "poster"})
    assert late.chance > 0.8
    assert {cause.fact for cause in late.causes[:2]} == {"days_left", "waits_for"}
    assert [c.says for c in late.causes if c.fact == "waits_for"] == ["It waits for 3 tasks"]


def test_in_plain_mode_a_persons_record_is_not_read():
    lateness = taught(200)
    assert lateness.chance({**facts(1), "late_share": 0.9}) == lateness.chance({**facts(1), "late_share": 0.1})


def test_too_few_due_dates_say_so():
    assert text(taught(9).chance(facts(9)).trust).startswith("Too early to rely on")
    assert text(taught(500).chance(facts(9)).trust).startswith("Learned from")


@pytest.mark.parametrize(
    ("fact", "says"),
    [({"mood": 1.0}, 'Nothing is known of a fact "mood"'), ({"comments": float("nan")}, '"comments" is not a number')],
)
def test_a_fact_that_is_none_is_refused(fact, says):
    with pytest.raises(Unusable, match=says):
        Lateness().chance(fact)


def test_every_fact_says_itself_and_what_helps():
    for fact in FACTS.values():
        assert fact.says.format(value=3)
        assert fact.helps.endswith(".")
