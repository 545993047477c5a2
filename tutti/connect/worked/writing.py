"""A batch of worked hours becomes entries; before the first, the projects, tasks and people they name are put up."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from functools import cached_property
from uuid import UUID

from django.db.models import Max, QuerySet

from tutti.changes.writing import current
from tutti.connect.board import Someone
from tutti.connect.memory import key_of
from tutti.connect.models import Import, Imported
from tutti.connect.people import placeholder_for
from tutti.connect.worked.book import Book, Worked
from tutti.hours.models import LOCKED, Entry, Sheet
from tutti.hours.queries import monday_of
from tutti.kit import clock
from tutti.kit.rank import GAP
from tutti.kit.text import initials
from tutti.people.commands import describe_project, start_project
from tutti.people.models import Person, Project, Workweek
from tutti.work.models import Status, Task
from tutti.work.queries import statuses_of

UNNAMED = "Imported hours"
"""The project of entries that name none."""
LATELY = timedelta(days=30)


class BookWriter:
    def __init__(self, file: Import, book: Book, by: Person) -> None:
        self._file, self._book, self._by = file, book, by

    def put_up(self) -> None:
        """Take what is here already for what has its name; make the rest."""
        change = current()
        people = [one for one in self._book.people if one.id not in self._people]
        made = [placeholder_for(one, self._file.workspace_id) for one in people]
        change.save_all(made)
        full = list(Workweek.FULL_TIME)
        change.save_all([Workweek(workspace_id=self._file.workspace_id, person=one, minutes=full) for one in made])
        self._file.people = [
            {**each, "person_id": str(made[people.index(one)].pk)} if (one := _of(each, people)) else each
            for each in self._file.people
        ]
        started = [self._start(name) for name in self._names() if name.casefold() not in self._projects]
        notes = [self._note("project", str(one.pk), one, one.pk) for one in started]
        home = started[0] if started else next(iter(self._projects.values()))
        notes += [self._note("person", one.id, home, row.pk) for one, row in zip(people, made, strict=True)]
        for name in ("_people", "_projects"):
            self.__dict__.pop(name, None)
        change.save_all(notes + self._make_tasks())

    def write(self, entries: Sequence[Worked]) -> None:
        """Bring in those that are not here yet and whose week is still open."""
        ids = [key_of(entry.id) for entry in entries]
        here = set(self._kept("entry").filter(source_id__in=ids).values_list("source_id", flat=True))
        new = [entry for entry in entries if key_of(entry.id) not in here and not self._is_handed_in(entry)]
        rows = [self._entry(entry) for entry in new]
        change = current()
        change.save_all(rows)
        change.save_all(
            [self._note("entry", entry.id, row.project, row.pk) for entry, row in zip(new, rows, strict=True)]
        )

    @cached_property
    def _people(self) -> dict[str, UUID]:
        """Who is who, decided by the importer or recognised."""
        return {str(each["id"]): UUID(each["person_id"]) for each in self._file.people if each["person_id"]}

    @cached_property
    def _projects(self) -> dict[str, Project]:
        """The projects the importer leads, by name."""
        rows = Project.objects.filter(workspace_id=self._file.workspace_id, archived=False).order_by("-pk")
        return {row.name.casefold(): row for row in rows if self._by.standing.decides_in(row.pk)}

    @cached_property
    def _tasks(self) -> dict[tuple[UUID, str], Task]:
        projects = {self._projects[name.casefold()].pk for name in self._names()}
        rows = Task.objects.filter(project__in=projects, away=None).order_by("-number")
        return {(row.project_id, row.title.casefold()): row for row in rows}

    @cached_property
    def _handed_in(self) -> set[tuple[UUID, UUID, object]]:
        sheets = Sheet.objects.filter(person__in=list(self._people.values()), state__in=LOCKED)
        return set(sheets.values_list("person", "project", "week"))

    def _is_handed_in(self, entry: Worked) -> bool:
        project = self._projects[(entry.project or UNNAMED).casefold()]
        return (self._people[entry.person], project.pk, monday_of(entry.day)) in self._handed_in

    def _names(self) -> list[str]:
        return list(dict.fromkeys(entry.project or UNNAMED for entry in self._book.entries))

    def _start(self, name: str) -> Project:
        """A project out of sight until everything is in."""
        project = start_project(
            self._by.workspace, name=name, key=self._key(name), visibility="private", by=self._by
        ).project
        if client := self._book.clients.get(name):
            describe_project(project, about=f"Client: {client}", by=self._by)
        return project

    def _key(self, name: str) -> str:
        taken = set(Project.objects.filter(workspace_id=self._file.workspace_id).values_list("key", flat=True))
        letters = initials(name)
        return next(key for key in (letters, *(f"{letters}{n}" for n in range(2, 10_000))) if key not in taken)

    def _make_tasks(self) -> list[Imported]:
        """Tasks the projects do not have yet: done on the last day of work, or still going on if that was lately."""
        days = defaultdict(list)
        for entry in self._book.entries:
            place = (self._projects[(entry.project or UNNAMED).casefold()], entry.task.casefold())
            if entry.task and (place[0].pk, place[1]) not in self._tasks:
                days[place].append(entry)
        ranks: dict[UUID, int] = {}
        made = [self._task(project, entries, ranks) for (project, _), entries in days.items()]
        current().save_all(made)
        self.__dict__.pop("_tasks", None)
        return [self._note("card", str(task.pk), task.project, task.pk) for task in made]

    def _task(self, project: Project, entries: list[Worked], ranks: dict[UUID, int]) -> Task:
        first, last = min(each.day for each in entries), max(each.day for each in entries)
        is_over = last < clock.today() - LATELY
        status = _column(project, "done" if is_over else "doing")
        ranks[status.pk] = ranks.get(status.pk, _last_rank(status)) + GAP
        return Task(
            workspace_id=project.workspace_id,
            project=project,
            number=current().count_up(project, "last_number"),
            title=entries[0].task,
            status=status,
            rank=ranks[status.pk],
            created_at=datetime.combine(first, time(9), UTC),
            created_by=self._by,
            done_at=datetime.combine(last, time(17), UTC) if status.category == "done" else None,
        )

    def _entry(self, entry: Worked) -> Entry:
        project = self._projects[(entry.project or UNNAMED).casefold()]
        return Entry(
            workspace_id=self._file.workspace_id,
            person_id=self._people[entry.person],
            project=project,
            task=self._tasks[project.pk, entry.task.casefold()] if entry.task else None,
            day=entry.day,
            minutes=entry.minutes,
            note=entry.note,
            billable=entry.billable,
            began_at=entry.began_at,
            made_at=clock.now(),
        )

    def _kept(self, kind: str) -> "QuerySet[Imported]":
        return Imported.objects.filter(
            workspace_id=self._file.workspace_id, board=self._book.source, kind=kind, gone=False
        )

    def _note(self, kind: str, source_id: str, project: Project, row_id: UUID) -> Imported:
        return Imported(
            workspace_id=self._file.workspace_id,
            file=self._file,
            project=project,
            board=self._book.source,
            kind=kind,
            source_id=key_of(source_id),
            row_id=row_id,
        )


def _of(each: dict[str, str | None], people: list[Someone]) -> Someone | None:
    return next((one for one in people if one.id == each["id"]), None)


def _column(project: Project, category: str) -> Status:
    """The first column of a kind, or else the first of all."""
    columns = statuses_of(project)
    return next((column for column in columns if column.category == category), columns[0])


def _last_rank(status: Status) -> int:
    last = Task.objects.filter(status=status).aggregate(last=Max("rank"))["last"]
    return -GAP if last is None else int(last)
