"""A project is told where its work waited and why tasks were late; from the log alone, and naming nobody."""

from typing import Any

import msgspec
import pytest
from django.http import HttpRequest

from tests.cast import Office
from tutti.changes.commands import Unseen
from tutti.engine.forecast_terms import FEWEST
from tutti.forecast.behind import Axis, delays_in, flow_in
from tutti.forecast.doors import project_flow
from tutti.forecast.models import Lookout
from tutti.forecast.past import Past
from tutti.forecast.queries.log import changes_after
from tutti.hours import commands as hours
from tutti.people import commands as people
from tutti.people.models import Person
from tutti.work import commands as work
from tutti.work.models import Task

from .living import at, given, lived, looked, move, on, past_of, practised

HOUR = 60.0


def told(office: Office, day: float = 30, by: Person | None = None) -> Any:
    """What Bob is told on that day."""
    with on(day):
        return msgspec.to_builtins(project_flow(by or office.bob, HttpRequest(), office.launch.pk))


def column(office: Office, answer: Any, number: int) -> Any:
    name = str(office.columns(office.launch)[number].pk)
    return next(one for one in answer["flow"]["columns"] if one["id"] == name)


def delay(office: Office, task: Task, day: float = 30) -> dict[str, float]:
    """The causes of its delay in hours, which add up to it."""
    looked(day)
    one = next(each for each in told(office, day)["delays"] if each["task"] == str(task.pk))
    assert sum(part["minutes"] for part in one["parts"]) == pytest.approx(one["minutes"], abs=1e-6)
    return {part["code"]: round(part["minutes"] / HOUR, 2) for part in one["parts"]}


def test_columns_are_told_with_what_is_there_unusually_long(office: Office):
    practised(office, 9, hours=4)
    old = given(office, "Old", 14)
    move(office, old, 1, 14, 9)
    new = given(office, "New", 30)
    move(office, new, 1, 30, 9)
    looked(32)
    answer = told(office, 32)
    doing = column(office, answer, 1)
    assert (doing["stays"]["middle"], doing["finished"], doing["now"]) == (4 * HOUR, 9, 2)
    assert [(one["task"], one["age"]) for one in doing["ageing"]] == [
        (str(old.pk), 14 * 8 * HOUR),
        (str(new.pk), 2 * 8 * HOUR),
    ]
    assert doing["share"]["part"] == 1, "they were begun as they were made"
    assert answer["flow"]["cycle"]["middle"] == 4 * HOUR
    assert len(answer["flow"]["columns"]) == 2, "what is done waits no more"


def test_too_little_history_says_nothing(office: Office):
    practised(office, FEWEST - 1, hours=4)
    looked(30)
    answer = told(office)
    assert (answer["fewest"], answer["flow"]["finished"], answer["flow"]["lead"]) == (FEWEST, FEWEST - 1, None)
    assert column(office, answer, 1)["stays"] is None
    assert (answer["delays"], answer["causes"]) == ([], [])


def test_a_task_that_was_begun_and_went_to_somebody_else_was_handed_on(office: Office):
    tasks = practised(office, 8, hours=4)
    for day, task in enumerate(tasks, 21):
        move(office, task, 1, day, 9)
        with on(day, 10):
            work.assign(task, to=office.gil, by=office.ann)
        if day > 21:
            with on(day, 10.1):
                work.prioritise(task, priority=3, by=office.ann)  # in the same go
            with on(day, 13):
                hours.log_time(task.project, task=task, minutes=60, day=at(day).date(), by=office.gil)
        move(office, task, 2, day, 14)
    with on(30, 8):
        work.assign(given(office, "Fresh", 30), to=office.gil, by=office.ann)  # nobody had begun it
    looked(30)
    flow = told(office)["flow"]
    assert flow["hand_offs"] == 1
    assert flow["after_one"] is None, "of one of the eight it is not known"
    past = past_of(office)
    handed = [one for trail in past.trails.of.values() for one in trail.handed]
    assert [one.taken and (one.taken - one.at).total_seconds() / 3600 for one in handed] == [None, *[3.0] * 7]


def test_it_waited_for_another_task_which_is_named(office: Office):
    first = given(office, "First", 0, to=office.gil)
    task = given(office, "Second", 0, due=at(3).date())
    with on(0, 8):
        work.wait_for(task, predecessor=first, by=office.ann)
    move(office, first, 1, 0)
    move(office, first, 2, 7, 9)
    move(office, task, 1, 7, 9)
    move(office, task, 2, 7, 13)
    assert delay(office, task) == {"waited_for": 12}
    [one] = [each for each in told(office)["delays"] if each["task"] == str(task.pk)]
    assert one["parts"][0]["of"] == str(first.pk)
    assert told(office)["causes"] == [{"code": "waited_for", "of": "", "minutes": 12 * HOUR, "tasks": 1}]


def test_scope_grew_and_the_date_was_moved_nearer(office: Office):
    task = given(office, "Poster", 0, due=at(4).date(), effort=480)
    move(office, task, 1, 2)
    with on(2, 10):
        work.estimate(task, effort=960, by=office.ann)
        work.schedule(task, start=None, due=at(1).date(), by=office.ann)
    move(office, task, 2, 4, 9)
    assert delay(office, task) == {"moved_nearer": 8, "scope": 8}


def test_time_off_is_told_without_whose_and_what_kind(office: Office):
    with on(0, 7):
        people.enter_absence(
            office.workspace, person=office.bob, start=at(1).date(), end=at(2).date(), by=office.bob
        )  # fmt: skip
    task = given(office, "Poster", 0, due=at(1).date(), effort=960)
    move(office, task, 1, 0)
    move(office, task, 2, 3, 12)
    assert delay(office, task) == {"time_off": 11}
    words = str(told(office))
    assert all(str(person.pk) not in words and person.name not in words for person in office.everyone)


def test_what_is_overdue_grows_from_day_to_day_and_time_alone_is_no_news(office: Office):
    task = given(office, "Poster", 0, due=at(3).date())
    assert delay(office, task, 8) == {"column": 16}
    looks = Lookout.objects.count()
    looked(8, 16)
    assert Lookout.objects.count() == looks
    assert delay(office, task, 9) == {"column": 24}


def test_what_was_thrown_away_and_what_is_elsewhere_do_not_count(office: Office):
    task = given(office, "Poster", 0, due=at(3).date())
    with on(8):
        work.trash(task, by=office.ann)
    looked(9)
    assert told(office, 9)["delays"] == []


def test_only_whoever_sees_the_project_is_told(office: Office):
    looked(1)
    with pytest.raises(Unseen):
        project_flow(office.bob, HttpRequest(), office.vault.pk)
    assert told(office, 1, by=office.eve)["flow"] is not None


def test_each_part_obeys_its_own_switch_at_once(office: Office):
    lived(office, "Late", 0, 8, due=at(-4).date())
    looked(2)
    assert told(office, 2)["off"] == []
    with on(2):
        people.switch_off(office.workspace, algorithm="why_late", by=office.ann)
    answer = told(office, 2)
    assert (answer["off"], answer["delays"], answer["causes"]) == (["why_late"], None, [])
    assert answer["flow"] is not None
    looked(2)
    with on(3):
        people.switch_off(office.workspace, algorithm="flow", by=office.ann)
        people.switch_on(office.workspace, algorithm="why_late", by=office.ann)
    looked(3)
    answer = told(office, 3)
    assert (answer["off"], answer["flow"]) == (["flow"], None)
    assert answer["delays"] is not None


def test_as_of_any_moment_it_knows_no_later_change(office: Office):
    """What is told as of a change is what a log that ends there tells: nothing later leaks into it."""
    for week in range(4):
        tasks = practised(office, 3, hours=6 + week, first=7 * week, due=at(7 * week).date())
        with on(7 * week + 4, 18):
            work.wait_for(tasks[0], predecessor=tasks[1], by=office.ann)
            people.enter_absence(
                office.workspace, person=office.bob, start=at(7 * week + 2).date(), end=at(7 * week + 2).date(),
                by=office.bob,
            )  # fmt: skip
        move(office, tasks[2], 1, 7 * week + 5)
    running = Past()
    for number, seen in enumerate(changes_after(office.workspace.pk, 0)):
        running.take(seen)
        if number % 13 == 0:
            assert behind(office, running) == behind(office, past_of(office, seen.seq))


def behind(office: Office, past: Past) -> tuple[object, object]:
    todo, doing, _ = (str(one.pk) for one in office.columns(office.launch))
    axis, place = Axis(past.calendars), str(office.launch.pk)
    flow = flow_in(past, axis, place, columns=[todo, doing], now=past.at)
    return flow, delays_in(past, axis, place, doing=frozenset({doing}), now=past.at)
