"""The conversations in the catalog.

A turn is stored once and may belong to several conversations; it goes with the last of them, and nothing of it stays
in the file. What a turn quotes stays with it when the document goes.
"""

from __future__ import annotations

import dataclasses
import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from engine.conversation import Conditions, Conversation, ConversationHit, Source, SourceState, Turn
from engine.errors import ConversationMissing, TurnMissing
from engine.library.database import Database
from engine.library.rows import SEARCHABLE, now
from engine.restoring import as_fields, restored
from engine.types import Answer

TITLE_CHARACTERS = 80
_EXTRACT_CHARACTERS = 160

_CONVERSATION = """
    SELECT c.*, (SELECT count(*) FROM conversation_turns WHERE conversation_id = c.id) AS turn_count
    FROM conversations c
"""
_TURNS = """
    SELECT t.*, l.number, l.conversation_id FROM conversation_turns l JOIN turns t ON t.id = l.turn_id
    WHERE l.conversation_id = ? ORDER BY l.number
"""


class Conversations:
    def __init__(self, database: Database) -> None:
        self._database = database

    # --- reading -------------------------------------------------------------------------------------------------

    def all(self) -> list[Conversation]:
        """The one that was changed last comes first."""
        with self._database.reading() as connection:
            rows = connection.execute(f"{_CONVERSATION} ORDER BY c.changed_at DESC, c.id DESC")
            return [_conversation_of(row) for row in rows]

    def get(self, conversation_id: int) -> Conversation:
        """With its turns. Raises ConversationMissing."""
        with self._database.reading() as connection:
            # One snapshot of both, whatever is written meanwhile.
            connection.execute("BEGIN")
            try:
                conversation = _find(connection, conversation_id)
                turns = [_turn_of(row) for row in connection.execute(_TURNS, (conversation_id,))]
                states = _states(connection, (source for turn in turns for source in turn.sources))
            finally:
                connection.execute("COMMIT")
        return dataclasses.replace(
            conversation,
            turns=tuple(
                dataclasses.replace(turn, sources=tuple(_as_it_is(source, states) for source in turn.sources))
                for turn in turns
            ),
        )

    def newest(self) -> int:
        """The id of the one that was changed last. Raises ConversationMissing when there is none."""
        listed = self.all()
        if not listed:
            raise ConversationMissing("There are no conversations yet.", "`casemate chat` begins one.")
        return listed[0].id

    def search(self, words: str) -> list[ConversationHit]:
        """The turns whose question and answer hold all of ``words``, newest conversations first."""
        wanted = words.casefold().split()
        if not wanted:
            return []
        hits = []
        for conversation in self.all():
            with self._database.reading() as connection:
                rows = connection.execute(
                    """
                    SELECT l.number, t.question, t.answer FROM conversation_turns l JOIN turns t ON t.id = l.turn_id
                    WHERE l.conversation_id = ? ORDER BY l.number
                    """,
                    (conversation.id,),
                ).fetchall()
            for number, question, answer in rows:
                text = f"{question}\n{answer}".casefold()
                if all(word in text for word in wanted):
                    extract = _extract(question, answer, wanted)
                    hits.append(ConversationHit(conversation, number, question, extract))
        return hits

    # --- writing -------------------------------------------------------------------------------------------------

    def append(
        self,
        conversation_id: int | None,
        answer: Answer,
        conditions: Conditions,
        sources: Sequence[Source],
        instead_of: int | None = None,
    ) -> Turn:
        """Add a turn at the end, or in place of turn ``instead_of`` and all after it; None begins a conversation.

        Raises ConversationMissing, TurnMissing, DiskFull.
        """
        at = now()
        answer = _slim(answer)
        with self._database.writing() as connection:
            if conversation_id is None:
                cursor = connection.execute(
                    "INSERT INTO conversations (title, created_at, changed_at) VALUES (?, ?, ?)",
                    (_storable(title_of(answer.question)), at, at),
                )
                conversation_id = _new_id(cursor)
            conversation = _find(connection, conversation_id)
            number = conversation.turn_count + 1
            if instead_of is not None:
                _require_turn(conversation, instead_of)
                number = instead_of
                if number == 1:
                    _retitle(connection, conversation, answer.question)
                connection.execute(
                    "DELETE FROM conversation_turns WHERE conversation_id = ? AND number >= ?",
                    (conversation_id, number),
                )
            cursor = connection.execute(
                "INSERT INTO turns (asked_at, question, answer, content) VALUES (?, ?, ?, ?)",
                (at, _storable(answer.question), _storable(answer.text), _content(answer, conditions, sources)),
            )
            turn_id = _new_id(cursor)
            connection.execute(
                "INSERT INTO conversation_turns (conversation_id, number, turn_id) VALUES (?, ?, ?)",
                (conversation_id, number, turn_id),
            )
            connection.execute("UPDATE conversations SET changed_at = ? WHERE id = ?", (at, conversation_id))
            _drop_unused(connection)
        if instead_of is not None:
            self._forget_log()
        return Turn(turn_id, conversation_id, number, at, answer, conditions, tuple(sources))

    def rename(self, conversation_id: int, title: str) -> Conversation:
        """Raises ConversationMissing."""
        with self._database.writing() as connection:
            _find(connection, conversation_id)
            connection.execute("UPDATE conversations SET title = ? WHERE id = ?", (_storable(title), conversation_id))
            return _find(connection, conversation_id)

    def branch(self, conversation_id: int, number: int) -> Conversation:
        """A new conversation that shares the turns up to ``number``. Raises ConversationMissing, TurnMissing."""
        at = now()
        with self._database.writing() as connection:
            conversation = _find(connection, conversation_id)
            _require_turn(conversation, number)
            cursor = connection.execute(
                "INSERT INTO conversations (title, created_at, changed_at, branched_from) VALUES (?, ?, ?, ?)",
                (conversation.title, at, at, conversation_id),
            )
            branch_id = _new_id(cursor)
            connection.execute(
                """
                INSERT INTO conversation_turns (conversation_id, number, turn_id)
                SELECT ?, number, turn_id FROM conversation_turns WHERE conversation_id = ? AND number <= ?
                """,
                (branch_id, conversation_id, number),
            )
        return self.get(branch_id)

    def remove(self, conversation_id: int) -> None:
        """Delete a conversation, and those of its turns that no other has. Raises ConversationMissing."""
        with self._database.writing() as connection:
            _find(connection, conversation_id)
            connection.execute("DELETE FROM conversations WHERE id = ?", (conversation_id,))
            _drop_unused(connection)
        self._forget_log()

    def _forget_log(self) -> None:
        """Deleted words must not stay in the write-ahead log either."""
        with self._database.reading() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def rename_in_conditions(connection: sqlite3.Connection, old: str, new: str) -> None:
    """Have the turns that were asked of the collection ``old`` name it ``new``, so that they can be asked anew.

    What an answer quotes and lists stays as it was said.
    """
    rows = connection.execute("SELECT id, content FROM turns WHERE instr(content, ?)", (json.dumps(old),)).fetchall()
    for turn_id, content in rows:
        kept = json.loads(content)
        scope = kept["conditions"]["scope"]
        if old in scope["collections"]:
            scope["collections"] = [new if name == old else name for name in scope["collections"]]
            connection.execute("UPDATE turns SET content = ? WHERE id = ?", (json.dumps(kept), turn_id))


def title_of(question: str) -> str:
    """What a conversation that begins with ``question`` is called."""
    line = " ".join(question.split())
    if len(line) <= TITLE_CHARACTERS:
        return line
    cut = line[: TITLE_CHARACTERS - 1]
    return (cut.rpartition(" ")[0] or cut) + "…"


def _conversation_of(row: Any) -> Conversation:
    return Conversation(
        row["id"], row["title"], row["created_at"], row["changed_at"], row["turn_count"], row["branched_from"]
    )


def _turn_of(row: Any) -> Turn:
    content = json.loads(row["content"])
    return Turn(
        row["id"],
        row["conversation_id"],
        row["number"],
        row["asked_at"],
        restored(Answer, content["answer"]),
        restored(Conditions, content["conditions"]),
        tuple(restored(Source, each) for each in content["sources"]),
    )


def _content(answer: Answer, conditions: Conditions, sources: Sequence[Source]) -> str:
    fields = {"answer": as_fields(answer), "conditions": as_fields(conditions), "sources": as_fields(tuple(sources))}
    # Surrogates, which damaged texts may hold, cannot be stored as UTF-8: they stay escaped.
    return json.dumps(fields, ensure_ascii=True)


def _storable(text: str) -> str:
    """``text`` for a column, without halves of characters, which a damaged text may hold; the record keeps them."""
    return text.encode(errors="replace").decode()


def _slim(answer: Answer) -> Answer:
    """``answer`` without what its documents' rows hold of hidden texts: that has no place in a conversation."""
    return dataclasses.replace(
        answer,
        passages=tuple(
            dataclasses.replace(each, document=dataclasses.replace(each.document, hidden=(), warnings=()))
            for each in answer.passages
        ),
    )


def _find(connection: sqlite3.Connection, conversation_id: int) -> Conversation:
    row = connection.execute(f"{_CONVERSATION} WHERE c.id = ?", (conversation_id,)).fetchone()
    if row is None:
        raise ConversationMissing(
            f"There is no conversation {conversation_id}.", "`casemate conversations list` shows what there is."
        )
    return _conversation_of(row)


def _require_turn(conversation: Conversation, number: int) -> None:
    if not 1 <= number <= conversation.turn_count:
        raise TurnMissing(
            f"Conversation {conversation.id} has no turn {number}.", f"It has {conversation.turn_count}, from 1."
        )


def _retitle(connection: sqlite3.Connection, conversation: Conversation, question: str) -> None:
    """A title that came from the first question follows it; one that a person gave stays."""
    row = connection.execute(f"{_TURNS} LIMIT 1", (conversation.id,)).fetchone()
    if row is not None and conversation.title == _storable(title_of(row["question"])):
        connection.execute(
            "UPDATE conversations SET title = ? WHERE id = ?", (_storable(title_of(question)), conversation.id)
        )


def _drop_unused(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM turns WHERE id NOT IN (SELECT turn_id FROM conversation_turns)")


def _states(connection: sqlite3.Connection, sources: Iterable[Source]) -> dict[int, tuple[str | None, str | None]]:
    """SHA-256 and marking of those of the documents that are still there."""
    ids = json.dumps(sorted({source.document_id for source in sources}))
    rows = connection.execute(
        f"""
        SELECT id, sha256, marking FROM documents
        WHERE status IN {SEARCHABLE} AND id IN (SELECT value FROM json_each(?))
        """,
        (ids,),
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def _as_it_is(source: Source, states: dict[int, tuple[str | None, str | None]]) -> Source:
    if source.document_id not in states:
        return dataclasses.replace(source, state=SourceState.GONE)
    sha256, marking = states[source.document_id]
    changed = sha256 != source.sha256
    return dataclasses.replace(source, marking=marking, state=SourceState.CHANGED if changed else SourceState.HERE)


def _extract(question: str, answer: str, wanted: Sequence[str]) -> str:
    """What stands around the first of the words that is found, of the answer if it is there."""
    for text in (" ".join(answer.split()), " ".join(question.split())):
        found = re.search("|".join(map(re.escape, wanted)), text, re.IGNORECASE)
        if found:
            start = max(0, found.start() - _EXTRACT_CHARACTERS // 2)
            end = start + _EXTRACT_CHARACTERS
            return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")
    return " ".join(question.split())[:_EXTRACT_CHARACTERS]


def _new_id(cursor: sqlite3.Cursor) -> int:
    assert cursor.lastrowid is not None
    return cursor.lastrowid
