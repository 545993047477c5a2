"""What operators type: serve, worker, ps, schema, do, unlock."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from tutti.kit.commandline import Cannot, Command, open_house, take_place
from tutti.kit.running import listed, running
from tutti.web.giving import do, take_do


def _take_serve(parser: ArgumentParser) -> None:
    take_place(parser)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on; 0 takes a free one")
    parser.add_argument("--demo", action="store_true", help="fill an empty installation with a company to look at")


def serve(asked: Namespace) -> int:
    """Answer browsers until told to stop."""
    from tutti.web.server import bind, run

    socket = bind(asked.host, asked.port)
    url = f"http://{asked.host if ':' not in asked.host else f'[{asked.host}]'}:{socket.getsockname()[1]}"
    os.environ.setdefault("TUTTI_URL", url)
    data = open_house(asked)
    from tutti.keeping.upgrading import upgrade

    upgrade()
    sign_in = _seed() if asked.demo else None

    def ready() -> None:
        print(f"READY {url}", *([sign_in] if sign_in else []), sep="\n", flush=True)

    with listed(data, "web", url):
        return run(socket, ready)


def _seed() -> str | None:
    from tutti import demo  # type: ignore[attr-defined, unused-ignore]

    email, password = demo.seed()
    return f"Sign in as {email} with the password {password}"


def worker(asked: Namespace) -> int:
    """Make the rounds (mail, webhooks, notices, forecasts, plans) in a process of its own until told to stop."""
    data = open_house(asked)
    from tutti.changes import writing
    from tutti.changes.readers import READERS
    from tutti.web.bus import tell_once
    from tutti.web.jobs import Jobs
    from tutti.web.rounds import ROUNDS

    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    writing.committed.append(tell_once)
    writing.committed.append(lambda workspace_id, seq: READERS.wake())
    jobs = Jobs(ROUNDS)
    with listed(data, "worker"):
        jobs.work()
        print("READY worker", flush=True)
        stop.wait()
        jobs.stop()
    return 0


def ps(asked: Namespace) -> int:
    """List this installation's processes on this machine."""
    data = Path(asked.data or os.environ.get("TUTTI_DATA", "data")).resolve()
    processes = running(data)
    if asked.json:
        print(json.dumps([{k: v for k, v in asdict(process).items() if k != "born"} for process in processes]))
    else:
        for process in processes:
            print(f"{process.pid:>8}  {process.role:<8} {process.url or ''}".rstrip())
    return 0


def _take_ps(parser: ArgumentParser) -> None:
    parser.add_argument("--data", metavar="DIR", help="the installation's data directory")
    parser.add_argument("--json", action="store_true", help="as JSON, for programs")


def schema(asked: Namespace) -> int:
    """Print the OpenAPI description of every door."""
    open_house(asked)
    from tutti.web.schema import document

    sys.stdout.buffer.write(document() + b"\n")
    return 0


def unlock(asked: Namespace) -> int:
    """Let somebody in with the password alone again, who lost their phone or their passkeys."""
    open_house(asked)
    print(f"{forget_steps(asked.email)} taken away: {asked.email} signs in with the password alone now.")
    return 0


def forget_steps(email: str) -> int:
    """Take codes, recovery codes and passkeys of an account away; how many there were.  Raises Cannot."""
    from allauth.mfa.models import Authenticator

    from tutti.people.models import Account

    account = Account.objects.filter(email=email.lower()).first()
    if account is None:
        raise Cannot(f"there is no account {email}.")
    return int(Authenticator.objects.filter(user=account).delete()[0])


def _take_unlock(parser: ArgumentParser) -> None:
    take_place(parser)
    parser.add_argument("email", help="the address of the account")


def probe_world(asked: Namespace) -> int:
    """Fill an empty installation with two workspaces whose doors can be tried from outside, and tell what is in them."""
    if os.environ.get("TUTTI_PROBE") != "1":
        raise Cannot("This makes people with a known password. Where that is meant, set TUTTI_PROBE=1 and run it again.")
    open_house(asked)
    from tutti.keeping.upgrading import upgrade
    from tutti.web.probing import Exists, world

    upgrade()
    try:
        print(json.dumps(world()))
    except Exists:
        raise Cannot("Somebody works here already. Name an empty place with --data or --database.") from None
    return 0


def _take_probe(parser: ArgumentParser) -> None:
    take_place(parser)
    parser.add_argument("--json", action="store_true", help="as JSON, which it is in any case")


COMMANDS = {
    "do": Command("Give a command in somebody's name, like: tutti do task.assign TUT-12 to=Ada", do, take_do),
    "serve": Command("Answer browsers: the whole of Tutti in one process.", serve, _take_serve),
    "worker": Command("Run mail, webhooks and notices in a process of their own.", worker, take_place),
    "ps": Command("List this installation's processes.", ps, _take_ps),
    "unlock": Command("Take second step and passkeys of an account away, when they were lost.", unlock, _take_unlock),
    "probe-world": Command("Make two workspaces whose doors can be tried from outside.", probe_world, _take_probe),
    "schema": Command("Print the OpenAPI description of every door.", schema, take_place),
}
