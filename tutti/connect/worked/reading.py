"""Reading a report of worked hours into a book: how dates and numbers are written is settled from whole columns."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import tzinfo

from tutti.connect.board import Someone
from tutti.connect.cleaning import Cleaner
from tutti.connect.losses import LossReport, Tally
from tutti.connect.sheet.cells import is_formula
from tutti.connect.sheet.dates import Order, Votes, day_of, how_read, moment, votes_of
from tutti.connect.sheet.efforts import Decimal, decimal_of, minutes_in
from tutti.connect.sheet.places import Places
from tutti.connect.sheet.table import Row, Table
from tutti.connect.worked.book import Book, Worked
from tutti.connect.worked.columns import Field, Source, columns_of, money_columns

_DAY = 1440
_CLOCK = re.compile(r"(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?$")
_YES = frozenset({"yes", "true", "1", "y", "ja", "oui", "sí", "si", "sim"})
_NOBODY = "Somebody"


def read_hours(table: Table, source: Source, *, dates: Order | None, zone: tzinfo) -> tuple[Book, LossReport]:
    """The entries of the report.  Days and clock times are those in `zone`; `dates` settles what the file leaves open.

    Raises `Unreadable` where it is no such report.
    """
    at = columns_of(source, table.columns)
    tally = Tally()
    for note in table.notes:
        tally.about_file(note)
    order = _order(table, at, dates, tally)
    reader = _Reader(at, order, decimal_of((row.cell(at["spent"]) for row in table.rows), table.delimiter), zone)
    entries = [entry for row in table.rows if (entry := reader.entry(row))]
    clients = reader.clients
    _report(table, at, entries, clients, tally)
    reader.places.report(tally)
    reader.cleaner.report(tally)
    return Book(source, tuple(reader.people.values()), tuple(entries), clients), tally.report()


def _order(table: Table, at: dict[Field, int], wished: Order | None, tally: Tally) -> Order:
    """The order of day and month, proved by the whole column, wished, or guessed and said."""
    votes = votes_of(row.cell(at["day"]) for row in table.rows)
    clocks = votes_of(f"1/1/2000 {row.cell(at['clock'])}" for row in table.rows) if "clock" in at else Votes()
    order = wished or votes.order or ("mdy" if clocks.halves and not votes.day_first else votes.guess)
    if said := how_read(votes, order, wished=wished, way_out="before you start"):
        tally.note("time entries", said)
    return order


@dataclass
class _Reader:
    at: dict[Field, int]
    order: Order
    decimal: Decimal
    zone: tzinfo
    cleaner: Cleaner = field(default_factory=Cleaner)
    places: Places = field(default_factory=Places)
    people: dict[str, Someone] = field(default_factory=dict)
    clients: dict[str, str] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)

    def entry(self, row: Row) -> Worked | None:
        """One row; None where it cannot be an entry, which is then named by its line."""
        day = day_of(self._cell(row, "day"), self.order, self.zone)
        minutes = self._minutes(self._cell(row, "spent"))
        why = self._why_not(row, day is None, minutes)
        if why or day is None or minutes is None:
            self.places.add("time entries", why, row.line)
            return None
        project, task = self._line(row, "project")[:100], self._line(row, "task")[:250]
        if project and (client := self._line(row, "client")[:100]):
            self.clients.setdefault(project, client)
        clock = self._cell(row, "clock")
        began = moment(f"{day.isoformat()} {clock}", self.order, self.zone) if clock else None
        person, note = self._person(row), self._line(row, "note")
        if len(note) > 500:
            self.places.add("other fields", "a note is longer than 500 characters: what is beyond was cut", row.line)
        said = [person, project, task, note, day.isoformat(), clock, self._cell(row, "spent")]
        billable = self._cell(row, "billable").casefold() in _YES
        return Worked(self._id(said), row.line, person, project, task, note[:500], day, minutes, billable, began)

    def _why_not(self, row: Row, no_day: bool, minutes: int | None) -> str:
        if no_day:
            return f"“{self._cell(row, 'day')[:30]}” is no date" if self._cell(row, "day") else "it has no date"
        if minutes is None:
            return f"“{self._cell(row, 'spent')[:30]}” is no length of time"
        if minutes == 0:
            return "no time was measured"
        return "it is longer than a day" if minutes > _DAY else ""

    def _minutes(self, text: str) -> int | None:
        """Whole minutes, at least one where any time was measured."""
        clock = _CLOCK.match(text)
        if clock:
            hours, minutes, seconds = (int(part or 0) for part in clock.groups())
            spent = hours * 3600 + minutes * 60 + seconds if minutes < 60 and seconds < 60 else None
        else:
            found = minutes_in(text, "hours", self.decimal)
            tiny = found == 0 and bool(re.search(r"[1-9]", text))
            spent = None if found is None else 60 * max(found, int(tiny))
        return None if spent is None else max(round(spent / 60), int(spent > 0))

    def _person(self, row: Row) -> str:
        name = self._line(row, "person") or f"{self._line(row, 'first')} {self._line(row, 'last')}".strip()
        email = self._line(row, "email")[:254].lower()
        key = (email or name or _NOBODY).casefold()
        self.people.setdefault(key, Someone(key, (name or email or _NOBODY)[:100], email=email))
        return key

    def _id(self, said: list[str]) -> str:
        """A digest of what was said; the second entry that says just the same gets another one."""
        whole = hashlib.sha256("\0".join(said).encode("utf-8", "replace")).hexdigest()[:40]
        self.seen[whole] += 1
        return f"{whole}-{self.seen[whole]}"

    def _cell(self, row: Row, name: Field) -> str:
        return row.cell(self.at[name]).strip() if name in self.at else ""

    def _line(self, row: Row, name: Field) -> str:
        return self.cleaner.line(self._cell(row, name))


def _report(table: Table, at: dict[Field, int], entries: list[Worked], clients: dict[str, str], tally: Tally) -> None:
    tally.keep("time entries", len(entries))
    tally.keep("projects", len({entry.project for entry in entries}))
    tally.keep("tasks", len({(entry.project, entry.task) for entry in entries if entry.task}))
    if clients:
        tally.keep("clients", len(set(clients.values())))
        tally.note("clients", "The client stands in the description of projects that are started by this import.")
    if tagged := sum(bool(row.cell(at["tags"]).strip()) for row in table.rows) if "tags" in at else 0:
        tally.leave("tags", "hours have no tags here", tagged)
    money = money_columns(table.columns)
    if sums := sum(bool(row.cell(one).strip(" 0.,")) for row in table.rows for one in money):
        tally.leave("amounts", "rates and amounts have no place here", sums)
    if formulas := sum(is_formula(cell) for row in table.rows for cell in row.cells):
        tally.about_file(f"Cells that begin like a formula: {formulas:,}. They are kept as text and never computed.")
