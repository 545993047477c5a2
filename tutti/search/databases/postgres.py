"""PostgreSQL: a tsvector beside each document, with a GIN index; the parts are the weights A to D.

Vectors and queries are written by us, word by word, so no parser or dictionary of the database has a say.
"""

from collections.abc import Iterable, Sequence

from django.db import connection

from tutti.changes.plain import Where
from tutti.search.databases.common import BREAK, NEWEST, Leg, Parts, Reading, readable, readable_tasks
from tutti.search.grammar import PLACES, Question, Term

TABLE = """
ALTER TABLE search_document ADD COLUMN words tsvector NOT NULL DEFAULT ''::tsvector;
CREATE INDEX document_words ON search_document USING gin (words) WITH (fastupdate = off);
"""
WEIGHT = dict(zip(PLACES, "ABCD", strict=True))
RANKS = "'{0.1, 0.2, 0.4, 1.0}'"
GAP = 2
MOST_PLACES = 255
"""How often PostgreSQL remembers where a word stands."""


class Postgres:
    """The index in tsvector and GIN."""

    def keep(self, documents: Iterable[tuple[int, Parts]]) -> None:
        rows = [(_vector(parts), number) for number, parts in documents]
        with connection.cursor() as cursor:
            cursor.executemany("UPDATE search_document SET words = %s::tsvector WHERE id = %s", rows)

    def sweep(self) -> None:
        """Nothing to do: the words lie in the document's own row."""

    def kept(self, ids: Sequence[int]) -> dict[int, object]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, words::text FROM search_document WHERE id = ANY(%s)", [list(ids)])
            return dict(cursor.fetchall())

    def matching(self, question: Question, leg: Leg, reading: Reading) -> Where:
        mine, asked = readable(reading), _query(question, leg)
        newest = f"""
            SELECT '{leg.name}' AS leg, d.task_id, d.id, t.project_id, 0.0::real AS score
            FROM search_document d JOIN work_task t ON t.id = d.task_id
            WHERE d.words @@ %s::tsquery AND {mine.words} ORDER BY d.id DESC LIMIT {NEWEST + 1}"""  # noqa: S608 - our names
        if not leg.is_ranked:
            return Where(newest, [asked, *mine.values])
        words = f"""
            SELECT leg, found.task_id, found.id, found.project_id, ts_rank({RANKS}, ranked.words, %s::tsquery)
            FROM ({newest}) found JOIN search_document ranked ON ranked.id = found.id"""  # noqa: S608 - our names
        return Where(words, [asked, asked, *mine.values])

    def others(self, question: Question, reading: Reading) -> Where:
        mine, unwanted = readable_tasks(reading), _any_of(question.without)
        holding = "SELECT 1 FROM search_document d WHERE d.task_id = t.id AND d.words @@ %s::tsquery"
        words = f"""
            SELECT 'any', t.id, 0, t.project_id, 0.0::real FROM work_task t
            WHERE {mine.words} {f"AND NOT EXISTS ({holding})" if unwanted else ""}
            ORDER BY t.id DESC LIMIT {NEWEST + 1}"""  # noqa: S608 - our names
        return Where(words, [*mine.values, *([unwanted] if unwanted else [])])

    def parts_of_hits(self) -> str:
        return """
            (SELECT json_agg(json_build_array(c.id, c.body))::text FROM talk_comment c
             WHERE c.task_id = t.id AND NOT c.removed),
            (SELECT json_agg(json_build_array(a.id, a.name))::text FROM work_attachment a
             WHERE a.task_id = t.id AND NOT a.removed)"""


def _vector(parts: Parts) -> str:
    places: dict[str, list[str]] = {}
    at = 0
    for weight, words in zip("ABCD", parts.each(), strict=True):
        for word in words:
            at += 1
            if word != BREAK and len(stands := places.setdefault(word, [])) < MOST_PLACES:
                stands.append(f"{at}{weight}")
        at += GAP
    return " ".join(f"'{word}':{','.join(stands)}" for word, stands in places.items())


def _query(question: Question, leg: Leg) -> str:
    weights = (
        "" if len(leg.places) == len(PLACES) else "".join(WEIGHT[place] for place in PLACES if place in leg.places)
    )
    wanted = " & ".join(_phrase(term, weights) for term in question.terms)
    without = _any_of(question.without)
    return wanted + (f" & !({without})" if without else "")


def _any_of(terms: Sequence[Term]) -> str:
    return " | ".join(_phrase(term, "") for term in terms)


def _phrase(term: Term, weights: str) -> str:
    *first, last = term.words
    ending = ("*" if term.begins else "") + weights
    phrase = [*(_word(word, weights) for word in first), _word(last, ending)]
    return f"({' <-> '.join(phrase)})"


def _word(word: str, ending: str) -> str:
    return f"'{word}':{ending}" if ending else f"'{word}'"
