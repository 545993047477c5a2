"""The doors of imports: bring a file, map its columns, start, cancel."""

from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest

from tutti.changes.commands import Refused, Unseen
from tutti.connect import commands
from tutti.connect.holding import Wish
from tutti.connect.models import Import
from tutti.connect.sheet.dates import Order
from tutti.kit.doors import door
from tutti.people.models import Person, Project


class Begin(msgspec.Struct):
    """How to start: a name and key for a new project, or the project to import into; and who is who."""

    project_name: str = ""
    key: str = ""
    project: UUID | None = None
    people: dict[str, UUID | None] = {}


class Map(msgspec.Struct):
    """Columns by name or number, each with the field it holds; and whether dates have the day or the month first."""

    mapping: dict[str, str]
    dates: Order | None = None


@door("GET", "imports")
def listed(by: Person, request: HttpRequest) -> Any:
    """List your imports, the newest first."""
    rows = Import.objects.filter(person=by).order_by("-pk")[:200]
    return {"rows": [row.as_row() for row in rows], "next": None}


@door("POST", "imports", files=True)
def choose(by: Person, request: HttpRequest) -> Any:
    """Bring a Trello board's JSON, a sheet as CSV, or a report of worked hours: it is read and counted, and nothing is
    imported yet."""
    found = request.FILES.get("file")
    if found is None:
        raise commands.Unusable("Choose a file to import.", field="file")
    source = request.POST.get("source", "")
    key = request.headers.get("Idempotency-Key")
    if key is not None and not 1 <= len(key) <= 64:
        raise commands.Unusable("An Idempotency-Key has 1 to 64 characters.", field="Idempotency-Key")
    return commands.choose(by.workspace, source=source, name=found.name or "", content=found, by=by, key=key).as_row()


@door("POST", "imports/<uuid:import_id>/map", body=Map)
def map_columns(by: Person, request: HttpRequest, import_id: UUID, body: Map) -> Any:
    """Say what the columns of a sheet mean; it is read again."""
    file = _mine(by, import_id)
    commands.map_columns(file, wish=Wish(body.mapping, body.dates), by=by)
    return _now(file)


@door("POST", "imports/<uuid:import_id>/start", body=Begin)
def start(by: Person, request: HttpRequest, import_id: UUID, body: Begin) -> Any:
    """Start the import; it goes on by itself, and its row tells how far it is."""
    file = _mine(by, import_id)
    into = _project(by, body.project) if body.project else None
    commands.start(file, name=body.project_name or file.name, key=body.key, into=into, who=body.people, by=by)
    return _now(file)


@door("POST", "imports/<uuid:import_id>/cancel")
def cancel(by: Person, request: HttpRequest, import_id: UUID) -> Any:
    """Cancel an import; what it has brought in is taken back."""
    file = _mine(by, import_id)
    commands.cancel(file, by=by)
    return _now(file)


def _mine(by: Person, import_id: UUID) -> Import:
    file: Import | None = Import.objects.filter(workspace_id=by.workspace_id, person=by, pk=import_id).first()
    if file is None:
        raise Unseen("There is no such import, or it is somebody else's.")
    return file


def _project(by: Person, project_id: UUID) -> Project:
    project: Project | None = Project.objects.filter(workspace_id=by.workspace_id, pk=project_id).first()
    if project is None or project.scope not in by.scopes:
        raise Unseen("There is no such project, or you may not see it.", "project")
    if project.archived:
        raise Refused(f"{project.name} is archived: bring it back before you import into it.", field="project")
    return project


def _now(file: Import) -> Any:
    file.refresh_from_db()
    return file.as_row()
