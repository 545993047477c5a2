"""The frame of an imported board: its people, labels and columns, put up before any card."""

from uuid import UUID

from tutti.changes.writing import current
from tutti.connect.board import Board, Column
from tutti.connect.memory import elsewhere, key_of, known, noted
from tutti.connect.models import Import, Imported
from tutti.connect.people import placeholder_for
from tutti.kit.rank import GAP
from tutti.people.models import Membership, Person, Workweek
from tutti.work.models import Label, Status


class Frame:
    def __init__(self, file: Import, board: Board) -> None:
        self._file, self._board = file, board
        self._notes: list[Imported] = []
        self._project = file.target

    def put_up(self) -> None:
        """Take what is here already for what has its name; make the rest."""
        self._people()
        self._labels()
        self._columns()
        current().save_all(self._notes)

    def _people(self) -> None:
        here = known(self._file, self._board.id, "person")
        decided = {str(each["id"]): each["person_id"] for each in self._file.people}
        earlier = elsewhere(self._file, self._board.id)
        made: list[Person] = []
        for someone in self._board.people:
            if key_of(someone.id) in here:
                continue
            chosen = decided.get(someone.id) or earlier.get(key_of(someone.id))
            if chosen is None:
                made.append(placeholder_for(someone, self._file.workspace_id))
            self._note("person", someone.id, UUID(str(chosen)) if chosen else made[-1].pk, made=chosen is None)
        change = current()
        change.save_all(made)
        full_time = list(Workweek.FULL_TIME)
        change.save_all(
            [Workweek(workspace_id=self._file.workspace_id, person=each, minutes=full_time) for each in made]
        )
        self._let_in()

    def _let_in(self) -> None:
        """In a private project that stays private, whoever has a task has to be a member."""
        if self._project.visibility == "open" or self._file.opens_project:
            return
        there = set(Membership.objects.filter(project=self._project).values_list("person_id", flat=True))
        new = sorted({note.row_id for note in self._notes} - there)
        workspace_id = self._file.workspace_id
        current().save_all(
            [Membership(workspace_id=workspace_id, project=self._project, person_id=one, role="member") for one in new]
        )

    def _labels(self) -> None:
        known_ids = known(self._file, self._board.id, "label")
        here = {each.name.casefold(): each for each in Label.objects.filter(project=self._project, removed=False)}
        made: list[Label] = []
        for tag in self._board.labels:
            if key_of(tag.id) in known_ids:
                continue
            label = here.get(tag.name.casefold())
            if label is None:
                label = Label(workspace_id=self._file.workspace_id, project=self._project, name=tag.name, hue=tag.hue)
                here[tag.name.casefold()] = label
                made.append(label)
            self._note("label", tag.id, label.pk, made=label in made)
        current().save_all(made)

    def _columns(self) -> None:
        """The lists that are open there. In a new project they stand alone; elsewhere behind what is there."""
        known_ids = known(self._file, self._board.id, "column")
        here = list(Status.objects.filter(project=self._project, removed=False).order_by("rank"))
        free = {each.name.casefold(): each for each in here}
        names = set(free)
        placed: list[Status] = []
        for column in self._board.columns:
            if column.closed or key_of(column.id) in known_ids:
                continue
            status = free.pop(column.name.casefold(), None) or self._status(column, names)
            placed.append(status)
            self._note("column", column.id, status.pk, made=status not in here)
        self._place(here, placed)

    def _status(self, column: Column, names: set[str]) -> Status:
        name, number = column.name, 2
        while name.casefold() in names:
            name, number = f"{column.name[:90]} {number}", number + 1
        names.add(name.casefold())
        return Status(
            workspace_id=self._file.workspace_id, project=self._project, name=name, category=column.category, rank=0
        )

    def _place(self, here: list[Status], placed: list[Status]) -> None:
        made = [each for each in placed if each not in here]
        change = current()
        if self._file.opens_project and placed:
            for at, status in enumerate(placed):
                status.rank = at * GAP
            for status in here:
                status.removed = status not in placed
            change.save_all(here, ["rank", "removed"])
        else:
            last = max((each.rank for each in here), default=-GAP)
            for at, status in enumerate(made, start=1):
                status.rank = last + at * GAP
        change.save_all(made)

    def _note(self, kind: str, source_id: str, row_id: UUID, *, made: bool) -> None:
        self._notes.append(noted(self._file, self._board.id, kind, source_id, row_id, made=made))
