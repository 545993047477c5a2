"""Guessing passwords is slow, and nobody is locked out by somebody else's guessing."""

import pytest

from tutti.people.tests.browser import Browser

pytestmark = pytest.mark.django_db
EMAIL = "ann@acme.example"


def guess(browser: Browser, times: int) -> list[int]:
    return [browser.sign_in(EMAIL, f"guess number {i}").status_code for i in range(times)]


def test_guessing_is_stopped_with_a_time_to_wait():
    Browser().sign_up(EMAIL)
    answers = guess(Browser(REMOTE_ADDR="192.0.2.7"), 6)
    assert answers == [400] * 5 + [429]
    answer = Browser(REMOTE_ADDR="192.0.2.8").sign_in(EMAIL, "from elsewhere, the right moment passed")
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0
    assert answer["Content-Type"] == "application/problem+json"
    assert "wait" in answer.json()["detail"]
    assert answer.json()["errors"][0]["message"] == answer.json()["detail"]


def test_the_owner_still_signs_in_with_a_browser_that_is_known():
    owner = Browser()
    owner.sign_up(EMAIL)
    owner.sign_out()
    owner.sign_in(EMAIL)
    owner.sign_out()
    guess(Browser(REMOTE_ADDR="192.0.2.7"), 6)
    assert owner.sign_in(EMAIL).status_code == 200


def test_a_known_browser_may_not_guess_for_ever_either():
    owner = Browser()
    owner.sign_up(EMAIL)
    owner.sign_out()
    owner.sign_in(EMAIL)
    owner.sign_out()
    assert guess(owner, 6)[-1] == 429


def test_nobody_makes_a_browser_known_by_hand():
    Browser().sign_up(EMAIL)
    guess(Browser(REMOTE_ADDR="192.0.2.7"), 6)
    forger = Browser(REMOTE_ADDR="192.0.2.9")
    forger.client.cookies["tutti-known"] = "0" * 64 + ".mine:forged"
    assert forger.sign_in(EMAIL).status_code == 429


def test_the_brake_lets_go_by_itself(monkeypatch):
    import time

    Browser().sign_up(EMAIL)
    guess(Browser(REMOTE_ADDR="192.0.2.7"), 6)
    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + 301)
    assert Browser(REMOTE_ADDR="192.0.2.7").sign_in(EMAIL).status_code == 200
