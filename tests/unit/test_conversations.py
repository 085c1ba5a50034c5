"""Conversations in the catalog: shared turns, what becomes of them, and that what is removed is gone."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import (
    AdapterUse,
    Answer,
    Asking,
    Conditions,
    ConversationMissing,
    PageRectangle,
    Passage,
    Scope,
    Source,
    SourceState,
    StopReason,
    TurnMissing,
)
from engine.library.conversations import Conversations, title_of
from engine.library.database import Database
from engine.library.documents import Documents
from engine.restoring import as_fields, restored
from engine.types import Citation, Sentence, Support, Timings, TokenCounts
from tests.unit.library_content import store_text


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "catalog.sqlite")
    yield database
    database.close()


@pytest.fixture
def documents(database: Database) -> Documents:
    return Documents(database)


@pytest.fixture
def kept(database: Database) -> Conversations:
    return Conversations(database)


def answer_to(question: str, text: str = "It is blue.", passages: tuple[Passage, ...] = ()) -> Answer:
    citation = Citation(1, 1, "/a.txt", "A", 2, 0, len(text), text, True, (PageRectangle(2, (1.0, 2.0, 3.0, 4.0)),))
    return Answer(
        text=text,
        sentences=(Sentence(text, 0, len(text), Support.PARTLY, (citation,)),),
        passages=passages,
        not_found=False,
        model="m",
        timings=Timings(0.5, None, 1.5, 70.0),
        tokens=TokenCounts(10, 5, 2048, 3),
        stop_reason=StopReason.LENGTH,
        question=question,
        searched_for=f"{question} really",
        left_out=2,
        given=1,
        adapters=(AdapterUse("tone", 0.5, "f" * 64),),
        seed=7,
    )


def add(kept: Conversations, talk: int | None, question: str, text: str = "It is blue.", at: int | None = None) -> int:
    source = Source(1, "/a.txt", "A", "0" * 64)
    return kept.append(talk, answer_to(question, text), Conditions(), [source], at).conversation_id


def questions(kept: Conversations, talk: int) -> list[str]:
    return [turn.answer.question for turn in kept.get(talk).turns]


def test_a_turn_comes_back_as_it_was(kept: Conversations, documents: Documents) -> None:
    change, _ = store_text(documents, "/a.txt", ["The sky is blue."])
    (chunk,) = documents.chunks_of(change.document.id)
    answer = answer_to("What colour?", passages=(Passage(chunk, change.document, 0.5, ("vectors",), 0.25),))
    schema: dict[str, object] = {"type": "object", "properties": {"day": {"type": "string"}}}
    asking = Asking("terse", format="json", schema=schema, without=("examples",), adapters=(("house", 0.5),))
    scope = Scope(("C",), (1,), since="2026-01-01")
    asked = Conditions(scope, 3, (1,), True, asking, "a" * 64, {"context_tokens": 2048})
    turn = kept.append(None, answer, asked, [Source(change.document.id, "/a.txt", "A", change.document.sha256)])
    (back,) = kept.get(turn.conversation_id).turns
    assert back == turn
    assert back.answer == answer
    assert back.conditions == asked
    assert isinstance(back.answer.stop_reason, StopReason)
    assert back.source(answer.sentences[0].citations[0]).state is SourceState.HERE


def test_fields_of_another_version_are_no_hindrance() -> None:
    fields = as_fields(answer_to("What?"))
    fields["ladder"] = {"unknown": 1}
    del fields["seed"], fields["adapters"]
    assert restored(Answer, fields) == dataclasses.replace(answer_to("What?"), seed=0, adapters=())


def test_a_branch_shares_its_turns_until_the_last_conversation_goes(kept: Conversations, database: Database) -> None:
    talk = add(kept, None, "one?")
    add(kept, talk, "two?")
    add(kept, talk, "three?")
    branch = kept.branch(talk, 2)
    assert branch.branched_from == talk
    assert [turn.id for turn in branch.turns] == [turn.id for turn in kept.get(talk).turns[:2]]
    add(kept, branch.id, "other?")
    assert questions(kept, talk) == ["one?", "two?", "three?"]
    assert questions(kept, branch.id) == ["one?", "two?", "other?"]
    kept.remove(talk)
    assert questions(kept, branch.id) == ["one?", "two?", "other?"]
    kept.remove(branch.id)
    with database.reading() as connection:
        for table in ("conversations", "turns", "conversation_turns"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0, table


def test_a_turn_in_place_of_another_takes_the_later_ones_away_here_only(kept: Conversations) -> None:
    talk = add(kept, None, "one?")
    add(kept, talk, "two?")
    add(kept, talk, "three?")
    branch = kept.branch(talk, 3)
    add(kept, talk, "second?", at=2)
    assert questions(kept, talk) == ["one?", "second?"]
    assert questions(kept, branch.id) == ["one?", "two?", "three?"]
    with pytest.raises(TurnMissing):
        add(kept, talk, "fourth?", at=3)
    assert questions(kept, talk) == ["one?", "second?"]


def test_the_title_is_the_first_question_until_a_person_names_it(kept: Conversations) -> None:
    talk = add(kept, None, "How  long?\n")
    assert kept.get(talk).title == "How long?"
    add(kept, talk, "How wide?", at=1)
    assert kept.get(talk).title == "How wide?"
    kept.rename(talk, "Sizes")
    add(kept, talk, "How high?", at=1)
    assert kept.get(talk).title == "Sizes"
    long = title_of("word " * 100)
    assert long.endswith("word…")
    assert len(long) <= 80


def test_search_finds_all_words_in_question_or_answer(kept: Conversations) -> None:
    talk = add(kept, None, "Wie heißt die STRAẞE?", "Ötztaler Straße 5, " + "lang " * 60 + "am Ende ein Garten.")
    add(kept, talk, "Who signed?", "Mara Lind signed.")
    assert [(hit.conversation.id, hit.number) for hit in kept.search("signed LIND")] == [(talk, 2)]
    assert [hit.number for hit in kept.search("ötztaler strasse")] == [1]
    assert "Garten" in kept.search("garten")[0].extract
    assert kept.search("signed garden") == []
    assert kept.search("100%") == []


def test_what_is_removed_is_nowhere_in_the_folder(kept: Conversations, tmp_path: Path) -> None:
    secret = "xylophone-4711"
    talk = add(kept, None, f"Where is the {secret}?", f"The {secret} is here. " * 500)
    add(kept, None, "Anything else?")

    def found() -> list[str]:
        return [each.name for each in tmp_path.iterdir() if secret.encode() in each.read_bytes()]

    assert found()
    kept.remove(talk)
    assert found() == []


def test_a_source_that_changed_or_went_is_said_to_have(kept: Conversations, documents: Documents) -> None:
    change, _ = store_text(documents, "/a.txt", ["old"], seed=1)
    documents.mark([change.document.id], "SECRET")
    document = documents.get(change.document.id)
    source = Source(document.id, document.path, document.title, document.sha256, document.marking)
    turn = kept.append(None, answer_to("What?"), Conditions(), [source])

    def state() -> tuple[SourceState, str | None]:
        (now,) = kept.get(turn.conversation_id).turns[0].sources
        return now.state, now.marking

    assert state() == (SourceState.HERE, "SECRET")
    store_text(documents, "/a.txt", ["new"], seed=2)
    assert state()[0] is SourceState.CHANGED
    documents.remove(document.id)
    assert state() == (SourceState.GONE, "SECRET")
    assert kept.get(turn.conversation_id).turns[0].answer.sentences[0].citations[0].quote == "It is blue."


def test_what_is_not_there_is_said_by_name(kept: Conversations) -> None:
    for wrong in (lambda: kept.get(5), lambda: kept.remove(5), lambda: kept.rename(5, "a"), lambda: add(kept, 5, "a")):
        with pytest.raises(ConversationMissing):
            wrong()
    with pytest.raises(ConversationMissing):
        kept.newest()
    talk = add(kept, None, "one?")
    for number in (0, 2):
        with pytest.raises(TurnMissing):
            kept.branch(talk, number)


def test_halves_of_characters_are_kept(kept: Conversations) -> None:
    talk = add(kept, None, "What is \udc80?", "It is \ud800.")
    assert kept.get(talk).turns[0].answer.text == "It is \ud800."
    assert kept.get(talk).title == "What is ??"
