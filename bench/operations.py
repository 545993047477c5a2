"""What people do all day, as requests: the operations of the speed goals."""

from __future__ import annotations

import json
import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from bench.wire import Make

World = dict[str, Any]
FORM_TOKEN = "b" * 32
HOST = "127.0.0.1"
STAY = 7  # every seventh task stays where it is, so that others can be put behind it
SEARCHED = ("poster", "winter", "invoice pay", "train", "reco")


class Asker:
    """Somebody signed in, in a browser of their own; `one` says which of the people and which share of the tasks."""

    def __init__(self, world: World, one: int) -> None:
        self.world, self.chance = world, random.Random(one)
        self.person = world["people"][one % len(world["people"])]
        self.staying, mine = world["tasks"][::STAY], range(one, len(world["tasks"]), len(world["people"]))
        self.tasks = [world["tasks"][i][0] for i in mine]
        self.moving = [world["tasks"][i][0] for i in mine if i % STAY]
        cookies = f"{world['cookie']}={self.person['session']}; {world['form_cookie']}={FORM_TOKEN}"
        self._head = f"Host: {HOST}\r\nCookie: {cookies}\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n"
        self._unsafe = f"Origin: http://{HOST}\r\nSec-Fetch-Site: same-origin\r\nX-CSRFToken: {FORM_TOKEN}\r\n"

    def get(self, path: str, **asked: str) -> bytes:
        query = f"?{urlencode(asked)}" if asked else ""
        return f"GET /api/v1/{path}{query} HTTP/1.1\r\n{self._head}\r\n".encode()

    def post(self, path: str, **words: Any) -> bytes:
        body = json.dumps(words)
        key = f"Idempotency-Key: {uuid.uuid4()}\r\n"
        kind = f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        return f"POST /api/v1/{path} HTTP/1.1\r\n{self._head}{self._unsafe}{key}{kind}\r\n{body}".encode()

    # The operations --------------------------------------------------------------------------------------------------

    def details(self) -> bytes:
        return self.get(f"tasks/{self.chance.choice(self.tasks)}/details")

    def card(self) -> bytes:
        return self.get(f"tasks/{self.chance.choice(self.tasks)}")

    def listed(self) -> bytes:
        person, column = self.chance.choice(self.world["people"]), self.chance.choice(self.world["columns"])
        return self.get("tasks", assignee_id=person["id"], status_id=column, sort="due", limit="50")

    def first_screen(self) -> bytes:
        return self.get("tasks", project_id=self.world["project"], away="null", sort="rank", limit="100")

    def board(self) -> bytes:
        return self.get("sync", scopes=f"p:{self.world['project']}")

    def create(self) -> bytes:
        return self.post("tasks", project=self.world["project"], title=f"Measure {self.chance.random()}")

    def move(self) -> bytes:
        """Into another column, right behind one of the tasks that stay where they are."""
        after, column = self.chance.choice(self.staying)
        return self.post(f"tasks/{self.chance.choice(self.moving)}/move", status=column, after=after)

    def comment(self) -> bytes:
        return self.post("comments", task=self.chance.choice(self.tasks), body="**Blue**, please: it looks better.")

    def search(self) -> bytes:
        return self.get("tasks", q=self.chance.choice(SEARCHED), limit="20")


@dataclass(frozen=True)
class Operation:
    """An operation with its goals: milliseconds at the median of one connection, requests a second at sixteen."""

    key: str
    says: str
    make: Callable[[Asker], bytes]
    ms: float | None = None
    per_second: int | None = None
    writes: bool = False

    def maker(self, asker: Asker) -> Make:
        return lambda: self.make(asker)


OPERATIONS = (
    Operation("details", "one task with comments", Asker.details, 2, 1000),
    Operation("card", "one task's fields", Asker.card),
    Operation("list", "list of 50, filtered, by due date", Asker.listed, 3, 700),
    Operation("screen", "board, first screen (100 cards)", Asker.first_screen, 10),
    Operation("board", "board, every card", Asker.board, 60),
    Operation("create", "create", Asker.create, 4, 500, writes=True),
    Operation("move", "move", Asker.move, 3, 700, writes=True),
    Operation("comment", "comment", Asker.comment, 3, 800, writes=True),
    Operation("search", "search in titles", Asker.search, 3, 700),
)
