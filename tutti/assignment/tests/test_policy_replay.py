"""Past weeks are planned again under two policies; the comparison says how sure it is and what it cannot tell."""

from datetime import timedelta

import pytest

from tests.cast import Office
from tutti.assignment.models.plans import Sliders
from tutti.assignment.queries.replay import replay
from tutti.assignment.replaying import replayed, sliders
from tutti.changes.commands import Refused
from tutti.engine.paired import FEWEST, paired
from tutti.kit import clock
from tutti.work import commands as work
from tutti.work.models import Task

USUAL: Sliders = {"speed": 1, "balance": 1, "growth": 1, "stability": 1}
CARELESS: Sliders = {"speed": 0, "balance": 0, "growth": 1, "stability": 1}


def test_pairs_give_an_interval_around_their_mean_and_always_the_same():
    pairs = [(float(n), float(n) - 1 - n % 2) for n in range(12)]
    found = paired(pairs)
    assert found.difference == pytest.approx(1.5)
    assert found.low is not None and found.high is not None
    assert 1 < found.low < 1.5 < found.high < 2
    assert paired(pairs) == found


def test_too_few_pairs_have_no_interval():
    assert paired([(1.0, 0.0)] * (FEWEST - 1)).low is None
    assert paired([]).difference == 0


def busy_weeks(office: Office, weeks: int) -> None:
    """Each week Bob is given three tasks of 20 hours, all due ten days later."""
    for back in range(weeks, 0, -1):
        with clock.at(clock.now() - timedelta(weeks=back) + timedelta(hours=1)):
            for n in range(3):
                due = clock.today() + timedelta(days=10)
                task = office.task(f"Poster {back}.{n}", effort=1200, due=due)
                work.assign(task, to=office.bob, by=office.ann)


def test_a_policy_against_itself_makes_no_difference(office: Office):
    busy_weeks(office, 2)
    found = replay(office.launch, USUAL, USUAL, weeks=4)
    assert (found.weeks, found.tasks) == (2, 6)
    assert {pair.difference for pair in found.differences.values()} == {0}


def test_a_policy_that_cares_for_nobody_fills_people_unevenly(office: Office):
    busy_weeks(office, 7)
    found = replayed(office.launch, USUAL, CARELESS, weeks=8)
    said = {each.measure: each for each in found.differences}
    assert said["spread"].difference < 0
    assert "first" in said["spread"].says
    assert any("cannot tell" in sentence for sentence in found.cannot)


def test_it_changes_nothing(office: Office):
    busy_weeks(office, 2)
    before = list(Task.objects.order_by("pk").values_list("pk", "seq", "assignee"))
    replay(office.launch, USUAL, CARELESS, weeks=4)
    assert list(Task.objects.order_by("pk").values_list("pk", "seq", "assignee")) == before


def test_without_a_past_there_is_nothing_to_tell(office: Office):
    found = replayed(office.launch, USUAL, CARELESS, weeks=4)
    assert (found.weeks, found.tasks) == (0, 0)
    assert {each.says for each in found.differences} == {"Too few weeks to tell."}


@pytest.mark.parametrize("words", ["1,2,3", "1,1,1,x", "1,1,1,2.5", "1,1,1,nan"])
def test_sliders_that_are_none_are_refused(words):
    with pytest.raises(Refused):
        sliders(words, "one", USUAL)
    assert sliders("", "one", USUAL) == USUAL
    assert sliders("0.5,1,2,1", "one", USUAL)["speed"] == 0.5
