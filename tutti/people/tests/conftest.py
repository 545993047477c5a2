"""What the tests of this room share."""

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _fresh_counters():
    """Nobody has tried to sign in yet."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def _hasty_hashes(monkeypatch):
    """A password's hash is slow by design; here it is the same kind, made in haste."""
    monkeypatch.setattr(Argon2PasswordHasher, "time_cost", 1)
    monkeypatch.setattr(Argon2PasswordHasher, "memory_cost", 64)
    monkeypatch.setattr(Argon2PasswordHasher, "parallelism", 1)
