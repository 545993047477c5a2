"""Tutti as an operator runs it: a process of its own, with a data directory and perhaps a database server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg

POSTGRES = os.environ.get("TUTTI_TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432/postgres")
REDIS = os.environ.get("TUTTI_TEST_REDIS", "redis://127.0.0.1:6379/0")


class Tutti:
    """The program `tutti`, started and waited for."""

    def __init__(self, *words: str, data: Path, **environment: str) -> None:
        self.data = data
        # A file, not a pipe: nobody reads while it runs, and a full pipe would stop it.
        self._log = data.with_name(f"{data.name}-{uuid4().hex[:8]}.log")
        with self._log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tutti.cli", *words, "--data", str(data)],
                env=clean_environment() | environment,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self.process.stdout
        self.first = self.process.stdout.readline()
        self.url = self.first.removeprefix("READY").strip()
        assert self.first.startswith("READY"), self.said

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def stop(self) -> int:
        self.process.terminate()
        self.process.communicate(timeout=10)
        return self.process.returncode

    @property
    def said(self) -> str:
        """Everything it has written to its log so far."""
        return self._log.read_text()


@contextmanager
def tutti(*words: str, data: Path, **environment: str) -> Iterator[Tutti]:
    """Run `tutti` for the length of the block."""
    begun = Tutti(*words, data=data, **environment)
    try:
        yield begun
    finally:
        if begun.process.poll() is None:
            begun.stop()


def told(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `tutti` to its end."""
    return subprocess.run(
        [sys.executable, "-m", "tutti.cli", *words],
        env=clean_environment() | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def clean_environment() -> dict[str, str]:
    """Ours without what the suite itself was told."""
    return {name: value for name, value in os.environ.items() if not re.match(r"TUTTI_|DJANGO_", name)}


@contextmanager
def new_database() -> Iterator[str]:
    """The address of an empty PostgreSQL database that is gone afterwards."""
    name = f"tutti_{uuid4().hex[:12]}"
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            yield f"{POSTGRES.rpartition('/')[0]}/{name}"
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def away(address: str) -> Iterator[None]:
    """The database refuses everyone for the length of the block, and hangs up on those who are connected."""
    name = address.rpartition("/")[2]
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        try:
            yield
        finally:
            server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
