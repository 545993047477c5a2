"""The HTTP API below `/api/v1/`: commands, rows, the sync feed and the special doors."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from tutti.changes import feed
from tutti.changes.commands import Refused, Unseen
from tutti.kit.doors import DOORS, Door
from tutti.people.models import Account, Person
from tutti.web import doors, rows, schema
from tutti.web.caller import account_of, caller
from tutti.web.problems import problem

Answer = Callable[..., HttpResponseBase]


def told(view: Answer) -> Answer:
    """A business refusal becomes problem details: what is wrong, in which field, what to do."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Refused as why:
            return problem(why.status, str(why), field=why.field)

    answer.csrf_exempt = True  # type: ignore[attr-defined]  # `caller` checks it, for sessions only
    return answer


@told
def collection(request: HttpRequest, path: str) -> HttpResponseBase:
    """`GET /tasks` lists, `POST /tasks` creates."""
    if request.method == "POST":
        return _command(request, path, "create", None)
    only(request, "GET", "POST")
    return as_json(rows.listed(_kind(path), caller(request), request.GET))


@told
def single(request: HttpRequest, path: str, row_id: UUID) -> HttpResponseBase:
    """`GET /tasks/<id>`."""
    only(request, "GET")
    row = rows.one(_kind(path), row_id, caller(request))
    answer = as_json(row)
    answer["ETag"] = f'"{row["seq"]}"'
    return answer


@told
def verb(request: HttpRequest, path: str, row_id: UUID, verb: str) -> HttpResponseBase:
    """`POST /tasks/<id>/assign`."""
    only(request, "POST")
    return _command(request, path, verb, row_id)


@told
def undo(request: HttpRequest, seq: int) -> HttpResponseBase:
    """`POST /changes/<seq>/undo`."""
    only(request, "POST")
    by = caller(request)
    return HttpResponse(doors.undo(seq, by, key_of(request)), content_type="application/json")


@told
def task_details(request: HttpRequest, task_id: UUID) -> HttpResponseBase:
    """`GET /tasks/<id>/details`: what does not fit on a card."""
    only(request, "GET")
    return as_json(rows.details(task_id, caller(request)))


@told
def activity(request: HttpRequest) -> HttpResponseBase:
    """`GET /activity`: who did what, when."""
    only(request, "GET")
    return as_json(rows.activity(caller(request), request.GET))


@told
def sync(request: HttpRequest) -> HttpResponseBase:
    """`GET /sync`: the position, then every row the viewer may see (or those of the scopes they just gained)."""
    only(request, "GET")
    by = caller(request)
    seq, scopes = feed.position(by.workspace_id), by.scopes
    wanted = set(request.GET["scopes"].split(",")) & scopes if "scopes" in request.GET else scopes
    head = {"seq": seq, "scopes": sorted(scopes), "person_id": by.pk, "shapes": schema.fingerprint()}
    lines = (msgspec.json.encode(head) + b"\n", *feed.snapshot(by.workspace_id, wanted))
    return HttpResponse(b"".join(lines), content_type="application/x-ndjson")


def openapi(request: HttpRequest) -> HttpResponse:
    """`GET /openapi.json`."""
    return HttpResponse(schema.document(), content_type="application/json")


def special(path: str) -> Answer:
    """The view of the doors at a path that no command describes; other methods are left to the kind of that path."""
    mine = {door.method: door for door in DOORS if door.path == path}
    if "GET" in mine:
        mine["HEAD"] = mine["GET"]

    @told
    def view(request: HttpRequest, **ids: Any) -> HttpResponseBase:
        door = mine.get(request.method or "")
        if door is None and doors.kind_at(path):
            return collection(request, path)
        if door is None:
            raise _unmethodical(*mine)
        body = request.body if door.body is not None else b""
        by = _asker(door, request)
        if door.body is not None:
            ids["body"] = doors.read(body or b"{}", door.body)
        answer = door.view(by, request, **ids)
        return answer if isinstance(answer, HttpResponseBase) else as_json(answer)

    return view


def _asker(door: Door, request: HttpRequest) -> Person | Account | None:
    if door.public:
        return None
    return account_of(request) if door.for_accounts else caller(request)


def _command(request: HttpRequest, path: str, verb: str, row_id: UUID | None) -> HttpResponse:
    command = doors.by_path().get((path, verb))
    if command is None or (row_id is None) != (command.creates is not None):
        raise Unseen(f"There is no “{verb}” for {path}: see /api/v1/openapi.json.")
    body = request.body  # read before the form token is looked for: a form's fields would be read in its place
    by = caller(request)
    answer = doors.ask(command, by=by, subject=row_id, body=body, key=key_of(request), version=_version(request))
    return HttpResponse(answer, content_type="application/json")


def key_of(request: HttpRequest) -> str | None:
    """The key by which a request is known when it comes again."""
    key = request.META.get("HTTP_IDEMPOTENCY_KEY")
    if key is not None and not 1 <= len(key) <= 64:
        raise doors.Malformed("An Idempotency-Key has 1 to 64 characters, a UUID for example.", "Idempotency-Key")
    return key


def _version(request: HttpRequest) -> int | None:
    words = request.META.get("HTTP_IF_MATCH", "*").strip().removeprefix("W/").strip('"')
    if words != "*" and not words.isdecimal():
        raise doors.Malformed('If-Match takes the ETag of the row, like "42".', "If-Match")
    return int(words) if words != "*" else None


def _kind(path: str) -> Any:
    kind = doors.kind_at(path)
    if kind is None:
        raise Unseen(f"There are no {path} here: see /api/v1/openapi.json.")
    return kind


class Unmethodical(Refused):
    status = 405


def only(request: HttpRequest, *methods: str) -> None:
    """Refuses other methods."""
    if request.method not in (*methods, *(["HEAD"] if "GET" in methods else [])):
        raise _unmethodical(*methods)


def _unmethodical(*methods: str) -> Unmethodical:
    return Unmethodical(f"This door takes {' or '.join(sorted(set(methods)))}.")


def as_json(words: Any) -> HttpResponse:
    return HttpResponse(msgspec.json.encode(words), content_type="application/json")
