"""The bench of the forecasts reads any folder of the known layout, and says what is wrong with a broken one."""

import lzma

import pytest

from bench.forecast import __main__ as bench
from bench.forecast import data

CESAW = (
    "project_key,person_key,team_key,wbs_element_key,task_actual_start_date,task_actual_complete_date,"
    "task_actual_time_minutes,task_plan_time_minutes,phase_short_name\n"
)
GOOD = "7,1,1,1,2/20/2013 6:13,2/21/2013 6:23,{actual},60,Code\n"


def folder(tmp_path, text: str | bytes, name: str = "tasks.csv"):
    (tmp_path / "cesaw").mkdir()
    (tmp_path / "cesaw" / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return tmp_path


def test_rows_that_make_no_sense_are_left_out(tmp_path):
    bad = [GOOD.format(actual=0), GOOD.format(actual="much"), GOOD.format(actual=9).replace("2/21/2013", "2/19/2013")]
    read = data.cesaw(folder(tmp_path, CESAW + GOOD.format(actual=90) + "".join(bad) + "7,1\n"))
    assert [done.actual for done in read["7"]] == [90]


def test_packed_files_are_read_too(tmp_path):
    packed = lzma.compress((CESAW + GOOD.format(actual=90)).encode())
    assert len(data.cesaw(folder(tmp_path, packed, "tasks.csv.xz"))["7"]) == 1


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("other.csv", "a\n1\n", "cesaw/tasks.csv.xz is not there"),
        ("tasks.csv.xz", b"no archive", "cesaw/tasks.csv.xz cannot be read"),
        ("tasks.csv", "", "cesaw/tasks.csv has no rows with project_key"),
        ("tasks.csv", "a,b\n1,2\n", "cesaw/tasks.csv has no rows with project_key"),
        ("tasks.csv", b"\x00\xff\xfe", "cesaw/tasks.csv has no rows with project_key"),
    ],
)
def test_a_broken_file_gives_a_sentence(tmp_path, name, text, says):
    with pytest.raises(data.Unreadable, match=says):
        data.cesaw(folder(tmp_path, text, name))


def test_what_could_not_be_measured_is_listed(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["bench.forecast", "--data", str(tmp_path), "--only", "effort", "milestones"])
    assert bench.main() == 0
    said = capsys.readouterr().out
    assert said.count("not measured") == 5
    assert "cesaw/tasks.csv.xz is not there" in said


def test_too_few_rows_measure_nothing(tmp_path):
    with pytest.raises(data.Unreadable, match="cesaw holds 3 usable rows; 200 are needed"):
        data.enough(3, 200, "cesaw")
    with pytest.raises(data.Unreadable, match="is not there"):
        data.sip(tmp_path)


def test_a_folder_that_is_not_there_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["bench.forecast", "--data", str(tmp_path / "nowhere")])
    assert bench.main() == 2
    assert "There is no folder" in capsys.readouterr().err
