"""Replays finished tasks in the order things happened: a forecast when one begins, a lesson when one is finished."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from bench.forecast.data import Done
from tutti.engine.forecast import Experience, Finished, Forecast, Ratios
from tutti.engine.forecast.ratios import STEPS, step_of
from tutti.engine.forecast.scores import crps


@dataclass(frozen=True, slots=True)
class Scored:
    """One forecast, what came of it, and what evidence-based scheduling would have said."""

    done: Done
    known: int  # finished tasks of the workspace when it was made
    forecast: Forecast
    off: float  # CRPS of ln(actual / estimate)
    rank: float  # the chance of at most what it took
    ebs_off: float
    ebs_over: float

    @property
    def over(self) -> bool:
        return self.done.actual > self.done.task.estimate


def moments(tasks: list[Done]) -> Iterator[tuple[Literal["begins", "ends"], Done]]:
    """Beginnings and ends in order; at the same minute what ends goes first, so far as it began earlier."""
    order = [(done.began, 1, number) for number, done in enumerate(tasks)]
    order += [(done.finished, 0 if done.finished > done.began else 2, number) for number, done in enumerate(tasks)]
    for _, kind, number in sorted(order):
        yield ("begins" if kind == 1 else "ends"), tasks[number]


def finished(done: Done) -> Finished:
    """What the engine is told of it."""
    return Finished(id=done.id, task=done.task, actual=done.actual, on=done.finished.date())


def scored(tasks: list[Done], experience: Experience) -> list[Scored]:
    """Every task of a workspace, forecast when it began with what was known then."""
    found, ebs, known = [], EvidenceBased(), 0
    for moment, done in moments(tasks):
        if moment == "ends":
            experience.observe(finished(done))
            ebs.observe(done)
            known += 1
            continue
        forecast, other = experience.forecast(done.task, done.began.date()), ebs.forecast(done)
        ratio = done.actual / done.task.estimate
        rank = forecast.within(done.actual)
        found.append(Scored(done, known, forecast, crps(forecast.ratios, ratio), rank, crps(other, ratio), other.over))
    return found


class EvidenceBased:
    """Evidence-based scheduling (Spolsky 2007): a person's own past ratios, each as likely as the next.

    Who has finished nothing yet gets the ratios of the workspace, and the first of all the estimate itself.
    """

    def __init__(self) -> None:
        self._counts: dict[str | None, np.ndarray] = defaultdict(lambda: np.zeros(STEPS + 1))

    def observe(self, done: Done) -> None:
        for name in (done.task.person, None):
            self._counts[name][step_of(done.actual, done.task.estimate)] += 1

    def forecast(self, done: Done) -> Ratios:
        counts = self._counts.get(done.task.person, self._counts[None])
        if not counts.sum():
            counts = np.eye(STEPS + 1)[STEPS]
        return Ratios(counts / counts.sum())
