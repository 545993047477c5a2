"""The database alone: `python -m bench.search_alone requests.json` gives each search's statements to the driver."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
from django.db import connection
from django.test import Client

from bench import statements
from bench.figures import Spread


def replay(kinds: list[list[str]]) -> list[dict[str, float]]:
    """Milliseconds the database alone takes for the requests of each kind."""
    client = Client(SERVER_NAME="localhost")
    statements.ask(client, kinds[0][0].encode())
    found = []
    for requests in kinds:
        took = [statements._timed(statements._noted(client, one.encode())[0], writes=False) for one in requests]
        found.append(Spread.of(took).as_json())
    return found


if __name__ == "__main__":
    connection.ensure_connection()
    print(msgspec.json.encode(replay(msgspec.json.decode(Path(sys.argv[1]).read_bytes()))).decode())
