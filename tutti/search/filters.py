"""What the filters of a question mean: conditions in SQL on the task `t`, and sentences where one says nothing.

Names are looked up among what the asker may see: a label of a hidden project is as unknown as one that does not exist.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from django.db import connection

from tutti.changes.plain import Where, also
from tutti.kit import clock
from tutti.people.models import Person, Project
from tutti.search.grammar import Filter, Question
from tutti.search.words import words_of
from tutti.work.models import Label

NEVER = Where("1 = 0", [])
_CATEGORY = "t.status_id IN (SELECT id FROM work_status WHERE workspace_id = %s AND category = 'done')"


class Unclear(Exception):
    """A filter's value means nothing; the sentence says what it might be."""


def wanted(question: Question, by: Person) -> Where:
    """The condition all filters together make; unclear ones find nothing and leave a note."""
    where = Where("t.away = 'trashed'" if question.in_trash else "(t.away IS NULL OR t.away <> 'trashed')", [])
    for asked in question.filters:
        try:
            mine = _MEANINGS[asked.name](asked.value, by)
        except Unclear as why:
            question.notes.append(str(why))
            mine, asked = NEVER, Filter(asked.name, asked.value)
        words = f"NOT COALESCE(({mine.words}), 1 = 0)" if asked.isnt else f"({mine.words})"
        where = also(where, words, *mine.values)
    return where


def _is(value: str, by: Person) -> Where:
    done = Where(_CATEGORY, [by.workspace_id])
    match value.casefold():
        case "open":
            return Where(f"NOT {done.words} AND t.away IS NULL", done.values)
        case "done":
            return done
        case "late" | "overdue":
            return Where(f"t.due < %s AND NOT {done.words}", [clock.today(by.time_zone), *done.values])
        case "archived":
            return Where("t.away = 'archived'", [])
        case "unassigned":
            return Where("t.assignee_id IS NULL", [])
    raise Unclear(f"“is:{value}” says nothing: a task is open, done, late, unassigned or archived.")


def _assignee(value: str, by: Person) -> Where:
    match value.casefold():
        case "me":
            return _one_of("t.assignee_id", [by.pk])
        case "none" | "nobody":
            return Where("t.assignee_id IS NULL", [])
    people = Person.objects.filter(Person.within(by.workspace_id, by.scopes)).values_list("pk", "name")
    found = [pk for pk, name in people if _begins(name, value)]
    if not found:
        raise Unclear(f"“assignee:{value}” is nobody you can see here. Use a name, me or none.")
    return _one_of("t.assignee_id", found)


def _project(value: str, by: Person) -> Where:
    rows = Project.objects.filter(pk__in=by.standing.projects).values_list("pk", "key", "name")
    projects = list(rows)
    found = [pk for pk, key, _ in projects if key.casefold() == value.casefold()]
    found = found or [pk for pk, _, name in projects if _begins(name, value)]
    if not found:
        raise Unclear(f"“project:{value}” is no project you can see. Use its key, like TUT, or its name.")
    return _one_of("t.project_id", found)


def _label(value: str, by: Person) -> Where:
    rows = Label.objects.filter(project_id__in=by.standing.projects, removed=False).values_list("pk", "name")
    labels = list(rows)
    found = [pk for pk, name in labels if words_of(name) == words_of(value)]
    found = found or [pk for pk, name in labels if _begins(name, value)]
    if not found:
        raise Unclear(f"“label:{value}” is no label you can see.")
    if connection.vendor == "sqlite":
        return Where(" OR ".join(["t.label_ids LIKE %s"] * len(found)), [f"%{pk}%" for pk in found])
    return Where(" OR ".join(["t.label_ids @> %s::jsonb"] * len(found)), [f'["{pk}"]' for pk in found])


_DUE = re.compile(r"(<=|>=|<|>|=)?(\S+)")
_DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1}


def _due(value: str, by: Person) -> Where:
    asked = _DUE.fullmatch(value.casefold())
    sign, day = (asked[1] or "=", asked[2]) if asked else ("=", value)
    if day in ("none", "never"):
        return Where("t.due IS NULL", [])
    if day == "any":
        return Where("t.due IS NOT NULL", [])
    today = clock.today(by.time_zone)
    try:
        on = today + timedelta(days=_DAYS[day]) if day in _DAYS else date.fromisoformat(day)
    except (ValueError, OverflowError):
        days = "a day like 2026-12-31, today, tomorrow, yesterday, any or none, with <, <=, > or >= before it"
        raise Unclear(f"“due:{value}” is no day: use {days}.") from None
    return Where(f"t.due {sign} %s", [on])


_MEANINGS: dict[str, Callable[[str, Person], Where]] = {
    "is": _is, "assignee": _assignee, "project": _project, "label": _label, "due": _due,
}  # fmt: skip


def _begins(name: str, value: str) -> bool:
    """Whether each word of the value begins a word of the name."""
    words = words_of(name)
    asked = words_of(value)
    return bool(asked) and all(any(word.startswith(one) for word in words) for one in asked)


def _one_of(column: str, ids: list[UUID]) -> Where:
    return Where(f"{column} IN ({', '.join(['%s'] * len(ids))})", list(ids))
