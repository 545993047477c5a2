"""Which tests the inner loop asks for: those of the rooms that differ from what was last shared, and of the house."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import PurePath

from tools.setup import HERE

ALWAYS = "tests"
EVERYTHING = "tutti"
EVERYBODY_STANDS_ON = ("tutti/changes/", "tutti/kit/", "tutti/people/", "tutti/settings.py", "tests/", "conftest.py")
"""A change in one of these may break any room: kernel, people, and what the tests themselves are made of."""


def tests_of_changes() -> list[str]:
    """What to give to pytest."""
    return tests_for(_changed())


def tests_for(paths: Iterable[str]) -> list[str]:
    """The folders whose tests these files ask for: a room, or a part of the engine."""
    mine = [path for path in paths if path.endswith(".py") and path.startswith((EVERYTHING, *EVERYBODY_STANDS_ON))]
    if any(path.startswith(EVERYBODY_STANDS_ON) for path in mine):
        return [ALWAYS, EVERYTHING]
    rooms = {_room(PurePath(path)) for path in mine}
    return [ALWAYS, *sorted(room for room in rooms if (HERE / room).is_dir())]


def _room(path: PurePath) -> str:
    deep = 3 if path.parts[1] == "engine" and len(path.parts) > 3 else 2
    return "/".join(path.parts[:deep])


def _changed() -> list[str]:
    """Files that differ from where this branch left the one it follows (or from the last commit), and new ones."""
    upstream = _git("rev-parse", "--verify", "--quiet", "@{upstream}")
    since = _git("merge-base", "HEAD", "@{upstream}") if upstream else ["HEAD"]
    return _git("diff", "--name-only", since[0]) + _git("ls-files", "--others", "--exclude-standard")


def _git(*words: str) -> list[str]:
    return subprocess.run(("git", *words), cwd=HERE, capture_output=True, text=True).stdout.split("\n")[:-1]
