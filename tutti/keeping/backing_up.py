"""Taking a backup while people work: all tables as they were at one moment, and the files they speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from tutti import __version__
from tutti.keeping.archive import Writer, writing
from tutti.keeping.tables import Tally, fields_of, lines_of, tables
from tutti.kit import clock
from tutti.kit.commandline import Cannot

Telling = Callable[[str], None]
_SNAPSHOT = "snapshot"
_CHUNK = 1024 * 1024


def back_up(place: Path, tell: Telling = print, using: str | None = None) -> dict[str, Any]:
    """Write an archive and answer with its manifest.  `using` is a connection that already looks at one moment."""
    with writing(place) as archive:
        if using:
            return _everything(archive, using, tell)
        with one_moment() as using:
            return _everything(archive, using, tell)


@contextmanager
def one_moment() -> Iterator[str]:
    """A connection that sees the database as it is now until it is done, and holds up nobody who writes."""
    own = {**connections.databases[DEFAULT_DB_ALIAS]}
    own["OPTIONS"] = {**own["OPTIONS"], "transaction_mode": "DEFERRED"} if "sqlite" in own["ENGINE"] else own["OPTIONS"]
    connections.databases[_SNAPSHOT] = own
    try:
        with transaction.atomic(using=_SNAPSHOT):
            with connections[_SNAPSHOT].cursor() as cursor:
                if connections[_SNAPSHOT].vendor == "postgresql":
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                cursor.execute("SELECT count(*) FROM django_migrations")  # the moment is now
            yield _SNAPSHOT
    finally:
        connections[_SNAPSHOT].close()
        del connections[_SNAPSHOT]
        del connections.databases[_SNAPSHOT]


def _everything(archive: Writer, using: str, tell: Telling) -> dict[str, Any]:
    loader = MigrationExecutor(connections[using]).loader
    form = _form(loader)
    manifest: dict[str, Any] = {
        "tutti": __version__,
        "made_at": clock.now().isoformat(),
        "secret": settings.SECRET_KEY,
        "migrations": form,
        "tables": {},
        "files": {},
    }
    for name, model in tables(loader.project_state(form).apps).items():
        tally = Tally()
        archive.add(f"tables/{name}.jsonl", (line + b"\n" for line in tally.of(lines_of(model, using))))
        manifest["tables"][name] = {"fields": [each.attname for each in fields_of(model)], **tally.told()}
        if tally.rows:
            tell(f"  {name:<40} {tally.rows:>10,} rows")
    for name in stored():
        size = 0
        with default_storage.open(name) as file:
            archive.add(f"files/{name}", iter(lambda: file.read(_CHUNK), b""))
            size = file.size
        manifest["files"][name] = size
    tell(f"  {'files':<40} {len(manifest['files']):>10,}")
    archive.close(manifest)
    return manifest


def _form(loader: MigrationLoader) -> list[tuple[str, str]]:
    """The form the database has, which may be an older one.  Raises Cannot when it is one we do not know."""
    if newer := sorted(set(loader.applied_migrations) - set(loader.graph.nodes) - set(loader.replacements)):
        raise Cannot(f"The database has the form of a newer version ({newer[0][0]} {newer[0][1]}). Update Tutti first.")
    return sorted(set(loader.applied_migrations) & set(loader.graph.nodes))


def stored(folder: str = "") -> Iterator[str]:
    """Every file that is kept, by its name in the storage."""
    try:
        folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return  # nobody ever brought a file
    yield from (f"{folder}/{name}".lstrip("/") for name in sorted(names))
    for each in sorted(folders):
        yield from stored(f"{folder}/{each}".lstrip("/"))
