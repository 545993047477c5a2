"""The same question gives the same answer, and an answer is there at any time."""

import json
import subprocess
import sys

import pytest

from tutti.engine.makespan import Instance, Person, Schedule, Task, solve

from .cast import tangled


def test_the_same_instance_seed_and_rounds_give_the_same_schedule():
    first, again = (solve(tangled(), seed=3, rounds=4) for _ in range(2))
    assert first == again


def test_progress_begins_at_once_and_only_gets_better():
    seen: list[Schedule] = []
    last = solve(tangled(), rounds=3, progress=seen.append)
    assert [one.makespan for one in seen] == sorted((one.makespan for one in seen), reverse=True)
    assert [one.bound for one in seen] == sorted(one.bound for one in seen)
    assert seen[-1] == last


def test_it_stops_at_the_bound():
    """With all the time there is, it comes back as soon as nothing is left to find."""
    pair = Instance((Task("a", 3), Task("b", 3)), (Person("ann"), Person("bob")))
    assert solve(pair).makespan == solve(pair, seconds=1e9).makespan == 3


@pytest.mark.parametrize("seed", [-1, 0, 2**40])
def test_any_whole_number_is_a_seed(seed):
    assert solve(tangled(12, 3), seed=seed, rounds=1).makespan > 0


def test_without_the_compiler_the_search_is_the_same():
    script = (
        "import sys, json; sys.modules['numba'] = None\n"
        "from tutti.engine.makespan import solve\n"
        "from tutti.engine.makespan.tests.cast import tangled\n"
        "print(json.dumps(dict(solve(tangled(12, 3), rounds=1).start)))"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert json.loads(told.stdout) == solve(tangled(12, 3), rounds=1).start
