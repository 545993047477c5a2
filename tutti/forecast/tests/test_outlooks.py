"""Every open task has an outlook that says how much work it is, when it is done, how likely late, and why."""

from math import exp, log

import pytest

from tests.cast import Office
from tests.recorded import changed
from tutti.changes.feed import position
from tutti.changes.models import Change
from tutti.engine.forecast import text
from tutti.forecast.models import Issued, Outlook
from tutti.people import commands as people
from tutti.work import commands as work

from .living import at, forgotten, given, lived, looked, middle_of, move, on, outlook, past_of, practised


def test_what_always_takes_twice_as_long_is_expected_to(office: Office):
    practised(office, 12, hours=8)
    task = given(office, day=20)
    looked(20)
    row = outlook(task)
    assert row.low < row.middle < row.high
    assert 420 <= row.middle <= 520, "estimated at 240"
    assert (row.p50, row.scope) == (at(21).date(), office.launch.scope), "a day has eight hours"
    assert row.p85 and row.p50 and row.p85 >= row.p50


def test_without_history_it_says_so(office: Office):
    task = given(office)
    looked(0)
    issued = Issued.objects.get(task=task)
    assert issued.reasons["trust"].startswith("No finished task yet")
    assert outlook(task).high > 2 * 240, "broad"


def test_reasons_add_up_and_name_what_they_stand_on(office: Office):
    practised(office, 12, hours=8)
    task = given(office, day=20, due=at(22).date())
    looked(20)
    issued = Issued.objects.get(task=task)
    middle = issued.quantiles[9]
    assert sum(step["shift"] for step in issued.reasons["steps"]) == pytest.approx(log(middle), abs=1e-5)
    assert any(step["count"] == 12 for step in issued.reasons["steps"])
    odds = issued.reasons["start"] + sum(cause["adds"] for cause in issued.reasons["causes"])
    assert 1 / (1 + exp(-odds)) == pytest.approx(issued.late, abs=1e-4)
    assert [one["estimate"] for one in issued.reasons["examples"]] == [240, 240, 240]


def test_a_full_plate_is_likely_late_and_says_what_helps(office: Office):
    for number in range(6):
        given(office, f"First {number}", effort=480, due=at(1).date())
    task = given(office, "Last", due=at(2).date())
    looked(0)
    row = outlook(task)
    assert row.late and row.late >= 90
    assert row.days >= 3
    assert row.because.endswith("of other work come first on the same plate")
    [cause, *_] = Issued.objects.get(task=task).reasons["causes"]
    assert (cause["code"], cause["helps"]) == ("plate_full", "Give one of those to somebody else.")


def test_time_enough_says_so_too(office: Office):
    task = given(office, due=at(60).date())
    looked(0)
    assert (outlook(task).late, outlook(task).because) == (5, "There is time enough in the plan")


def test_what_is_overdue_is_no_forecast_any_more(office: Office):
    task = given(office, due=at(1).date())
    looked(4)
    assert (outlook(task).late, outlook(task).because) == (100, "It was due 2 days ago")


def test_it_waits_for_what_it_waits_for_and_for_its_start(office: Office):
    first, second = given(office, "First", effort=960), given(office, "Second", to=office.ann)
    third = given(office, "Third", to=office.ann, start=at(15).date())
    with on(0):
        work.wait_for(second, predecessor=first, by=office.ann)
    looked(0)
    assert middle_of(second) > middle_of(first)
    assert middle_of(third) >= at(15).date()


def test_days_off_put_it_off(office: Office):
    task = given(office, due=at(3).date())
    looked(0)
    before = outlook(task).p50
    with on(0):
        people.enter_absence(office.workspace, person=office.bob, start=at(0).date(), end=at(6).date(), by=office.bob)
    looked(0, 10)
    assert before == at(0).date()
    assert outlook(task).p50 == at(7).date()
    assert outlook(task).because == "Whoever has it is away before it is due"


def test_only_what_changed_is_written_again(office: Office):
    tasks = [given(office, f"Poster {number}", to=to) for number, to in enumerate([office.ann, office.bob])]
    looked(0)
    assert Outlook.objects.count() == 2
    stood = position(office.workspace.pk)
    looked(0, 9.01)
    assert position(office.workspace.pk) == stood, "nothing happened, nothing is written"
    with on(0, 9.1):
        work.estimate(tasks[0], effort=2400, by=office.ann)
    looked(0, 9.1)
    change = Change.objects.get(workspace_id=office.workspace.pk, seq=position(office.workspace.pk))
    rows = [row for rows in changed(change).values() for row in rows if row[1] == "outlook"]
    assert [row[3]["task_id"] for row in rows] == [str(tasks[0].pk)]
    assert change.scope == "machine", "people see the forecast and not the errand"


def test_one_change_for_one_look_however_many_tasks(office: Office):
    for number in range(8):
        given(office, f"Poster {number}")
    stood = position(office.workspace.pk)
    looked(0)
    kept = Change.objects.filter(seq__gt=stood, verb="lookout.kept")
    assert kept.count() <= 3, "one for each project, and one for labels"


def test_what_is_done_needs_no_outlook_and_comes_back_when_reopened(office: Office):
    task = given(office)
    looked(0)
    move(office, task, 2, 1)
    looked(1, 10)
    assert outlook(task).scope == "p:None", "nobody holds it"
    move(office, task, 0, 2)
    looked(2, 10)
    assert outlook(task).scope == office.launch.scope


def test_whatever_was_issued_is_scored_when_the_label_comes(office: Office):
    task = given(office, due=at(3).date())
    looked(0, 8.5)
    move(office, task, 1, 0, 9)
    move(office, task, 2, 0, 15)
    looked(1)
    row = Issued.objects.filter(task=task).earliest("at")
    assert (row.score["actual"], row.score["late"]) == (360, False)
    assert 0 < row.score["rank"] < 1 and row.score["loss"] > 0
    move(office, task, 1, 2)
    looked(2, 10)
    row.refresh_from_db()
    assert (row.scored_at, row.score) == (None, None), "a reopened task takes its label back"


@pytest.mark.parametrize("algorithm", ["effort_range", "late_risk", "date_forecast"])
def test_each_function_has_its_switch(office: Office, algorithm: str):
    task = given(office, due=at(1).date())
    looked(0)
    with on(0, 10):
        people.switch_off(office.workspace, algorithm=algorithm, by=office.ann)
    looked(0, 11)
    row = outlook(task)
    seen = {"effort_range": row.scope == office.launch.scope, "late_risk": row.late, "date_forecast": row.p50}
    assert not seen[algorithm]
    with on(0, 12):
        people.switch_on(office.workspace, algorithm=algorithm, by=office.ann)
    looked(0, 13)
    assert outlook(task).late is not None and outlook(task).p50


def test_after_a_restart_the_same_is_foreseen(office: Office):
    practised(office, 11, hours=6)
    given(office, day=20, due=at(24).date())
    looked(20)
    stood = position(office.workspace.pk)
    forgotten()
    with on(20, 9.5):
        office.task("Another", office.vault)
    looked(20, 9.5)
    kept = Change.objects.filter(workspace_id=office.workspace.pk, seq__gt=stood + 1, verb="lookout.kept")
    rows = [row for change in kept for some in changed(change).values() for row in some if row[1] == "outlook"]
    assert {row[3]["project_id"] for row in rows} <= {str(office.vault.pk)}


def test_a_task_nobody_estimated_counts_as_usual_and_is_less_certain(office: Office):
    for number, effort in enumerate((60, 120, 240, 480, 960)):
        given(office, f"Poster {number}", effort=effort)
    task = given(office, "Unknown", effort=None, to=office.ann)
    known = given(office, "Known", effort=240, to=office.ann)
    looked(0)
    assert outlook(task).high / outlook(task).low > 1.5 * outlook(known).high / outlook(known).low
    assert "Nobody estimated it" in Issued.objects.get(task=task).reasons["says"]


def test_learned_due_dates_speak_once_there_are_enough(office: Office):
    for week in range(12):
        lived(office, f"Kept {week}", 7 * week, 2, due=at(7 * week + 4).date())
        given(office, f"Missed {week}", 7 * week, due=at(7 * week + 1).date(), priority=4, to=office.ann)
    task = given(office, day=90, due=at(95).date())
    looked(90)
    past = past_of(office)
    past.until(at(90))
    assert text(past.lateness.chance({}).trust).startswith("Learned from")
    codes = {cause["code"] for cause in Issued.objects.get(task=task).reasons["causes"]}
    assert len(codes) > 2 if past.foretells else codes == {"enough_time"}
