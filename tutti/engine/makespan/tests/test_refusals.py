"""What cannot be scheduled is refused with a sentence that names the row."""

import re

import pytest

from tutti.engine.makespan import Instance, InvalidInstance, Person, Task, solve

ANN = Person("ann", {"code": 2})


def refused(*tasks, people=(ANN,)):
    with pytest.raises(InvalidInstance) as caught:
        solve(Instance(tasks, people))
    return str(caught.value)


def test_a_circle_is_named():
    says = refused(Task("a", 1, after=("c",)), Task("b", 1, after=("a",)), Task("c", 1, after=("b",)), Task("d", 1))
    named = re.findall(r"\b[abcd]\b(?! circle)", says)
    assert set(named) == set("abc")
    assert says.startswith("Tasks wait for each other in a circle: ")


def test_a_task_that_waits_for_itself_is_a_circle():
    assert "a before a" in refused(Task("a", 1, after=("a",)))


@pytest.mark.parametrize("task", [Task("hard", 1, "code", 3), Task("hard", 1, "design"), Task("hard", 1, "design", -1)])
def test_a_skill_nobody_has_names_the_task(task):
    assert refused(Task("easy", 1), task).endswith("so nobody can do task hard.")


def test_without_people_nothing_can_be_done():
    assert refused(Task("a", 1), people=()) == "Nobody is there, so nobody can do task a."


@pytest.mark.parametrize(
    ("tasks", "says"),
    [
        ((Task("a", 1), Task("a", 2)), "Task a is listed more than once: give every task an id of its own."),
        ((Task("a", -1),), "Task a has a duration of -1: use 0 or more."),
        ((Task("a", 1, after=("z",)),), "Task a comes after task z, which does not exist."),
    ],
)
def test_rows_that_contradict_themselves_are_named(tasks, says):
    assert refused(*tasks) == says


def test_two_people_of_one_id_are_refused():
    assert refused(Task("a", 1), people=(ANN, ANN)).startswith("A person is listed more than once")
