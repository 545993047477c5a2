"""Signing in with an account of the company, against a real provider: who may come in, and as whom."""

import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tutti.people.models import Account
from tutti.people.tests.browser import AUTH, Browser
from tutti.people.tests.provider import CLIENT, SECRET

pytestmark = pytest.mark.django_db
PROGRAM = Path(__file__).with_name("provider.py")


@pytest.fixture(scope="module")
def issuer():
    program = subprocess.Popen([sys.executable, str(PROGRAM)], stdout=subprocess.PIPE, text=True)
    assert program.stdout
    try:
        yield program.stdout.readline().strip()
    finally:
        program.terminate()
        program.wait(10)
        program.stdout.close()


@pytest.fixture
def company(issuer, settings):
    app = {"provider_id": "company", "name": "Acme", "client_id": CLIENT, "secret": SECRET}
    providers = {"OAUTH_PKCE_ENABLED": True, "APPS": [{**app, "settings": {"server_url": issuer}}]}
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": providers}
    settings.TUTTI_OIDC_ISSUER, settings.TUTTI_OIDC_NAME = issuer, "Acme"
    return issuer


@pytest.fixture
def ann() -> Browser:
    browser = Browser()
    browser.sign_up("ann@acme.example")
    browser.found()
    return browser


def asked_for(browser: Browser) -> Any:
    words = {"provider": "company", "process": "login", "callback_url": "/sign-in?next=%2Fpeople"}
    return browser.client.post(f"{AUTH}/provider/redirect", words, headers={"X-CSRFToken": browser.token})


def led_to(browser: Browser) -> str:
    """The company's page, as Tutti says."""
    answer = asked_for(browser)
    assert answer.status_code == 200, answer.content
    location: str = answer.json()["location"]
    return location


def come_back(browser: Browser, issuer: str, sub: str, email: str, *, verified: bool = True) -> str:
    """Signs in there as somebody and comes back; where Tutti leads then."""
    httpx.post(f"{issuer}/play", json={"sub": sub, "email": email, "email_verified": verified})
    back = urlsplit(httpx.get(led_to(browser)).headers["Location"])
    answer = browser.client.get(f"{back.path}?{back.query}")
    assert answer.status_code == 302, answer.content
    browser.load()
    location: str = answer["Location"]
    return location


def why(location: str) -> list[str]:
    return parse_qs(urlsplit(location).query).get("error", [])


def who(browser: Browser) -> Any:
    account = browser.load()["account"]
    return account and account["email"]


def test_the_page_says_what_the_other_way_in_is_called(company):
    assert Browser().load()["company"] == "Acme"


def test_who_has_an_account_for_the_verified_address_is_let_in_and_known_by_their_number_from_then_on(ann, company):
    browser = Browser()
    assert come_back(browser, company, "7", "Ann@acme.example") == "/sign-in?next=%2Fpeople"
    assert who(browser) == "ann@acme.example"
    later = Browser()
    come_back(later, company, "7", "ann@married.example")
    assert who(later) == "ann@acme.example"
    assert Account.objects.count() == 1


def test_an_address_the_company_did_not_verify_opens_nothing(ann, company):
    browser = Browser()
    assert why(come_back(browser, company, "8", "ann@acme.example", verified=False)) == ["signup_closed"]
    assert who(browser) is None


def test_a_stranger_is_told_that_accounts_are_made_by_invitation(ann, company):
    browser = Browser()
    assert why(come_back(browser, company, "9", "mallory@acme.example")) == ["signup_closed"]
    assert who(browser) is None
    assert Account.objects.count() == 1


def test_who_is_invited_gets_an_account(ann, company):
    ann.post("invitations", {"email": "bob@acme.example", "role": "member", "projects": []})
    browser = Browser()
    assert why(come_back(browser, company, "10", "bob@acme.example")) == []
    assert who(browser) == "bob@acme.example"


def test_the_operators_domain_is_welcome_and_no_other(ann, company, settings):
    settings.TUTTI_OIDC_DOMAIN = "acme.example"
    inside, outside = Browser(), Browser()
    come_back(inside, company, "11", "cem@acme.example")
    assert who(inside) == "cem@acme.example"
    assert why(come_back(outside, company, "12", "eve@notacme.example")) == ["signup_closed"]


def test_an_answer_nobody_asked_for_opens_nothing(ann, company):
    asked, other = Browser(), Browser()
    httpx.post(f"{company}/play", json={"sub": "7", "email": "ann@acme.example", "email_verified": True})
    back = urlsplit(httpx.get(led_to(asked)).headers["Location"])
    other.client.get(f"{back.path}?{back.query}")
    assert who(other) is None


def test_a_provider_that_is_away_is_said(company, settings):
    settings.TUTTI_OIDC_ISSUER = "http://127.0.0.1:9"
    settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]["settings"]["server_url"] = "http://127.0.0.1:9"
    answer = asked_for(Browser())
    assert answer.status_code == 502
    assert "does not answer" in answer.json()["detail"]


def test_only_the_issuer_may_be_in_a_private_network(company, settings):
    settings.TUTTI_OIDC_ISSUER = "https://id.elsewhere.example"
    assert asked_for(Browser()).status_code == 502
