"""Documents in, a cited answer out: the product's main path, with all its real parts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.end_to_end.command_line import CommandLine

QUESTIONS = [
    json.loads(line) for line in (ROOT / "resources" / "questions" / "samples.jsonl").read_text().splitlines() if line
]
ANSWERABLE = [q for q in QUESTIONS if q["expected_document"]]
UNANSWERABLE = [q for q in QUESTIONS if not q["expected_document"]]

PASSAGE_FIELDS = {
    "document", "document_id", "title", "page", "heading_path", "start", "end", "text", "score", "found_by",
}  # fmt: skip
CITATION_FIELDS = {"document", "document_id", "title", "page", "start", "end", "quote", "recognized", "rectangles"}


def squeezed(text: str) -> str:
    """The words alone, whatever stands between them: lines, or the bars between a table's cells."""
    return " ".join(text.replace(" | ", " ").split())


@pytest.fixture(scope="session")
def answers(sample_library: CommandLine) -> list[dict[str, Any]]:
    """The answers to all sample questions, from one process."""
    return sample_library.records("ask", "-", text="\n".join(q["question"] for q in QUESTIONS))


def texts(casemate: CommandLine) -> dict[int, str]:
    return {
        d["id"]: casemate.record("documents", "--text", str(d["id"]))["text"] for d in casemate.records("documents")
    }


def test_every_sample_is_indexed_with_its_pages(sample_library: CommandLine) -> None:
    listed = {Path(d["path"]).name: d for d in sample_library.records("documents")}
    assert len(listed) == len(list((ROOT / "resources" / "samples").glob("[!.]*.[a-z]*")))
    assert {d["status"] for d in listed.values()} == {"indexed"}
    assert {Path(name).suffix for name in listed} == {".pdf", ".docx", ".html", ".md", ".txt"}
    for name, document in listed.items():
        assert (document["pages"] is not None) == name.endswith(".pdf"), name


def test_each_citation_quotes_its_document_verbatim_at_the_place_it_names(
    sample_library: CommandLine, answers: list[dict[str, Any]]
) -> None:
    whole = texts(sample_library)
    seen = 0
    for answer in answers:
        for sentence in answer["sentences"]:
            assert answer["answer"][sentence["start"] : sentence["end"]] == sentence["text"]
            if sentence["support"] != "unsupported":
                assert sentence["citations"]
            for citation in sentence["citations"]:
                assert set(citation) == CITATION_FIELDS
                assert whole[citation["document_id"]][citation["start"] : citation["end"]] == citation["quote"]
                seen += 1
    assert seen >= len(ANSWERABLE) // 2


def test_answers_about_the_samples_are_cited_from_the_right_place(answers: list[dict[str, Any]]) -> None:
    right_document = right_page = pdf = 0
    for question, answer in zip(QUESTIONS, answers, strict=True):
        assert answer["question"] == question["question"]
        if question not in ANSWERABLE:
            continue
        cited = [c for sentence in answer["sentences"] for c in sentence["citations"]]
        right_document += any(Path(c["document"]).name == question["expected_document"] for c in cited)
        if question.get("page"):
            pdf += 1
            right_page += any(c["page"] == question["page"] for c in cited)
    # Measured with the bundled model: 18 of 24 and 7 of 12. Another processor's rounding moves a few of its answers.
    assert right_document >= 0.7 * len(ANSWERABLE)
    assert right_page >= 0.5 * pdf


def test_what_is_not_in_the_documents_is_mostly_not_found(answers: list[dict[str, Any]]) -> None:
    refused = [answer["not_found"] for q, answer in zip(QUESTIONS, answers, strict=True) if q in UNANSWERABLE]
    assert sum(refused) >= len(refused) / 2
    for answer in answers:
        if answer["not_found"]:
            assert answer["answer"] == "Not found in these documents."
            assert answer["sentences"] == []
            assert answer["passages"]


def test_a_question_about_nothing_in_the_library_is_not_found(sample_library: CommandLine) -> None:
    answer = sample_library.record("ask", "Who won the football world cup in 1974?")
    assert answer["not_found"] is True
    assert answer["stop_reason"] == "not_found"


def test_the_answer_record_is_complete(answers: list[dict[str, Any]]) -> None:
    answered = next(answer for answer in answers if not answer["not_found"])
    assert {"answer", "sentences", "passages", "not_found", "model", "timings", "tokens"} <= set(answered)
    assert set(answered["passages"][0]) >= PASSAGE_FIELDS
    assert {"retrieve_s", "first_token_s", "total_s"} <= set(answered["timings"])
    assert 0 < answered["timings"]["retrieve_s"] < answered["timings"]["first_token_s"] < answered["timings"]["total_s"]
    assert answered["tokens"]["prompt"] + answered["tokens"]["answer"] <= answered["tokens"]["context"]


def test_search_finds_the_quote_among_the_first_passages(sample_library: CommandLine) -> None:
    found = sample_library.records("search", "-", "--limit", "5", text="\n".join(q["question"] for q in ANSWERABLE))
    whole = texts(sample_library)
    hits = 0
    for question, result in zip(ANSWERABLE, found, strict=True):
        assert len(result["passages"]) == 5
        for passage in result["passages"]:
            assert set(passage) >= PASSAGE_FIELDS
            assert whole[passage["document_id"]][passage["start"] : passage["end"]] == passage["text"]
            assert set(passage["found_by"]) <= {"vectors", "keywords"}
        hits += any(squeezed(question["quote"])[:40] in squeezed(p["text"]) for p in result["passages"])
    assert hits >= 0.85 * len(ANSWERABLE)


def test_a_question_is_asked_of_the_collections_it_names(casemate: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The northern gate opens at 06:30 on working days.")
    (tmp_path / "b.txt").write_text("The southern gate opens at 08:15 on working days.")
    casemate.run("add", tmp_path / "a.txt", "--collection", "North")
    casemate.run("add", tmp_path / "b.txt", "--collection", "South")
    listed = casemate.records("collections")
    assert [(c["name"], c["documents"]) for c in listed] == [("North", 1), ("South", 1)]

    def names(*collections: str) -> set[str]:
        words = [word for name in collections for word in ("--collection", name)]
        record = casemate.record("search", "when does the gate open", *words)
        return {Path(passage["document"]).name for passage in record["passages"]}

    assert names("South") == {"b.txt"}
    assert names("North", "South") == names() == {"a.txt", "b.txt"}
    refused = casemate.record("search", "gate", "--collection", "East", status=1)
    assert "East" in refused["error"]


def test_a_document_is_found_by_the_words_in_its_name(casemate: CommandLine, tmp_path: Path) -> None:
    for name in ("BlueHarborLtd_20190617_lease.md", "GreenMeadow_20180304_lease.md", "Red-Cliff_lease.md"):
        # A space more or less makes them three contents, which one would be listed under three names.
        space = " " * len(name)
        (tmp_path / name).write_text(f"# Lease\n\nThe tenant pays the rent on the first day of each month.{space}\n")
        casemate.run("add", tmp_path / name)
    found = casemate.record("search", "When is the rent of Green Meadow due?")["passages"]
    # The words are the same, so to the vectors the documents are; only the name tells them apart.
    scores = {Path(passage["document"]).name[:5]: passage["score"] for passage in found}
    assert scores["Green"] == max(scores.values()) > scores["Red-C"]


def test_the_readable_form_shows_marks_quotes_and_pages(sample_library: CommandLine) -> None:
    question = next(q for q in ANSWERABLE if "radiator cap" in q["question"])
    shown = sample_library.run("ask", question["question"]).stdout
    assert "[1]" in shown
    assert question["expected_document"] in shown
    assert f"page {question['page']}" in shown
    assert "“" in shown


def test_a_follow_up_is_searched_with_the_question_before_it(sample_library: CommandLine) -> None:
    first, second = sample_library.records(
        "chat", text="What is the part number of the fuel filter element?\nAnd how often is it replaced?\n"
    )
    assert first["searched_for"] == first["question"]
    assert "fuel filter" in second["searched_for"]


def test_the_tour_ends_with_a_cited_answer_and_the_commands_to_go_on_with(casemate: CommandLine) -> None:
    ended = casemate.run("tour")
    assert "[1]" in ended.stdout
    assert "page" in ended.stdout
    assert "casemate add" in ended.stderr


def test_a_contract_is_answered_from_the_right_page(casemate: CommandLine, contracts: Path) -> None:
    chosen = next(path for path in sorted(contracts.iterdir()) if path.name.startswith("PapaJohns"))
    casemate.run("add", chosen)
    answer = casemate.record("ask", "Who is the endorsement agreement with Papa John's made with?")
    assert not answer["not_found"]
    cited = [c for sentence in answer["sentences"] for c in sentence["citations"]]
    assert cited
    import pypdfium2

    pdf = pypdfium2.PdfDocument(chosen)
    for citation in cited:
        # The page as another reader of the file sees it holds the quoted words.
        page = squeezed(pdf[citation["page"] - 1].get_textpage().get_text_bounded())
        words = squeezed(citation["quote"]).split()
        assert sum(word in page for word in words) >= 0.9 * len(words)
