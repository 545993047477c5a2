"""The OpenAPI document is valid, whole and unambiguous."""

import json
import re
from uuid import UUID

import pytest
from django.urls import Resolver404, resolve
from openapi_spec_validator import OpenAPIV31SpecValidator

from tutti.changes.commands import doors
from tutti.changes.models import Synced
from tutti.kit.doors import DOORS
from tutti.web.schema import document

DOCUMENT = json.loads(document())
OPERATIONS = [
    (path, method, operation) for path, item in DOCUMENT["paths"].items() for method, operation in item.items()
]


@pytest.mark.slow
def test_the_document_is_valid():
    OpenAPIV31SpecValidator(DOCUMENT).validate()


def test_every_command_kind_and_special_door_is_in_it():
    listed = {operation["operationId"] for _, _, operation in OPERATIONS}
    kinds = {f"{kind}.{verb}" for kind in Synced.kinds for verb in ("list", "get")}
    special = {door.name for door in DOORS}
    replaced = {f"{kind.kind}.list" for kind in Synced.kinds.values() if ("GET", kind.path) in _at(DOORS)}
    assert set(doors()) | kinds - replaced | special <= listed


def test_no_two_operations_share_a_name():
    names = [operation["operationId"] for _, _, operation in OPERATIONS]
    assert len(names) == len(set(names))


def test_every_operation_says_what_it_does_for_people():
    assert not [operation["operationId"] for _, _, operation in OPERATIONS if not operation["summary"].strip()]


def test_every_path_leads_somewhere():
    lost = []
    for path, _, _ in OPERATIONS:
        filled = re.sub(r"\{(\w+)\}", lambda found: "7" if found[1] == "seq" else str(UUID(int=7)), path)
        try:
            resolve(filled)
        except Resolver404:
            lost.append(path)
    assert not lost


def test_only_what_needs_nobody_is_public():
    public = {operation["operationId"] for _, _, operation in OPERATIONS if operation.get("x-public")}
    assert public == {
        "web.openapi",
        "web.session",
        "people.look_at_invitation",
        "calendars.read_feed",  # its address is the secret
    }
    assert all(operation.get("security") == [] for _, _, operation in OPERATIONS if operation.get("x-public"))


def test_bodies_name_the_kinds_of_the_rows_they_refer_to():
    create = DOCUMENT["components"]["schemas"]["TaskCreate"]["properties"]
    marked = {name: field["x-ref"] for name, field in create.items() if "x-ref" in field}
    assert marked == {
        "project": "project", "status": "status", "parent": "task", "assignee": "person", "labels": "label",
        "skills": "skill",
    }  # fmt: skip


def _at(found):
    return {(door.method, door.path) for door in found}
