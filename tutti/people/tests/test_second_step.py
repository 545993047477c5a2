"""Codes as a second step of signing in: setting them up, using them, losing them, guessing them."""

import time

import pytest
from allauth.mfa.models import Authenticator
from django.db import transaction

from tutti.kit.sealing import unseal
from tutti.people.models import Account, Session
from tutti.people.tests.authenticator import code_of
from tutti.people.tests.browser import ACCOUNT, AUTH, Browser
from tutti.web.cli import forget_steps

pytestmark = pytest.mark.django_db
EMAIL, PASSWORD = "ann@acme.example", "correct horse battery"
APP, LIST = f"{ACCOUNT}/authenticators/totp", f"{ACCOUNT}/authenticators/recovery-codes"


class Ann(Browser):
    """Ann's browser, where she set the second step up; `secret` is in her app, `codes` are what she wrote down."""

    def __init__(self) -> None:
        super().__init__()
        self.sign_up(EMAIL)
        self.prove()
        draft = self.get(APP).json()["meta"]
        self.secret = draft["secret"]
        assert self.post(APP, {"code": code_of(self.secret)}).status_code == 200
        self.codes = self.get(LIST).json()["data"]["unused_codes"]

    def prove(self) -> None:
        assert self.post(f"{AUTH}/reauthenticate", {"password": PASSWORD}).status_code == 200
        self.load()


@pytest.fixture
def ann() -> Ann:
    return Ann()


@pytest.fixture
def at_the_step(ann) -> Browser:
    """A browser that knows the password and nothing more."""
    browser = Browser(REMOTE_ADDR="192.0.2.7")
    assert browser.sign_in(EMAIL).status_code == 401
    return browser


def give(browser: Browser, code: str) -> int:
    status: int = browser.post(f"{AUTH}/2fa/authenticate", {"code": code}).status_code
    browser.load()
    return status


def test_the_password_alone_opens_nothing_any_more(ann, at_the_step):
    assert at_the_step.load()["account"] is None
    assert at_the_step.get("sessions").status_code == 401
    assert give(at_the_step, code_of(ann.secret)) == 200
    assert at_the_step.load()["account"] == {"email": EMAIL}


def test_setting_it_up_asks_for_the_password_first_and_draws_what_a_camera_reads():
    browser = Browser()
    browser.sign_up(EMAIL)
    assert browser.get(APP).status_code == 401
    before = browser.client.cookies["tutti-session"].value
    assert browser.post(f"{AUTH}/reauthenticate", {"password": "guessed"}).status_code == 400
    assert browser.post(f"{AUTH}/reauthenticate", {"password": PASSWORD}).status_code == 200
    assert browser.client.cookies["tutti-session"].value != before
    browser.load()
    draft = browser.get(APP).json()["meta"]
    assert draft["picture"].startswith("<?xml")
    assert draft["totp_url"].startswith("otpauth://totp/ann%40acme.example?secret=")
    assert not Authenticator.objects.exists()


def test_no_secret_stands_in_clear_in_the_database(ann):
    app = Authenticator.objects.get(type="totp")
    assert unseal(app.data["secret"]) == ann.secret
    assert ann.secret not in str([*Authenticator.objects.values_list("data"), *Session.objects.values_list()])
    listed = Authenticator.objects.get(type="recovery_codes")
    assert not any(code in str(listed.data) for code in ann.codes)


def test_a_code_opens_once(ann, at_the_step):
    code = code_of(ann.secret)
    assert give(at_the_step, code) == 200
    other = Browser()
    other.sign_in(EMAIL)
    assert give(other, code) == 400


def test_a_code_of_yesterday_opens_nothing(ann, at_the_step):
    assert give(at_the_step, code_of(ann.secret, time.time() - 86_400)) == 400


def test_each_recovery_code_opens_once_and_they_are_shown_once(ann, at_the_step):
    assert len(ann.codes) == 10
    assert "unused_codes" not in ann.get(LIST).json()["data"]
    assert give(at_the_step, ann.codes[3]) == 200
    again = Browser()
    again.sign_in(EMAIL)
    assert give(again, ann.codes[3]) == 400
    assert ann.get(LIST).json()["data"]["unused_code_count"] == 9


def test_new_recovery_codes_make_the_old_ones_worthless(ann, at_the_step):
    fresh = ann.post(LIST).json()["data"]["unused_codes"]
    assert not set(fresh) & set(ann.codes)
    assert give(at_the_step, ann.codes[0]) == 400
    assert give(at_the_step, fresh[0]) == 200


def test_taking_it_away_asks_who_it_is(ann, at_the_step):
    assert give(at_the_step, ann.codes[0]) == 200
    assert at_the_step.ask("DELETE", APP).status_code == 401
    assert Authenticator.objects.filter(type="totp").exists()
    assert at_the_step.post(f"{AUTH}/2fa/reauthenticate", {"code": ann.codes[1]}).status_code == 200
    at_the_step.load()
    assert at_the_step.ask("DELETE", APP).status_code == 200
    assert not Authenticator.objects.exists()  # recovery codes go with what they recover
    assert Browser().sign_in(EMAIL).status_code == 200


def test_guessing_codes_is_stopped_and_knowing_the_password_again_does_not_help(ann, at_the_step):
    assert [give(at_the_step, f"{i:06}") for i in range(6)] == [400] * 5 + [429]
    elsewhere = Browser(REMOTE_ADDR="198.51.100.9")
    elsewhere.sign_in(EMAIL)
    answer = elsewhere.post(f"{AUTH}/2fa/authenticate", {"code": code_of(ann.secret)})
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0
    assert "wait" in answer.json()["errors"][0]["message"]


def test_guessing_codes_never_locks_the_owner_out(ann, at_the_step):
    ann.sign_out()
    ann.sign_in(EMAIL)
    assert give(ann, ann.codes[0]) == 200  # from now on this browser is known
    ann.sign_out()
    for i in range(6):
        give(at_the_step, f"{i:06}")
    ann.sign_in(EMAIL)
    assert give(ann, ann.codes[1]) == 200


def test_a_known_browser_does_not_guess_codes_for_ever_either(ann):
    ann.sign_out()
    ann.sign_in(EMAIL)
    give(ann, ann.codes[0])
    ann.sign_out()
    ann.sign_in(EMAIL)
    assert [give(ann, f"{i:06}") for i in range(6)][-1] == 429


def test_the_brake_on_codes_is_not_taken_back_by_a_transaction(ann, at_the_step):
    for i in range(5):
        with transaction.atomic():
            give(at_the_step, f"{i:06}")
            transaction.set_rollback(True)
    assert give(at_the_step, "000009") == 429


def test_after_the_secret_was_lost_it_is_said_and_the_operator_helps(ann, settings):
    settings.SECRET_KEY = "another secret than before"
    browser = Browser()
    assert browser.sign_in(EMAIL).status_code == 401
    answer = browser.post(f"{AUTH}/2fa/authenticate", {"code": code_of(ann.secret)})
    assert answer.status_code == 400
    assert "Ask who runs Tutti" in answer.json()["errors"][0]["message"]
    assert forget_steps("ANN@acme.example") == 2
    browser.load()
    assert browser.sign_in(EMAIL).status_code == 200
    assert Account.objects.get().check_password(PASSWORD)


def test_where_anybody_may_sign_up_an_address_is_shown_to_be_ones_own_first(settings):
    settings.MFA_ALLOW_UNVERIFIED_EMAIL = False
    browser = Browser()
    browser.sign_up(EMAIL)
    browser.post(f"{AUTH}/reauthenticate", {"password": PASSWORD})
    browser.load()
    answer = browser.get(APP)
    assert answer.status_code == 409
    assert "verified" in answer.json()["errors"][0]["message"]
