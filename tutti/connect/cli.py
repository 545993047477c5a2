"""What operators type: `tutti import trello FILE`, `… csv FILE`, `… toggl|harvest|clockify FILE`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from tutti.kit.commandline import Cannot, Command, open_house, take_place

if TYPE_CHECKING:
    from tutti.connect.models import Import
    from tutti.people.models import Person, Project


def _take_import(parser: ArgumentParser) -> None:
    parser.add_argument(
        "source",
        choices=("trello", "csv", "toggl", "harvest", "clockify"),
        help="what the file is: a Trello board's JSON, a sheet, or a detailed report of worked hours",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the exported file")
    parser.add_argument("--dry-run", action="store_true", help="only read and count; import nothing")
    parser.add_argument("--into", metavar="KEY", help="the project to import into (default: a new one)")
    parser.add_argument("--name", help="the new project's name (default: the board's)")
    parser.add_argument("--key", help="the new project's key (default: made from its name)")
    parser.add_argument(
        "--map", action="append", default=[], metavar="COLUMN=FIELD", help="what a column of a sheet holds"
    )
    parser.add_argument("--dates", choices=("dmy", "mdy"), help="whether a sheet's dates have day or month first")
    parser.add_argument("--as", dest="email", metavar="EMAIL", help="who imports (default: the only owner)")
    take_place(parser)


def bring_in(asked: Namespace) -> int:
    """Read a file, say what is in it, import it, and report what came in and what did not."""
    open_house(asked)
    from tutti.changes.commands import Refused
    from tutti.connect.unreadable import Unreadable

    try:
        by = _importer(asked.email)
        file = _chosen(asked, by)
        print(_told(file))
        if asked.dry_run:
            return _only_looked(file, by)
        return _run(file, asked, by)
    except (Refused, Unreadable) as why:
        raise Cannot(str(why)) from None


def _importer(email: str | None) -> Person:
    from tutti.people.models import Person

    persons = Person.objects.filter(status="active")
    wanted = persons.filter(account__email=email.lower()) if email else persons.filter(role="owner")
    found: list[Person] = list(wanted[:2])
    if not found:
        raise Cannot(f"Nobody here signs in as {email}." if email else "There is no workspace yet: sign up first.")
    if len(found) > 1:
        raise Cannot("There are several owners: say who imports with --as EMAIL.")
    return found[0]


def _chosen(asked: Namespace, by: Person) -> Import:
    from django.core.files.base import File

    from tutti.connect import commands
    from tutti.connect.holding import Wish

    try:
        opened = asked.file.open("rb")
    except OSError as why:
        raise Cannot(f"{asked.file} cannot be opened: {(why.strerror or str(why)).lower()}.") from None
    with opened:
        file = commands.choose(by.workspace, source=asked.source, name=asked.file.name, content=File(opened), by=by)
    if asked.map or asked.dates:
        pairs = [pair.partition("=") for pair in asked.map]
        if any(not column or not field for column, _, field in pairs):
            raise Cannot("Write --map as COLUMN=FIELD, for example --map Summary=title.")
        wish = Wish({column.strip(): field.strip() for column, _, field in pairs}, asked.dates)
        commands.map_columns(file, wish=wish, by=by)
        file.refresh_from_db()
    return file


def _only_looked(file: Import, by: Person) -> int:
    from tutti.connect import commands

    commands.cancel(file, by=by)
    return 0


def _run(file: Import, asked: Namespace, by: Person) -> int:
    from tutti.connect import commands, holding

    reading = holding.read(file)
    if reading.book:
        commands.start_hours(file, who={}, by=by)
        return _see_through(file)
    if reading.board is None:
        raise Cannot(f"{reading.problem} Use --map COLUMN=title.")
    name = (asked.name or reading.board.name)[:100]
    key = asked.key or _free_key(name, by)
    commands.start(file, name=name, key=key, into=_into(asked.into, by), who={}, by=by)
    return _see_through(file)


def _see_through(file: Import) -> int:
    """Until it is over, with its report."""
    _carry_on(file)
    if file.state != "done":
        raise Cannot(file.problem or f"The import was {file.state}.")
    print(_told(file))
    return 0


def _free_key(name: str, by: Person) -> str:
    """A key made of the name's letters that no project has yet."""
    from tutti.kit.text import initials
    from tutti.people.models import Project

    taken = set(Project.objects.filter(workspace_id=by.workspace_id).values_list("key", flat=True))
    letters = initials(name)
    return next(key for key in (letters, *(f"{letters}{n}" for n in range(2, 10_000))) if key not in taken)


def _into(key: str | None, by: Person) -> Project | None:
    from tutti.people.models import Project

    if key is None:
        return None
    project: Project | None = Project.objects.filter(workspace_id=by.workspace_id, key=key.strip().upper()).first()
    if project is None or project.scope not in by.scopes:
        raise Cannot(f"There is no project {key}: leave --into away to start one.")
    return project


def _carry_on(file: Import) -> None:
    """Read the log on until the import is over; a serving process may do the same, and neither does it twice."""
    from tutti.changes.readers import LATER, read_on
    from tutti.connect import holding

    reader = LATER["connect.carry_on"]
    told = -1
    while file.state == "running":
        read_on(reader, file.workspace_id, at_most=1)
        file.refresh_from_db()
        if file.done != told:
            told = file.done
            print(f"{told:,} of {file.total:,} {'entries' if file.source in holding.HOURS else 'tasks'}", flush=True)


def _told(file: Import) -> str:
    """The report as a table: found, imported, left out and why."""
    if file.report is None:
        return file.problem
    lines = [f"{'':18}{'found':>8}{'imported':>10}{'left out':>10}"]
    for each in file.report["kinds"]:
        left = each["found"] - each["imported"]
        lines.append(f"{each['kind']:18}{each['found']:>8,}{each['imported']:>10,}{left:>10,}")
        lines += [f"    {out['count']:,}: {out['why']}" for out in each["left_out"]]
        lines += [f"    {note}" for note in each["notes"]]
    return "\n".join([*lines, *file.report["notes"]])


COMMANDS = {"import": Command("Bring in a board, a sheet or worked hours of another product.", bring_in, _take_import)}
