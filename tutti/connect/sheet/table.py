"""A CSV file as columns and rows: encoding and delimiter are found out, and said."""

import codecs
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from tutti.connect.strict_json import LARGEST, refuse_other_kinds
from tutti.connect.unreadable import Unreadable

_MOST_ROWS = 100_000
_MOST_COLUMNS = 1_000
_MOST_CELLS = 10_000_000
_LONGEST_CELL = 1_000_000
_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_LONE_RETURN = re.compile(r"\r(?!\n)")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 with a byte order mark"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One record and the line of the file it begins on."""

    line: int
    cells: tuple[str, ...]

    def cell(self, index: int) -> str:
        return self.cells[index] if index < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet as it was written; blank records are dropped."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str
    delimiter: str
    notes: tuple[str, ...] = ()


def open_table(source: bytes | BinaryIO) -> Table:
    """The table in the file. Raises `Unreadable` naming line and column where it is broken."""
    raw = source if isinstance(source, bytes) else source.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise Unreadable(f"The file is larger than {LARGEST // 1024**2} MB. Split the sheet and import it in parts.")
    refuse_other_kinds(raw, wanted="CSV")
    text, encoding = _decoded(raw)
    text = _LONE_RETURN.sub("\n", text)
    text, announced = _without_announcement(text)
    delimiter = announced or _delimiter_of(text)
    if text.count(delimiter) > _MOST_CELLS:
        raise Unreadable(f"The sheet has more than {_MOST_CELLS:,} cells. Split it and import it in parts.")
    records = _records(text, delimiter, first_line=2 if announced else 1)
    header = next(records, None)
    if header is None:
        raise Unreadable("The file holds no line with text. Export the sheet again with its column names.")
    if len(header.cells) > _MOST_COLUMNS:
        raise Unreadable(f"Line 1 names {len(header.cells):,} columns; {_MOST_COLUMNS:,} are the most. Leave some out.")
    columns = tuple(cell.strip() for cell in header.cells)
    rows = _bounded(records)
    if not rows:
        raise Unreadable("The file holds only column names and no row below them. Export the sheet with its rows.")
    return Table(columns, rows, encoding, delimiter, tuple(_notes(columns, rows, encoding, delimiter)))


def _bounded(records: Iterator[Row]) -> tuple[Row, ...]:
    rows: list[Row] = []
    cells = 0
    for row in records:
        rows.append(row)
        cells += len(row.cells)
        if len(rows) > _MOST_ROWS or cells > _MOST_CELLS:
            raise Unreadable(
                f"The sheet goes on after line {row.line:,}; {_MOST_ROWS:,} rows and {_MOST_CELLS:,} cells are the "
                "most. Split it and import it in parts."
            )
    return tuple(rows)


def _decoded(raw: bytes) -> tuple[str, str]:
    for bom, codec, name in _BOMS:
        if raw.startswith(bom):
            return _strictly(raw, codec, name), name
    if b"\0" in raw[:200]:
        codec = "utf-16-le" if raw[1:2] == b"\0" else "utf-16-be"
        return _strictly(raw, codec, "UTF-16"), "UTF-16"
    try:
        return raw.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError as error:
        if "unexpected end" in error.reason or _is_mostly_utf8(raw):
            _refuse(raw, error, "UTF-8")
    return _strictly(raw, "cp1252", "Windows-1252"), "Windows-1252"


def _is_mostly_utf8(raw: bytes) -> bool:
    """Whether more characters are right in UTF-8 than wrong, so that it is a damaged file and not another encoding."""
    text = raw.decode("utf-8", "replace")
    wrong = text.count("\N{REPLACEMENT CHARACTER}")
    right = sum(char > "\x7f" for char in text) - wrong
    return right > wrong


def _strictly(raw: bytes, codec: str, name: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        _refuse(raw, error, name, codec)
    raise AssertionError


def _refuse(raw: bytes, error: UnicodeDecodeError, name: str, codec: str = "utf-8") -> None:
    before = raw[: error.start].decode(codec, "ignore")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    place = f"line {line:,}, column {column:,}, byte {error.start:,}"
    if "end" in error.reason or "truncated" in error.reason:
        raise Unreadable(f"The file ends in the middle of a character ({place}): it was cut off. Export it again.")
    raise Unreadable(
        f"The file is not whole {name} text: at {place} stands the byte 0x{raw[error.start]:02X}, which means nothing "
        "there. Save the sheet as “CSV UTF-8” and choose that file."
    )


def _without_announcement(text: str) -> tuple[str, str]:
    """Spreadsheets may announce the delimiter in a first line `sep=;`."""
    first, _, rest = text.partition("\n")
    word = first.strip().strip('"').lower()
    if word.startswith("sep=") and len(word) == 5 and word[4] in _DELIMITERS:
        return rest, word[4]
    return (rest, "\t") if first.rstrip("\r\n").strip('"').lower() == "sep=\t" else (text, "")


def _delimiter_of(text: str) -> str:
    """The delimiter that cuts the first records into most columns of one width."""
    head = text[:200_000]

    def fits(delimiter: str) -> tuple[float, int]:
        try:
            widths = [len(row) for row in islice(csv.reader(_lines(head), delimiter=delimiter), 50) if row]
        except csv.Error:
            return 0.0, 0
        width = widths[0] if widths else 0
        even = sum(each == width for each in widths) / (len(widths) or 1)
        return (even * (width > 1), width)

    best = max(_DELIMITERS, key=fits)
    return best if fits(best)[0] else max(_DELIMITERS, key=head.partition("\n")[0].count)


def _records(text: str, delimiter: str, first_line: int) -> Iterator[Row]:
    """The records that hold any text, each with the line it begins on."""
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(_lines(text), delimiter=delimiter, strict=True)
    begins = first_line
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise Unreadable(_broken(str(error), begins, reader.line_num + first_line - 1)) from None
        if any(cell.strip() for cell in cells):
            yield Row(begins, tuple(cells))
        begins = reader.line_num + first_line


def _lines(text: str) -> Iterator[str]:
    """The lines with their ends, without a second copy of the whole text."""
    at = 0
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        yield text[at:end]
        at = end


def _broken(error: str, begins: int, line: int) -> str:
    if "unexpected end" in error or "field limit" in error:
        return (
            f"A quotation mark in the record that begins on line {begins:,} is never closed (read to line {line:,}). "
            "The file was cut off, or a quotation mark inside a text was not doubled: export it again."
        )
    return (
        f"Line {line:,} (record from line {begins:,}) has a quotation mark where the text goes on after it. "
        "Inside a quoted text write it twice, or export the sheet again."
    )


def _notes(columns: tuple[str, ...], rows: tuple[Row, ...], encoding: str, delimiter: str) -> Iterator[str]:
    yield f"Read as {encoding}, columns separated by {_DELIMITERS[delimiter]}."
    if encoding == "Windows-1252":
        yield "The file is not UTF-8. If accented letters look wrong, save the sheet as “CSV UTF-8” and import that."
    wide = [row.line for row in rows if any(cell.strip() for cell in row.cells[len(columns) :])]
    if wide:
        lines = ", ".join(f"{line:,}" for line in wide[:5])
        yield f"Rows with more cells than there are columns: {len(wide):,} (line {lines}). What is beyond was left out."
    if len(rows) > 1 and len(rows[-1].cells) < len(columns) == len(rows[-2].cells):
        yield f"The last row (line {rows[-1].line:,}) is shorter than the others: the file may have been cut off there."
