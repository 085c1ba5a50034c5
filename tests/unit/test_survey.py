"""A survey's parts that need no model: what is looked for, ranks within documents, the sentence shown, the table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from engine import (
    Chunk,
    Citation,
    Document,
    DocumentStatus,
    JobCancelled,
    Passage,
    QuestionError,
    Survey,
    SurveyRow,
    Verdict,
)
from engine.cli import present
from engine.cli.survey_command import csv_text, harmless
from engine.library.database import Database
from engine.library.documents import Documents
from engine.library.keyword_index import KeywordIndex
from engine.retrieval.looked_for import what_to_look_for
from engine.retrieval.survey import best_sentence, holds_facts, is_name
from engine.retrieval.within_documents import rank_within_documents
from tests.unit.library_content import store_text


@pytest.mark.parametrize(
    ("question", "looked_for"),
    [
        ("list every contract with an audit right", "audit right"),
        ("Which contracts are governed by the law of New York?", "governed by the law of New York"),
        ("which documents mention Brackenmoor Fuels?", "Brackenmoor Fuels"),
        ("Do all contracts limit liability?", "limit liability"),
        ("How many agreements have a non-compete?", "not to compete"),
        ("show me all documents where the supplier must carry insurance", "supplier must carry insurance"),
        ("List the contracts that contain a clause about change of control.", "change of control"),
        ("In which contracts is there a cap on liability?", "cap on liability"),
        ("Give me a list of all leases with a renewal option, please", "renewal option"),
        ("Is there any document about fuel?", "fuel"),
        ("list every contract with a change of control clause", "change of control"),
        ("list every contract with a non-transferable license", "non-transferable license"),
        ("which leases mention non-payment?", "non-payment"),
        ("list all contracts", "contracts"),
        # Of another shape: as it is.
        ("audit right", "audit right"),
        ("record retention", "record retention"),
        ("Which law governs the contract?", "Which law governs the contract"),
        ("???", "???"),
    ],
)
def test_a_request_for_a_list_says_what_to_look_for_in_each(question: str, looked_for: str) -> None:
    assert what_to_look_for(question) == looked_for


@pytest.mark.parametrize(
    "question", ["list every contract without a cap on liability", "which contracts do not have a cap on liability?"]
)
def test_what_documents_lack_cannot_be_looked_for_and_the_error_says_what_can(question: str) -> None:
    with pytest.raises(QuestionError) as error:
        what_to_look_for(question)
    assert "“cap on liability”" in error.value.hint


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "catalog.sqlite")
    yield database
    database.close()


def test_every_document_gets_its_own_best_chunks(database: Database) -> None:
    documents, keywords = Documents(database), KeywordIndex(database)
    stored = [
        store_text(documents, f"/{n}.txt", ["nothing here", "the audit of books", "something else"], seed=n)
        for n in range(5)
    ]
    ids = [change.document.id for change, _ in stored]
    # The question's vector is that of the third chunk of the first document.
    vector = stored[0][1][2]
    ranked = rank_within_documents("audit", vector, documents, keywords, 2)
    assert set(ranked) == set(ids)
    assert [len(best) for best in ranked.values()] == [2] * 5
    assert [best.chunk_id for best in ranked[ids[0]]] == [stored[0][0].added[2], stored[0][0].added[1]]
    for document_id, (change, _) in zip(ids[1:], stored[1:], strict=True):
        assert ranked[document_id][0].chunk_id == change.added[1]
        assert 0 < ranked[document_id][0].keywords <= 1
    assert all(0 <= best.score <= 1 for several in ranked.values() for best in several)
    assert set(rank_within_documents("audit", vector, documents, keywords, 2, {ids[3]})) == {ids[3]}
    assert rank_within_documents("audit", vector, documents, keywords, 2, set()) == {}


def test_ranking_an_empty_library_finds_nothing_and_a_cancelled_one_gives_up(database: Database) -> None:
    documents, keywords = Documents(database), KeywordIndex(database)
    assert rank_within_documents("audit", np.zeros(384, np.float32), documents, keywords, 2) == {}
    _, vectors = store_text(documents, "/a.txt", ["text"])

    def give_up() -> None:
        raise JobCancelled

    with pytest.raises(JobCancelled):
        rank_within_documents("audit", vectors[0], documents, keywords, 2, check=give_up)


def document(path: str = "/a.txt", title: str = "A lease") -> Document:
    return Document(1, "Documents", path, title, DocumentStatus.INDEXED)


def passage(text: str) -> Passage:
    return Passage(Chunk(1, 1, 0, text, 100, 100 + len(text), None), document(), 0.5, ())


def same_for_all(texts: Sequence[str]) -> npt.NDArray[np.float32]:
    return np.ones((len(texts), 1), np.float32)


def test_the_sentence_shown_is_the_one_that_says_it_and_no_heading() -> None:
    text = "7.8 Audit. The Buyer has the right to audit all books. Nothing else matters here at all today."
    best, start, end = best_sentence("audit right", [passage(text)], same_for_all)
    assert best.chunk.text[start:end] == "The Buyer has the right to audit all books."
    best, start, end = best_sentence("audit", [passage("Audit rights.")], same_for_all)
    assert best.chunk.text[start:end] == "Audit rights."


def test_names_are_told_from_what_is_described() -> None:
    assert is_name("Piet Harlansson")
    assert is_name("GX-4410-07")
    assert not is_name("audit right")
    assert not is_name("insurance of Brackenmoor")
    assert not is_name("")


def test_another_year_and_another_name_are_not_what_is_looked_for() -> None:
    held = [passage("This Agreement is governed by the laws of New\nYork and was signed in 2019.")]
    assert holds_facts("governed by the law of New York", held)
    assert holds_facts("signed in 2019", held)
    assert holds_facts("audit right", held)
    assert not holds_facts("signed in 2018", held)
    assert not holds_facts("governed by the law of Delaware", held)


def row(
    quote: str = "The Buyer may audit.", verdict: Verdict = Verdict.FOUND, path: str = "/a.txt", title: str = "A"
) -> SurveyRow:
    citation = Citation(1, 1, path, title, 3, 10, 10 + len(quote), quote)
    return SurveyRow(document(path, title), verdict, 0.75, citation)


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "−1",
        '=HYPERLINK("http://x")',
    ],
)
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    found = Survey("q", "q", (row(quote=cell, path=cell, title=cell),))
    _, written = csv.reader(io.StringIO(csv_text(found)))
    for text in (written[0], written[1], written[6]):
        assert not text.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "−"))


def test_the_csv_has_a_row_for_every_document_and_survives_any_text() -> None:
    rows = (
        row('He said "no", then\nleft; done.'),
        row(verdict=Verdict.NOT_FOUND),
        SurveyRow(document(), Verdict.NOT_FOUND, 0.0, None),
    )
    head, *written = csv.reader(io.StringIO(csv_text(Survey("q", "q", rows))))
    assert head == ["document", "title", "collection", "verdict", "score", "page", "sentence", "start", "end"]
    assert written[0] == [
        "/a.txt",
        "A",
        "Documents",
        "found",
        "0.750",
        "3",
        'He said "no", then left; done.',
        "10",
        "40",
    ]
    assert written[1][3] == "not found"
    assert written[2][5:] == ["", "", "", ""]


def test_the_table_shows_what_was_found_and_with_everything_the_rest() -> None:
    rows = (row("The Buyer may audit."), row("Perhaps.", Verdict.UNSURE), row("\x1b[31mNo.", Verdict.NOT_FOUND))
    found = Survey("list every contract with an audit right", "audit right", rows, 2, 1.25)
    text = present.survey_text(found)
    assert "Looked for: audit right" in text
    assert "“The Buyer may audit.”" in text
    assert "Found in 1 of 3 documents, unsure in 1; --all shows the other 1. (1.2 s)" in text
    assert "No." not in text
    assert "2 files could not be read and were not looked in" in text
    text = present.survey_text(found, everything=True)
    assert "No." in text
    assert "\x1b" not in text
    assert "--all" not in text
    assert "Found in 0 of 0 documents." in present.survey_text(Survey("q", "q", ()))
