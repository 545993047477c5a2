"""What an operator writes is understood, or answered with what to write instead."""

import pytest

from tutti.kit.addresses import Unreadable, issuer_at


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("", ""),
        ("https://id.acme.example/", "https://id.acme.example"),
        ("https://acme.example/realms/main", "https://acme.example/realms/main"),
        ("http://127.0.0.1:9000", "http://127.0.0.1:9000"),
    ],
)
def test_who_signs_people_in_is_reached_safely(written, meant):
    assert issuer_at(written) == meant


@pytest.mark.parametrize("written", ["http://id.acme.example", "id.acme.example", "https://", "ftp://localhost"])
def test_an_issuer_without_a_certificate_is_not_believed(written):
    with pytest.raises(Unreadable, match="https://"):
        issuer_at(written)
