"""Who probes from outside is told people, keys and rows that are what they are said to be."""

import json

import pytest
from django.test import Client

from tutti.web.probing import PASSWORD, Exists, world
from tutti.web.schema import document


@pytest.mark.slow
def test_what_is_told_opens_the_doors_of_one_side_and_none_of_the_other(db, settings, tmp_path):
    settings.MEDIA_ROOT, settings.TUTTI_DATA = tmp_path / "files", tmp_path
    acme, bakery = world()["workspaces"]
    paths = json.loads(document())["paths"]
    assert set(paths) == set(acme["paths"]), "every path has an id to fill it"
    for path in (path for path, item in paths.items() if "get" in item and "{id}" in path):
        mine = (_get(acme["paths"][path], acme["people"][who]["token"]) for who in ("owner", "member"))
        assert any(status == 200 for status in mine), path
        assert _get(acme["paths"][path], bakery["people"]["owner"]["token"]) in (403, 404), path
    body = {"email": acme["people"]["guest"]["email"], "password": PASSWORD}
    door = "/_allauth/browser/v1/auth/login"
    assert Client(SERVER_NAME="localhost").post(door, body, "application/json").status_code == 200
    with pytest.raises(Exists):
        world()


def _get(path: str, token: str) -> int:
    client = Client(SERVER_NAME="localhost")
    return client.get(path, headers={"Authorization": f"Bearer {token}"}).status_code
