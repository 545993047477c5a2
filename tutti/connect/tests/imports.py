"""What the tests of imports do over and over: choose a file, start, and see it through."""

import json

from django.core.files.base import ContentFile

from tests.cast import Office
from tutti.changes import readers
from tutti.connect import commands
from tutti.connect.models import Import
from tutti.people.models import Person, Project


def chosen(office: Office, raw: bytes, name: str = "kitchen.json", by: Person | None = None) -> Import:
    source = "csv" if name.endswith(".csv") else "trello"
    by = by or office.ann
    return commands.choose(office.workspace, source=source, name=name, content=ContentFile(raw, name), by=by)


def begun(office: Office, raw: bytes, *, into: Project | None = None, key: str = "KIT", **more) -> Import:
    file = chosen(office, raw, **more)
    commands.start(file, name="Kitchen move", key=key, into=into, who={}, by=office.ann)
    return file


def brought(office: Office, raw: bytes, **more) -> Import:
    return over(begun(office, raw, **more))


def over(file: Import) -> Import:
    """The import once its readers have read all they caused themselves."""
    for _ in range(30):
        if file.state == "running":
            readers.drain()
            file.refresh_from_db()
    assert file.state != "running"
    return file


def board_of(cards: int, **more: object) -> bytes:
    rows = [{"id": f"c{n}", "name": f"Card {n}", "idList": "l", "pos": n, **more} for n in range(cards)]
    return json.dumps({"id": "b", "name": "Big", "lists": [{"id": "l", "name": "Ideas"}], "cards": rows}).encode()


def seen(file: Import, kind: str) -> tuple[int, int]:
    assert file.report
    loss = next(each for each in file.report["kinds"] if each["kind"] == kind)
    return loss["found"], loss["imported"]
