"""Secrets: the installation's own key, kept in the data directory for its owner only, and what is kept of others."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path


def secret_in(directory: Path) -> str:
    """The secret kept in `directory`, made there on first use (two processes starting at once agree on one)."""
    kept = directory / "secret"
    if not kept.exists():
        draft = _draft(secrets.token_urlsafe(48), directory)
        try:
            os.link(draft, kept)  # unlike rename, never replaces what another process kept meanwhile
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return kept.read_text().strip()


def keep_secret(secret: str, directory: Path) -> None:
    """Keep this one in `directory` from now on, as after a restore."""
    _draft(secret, directory).replace(directory / "secret")


def _draft(secret: str, directory: Path) -> Path:
    directory.mkdir(parents=True, exist_ok=True)
    draft = directory / f"secret.{os.getpid()}"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(secret)
        file.flush()
        os.fsync(file.fileno())
    return draft


def digest(secret: str) -> str:
    """What is kept of a secret of full strength: its SHA-256 (a slow hash is for weak secrets only)."""
    return hashlib.sha256(secret.encode()).hexdigest()
