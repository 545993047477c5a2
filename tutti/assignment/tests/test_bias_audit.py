"""The bias audit compares groups the auditor brings, says how sure it is, and refuses a verdict on too little."""

from argparse import Namespace
from datetime import date, timedelta
from math import inf

import pytest

from tests.cast import Office
from tutti.assignment import cli
from tutti.assignment import commands as assignment
from tutti.assignment.queries.decisions import decisions, tallied
from tutti.engine.impact import Interval, impacts, ratio_of, verdict, wilson
from tutti.kit import clock
from tutti.kit.commandline import Cannot


def near(interval: Interval, low: float, high: float) -> bool:
    return interval.low == pytest.approx(low, abs=5e-4) and interval.high == pytest.approx(high, abs=5e-4)


def test_a_share_has_the_interval_of_wilson():
    assert near(wilson(81, 263), 0.2553, 0.3662)  # Newcombe 1998, table I, method 3
    assert near(wilson(1, 29), 0.0061, 0.1718)
    assert near(wilson(0, 20), 0.0, 0.1611)


def test_a_ratio_with_itself_is_one_and_its_interval_holds_it():
    share = wilson(40, 100)
    ratio = ratio_of(share, share)
    assert ratio.value == 1
    assert ratio.low < 1 < ratio.high
    assert ratio.low * ratio.high == pytest.approx(1), "turned round it is the same interval"


def test_what_was_never_chosen_has_a_ratio_from_nothing():
    ratio = ratio_of(wilson(0, 10), wilson(5, 10))
    assert (ratio.value, ratio.low) == (0, 0)
    assert 0 < ratio.high < inf


def test_no_verdict_under_300_decisions():
    found = impacts({"A": (200, 100), "B": (200, 10)})
    assert verdict(found, 299).startswith("No verdict: 299 decisions are too few")
    assert "less than four fifths" in verdict(found, 300)


@pytest.mark.parametrize(("chosen", "says"), [(480, "at least four fifths"), (400, "do not tell"), (100, "less than")])
def test_a_verdict_says_what_the_interval_says(chosen, says):
    assert says in verdict(impacts({"A": (1000, 500), "B": (1000, chosen)}), 1000)


def test_one_group_alone_is_not_compared():
    assert "no two groups" in verdict(impacts({"A": (1000, 500)}), 1000)
    assert impacts({"A": (10, 0), "B": (5, 0)}) == []


def test_decisions_come_from_the_log(office: Office):
    for n in range(2):
        suggestion = assignment.suggest(office.task(f"Poster {n}"), by=office.ann).suggestion
        assignment.accept(suggestion, person=office.dora, by=office.ann)
    assignment.suggest(office.task("Open"), by=office.ann)
    now = clock.now()
    found = list(decisions(office.workspace.pk, now - timedelta(days=1), now + timedelta(days=1)))
    assert [each.chosen for each in found] == [str(office.dora.pk)] * 2
    assert str(office.bob.pk) in found[0].candidates
    assert list(decisions(office.workspace.pk, now + timedelta(days=1), now + timedelta(days=2))) == []
    groups = {str(office.dora.pk): "new", str(office.bob.pk): "old"}
    assert tallied(found, groups) == {"new": (2, 2), "old": (2, 0)}


def asked(file, **more: object) -> Namespace:
    given = {"people": file, "since": None, "until": None, "workspace": None, "json": False, **more}
    return Namespace(**given)


def test_the_command_prints_a_table_and_keeps_nothing(office: Office, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(cli, "open_house", lambda asked: tmp_path)
    suggestion = assignment.suggest(office.task(), by=office.ann).suggestion
    assignment.accept(suggestion, person=office.dora, by=office.ann)
    file = tmp_path / "groups.csv"
    file.write_text("person,group\nDORA@acme.example,new\nbob@acme.example,old\nnobody@acme.example,old\n")
    assert cli.bias_audit(asked(file, until=date.today() + timedelta(days=1))) == 0  # noqa: DTZ011
    told = capsys.readouterr().out
    assert ": 1. People of the file who are not here: 1." in told
    assert "No verdict: 1 decisions are too few" in told


@pytest.mark.parametrize("words", ["who,group\n", "person,group\nann@acme.example\n"])
def test_a_file_without_its_columns_is_refused(office: Office, tmp_path, monkeypatch, words):
    monkeypatch.setattr(cli, "open_house", lambda asked: tmp_path)
    file = tmp_path / "groups.csv"
    file.write_text(words + ("x,y\n" if words.startswith("who") else ""))
    with pytest.raises(Cannot, match="needs a column"):
        cli.bias_audit(asked(file))


def test_an_impact_names_its_group():
    best, other = sorted(impacts({"A": (10, 9), "B": (10, 3)}), key=lambda each: each.group)
    assert best.ratio is None
    assert other.ratio and other.ratio.value == pytest.approx(1 / 3)
