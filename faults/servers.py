"""The servers that are hurt: a PostgreSQL with a synchronous standby, and a Redis, each in a throwaway folder.

Unlike those of the test suite they wait for the disk: what they acknowledge is meant to last.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from faults.house import wait_until
from tools.servers import ask_postgres, free_port, not_as_root, programs, wait_for


class Postgres:
    """A PostgreSQL server, in a folder of its own."""

    def __init__(self, folder: Path, binaries: Path) -> None:
        self.folder, self.port = folder, free_port()
        self._binaries, self._ask = binaries, partial(ask_postgres, folder, not_as_root(folder))

    @property
    def address(self) -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/postgres"

    def make(self) -> None:
        self._ask(self._binaries / "initdb", self._rows, "--username=postgres", "--auth=trust",
                  "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")  # fmt: skip

    def copy_of(self, other: Postgres) -> None:
        """Become a standby of another server, as an operator makes one."""
        where = f"--dbname=host=127.0.0.1 port={other.port} user=postgres application_name=standby"
        self._ask(self._binaries / "pg_basebackup", f"--pgdata={self.folder}/rows", "--write-recovery-conf",
                  "--wal-method=stream", "--checkpoint=fast", where)  # fmt: skip

    def start(self) -> None:
        setting = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{self.folder}'"
            " -c max_connections=100 -c wal_level=replica -c max_wal_senders=4"
        )
        control = self._binaries / "pg_ctl"
        self._ask(
            control, self._rows, "--wait", "--silent", f"--log={self.folder}/log", f"--options={setting}", "start"
        )

    def tell(self, statement: str) -> list[tuple[object, ...]]:
        with psycopg.connect(self.address, autocommit=True) as line:
            answer = line.execute(statement.encode())
            return answer.fetchall() if answer.description else []

    def kill(self) -> None:
        """`kill -9` of the server and of each of its processes, at once."""
        first = int((self.folder / "rows" / "postmaster.pid").read_text().split()[0])
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        for pid in [first, *map(int, children)]:
            os.kill(pid, signal.SIGKILL)
        wait_until(lambda: not Path(f"/proc/{first}").exists(), 10, "the end of PostgreSQL")

    def is_running(self) -> bool:
        note = self.folder / "rows" / "postmaster.pid"  # a killed server leaves it behind
        return note.exists() and Path("/proc", note.read_text().split()[0]).exists()

    def stop(self) -> None:
        self._ask(self._binaries / "pg_ctl", self._rows, "--mode=immediate", "--wait", "--silent", "stop")

    @property
    def _rows(self) -> str:
        return f"--pgdata={self.folder}/rows"


@contextmanager
def postgres() -> Iterator[Postgres]:
    """A server that waits for its disk."""
    with TemporaryDirectory(prefix="tutti-faults-") as folder:
        server = Postgres(Path(folder), programs().postgres)
        server.make()
        server.start()
        try:
            yield server
        finally:
            if server.is_running():
                server.stop()


@contextmanager
def standby_of(first: Postgres) -> Iterator[Postgres]:
    """A second server without which the first acknowledges nothing."""
    with TemporaryDirectory(prefix="tutti-faults-") as folder:
        second = Postgres(Path(folder), programs().postgres)
        second.copy_of(first)
        second.start()
        first.tell("ALTER SYSTEM SET synchronous_standby_names = 'standby'")
        first.tell("SELECT pg_reload_conf()")
        sync = "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'"
        wait_until(lambda: bool(first.tell(sync)), 20, "the standby's keeping up")
        try:
            yield second
        finally:
            second.stop()


class Redis:
    """A Redis that can be taken away."""

    def __init__(self, folder: Path) -> None:
        self.port, self._folder = free_port(), folder
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        words = [
            str(programs().redis),
            "--bind",
            "127.0.0.1",
            "--port",
            str(self.port),
            "--save",
            "",
            "--dir",
            str(self._folder),
        ]
        self._process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
        wait_for(self.port, "Redis")

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()

    def flush(self) -> None:
        """Forget everything and hang up on everybody."""
        from redis import Redis as Line

        with Line.from_url(self.address) as line:
            line.flushall()
            line.client_kill_filter(_type="pubsub")
            line.client_kill_filter(_type="normal", skipme=True)


@contextmanager
def redis() -> Iterator[Redis]:
    with TemporaryDirectory(prefix="tutti-faults-") as folder:
        server = Redis(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.kill()


@contextmanager
def small_disk(at: Path, mib: int) -> Iterator[None]:
    """A disk of so few MiB.  Raises PermissionError where this machine does not let us mount one."""
    at.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={mib}m", "tmpfs", str(at)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise PermissionError(f"A small disk cannot be mounted here (it takes root): {done.stderr.strip()}")
    try:
        yield
    finally:
        for _ in range(50):  # a process that was killed a moment ago may still hold it
            if not subprocess.run(["umount", str(at)], capture_output=True, check=False).returncode:
                break
            time.sleep(0.1)
