"""F9 to F11: how quick the forecasts are, that they know nothing of the future, and that their reasons are true."""

from __future__ import annotations

import time
from dataclasses import asdict
from datetime import date, timedelta
from math import log
from pathlib import Path

import numpy as np

from bench.forecast import data
from bench.forecast.data import Done
from bench.forecast.goals import LEAST, Finding
from bench.forecast.replay import finished, moments
from tutti.engine.forecast import Experience, Finished, Forecast, Task

EVERY = 10  # tasks between two that are looked at closely
CAUSES = ("category", "project", "parent", "priority", "person")  # what can be left out of a question
NAMED = 0.02  # a cause is named when it moves the median by 2 %
MANY = 100_000


def measure(folder: Path) -> list[Finding]:
    """On the tasks of one company, and for the reasons of all, in learned mode."""
    tasks = data.sip(folder)
    data.enough(len(tasks), 200, "sip")
    return [*_speed(tasks), *_nothing_later(tasks), *_reasons([tasks, *data.cesaw(folder).values()])]


def _speed(tasks: list[Done]) -> list[Finding]:
    experience, spent = Experience("learned"), {"begins": 0.0, "ends": 0.0}
    for moment, done in moments(tasks):
        began = time.process_time()
        if moment == "begins":
            experience.forecast(done.task, done.began.date())
        else:
            experience.observe(finished(done))
        spent[moment] += time.process_time() - began
    each = {moment: 1_000 * seconds / len(tasks) for moment, seconds in spent.items()}
    return [
        Finding("F9", "one forecast with its reasons: CPU milliseconds, mean", each["begins"], bound=1),
        Finding("F9", "one update: CPU milliseconds, mean", each["ends"], bound=1),
        Finding("F9", f"replay of {MANY:,} finished tasks: CPU seconds", _replay(), bound=60),
    ]


def _replay() -> float:
    chance = np.random.default_rng(0)
    sizes, kinds, people = (chance.integers(1, most, MANY) for most in (40, 30, 200))
    ratios = np.exp(chance.normal(0, 0.6, MANY))
    began, experience = time.process_time(), Experience("learned")
    for i in range(MANY):
        task = Task(estimate=15.0 * sizes[i], category=f"kind {kinds[i]}", person=f"person {people[i]}")
        on = date(2016, 1, 1) + timedelta(days=i // 27)
        experience.observe(Finished(id=str(i), task=task, actual=float(task.estimate * ratios[i]), on=on))
    experience.forecast(task, on)
    return time.process_time() - began


def _nothing_later(tasks: list[Done]) -> list[Finding]:
    """What a growing record said, against the whole record asked for that day, and against one built backwards."""
    whole, ends = Experience("learned"), sorted(tasks, key=lambda done: done.finished)
    for done in ends:
        whole.observe(finished(done))
    rebuilt, alike, seen = Experience("learned"), 0, 0
    for number, done in enumerate(ends):
        rebuilt.observe(finished(done))
        if number % EVERY or ends[min(number + 1, len(ends) - 1)].finished.date() == done.finished.date():
            continue
        on = done.finished.date()
        seen += 1
        alike += _bits(whole.forecast(done.task, on)) == _bits(rebuilt.forecast(done.task, on))
    back = Experience("learned")
    for done in reversed(ends):
        back.observe(finished(done))
        if int(done.id) % 3 == 0:
            back.retract(done.id)
            back.observe(finished(done))
    on = ends[-1].finished.date()
    same = np.mean([_bits(back.forecast(d.task, on)) == _bits(rebuilt.forecast(d.task, on)) for d in ends[::EVERY]])
    return [
        Finding("F10", "forecasts bit-equal without all later events: share", alike / seen, LEAST, 1),
        Finding("F10", "state rebuilt backwards, with retractions = running state: share", float(same), LEAST, 1),
    ]


def _bits(forecast: Forecast) -> bytes:
    return forecast.ratios.shares.tobytes()


def _reasons(spaces: list[list[Done]]) -> list[Finding]:
    gaps, true = [0.0], []
    for tasks in spaces:
        experience = Experience("learned")
        for number, (moment, done) in enumerate(moments(tasks)):
            if moment == "ends":
                experience.observe(finished(done))
            elif number % EVERY == 0:
                gap, moved = _reason(experience, done)
                gaps.append(gap)
                true += moved
    note, kept = f"{len(true)} forecasts with a cause of {NAMED:.0%} or more", float(np.mean(true or [False]))
    return [
        Finding("F11", "reasons add up: largest gap in ln(median)", max(gaps), bound=1e-6),
        Finding("F11", "without the named cause it moves as named: share", kept, LEAST, 0.95, note=note),
    ]


def _reason(experience: Experience, done: Done) -> tuple[float, list[bool]]:
    """How far the reasons miss the median, and whether it moves back when the task no longer has the named cause."""
    on = done.began.date()
    said = experience.forecast(done.task, on)
    median = log(said.p50 / said.estimate)
    gap = abs(sum(reason.shift for reason in said.reasons) - median)
    cause = said.cause
    if cause is None or cause.factor not in CAUSES or abs(cause.shift) < NAMED:
        return gap, []
    without = experience.forecast(Task(**{**asdict(done.task), cause.factor: None}), on)
    return gap, [(median - log(without.p50 / said.estimate)) * cause.shift > 0]
