"""What can happen to an import."""

from dataclasses import dataclass

from tutti.changes.events import Asked, Event
from tutti.connect.models import Import
from tutti.people.models import Project


@dataclass(frozen=True)
class ImportRead(Event):
    file: Import
    cards: int
    says = "{by} chose {file} to import: {cards:task}"


@dataclass(frozen=True)
class ImportMapped(Event):
    file: Import
    cards: int
    says = "{by} mapped the columns of {file}: {cards:task}"


@dataclass(frozen=True)
class ImportStarted(Event):
    file: Import
    project: Project
    says = "{by} began to import {file} into {project}"


@dataclass(frozen=True)
class HoursImportStarted(Event):
    file: Import
    says = "{by} began to import the hours of {file}"


@dataclass(frozen=True)
class HoursImported(Event):
    file: Import
    entries: int
    says = "{by} imported the hours of {file}: {entries} of them"


@dataclass(frozen=True)
class ImportWentOn(Event):
    file: Import
    done: int
    total: int
    says = "{done} of {total:task} of {file} are in"


@dataclass(frozen=True)
class ImportFailed(Event):
    file: Import
    says = "{file} could not be imported"


@dataclass(frozen=True)
class ImportCancelled(Event):
    file: Import
    says = "{by} cancelled the import of {file}"


@dataclass(frozen=True)
class ImportLapsed(Event):
    file: Import
    says = "{file} was forgotten, since nobody started its import"


@dataclass(frozen=True)
class BoardImported(Event):
    project: Project
    file: Import
    cards: int
    says = "{by} imported {cards:task} into {project}"

    def undone_by(self) -> Asked | None:
        return Asked("project.archive", self.project, {}) if self.file.opens_project else None
