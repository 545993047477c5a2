"""Bringing a report of worked hours in, batch by batch: each batch and how far it went are one transaction."""

from dataclasses import replace

from tutti.changes.commands import Refused
from tutti.changes.writing import current
from tutti.connect import holding
from tutti.connect.events import HoursImported, ImportWentOn
from tutti.connect.losses import LeftOut, Loss, LossReport
from tutti.connect.models import Import, Imported
from tutti.connect.worked.book import Book
from tutti.connect.worked.writing import BookWriter
from tutti.hours.models import Entry
from tutti.people.commands import set_visibility
from tutti.people.models import Person, Project

_BATCH = 400


def go_on_with_hours(file: Import, *, by: Person) -> ImportWentOn | HoursImported:
    """The next batch of a running import, or its end.  Called inside the change that says so."""
    reading = holding.read(file)
    if reading.book is None or reading.report is None:
        raise Refused(reading.problem)
    book = reading.book
    may_bring(book, file, by)
    if file.begun and file.done >= len(book.entries):
        return _finish(file, book, reading.report, by)
    writer = BookWriter(file, book, by)
    if file.begun:
        batch = book.entries[file.done : file.done + _BATCH]
        writer.write(batch)
        file.done += len(batch)
    else:
        writer.put_up()
        file.begun, file.total = True, len(book.entries)
    file.save()
    return ImportWentOn(file, done=file.done, total=file.total)


def may_bring(book: Book, file: Import, by: Person) -> None:
    """Refuses to write hours for others, unless who runs the workspace brings them."""
    others = [each for each in file.people if each["person_id"] != str(by.pk)]
    if others and not by.standing.runs_it:
        raise Refused(
            "This file holds hours of others. Ask who runs the workspace to import it, or export your own hours alone."
        )


def take_back_hours(file: Import) -> None:
    """The entries no longer count, and projects that were started for them are put away."""
    notes = Imported.objects.filter(file=file, gone=False)
    change = current()
    entries = list(Entry.objects.filter(pk__in=list(notes.filter(kind="entry").values_list("row_id", flat=True))))
    for entry in entries:
        entry.removed = True
    change.save_all(entries, ["removed"])
    for project in _started(file):
        project.archived = True
        project.key = f"X{project.pk.int % 36**7:09d}"[:10]
        project.save()


def _started(file: Import) -> list[Project]:
    made = Imported.objects.filter(file=file, kind="project", gone=False).values_list("row_id", flat=True)
    return list(Project.objects.filter(pk__in=list(made)).order_by("pk"))


def _finish(file: Import, book: Book, report: LossReport, by: Person) -> HoursImported:
    """Open the projects that were started, and settle the report."""
    for project in _started(file):
        set_visibility(project, visibility="open", by=by)
    made = Imported.objects.filter(file=file, kind="entry").count()
    final = _settled(report, len(book.entries) - made)
    file.report, file.counts = final.shape(), {loss.kind: loss.imported for loss in final.losses}
    file.state = "done"
    file.save()
    holding.forget_after(file)
    return HoursImported(file, entries=made)


def _settled(report: LossReport, skipped: int) -> LossReport:
    if not skipped:
        return report
    why = "it was here already, from an earlier import, or its week was handed in"
    return replace(report, losses=tuple(_without(loss, skipped, why) for loss in report.losses))


def _without(loss: Loss, skipped: int, why: str) -> Loss:
    if loss.kind != "time entries":
        return loss
    return replace(loss, imported=loss.imported - skipped, left_out=(*loss.left_out, LeftOut(skipped, why)))
