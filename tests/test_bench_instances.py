"""The bench reads instances as they come, passes broken ones over, and finds out wrong schedules."""

import pytest

from bench.assign.instances import main
from bench.assign.validity import faults, read_back
from tutti.engine.makespan import Instance, Person, Task

ODD = """=====\r
General characteristics:\r
Tasks: 4\r
=====\r
ResourceID \t Salary \t Skills\r
7\t\t10.3\t Q0: 1 \t Q1:2\r
9\t\t12\t Q0:\t2\r
\r
TaskID \t Duration \t Skill \t Predecessor IDs\r
30\t3.0\tQ0: 1\t10\t20\r
10\t2\tQ1:\t2\r
20\t4\tQ0:2\r
40\t0\tQ0: 0\t30 30\r
"""

TASKS = (Task("10", 2, "Q1", 2), Task("20", 4, "Q0", 2), Task("30", 3, "Q0", 1, ("10", "20")))
PEOPLE = (Person("7", {"Q0": 1, "Q1": 2}), Person("9", {"Q0": 2}))
EARLY = "Task 30 starts before task 10 is finished."
RIGHT = [("10", "7", 0), ("20", "9", 0), ("30", "7", 4)]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "Odd").mkdir()
    (tmp_path / "Odd" / "four.def").write_bytes(ODD.encode())
    return tmp_path


def test_an_odd_file_is_solved_and_written(folder, capsys):
    assert main(folder, 1, folder / "out") == 0
    rows = read_back(folder / "out" / "four.csv")
    assert {task: start for task, _, start in rows} == {"10": 0, "20": 0, "30": 4, "40": 7}
    said = capsys.readouterr().out
    assert "four" in said
    assert "proven" in said


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nothing", "no task is listed under a heading TaskID."),
        (ODD.replace("3.0\t", "soon\t"), "line 10: task 30 has no duration in whole numbers."),
        (ODD.replace("Q1:\t2", "Q5:\t2"), "Nobody has Q5 at level 2 or above, so nobody can do task 10."),
        (ODD.replace("Q1:\t2", "Q1:\t2\t40"), "Tasks wait for each other in a circle: "),
    ],
)
def test_a_broken_file_is_told_and_the_rest_goes_on(folder, capsys, text, says):
    (folder / "Odd" / "broken.def").write_text(text)
    assert main(folder, 1, folder / "out") == 0
    assert f"Odd/broken.def is left out: {says}" in capsys.readouterr().out
    assert [path.name for path in (folder / "out").iterdir()] == ["four.csv"]


def test_what_others_know_is_shown_beside(folder, capsys):
    (folder / "bounds.csv").write_text("set,instance,lower_bound_makespan,best_known_makespan\nOdd,four,6,8\n")
    main(folder, 1, folder / "out")
    assert "known      8" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (RIGHT, []),
        (RIGHT[:2], ["Not every task is there exactly once."]),
        ([*RIGHT, RIGHT[0]], ["Not every task is there exactly once."]),
        (
            [*RIGHT[:2], ("30", "9", 3)],
            ["Task 30 starts before task 20 is finished.", "9 does tasks 20 and 30 at once."],
        ),
        ([("10", "9", 8), *RIGHT[1:]], ["Task 10 is done by 9, who does not have Q1 at level 2.", EARLY]),
        ([("10", "x", 0), *RIGHT[1:]], ["Task 10 is done by x, who does not exist."]),
        ([("10", "7", -1), *RIGHT[1:]], ["Task 10 starts before 0."]),
    ],
)
def test_every_broken_rule_is_found(rows, fault):
    assert faults(Instance(TASKS, PEOPLE), rows) == fault
