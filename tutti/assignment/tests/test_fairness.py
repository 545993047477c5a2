"""How work is spread is told to who leads it, by name and never as a ranking; everybody sees their own part alike."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from tutti.kit import clock
from tutti.people import commands as people


@pytest.fixture(autouse=True)
def _it_is_wednesday():
    with clock.at(datetime(2026, 11, 25, 8, tzinfo=UTC)):
        yield


@pytest.fixture
def launch(office):
    for n in range(4):
        office.task(f"Poster {n}", effort=1200, due=date(2026, 12, 18), assignee=office.bob)
    office.task("Flyer", effort=480, due=date(2026, 12, 18), assignee=office.ann)
    return f"/api/v1/projects/{office.launch.pk}/fairness"


def asked(person, path):
    page = Client(SERVER_NAME="localhost")
    page.force_login(person.account)
    return page.get(path)


def test_a_lead_sees_the_spread_by_name(office, launch):
    told = asked(office.ann, launch).json()
    names = [office.ann, office.bob, office.cem, office.dora, office.gil]
    assert [one["person_id"] for one in told["people"]] == [str(person.pk) for person in names]
    share = {one["person_id"]: one["share"] for one in told["people"]}
    assert share[str(office.bob.pk)] == pytest.approx(4 * 20 / (20 * 8 * 0.8), rel=0.05)
    whole = told["whole"]
    assert whole["most"] == share[str(office.bob.pk)]
    assert whole["least_most"] < whole["most"]
    assert whole["interval"][0] <= whole["spread"] <= whole["interval"][1]
    assert {one["fuller_id"] for one in whole["envy"]} == {str(office.bob.pk)}


def test_who_works_there_sees_their_own_part_as_the_lead_does(office, launch):
    hers = {one["person_id"]: one for one in asked(office.ann, launch).json()["people"]}
    told = asked(office.bob, launch).json()
    assert told["whole"] is None
    assert told["people"] == [hers[str(office.bob.pk)]]
    assert asked(office.eve, launch).json()["people"] == []


def test_across_all_one_leads(office, launch):
    assert asked(office.ann, "/api/v1/fairness?days=14").json()["days"] == 14
    assert asked(office.bob, "/api/v1/fairness").status_code == 409
    assert asked(office.ann, "/api/v1/fairness?days=1000").json()["field"] == "days"


def test_it_obeys_its_switch_and_hides_what_is_hidden(office, launch):
    assert asked(office.bob, f"/api/v1/projects/{office.vault.pk}/fairness").status_code == 404
    people.switch_off(office.workspace, algorithm="fairness", by=office.cem)
    for path in (launch, "/api/v1/fairness"):
        assert "switched off by Cem Cooper" in asked(office.ann, path).json()["detail"]


def test_names_play_no_part(office, launch):
    before = asked(office.ann, launch).json()["whole"]
    people.rename_person(office.bob, name="Zoe Young", by=office.ann)
    assert asked(office.ann, launch).json()["whole"] == before


def test_a_lead_hears_what_the_team_lacks(office):
    logo = office.task("Logo", skills={office.design: 3}, effort=60)
    novel = office.task("Novel", skills={office.prose: 2}, effort=60)
    here = f"/api/v1/projects/{office.launch.pk}/advice"
    told = asked(office.ann, here).json()
    assert told == asked(office.ann, "/api/v1/advice").json()
    [single] = told["single"]
    assert (single["person_id"], single["task_ids"]) == (str(office.bob.pk), [str(logo.pk)])
    assert "Bob Baker" in single["says"]
    assert [one["task_id"] for one in told["nobody"]] == [str(novel.pk)]
    assert asked(office.bob, here).status_code == 403
    assert asked(office.bob, f"/api/v1/projects/{office.vault.pk}/advice").status_code == 404
