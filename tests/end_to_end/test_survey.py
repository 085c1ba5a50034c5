"""A survey by the command line: every document, once, with its own words; and the options of a scope."""

from __future__ import annotations

import csv
import os
import signal
import time
from datetime import datetime
from pathlib import Path

import pytest

from tests.end_to_end.command_line import CommandLine

REQUEST = "list every document that mentions a fuel filter element"


def names(records: list[dict[str, object]]) -> set[str]:
    return {Path(str(record["document"])).name for record in records}


def test_every_document_has_one_row_and_its_sentence_is_its_own(sample_library: CommandLine) -> None:
    rows = sample_library.records("survey", REQUEST)
    documents = sample_library.records("documents")
    assert sorted(row["document_id"] for row in rows) == sorted(document["id"] for document in documents)
    assert {row["looked_for"] for row in rows} == {"fuel filter element"}
    order = [row["verdict"] for row in rows]
    assert order == sorted(order, key=["found", "unsure", "not found"].index)
    for row in rows:
        text = sample_library.record("documents", "--text", str(row["document_id"]))["text"]
        cited = row["citation"]
        assert text[cited["start"] : cited["end"]] == cited["quote"]
        assert 0 <= row["score"] <= 1
        if row["document"].endswith(".pdf"):
            assert cited["page"] >= 1
            assert cited["rectangles"]
    found = names([row for row in rows if row["verdict"] != "not found"])
    assert {"gx44-maintenance-manual.pdf", "incident-report-2026-014.html"} <= found
    assert "site-access-policy.docx" not in found


def test_a_name_is_found_in_every_document_that_has_it(sample_library: CommandLine) -> None:
    rows = sample_library.records("survey", "which documents mention Ines Kovalenka?")
    assert names([row for row in rows if row["verdict"] == "found"]) == {
        "infrastructure-meeting-2026-09-09.txt",
        "network-change-chg-2026-0187.md",
        "incident-report-2026-014.html",
    }


def test_the_table_is_for_reading_and_the_csv_holds_every_document(sample_library: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "filters.csv"
    ended = sample_library.run("survey", REQUEST, "--csv", file)
    assert "Looked for: fuel filter element" in ended.stdout
    assert " of 6 documents" in ended.stdout
    assert "Site Access Policy" not in ended.stdout
    assert "Site Access Policy" in sample_library.run("survey", REQUEST, "--all").stdout
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 6
    assert {row["verdict"] for row in rows} <= {"found", "unsure", "not found"}
    printed = sample_library.run("survey", REQUEST, "--csv", "-").stdout
    assert len(list(csv.DictReader(printed.splitlines()))) == 6


def test_a_table_that_cannot_be_written_is_said_before_the_work(sample_library: CommandLine, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere" / "a.csv"):
        record = sample_library.record("survey", REQUEST, "--csv", path, status=1)
        assert record["code"] == "export"
        assert record["hint"]
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_surveyed_is_a_known_error(sample_library: CommandLine) -> None:
    assert sample_library.record("survey", " ", status=1)["code"] == "question_empty"
    record = sample_library.record("survey", "list every contract without insurance", status=1)
    assert (record["code"], "“insurance”" in record["hint"]) == ("question", True)
    assert sample_library.record("survey", REQUEST, "-c", "Nowhere", status=1)["code"] == "engine"
    assert sample_library.record("survey", REQUEST, "--since", "soon", status=1)["code"] == "engine"


def test_an_empty_library_has_no_rows(casemate: CommandLine) -> None:
    assert casemate.records("survey", REQUEST) == []
    assert "Found in 0 of 0 documents." in casemate.run("survey", REQUEST).stdout


def test_files_that_could_not_be_read_are_told(casemate: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text("The Buyer may audit the books.")
    (tmp_path / "in" / "empty.txt").touch()
    casemate.run("add", tmp_path / "in")
    assert "1 file could not be read and was not looked in" in casemate.run("survey", "audit right").stdout
    (row,) = casemate.records("survey", "audit right")
    assert row["citation"]["quote"] == "The Buyer may audit the books."


def test_ctrl_c_leaves_no_half_table(sample_library: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "half.csv"
    process = sample_library.start("survey", REQUEST, "--csv", file)
    time.sleep(0.4)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    # Wherever it was: stopped without a file, or just done with a whole one.
    assert process.returncode in (0, 130)
    assert [path.name for path in tmp_path.iterdir()] == (["half.csv"] if process.returncode == 0 else [])


def test_a_follow_up_in_a_chat_says_what_was_searched(sample_library: CommandLine) -> None:
    text = "When does the fuel supply contract end?\nand who signed it?\nWhat is the speed limit on the site?\n"
    searched = [record["searched_for"] for record in sample_library.records("chat", text=text)]
    assert searched == [
        "When does the fuel supply contract end?",
        "Who signed the fuel supply contract?",
        "What is the speed limit on the site?",
    ]
    told = sample_library.run("chat", text=text).stderr
    assert told.count("Searched for:") == 1
    assert "Searched for: Who signed the fuel supply contract?" in told


@pytest.fixture(scope="module")
def two_folders(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """Three texts that all speak of the same, in two folders, of different days and types."""
    home = tmp_path_factory.mktemp("scopes")
    for name, day in (
        ("new/march.txt", "2026-03-10"),
        ("new/notes.md", "2026-02-10"),
        ("old/january.txt", "2026-01-10"),
    ):
        file = home / "files" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"The pump of the boiler house was inspected. This is said in {name}.\n")
        at = datetime.fromisoformat(f"{day} 12:00").astimezone().timestamp()
        os.utime(file, (at, at))
    casemate = CommandLine(home / "home")
    casemate.run("add", home / "files")
    casemate.run("mark", "RESTRICTED", "notes.md")
    return casemate


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ((), {"march.txt", "notes.md", "january.txt"}),
        (("--document", "march.txt"), {"march.txt"}),
        (("-d", "march.txt", "-d", "january.txt"), {"march.txt", "january.txt"}),
        (("--type", "markdown"), {"notes.md"}),
        (("--folder", "FILES/new"), {"march.txt", "notes.md"}),
        (("--folder", "FILES/ne"), set()),
        (("--since", "2026-02-10"), {"march.txt", "notes.md"}),
        (("--until", "2026-02-10"), {"notes.md", "january.txt"}),
        (("--marking", "RESTRICTED"), {"notes.md"}),
        (("--folder", "FILES/new", "--since", "2026-03-01"), {"march.txt"}),
        (("--marking", "RESTRICTED", "--type", "pdf"), set()),
    ],
)
def test_the_options_of_a_scope_hold_for_search_and_survey(
    two_folders: CommandLine, options: tuple[str, ...], left: set[str]
) -> None:
    files = str(two_folders.home.parent / "files")
    words = [word.replace("FILES", files) for word in options]
    assert names(two_folders.record("search", "inspected pump", *words)["passages"]) == left
    assert names(two_folders.records("survey", "inspected pump", *words)) == left


def test_a_document_that_is_not_there_is_a_known_error(two_folders: CommandLine) -> None:
    assert two_folders.record("search", "pump", "-d", "nothing.txt", status=1)["code"] == "document_missing"
