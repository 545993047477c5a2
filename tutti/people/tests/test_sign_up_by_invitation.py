"""Invitations: a secret told once, a mail, a card, a way in."""

from datetime import timedelta

import pytest

from tutti.changes.readers import drain
from tutti.kit import clock
from tutti.people.models import Invitation, Membership, Person
from tutti.people.tests.browser import Browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def ann():
    browser = Browser()
    browser.sign_up("ann@acme.example")
    browser.found()
    return browser


def invite(ann: Browser, email: str = "bob@acme.example", role: str = "member", **more: object) -> str:
    answer = ann.post("invitations", {"email": email, "role": role, **more})
    assert answer.status_code == 200, answer.content
    secret: str = answer.json()["secret"]
    return secret


def test_an_invited_person_signs_up_and_joins(ann):
    project = ann.post("projects", {"name": "Launch", "key": "LAU", "visibility": "private"}).json()["subject_id"]
    secret = invite(ann, projects=[project])
    bob = Browser()
    card = bob.get(f"invitations/by-token/{secret}").json()
    assert (card["workspace"], card["email"], card["role"]) == ("Acme", "bob@acme.example", "member")
    assert (card["by"], card["state"], card["says"], card["has_account"]) == ("Ann Archer", "open", None, False)
    assert bob.sign_up("bob@acme.example", invitation=secret).status_code == 200
    place = bob.post("invitations/accept", {"token": secret, "your_name": "Bob Baker"}).json()
    assert bob.load()["person_id"] == place["person_id"]
    assert bob.get(f"projects/{project}").status_code == 200
    assert bob.get(f"invitations/by-token/{secret}").json()["state"] == "accepted"
    said = [change["says"] for change in ann.get("activity").json()["changes"]]
    assert "Bob Baker joined" in said
    assert "Ann Archer let Bob Baker into Launch as member" in said


def test_an_account_that_is_here_already_joins_another_workspace_and_chooses(ann, settings):
    settings.TUTTI_SIGNUP_OPEN = True
    bob = Browser()
    bob.sign_up("bob@bakery.example")
    bakery = bob.found("Bakery", "Bob Baker")
    secret = invite(ann)
    acme = bob.post("invitations/accept", {"token": secret, "your_name": "Bob"}).json()
    assert {w["name"] for w in bob.load()["workspaces"]} == {"Acme", "Bakery"}
    names = {
        w: bob.get("workspaces", **{"Tutti-Workspace": w}).json()["rows"][0]["name"]
        for w in (acme["workspace_id"], bakery["workspace_id"])
    }
    assert list(names.values()) == ["Acme", "Bakery"]
    bob.client.cookies["tutti-workspace"] = bakery["workspace_id"]
    assert bob.load()["workspace_id"] == bakery["workspace_id"]
    assert bob.get("workspaces").json()["rows"][0]["name"] == "Bakery"


def test_a_workspace_one_is_not_in_is_never_replaced_by_another(ann):
    other = Browser()
    answer = ann.get("people", **{"Tutti-Workspace": "01900000-0000-7000-8000-000000000000"})
    assert answer.status_code == 403
    assert other.get("people").status_code == 401


def test_the_secret_is_told_once_and_not_kept(ann):
    secret = invite(ann)
    invitation = Invitation.objects.get()
    assert secret not in {str(value) for value in vars(invitation).values()}
    assert secret not in ann.get("sync").content.decode()
    assert secret not in ann.get("activity").content.decode()


def test_sign_up_needs_the_address_that_was_invited_and_a_secret_that_holds(ann):
    secret = invite(ann)
    answer = Browser().sign_up("mallory@acme.example", invitation=secret)
    assert answer.status_code == 400
    assert "bob@acme.example" in answer.json()["errors"][0]["message"]
    assert Browser().sign_up("bob@acme.example", invitation=secret + "x").status_code == 403
    assert Browser().sign_up("bob@acme.example").status_code == 403


@pytest.mark.parametrize("end", ["withdrawn", "expired", "accepted"])
def test_an_invitation_that_ended_says_why(ann, end):
    secret = invite(ann)
    bob = Browser()
    bob.sign_up("bob@acme.example", invitation=secret)
    later = clock.now()
    if end == "withdrawn":
        ann.post(f"invitations/{Invitation.objects.get().pk}/withdraw", {})
    elif end == "accepted":
        bob.post("invitations/accept", {"token": secret, "your_name": "Bob"})
    else:
        later += timedelta(days=15)
    with clock.at(later):
        card = bob.get(f"invitations/by-token/{secret}").json()
        assert card["state"] == end
        assert card["says"]
        answer = bob.post("invitations/accept", {"token": secret, "your_name": "Bob"})
        assert answer.status_code == 409
        assert answer.json()["detail"] == card["says"]
    assert Person.objects.count() == (2 if end == "accepted" else 1)


def test_an_unknown_invitation_is_not_there(ann):
    assert ann.get("invitations/by-token/nothing").status_code == 404
    assert ann.post("invitations/accept", {"token": "nothing", "your_name": "Ann"}).status_code == 404


def test_who_is_not_signed_in_accepts_nothing(ann):
    assert Browser().post("invitations/accept", {"token": invite(ann), "your_name": "Bob"}).status_code == 401


def test_an_invited_account_founds_no_workspace_of_its_own(ann):
    bob = Browser()
    bob.sign_up("bob@acme.example", invitation=invite(ann))
    assert bob.post("workspaces", {"name": "Mine", "your_name": "Bob"}).status_code == 403
    assert bob.get("people").status_code == 403


def test_a_kept_place_becomes_real(ann):
    place = ann.post("people", {"name": "Bob (from the old board)"}).json()["subject_id"]
    secret = invite(ann, person=place)
    bob = Browser()
    bob.sign_up("bob@acme.example", invitation=secret)
    joined = bob.post("invitations/accept", {"token": secret, "your_name": "Bob Baker"}).json()
    assert joined["person_id"] == place
    assert ann.get(f"people/{place}").json()["status"] == "active"


def test_a_removed_person_comes_back_as_themselves_by_a_new_invitation(ann):
    bob = Browser()
    secret = invite(ann)
    bob.sign_up("bob@acme.example", invitation=secret)
    first = bob.post("invitations/accept", {"token": secret, "your_name": "Bob"}).json()["person_id"]
    ann.post(f"people/{first}/remove", {})
    assert bob.get("people").status_code == 403
    again = bob.post("invitations/accept", {"token": invite(ann, role="guest"), "your_name": "Bob"}).json()
    assert again["person_id"] == first
    assert bob.get(f"people/{first}").json()["role"] == "guest"
    assert not Membership.objects.exists()


def test_the_link_is_mailed_where_mail_is_set_up(ann, settings, mailoutbox, django_capture_on_commit_callbacks):
    settings.TUTTI_SENDS_MAIL = True
    secret = invite(ann)
    with django_capture_on_commit_callbacks(execute=True):
        drain()
    assert mailoutbox[-1].to == ["bob@acme.example"]
    assert f"/invitation/{secret}" in mailoutbox[-1].body


def test_a_mail_server_that_fails_fails_no_invitation(
    ann, settings, monkeypatch, caplog, django_capture_on_commit_callbacks
):
    def refuse(self: object) -> None:
        raise ConnectionRefusedError("nobody answers")

    settings.TUTTI_SENDS_MAIL = True
    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuse)
    secret = invite(ann)
    with django_capture_on_commit_callbacks(execute=True):
        drain()
    assert "could not be mailed" in caplog.text
    assert ann.get(f"invitations/by-token/{secret}").json()["state"] == "open"
