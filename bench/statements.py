"""The database alone: `python -m bench.statements world.json 100` replays each operation's own statements.

Each operation is asked in process and its statements are noted; what it wrote is taken back, and then the same
statements are given to the driver directly, every command in a transaction of its own that is really committed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

django.setup()

import msgspec  # noqa: E402 - Django comes first
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402

from bench.figures import Spread  # noqa: E402
from bench.operations import OPERATIONS, Asker, Operation, World  # noqa: E402

Statement = tuple[str, Any]
_FRAME = ("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT", "ROLLBACK")


class TakenBack(Exception):
    """Ends a transaction in which operations were only noted."""


def replay(world: World, times: int) -> dict[str, Any]:
    """Milliseconds the database alone takes for each operation, and how many statements it is."""
    answers = {}
    for operation in OPERATIONS:
        few = 3 if operation.key == "board" else times
        noted = noted_of(operation, world, few)
        took = [_timed(statements, operation.writes) for statements in noted]
        answers[operation.key] = {"statements": len(noted[-1]), **Spread.of(took).as_json()}
    return answers


def noted_of(operation: Operation, world: World, times: int) -> list[list[Statement]]:
    """The statements of some requests each; nothing of them stays."""
    asker, client = Asker(world, 3), Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
    ask(client, operation.make(asker))
    noted: list[list[Statement]] = []
    try:
        with transaction.atomic():
            while len(noted) < times:
                noted += _noted(client, operation.make(asker))
            raise TakenBack
    except TakenBack:
        return noted


def _noted(client: Client, request: bytes) -> list[list[Statement]]:
    """The statements of one request; none when nothing had to change, for such a transaction is rolled back."""
    statements: list[Statement] = []

    def note(execute: Callable[..., Any], words: str, values: Any, many: bool, context: Any) -> Any:
        if not words.startswith(_FRAME):
            statements.append((words, values))
        return execute(words, values, many, context)

    with connection.execute_wrapper(note):
        answer = ask(client, request)
    for waiting in connection.run_on_commit:
        waiting[1]()
    connection.run_on_commit = []
    return [] if answer.startswith(b'{"seq":null') else [statements]


def ask(client: Client, request: bytes) -> bytes:
    """The same bytes the server would get, given to Django in process."""
    head, _, body = request.decode().partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    method, path, _ = first.split(" ")
    headers = dict(line.split(": ", 1) for line in lines)
    headers |= {"Host": "localhost"} | ({"Origin": "http://localhost"} if "Origin" in headers else {})
    answer = client.generic(method, path, body, "application/json", headers=headers)
    if answer.status_code != 200:
        raise RuntimeError(f"{first}: {answer.status_code} {answer.content[:500]!r}")
    return bytes(answer.content)


def _timed(statements: list[Statement], writes: bool) -> float:
    raw = connection.connection
    words = [(_for_driver(sql), values) for sql, values in statements]
    cursor = raw.cursor()
    began = time.perf_counter()
    if writes:
        cursor.execute("BEGIN IMMEDIATE" if connection.vendor == "sqlite" else "BEGIN")
    for sql, values in words:
        cursor.execute(sql, values or ())
        if cursor.description:
            cursor.fetchall()
    if writes:
        cursor.execute("COMMIT")
    return time.perf_counter() - began


def _for_driver(sql: str) -> str:
    return sql.replace("%s", "?").replace("%%", "%") if connection.vendor == "sqlite" else sql


if __name__ == "__main__":
    connection.ensure_connection()
    world = msgspec.json.decode(Path(sys.argv[1]).read_bytes())
    print(msgspec.json.encode(replay(world, int(sys.argv[2]))).decode())
