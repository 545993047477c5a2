"""The OpenAPI 3.1 document, made from the registry and the shapes, so that it cannot drift from the code."""

import hashlib
import re
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

import msgspec
from django.db import models

from tutti import __version__
from tutti.changes.commands import Command, doors
from tutti.changes.events import row_type
from tutti.changes.feed import shapes
from tutti.changes.models import Synced
from tutti.kit.doors import DOORS, Door
from tutti.kit.guards import roles_of
from tutti.web.doors import body_of

Json = dict[str, Any]
_COLUMNS: dict[type, Any] = {
    models.UUIDField: UUID, models.ForeignKey: UUID, models.OneToOneField: UUID, models.BooleanField: bool,
    models.DateTimeField: datetime, models.DateField: date, models.BigIntegerField: int, models.IntegerField: int,
    models.PositiveIntegerField: int, models.PositiveSmallIntegerField: int, models.CharField: str,
    models.TextField: str, models.EmailField: str, models.JSONField: Any,
    models.URLField: str, models.FloatField: float,
}  # fmt: skip
_ID = {"type": "string", "format": "uuid"}


class Problem(msgspec.Struct):
    """What went wrong, for a person: RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    field: str | msgspec.UnsetType = msgspec.UNSET


class Done(msgspec.Struct):
    """What a command caused.  `seq` is null when everything was already as asked; `rows` are [scope, kind, id, row]."""

    seq: int | None
    verb: str | None
    subject_id: UUID | None
    facts: dict[str, Any]
    rows: list[list[Any]]
    secret: str | msgspec.UnsetType = msgspec.UNSET


@cache
def fingerprint() -> str:
    """A short hash of all shapes: when it differs from the one a browser knows, the browser is old."""
    return hashlib.sha256(msgspec.json.encode(shapes())).hexdigest()[:16]


@cache
def document() -> bytes:
    """The whole document, as JSON."""
    commands = [doors()[name] for name in sorted(doors())]
    structs = [Problem, Done, *map(body_of, commands), *map(row_struct, Synced.kinds.values())]
    specials = (*_fixed(), *DOORS)
    structs += [part for door in specials for part in (door.body, door.answers) if part is not None]
    _, components = msgspec.json.schema_components(structs, ref_template="#/components/schemas/{name}")
    for command in commands:
        _mark_references(components[body_of(command).__name__], command)
    paths: dict[str, Json] = {}
    for model in sorted(Synced.kinds.values(), key=lambda m: m.path):
        paths[f"/api/v1/{model.path}"] = {"get": _list_of(model)}
        paths[f"/api/v1/{model.path}/{{id}}"] = {"get": _row_of(model)}
    for command in commands:
        paths.setdefault(_path_of(command), {})["post"] = _command(command)
    for door in specials:
        paths.setdefault(_template(door.path), {})[door.method.lower()] = _special(door)
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {"title": "Tutti", "version": __version__, "description": "Commands in, changes out."},
            "paths": paths,
            "components": {"schemas": components, "securitySchemes": _SECURITY},
            "security": [{"session": []}, {"token": []}],
        }
    )


_SECURITY = {
    "session": {"type": "apiKey", "in": "cookie", "name": "tutti-session"},
    "token": {"type": "http", "scheme": "bearer"},
}


@cache
def row_struct(model: type[Synced]) -> type[msgspec.Struct]:
    """A kind's public shape, with types."""
    types = {"seq": int} | {name: _type_of(model, name) for name in ("id", *model.shape)}
    return msgspec.defstruct(f"{model.__name__}Row", list(types.items()))


def _type_of(model: type[Synced], name: str) -> Any:
    if name in model.types:
        return model.types[name]
    column: Any = next(f for f in model._meta.get_fields() if name in (f.name, getattr(f, "attname", None)))
    found = next((known for cls in type(column).__mro__ if (known := _COLUMNS.get(cls))), None)
    if found is None:  # a bare StopIteration would end whatever iterates over the kinds, unseen
        raise TypeError(f"{model.__name__}.{name}: say its type in `types`")
    return found | None if column.null else found


def _path_of(command: Command) -> str:
    path = f"/api/v1/{command.noun.path}"
    return path if command.creates else f"{path}/{{id}}/{command.verb}"


def _command(command: Command) -> Json:
    reference = f"#/components/schemas/{body_of(command).__name__}"
    parameters = [_header("Idempotency-Key", "the same key and body get the first answer again")]
    if not command.creates:
        parameters = [_in_path("id"), *parameters, _header("If-Match", "refused (412) when the row has changed since")]
    return {
        "operationId": command.name, "tags": [command.room], "summary": command.says, "parameters": parameters,
        "x-roles": roles_of(command.may),
        "requestBody": {"required": True, "content": {"application/json": {"schema": {"$ref": reference}}}},
        "responses": _answers({"$ref": "#/components/schemas/Done"}),
    }  # fmt: skip


def _row_of(model: type[Synced]) -> Json:
    shape = {"$ref": f"#/components/schemas/{model.__name__}Row"}
    return {"operationId": f"{model.kind}.get", "tags": [_room(model)], "summary": f"One {model.kind}.",
            "parameters": [_in_path("id")], "responses": _answers(shape)}  # fmt: skip


def _list_of(model: type[Synced]) -> Json:
    text = ["q"] if {"title", "name"} & set(model.shape) else []
    names = [*model.filters, *text, "cursor"]
    sorts = [sign + name for name in ("id", *model.sorts) for sign in ("", "-")]
    parameters = [{"in": "query", "name": name, "schema": {"type": "string"}} for name in names]
    parameters += [
        {"in": "query", "name": "limit", "schema": {"type": "integer", "minimum": 1, "maximum": 200}},
        {"in": "query", "name": "sort", "schema": {"type": "string", "enum": sorts}},
    ]
    rows = {"type": "array", "items": {"$ref": f"#/components/schemas/{model.__name__}Row"}}
    page = {
        "type": "object",
        "properties": {"rows": rows, "next": {"type": ["string", "null"]}},
        "required": ["rows", "next"],
    }
    return {"operationId": f"{model.kind}.list", "tags": [_room(model)], "summary": f"Many {model.path}, by page.",
            "parameters": parameters, "responses": _answers(page)}  # fmt: skip


def _mark_references(schema: Json, command: Command) -> None:
    """Which fields of a body name rows, and of which kind."""
    for name, field in schema["properties"].items():
        if model := row_type(command.hints[name]):
            field["x-ref"] = getattr(model, "kind", model.__name__.lower())


def _special(door: Door) -> Json:
    names = re.findall(r"<(?:\w+:)?(\w+)>", door.path)
    parameters = [_in_path(name, "integer" if f"<int:{name}>" in door.path else "string") for name in names]
    parameters += [{"in": "query", "name": name, "schema": schema} for name, schema in door.query]
    said = {"$ref": f"#/components/schemas/{door.answers.__name__}"} if door.answers is not None else {}
    told: Json = {"operationId": door.name, "tags": [door.view.__module__.split(".")[1]], "summary": door.says,
                  "parameters": parameters, "responses": _answers(said)}  # fmt: skip
    if door.public:
        told["security"] = []
        told["x-public"] = True
    if door.for_accounts:
        told["security"] = [{"session": []}]
    if door.body is not None:
        schema = {"$ref": f"#/components/schemas/{door.body.__name__}"}
        told["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    if door.files:
        fields = {"file": {"type": "string", "format": "binary"}, **dict(door.form)}
        form = {"type": "object", "properties": fields, "required": list(fields)}
        told["requestBody"] = {"required": True, "content": {"multipart/form-data": {"schema": form}}}
    return told


def _answers(schema: Json) -> Json:
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        "200": {"description": "Done.", "content": {"application/json": {"schema": schema}}},
        "default": {"description": "What went wrong and what to do.", "content": problem},
    }


def _in_path(name: str, kind: str = "string") -> Json:
    schema = _ID if kind == "string" and name.endswith("id") else {"type": kind}
    return {"in": "path", "name": name, "required": True, "schema": schema}


def _header(name: str, why: str) -> Json:
    return {"in": "header", "name": name, "required": False, "description": why, "schema": {"type": "string"}}


def _template(path: str) -> str:
    return "/api/v1/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path)


def _room(model: type[Synced]) -> str:
    return model.__module__.split(".")[1]


@cache
def _fixed() -> list[Door]:
    from tutti.web import api, session, uploads

    text, number = {"type": "string"}, {"type": "integer"}
    of = tuple((name, text) for name in ("task_id", "subject_id", "project_id", "person_id"))
    return [
        Door("GET", "sync", api.sync, query=(("scopes", text),)),
        Door("GET", "activity", api.activity, query=(*of, ("before", number), ("limit", number))),
        Door("GET", "tasks/<uuid:task_id>/details", api.task_details),
        Door("POST", "changes/<int:seq>/undo", api.undo),
        Door("GET", "openapi.json", api.openapi, public=True),
        Door("GET", "session", session.session, public=True, answers=session.Session),
        Door("POST", "files", uploads.bring, files=True, form=(("task", _ID),), answers=Done),
    ]
