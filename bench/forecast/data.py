"""Reads the public data sets, plain or compressed, from any folder of their layout; unusable rows are left out."""

from __future__ import annotations

import csv
import lzma
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tutti.engine.forecast import Task

Row = dict[str, str]


class Unreadable(Exception):
    """A data set that cannot be used, in a sentence."""


@dataclass(frozen=True, slots=True)
class Done:
    """A task that was done: minutes taken, when it began and when it was finished."""

    id: str
    task: Task
    actual: float
    began: datetime
    finished: datetime


def rows(folder: Path, name: str, *, delimiter: str = ",", needs: tuple[str, ...] = ()) -> list[Row]:
    """The rows of `name`.csv or `name`.csv.xz. Raises `Unreadable` when there is no such file or it is broken."""
    plain, packed = folder / f"{name}.csv", folder / f"{name}.csv.xz"
    path = plain if plain.exists() else packed
    if not path.exists():
        raise Unreadable(f"{packed.relative_to(folder.parent)} is not there.")
    try:
        whole = path.read_bytes()
        text = (lzma.decompress(whole) if path is packed else whole).decode("utf-8", errors="replace")
        found = list(csv.DictReader(text.splitlines(), delimiter=delimiter))
    except (OSError, lzma.LZMAError, csv.Error) as wrong:
        raise Unreadable(f"{path.relative_to(folder.parent)} cannot be read: {wrong}.") from wrong
    if not found or any(column not in found[0] for column in needs):
        raise Unreadable(f"{path.relative_to(folder.parent)} has no rows with {', '.join(needs) or 'a heading'}.")
    return found


def usable(found: list[Row], read: Callable[[Row], Done]) -> Iterator[Done]:
    """The rows that can be read and make sense: estimated, worked on, finished after they began."""
    for row in found:
        try:
            done = read(row)
        except (ValueError, KeyError, TypeError):
            continue
        if done.actual > 0 and done.task.estimate > 0 and done.finished >= done.began:
            yield done


def enough(count: int, needed: int, what: str) -> None:
    """Refuses a data set that is too small to measure anything by."""
    if count < needed:
        raise Unreadable(f"{what} holds {count:,} usable rows; {needed:,} are needed to measure by.")


def cesaw(data: Path) -> dict[str, list[Done]]:
    """Projects of many companies, each as a workspace of its own."""
    found = rows(data / "cesaw", "tasks", needs=("project_key", "task_actual_time_minutes", "task_plan_time_minutes"))
    spaces: dict[str, list[Row]] = {}
    for number, row in enumerate(found):
        spaces.setdefault(row["project_key"], []).append({**row, "number": str(number)})
    return {name: list(usable(rows_, _of_cesaw)) for name, rows_ in sorted(spaces.items())}


def _of_cesaw(row: Row) -> Done:
    kind = Task(
        estimate=float(row["task_plan_time_minutes"]),
        category=row["phase_short_name"],
        project=row["team_key"],
        parent=row["wbs_element_key"],
        person=row["person_key"],
    )
    began, finished = (_minute(row[f"task_actual_{name}_date"]) for name in ("start", "complete"))
    return Done(row["number"], kind, float(row["task_actual_time_minutes"]), began, finished)


def sip(data: Path) -> list[Done]:
    """The tasks of one company; of those worked on by several people the first row."""
    days = {row["TaskNumber"]: row for row in rows(data / "sip", "dates", needs=("TaskNumber", "CompletedOn"))}
    found = rows(data / "sip", "task-info", needs=("TaskNumber", "HoursEstimate", "HoursActual"))
    once = {row["TaskNumber"]: row for row in reversed(found)}
    return list(usable([{**row, **days.get(number, {})} for number, row in once.items()], _of_sip))


def _of_sip(row: Row) -> Done:
    kind = Task(
        estimate=float(row["HoursEstimate"]) * 60,
        category=row["SubCategory"],
        project=row["ProjectCode"],
        parent=row["ProjectBreakdownCode"],
        priority=int(row["Priority"]),
        person=row["AssignedToID"],
    )
    return Done(
        row["TaskNumber"], kind, float(row["HoursActual"]) * 60, _day(row["StartedOn"]), _day(row["CompletedOn"])
    )


def _minute(text: str) -> datetime:
    return datetime.strptime(text, "%m/%d/%Y %H:%M")  # noqa: DTZ007 - the data know no time zone


def _day(text: str) -> datetime:
    return datetime.strptime(text, "%d-%b-%y")  # noqa: DTZ007 - the data know no time zone
