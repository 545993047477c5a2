"""Work moves in time: a task and what waits for it, foreseen, done in one change, and taken back in one."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.cast import Office
from tests.recorded import facts, forbids, fresh, happened, leaves_no_change, newest, refuses, take_back
from tutti.kit import clock
from tutti.people import commands as people
from tutti.people.models import Person
from tutti.work import commands as work
from tutti.work.models import Link, Task

MONDAY = date(2026, 12, 7)


def day(count: int) -> date:
    """So many days after a Monday."""
    return MONDAY + timedelta(days=count)


@pytest.fixture
def chain(office) -> dict[str, Task]:
    """Poster, Flyer and Party lie one behind the other from Monday to Friday; Bob does all of it."""
    dates = {"Poster": (0, 1), "Flyer": (2, 3), "Party": (4, 4)}
    found = {
        title: office.task(title, start=day(first), due=day(last), assignee=office.bob)
        for title, (first, last) in dates.items()
    }
    work.wait_for(found["Flyer"], predecessor=found["Poster"], by=office.bob)
    work.wait_for(found["Party"], predecessor=found["Flyer"], by=office.bob)
    return found


def lying(*tasks: Task) -> list[tuple[int | None, ...]]:
    """Where tasks lie now, in days after that Monday."""
    rows = [fresh(task) for task in tasks]
    return [tuple((one - MONDAY).days if one else None for one in (row.start, row.due)) for row in rows]


def asked_by(person: Person, path: str, **asked: object) -> Any:
    """What the door answers somebody."""
    browser = Client(SERVER_NAME="localhost")
    assert person.account
    browser.force_login(person.account)
    return browser.get(f"/api/v1/{path}", {name: str(value) for name, value in asked.items()})


def ahead(office: Office, path: str, **asked: object) -> Any:
    return asked_by(office.bob, path, **asked).json()


def test_what_waits_follows_over_the_weekend_and_comes_back_in_one(office, chain):
    poster, flyer, party = chain.values()
    work.reschedule(poster, start=day(1), due=day(2), by=office.bob)
    assert lying(poster, flyer, party) == [(1, 2), (3, 4), (7, 7)]
    assert newest(office.bob).verb == "task.rescheduled"
    take_back(office.bob)
    assert lying(poster, flyer, party) == [(0, 1), (2, 3), (4, 4)]
    take_back(office.bob)
    assert lying(poster, flyer, party) == [(1, 2), (3, 4), (7, 7)]


def test_it_is_told_before_it_happens(office, chain):
    poster, flyer, party = chain.values()
    found = ahead(office, f"tasks/{poster.pk}/ahead", start=day(1), due=day(2))
    assert [(one["task_id"], one["due_was"], one["due"]) for one in found["moves"]] == [
        (str(poster.pk), str(day(1)), str(day(2))),
        (str(flyer.pk), str(day(3)), str(day(4))),
        (str(party.pk), str(day(4)), str(day(7))),
    ]
    assert found["moves"][0]["link_id"] is None
    assert found["moves"][1]["link_id"] == str(Link.objects.get(task=flyer).pk)
    assert found["people"] == [str(office.bob.pk)]
    assert lying(poster, flyer, party) == [(0, 1), (2, 3), (4, 4)]


def test_nothing_is_pulled_to_an_earlier_day(office, chain):
    poster, flyer, party = chain.values()
    work.reschedule(poster, start=day(-7), due=day(-6), by=office.bob)
    assert lying(flyer, party) == [(2, 3), (4, 4)]
    assert leaves_no_change(office.bob, lambda: work.reschedule(poster, start=day(-7), due=day(-6), by=office.bob))


def test_time_off_and_holidays_are_stepped_over_and_clashes_told(office, chain):
    poster, flyer, party = chain.values()
    with clock.at(clock.now().replace(year=2026, month=12, day=1)):
        people.enter_absence(office.workspace, person=office.bob, start=day(3), end=day(4), by=office.bob)
        people.keep_holidays(office.workspace, country="DE", by=office.ann)
        found = ahead(office, f"tasks/{poster.pk}/ahead", start=day(1), due=day(3))
        assert [(one["kind"], one["first"], one["days"]) for one in found["clashes"]] == [("away", str(day(3)), 1)]
        work.reschedule(
            poster, start=day(16), due=day(17), by=office.bob
        )  # the eve of two holidays; Flyer was a day beside time off
    assert lying(poster, flyer, party) == [(16, 17), (21, 21), (22, 22)]


def test_guests_are_not_told_who_is_away(office, chain):
    poster = chain["Poster"]
    people.enter_absence(office.workspace, person=office.bob, start=day(0), end=day(1), by=office.bob)
    told = asked_by(office.gil, f"tasks/{poster.pk}/ahead", start=day(0), due=day(1)).json()
    assert told["clashes"] == []


def test_held_and_done_tasks_stay_and_the_conflict_is_told(office, chain):
    poster, flyer, party = chain.values()
    work.hold_dates(flyer, by=office.bob)
    found = ahead(office, f"tasks/{poster.pk}/ahead", start=day(2), due=day(3))
    assert [(one["task_id"], one["kind"], one["days"]) for one in found["clashes"]] == [(str(flyer.pk), "held", 2)]
    work.reschedule(poster, start=day(2), due=day(3), by=office.bob)
    assert lying(poster, flyer, party) == [(2, 3), (2, 3), (4, 4)]
    work.free_dates(flyer, by=office.bob)
    work.move(flyer, status=office.columns(office.launch)[2], by=office.bob)
    work.reschedule(poster, start=day(3), due=day(4), by=office.bob)
    assert lying(flyer, party) == [(2, 3), (4, 4)]


def test_dates_are_held_and_freed(office, chain):
    poster = chain["Poster"]
    work.hold_dates(poster, by=office.bob)
    assert leaves_no_change(office.bob, lambda: work.hold_dates(poster, by=office.bob))
    take_back(office.bob)
    assert not fresh(poster).held
    assert leaves_no_change(office.bob, lambda: work.free_dates(poster, by=office.bob))
    assert refuses("no dates yet", lambda: work.hold_dates(office.task("Someday"), by=office.bob))


def test_a_missed_milestone_is_told(office, chain):
    party = chain["Party"]
    fair = work.set_milestone(office.launch, name="Fair", due=day(4), by=office.bob).milestone
    work.count_towards(party, milestone=fair, by=office.bob)
    found = ahead(office, f"tasks/{party.pk}/ahead", start=day(7), due=day(8))
    assert [(one["kind"], one["days"]) for one in found["clashes"]] == [("milestone", 4)]
    assert found["clashes"][0]["says"] == "LAU-3 would be done 4 days after the milestone Fair."


@pytest.mark.parametrize(
    ("type", "lag", "lies"),
    [
        ("FS", 960, (4, 7)),
        ("FS", -480, (2, 3)),
        ("SS", 0, (2, 3)),
        ("SS", 480 * 3, (4, 7)),
        ("FF", 960, (3, 4)),
        ("SF", 480 * 4, (3, 4)),
    ],
)
def test_all_four_links_and_their_lags_push(office, type, lag, lies):
    poster = office.task("Poster", start=day(0), due=day(1), assignee=office.bob)
    flyer = office.task("Flyer", start=day(2), due=day(3), assignee=office.bob)
    work.wait_for(flyer, predecessor=poster, type=type, lag=lag, by=office.bob)
    work.reschedule(poster, start=day(1), due=day(2) if type != "FS" else day(1), by=office.bob)
    assert lying(flyer) == [lies]


def test_tying_moves_what_has_to_follow_and_is_undone_in_one(office, chain):
    _, flyer, party = chain.values()
    proof = office.task("Proof", start=day(3), due=day(4), assignee=office.bob)
    found = ahead(office, f"tasks/{flyer.pk}/ahead-of-tying", predecessor=proof.pk, type="FS", lag=0)
    assert [(one["task_id"], one["start"]) for one in found["moves"]] == [
        (str(flyer.pk), str(day(7))),
        (str(party.pk), str(day(9))),
    ]
    tied = happened(work.tie(flyer, predecessor=proof, by=office.bob))
    assert lying(flyer, party) == [(7, 8), (9, 9)]
    assert work.tie(flyer, predecessor=proof, by=office.bob) is None
    take_back(office.bob)
    assert lying(flyer, party) == [(2, 3), (4, 4)]
    assert fresh(tied.link).removed
    take_back(office.bob)
    assert lying(flyer, party) == [(7, 8), (9, 9)]


def test_a_circle_is_refused_by_name_before_and_when_it_is_asked_for(office, chain):
    poster, _, party = chain.values()
    found = ahead(office, f"tasks/{poster.pk}/ahead-of-tying", predecessor=party.pk, type="FS", lag=0)
    assert "in a circle: LAU-1 → LAU-2 → LAU-3 → LAU-1" in found["detail"]
    assert refuses("in a circle", lambda: work.tie(poster, predecessor=party, by=office.bob), "predecessor")


def test_an_open_end_stays_open(office):
    poster = office.task("Poster", due=day(1), effort=960, assignee=office.bob)
    flyer = office.task("Flyer", due=day(3), effort=960, assignee=office.bob)
    later = office.task("Later", start=day(4), effort=960, assignee=office.bob)
    office.task("Someday", assignee=office.bob)
    work.wait_for(flyer, predecessor=poster, by=office.bob)
    work.wait_for(later, predecessor=flyer, by=office.bob)
    work.reschedule(poster, start=None, due=day(2), by=office.bob)
    assert lying(poster, flyer, later) == [(None, 2), (None, 4), (7, None)]


def test_a_person_without_hours_is_counted_on_from_monday_to_friday(office, chain):
    poster, flyer, _ = chain.values()
    people.set_hours(office.bob, minutes=[0] * 7, by=office.bob)
    work.reschedule(poster, start=day(3), due=day(4), by=office.bob)
    assert lying(flyer) == [(7, 8)]


def test_days_and_estimates_that_lead_too_far_are_refused(office, chain):
    poster, flyer, _ = chain.values()
    huge = office.task("Huge", due=day(3), effort=6_000_000)
    work.wait_for(flyer, predecessor=huge, by=office.bob)

    def put(task: Task, start: date | None, due: date | None) -> object:
        return work.reschedule(task, start=start, due=due, by=office.bob)

    assert refuses("too far away", lambda: put(poster, date(1969, 1, 1), day(0)), "start")
    assert refuses("too far away", lambda: put(poster, None, date(2201, 1, 1)), "due")
    assert refuses("before 1970 or after 2200", lambda: put(huge, day(1), None), "due")
    assert refuses("cannot be due before", lambda: put(poster, day(1), day(0)), "due")


def test_several_tasks_are_set_at_once(office, chain):
    poster, flyer, party = chain.values()
    work.set_dates(office.launch, starts={}, dues={poster: day(8), flyer: day(9)}, by=office.bob)
    assert lying(poster, flyer, party) == [(0, 8), (2, 9), (4, 4)]
    assert set(facts(newest(office.bob))["dues"]) == {str(poster.pk), str(flyer.pk)}
    take_back(office.bob)
    assert lying(poster, flyer) == [(0, 1), (2, 3)]
    gold = office.task("Gold", project=office.vault)
    people.let_in(office.launch, person=office.cem, by=office.ann)
    assert refuses(
        "another project", lambda: work.set_dates(office.launch, starts={}, dues={gold: day(1)}, by=office.cem), "dues"
    )


def test_who_only_looks_on_moves_nothing(office, chain):
    poster = chain["Poster"]
    assert forbids(lambda: work.reschedule(poster, start=day(1), due=day(2), by=office.eve))
    assert asked_by(office.eve, f"tasks/{poster.pk}/ahead", due=day(2)).status_code == 403


def test_the_door_takes_days_by_task(office, chain):
    browser = Client(SERVER_NAME="localhost")
    browser.force_login(office.bob.account)
    body = {"starts": {str(chain["Poster"].pk): None}, "dues": {str(chain["Flyer"].pk): str(day(9))}}
    answer = browser.post(f"/api/v1/projects/{office.launch.pk}/set_dates", json.dumps(body), "application/json")
    assert answer.status_code == 200
    assert lying(chain["Poster"], chain["Flyer"]) == [(None, 1), (2, 9)]
    wrong = asked_by(office.bob, f"tasks/{chain['Poster'].pk}/ahead", due="soon")
    assert (wrong.status_code, wrong.json()["detail"]) == (409, "A day is written 2026-03-31.")
