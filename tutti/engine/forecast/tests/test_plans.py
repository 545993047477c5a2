"""A plan played through ten thousand futures, held to what can be worked out by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from tutti.engine.forecast import Hours, Planned, Ratios, Unusable, days_won, futures, plans
from tutti.engine.forecast.axes import DAY, Axis
from tutti.engine.forecast.ratios import EXACTLY, STEPS

NOW = datetime(2026, 11, 25, tzinfo=UTC)  # a Wednesday, at midnight
ALWAYS = {"ann": Hours(week=((0, DAY),) * 7), "bob": Hours(week=((0, DAY),) * 7)}
CERTAIN = Ratios(np.eye(STEPS + 1)[EXACTLY])
EVEN = Ratios(np.append(np.where(np.abs(np.arange(STEPS) - 80) <= 20, 1 / 41, 0.0), 0.0))
MEAN = np.sinh(1.025) / 1.025  # of a ratio whose logarithm is even between -1.025 and 1.025
SQUARE = np.sinh(2.05) / 2.05


def planned(name: str, hours: float = 1, *after: str, ratios: Ratios = EVEN, **facts) -> Planned:
    return Planned(id=name, estimate=hours * 60, ratios=ratios, predecessors=after, **facts)


@pytest.fixture
def independent(monkeypatch):
    monkeypatch.setattr(plans, "OF_ALL", 0.0)
    monkeypatch.setattr(plans, "OF_PERSON", 0.0)


@pytest.mark.usefixtures("independent")
def test_a_chain_of_two_takes_their_sum():
    ends = futures([planned("a", 1), planned("b", 1, "a")], {}, NOW).ends
    deviation = 60 * np.sqrt(2 * (SQUARE - MEAN**2))
    assert ends.mean() == pytest.approx(120 * MEAN, abs=4 * deviation / 100)
    assert ends.std() == pytest.approx(deviation, rel=0.04)


@pytest.mark.usefixtures("independent")
def test_two_side_by_side_take_the_longer_one():
    ends = futures([planned("a"), planned("b")], {}, NOW).ends
    for level in (-0.5, 0.0, 0.5, 0.9):
        both = ((level + 1.025) / 2.05) ** 2  # each is shorter with the root of this chance
        assert (ends <= 60 * np.exp(level)).mean() == pytest.approx(both, abs=0.02)


@pytest.mark.usefixtures("independent")
def test_a_shared_person_does_one_after_the_other():
    alone = futures([planned("a", person="ann"), planned("b", person="bob")], ALWAYS, NOW).ends
    shared = futures([planned("a", person="ann"), planned("b", person="ann")], ALWAYS, NOW).ends
    assert shared.mean() == pytest.approx(120 * MEAN, rel=0.02)
    assert alone.mean() < shared.mean()


def test_what_is_shared_makes_a_chain_less_certain(monkeypatch):
    chain = [planned(str(i), 1, *([str(i - 1)] if i else [])) for i in range(20)]
    usual = futures(chain, {}, NOW).ends.std()
    monkeypatch.setattr(plans, "OF_ALL", 0.0)
    assert futures(chain, {}, NOW).ends.std() < usual


def test_work_waits_for_working_hours():
    plan = [planned("a", 12, ratios=CERTAIN, person="ann")]
    assert futures(plan, {"ann": Hours()}, NOW).at(0.5) == datetime(2026, 11, 26, 13, tzinfo=UTC)
    off = Hours(off=((date(2026, 11, 26), date(2026, 11, 27)),))
    assert futures(plan, {"ann": off}, NOW).at(0.5) == datetime(2026, 11, 30, 13, tzinfo=UTC)


def test_the_axis_there_and_back_is_the_same():
    axis = Axis(Hours(week=((540, 1020),) * 3 + ((600, 720), (0, 0), (0, 0), (480, 500))), NOW.replace(hour=11))
    worked = np.sort(np.random.default_rng(0).uniform(0.01, 300_000, 5_000))
    wall = axis.wall(worked)
    assert np.all(np.diff(wall) > 0)
    assert axis.worked(wall) == pytest.approx(worked, abs=1e-6)


def test_a_running_task_has_its_past_behind_it():
    spent = 120.0  # of at most 167
    ends = futures([planned("a", spent=spent)], {}, NOW).ends
    assert ends.min() >= 0
    assert ends.max() <= 60 * np.exp(1.025) - spent + 1


def test_the_longer_branch_is_critical():
    plan = [
        planned("start"),
        planned("long", 8, "start"),
        planned("short", 1, "start"),
        planned("end", 1, "long", "short"),
    ]
    critical = futures(plan, {}, NOW).critical
    assert critical["start"] == critical["end"] == 1
    assert critical["long"] > 0.95 > 0.05 > critical["short"]
    assert critical["long"] + critical["short"] == pytest.approx(1)


def test_what_is_critical_wins_days():
    plan = [planned("long", 240), planned("short", 24), planned("end", 24, "long", "short")]
    assert days_won(plan, {}, NOW, without="long") > 5 > 0.5 > days_won(plan, {}, NOW, without="short")


def test_a_due_date_has_its_chance():
    plan = [planned("a", due=NOW + timedelta(hours=1)), planned("b", 1, "a", due=NOW + timedelta(days=9))]
    on_time = futures(plan, {}, NOW).on_time
    assert on_time["a"] == pytest.approx(0.5, abs=0.03)
    assert on_time["b"] == 1


def test_every_task_has_its_own_dates():
    plan = [planned("a", person="ann"), planned("b", 1, "a", person="ann")]
    found = futures(plan, ALWAYS, NOW, each_at=(0.5, 0.85))
    (a50, a85), (b50, b85) = found.reached["a"], found.reached["b"]
    assert a50 < a85 < b85
    assert a50 < b50
    assert b85 == pytest.approx(np.quantile(found.ends, 0.85))


def test_work_from_outside_takes_time_and_is_no_end():
    mine = [planned("mine", person="ann")]
    before = [planned("theirs", 8, person="ann", outside=True), *mine]
    after = [*mine, planned("theirs", 8, person="ann", outside=True)]
    alone, behind, ahead = (futures(plan, ALWAYS, NOW) for plan in (mine, before, after))
    assert behind.ends.mean() > alone.ends.mean() + 300
    assert ahead.ends.tobytes() == alone.ends.tobytes()
    assert (behind.critical["theirs"], ahead.critical["theirs"]) == (1, 0)


def test_nothing_begins_before_it_may():
    later = NOW + timedelta(days=3)
    [a] = [futures([planned("a", person="ann", earliest=later)], ALWAYS, NOW)]
    assert a.ends.min() > 3 * DAY
    passed = futures([planned("a", earliest=NOW - timedelta(days=3))], {}, NOW)
    assert passed.ends.tobytes() == futures([planned("a")], {}, NOW).ends.tobytes()


def test_the_same_plan_has_the_same_bytes_and_others_share_its_chance():
    plan = [planned("a"), planned("b")]
    assert futures(plan, {}, NOW).ends.tobytes() == futures(plan, {}, NOW).ends.tobytes()
    more = futures([*plan, planned("c", 1 / 60)], {}, NOW).ends
    assert np.mean(more == futures(plan, {}, NOW).ends) > 0.99


@pytest.mark.parametrize(
    ("plan", "says"),
    [
        ([], "A plan needs at least one task"),
        ([planned("a", 0)], "The estimate of task a, of 0 minutes"),
        ([planned("a", spent=-5.0)], "The time spent on task a, of -5 minutes"),
        ([planned("a", due=NOW.replace(tzinfo=None))], "need a time zone"),
        ([planned("a", 1, "b")], "Task a waits for b, which is not in the plan"),
        ([planned("a", 1, "b"), planned("b", 1, "a")], "wait for each other in a circle: a, b"),
        ([planned("a"), planned("a")], "in the plan twice"),
        ([planned("a", person="eve")], "Nothing is known of the working hours of eve"),
        ([planned("a", person="ann")], "has no working hours"),
    ],
)
def test_what_cannot_be_played_is_refused(plan, says):
    with pytest.raises(Unusable, match=says):
        futures(plan, {"ann": Hours(week=((0, 0),) * 7)}, NOW)


def test_no_date_beyond_the_calendar_is_made_up():
    endless = [replace(planned(str(i), 99_000, person="ann"), ratios=CERTAIN) for i in range(20)]
    with pytest.raises(Unusable, match="beyond the year 2200"):
        futures(endless, {"ann": Hours()}, NOW).at(0.5)


def test_a_part_ends_in_the_same_futures_as_if_it_were_all_that_counts():
    plan = [
        planned("a", 8, person="ann"),
        planned("b", 6, person="bob"),
        planned("c", 9, "a", person="bob"),
        planned("d", 5, "b", "c", person="ann"),
    ]
    whole = futures(plan, ALWAYS, NOW, parts={"first": {"a", "b"}, "all": {"a", "b", "c", "d"}, "none": set()})
    alone = futures([replace(task, outside=task.id in "cd") for task in plan], ALWAYS, NOW)
    assert np.array_equal(whole.parts["first"].ends, alone.ends)
    assert whole.parts["first"].critical == pytest.approx(alone.critical)
    assert np.array_equal(whole.parts["all"].ends, whole.ends)
    assert whole.parts["all"].critical == whole.critical
    assert not whole.parts["none"].ends.any()
    assert np.array_equal(futures(plan, ALWAYS, NOW).ends, whole.ends), "asking changes nothing"
    assert (whole.parts["first"].ends < whole.ends).all()
