"""Calendars to take along as a file: a project's timeline, and the calendar as it is shown."""

import json
from datetime import date, timedelta

import pytest
from django.test import Client
from icalendar import Calendar

from tests.cast import Office
from tutti.people import commands as people
from tutti.people.models import Person
from tutti.work import commands as work

pytestmark = pytest.mark.django_db
DAY = date(2030, 3, 4)


def page(person: Person) -> Client:
    client = Client(SERVER_NAME="localhost")
    assert person.account
    client.force_login(person.account)
    return client


def timeline(office: Office, by: Person, project=None):
    return page(by).get(f"/api/v1/projects/{(project or office.launch).pk}/timeline.ics")


def calendar(by: Person, **ids: object):
    return page(by).post("/api/v1/calendar.ics", json.dumps(ids, default=str), "application/json")


def titles(answer) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [str(event["summary"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")]


def test_a_timeline_has_everything_with_a_date(office):
    office.task("Poster", due=DAY, start=DAY - timedelta(days=3))
    office.task("Begins", start=DAY)
    office.task("Without")
    gone = office.task("Gone", due=DAY)
    work.trash(gone, by=office.ann)
    work.set_milestone(office.launch, name="Fair", due=DAY, by=office.ann)
    answer = timeline(office, office.eve)
    assert titles(answer) == ["Poster", "Begins", "◆ Fair"], "who looks on may take it along"
    assert answer["Content-Disposition"] == 'attachment; filename="timeline-LAU.ics"'


def test_of_a_project_one_does_not_see_there_is_none(office):
    assert timeline(office, office.bob, office.vault).status_code == 404


def test_without_a_date_there_is_nothing_to_take(office):
    office.task("Without")
    answer = timeline(office, office.bob)
    assert answer.status_code == 409 and "nothing with a date" in answer.json()["detail"]


def test_a_calendar_has_what_is_shown_and_may_be_seen(office):
    mine, other = office.task("Poster", due=DAY), office.task("Flyer", due=DAY)
    secret = office.task("Secret", office.vault, due=DAY)
    fair = work.set_milestone(office.launch, name="Fair", due=DAY, by=office.ann).milestone
    away = people.enter_absence(office.workspace, person=office.ann, start=DAY, end=DAY, by=office.ann).absence
    shown = {"tasks": [mine.pk], "milestones": [fair.pk], "absences": [away.pk]}
    assert titles(calendar(office.bob, name="March", **shown)) == ["Poster", "◆ Fair", "Ann Archer: time off"]
    assert titles(calendar(office.ann, absences=[away.pk])) == ["Time off"]
    assert str(other.pk) not in calendar(office.bob, **shown).content.decode()
    assert calendar(office.bob, tasks=[mine.pk, secret.pk]).status_code == 404


def test_ids_that_are_none_are_refused_in_a_sentence(office):
    answer = calendar(office.bob, tasks=["poster"])
    assert answer.status_code == 422 and answer.json()["field"] == "tasks"
