"""What the whole suite needs from the machine: PostgreSQL, Redis and Chromium, in throwaway folders on free ports."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.setup import Missing

DEBIAN = {"PostgreSQL": "postgresql", "Redis": "redis-server", "Chromium": "chromium"}
# Nothing a test writes is to be kept, so the disk need not be waited for.
HASTE = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
PATIENCE = 20.0  # seconds


@dataclass(frozen=True, slots=True)
class Programs:
    """Where the programs are."""

    postgres: Path
    redis: Path
    chromium: Path


def programs() -> Programs:
    """The programs the suite needs; on Debian, and as root, what is missing is installed."""
    if lacking := [name for name, found in _found().items() if found is None]:
        _fetch(lacking)
    found = _found()
    if lacking := [name for name, path in found.items() if path is None]:
        raise Missing(_sentence(lacking))
    places = {name: path for name, path in found.items() if path is not None}
    return Programs(places["PostgreSQL"], places["Redis"], places["Chromium"])


@contextmanager
def postgres(programs_in: Path) -> Iterator[str]:
    """A PostgreSQL server for this run alone; gives its address without a database name."""
    with TemporaryDirectory(prefix="tutti-postgres-") as folder:
        port, ask = free_port(), partial(ask_postgres, Path(folder), not_as_root(Path(folder)))
        setting = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{folder}' {HASTE}"
        rows = f"--pgdata={folder}/rows"
        text = ["--encoding=UTF8", "--locale=C.UTF-8"]
        ask(programs_in / "initdb", rows, "--username=postgres", "--auth=trust", *text, "--no-sync")
        control = partial(ask, programs_in / "pg_ctl", rows, "--wait", "--silent")
        control(f"--log={folder}/log", f"--options={setting}", "start")
        try:
            yield f"postgres://postgres@127.0.0.1:{port}"
        finally:
            control("--mode=immediate", "stop")


@contextmanager
def redis(program: Path) -> Iterator[str]:
    """A Redis server for this run alone; gives its address."""
    with TemporaryDirectory(prefix="tutti-redis-") as folder:
        port = free_port()
        keeps_nothing = ["--save", "", "--appendonly", "no", "--dir", folder]
        command = [str(program), "--bind", "127.0.0.1", "--port", str(port), *keeps_nothing]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            wait_for(port, "Redis")
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)


def _found() -> dict[str, Path | None]:
    debian = [str(place) for place in sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version)]
    reach = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", *reversed(debian)])
    initdb = shutil.which("initdb", path=reach)
    redis_server = shutil.which("redis-server", path=reach)
    browsers = [os.environ.get("TUTTI_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"]
    browser = next((found for name in browsers if name and (found := shutil.which(name, path=reach))), None)
    return {
        "PostgreSQL": Path(initdb).resolve().parent if initdb else None,
        "Redis": Path(redis_server) if redis_server else None,
        "Chromium": Path(browser) if browser else None,
    }


def _version(place: Path) -> float:
    """Debian keeps each major version in a folder of that name."""
    name = place.parent.name
    return float(name) if name.replace(".", "", 1).isdigit() else 0.0


def _fetch(lacking: list[str]) -> None:
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        raise Missing(_sentence(lacking))
    print(f"  {', '.join(lacking)}, from Debian", flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [apt, "install", "-y", "-q", "--no-install-recommends", *(DEBIAN[name] for name in lacking)]
    for command in ([apt, "update", "-q"], install):
        done = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            raise Missing(f"{done.stdout[-2000:]}{done.stderr[-2000:]}\n{_sentence(lacking)}")


def _sentence(lacking: list[str]) -> str:
    packages = " ".join(DEBIAN[name] for name in lacking)
    return (
        f"The whole suite needs {' and '.join(lacking)}. On Debian: apt-get install {packages}. Then make test again."
    )


def not_as_root(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root, so root hands the folder to the account Debian's package made."""
    if os.geteuid() != 0:
        return []
    shutil.chown(folder, "postgres", "postgres")
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]


def ask_postgres(folder: Path, prefix: list[str], program: Path, *words: str) -> None:
    """The server outlives the program that starts it, so what they say goes into a file, not into a pipe."""
    with (folder / "said").open("ab") as said:
        command = [*prefix, str(program), *words]
        done = subprocess.run(command, cwd=folder, stdout=said, stderr=said, stdin=subprocess.DEVNULL)
    if done.returncode:
        log = "".join(f.read_text(errors="replace")[-2000:] for f in (folder / "said", folder / "log") if f.is_file())
        raise Missing(f"PostgreSQL did not do what the suite asked ({program.name} {words[-1]}):\n{log}")


def free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def wait_for(port: int, name: str) -> None:
    """Wait until a server answers.  Raises Missing when it does not."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise Missing(f"{name} did not start within {PATIENCE:.0f} seconds.")
