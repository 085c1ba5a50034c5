"""Search by words, in the catalog's own FTS5 index, which is in step with the chunks by triggers.

A person's text never reaches FTS5 as query syntax: every word is quoted.
"""

from __future__ import annotations

import json
from collections.abc import Set as AbstractSet

from engine.library.database import Database
from engine.words import WORD, content_words

_MOST_WORDS = 64


class KeywordIndex:
    """Finds chunks by their words and headings, ranked by BM25."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def search(self, query: str, limit: int, document_ids: AbstractSet[int] | None = None) -> list[tuple[int, float]]:
        """The best chunks as (chunk id, BM25 score, higher is better), best first."""
        expression = match_expression(query)
        if not expression:
            return []
        within, parameters = "", [expression]
        if document_ids is not None:
            within = "AND rowid IN (SELECT id FROM chunks WHERE document_id IN (SELECT value FROM json_each(?)))"
            parameters.append(json.dumps(sorted(document_ids)))
        with self._database.reading() as connection:
            rows = connection.execute(
                f"""
                SELECT rowid, bm25(words, 1.0, 0.5) AS rank FROM words WHERE words MATCH ? {within}
                ORDER BY rank, rowid LIMIT ?
                """,
                (*parameters, limit),
            ).fetchall()
        return [(row[0], -row[1]) for row in rows]


def match_expression(query: str) -> str:
    """``query`` as an FTS5 expression: any of its words; an identifier of several parts counts as a phrase."""
    words = list(dict.fromkeys(content_words(query) or [match.group().lower() for match in WORD.finditer(query)]))
    if len(words) > _MOST_WORDS:
        # A pasted page must not become a search that takes seconds; long words tend to be the rare ones.
        words = sorted(words, key=len, reverse=True)[:_MOST_WORDS]
    return " OR ".join(f'"{word}"' for word in words)
