"""Which of our processes run on this machine: a small file each, kept while it lives."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Process:
    """A process of this installation: what it is there for, since when (seconds since 1970), and where it answers."""

    pid: int
    role: str
    since: int
    born: str
    url: str | None = None


@contextmanager
def listed(data: Path, role: str, url: str | None = None) -> Iterator[None]:
    """Be found by `tutti ps` for as long as the block runs."""
    directory = data / "run"
    directory.mkdir(exist_ok=True)
    file = directory / f"{os.getpid()}.json"
    me = Process(os.getpid(), role, int(time.time()), _born(os.getpid()), url)
    file.write_text(json.dumps(asdict(me)))
    try:
        yield
    finally:
        file.unlink(missing_ok=True)


def running(data: Path) -> list[Process]:
    """Every listed process that still lives, oldest first; what was killed is struck from the list."""
    found = []
    for file in (data / "run").glob("*.json"):
        try:
            process = Process(**json.loads(file.read_text()))
        except (OSError, ValueError, TypeError):
            continue  # being written or removed at this moment
        if process.born and process.born == _born(process.pid):
            found.append(process)
        else:
            file.unlink(missing_ok=True)
    return sorted(found, key=lambda process: process.since)


def _born(pid: int) -> str:
    """When the process began, in the kernel's count, so that a reused number is not taken for the old process."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return _is_alive(pid)


def _is_alive(pid: int) -> str:
    # Systems without /proc: the number alone has to do.
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return ""
    except PermissionError:
        pass
    return "alive"
