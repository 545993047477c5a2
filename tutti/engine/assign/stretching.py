"""Stretches: a task one level beyond somebody who asked to grow in its skill, with a mentor at their side.

Which stretches there may be is settled before anything is planned, and so that whichever come true, they could all come
true at once: nobody learns for more than a share of their hours, whatever they are given, and a mentor's time is set
aside once for a task, whoever learns.  So no plan can break a rule.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from .load import Plate
from .rules import is_away, lacking, may_see
from .values import Commitment, Person, Stretch, Task
from .weights import Weights

MOST = 3  # people who may learn from one task

Stretches = Mapping[str, Mapping[str, Stretch]]  # by task and by who would learn


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

    def among(self, tasks: Iterable[Task]) -> dict[str, dict[str, Stretch]]:
        """Up to `MOST` stretches a task: one for each, then a second for each, and so on, as far as the time goes.

        First comes what was agreed before, which goes on alone, then what is urgent; ids decide between equals.
        """
        found: dict[str, dict[str, Stretch]] = {}
        waiting = sorted(tasks, key=lambda one: (one.mentor is None, -one.priority, one.id))
        for _ in range(MOST):
            waiting = [task for task in waiting if self._one_more(task, found)]
        return found

    def _one_more(self, task: Task, found: dict[str, dict[str, Stretch]]) -> bool:
        """Finds the task one more person who may learn from it; whether a further one may be looked for."""
        known = found.get(task.id, {})
        helping = {stretch.mentor for stretch in known.values()}
        stretch = next(self._agreed(task), None) or next(self._of(task, known, helping), None)
        if stretch is None:
            return False
        weights = self._plates[stretch.person].weights
        self._learning[stretch.person] += stretch.hours * weights.stretch_effort
        if stretch.mentor not in {task.mentor, *helping}:  # the time of those who help already is not on their plates
            self._helping[stretch.mentor] += stretch.hours * weights.stretch_mentor
        found.setdefault(task.id, {})[stretch.person] = stretch
        return (stretch.person, stretch.mentor) != (task.assignee, task.mentor)

    def _of(self, task: Task, known: Mapping[str, Stretch], helping: set[str]) -> Iterator[Stretch]:
        """The further stretches the task would make: whoever learned least so far first, with who helps already."""
        for skill, need in sorted(task.skills.items()):
            able = [
                person
                for person in self._learners[skill, need - 1]
                if person.id not in known and self._may_learn(task, skill, person)
            ]
            for person in sorted(able, key=lambda one: self._learning[one.id] / self._plates[one.id].capacity):
                mentors = [one for one in self._mentors[skill] if self._may_help(task, skill, one, person, helping)]
                for mentor in sorted(mentors, key=lambda one: (one.id not in helping, self._fullness(one))):
                    yield self._stretch(task, skill, person, mentor)

    def _agreed(self, task: Task) -> Iterator[Stretch]:
        """What was agreed goes on, also where the time for it has become short."""
        learner, helper = self._plates.get(task.assignee or ""), self._plates.get(task.mentor or "")
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

    def _may_help(self, task: Task, skill: str, mentor: Person, person: Person, helping: set[str]) -> bool:
        """Whether they know it well enough, may see the task, are there, and have room, where it is not set aside."""
        plate = self._plates[mentor.id]
        if mentor.id == person.id or mentor.skills.get(skill, 0) < task.skills[skill] or not may_see(task, mentor):
            return False
        if mentor.id in helping:
            return True
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


def set_aside(found: Stretches, agreed: Iterable[Task], weights: Weights) -> dict[str, float]:
    """The hours each mentor keeps free: for those they may come to help, and those they help already."""
    hours: dict[str, float] = defaultdict(float)
    for stretches in found.values():
        for mentor, long in {stretch.mentor: stretch.hours for stretch in stretches.values()}.items():
            hours[mentor] += long * weights.stretch_mentor
    for task in agreed:
        if task.assignee is not None and task.mentor is not None:
            hours[task.mentor] += (task.effort or 0) / 60 * weights.stretch_mentor
    return hours
