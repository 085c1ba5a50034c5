"""Measuring the library from the command line, as a person does it."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.end_to_end.command_line import CommandLine

QUESTIONS = ROOT / "resources" / "questions" / "samples.jsonl"


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """A library of the samples, and a run over them that measured retrieval only."""
    casemate = CommandLine(tmp_path_factory.mktemp("measured") / "home")
    casemate.run("add", ROOT / "resources" / "samples")
    casemate.run("evaluate", QUESTIONS, "--retrieval-only")
    return casemate


def figures(run: dict[str, Any]) -> dict[str, float]:
    return {figure["name"]: figure["value"] for figure in run["figures"]}


def test_the_samples_are_found_again(measured: CommandLine) -> None:
    run = measured.record("evaluations", "show", "1")
    assert run["asked"] == 32
    assert run["retrieval_only"] is True
    # Measured: 0.83, 1, 1, 1.
    assert figures(run)["recall@1"] >= 0.7
    assert figures(run)["recall@5"] >= 0.9
    assert figures(run)["right_document"] >= 0.9
    assert figures(run)["mrr"] >= 0.8
    assert not any(wanted["problem"] for outcome in run["outcomes"] for wanted in outcome["wanted"])
    shown = measured.run("evaluations", "show", "1").stdout
    assert "recall@5" in shown
    assert "How fast may I drive on the site?" in shown


def test_a_replay_is_the_same_and_a_comparison_says_so(measured: CommandLine) -> None:
    run, comparison = measured.records("evaluate", "--replay", "1", "--compare", "1")
    assert run["replay_of"] == "1"
    assert run["outcomes"] == measured.record("evaluations", "show", "1")["outcomes"]
    assert comparison["changes"] == comparison["notes"] == []
    assert comparison["compared"] == 32
    assert {difference["change"] for difference in comparison["differences"]} == {0}
    listed = measured.records("evaluations", "list")
    assert listed[0]["id"] == "1"
    measured.run("evaluations", "remove", run["id"])
    assert [each["id"] for each in measured.records("evaluations", "list")] == [
        each["id"] for each in listed if each["id"] != run["id"]
    ]


def test_answers_are_measured_and_failures_diagnosed(measured: CommandLine, tmp_path: Path) -> None:
    lines = QUESTIONS.read_text().splitlines()
    few = [line for line in lines if "replacement pass" in line or "canteen" in line or "radiator cap" in line]
    few.append(json.dumps({"question": "Who wrote it?", "expected_document": "absent.pdf", "answer": "Nobody"}))
    path = tmp_path / "few.jsonl"
    path.write_text("\n".join(few))
    run = measured.record("evaluate", path)
    assert run["conditions"]["answer_model"]
    assert {"right_answer", "f1", "false_answer", "false_refusal"} <= set(figures(run))
    assert all(outcome["answer"]["text"] for outcome in run["outcomes"])
    report = measured.record("diagnose", run["id"])
    causes = {failure["question"]: failure for failure in report["failures"]}
    assert causes["Who wrote it?"]["cause"] == "not indexed"
    assert causes["Who wrote it?"]["command"] == "add absent.pdf"
    told = measured.run("diagnose", run["id"]).stdout
    assert "NOT INDEXED (1)" in told
    assert "casemate add absent.pdf" in told
    measured.run("evaluations", "remove", run["id"])


def test_a_bad_line_is_named_and_nothing_is_kept(measured: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(QUESTIONS.read_text().splitlines()[0] + '\n{"question": 7}\n')
    before = measured.records("evaluations", "list")
    refused = measured.record("evaluate", path, status=1)
    assert refused["code"] == "question_set"
    assert "bad.jsonl, line 2" in refused["error"]
    assert measured.record("evaluate", tmp_path / "none.jsonl", status=1)["code"] == "question_set"
    assert measured.record("diagnose", "77", status=1)["code"] == "evaluation_missing"
    assert measured.run("evaluate", status=2).stderr
    assert measured.records("evaluations", "list") == before


def test_ctrl_c_keeps_what_was_done(casemate: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "gate.txt").write_text("The northern gate opens at 06:30 on working days.")
    casemate.run("add", tmp_path / "gate.txt")
    path = tmp_path / "many.jsonl"
    asked = [{"question": f"When does the northern gate open, day {n}?", "answer": "06:30"} for n in range(500)]
    path.write_text("".join(json.dumps(each) + "\n" for each in asked))
    for patience_s in (5, 15, 45):
        process = casemate.start("evaluate", path)
        # Until some answers were given: the model host needs a moment to start.
        time.sleep(patience_s)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
        assert process.returncode == 130
        if casemate.records("evaluations", "list"):
            break
    assert "What was done is kept: casemate evaluations show 1" in told
    run = casemate.record("evaluations", "show", "1")
    assert run["stopped"] is True
    assert 0 < run["asked"] < 500


def test_a_conversation_makes_a_question_set(measured: CommandLine) -> None:
    said = ["/good", "How much does a replacement pass cost?", "/correct 25 euros", "What is the password?"]
    records = measured.records("chat", text="\n".join([*said, "/none", "/help", "/good", "/nonsense", ""]))
    assert "no answer yet" in records[0]["error"]
    assert [record["judgement"] for record in records if "judgement" in record] == ["corrected", "absent", "good"]
    assert "no /nonsense" in records[-1]["error"]
    kept = measured.records("questions", "show", "kept")
    assert kept[0]["answer"] == "25 euros"
    assert kept[0]["ranges"][0]["quote"].startswith("A replacement costs 25 euros")
    assert measured.records("questions", "list") == [{"name": "kept", "questions": 2, "unanswerable": 1}]
    assert "25 euros" in measured.run("questions", "show", "kept").stdout
    run = measured.record("evaluate", "kept", "--retrieval-only")
    assert run["outcomes"][0]["wanted"][0]["places"]


def test_drafts_are_written_for_review(measured: CommandLine, tmp_path: Path) -> None:
    out = tmp_path / "drafts.jsonl"
    measured.run("questions", "draft", "--type", "docx", "--out", out, "-n", "5")
    drafts = [json.loads(line) for line in out.read_text().splitlines()]
    assert len(drafts) == 5
    assert all(draft["reviewed"] is False and draft["quote"] and draft["answer"] for draft in drafts)
    assert {Path(draft["expected_document"]).name for draft in drafts} == {"site-access-policy.docx"}
    told = measured.run("evaluate", out, "--retrieval-only").stdout
    assert "5 of 5 questions are drafted and unreviewed" in " ".join(told.split())
    assert measured.record("questions", "draft", "--out", out, status=1)["error"].endswith("is there already.")
