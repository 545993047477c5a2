"""The real server as a process of its own, on a database of its own: started, killed and started again by tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.db import connection

FOUND = """
import django; django.setup()
from tutti.people import commands as people
from tutti.people.models import Account
ann = people.found(Account.objects.create_user("ann@acme.example"), name="Acme", your_name="Ann Archer")
project = people.start_project(ann.workspace, name="Launch", key="LAU", by=ann).project
token = people.make_token(ann, name="test", scopes=["read", "write"], by=ann).token
print(project.pk, token.secret)
"""


@dataclass
class Place:
    """An installation of its own: a data directory and, on PostgreSQL, a database."""

    data: Path
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[str] | None = None
    url: str = ""
    project: str = ""
    token: str = ""

    @classmethod
    def new(cls, data: Path) -> Place:
        """An installation of the kind the tests run on."""
        place = cls(data, os.environ | {"TUTTI_DATA": str(data), "DJANGO_SETTINGS_MODULE": "tutti.settings"})
        place.environment.pop("TUTTI_DATABASE_URL", None)
        if connection.vendor == "postgresql":
            place.environment["TUTTI_DATABASE_URL"] = fresh_database()
        place.tutti("migrate")
        found = place.run(sys.executable, "-c", FOUND).split()
        place.project, place.token = found[-2:]
        return place

    def run(self, *words: str) -> str:
        """A program in this installation's environment; what it printed."""
        return subprocess.run(words, env=self.environment, check=True, capture_output=True, text=True).stdout

    def tutti(self, *words: str) -> str:
        return self.run(sys.executable, "-m", "tutti.cli", *words)

    def start(self, port: int = 0) -> None:
        """Serve, and wait until it answers."""
        words = [sys.executable, "-m", "tutti.cli", "serve", "--data", str(self.data), "--port", str(port)]
        with (self.data / "log").open("a") as log:
            self.process = subprocess.Popen(words, env=self.environment, stdout=subprocess.PIPE, stderr=log, text=True)
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line.startswith("READY "), (line, (self.data / "log").read_text()[-2000:])
        self.url = line.split()[1]

    @property
    def port(self) -> int:
        return int(urlsplit(self.url).port or 0)

    def kill(self) -> None:
        """As a power cut of the process: no time to say goodbye."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, number: signal.Signals) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(number)
            self.process.wait(20)
        if self.process and self.process.stdout:
            self.process.stdout.close()
        self.process = None

    def leave(self) -> None:
        """Stop, and take the database away."""
        self.stop()
        if url := self.environment.get("TUTTI_DATABASE_URL"):
            drop_database(url)


def drop_database(url: str) -> None:
    """Take a database of PostgreSQL away."""
    parts = urlsplit(url)
    with psycopg.connect(urlunsplit(parts._replace(path="/postgres")), autocommit=True) as server:
        server.execute(f'DROP DATABASE "{parts.path[1:]}" WITH (FORCE)')


def fresh_database() -> str:
    """A new, empty database on the PostgreSQL that the tests run on."""
    kept = connection.settings_dict
    user, password = kept["USER"], kept["PASSWORD"]
    who = f"{user}:{password}@" if password else f"{user}@" if user else ""
    server, name = (
        f"postgres://{who}{kept['HOST'] or '127.0.0.1'}:{kept['PORT'] or 5432}",
        f"tutti_{uuid.uuid4().hex[:12]}",
    )
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connected:
        connected.execute(f'CREATE DATABASE "{name}"')
    return f"{server}/{name}"
