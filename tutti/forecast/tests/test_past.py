"""What the log tells is told in time order, takes nothing from the future, and is the same after a restart."""

from datetime import date, timedelta

import pytest

from tests.cast import Office
from tutti.changes.feed import position
from tutti.engine.forecast import Task as Asked
from tutti.forecast.past import Past
from tutti.forecast.queries.log import changes_after
from tutti.hours import commands as hours
from tutti.people import commands as people
from tutti.work import commands as work

from .living import at, given, lived, move, on, past_of, practised


def bits(past: Past) -> list[object]:
    asked = Asked(estimate=240)
    chance = past.lateness.chance({"days_left": 3.0}).chance
    return [past.experience.ratios(asked, past.at.date()).shares.tobytes(), chance, past.state()]


def test_a_task_taught_what_it_took_on_its_persons_calendar(office: Office):
    task = lived(office, "Poster", 0, 6)
    [outcome] = past_of(office).outcomes.values()
    assert (outcome.task, outcome.estimate, outcome.actual) == (str(task.pk), 240, 360)


def test_nights_weekends_and_days_off_take_nothing(office: Office):
    with on(0, 7):
        day = date(2030, 1, 14)
        people.enter_absence(office.workspace, person=office.bob, start=day, end=day, by=office.bob)
    task = given(office, day=4)
    move(office, task, 1, 4, 16)  # Friday, an hour before Bob leaves
    move(office, task, 2, 8, 10)  # Tuesday, an hour after he came
    assert past_of(office).outcomes[str(task.pk)].actual == 120


def test_who_has_two_tasks_in_progress_works_half_the_time_on_each(office: Office):
    first, second = given(office, "First"), given(office, "Second")
    move(office, first, 1, 0, 9)
    move(office, second, 1, 0, 13)
    move(office, first, 2, 0, 17)
    move(office, second, 2, 1, 11)
    past = past_of(office)
    assert past.outcomes[str(first.pk)].actual == 240 + 120
    assert past.outcomes[str(second.pk)].actual == 120 + 120


def test_the_estimate_that_counts_is_the_one_it_was_begun_with(office: Office):
    task = given(office)
    move(office, task, 1, 0, 9)
    with on(0, 12):
        work.estimate(task, effort=480, by=office.bob)
    move(office, task, 2, 0, 17)
    [outcome] = past_of(office).outcomes.values()
    assert (outcome.estimate, outcome.estimator) == (240, str(office.ann.pk))


def test_what_was_logged_counts_before_what_the_calendar_says(office: Office):
    task = lived(office, "Poster", 0, 6)
    with on(1, 17):
        entry = hours.log_time(task.project, task=task, minutes=300, day=at(0).date(), by=office.bob).entry
    assert past_of(office).outcomes[str(task.pk)].actual == 300
    with on(1, 18):
        hours.remove_entry(entry, by=office.bob)
    assert past_of(office).outcomes[str(task.pk)].actual == 360


def test_a_reopened_task_takes_its_label_back(office: Office):
    practised(office, 3)
    before = past_of(office)
    task = lived(office, "Flop", 10, 7)
    assert str(task.pk) in past_of(office).outcomes
    move(office, task, 1, 11, 9)
    past = past_of(office)
    asked = Asked(estimate=240, project=str(office.launch.pk))
    assert str(task.pk) not in past.outcomes
    assert past.courses[str(task.pk)].reopened == 1
    again, once = (one.experience.ratios(asked, at(11).date()) for one in (past, before))
    assert again.shares.tobytes() == once.shares.tobytes()


def test_a_task_that_was_thrown_away_teaches_nothing(office: Office):
    task = lived(office, "Flop", 0, 7)
    with on(1):
        work.trash(task, by=office.ann)
    assert not past_of(office).outcomes
    with on(2):
        work.restore(task, by=office.ann)
    assert past_of(office).outcomes


def test_what_was_only_moved_over_the_board_teaches_nothing(office: Office):
    task = given(office)
    move(office, task, 2, 0)
    assert not past_of(office).outcomes


@pytest.mark.parametrize("learned", [False, True])
def test_as_of_any_moment_it_knows_no_later_change(office: Office, learned: bool):
    """The past as of a change is the past of a log that ends there: nothing later leaks into it."""
    for week in range(4):
        practised(office, 3, hours=3 + week, first=7 * week, due=at(7 * week + 3).date())
    whole = list(changes_after(office.workspace.pk, 0))
    running = Past("learned" if learned else "plain")
    for number, seen in enumerate(whole):
        running.take(seen)
        if number % 17 == 0:
            assert bits(running) == bits(past_of(office, seen.seq, learned))


def test_a_restart_knows_the_same(office: Office):
    running, read = Past(), 0
    for week in range(3):
        practised(office, 2, hours=5, first=7 * week, due=at(7 * week).date())
        for seen in changes_after(office.workspace.pk, read):
            running.take(seen)
        read = running.seq
        running.until(at(7 * week + 6))  # looking at the clock in between leaves no trace
    again = past_of(office)
    again.until(at(20))
    running.until(at(20))
    assert bits(running) == bits(again)


def test_a_due_date_teaches_when_it_passes_and_not_before(office: Office):
    kept = given(office, "Kept", due=at(4).date())
    missed = given(office, "Missed", due=at(4).date())
    move(office, kept, 2, 3)
    past = past_of(office)
    past.until(at(4, 23))
    assert not past.foretold
    past.until(at(5, 1))
    assert {(one.task, one.late) for one in past.foretold} == {(str(kept.pk), False), (str(missed.pk), True)}


def test_a_date_that_is_moved_is_judged_by_the_old_one_too(office: Office):
    task = given(office, due=at(2).date())
    with on(1):
        work.schedule(task, start=None, due=at(9).date(), by=office.ann)
    move(office, task, 2, 8)
    past = past_of(office)
    past.until(at(12))
    assert {one.late for one in past.foretold if one.on == at(2).date()} == {True}
    assert {one.late for one in past.foretold if one.on == at(9).date()} == {False}
    assert past.courses[str(task.pk)].due_moves == 1


def test_in_plain_mode_people_leave_no_trace(office: Office):
    practised(office, 4, hours=8, to=office.bob)
    practised(office, 4, hours=2, first=14, to=office.ann)
    past = past_of(office)
    course = next(iter(past.courses.values()))
    assert past.task_of(course, 240).person is None
    assert "late_share" not in past.facts(course, at(30))
    assert past_of(office, learned=True).task_of(course, 240).person == str(office.bob.pk)


def test_ten_years_of_history_at_once_are_read(office: Office):
    ago = at(0) - timedelta(days=3650)
    for year in range(10):
        with_day = (ago - at(0)).days + 365 * year
        lived(office, f"Year {year}", with_day + (7 - (at(with_day).weekday())) % 7, 6)
    past = past_of(office)
    assert len(past.outcomes) + sum(c.done_at is not None for c in past.courses.values()) >= 10
    assert past.seq == position(office.workspace.pk)
