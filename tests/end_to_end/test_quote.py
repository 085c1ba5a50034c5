"""Answers in the documents' own words, without a model."""

from __future__ import annotations

import json
from pathlib import Path

from tests.end_to_end.command_line import CommandLine

QUESTION = "How long must the engine cool before opening the radiator cap?"


def check_quoted(casemate: CommandLine, answer: dict[str, object], path: Path) -> None:
    assert "15 minutes" in str(answer["answer"])
    assert (answer["model"], answer["stop_reason"], answer["not_found"]) == (None, "quoted", False)
    (listed,) = [d for d in casemate.records("documents") if d["path"] == str(path)]
    text = casemate.record("documents", "--text", str(listed["id"]))["text"]
    sentences = answer["sentences"]
    assert isinstance(sentences, list)
    assert 1 <= len(sentences) <= 3
    assert len({each["text"] for each in sentences}) == len(sentences)
    for sentence in sentences:
        (citation,) = sentence["citations"]
        assert str(answer["answer"])[sentence["start"] : sentence["end"]] == sentence["text"]
        assert sentence["text"] == citation["quote"]
        assert text[citation["start"] : citation["end"]] == citation["quote"]
        assert sentence["support"] == "supported"
        assert citation["page"]
        assert citation["rectangles"]


def test_sentences_are_quoted_verbatim_with_or_without_a_model(casemate: CommandLine, samples: Path) -> None:
    path = samples / "gx44-maintenance-manual.pdf"
    casemate.run("add", path)
    check_quoted(casemate, casemate.record("ask", "--quote", QUESTION), path)
    first = casemate.record("ask", "--quote", QUESTION)["sentences"][0]["text"]
    assert first.startswith("Let the engine cool")
    shaped = casemate.record("ask", "--quote", "--format", "json", QUESTION)
    assert shaped["data"] == {"answer": " ".join(first.split())}
    assert len(shaped["sentences"]) == 1
    bullets = casemate.record("ask", "--quote", "--format", "bullets", QUESTION)["answer"]
    assert bullets.startswith(f"- {' '.join(first.split())}")
    schema = casemate.home / "schema.json"
    schema.write_text('{"type": "object", "properties": {"minutes": {"type": "integer"}}, "required": ["minutes"]}')
    refused = casemate.record("ask", "--quote", "--schema", str(schema), QUESTION, status=1)
    assert refused["code"] == "answer_malformed"
    assert "[1] Maintenance Manual" in casemate.run("ask", "--quote", QUESTION).stdout
    lost = casemate.record("ask", "--quote", "Who won the football cup in 1974?")
    assert (lost["not_found"], lost["sentences"], lost["stop_reason"]) == (True, [], "not_found")
    assert casemate.record("ask", "--quote", " ", status=1)["code"] == "question_empty"
    # A model that was chosen and is gone.
    settings = casemate.home / "settings.json"
    settings.write_text(json.dumps({"answer_model": "gone"}))
    check_quoted(casemate, casemate.record("ask", QUESTION), path)


def test_a_conversation_in_quotes_stays_one_and_its_follow_ups_are_completed(
    casemate: CommandLine, samples: Path
) -> None:
    casemate.run("add", samples / "gx44-maintenance-manual.pdf")
    lost = "Who won the football cup in 1974?"
    first, absent, followed = casemate.records("chat", "--quote", text=f"{QUESTION}\n{lost}\nWhy?\n")
    assert [each["model"] for each in (first, absent, followed)] == [None, None, None]
    assert absent["not_found"]
    # Of what was found; the football cup says nothing to follow up on.
    assert "radiator cap" in followed["searched_for"]
    assert "football" not in followed["searched_for"]
    # Gone on with, it is asked as it was, and otherwise where that is said.
    (later,) = casemate.records("chat", "--continue", text="Why?\n")
    assert (later["model"], "radiator cap" in later["searched_for"]) == (None, True)
    turns = casemate.record("conversations", "show", "1")["turns"]
    assert [turn["asked_with"]["quote"] for turn in turns] == [True] * 4
    (written,) = casemate.records("chat", "--continue", "--no-quote", text=f"{QUESTION}\n")
    assert written["model"]


def test_no_figure_is_cut_out_of_its_sentence(casemate: CommandLine, tmp_path: Path) -> None:
    sentence = "You may enter the plant after the induction, which was last changed on 4 May 2025."
    note = tmp_path / "plant.txt"
    note.write_text(f"Visitors report at the gate. {sentence} The gate is to the north.\n")
    casemate.run("add", note)
    answer = casemate.record("ask", "--quote", "When may I enter the plant?")
    assert answer["sentences"][0]["text"] == sentence
