"""People find the open tasks they could pick up, with the engine's reasons; and read which algorithms there are."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from tutti.assignment import commands as assignment
from tutti.assignment.queries import fitting
from tutti.kit import clock
from tutti.people import commands as people
from tutti.work import commands as work


@pytest.fixture(autouse=True)
def _it_is_wednesday():
    with clock.at(datetime(2026, 11, 25, 8, tzinfo=UTC)):
        yield


def titles(person):
    return [fit.task.title for fit in fitting(person)]


def test_what_fits_comes_by_urgency_with_reasons(office):
    office.task("Someday", effort=60)
    office.task("Logo", effort=60, skills={office.design: 3}, due=date(2026, 11, 27))
    office.task("Novel", effort=60, skills={office.prose: 1})
    office.task("Taken", assignee=office.dora)
    assert titles(office.bob) == ["Logo", "Someday"]
    said = {term["name"]: term["says"] for term in fitting(office.bob)[0].terms}
    assert said["skills"] == "Design 4 of 3 needed"
    assert said["free"].endswith("h free by Fri 27 Nov, 1 h needed")


def test_only_where_one_may_pick_up(office):
    office.task("Poster")
    office.task("Safe", project=office.vault)
    assert titles(office.bob) == ["Poster"]
    assert titles(office.eve) == []
    assert sorted(titles(office.dora)) == ["Poster", "Safe"]
    assignment.stop_picking(office.launch, by=office.ann)
    assert titles(office.bob) == []
    assert titles(office.ann) == ["Poster"]


def test_what_one_has_already_leaves_less_room(office):
    office.task("Poster", effort=60)
    office.task("Cathedral", effort=60_000, due=date(2026, 11, 27), assignee=office.bob)
    assert titles(office.bob) == []
    assert titles(office.dora) == ["Poster"]


def test_wishes_are_among_the_reasons(office):
    office.task("Poster", effort=60)
    assignment.wish(office.launch, liking=-2, by=office.bob)
    said = {term["name"]: term["says"] for term in fitting(office.bob)[0].terms}
    assert said["wishes"] == "Would rather not take Launch"


def test_put_away_done_and_archived_are_left_out(office):
    work.trash(office.task("Trash"), by=office.ann)
    work.move(office.task("Done"), status=office.columns(office.launch)[2], by=office.ann)
    people.archive_project(office.vault, by=office.cem)
    assert titles(office.bob) == titles(office.cem) == []


@pytest.fixture
def page(office):
    page = Client(SERVER_NAME="localhost")
    page.force_login(office.gil.account)
    return page


def test_anybody_reads_the_register_guests_too(office, page):
    people.switch_off(office.workspace, algorithm="suggest", reason="We look first", by=office.ann)
    told = {each["name"]: each for each in page.get("/api/v1/register").json()["algorithms"]}
    assert {"suggest", "plan", "balance", "auto_assign", "fairness", "late_risk"} <= set(told)
    assert (told["suggest"]["off"]["by"], told["suggest"]["off"]["reason"]) == ("Ann Archer", "We look first")
    assert told["plan"]["off"] is None
    assert "whether a person declined before" in told["plan"]["not_used"]


def test_the_door_of_open_tasks_obeys_the_switch(office, page):
    office.task("Poster", effort=60)
    assert len(page.get("/api/v1/open-tasks").json()["rows"]) == 1
    people.switch_off(office.workspace, algorithm="suggest", by=office.ann)
    answer = page.get("/api/v1/open-tasks")
    assert (answer.status_code, "switched off by Ann Archer" in answer.json()["detail"]) == (409, True)
