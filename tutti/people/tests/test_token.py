"""People make keys for programs that act in their name."""

import pytest

from tests.recorded import changed, forbids, fresh, leaves_no_change, named, newest, refuses
from tutti.changes.commands import Unseen
from tutti.people import commands as people
from tutti.people.models import Token


@pytest.fixture
def token(office):
    return people.make_token(office.bob, name=" Laptop ", scopes=["write", "read", "read"], by=office.bob).token


def test_it_says_what_it_is_for(office, token):
    assert (token.name, token.scopes, token.revoked) == ("Laptop", ["read", "write"], False)
    assert people.make_token(office.bob, name="Clock", scopes=[], by=office.bob).token.scopes == ["read"]
    assert refuses("one letter", lambda: people.make_token(office.bob, name=" ", scopes=[], by=office.bob), "name")


def test_its_secret_is_kept_nowhere(office, token):
    assert token.secret.startswith("tut_")
    assert token.secret not in newest(office.bob).facts
    assert token.secret not in str(changed(newest(office.bob)))
    assert token.secret not in str(Token.objects.values().get())


def test_nobody_makes_or_sees_keys_of_others(office, token):
    assert forbids(lambda: people.make_token(office.bob, name="Spy", scopes=["read"], by=office.ann))
    assert token.scope == f"me:{office.bob.pk}"
    with pytest.raises(Unseen):
        people.revoke_token(named(token), by=office.ann)
    assert forbids(lambda: people.revoke_token(token, by=office.ann))


def test_it_becomes_worthless(office, token):
    people.revoke_token(token, by=office.bob)
    assert fresh(token).revoked
    assert leaves_no_change(office.bob, lambda: people.revoke_token(token, by=office.bob))
