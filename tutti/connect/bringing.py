"""Bringing a board in, batch by batch: each batch and how far it went are one transaction, so nothing comes twice."""

from collections.abc import Sequence

from tutti.changes.commands import Refused, consequence
from tutti.changes.writing import current
from tutti.connect import holding
from tutti.connect.board import Board, Card
from tutti.connect.cards import CardWriter
from tutti.connect.events import BoardImported, HoursImported, ImportWentOn
from tutti.connect.frame import Frame
from tutti.connect.losses import LossReport
from tutti.connect.memory import key_of, known
from tutti.connect.models import Import, Imported
from tutti.connect.settled import settled
from tutti.connect.worked.bringing import go_on_with_hours, take_back_hours
from tutti.people.commands import set_visibility
from tutti.people.models import Person
from tutti.work.models import Label, Status, Task

_CARDS = 200
_ROWS = 1500  # with their comments, lines and links
_TAKEN_BACK = 500


@consequence
def go_on(file: Import, *, by: Person) -> ImportWentOn | BoardImported | HoursImported | None:
    """The next batch of a running import, or its end."""
    if file.state != "running":
        return None
    if file.source in holding.HOURS:
        return go_on_with_hours(file, by=by)
    if not by.standing.leads(file.target.pk):
        raise Refused("You no longer lead this project, so the import could not go on.")
    board, report = _whole(file)
    if file.begun and file.done >= len(board.cards):
        return _finish(file, board, report, by)
    if file.begun:
        cards = batch_from(board.cards, file.done)
        CardWriter(file, board, by).write(cards)
        file.done += len(cards)
    else:
        Frame(file, board).put_up()
        file.begun, file.total = True, len(board.cards)
    file.save()
    return ImportWentOn(file, done=file.done, total=file.total)


def _whole(file: Import) -> tuple[Board, LossReport]:
    reading = holding.read(file)
    if reading.board is None or reading.report is None:
        raise Refused(reading.problem)
    return reading.board, reading.report


def batch_from(cards: Sequence[Card], done: int) -> Sequence[Card]:
    """The next cards: at most 200, fewer when much hangs on them, never none."""
    rows = 0
    for count, card in enumerate(cards[done : done + _CARDS]):
        rows += 2 + len(card.remarks) + len(card.links) + sum(len(each.items) for each in card.checklists)
        if rows > _ROWS and count:
            return cards[done : done + count]
    return cards[done : done + _CARDS]


def _finish(file: Import, board: Board, report: LossReport, by: Person) -> BoardImported:
    """Nest the parts, open the project, and settle the report."""
    if file.opens_project:
        set_visibility(file.target, visibility="open", by=by)
    _nest(file, board)
    mine = Imported.objects.filter(file=file, kind="card", made=True)
    made = set(mine.values_list("source_id", flat=True))
    final = settled(report, board, made)
    file.report = final.shape()
    file.counts = {loss.kind: loss.imported for loss in final.losses}
    file.state = "done"
    file.save()
    holding.forget_after(file)
    return BoardImported(file.target, file=file, cards=len(made))


def _nest(file: Import, board: Board) -> None:
    parents = {card.id: card.parent for card in board.cards if card.parent}
    if not parents:
        return
    rows = known(file, board.id, "card")
    mine = set(Imported.objects.filter(file=file, kind="card", made=True).values_list("source_id", flat=True))
    wanted = {
        rows[key_of(child)]: rows[key_of(parent)]
        for child, parent in parents.items()
        if key_of(child) in mine and key_of(parent) in rows
    }
    tasks = list(Task.objects.filter(pk__in=list(wanted)))
    for task in tasks:
        task.parent_id = wanted[task.pk]
    current().save_all(tasks, ["parent"])


def take_back(file: Import) -> None:
    """Put away all an import has made; what was here before stays as it was."""
    rows = list(Imported.objects.filter(file=file, gone=False))
    made = {
        kind: [row.row_id for row in rows if row.made and row.kind == kind]
        for kind in ("card", "label", "column", "person")
    }
    change = current()
    for at in range(0, len(made["card"]), _TAKEN_BACK):
        tasks = list(Task.objects.filter(pk__in=made["card"][at : at + _TAKEN_BACK]))
        for task in tasks:
            task.away, task.parent = "trashed", None
        change.save_all(tasks, ["away", "parent"])
    labels = list(Label.objects.filter(pk__in=made["label"]))
    columns = list(Status.objects.filter(pk__in=made["column"]).exclude(tasks__away=None))
    persons = list(Person.objects.filter(pk__in=made["person"], status="placeholder").exclude(tasks__away=None))
    for row in (*labels, *columns):
        row.removed = True
    for person in persons:
        person.status = "removed"
    change.save_all(labels, ["removed"])
    change.save_all([] if file.opens_project else columns, ["removed"])
    change.save_all(persons, ["status"])
    take_back_hours(file)
    for row in rows:
        row.gone = True
    change.save_all(rows, ["gone"])
    _close_project(file)


def _close_project(file: Import) -> None:
    """The project an unfinished import was to fill is archived, and gives its key back."""
    if not file.opens_project or file.project is None:
        return
    project = file.project
    project.archived = True
    project.key = f"X{project.pk.int % 36**7:09d}"[:10]
    project.save()
