"""Small instances, a check of schedules that knows nothing of the solver, and the optimum by trying everything."""

from itertools import pairwise, permutations, product

from hypothesis import strategies as st

from tutti.engine.makespan import Instance, Person, Task

SKILLS = ("design", "code")


@st.composite
def instances(draw, tasks=7, people=3):
    """Somebody fits each task: the first person is able to do everything."""
    team = [Person("p0", dict.fromkeys(SKILLS, 3))]
    levels = st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 3))
    team += [Person(f"p{at}", draw(levels)) for at in range(1, draw(st.integers(1, people)))]
    work = []
    for at in range(draw(st.integers(1, tasks))):
        earlier = draw(st.sets(st.integers(0, at - 1), max_size=2)) if at else set()
        skill = draw(st.sampled_from((*SKILLS, None)))
        after = tuple(f"t{other}" for other in sorted(earlier))
        work.append(Task(f"t{at}", draw(st.integers(0, 6)), skill, draw(st.integers(0, 3)), after))
    return Instance(tuple(draw(st.permutations(work))), tuple(team))


def assert_valid(instance, schedule):
    """Each task is done once, by somebody who has the skill and is free, after its predecessors."""
    people = {person.id: person for person in instance.people}
    spans = {}
    for task in instance.tasks:
        start = schedule.start[task.id]
        spans[task.id] = (start, start + task.duration)
        levels = people[schedule.person[task.id]].skills
        assert task.skill is None or levels.get(task.skill, -1) >= task.level
        assert start >= 0
    assert set(spans) == set(schedule.start) == set(schedule.person)
    for task in instance.tasks:
        assert all(spans[other][1] <= spans[task.id][0] for other in task.after)
    for person in people:
        busy = sorted(spans[task] for task in spans if schedule.person[task] == person)
        assert all(end <= start for (_, end), (start, _) in pairwise(busy))
    assert schedule.makespan == max(end for _, end in spans.values())


def optimum(instance):
    """The shortest makespan over every order and every choice of people; for a handful of tasks."""
    fits = [
        [p for p in instance.people if t.skill is None or p.skills.get(t.skill, -1) >= t.level] for t in instance.tasks
    ]
    choices = [
        {task.id: person.id for task, person in zip(instance.tasks, some, strict=True)} for some in product(*fits)
    ]
    orders = [order for order in permutations(instance.tasks) if _follows(order)]
    return min(_end(order, who) for order in orders for who in choices)


def _follows(order):
    place = {task.id: at for at, task in enumerate(order)}
    return all(place[other] < place[task.id] for task in order for other in task.after)


def _end(order, who):
    free: dict[str, int] = {}
    ends: dict[str, int] = {}
    for task in order:
        start = max([free.get(who[task.id], 0), *(ends[other] for other in task.after)])
        ends[task.id] = free[who[task.id]] = start + task.duration
    return max(ends.values())


def tangled(tasks=40, people=6):
    """An instance that the list does not solve: skills overlap, and every task but the first few waits for another."""
    team = [Person(f"p{at}", {f"s{at % 3}": at % 4, f"s{(at + 1) % 3}": 2}) for at in range(people)]
    work = [
        Task(f"t{at}", 3 + at * 7 % 11, f"s{at % 3}", at % 3, (f"t{at * 5 % at}", f"t{at // 2}") if at > 5 else ())
        for at in range(tasks)
    ]
    return Instance(tuple(work), tuple(team))
