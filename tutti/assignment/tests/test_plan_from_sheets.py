"""Two sheets are planned on the command line; what cannot be read is named by file, line and column."""

import json

from tutti.cli import main

PEOPLE = "id,hours,skills,away\nann,40,design 3,\nbob,20,python 4; design 1,2026-12-01..2026-12-05\n"


def planned(tmp_path, tasks, *more):
    (tmp_path / "tasks.csv").write_text(tasks)
    (tmp_path / "people.csv").write_text(PEOPLE)
    now = ["--now", "2026-11-25T08:00+00:00"]
    return main(["plan", str(tmp_path / "tasks.csv"), str(tmp_path / "people.csv"), *now, *more])


def test_each_task_gets_somebody_with_reasons(tmp_path, capsys):
    assert planned(tmp_path, "id,hours,skills,due\nposter,4,design 2,2026-11-27\nscript,3,python 3,\n") == 0
    out = capsys.readouterr().out
    assert "poster: ann\n    design 3 of 2 needed\n" in out
    assert "script: bob" in out
    assert "2 moves; at most" in out


def test_a_bad_cell_is_named_and_the_rest_is_planned(tmp_path, capsys):
    tasks = "id,hours,due,skills\nposter,4,soon,\nscript,three,,\nbanner,2,,\nlogo,1,,design\n"
    assert planned(tmp_path, tasks) == 0
    said = capsys.readouterr()
    assert "tasks.csv, line 2, column due: “soon” cannot be read; write a day such as 2026-11-30." in said.err
    assert "tasks.csv, line 3, column hours: “three” cannot be read" in said.err
    assert "tasks.csv, line 5, column skills: “design” cannot be read" in said.err
    assert "banner: " in said.out


def test_programs_get_json(tmp_path, capsys):
    assert planned(tmp_path, "id,hours\nposter,4\nendless,999999999\n", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [move["task"] for move in found["moves"]] == ["poster"]
    assert found["unread"][0].startswith("Task endless: an effort of")


def test_a_sheet_that_is_missing_is_said(tmp_path, capsys):
    assert main(["plan", str(tmp_path / "none.csv"), str(tmp_path / "none.csv")]) == 1
    assert "none.csv cannot be read as text" in capsys.readouterr().err
