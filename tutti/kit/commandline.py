"""What the rooms' command-line commands have in common: their shape, the options all take, and how they fail."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


class Cannot(Exception):
    """A command cannot do what was asked; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Command:
    """One word after `tutti`.  A room lists its own in the `COMMANDS` of its `cli.py`, which imports nothing heavy."""

    says: str
    run: Callable[[Namespace], int]
    takes: Callable[[ArgumentParser], object] = lambda parser: None


def take_place(parser: ArgumentParser) -> None:
    """The options that say which installation is meant."""
    parser.add_argument("--data", metavar="DIR", help="where files, the secret and the SQLite database are kept")
    parser.add_argument("--database", metavar="URL", help="postgres://user:password@host/name instead of SQLite")
    parser.add_argument("--redis", metavar="URL", help="redis://host:6379, to wake other processes at once")


def open_house(asked: Namespace) -> Path:
    """Make Tutti's code ready for the installation that was asked for, and return its data directory."""
    for option, variable in (("data", "DATA"), ("database", "DATABASE_URL"), ("redis", "REDIS_URL")):
        if getattr(asked, option, None):
            os.environ[f"TUTTI_{variable}"] = getattr(asked, option)
    data = _writable(Path(os.environ.setdefault("TUTTI_DATA", "data")).resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tutti.settings")
    import django

    try:
        django.setup()
    except ValueError as unreadable:  # an address in the settings
        raise Cannot(str(unreadable)) from None
    return data


def _writable(data: Path) -> Path:
    try:
        data.mkdir(parents=True, exist_ok=True)
        probe = data / f".probe-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise Cannot(f"Tutti cannot write into {data} ({reason}). Give it another place with --data DIR.") from None
    return data
