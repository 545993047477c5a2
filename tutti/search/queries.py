"""What people find: among the tasks they may read at this moment, ranked, a page at a time.

Of what matches, the newest 1,000 are ranked (and the newest 1,000 that match in their title alone): a task's own key
first, then matches in the title, then by the database's measure of relevance with a description weighing more than a
comment and a comment more than a file's name; what is nearly as relevant as each other is in order of age.
"""

import base64
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from django.db import connection

from tutti.changes.commands import Refused
from tutti.changes.plain import Where
from tutti.kit.prepared import adapted
from tutti.people.models import Person
from tutti.search import index
from tutti.search.databases import Leg, Reading, here
from tutti.search.databases.common import NEWEST
from tutti.search.filters import wanted
from tutti.search.grammar import LONGEST, PLACES, PlaceName, Question, understood
from tutti.search.snippets import Marks, Piece, marks_in, matched, piece_of
from tutti.search.words import plainly

NEARLY = 50
"""Scores are told apart in so many steps; within one the newer task comes first."""
AT_ONCE = 100
"""By so many changes the index may be behind for a question to wait until it has read them."""


class Hit(msgspec.Struct):
    """A task that was found.

    `marks` are the matches in its title. `place` is where the match that is shown lies, `piece` what it says there
    (null for the title), `part_id` the comment or the file. Marks count characters (code points), not UTF-16 units.
    """

    task_id: UUID
    project_id: UUID
    key: str
    title: str
    marks: Marks
    place: PlaceName
    piece: Piece | None
    part_id: UUID | None
    status_id: UUID
    assignee_id: UUID | None
    due: date | None
    away: str | None


class InProject(msgspec.Struct):
    """How many of the hits are in a project."""

    project_id: UUID
    count: int


class InPlace(msgspec.Struct):
    """How many tasks hold the words in one place; `more` when there are more than that."""

    place: PlaceName
    count: int
    more: bool


class Facets(msgspec.Struct):
    """What the hits could be narrowed down to."""

    projects: list[InProject]
    places: list[InPlace]


class Found(msgspec.Struct):
    """A page of hits: `count` in all, and `more` when there are more than that; `next` is the next page's cursor.

    `notes` are sentences about what of the question was not understood, and about an index that is still being made.
    """

    hits: list[Hit]
    count: int
    more: bool
    next: str | None
    notes: list[str]
    facets: Facets | None


Key = UUID | str
"""An id as the database's driver gives it: a thousand of them are not worth converting."""


class Candidate(NamedTuple):
    """A task that matches, before it is read."""

    leg: str
    task_id: Key
    document: int
    project_id: Key
    score: float


def find(asked: str, by: Person, *, limit: int = 20, cursor: str | None = None, facets: bool = False) -> Found:
    """What `by` may read of what `asked` asks for (the language of `grammar`), `limit` hits behind the cursor."""
    if len(asked) > LONGEST:
        raise Refused(f"A search takes at most {LONGEST} characters: look for fewer words.", field="q")
    start, last = _place_of(cursor)
    question = understood(asked)
    projects = sorted(by.standing.projects)
    if question.is_empty or not projects:
        return Found([], 0, False, None, question.notes, None)
    question.notes += _caught_up(by)
    reading = Reading(by.workspace_id, projects, wanted(question, by))
    candidates = _candidates(question, reading, facets=facets)
    ranked, more = _ranked(candidates)
    if last and (at := adapted(last)) in ranked:  # what came or went since has moved the page
        start = ranked.index(at) + 1
    page = ranked[start : start + limit]
    after = start + len(page)
    return Found(
        hits=_hits(page, question, projects),
        count=min(len(ranked), NEWEST),
        more=more,
        next=_cursor(after, page[-1]) if after < len(ranked) else None,
        notes=question.notes,
        facets=_facets(candidates, ranked, question) if facets else None,
    )


def _caught_up(by: Person) -> list[str]:
    """Whoever changed something finds it at once: the index reads the last few changes before it answers."""
    behind, whole = index.how_far(by.workspace_id)
    if whole and behind <= AT_ONCE and behind:
        index.catch_up(by.workspace_id)
    elif not whole and behind <= AT_ONCE:
        whole = not index.catch_up(by.workspace_id)
    if not whole:
        return ["The index is still being made, so not everything is found yet."]
    return ["Much has changed just now, and the newest of it is not found yet."] if behind > AT_ONCE else []


# Finding and ranking -------------------------------------------------------------------------------------------------


def _candidates(question: Question, reading: Reading, *, facets: bool) -> list[Candidate]:
    if not question.terms:
        return _asked([here().others(question, reading)])
    apart = [place for place in PLACES if place in question.places and (facets or place == "title")]
    legs = [Leg("any", question.places), *(Leg(place, (place,)) for place in apart)]
    wheres = [here().matching(question, leg, reading) for leg in legs]
    return _asked([*([_named(question.key, reading)] if question.key else []), *wheres])


def _named(key: tuple[str, int], reading: Reading) -> Where:
    """The task that is called so."""
    marks = ", ".join(["%s"] * len(reading.projects))
    words = f"""
        SELECT 'key', t.id, 0, t.project_id, 0.0 FROM work_task t JOIN people_project p ON p.id = t.project_id
        WHERE p.key = %s AND t.number = %s AND t.project_id IN ({marks}) AND {reading.only.words}"""  # noqa: S608 - our names
    return Where(words, [*key, *reading.projects, *reading.only.values])


def _asked(wheres: Sequence[Where]) -> list[Candidate]:
    words = " UNION ALL ".join(f"SELECT * FROM ({where.words}) leg_{at}" for at, where in enumerate(wheres))  # noqa: S608
    rows = _rows(words, [value for where in wheres for value in where.values])
    return [Candidate(*row) for row in rows]


def _rows(words: str, values: Iterable[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(words, [adapted(value) for value in values])
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def _id(value: Key) -> UUID:
    return value if isinstance(value, UUID) else UUID(value)


def _ranked(candidates: list[Candidate]) -> tuple[list[Key], bool]:
    """Tasks from the best to the worst (of equals as they came), and whether there are more than were looked at."""
    best: dict[Key, tuple[int, int, int]] = {}
    tiers = {"any": 0, "title": 1, "key": 2}
    most = max((one.score for one in candidates if one.leg == "any"), default=0.0) or 1.0
    for one in candidates:
        if one.leg in tiers:
            rank = (tiers[one.leg], round(one.score / most * NEARLY), one.document)
            best[one.task_id] = max(best.get(one.task_id, rank), rank)
    more = sum(one.leg == "any" for one in candidates) > NEWEST
    return sorted(best, key=lambda task: best[task], reverse=True), more


def _facets(candidates: list[Candidate], ranked: list[Key], question: Question) -> Facets:
    known = {one.task_id: one.project_id for one in candidates}
    projects = Counter(known[task] for task in ranked)
    legs = Counter(one.leg for one in candidates)
    places = [
        InPlace(place, min(legs[place], NEWEST), legs[place] > NEWEST)
        for place in PLACES
        if question.terms and place in question.places
    ]
    return Facets([InProject(_id(project), count) for project, count in projects.most_common(50)], places)


def _cursor(after: int, last: Key) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode([after, _id(last)])).decode().rstrip("=")


def _place_of(cursor: str | None) -> tuple[int, UUID | None]:
    if not cursor:
        return 0, None
    try:
        words = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        after, last = msgspec.json.decode(words, type=tuple[int, UUID])
    except (ValueError, msgspec.DecodeError):
        raise Refused("This cursor is none of ours: start again without one.", field="cursor") from None
    return min(max(after, 0), 2 * NEWEST), last


# Reading what is shown -----------------------------------------------------------------------------------------------


def _hits(page: Sequence[Key], question: Question, projects: Sequence[UUID]) -> list[Hit]:
    """What is shown is read from the rows as they are now, of projects the asker sees now: never from the index."""
    if not page:
        return []
    # Wrapped, so that the few tasks are looked up by their ids and not all of a project's by their project.
    readable = f"COALESCE(t.project_id, t.project_id) IN ({', '.join(['%s'] * len(projects))})"
    words = f"""
        SELECT t.id, t.project_id, (SELECT p.key FROM people_project p WHERE p.id = t.project_id), t.number, t.title,
               t.status_id, t.assignee_id, t.due, t.away,
               (SELECT x.body FROM work_text x WHERE x.id = t.text_id), {here().parts_of_hits()}
        FROM work_task t WHERE t.id IN ({", ".join(["%s"] * len(page))}) AND {readable}"""  # noqa: S608 - our names
    rows = {row[0]: row for row in _rows(words, [*page, *projects])}
    return [_hit(rows[task], question) for task in page if task in rows]


def _hit(row: tuple[Any, ...], question: Question) -> Hit:
    task_id, project_id, key, number, title, status_id, assignee_id, due, away, text, comments, files = row
    places: list[tuple[PlaceName, list[tuple[str | None, str]]]] = [
        ("description", [(None, text or "")]),
        ("comments", _listed(comments)),
        ("files", _listed(files)),
    ]
    place, piece, part_id = _shown(unicodedata.normalize("NFC", title), places, question)
    return Hit(
        task_id=_id(task_id), project_id=_id(project_id), key=f"{key}-{number}", title=title,
        marks=marks_in(title, question.terms) if "title" in question.places else [], place=place, piece=piece,
        part_id=part_id, status_id=_id(status_id), assignee_id=_id(assignee_id) if assignee_id else None,
        due=due if due is None or isinstance(due, date) else date.fromisoformat(due), away=away,
    )  # fmt: skip


def _listed(words: str | None) -> list[tuple[str | None, str]]:
    return msgspec.json.decode(words, type=list[tuple[str | None, str]]) if words else []


def _shown(
    title: str, places: list[tuple[PlaceName, list[tuple[str | None, str]]]], question: Question
) -> tuple[PlaceName, Piece | None, UUID | None]:
    """The text that holds most of what the title does not; the title where it holds everything."""
    held = matched(title, question.terms) if "title" in question.places else frozenset()
    missing = [term for term in question.terms if term not in held]
    best, shown = 0, ("title", None, None)
    for place, texts in places if missing else []:
        for part, text in texts if place in question.places else []:
            plain = plainly(text) if place != "files" else unicodedata.normalize("NFC", text)
            if (many := len(matched(plain, missing))) > best:
                best, shown = many, (place, piece_of(plain, question.terms), part and UUID(part))  # type: ignore[assignment]
    return shown  # type: ignore[return-value]
