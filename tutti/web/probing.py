"""What somebody who tries the doors from outside has to know: people, keys, and a row of every kind on either side."""

from __future__ import annotations

import json
import re
from typing import Any
from uuid import UUID

from tutti.changes.models import Synced
from tutti.demo.probe import Side, make
from tutti.people import commands as people
from tutti.people.models import Workspace
from tutti.web.schema import document

PASSWORD = "a long enough pass phrase"  # noqa: S105 - of people who are made up
WORDS = ("Acme", "Bakery")
Json = dict[str, Any]


class Exists(Exception):
    """The world is made of an empty installation only."""


def world() -> Json:
    """Make two workspaces, and tell all there is to know of them.

    Raises:
        Exists: Somebody works in this installation already.
    """
    if Workspace.objects.exists():
        raise Exists
    return {"password": PASSWORD, "workspaces": [_told(make(word, PASSWORD)) for word in WORDS]}


def _told(side: Side) -> Json:
    tokens = {who: _key(side, who) for who in side.cast if who != "removed"}
    ids = _by_parameter(side)
    return {
        "word": side.word,
        "id": str(side.workspace.pk),
        "people": {who: _person(side, who) | {"token": tokens.get(who)} for who in side.cast},
        "read_token": side.secrets["read"],
        "secrets": side.secrets,
        "ids": ids,
        "spare": {name: str(one) for name, one in side.spare.items()},
        "paths": {path: filled for path in _paths() if (filled := _filled(path, ids, side))},
    }


def _key(side: Side, who: str) -> str:
    person = side.cast[who]
    made: str = people.make_token(person, name=f"{side.word} probe", scopes=["read", "write"], by=person).token.secret
    return made


def _person(side: Side, who: str) -> Json:
    person = side.cast[who]
    assert person.account
    return {"id": str(person.pk), "name": person.name, "role": person.role, "email": person.account.email}


def _by_parameter(side: Side) -> dict[str, str]:
    """Ids by the name that a path or a body has for them (`task_id`, `task`) and by the path of their kind (`tasks`)."""
    found: dict[str, UUID] = {**side.ids, "owner": side.cast["owner"].pk}
    paths = {model.path: side.ids[kind] for kind, model in Synced.kinds.items() if kind in side.ids}
    suffixed = {f"{name}_id": one for name, one in found.items()}
    return {name: str(one) for name, one in {**found, **suffixed, **paths}.items()}


def _paths() -> list[str]:
    return list(json.loads(document())["paths"])


def _filled(path: str, ids: dict[str, str], side: Side) -> str | None:
    """The path with this side's ids in it; nothing where it has no such row."""
    special = {"seq": str(side.undoable), "token": side.secrets["invitation"], "secret": side.secrets["calendar"]}
    known = {**ids, **special, "id": ids.get(path.split("/")[3], "")}
    names = re.findall(r"\{(\w+)\}", path)
    if not all(known.get(name) for name in names):
        return None
    return re.sub(r"\{(\w+)\}", lambda found: known[found[1]], path)
