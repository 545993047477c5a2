"""Where one is signed in, and ending it."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.backends.db import SessionStore as KeptInDatabase

from tutti.kit import clock
from tutti.kit.secret import digest
from tutti.people import sessions
from tutti.people.models import Session
from tutti.people.tests.browser import ACCOUNT, Browser

pytestmark = pytest.mark.django_db
EMAIL = "ann@acme.example"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"


@pytest.fixture
def here() -> Browser:
    """The browser in which Ann signed up and founded Acme."""
    browser = Browser(HTTP_USER_AGENT=FIREFOX)
    browser.sign_up(EMAIL)
    browser.found()
    return browser


@pytest.fixture
def there(here) -> Browser:
    """Another one, in which she signed in an hour later."""
    with clock.at(clock.now() + timedelta(minutes=59)):
        browser = Browser(HTTP_USER_AGENT="Phone")
        browser.sign_in(EMAIL)
    return browser


def listed(browser: Browser) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = browser.get("sessions").json()["sessions"]
    return told


def test_everybody_sees_where_they_are_signed_in_and_with_what(here, there):
    told = listed(here)
    assert [(one["device"], one["is_this"]) for one in told] == [("Phone", False), (FIREFOX, True)]
    assert told[0]["begun_at"] > told[1]["begun_at"]
    key = here.client.cookies["tutti-session"].value
    assert key not in here.get("sessions").content.decode()


def test_nobody_sees_the_sessions_of_others(here, settings):
    settings.TUTTI_SIGNUP_OPEN = True
    bob = Browser(HTTP_USER_AGENT="Bob's")
    bob.sign_up("bob@acme.example")
    assert [one["device"] for one in listed(bob)] == ["Bob's"]
    mine = listed(here)[0]["id"]
    assert bob.post("sessions/end", {"session": mine}).status_code == 404
    assert here.get("people").status_code == 200


def test_one_session_is_ended_at_once(here, there, django_capture_on_commit_callbacks):
    told: list[str] = []
    sessions.closed.append(listener := lambda one: told.append(str(one)))
    try:
        with django_capture_on_commit_callbacks(execute=True):
            answer = here.post("sessions/end", {"session": listed(here)[0]["id"]})
    finally:
        sessions.closed.remove(listener)
    assert [one["is_this"] for one in answer.json()["sessions"]] == [True]
    assert there.get("people").status_code == 401
    assert len(told) == 1
    assert here.get("people").status_code == 200


def test_all_others_are_ended_and_this_one_stays(here, there):
    third = Browser()
    third.sign_in(EMAIL)
    assert [one["is_this"] for one in here.post("sessions/end-others").json()["sessions"]] == [True]
    assert (there.get("people").status_code, third.get("people").status_code) == (401, 401)
    assert here.get("people").status_code == 200


def test_a_session_that_is_gone_says_so(here, there):
    gone = {"session": listed(here)[0]["id"]}
    here.post("sessions/end", gone)
    answer = here.post("sessions/end", gone)
    assert answer.status_code == 404
    assert "ended already" in answer.json()["detail"]


def test_sessions_of_an_older_password_are_not_listed_and_this_one_keeps_its_name(here, there):
    words = {"current_password": "correct horse battery", "new_password": "quite another password"}
    assert here.post(f"{ACCOUNT}/password/change", words).status_code == 200
    assert [(one["device"], one["is_this"]) for one in listed(here)] == [(FIREFOX, True)]


def test_when_a_browser_was_seen_is_written_once_an_hour_only(here):
    mine = Session.objects.get()
    with clock.at(mine.seen_at + timedelta(minutes=59)):
        here.get("people")
        assert Session.objects.get().seen_at == mine.seen_at
    with clock.at(later := mine.seen_at + timedelta(minutes=61)):
        here.get("people")
        assert Session.objects.get().seen_at == later


def test_what_a_session_notes_cannot_be_read_in_the_database(here):
    key = here.client.cookies["tutti-session"].value
    store = sessions.SessionStore(key)
    store["note"] = "half a secret"
    store.save()
    row = Session.objects.get(pk=digest(key))
    assert sessions.SessionStore(key)["note"] == "half a secret"
    assert KeptInDatabase().decode(row.session_data) == {}  # as Django alone would read it
