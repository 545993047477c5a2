"""Whether what is kept is what was kept: of a backup, without a house; of a house, while it runs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
from django.core.files.storage import default_storage
from django.db import connection

from tutti.changes.audit import faults_in, verify
from tutti.changes.models import Change, Log
from tutti.files.models import File
from tutti.keeping import archive
from tutti.keeping.tables import Tally, fields_of
from tutti.kit.commandline import Cannot

_CHUNK = 1024 * 1024


def faults_of_archive(place: Path) -> Iterator[str]:
    """A sentence for each fault of a backup: rows, files, and the chain of every workspace."""
    with archive.reading(place) as kept:
        for name, told in kept.manifest["tables"].items():
            tally = Tally()
            for _ in tally.of(kept.lines(f"tables/{name}.jsonl")):
                pass
            if not tally.told().items() <= told.items():
                yield f"{name}: {tally.rows} rows are there, and they are not the {told['rows']} that were written"
        for name, size in kept.manifest["files"].items():
            with kept.file(name) as file:
                if sum(map(len, iter(lambda: file.read(_CHUNK), b""))) != size:
                    yield f"the file {name} is shorter or longer than it was"
        yield from _chains(kept)


def _chains(kept: archive.Reader) -> Iterator[str]:
    newest = {row["workspace_id"]: row["seq"] for row in _rows(kept, "changes_log")}
    changes = _rows(kept, "changes_change")
    for workspace, own in groupby(changes, key=lambda row: str(row["workspace_id"])):
        yield from faults_in(_id(workspace), map(_as_change, own), newest.pop(workspace, 0))
    for workspace, seq in newest.items():
        if seq:
            yield f"{workspace}: the log counts {seq} changes, and none is there"


def _rows(kept: archive.Reader, table: str) -> Iterator[dict[str, Any]]:
    names = kept.manifest["tables"][table]["fields"]
    for line in kept.lines(f"tables/{table}.jsonl"):
        yield dict(zip(names, msgspec.json.decode(line), strict=True))


def _as_change(row: dict[str, Any]) -> Any:
    fields = {field.attname: field for field in fields_of(Change)}
    return SimpleNamespace(**{name: fields[name].to_python(value) for name, value in row.items()})


def _id(text: str) -> Any:
    return Log._meta.pk.to_python(text)


def faults_of_house() -> Iterator[str]:
    """A sentence for each fault of this house: the chain of every workspace, and every file that a row speaks of."""
    if Log._meta.db_table not in connection.introspection.table_names():
        raise Cannot("There is no Tutti here yet: name the right folder with --data DIR, or the database.")
    for workspace_id in Log.objects.values_list("workspace_id", flat=True):
        yield from verify(workspace_id)
    for name, stored_as, sha256 in File.objects.values_list("name", "stored_as", "sha256"):
        try:
            with default_storage.open(stored_as) as content:
                whole = hashlib.sha256()
                while chunk := content.read(_CHUNK):
                    whole.update(chunk)
        except FileNotFoundError:
            yield f"the file “{name}” ({stored_as}) is gone"
            continue
        if whole.hexdigest() != sha256:
            yield f"the file “{name}” ({stored_as}) is not what was brought"
