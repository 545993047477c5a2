"""One row of a sheet as a card."""

import re
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from tutti.connect.board import Card, Checklist, Field, Item, Link, Remark
from tutti.connect.categories import priority_of
from tutti.connect.cleaning import Cleaner, short_title
from tutti.connect.losses import Tally
from tutti.connect.sheet.cells import Said, comment_in, files_in, hue_for, is_yes, labels_in, lines_in, people_in
from tutti.connect.sheet.columns import Mapping
from tutti.connect.sheet.dates import day_of, moment
from tutti.connect.sheet.efforts import minutes_in
from tutti.connect.sheet.frame import Frame
from tutti.connect.sheet.keys import Keys
from tutti.connect.sheet.people import SheetPeople
from tutti.connect.sheet.places import Places
from tutti.connect.sheet.settling import Settled
from tutti.connect.sheet.table import Row, Table
from tutti.connect.web_links import why_not_kept

_PLAIN_TYPES = frozenset({"task", "sub-task", "subtask", "aufgabe", "unteraufgabe", "tâche", "tarea"})
_MENTION = re.compile(r"\[~(?:accountid:)?([^\]\n]{1,128})\]")


@dataclass(frozen=True)
class RowReader:
    table: Table
    mapping: Mapping
    settled: Settled
    frame: Frame
    people: SheetPeople
    keys: Keys
    cleaner: Cleaner
    tally: Tally
    places: Places
    zone: tzinfo

    def card(self, row: Row) -> Card | None:
        """The card; null, with the line reported, when the row has neither title nor description."""
        description = self._text(self._first(row, "description"))
        named = self.cleaner.line(self._first(row, "title")) or self.cleaner.line(description.partition("\n")[0])
        if not named:
            self.places.add("cards", "the row has no title", row.line)
            return None
        title, whole = short_title(named)
        finished = self._first(row, "done")
        done_at = self._moment(row, "done_at") or moment(finished, self.settled.anywhere, self.zone)
        finished_too = is_yes(finished) or (done_at is not None and bool(finished))
        column = self.frame.column(self._first(row, "status"), self._first(row, "status_category"), finished_too)
        assignee, contributors = self._people(row)
        kept: list[Field] = []
        return Card(
            id=self.keys.ids[row.line],
            number=self.keys.number(row),
            title=title,
            column=column.id,
            description=f"{whole}\n\n{description}".strip() if whole else description,
            outcome=self._text(self._first(row, "outcome")),
            labels=self._labels(row),
            assignee=assignee,
            contributors=contributors,
            parent=self._parent(row, kept),
            priority=self._priority(row, kept),
            effort=self._effort(row, kept),
            start=self._day(row, "start", kept),
            due=self._day(row, "due", kept),
            complete=finished_too,
            archived=is_yes(self._first(row, "archived")),
            created_by=self.people.who(self._first(row, "created_by") or self._first(row, "created_by_id")),
            created_at=self._moment(row, "created"),
            done_at=done_at,
            checklists=self._checklists(row),
            remarks=self._remarks(row),
            links=self._links(row),
            fields=(*kept, *self._kept(row)),
        )

    def _first(self, row: Row, field: str) -> str:
        found = (row.cell(index).strip() for index in self.mapping.columns_for(field))
        return next((cell for cell in found if cell), "")

    def _cells(self, row: Row, field: str) -> list[str]:
        return [cell for index in self.mapping.columns_for(field) if (cell := row.cell(index).strip())]

    def _column_name(self, field: str) -> str:
        places = self.mapping.columns_for(field)
        return self.table.columns[places[0]] if places else ""

    def _text(self, cell: str) -> str:
        """Text with mentions by account id turned into names."""

        def name(match: re.Match[str]) -> str:
            return f"@{self.people.name_of(match[1]) or match[1]}"

        return self.cleaner.text(_MENTION.sub(name, cell))

    def _people(self, row: Row) -> tuple[str | None, tuple[str, ...]]:
        """The assignee (the first contributor where none is named) and the others."""
        named = self._first(row, "assignee") or self._first(row, "assignee_id")
        several = [part for part in re.split(r"[;|\n]", named) if part.strip()]
        cells = several + [
            part for cell in self._cells(row, "contributors") for part in people_in(cell, self.mapping.kind)
        ]
        everyone = list(dict.fromkeys(who for cell in cells if (who := self.people.who(cell))))
        if len(everyone) > 1:
            self.tally.note(
                "people", "Where a row names several people, the first is the assignee and the others contribute."
            )
        return (everyone[0] if everyone else None), tuple(everyone[1:])

    def _labels(self, row: Row) -> tuple[str, ...]:
        found = [label for cell in self._cells(row, "labels") for label in labels_in(cell, self.mapping.kind)]
        found += [(kind, hue_for(kind)) for kind in self._cells(row, "type") if kind.casefold() not in _PLAIN_TYPES]
        named = [(name, hue) for name, hue in found if self.cleaner.line(name)]
        return tuple(dict.fromkeys(self.frame.label(name, hue) for name, hue in named))

    def _parent(self, row: Row, kept: list[Field]) -> str | None:
        wanted = self.keys.wanted_parent(row)
        if not wanted:
            return None
        parent = self.keys.parent(row)
        if parent:
            self.tally.keep("subtasks")
        else:
            kept.append(Field("Parent", self.cleaner.line(wanted)))
            self.places.add("subtasks", "its parent is not in the sheet, or leads round in a circle", row.line)
        return parent

    def _priority(self, row: Row, kept: list[Field]) -> int:
        cell = self._first(row, "priority")
        if not cell:
            return 0
        level = priority_of(cell)
        if level is None:
            self._keep_odd(row, "priority", "priorities", "it is no priority known here; kept as text", kept)
            return 0
        self.tally.keep("priorities")
        return level

    def _effort(self, row: Row, kept: list[Field]) -> int | None:
        cell = self._first(row, "effort")
        if not cell:
            return None
        minutes = minutes_in(cell, self.settled.unit, self.settled.decimal)
        if minutes is None:
            self._keep_odd(row, "effort", "estimates", "it is no amount of time; kept as text", kept)
        else:
            self.tally.keep("estimates")
        return minutes

    def _day(self, row: Row, field: str, kept: list[Field]) -> date | None:
        for index in self.mapping.columns_for(field):
            cell = row.cell(index).strip()
            if cell:
                found = day_of(cell, self.settled.dates[index], self.zone)
                if found is None:
                    self._keep_odd(row, field, "dates", "it is not a date; kept as text", kept)
                else:
                    self.tally.keep("dates")
                return found
        return None

    def _moment(self, row: Row, field: str) -> datetime | None:
        for index in self.mapping.columns_for(field):
            cell = row.cell(index).strip()
            if cell:
                found = moment(cell, self.settled.dates[index], self.zone)
                if found is None:
                    self.places.add("dates", "it is not a date", row.line, self.table.columns[index])
                else:
                    self.tally.keep("dates")
                return found
        return None

    def _keep_odd(self, row: Row, field: str, kind: str, why: str, kept: list[Field]) -> None:
        name = self._column_name(field)
        kept.append(Field(self.cleaner.line(name) or field, self.cleaner.text(self._first(row, field))))
        self.places.add(kind, why, row.line, name)

    def _checklists(self, row: Row) -> tuple[Checklist, ...]:
        found: list[Checklist] = []
        for index in self.mapping.columns_for("checklist"):
            lines = [(self.cleaner.line(title), done) for title, done in lines_in(row.cell(index))]
            items = tuple(Item(title, done) for title, done in lines if title)
            if items:
                found.append(Checklist(f"checklist-{index}", self.cleaner.line(self.table.columns[index])[:100], items))
                self.tally.keep("checklists")
                self.tally.keep("checklist items", len(items))
        return tuple(found)

    def _remarks(self, row: Row) -> tuple[Remark, ...]:
        found: list[Remark] = []
        for place, cell in enumerate(self._cells(row, "comment")):
            said = comment_in(cell)
            at = moment(said.at, self.settled.anywhere, self.zone)
            if said.at and at is None:  # the semicolons belonged to the text
                said = Said("", "", cell)
            text = self._text(said.text).strip()
            if not text:
                self.tally.leave("comments", "it has no text")
                continue
            found.append(Remark(f"comment-{place}", self.people.who(said.author), at, text))
            self.tally.keep("comments")
            if not said.author:
                self.tally.note("comments", "Comments without an author stand under the name of who imports them.")
        return tuple(sorted(found, key=lambda remark: str(remark.said_at or "")))

    def _links(self, row: Row) -> tuple[Link, ...]:
        found: list[Link] = []
        for cell in self._cells(row, "link"):
            files = files_in(cell)
            if not files:
                self.places.add("attachments", "the file does not hold its web address", row.line)
            for file in files:
                url = self.cleaner.line(file.url)
                why = why_not_kept(url)
                if why:
                    self.places.add("attachments", why, row.line)
                    continue
                at = moment(file.at, self.settled.anywhere, self.zone)
                found.append(
                    Link(self.cleaner.line(file.text)[:200] or url[:200], url, self.people.who(file.author), at)
                )
                self.tally.keep("attachments")
        return tuple(found)

    def _kept(self, row: Row) -> list[Field]:
        """The columns without a place of their own; one that stands there several times becomes one field."""
        fields: dict[str, list[str]] = {}
        for index in self.mapping.columns_for("keep"):
            value = self._text(row.cell(index)).strip()
            if value:
                name = self.cleaner.line(self.table.columns[index])[:100] if index < len(self.table.columns) else ""
                fields.setdefault(_inner(name) or f"Column {index + 1}", []).append(value)
                self.tally.keep("other fields")
        if fields:
            self.tally.note("other fields", "Values without a place of their own stand as text under the description.")
        return [Field(name, ", ".join(dict.fromkeys(values))) for name, values in fields.items()]


def _inner(name: str) -> str:
    match = re.fullmatch(r"Custom field \((.+)\)", name)
    return match[1] if match else name
