"""Conversations as a person has them: kept by ``chat``, gone on with, branched, exported, and gone when removed."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from tests.end_to_end.command_line import CommandLine

FIRST = "How long must the engine cool before opening the radiator cap?"
SECOND = "How often is the engine oil changed?"


@pytest.fixture(scope="module")
def talked(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """A library with the manual, marked, and a conversation of two turns in it."""
    folder = tmp_path_factory.mktemp("talked")
    casemate = CommandLine(folder / "home")
    samples = Path(__file__).resolve().parents[2] / "resources" / "samples"
    casemate.run("add", samples / "gx44-maintenance-manual.pdf")
    casemate.run("mark", "RESTRICTED", "gx44-maintenance-manual.pdf")
    answers = casemate.records("chat", text=f"{FIRST}\n{SECOND}\n")
    assert len(answers) == 2
    (listed,) = casemate.records("conversations", "list")
    assert (listed["title"], listed["turn_count"]) == (FIRST, 2)
    shown = casemate.record("conversations", "show", str(listed["id"]))
    for turn, answer in zip(shown["turns"], answers, strict=True):
        assert {name: turn[name] for name in answer} == answer
        assert len(turn["asked_with"]["model_sha256"]) == 64
    return casemate


def test_a_conversation_is_gone_on_with_branched_and_answered_anew(talked: CommandLine) -> None:
    branch = talked.record("conversations", "branch", "1", "1")
    assert (branch["turn_count"], branch["branched_from"]) == (1, 1)
    name = str(branch["id"])
    # The history of the branch is what completes the follow-up.
    (followed,) = talked.records("chat", "--continue", name, text="Why?\n")
    assert "radiator cap" in followed["searched_for"]
    again = [talked.record("conversations", "regenerate", name, "1", "--seed", seed) for seed in ("5", "5", "0")]
    assert [turn["seed"] for turn in again] == [5, 5, 0]
    assert again[0]["answer"] == again[1]["answer"]
    first, kept = (talked.record("conversations", "show", each)["turns"] for each in (name, "1"))
    assert [turn["answer"] for turn in first] == [kept[0]["answer"]]
    assert len(kept) == 2
    edited = talked.record("conversations", "edit", name, "1", SECOND)
    assert (edited["turn"], edited["question"]) == (1, SECOND)
    assert [hit["conversation"] for hit in talked.records("conversations", "search", "RADIATOR cap")] == [1]
    assert talked.record("conversations", "rename", name, "Oil")["title"] == "Oil"
    talked.run("conversations", "remove", name)
    assert [each["id"] for each in talked.records("conversations", "list")] == [1]


def test_what_a_conversation_is_asked_with_stays_with_it(talked: CommandLine) -> None:
    branch = str(talked.record("conversations", "branch", "1", "1")["id"])
    plain, bare = (
        talked.records("chat", "--continue", branch, *without, text=f"{SECOND}\n")[0]
        for without in ((), ("--without", "retrieval"))
    )
    assert plain["ladder"]["passages"] > 0
    assert (bare["ladder"]["passages"], bare["ladder"]["without"]) == (0, ["retrieval"])
    # Gone on with, and answered anew, it is asked as it was.
    (later,) = talked.records("chat", "--continue", branch, text=f"{SECOND}\n")
    again = talked.record("conversations", "regenerate", branch)
    for each in (later, again):
        assert each["ladder"]["without"] == ["retrieval"]
    talked.run("conversations", "remove", branch)


def test_what_is_cited_outlives_its_document_also_in_exports(talked: CommandLine, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    (home / "catalog.sqlite").write_bytes((talked.home / "catalog.sqlite").read_bytes())
    casemate = CommandLine(home)
    casemate.run("remove", "gx44-maintenance-manual.pdf")
    shown = casemate.run("conversations", "show", "1").stdout
    assert "15 minutes" in shown
    assert "no longer in the library" in shown
    for kind in ("md", "html", "pdf", "json"):
        path = tmp_path / f"talk.{kind}"
        casemate.run("conversations", "export", "1", "--out", path)
        assert path.stat().st_mode & 0o777 == 0o600
        text = path.read_text() if kind != "pdf" else _text_of(path)
        assert "no longer in the library" in text
        assert "RESTRICTED" in text
    assert len(json.loads((tmp_path / "talk.json").read_text())["conversation"]["turns"]) == 2


def test_what_cannot_be_is_said_with_its_code(talked: CommandLine, tmp_path: Path) -> None:
    for words, code in (
        (("show", "99"), "conversation_missing"),
        (("branch", "1", "9"), "turn_missing"),
        (("rename", "1", " "), "conversation"),
        (("search", " "), "question_empty"),
        (("export", "1", "--out", tmp_path / "none" / "a.md"), "export"),
        (("export", "1", "--out", tmp_path / "a.xyz"), "export"),
        (("regenerate", "1", "--seed", "-1"), "conversation"),
    ):
        assert talked.record("conversations", *words, status=1)["code"] == code
    assert talked.record("chat", "--continue", "99", status=1)["code"] == "conversation_missing"


def _text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
