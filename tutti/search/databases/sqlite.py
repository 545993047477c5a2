"""SQLite: an FTS5 table with a column for each part, its rowid the document's id.

Our words come folded, so its tokenizer is the plain one: it parts at spaces and takes what is not ASCII as it is.
"""

from collections.abc import Iterable, Sequence

from django.db import connection

from tutti.changes.plain import Where
from tutti.search.databases.common import NEWEST, Leg, Parts, Reading, readable, readable_tasks
from tutti.search.grammar import PLACES, Question, Term

TABLE = """
CREATE VIRTUAL TABLE search_words USING fts5(
    title, description, comments, files, tokenize = 'ascii', prefix = '2 3'
)"""
WEIGHTS = "10.0, 4.0, 2.0, 1.0"


class Sqlite:
    """The index in FTS5."""

    def keep(self, documents: Iterable[tuple[int, Parts]]) -> None:
        some = list(documents)
        rows: list[tuple[int | str, ...]] = [
            (number, *(" ".join(words) for words in parts.each())) for number, parts in some
        ]
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_words WHERE rowid = %s", [(number,) for number, _ in some])
            words = "INSERT INTO search_words (rowid, title, description, comments, files) VALUES (%s, %s, %s, %s, %s)"
            cursor.executemany(words, rows)

    def sweep(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_words WHERE rowid NOT IN (SELECT id FROM search_document)")

    def kept(self, ids: Sequence[int]) -> dict[int, object]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT rowid, title, description, comments, files FROM search_words")
            wanted = set(ids)
            return {row[0]: tuple(row[1:]) for row in cursor.fetchall() if row[0] in wanted}

    def matching(self, question: Question, leg: Leg, reading: Reading) -> Where:
        mine = readable(reading)
        score = f"-bm25(search_words, {WEIGHTS})" if leg.is_ranked else "0.0"
        words = f"""
            SELECT '{leg.name}', d.task_id, d.id, t.project_id, {score}
            FROM search_words CROSS JOIN search_document d ON d.id = search_words.rowid
            CROSS JOIN work_task t ON t.id = d.task_id
            WHERE search_words MATCH %s AND {mine.words}
            ORDER BY search_words.rowid DESC LIMIT {NEWEST + 1}"""  # noqa: S608 - our names
        return Where(words, [_expression(question, leg), *mine.values])

    def others(self, question: Question, reading: Reading) -> Where:
        mine, unwanted = readable_tasks(reading), _any_of(question.without)
        matching = "SELECT rowid FROM search_words WHERE search_words MATCH %s"
        holding = f"SELECT task_id FROM search_document WHERE id IN ({matching})"  # noqa: S608 - our names
        words = f"""
            SELECT 'any', t.id, 0, t.project_id, 0.0 FROM work_task t
            WHERE {mine.words} {f"AND t.id NOT IN ({holding})" if unwanted else ""}
            ORDER BY t.id DESC LIMIT {NEWEST + 1}"""  # noqa: S608 - our names
        return Where(words, [*mine.values, *([unwanted] if unwanted else [])])

    def parts_of_hits(self) -> str:
        return """
            (SELECT json_group_array(json_array(c.id, c.body)) FROM talk_comment c
             WHERE c.task_id = t.id AND NOT c.removed),
            (SELECT json_group_array(json_array(a.id, a.name)) FROM work_attachment a
             WHERE a.task_id = t.id AND NOT a.removed)"""


def _expression(question: Question, leg: Leg) -> str:
    """FTS5's query; our words hold letters and digits only, so quoting them is all there is to do."""
    wanted = " AND ".join(_phrase(term) for term in question.terms)
    columns = " ".join(place for place in PLACES if place in leg.places)
    without = _any_of(question.without)
    return f"({{{columns}}} : ({wanted}))" + (f" NOT ({without})" if without else "")


def _any_of(terms: Sequence[Term]) -> str:
    return " OR ".join(_phrase(term) for term in terms)


def _phrase(term: Term) -> str:
    return f'"{" ".join(term.words)}"{" *" if term.begins else ""}'
