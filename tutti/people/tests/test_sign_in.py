"""Signing up, in and out, through the same doors a browser uses."""

from datetime import timedelta

import pytest

from tutti.kit import clock
from tutti.people import sessions
from tutti.people.models import Account, Session
from tutti.people.tests.browser import ACCOUNT, AUTH, Browser

pytestmark = pytest.mark.django_db


def test_the_first_owner_signs_up_and_founds_a_workspace():
    browser = Browser()
    told = browser.load()
    assert (told["signup_open"], told["is_new"]) == (True, True)
    assert browser.sign_up("ann@acme.example").status_code == 200
    assert browser.load()["account"] == {"email": "ann@acme.example"}
    place = browser.found()
    told = browser.load()
    assert (told["person_id"], told["workspace_id"]) == (place["person_id"], place["workspace_id"])
    assert [w["name"] for w in told["workspaces"]] == ["Acme"]
    person = browser.get(f"people/{place['person_id']}").json()
    assert (person["role"], person["name"], person["time_zone"]) == ("owner", "Ann Archer", "Europe/Berlin")


def test_after_the_first_account_nobody_signs_up_uninvited():
    Browser().sign_up("ann@acme.example")
    stranger = Browser()
    told = stranger.load()
    assert (told["signup_open"], told["is_new"]) == (False, False)
    assert stranger.sign_up("mallory@acme.example").status_code == 403
    assert not Account.objects.filter(email="mallory@acme.example").exists()


def test_an_operator_may_leave_sign_up_open(settings):
    settings.TUTTI_SIGNUP_OPEN = True
    Browser().sign_up("ann@acme.example")
    bob = Browser()
    assert bob.sign_up("bob@acme.example").status_code == 200
    assert bob.found("Bakery", "Bob Baker")


def test_a_weak_password_is_refused_with_a_reason():
    answer = Browser().sign_up("ann@acme.example", "short")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["param"] == "password"


def test_the_password_is_kept_as_argon2_and_the_session_key_as_a_digest():
    browser = Browser()
    browser.sign_up("ann@acme.example")
    assert Account.objects.get().password.startswith("argon2")
    key = browser.client.cookies["tutti-session"].value
    assert Session.objects.filter(account__email="ann@acme.example").exists()
    assert not Session.objects.filter(session_key=key).exists()


def test_signing_out_ends_the_session_and_tells_who_listens(django_capture_on_commit_callbacks):
    browser = Browser()
    browser.sign_up("ann@acme.example")
    person = browser.found()["person_id"]
    old = browser.client.cookies["tutti-session"].value
    told: list[str] = []
    sessions.closed.append(listener := lambda one: told.append(str(one)))
    try:
        with django_capture_on_commit_callbacks(execute=True):
            assert browser.sign_out().status_code == 401  # "you are nobody now"
    finally:
        sessions.closed.remove(listener)
    assert told == [person]
    assert browser.load()["account"] is None
    browser.client.cookies["tutti-session"] = old
    assert browser.get("people").status_code == 401


def test_signing_in_again_takes_another_session_key():
    browser = Browser()
    browser.sign_up("ann@acme.example")
    first = browser.client.cookies["tutti-session"].value
    browser.sign_out()
    assert browser.sign_in("ANN@acme.example").status_code == 200
    assert browser.client.cookies["tutti-session"].value != first


def test_a_wrong_password_says_so_without_telling_whether_the_address_is_known():
    Browser().sign_up("ann@acme.example")
    known = Browser().sign_in("ann@acme.example", "not the password").json()["errors"]
    unknown = Browser().sign_in("nobody@acme.example", "not the password").json()["errors"]
    assert known == unknown


def test_a_request_without_the_form_token_is_refused():
    browser = Browser()
    browser.token = ""
    assert browser.post(f"{AUTH}/signup", {"email": "ann@acme.example", "password": "x" * 20}).status_code == 403
    browser.load()
    browser.sign_up("ann@acme.example")
    browser.token = "wrong"
    answer = browser.post("workspaces", {"name": "Acme", "your_name": "Ann"})
    assert answer.status_code == 403
    assert answer["Content-Type"] == "application/problem+json"
    browser.load()
    browser.found()
    browser.token = ""
    assert browser.post("skills", {"name": "Design"}).status_code == 403


def test_a_form_cannot_stand_in_for_json():
    browser = Browser()
    browser.sign_up("ann@acme.example")
    browser.found()
    answer = browser.client.post("/api/v1/skills", {"name": "Design"}, headers={"X-CSRFToken": browser.token})
    assert answer.status_code == 400


def test_another_password_ends_every_other_session_but_this_one():
    here, there = Browser(), Browser()
    here.sign_up("ann@acme.example")
    here.found()
    there.sign_in("ann@acme.example")
    assert there.get("people").status_code == 200
    wrong = {"current_password": "wrong", "new_password": "quite another password"}
    assert here.post(f"{ACCOUNT}/password/change", wrong).status_code == 400
    right = {"current_password": "correct horse battery", "new_password": "quite another password"}
    before = here.client.cookies["tutti-session"].value
    assert here.post(f"{ACCOUNT}/password/change", right).status_code == 200
    assert here.client.cookies["tutti-session"].value != before
    assert here.get("people").status_code == 200
    assert there.get("people").status_code == 401
    assert Browser().sign_in("ann@acme.example").status_code == 400
    assert Browser().sign_in("ann@acme.example", "quite another password").status_code == 200


def test_a_forgotten_password_is_set_anew_by_mail(settings, mailoutbox):
    settings.TUTTI_SENDS_MAIL = True
    Browser().sign_up("ann@acme.example")
    browser = Browser()
    assert browser.post(f"{AUTH}/password/request", {"email": "ann@acme.example"}).status_code == 200
    mail = mailoutbox[-1]
    assert mail.to == ["ann@acme.example"]
    key = mail.body.split("/reset/")[1].split()[0]
    answer = browser.post(f"{AUTH}/password/reset", {"key": key, "password": "a new and long one"})
    assert answer.status_code in (200, 401)
    assert Browser().sign_in("ann@acme.example", "a new and long one").status_code == 200


def test_an_expired_session_is_nobody():
    browser = Browser()
    browser.sign_up("ann@acme.example")
    browser.found()
    with clock.at(clock.now() + timedelta(days=31)):
        assert browser.get("people").status_code == 401


def test_an_account_that_was_switched_off_is_nobody():
    browser = Browser()
    browser.sign_up("ann@acme.example")
    browser.found()
    Account.objects.update(is_active=False)
    assert browser.get("people").status_code == 401
