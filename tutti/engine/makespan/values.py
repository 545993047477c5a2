"""What is to be scheduled, and the schedule: tasks with one skill each, people who have skills, one task at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work for one person, done without a break."""

    id: str
    duration: int  # whole units of any length, the same for everyone; 0 is a milestone
    skill: str | None = None  # None: anyone may do it
    level: int = 0  # the least level of the skill
    after: tuple[str, ...] = ()  # ids of tasks that have to be finished before


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does one task at a time."""

    id: str
    skills: Mapping[str, int] = field(default_factory=dict)  # level by skill; an absent skill never fits

    def fits(self, task: Task) -> bool:
        return task.skill is None or (task.skill in self.skills and self.skills[task.skill] >= task.level)


@dataclass(frozen=True, slots=True)
class Instance:
    """The whole question: everything starts at 0, and the last finish should be early."""

    tasks: tuple[Task, ...]
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Schedule:
    """An answer: who does each task and from when, and how much better any answer could be."""

    person: Mapping[str, str]  # by task
    start: Mapping[str, int]  # by task
    makespan: int  # when the last task is finished
    bound: int  # no schedule is shorter: proven

    @property
    def gap(self) -> float:
        """How far the makespan may lie above the optimum, as a share of the bound; 0 means proven optimal."""
        return (self.makespan - self.bound) / self.bound if self.bound else 0.0
