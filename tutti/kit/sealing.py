"""Sealing: what must be read again but must not stand in clear in the database, under the installation's own secret."""

from __future__ import annotations

import base64
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class Unreadable(ValueError):
    """This was sealed under another secret, or changed since."""


def seal(text: str) -> str:
    """The text so that only this installation can read it again (Fernet: AES-128-CBC with HMAC-SHA256)."""
    return _lock(settings.SECRET_KEY).encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """The text that was sealed.  Raises Unreadable."""
    try:
        return _lock(settings.SECRET_KEY).decrypt(sealed.encode()).decode()
    except (InvalidToken, UnicodeError):
        raise Unreadable from None


@lru_cache(maxsize=4)
def _lock(secret: str) -> Fernet:
    # A key of its own, so that what is signed elsewhere with the secret says nothing about it.
    key = HKDF(SHA256(), 32, salt=None, info=b"tutti.kit.sealing").derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(key))
