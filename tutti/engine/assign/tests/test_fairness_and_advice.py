"""How evenly work lies, what a team lacks, and why a plan did not choose somebody."""

import subprocess
import sys
from datetime import timedelta

import pytest

from tutti.engine.assign import Questions, advice, as_json, fairness, plan, text, why_not

from .cast import TODAY, person, snapshot, task

FAR = TODAY + timedelta(days=20)


def uneven():
    work = [task(f"t{n}", 16, due=FAR, assignee="ann") for n in range(6)]
    return snapshot(person("ann"), person("bob"), *work)


def test_the_least_possible_worst_share_is_told_beside_the_worst():
    found = fairness(uneven())
    able = 6.4 * 20  # hours in four weeks
    assert found.most == pytest.approx(96 / able)
    assert found.least_most == pytest.approx(48 / able)
    assert found.share == {"ann": pytest.approx(96 / able), "bob": 0}
    assert found.gini == pytest.approx(0.5)
    assert found.interval[0] <= found.spread <= found.interval[1]


def test_envy_names_a_task_that_would_make_two_people_more_even():
    assert fairness(uneven()).envy == (("ann", "bob", "t0"),)
    even = [task(f"t{n}", 16, due=FAR, assignee=who) for n, who in enumerate(["ann", "bob"])]
    assert fairness(snapshot(person("ann"), person("bob"), *even)).envy == ()


def test_dull_work_is_told_over_eight_weeks():
    dull = task("minutes", 16, due=FAR, assignee="ann", dull=True)
    found = fairness(snapshot(person("ann", dull_hours=48), person("bob"), dull))
    assert found.dull == {"ann": pytest.approx(64 / (2 * 6.4 * 20)), "bob": 0}


def test_nobody_at_work_is_no_mistake():
    assert fairness(snapshot()).most == 0
    assert fairness(snapshot(person("ann", week=(0,) * 7), task(assignee="ann"))).share == {}


def test_what_a_team_lacks_is_named():
    work = [task(f"t{n}", 100, skills={"design": 3}) for n in range(2)]
    found = advice(snapshot(person("ann", skills={"design": 3}), *work, task("law", skills={"law": 1})))
    assert [text(each.says) for each in found.short][:1] == [
        "18 h a week of design 3 are missing for the work that waits"
    ]
    assert text(found.single[0].says) == "Only ann has design 3, which 2 open tasks need"
    assert found.nobody["law"].rule == "skill"
    assert as_json(found)["nobody"]


def test_a_plan_says_what_another_choice_would_cost_with_the_rest_planned_anew():
    work = [task(f"t{n}", 16, due=FAR) for n in range(8)]
    world = snapshot(person("ann"), person("bob"), *work)
    found = plan(world)
    asked = Questions(world, found)
    for move in found.moves:
        other = "bob" if move.to == "ann" else "ann"
        answer = asked.why_not(move.task, other)
        assert answer.price is not None
        assert answer.price_replanned is not None
        assert answer.price_replanned <= answer.price + 1e-6
        assert answer == why_not(world, found, move.task, other)


def test_a_plan_says_which_rule_stood_in_the_way():
    world = snapshot(person("ann"), person("bob"), task(denied=frozenset({"ann"})))
    answer = why_not(world, plan(world), "poster", "ann")
    assert answer.rules == ("denied",)
    assert text(answer.says[0]) == "Somebody decided that ann does not do this task."


PLANNED = """
import sys
{without}
from tutti.engine.assign import as_json, plan
from tutti.engine.assign.tests.cast import FRIDAY, person, snapshot, task
work = [task(f"t{{n}}", 3 + n % 5, due=FRIDAY if n % 2 else None, assignee="ann") for n in range(20)]
print(as_json(plan(snapshot(person("ann"), person("bob"), person("cem"), *work), moves=True)))
"""


def test_without_the_compiler_the_answer_is_the_same():
    one, other = (
        subprocess.run([sys.executable, "-c", PLANNED.format(without=line)], capture_output=True, check=True).stdout
        for line in ("", "sys.modules['numba'] = None")
    )
    assert one == other != b""


def test_nothing_heavy_is_loaded_before_anybody_plans():
    asked = "import sys, tutti.engine.assign; print({'numpy', 'scipy', 'numba', 'ortools'} & {*sys.modules})"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True).stdout
    assert said == "set()\n"
