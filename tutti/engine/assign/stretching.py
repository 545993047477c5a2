"""Stretches: a task one level beyond somebody who asked to grow in its skill, with a mentor at their side.

Which stretches there may be is settled before anything is planned, and so that all of them could come true at once:
nobody learns for more than a share of their hours, and each mentor's time is set aside.  So no plan can break a rule.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from .load import Plate
from .rules import is_away, lacking, may_see
from .values import Commitment, Person, Stretch, Task
from .weights import Weights


class Choosing:
    """Goes through tasks and keeps count of who learns and who helps for how long.

    `plates` hold everything people have now; `work` are the tasks, by id, as they lie on a plate.
    """

    def __init__(self, people: Iterable[Person], plates: Mapping[str, Plate], work: Mapping[str, Commitment]) -> None:
        self._plates, self._work = plates, work
        self._learners: dict[tuple[str, int], list[Person]] = defaultdict(list)
        self._mentors: dict[str, list[Person]] = defaultdict(list)
        for person in sorted(people, key=lambda one: one.id):
            for skill in person.growth:
                self._learners[skill, person.skills.get(skill, 0)].append(person)
            for skill in person.mentor:
                self._mentors[skill].append(person)
        self._learning: dict[str, float] = defaultdict(float)
        self._helping: dict[str, float] = defaultdict(float)

    def among(self, tasks: Iterable[Task]) -> dict[str, Stretch]:
        """At most one stretch a task: first what was agreed before, then what is urgent; ids decide between equals."""
        found: dict[str, Stretch] = {}
        for task in sorted(tasks, key=lambda one: (one.mentor is None, -one.priority, one.id)):
            if (stretch := next(self._of(task), None)) is not None:
                weights = self._plates[stretch.person].weights
                self._learning[stretch.person] += stretch.hours * weights.stretch_effort
                if task.mentor != stretch.mentor:  # the time of those who help already is not on their plates
                    self._helping[stretch.mentor] += stretch.hours * weights.stretch_mentor
                found[task.id] = stretch
        return found

    def _of(self, task: Task) -> Iterator[Stretch]:
        """The stretches the task would make, whoever learned and helped least so far first."""
        if task.mentor is not None and task.assignee is not None:
            yield from self._agreed(task, task.assignee, task.mentor)
        for skill, need in sorted(task.skills.items()):
            able = [person for person in self._learners[skill, need - 1] if self._may_learn(task, skill, person)]
            for person in sorted(able, key=lambda one: self._learning[one.id] / self._plates[one.id].capacity):
                mentors = [one for one in self._mentors[skill] if self._may_help(task, skill, one, person)]
                for mentor in sorted(mentors, key=self._fullness):
                    yield self._stretch(task, skill, person, mentor)

    def _agreed(self, task: Task, person: str, mentor: str) -> Iterator[Stretch]:
        """What was agreed goes on, also where the time for it has become short."""
        learner, helper = self._plates.get(person), self._plates.get(mentor)
        lacks = list(lacking(task, learner.person)) if learner else []
        if learner and helper and len(lacks) == 1:
            yield self._stretch(task, lacks[0], learner.person, helper.person)

    def _stretch(self, task: Task, skill: str, person: Person, mentor: Person) -> Stretch:
        hours = (self._work[task.id].minutes or 0) / 60
        return Stretch(task.id, person.id, mentor.id, skill, task.skills[skill], hours)

    def _may_learn(self, task: Task, skill: str, person: Person) -> bool:
        plate = self._plates[person.id]
        if list(lacking(task, person)) != [skill] or not _is_let(task, person) or not plate.capacity:
            return False
        item, weights = plate.item(self._work[task.id]), plate.weights
        learned = self._learning[person.id] + self._learned_before(person, weights)
        most = weights.stretch_most * plate.capacity
        slack = item.closes - item.opens - item.hours - item.margin
        return (
            not is_away(task, plate)
            and slack >= weights.stretch_slack * item.hours
            and learned + item.hours * weights.stretch_effort <= most
        )

    def _learned_before(self, person: Person, weights: Weights) -> float:
        """Hours of stretches the person has already and keeps."""
        kept = (each for each in person.committed if each.stretched and each.task not in self._work)
        return sum((each.minutes or 0) / 60 * weights.stretch_effort for each in kept)

    def _may_help(self, task: Task, skill: str, mentor: Person, person: Person) -> bool:
        """Whether they know it well enough, may see the task, are there, and have room."""
        plate = self._plates[mentor.id]
        if mentor.id == person.id or mentor.skills.get(skill, 0) < task.skills[skill] or not may_see(task, mentor):
            return False
        hours = (self._work[task.id].minutes or 0) / 60 * plate.weights.stretch_mentor
        full = min(1.0, plate.ceiling) * plate.capacity
        return plate.booked + self._helping[mentor.id] + hours <= full and not is_away(task, plate)

    def _fullness(self, mentor: Person) -> tuple[float, str]:
        plate = self._plates[mentor.id]
        return plate.share(plate.booked + self._helping[mentor.id]), mentor.id


def _is_let(task: Task, person: Person) -> bool:
    """Whether nobody decided otherwise."""
    allowed = task.allowed is None or person.id in task.allowed
    return may_see(task, person) and allowed and person.id not in task.denied and task.pin in (None, person.id)


def set_aside(found: Mapping[str, Stretch], agreed: Iterable[Task], weights: Weights) -> dict[str, float]:
    """The hours each mentor keeps free: for those they may come to help, and those they help already."""
    hours: dict[str, float] = defaultdict(float)
    for stretch in found.values():
        hours[stretch.mentor] += stretch.hours * weights.stretch_mentor
    for task in agreed:
        if task.assignee is not None and task.mentor is not None:
            hours[task.mentor] += (task.effort or 0) / 60 * weights.stretch_mentor
    return hours
