"""How much work each task is, as a distribution; where nobody estimated it, as tasks of its project usually are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log
from statistics import median

import numpy as np

from tutti.engine.forecast import Ratios, Task
from tutti.engine.forecast.ratios import EXACTLY, MIDDLE, STEPS, WIDTH
from tutti.forecast.past import Course, Past

USUAL = 240  # minutes of a task in a place where nothing was ever estimated
FEW = 5  # estimates that tell how large tasks usually are


@dataclass(frozen=True, slots=True)
class Effort:
    """Minutes estimated (or usual), their ratios, and whether somebody estimated this very task."""

    estimate: float
    ratios: Ratios
    is_estimated: bool

    def at(self, *chances: float) -> list[float]:
        return [self.estimate * float(ratio) for ratio in self.ratios.at_each(chances)]


class Efforts:
    """The efforts of the tasks of a workspace, as known on a day; each kind of task is worked out once."""

    def __init__(self, past: Past, on: date) -> None:
        self._past, self._on = past, on
        self._known: dict[Task, Ratios] = {}
        self._usual: dict[str, tuple[float, Ratios]] = {}
        self._estimates: dict[str, list[int]] = {}
        for course in past.courses.values():
            if course.estimate is not None:
                self._estimates.setdefault(course.project, []).append(course.estimate)

    def of(self, course: Course) -> Effort:
        """How much work a task is."""
        if course.estimate is not None:
            return Effort(float(course.estimate), self._ratios(course, course.estimate), True)
        if course.project not in self._usual:
            self._usual[course.project] = self._as_usual(course)
        return Effort(*self._usual[course.project], False)

    def estimates(self, project: str) -> Sequence[int]:
        """The estimates of a project's tasks, or of all tasks where it has hardly any."""
        mine = self._estimates.get(project, [])
        return mine if len(mine) >= FEW else [each for some in self._estimates.values() for each in some]

    def _ratios(self, course: Course, estimate: float) -> Ratios:
        task = self._past.task_of(course, estimate)
        if task not in self._known:
            self._known[task] = self._past.experience.ratios(task, self._on)
        return self._known[task]

    def _as_usual(self, course: Course) -> tuple[float, Ratios]:
        """A task of unknown size is as uncertain as sizes are apart, and each of them beside that."""
        estimates = self.estimates(course.project)
        usual = float(median(estimates)) if len(estimates) >= FEW else float(USUAL)
        ratios = self._ratios(course, usual)
        if len(estimates) < FEW:
            return usual, ratios
        sizes = np.quantile(np.log(estimates), (np.arange(15) + 0.5) / 15) - log(usual)
        return usual, _spread(ratios, [round(float(size) / WIDTH) for size in sizes])


def _spread(ratios: Ratios, shifts: Sequence[int]) -> Ratios:
    """The mean of a distribution moved by each of these steps; what falls off an end stays at it."""
    curve = ratios.shares[:STEPS].copy()
    curve[MIDDLE] += ratios.shares[EXACTLY]
    found = np.zeros(STEPS + 1)
    for shift in shifts:
        np.add.at(found, np.clip(np.arange(STEPS) + shift, 0, STEPS - 1), curve / len(shifts))
    return Ratios(found)
