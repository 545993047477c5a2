"""Every door of the schema, asked by everybody who should not: no door escapes, for the list comes from the schema."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from django.test import Client

from tests.authorization_fixtures import ASKS, READERS, Ask, id_of
from tests.opening import for_now
from tests.world import Side, make
from tutti.changes.commands import doors
from tutti.changes.models import Synced
from tutti.kit.guards import roles_of
from tutti.web.schema import document

pytestmark = pytest.mark.django_db
REFUSED = (401, 403, 404)


class Operation(NamedTuple):
    """One operation of the schema."""

    name: str
    method: str
    path: str
    is_public: bool

    @property
    def is_unsafe(self) -> bool:
        return self.method != "GET"

    @property
    def kind(self) -> str | None:
        """The kind of row the path names by id."""
        if "{id}" in self.path:
            return KINDS[self.path.split("/")[3]]
        return next((kind for kind, at in PATH_IDS.items() if f"{{{at}}}" in self.path), None)


KINDS = {model.path: model.kind for model in Synced.kinds.values()}
PATH_IDS = {kind: f"{kind}_id" for kind in ("task", "file", "import", "project", "baseline", "sheet")}
OPERATIONS = [
    Operation(operation["operationId"], method.upper(), path, operation.get("x-public", False))
    for path, item in json.loads(document())["paths"].items()
    for method, operation in item.items()
]
IN_PROJECTS = {model.kind for model in Synced.kinds.values() if model.lives[0] == "p:"} | {"file", "plan"}


def ask_of(operation: Operation) -> Ask:
    """What the right person asks there.  A door without a fixture is a failure, not an exception to the rule."""
    kind, _, verb = operation.name.partition(".")
    if verb in ("list", "get") and kind in Synced.kinds:
        return Ask(by=READERS.get(kind, "member"))
    return ASKS[operation.name]


@pytest.fixture
def sides(settings, tmp_path) -> tuple[Side, Side]:
    settings.MEDIA_ROOT, settings.TUTTI_DATA = tmp_path / "files", tmp_path
    return make("Acme"), make("Bakery")


def address(operation: Operation, side: Side) -> str:
    """Where the operation stands for a side's own row."""
    path = operation.path.replace("{seq}", str(side.undoable)).replace("{token}", side.secrets["invitation"])
    path = path.replace("{secret}", side.secrets["calendar"])
    kind = ask_of(operation).at or operation.kind
    path = re.sub(r"\{\w+\}", str(id_of(side, kind)), path) if kind else path
    if operation.name == "web.activity":
        path += f"?task_id={side.ids['task']}"
    return path + ask_of(operation).query(side)


def give(client: Client, operation: Operation, path: str, ask: Ask, body: Any, **headers: str) -> Any:
    if operation.method == "GET":
        return client.get(path, headers=headers)
    if ask.form:
        return client.post(path, body, headers=headers)
    return client.post(path, json.dumps(body), "application/json", headers=headers)


def text_of(answer: Any) -> str:
    content: bytes = answer.getvalue()  # to the end, so that a file is closed
    return content.decode("utf-8", "replace")


def prepared(operation: Operation, ask: Ask, side: Side, other: Side) -> tuple[str, Any, Client]:
    """The address, the body, and the page of who may; what has to have happened before has happened."""
    page = other.page("stranger") if ask.by == "other" else side.page(ask.by)
    path = address(operation, side)
    for verb, body in ask.first:
        answer = page.post(f"{path.rpartition('/')[0]}/{verb}", json.dumps(body), "application/json")
        assert answer.status_code == 200, (operation.name, verb, answer.content)
    return path, ask.body(side) if ask.body else None, page


def swaps(body: Any, theirs: dict[str, str]) -> Iterator[tuple[str, Any]]:
    """The body with each id in it, one at a time, replaced by the other side's."""
    words = json.dumps(body, default=lambda _: None)
    for mine in sorted(set(re.findall(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", words)) & set(theirs)):
        yield mine, json.loads(words.replace(mine, theirs[mine]))


def test_every_operation_has_a_fixture_and_no_fixture_is_idle():
    missing = [operation.name for operation in OPERATIONS if not _has_fixture(operation)]
    assert not missing, "say in authorization_fixtures.py what the right person asks there"
    assert set(ASKS) <= {operation.name for operation in OPERATIONS}, "the door is gone: take its fixture away"


def _has_fixture(operation: Operation) -> bool:
    try:
        ask_of(operation)
    except KeyError:
        return False
    return operation.kind is None or operation.kind in (*Synced.kinds, "file")


def test_the_right_person_is_answered(sides):
    mine, other = sides
    found: list[tuple[object, ...]] = []
    for operation in OPERATIONS:
        with for_now():
            ask = ask_of(operation)
            path, body, page = prepared(operation, ask, mine, other)
            answer = give(page, operation, path, ask, body)
            told = text_of(answer)
            if not 200 <= answer.status_code < 300:
                found.append((operation.name, answer.status_code, told[:300]))
            elif operation.method == "GET" and not ask.whoever_holds_it and "json" in answer["Content-Type"]:
                found += [] if tells(mine, told) or _has_no_words(operation) else [(operation.name, "empty")]
    assert not found


def _has_no_words(operation: Operation) -> bool:
    """Kinds that carry no text of people; their rows are ids, numbers and dates."""
    kind = operation.name.split(".")[0]
    return kind in WORDLESS or operation.name in WORDLESS


WORDLESS = {
    "workweek", "absence", "ability", "membership", "status", "notice", "suggestion", "picking", "place_wish", "switch",
    "plan", "move", "mentoring", "use", "policy", "dispatch", "assignment", "link", "work", "forecast", "hindsight",
    "horizon", "approach", "leaning",
    "learning", "outlook", "occurrence", "turn", "reminding", "escalation", "people.holidays", "people.holiday_places",
    "sheet", "billing", "rounding", "hours",
}  # fmt: skip


@pytest.mark.parametrize("who", ["anonymous", "outsider", "removed", "stranger"])
def test_who_has_no_business_there_is_refused_and_learns_nothing(sides, who):
    mine, other = sides
    found: list[tuple[object, ...]] = []
    for operation in OPERATIONS:
        ask = ask_of(operation)
        if ask.whoever_holds_it and (operation.is_public or who != "anonymous"):
            continue
        with for_now():
            path, _, _ = prepared(operation, ask, mine, other)
            # The same ids in words of their own: what they say themselves, they may hear again.
            body = ask.body(replace(mine, word="Guess")) if ask.body else None
            must, before = _must_be_refused(operation, ask, who, mine, other), mine.position
            answer = give(_page(who, mine, other), operation, path, ask, body)
            told = text_of(answer)
            if answer.status_code >= 500 or (must and answer.status_code not in REFUSED):
                found.append((operation.name, answer.status_code, told[:200]))
            if tells(mine, told) and not (ask.whoever_holds_it or (who == "stranger" and not must)):
                found.append((operation.name, "tells", told[:200]))
            if mine.position != before and (must or who == "outsider"):
                found.append((operation.name, "wrote"))
    assert not found


def tells(side: Side, told: str) -> bool:
    return side.word.lower() in told.lower()


def _page(who: str, mine: Side, other: Side) -> Client:
    if who == "anonymous":
        return Client(SERVER_NAME="localhost", raise_request_exception=False)
    return other.page("owner") if who == "outsider" else mine.page(who)


def _must_be_refused(operation: Operation, ask: Ask, who: str, mine: Side, other: Side) -> bool:
    if who in ("anonymous", "removed"):
        return True
    body = ask.body(mine) if ask.body else None
    names_a_row = bool(list(swaps(body, other.counterpart_of(mine))))
    if who == "outsider":
        return operation.kind is not None or names_a_row
    named = _kinds_named(body, mine) | {operation.kind}
    return bool(named & IN_PROJECTS) or operation.name == "web.undo"


def _kinds_named(body: Any, mine: Side) -> set[str]:
    words = json.dumps(body, default=lambda _: None)
    return {kind for ids in (mine.ids, mine.spare) for kind, one in ids.items() if str(one) in words}


def test_a_foreign_id_in_the_path_or_the_body_is_never_followed(sides):
    mine, other = sides
    theirs = other.counterpart_of(mine)
    found: list[tuple[object, ...]] = []
    for operation in OPERATIONS:
        ask = ask_of(operation)
        if ask.whoever_holds_it:
            continue
        with for_now():
            path, body, page = prepared(operation, ask, mine, other)
            tries = [("path", address(operation, other), body)] if operation.kind else []
            tries += [(mine_, path, body_) for mine_, body_ in swaps(body, theirs) if not ask.form]
            if ask.form and body and "task" in body:
                tries.append(("task", path, {**body, "task": theirs[body["task"]]}))
            before = other.position
            for what, at, said in tries:
                answer = give(page, operation, at, ask, said)
                if answer.status_code not in REFUSED:
                    found.append((operation.name, what, answer.status_code, text_of(answer)[:200]))
                if tells(other, text_of(answer)) or other.position != before:
                    found.append((operation.name, what, "reached the other side"))
    assert not found


GUEST_MAY = {
    "sheet.create",
    "token.create",
    "feed.create",
    "person.read_all",
    "connect.choose",
    "calendars.export_calendar",
}
"""What is everybody's own: a key for oneself, one's own inbox; and taking along what one sees."""
ONLY_READS = {"calendars.export_calendar"}


def test_the_description_says_so():
    told = {name: set(roles_of(command.may)) for name, command in doors().items()}
    assert [name for name in GUEST_MAY & set(told) if told[name].isdisjoint({"guest", "self"})] == []


def test_a_guest_who_only_looks_on_changes_nothing(sides):
    mine, other = sides
    assert not _given(mine, other, lambda: (mine.page("guest"), {}), but=GUEST_MAY)


def test_a_viewer_changes_nothing_in_the_project(sides):
    mine, other = sides
    in_project = {
        operation.name
        for operation in OPERATIONS
        if {operation.kind, *_kinds_named(_body(operation, mine), mine)} & (IN_PROJECTS - {"person"})
    }
    everything_else = {operation.name for operation in OPERATIONS} - in_project
    assert not _given(mine, other, lambda: (mine.page("viewer"), {}), but=everything_else | ONLY_READS)


def test_a_key_that_may_only_read_writes_nothing(sides):
    mine, other = sides
    bearer = {"Authorization": f"Bearer {mine.secrets['read']}"}
    program = Client(SERVER_NAME="localhost", raise_request_exception=False)
    assert program.get("/api/v1/tasks", headers=bearer).status_code == 200
    assert not _given(mine, other, lambda: (program, bearer), but=set())


def _body(operation: Operation, side: Side) -> Any:
    body = ask_of(operation).body
    return body(side) if body else None


def _given(mine: Side, other: Side, who: Any, but: set[str]) -> list[tuple[object, ...]]:
    """The unsafe operations that somebody got away with."""
    found: list[tuple[object, ...]] = []
    for operation in OPERATIONS:
        ask = ask_of(operation)
        if not operation.is_unsafe or operation.name in but or ask.whoever_holds_it:
            continue
        with for_now():
            path, body, _ = prepared(operation, ask, mine, other)
            page, headers = who()
            before = mine.position
            answer = give(page, operation, path, ask, body, **headers)
            if answer.status_code not in REFUSED or mine.position != before:
                found.append((operation.name, answer.status_code, text_of(answer)[:200]))
    return found
