"""The house under test: the real programs as processes of their own, over one data folder and perhaps one database."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tools.servers import free_port

HERE = Path(__file__).resolve().parent.parent
START_SECONDS = 60.0
FOUND = """
import django, json; django.setup()
from tutti.people import commands as people
from tutti.people.models import Account, Person
ann = people.found(Account.objects.create_user("ann@acme.example"), name="Acme", your_name="Ann Archer")
bob = Person(workspace_id=ann.workspace_id, name="Bob Baker", role="member")
bob.account = Account.objects.create_user("bob@acme.example")
bob = people.join(ann.workspace, person=bob, invitation=None, by=None).person
project = people.start_project(ann.workspace, name="Launch", key="LAU", by=ann).project
people.let_in(project, person=bob, role="member", by=ann)
token = people.make_token(ann, name="faults", scopes=["read", "write"], by=ann).token
print(json.dumps({"project": str(project.pk), "bob": str(bob.pk), "token": token.secret}))
"""
LOOK = """
import django, json; django.setup()
from tutti.changes.readers import drain
from tutti.notify.models import Notice
from tutti.work.models import Task
drain()
print(json.dumps([list(Task.objects.values_list("title", flat=True)),
                  list(Notice.objects.filter(reason="assigned").values_list("task__title", flat=True))]))
"""


@dataclass
class Program:
    """One of our programs, to be started, killed and started again at the same place."""

    words: tuple[str, ...]
    environment: dict[str, str]
    log: Path
    process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start it and wait until it says that it is ready."""
        with self.log.open("a") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tutti.cli", *self.words], env=self.environment, cwd=HERE,
                stdout=subprocess.PIPE, stderr=errors, text=True,
            )  # fmt: skip
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line.startswith("READY"):
            raise RuntimeError(f"{self.words[0]} did not start: {line}{self.log.read_text()[-2000:]}")

    @property
    def pid(self) -> int:
        assert self.process
        return self.process.pid

    def kill(self) -> None:
        """As if the machine took it away: no time to say goodbye."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to end."""
        self._end(signal.SIGTERM)

    def mib(self) -> float:
        """What it holds in memory."""
        found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{self.pid}/status").read_text())
        return int(found[1]) / 1024 if found else 0.0

    def _end(self, number: signal.Signals) -> None:
        if self.process is None:
            return
        self.process.send_signal(number)
        self.process.wait(30)
        if self.process.stdout:
            self.process.stdout.close()
        self.process = None


@dataclass
class House:
    """An installation and its processes."""

    data: Path
    environment: dict[str, str]
    webs: list[Program] = field(default_factory=list)
    workers: list[Program] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)
    project: str = ""
    bob: str = ""
    token: str = ""

    def tutti(self, *words: str) -> str:
        """A command of ours, run to its end; what it printed."""
        return self._run("-m", "tutti.cli", *words)

    def program(self, *words: str) -> Program:
        """A command of ours that is about to run beside everything else."""
        return Program(words, self.environment, self.data / f"{words[0]}.log")

    def shown(self) -> tuple[Counter[str], Counter[str]]:
        """The titles of all tasks, and of those Bob has notices of, once every reader has read everything."""
        titles, notices = json.loads(self._run("-c", LOOK).splitlines()[-1])
        return Counter(titles), Counter(notices)

    @property
    def programs(self) -> list[Program]:
        return [*self.webs, *self.workers]

    def said(self) -> str:
        """What the processes wrote to their logs."""
        return "".join(each.log.read_text() for each in self.programs if each.log.exists())

    def _run(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, *words], env=self.environment, cwd=HERE, check=False, capture_output=True, text=True
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(words)[:200]} failed: {done.stdout[-2000:]}{done.stderr[-4000:]}")
        return done.stdout


@contextmanager
def house(
    data: Path, *, webs: int = 1, workers: int = 0, database: str = "", redis: str = "", **more: str
) -> Iterator[House]:
    """A founded house with its processes running; they are ended with the block.  `more` are settings of ours."""
    data.mkdir(parents=True, exist_ok=True)
    at = House(data, _environment(data, database=database, redis=redis, readers=not workers, **more))
    at.tutti("migrate")
    made: dict[str, Any] = json.loads(at._run("-c", FOUND).splitlines()[-1])
    at.project, at.bob, at.token = made["project"], made["bob"], made["token"]
    for number in range(webs):
        port = free_port()
        at.urls.append(f"http://127.0.0.1:{port}")
        at.webs.append(Program(("serve", "--port", str(port)), at.environment, data / f"web-{number}.log"))
    at.workers = [Program(("worker",), at.environment, data / f"worker-{number}.log") for number in range(workers)]
    try:
        for each in at.programs:
            each.start()
        yield at
    finally:
        for each in at.programs:
            each.kill()


def _environment(data: Path, *, database: str, redis: str, readers: bool, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TUTTI_", "DJANGO_"))}
    ours = {
        "TUTTI_DATA": str(data),
        "TUTTI_URL": "http://127.0.0.1",
        "TUTTI_DATABASE_URL": database,
        "TUTTI_REDIS_URL": redis,
        "TUTTI_READERS": "embedded" if readers else "elsewhere",
        "TUTTI_LOG_LEVEL": "WARNING",
        "DJANGO_SETTINGS_MODULE": "tutti.settings",
    }
    return {**kept, **ours, **more}


def wait_until(met: Any, seconds: float, what: str) -> float:
    """Wait until `met()`; how many seconds that took.  Raises TimeoutError, naming what did not come."""
    began = time.monotonic()
    while not met():
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"{what} did not happen within {seconds:.0f} s")
        time.sleep(0.01)
    return time.monotonic() - began
