"""F8 and F12: a plan of a thousand tasks played through, and what taking up the right task first is worth."""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from scipy.special import ndtri
from scipy.stats import multivariate_normal

from bench.forecast.goals import LEAST, Finding
from tutti.engine.forecast import Experience, Hours, Open, Planned, Ratios, Task, by_loss, futures
from tutti.engine.forecast.plans import OF_ALL
from tutti.engine.forecast.ratios import EXACTLY, STEPS, WIDTH, Floats

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
MIDNIGHT = NOW.replace(hour=0)
TASKS, PEOPLE = 1_000, 20
ROUNDS = 5

WORLDS, JOBS, LOAD = 5, 2_000, 0.9
SPREAD = 0.5  # of ln(actual / estimate) in the replay of priorities


def measure(folder: Path) -> list[Finding]:
    """Made-up plans: no data set is needed."""
    tasks, hours = plan()
    times, ends = [], set()
    for _ in range(ROUNDS):
        began = time.process_time()
        ends.add(futures(tasks, hours, NOW).ends.tobytes())
        times.append(time.process_time() - began)
    took = f"best of {ROUNDS}; mean {np.mean(times):.2f} s"
    says = f"{TASKS:,} tasks, {PEOPLE} people, 10,000 futures: CPU seconds"
    return [
        Finding("F8", says, min(times), bound=0.35, reference="prototype .44", note=took),
        Finding("F8", "same input, same bytes (1 = yes)", float(len(ends) == 1), LEAST, 1),
        Finding(
            "F8", "chain of two: off the closed form, in standard errors", _sum(_hour("a"), _hour("b", "a")), bound=3
        ),
        Finding("F8", "longer of two: off the closed form, in standard errors", _longer(), bound=3),
        Finding("F8", "a shared person: off the closed form, in standard errors", _sum(*_of_ann()), bound=3),
        *priorities(),
    ]


def plan() -> tuple[list[Planned], dict[str, Hours]]:
    """A thousand tasks with up to two links back to one of the forty before."""
    chance = np.random.default_rng(3)
    ratios = Experience().ratios(Task(estimate=240), NOW.date())
    people = [f"person {number}" for number in range(PEOPLE)]
    tasks = [
        Planned(
            id=str(i),
            estimate=float(chance.integers(60, 900)),
            ratios=ratios,
            person=people[chance.integers(PEOPLE)],
            predecessors=tuple(
                {str(chance.integers(max(0, i - 40), i)) for _ in range(chance.integers(3))} if i else ()
            ),
        )
        for i in range(TASKS)
    ]
    return tasks, {name: Hours() for name in people}


def _of_ann() -> tuple[Planned, Planned]:
    return _hour("a", person="ann"), _hour("b", person="ann")


def _even() -> Ratios:
    """Ratios whose logarithm is even between -1.025 and 1.025: sums and maxima are known in closed form."""
    half = 20
    shares = np.where(np.abs(np.arange(STEPS + 1) - STEPS // 2) <= half, 1 / (2 * half + 1), 0.0)
    shares[EXACTLY] = 0.0
    return Ratios(shares)


REACH = 20.5 * WIDTH


def _sum(*tasks: Planned) -> float:
    """E(a + b) = 2 E(a), whatever is shared; each future has its mirror, so the plain error is an upper bound."""
    ends = futures(tasks, {"ann": Hours(week=((0, 1440),) * 7)}, MIDNIGHT).ends
    return float(abs(ends.mean() - 120 * np.sinh(REACH) / REACH) / (ends.std() / np.sqrt(len(ends))))


def _longer() -> float:
    """P(max <= x) of two tasks whose ranks are normal and correlated: the bivariate normal distribution."""
    ends = futures([_hour("a"), _hour("b")], {}, MIDNIGHT).ends
    level = 0.5
    rank = float(ndtri((level + REACH) / (2 * REACH)))
    both = multivariate_normal(cov=[[1, OF_ALL], [OF_ALL, 1]])
    expected = float(both.cdf([rank, rank]))
    error = np.sqrt(expected * (1 - expected) / len(ends))
    return float(abs((ends <= 60 * np.exp(level)).mean() - expected) / error)


def _hour(name: str, *after: str, person: str | None = None) -> Planned:
    return Planned(id=name, estimate=60, ratios=_even(), predecessors=after, person=person)


def priorities() -> list[Finding]:
    """Jobs that arrive at random, with values 8, 4, 2, 1 and due dates from tight to loose."""
    found = []
    for people, note in ((1, "one person"), (5, "five people; not the goal's setting, for comparison")):
        ours = due = 0.0
        for seed in range(WORLDS):
            jobs = _jobs(np.random.default_rng(seed), people)
            ours += _replayed(jobs, people, _loss_first(jobs, people))
            due += _replayed(jobs, people, _due_first(jobs))
        says = f"90 % load, {people} at work: weighted tardiness / earliest due date first"
        if people == 1:
            found.append(Finding("F12", says, ours / due, bound=0.29, reference="prototype .32", note=note))
        else:
            found.append(Finding("F12", says, ours / due, bound=1.0, note=note))
    return found


Jobs = tuple[Floats, Floats, Floats, Floats, list[int]]  # arrival, estimate, actual, due, priority
Rule = Callable[[float, list[int]], int]


def _jobs(chance: np.random.Generator, people: int) -> Jobs:
    estimate = np.exp(chance.normal(np.log(300), 0.9, JOBS)).clip(30, 2_400)
    actual = estimate * np.exp(chance.normal(0, SPREAD, JOBS))
    arrival = np.cumsum(chance.exponential(actual.mean() / people / LOAD, JOBS))
    due = arrival + estimate * np.exp(SPREAD**2 / 2) * (1 + chance.exponential(3, JOBS))
    priority = chance.choice([1, 2, 3, 4], JOBS, p=[0.25, 0.5, 0.2, 0.05])
    return arrival, estimate, actual, due, [int(one) for one in priority]


def _due_first(jobs: Jobs) -> Rule:
    due = jobs[3]
    return lambda now, waits: min(waits, key=lambda job: due[job])


def _loss_first(jobs: Jobs, people: int) -> Rule:
    _, estimate, _, due, priority = jobs
    centres = (np.arange(STEPS) - STEPS // 2) * WIDTH
    bell = np.exp(-0.5 * (centres / SPREAD) ** 2)
    ratios = Ratios(np.append(bell / bell.sum(), 0.0))

    def first(now: float, waits: list[int]) -> int:
        open_ = [
            Open(id=str(job), estimate=estimate[job], ratios=ratios, left=due[job] - now, priority=priority[job])
            for job in waits
        ]
        return int(by_loss(open_, people=people)[0].id)

    return first


def _replayed(jobs: Jobs, people: int, rule: Rule) -> float:
    """Value times minutes late, over all jobs; whoever is free first takes what the rule says."""
    arrival, _, actual, due, priority = jobs
    free, came, late = [0.0] * people, 0, 0.0
    waits: list[int] = []
    for _ in range(JOBS):
        now = heapq.heappop(free)
        if not waits:
            now = max(now, float(arrival[came]))
        while came < JOBS and arrival[came] <= now:
            waits.append(came)
            came += 1
        job = rule(now, waits)
        waits.remove(job)
        end = now + float(actual[job])
        late += 2 ** (priority[job] - 1) * max(0.0, end - float(due[job]))
        heapq.heappush(free, end)
    return late
