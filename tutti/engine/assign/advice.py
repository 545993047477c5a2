"""What a team lacks for the work it has: hours of a skill, second people for a skill, and somebody at all."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .checks import check
from .draft import DEFAULT_EFFORT, as_commitment, plates_of, settled, typical_effort
from .load import Plate
from .proposals import WhyNone
from .rules import CHANGING, broken, why_none
from .says import Hours, Named, Sentence, say
from .values import Snapshot, Task
from .weights import PLAIN, Weights

DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Short:
    """Hours a week by which the open tasks that need this level exceed what those who have it have free."""

    skill: str
    level: int
    hours: float

    @property
    def says(self) -> Sentence:
        return say("short", skill=Named(self.skill), level=self.level, hours=Hours(self.hours))


@dataclass(frozen=True, slots=True)
class Single:
    """Only `person` has the level that these open tasks need."""

    skill: str
    level: int
    person: str
    tasks: tuple[str, ...]

    @property
    def says(self) -> Sentence:
        return say("alone", skill=Named(self.skill), level=self.level, person=Named(self.person), tasks=len(self.tasks))


@dataclass(frozen=True, slots=True)
class Advice:
    """What to learn, whom to find, and which tasks nobody can do whoever else is relieved."""

    short: tuple[Short, ...]
    single: tuple[Single, ...]
    nobody: Mapping[str, WhyNone]


def advice(snapshot: Snapshot, weights: Weights = PLAIN) -> Advice:
    """Looks at the tasks nobody has. Raises `InvalidSnapshot` for rows that cannot be read."""
    check(snapshot)
    snapshot = settled(snapshot)
    plates = plates_of(snapshot, weights)
    waiting = sorted((task for task in snapshot.tasks if task.assignee is None), key=lambda task: task.id)
    typical = typical_effort(snapshot) or DEFAULT_EFFORT
    return Advice(
        short=tuple(_short(waiting, plates, typical, weights)),
        single=tuple(_single(snapshot, plates)),
        nobody=dict(_nobody(waiting, plates, typical)),
    )


def _short(tasks: list[Task], plates: Mapping[str, Plate], typical: int, weights: Weights) -> Iterator[Short]:
    """A level also serves the lower ones, so each level is held against the work of that level and above."""
    wanted: dict[tuple[str, int], float] = defaultdict(float)
    for task in tasks:
        for skill, need in task.skills.items():
            for level in range(1, need + 1):
                wanted[skill, level] += (task.effort or typical) / 60
    weeks, worst = weights.horizon_days / DAYS_OF_A_WEEK, dict[str, Short]()
    for (skill, level), hours in sorted(wanted.items()):
        able = [plate for plate in plates.values() if plate.person.skills.get(skill, 0) >= level]
        free = sum(max(0.0, plate.capacity - plate.booked) for plate in able)
        short = (hours - free) / weeks
        if short > 0 and (skill not in worst or short >= worst[skill].hours):
            worst[skill] = Short(skill, level, short)
    yield from sorted(worst.values(), key=lambda each: (-each.hours, each.skill))


def _single(snapshot: Snapshot, plates: Mapping[str, Plate]) -> Iterator[Single]:
    asked: dict[tuple[str, int], list[str]] = defaultdict(list)
    for task in sorted(snapshot.tasks, key=lambda task: task.id):
        for skill, need in task.skills.items():
            asked[skill, need].append(task.id)
    for (skill, level), tasks in sorted(asked.items()):
        able = [who for who, plate in plates.items() if plate.person.skills.get(skill, 0) >= level]
        if len(able) == 1:
            yield Single(skill, level, able[0], tuple(tasks))


def _nobody(tasks: list[Task], plates: Mapping[str, Plate], typical: int) -> Iterator[tuple[str, WhyNone]]:
    for task in tasks:
        work = as_commitment(task, typical)
        lying = {who: (plate, plate.item(work)) for who, plate in plates.items()}
        if all(set(broken(task, item, plate)) - CHANGING for plate, item in lying.values()):
            yield task.id, why_none(task, lying)
