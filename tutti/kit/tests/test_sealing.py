"""What is sealed is read again here and nowhere else."""

import pytest

from tutti.kit.sealing import Unreadable, seal, unseal


def test_what_was_sealed_is_read_again_and_looks_different_each_time():
    assert unseal(seal("a secret")) == "a secret"
    assert seal("a secret") != seal("a secret")
    assert "a secret" not in seal("a secret")


def test_another_installation_cannot_read_it(settings):
    sealed = seal("a secret")
    settings.SECRET_KEY = "another one"
    with pytest.raises(Unreadable):
        unseal(sealed)


@pytest.mark.parametrize("changed", ["", "a secret", "ümlaut"])
def test_what_was_never_sealed_is_not_read(changed):
    with pytest.raises(Unreadable):
        unseal(changed)


def test_what_was_changed_is_not_read():
    sealed = seal("a secret")
    with pytest.raises(Unreadable):
        unseal(sealed[:20] + ("A" if sealed[20] != "A" else "B") + sealed[21:])
