"""What people do with imports: choose a file, map its columns, start, cancel.

None of these has a generated door: a file has to be read before anything is known of it (see `doors`).
"""

import hashlib
from collections.abc import Mapping
from uuid import UUID

import msgspec
from django.core.files.base import File
from django.db import IntegrityError

from tutti.changes.commands import Forbidden, Refused, consequence
from tutti.changes.models import Change
from tutti.changes.writing import turn
from tutti.connect import holding, people
from tutti.connect.bringing import take_back
from tutti.connect.events import (
    HoursImportStarted,
    ImportCancelled,
    ImportFailed,
    ImportLapsed,
    ImportMapped,
    ImportRead,
    ImportStarted,
)
from tutti.connect.holding import Reading, Wish
from tutti.connect.models import UNSTARTED, Import
from tutti.connect.unreadable import Unreadable
from tutti.connect.worked.bringing import may_bring
from tutti.people.commands import start_project
from tutti.people.models import Person, Project, Workspace

GOLDEN_ANGLE = 137.5
"""Degrees; turned on by it, no colour comes near one of the last few."""


class Unusable(Refused):
    """The file itself is wrong."""

    status = 422


def choose(
    workspace: Workspace, *, source: str, name: str, content: "File[bytes]", by: Person, key: str | None = None
) -> Import:
    """Read a file without importing anything: what is in it, and what of it could come in.

    The same `key` and file get the first answer again.
    """
    if source not in ("trello", "csv", *holding.HOURS):
        raise Unusable(
            "Choose what the file is from: a Trello board (trello), a sheet (csv), or hours of Toggl (toggl), Harvest "
            "(harvest) or Clockify (clockify).",
            field="source",
        )
    asked = _digest(source, name, content) if key else None
    if file := _chosen_before(by, key, asked):
        return file
    file = Import(workspace_id=workspace.pk, person=by, source=source, name=name.strip()[:255] or "file")
    file.stored_as = holding.store(content)
    try:
        _describe(file, _read(file, "file"))
        with turn(workspace.pk, key=key, asked=asked):
            keep_file(workspace, file=file, by=by)
    except (Refused, IntegrityError):
        holding.forget(file.stored_as)
        if before := _chosen_before(by, key, asked):  # the same request came twice at once
            return before
        raise
    return file


def _digest(source: str, name: str, content: "File[bytes]") -> str:
    whole = hashlib.sha256(f"{source}/{name}/".encode())
    for chunk in content.chunks():
        whole.update(chunk)
    return whole.hexdigest()


def _chosen_before(by: Person, key: str | None, asked: str | None) -> Import | None:
    if (
        key is None
        or (change := Change.objects.filter(workspace_id=by.workspace_id, by_id=by.pk, key=key).first()) is None
    ):
        return None
    if change.asked != asked:
        raise Unusable("This Idempotency-Key was used for something else: take a new one.", field="Idempotency-Key")
    return Import.objects.get(pk=change.subject_id)


@consequence
def keep_file(workspace: Workspace, *, file: Import, by: Person) -> ImportRead:
    """Remember the file and what was found in it."""
    if not by.standing.is_inside:
        raise Forbidden("Guests cannot import: ask a member of the workspace.")
    file.save(force_insert=True)
    return ImportRead(file, cards=file.total)


def map_columns(file: Import, *, wish: Wish, by: Person) -> None:
    """Say what the columns of a sheet mean, and read it again."""
    if file.source != "csv" and (wish.fields or file.source not in holding.HOURS):
        raise Refused("Only a sheet has columns to map.")
    file.mapping = msgspec.to_builtins(wish)
    keep_mapping(file, wish=wish, reading=_read(file, "mapping"), by=by)


@consequence
def keep_mapping(file: Import, *, wish: Wish, reading: Reading, by: Person) -> ImportMapped:
    _owned(file, by)
    if file.state not in UNSTARTED:
        raise Refused("The import has begun; its columns can no longer be mapped. Cancel it and choose the file again.")
    file.mapping = msgspec.to_builtins(wish)
    _describe(file, reading)
    file.save()
    return ImportMapped(file, cards=file.total)


@consequence
def start(
    file: Import,
    *,
    name: str,
    key: str,
    into: Project | None,
    who: Mapping[str, UUID | None],
    by: Person,
) -> ImportStarted | HoursImportStarted | None:
    """Begin the import, into a new project that stays private until it is whole, or into one that is there."""
    _owned(file, by)
    if file.state == "running":
        return None
    if file.state != "ready":
        raise Refused(_WHY_NOT.get(file.state, "This file is not ready to be imported."), field="state")
    if file.source in holding.HOURS:
        return start_hours(file, who=who, by=by)
    if into and not by.standing.leads(into.pk):
        raise Forbidden(f"Only a lead of {into.name} imports into it: ask one, or start a new project.", field="into")
    _known(who, file)
    file.opens_project = into is None
    file.project = into or _new_project(name, key, by)
    file.people = people.decided(file.people, who)
    file.state = "running"
    file.save()
    return ImportStarted(file, project=file.project)


@consequence
def start_hours(file: Import, *, who: Mapping[str, UUID | None], by: Person) -> HoursImportStarted | None:
    """Begin to import worked hours, into the projects their names say; projects that are missing are started."""
    _owned(file, by)
    if file.state == "running":
        return None
    if file.state != "ready":
        raise Refused(_WHY_NOT.get(file.state, "This file is not ready to be imported."), field="state")
    _known(who, file)
    file.people = people.decided(file.people, who)
    if book := _read(file, "file").book:
        may_bring(book, file, by)
    file.state = "running"
    file.save()
    return HoursImportStarted(file)


def _new_project(name: str, key: str, by: Person) -> Project:
    """Out of sight until it is whole, and in a colour of its own."""
    count = Project.objects.filter(workspace_id=by.workspace_id).count()
    hue = round(count * GOLDEN_ANGLE) % 360
    return start_project(by.workspace, name=name, key=key, visibility="private", hue=hue, by=by).project


_WHY_NOT = {
    "mapping": "Say first which column holds the titles.",
    "done": "This file was imported already. Choose it again to import what is new in it.",
    "cancelled": "This import was cancelled. Choose the file again.",
    "failed": "This import failed. Choose the file again.",
}


@consequence
def cancel(file: Import, *, by: Person) -> ImportCancelled | None:
    """Stop an import and take back all it has brought in."""
    _owned(file, by)
    if file.state == "cancelled":
        return None
    if file.state in ("done", "failed"):
        raise Refused("This import is over. What came in can be put away in its project.")
    take_back(file)
    file.state = "cancelled"
    file.save()
    holding.forget_after(file)
    return ImportCancelled(file)


@consequence
def fail(file: Import, *, problem: str, by: Person) -> ImportFailed | None:
    """End an import that cannot go on; nothing of it stays."""
    if file.state != "running":
        return None
    take_back(file)
    file.state, file.problem = "failed", problem[:1000]
    file.save()
    holding.forget_after(file)
    return ImportFailed(file)


@consequence
def let_lapse(file: Import, *, by: Person | None) -> ImportLapsed | None:
    """Forget a file that nobody started to import."""
    if file.state not in UNSTARTED:
        return None
    file.state = "cancelled"
    file.save()
    holding.forget_after(file)
    return ImportLapsed(file)


def _read(file: Import, field: str) -> Reading:
    try:
        return holding.read(file)
    except Unreadable as why:
        raise Unusable(str(why), field=field) from None


def _describe(file: Import, reading: Reading) -> None:
    found = reading.board or reading.book
    file.state = "ready" if found else "mapping"
    file.problem = reading.problem[:1000]
    file.columns = [use.shape() for use in holding.uses_of(reading)]
    file.total = len(reading.board.cards) if reading.board else len(reading.book.entries) if reading.book else 0
    file.people = people.listed(found, file.workspace_id) if found else []
    file.report = reading.report.shape() if reading.report else None
    file.counts = {loss.kind: loss.imported for loss in reading.report.losses} if reading.report else {}


def _owned(file: Import, by: Person) -> None:
    if file.person_id != by.pk:
        raise Forbidden("This import is somebody else's.")


def _known(who: Mapping[str, UUID | None], file: Import) -> None:
    wanted = {person_id for person_id in who.values() if person_id}
    able = Person.objects.filter(workspace_id=file.workspace_id, pk__in=wanted).exclude(status="removed")
    if able.exclude(role="guest").count() != len(wanted):
        raise Refused("One of the people you chose is a guest or no longer here: choose another.", field="people")
