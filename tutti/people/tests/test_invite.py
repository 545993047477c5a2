"""People are asked to join; the link's secret is told once."""

from datetime import timedelta

import pytest

from tests.recorded import changed, forbids, fresh, leaves_no_change, newest, refuses, take_back
from tutti.kit import clock
from tutti.people import commands as people
from tutti.people.models import Invitation


@pytest.fixture
def invite(office):
    def ask(email="kim@acme.example", by=office.cem, **more):
        return people.invite(office.workspace, email=email, by=by, **more).invitation

    return ask


def test_an_invitation_is_open_for_fourteen_days(office, invite):
    invitation = invite("Kim@Acme.example", projects=[office.vault])
    assert (invitation.email, invitation.role, invitation.state) == ("kim@acme.example", "member", "open")
    assert invitation.project_ids == [str(office.vault.pk)]
    assert timedelta(days=13, hours=23) < invitation.expires_at - clock.now() <= timedelta(days=14)


def test_its_secret_is_kept_nowhere(office, invite):
    secret = invite().secret
    assert secret not in newest(office.cem).facts
    assert secret not in str(changed(newest(office.cem)))
    assert secret not in str(Invitation.objects.values().get())


def test_only_administrators_see_it(office, invite):
    assert invite().scope == "admins"
    assert forbids(lambda: invite(by=office.bob))


def test_who_is_here_or_asked_already_is_not_asked_again(office, invite):
    assert refuses("is already here", lambda: invite("BOB@acme.example"), "email")
    invite()
    assert refuses("already invited", lambda: invite("kim@ACME.example"), "email")
    with clock.at(clock.now() + timedelta(days=15)):
        assert invite(), "the first one ran out"


def test_who_was_removed_may_be_asked_again(office, invite):
    people.remove_person(office.bob, by=office.ann)
    assert invite("bob@acme.example")


def test_only_an_owner_invites_owners(office, invite):
    assert refuses("Only an owner invites owners", lambda: invite(role="owner"), "role")
    assert invite(role="owner", by=office.ann)


def test_it_is_withdrawn(office, invite):
    invitation = invite()
    people.withdraw_invitation(invitation, by=office.ann)
    assert fresh(invitation).state == "withdrawn"
    assert leaves_no_change(office.ann, lambda: people.withdraw_invitation(invitation, by=office.ann))
    assert invite(), "and the address is free again"
    assert forbids(lambda: people.withdraw_invitation(invitation, by=office.bob))


def test_asking_can_be_taken_back(office, invite):
    invitation = invite()
    take_back(office.cem)
    assert fresh(invitation).state == "withdrawn"
    assert refuses("cannot be taken back", lambda: take_back(office.cem))


def test_a_kept_place_can_be_offered_but_nobody_elses(office, invite):
    hal = people.expect_person(office.workspace, name="Hal", by=office.ann).person
    assert refuses("only a kept place", lambda: invite(person=office.bob), "person")
    assert fresh(invite(person=hal)).person == hal
