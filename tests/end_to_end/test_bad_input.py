"""Everything that can be wrong with what a person brings: named, explained, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.end_to_end.command_line import CommandLine
from tests.end_to_end.conftest import require

SAMPLES = ROOT / "resources" / "samples"
GOOD = SAMPLES / "gx44-maintenance-manual.pdf"


def encrypted_pdf(path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(GOOD))
    writer.encrypt("secret", algorithm="RC4-128")
    with path.open("wb") as stream:
        writer.write(stream)


def test_bad_files_are_named_with_a_reason_and_the_good_ones_are_indexed(casemate: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "drop"
    folder.mkdir()
    shutil.copy(GOOD, folder / "good.pdf")
    (folder / "empty.txt").touch()
    (folder / "blank.md").write_text(" \n\t\n")
    (folder / "corrupt.pdf").write_bytes(b"%PDF-1.7\n" + os.urandom(4000))
    (folder / "cut.docx").write_bytes((SAMPLES / "site-access-policy.docx").read_bytes()[:3000])
    (folder / "program.bin").write_bytes(b"\x7fELF" + os.urandom(4000))
    encrypted_pdf(folder / "locked.pdf")
    os.mkfifo(folder / "pipe.txt")
    events = casemate.records("add", folder, tmp_path / "missing.txt")
    done = events[-1]
    assert (done["event"], done["added"], done["failed"]) == ("done", 1, 8)
    failed = {Path(e["path"]).name: e for e in events if e["event"] == "failed"}
    assert {name: e["code"] for name, e in failed.items()} == {
        "empty.txt": "document_empty",
        "blank.md": "document_empty",
        "corrupt.pdf": "document_unreadable",
        "cut.docx": "document_unreadable",
        "program.bin": "document_unsupported",
        "locked.pdf": "document_encrypted",
        "pipe.txt": "document_unsupported",
        "missing.txt": "document_missing",
    }
    for name, event in failed.items():
        assert name in event["error"]
        assert event["hint"]
    problems = casemate.records("documents", "--problems")
    # All but the one that was never there, which is told and not listed for ever.
    assert {Path(d["path"]).name for d in problems} >= set(failed) - {"missing.txt"}
    assert casemate.record("search", "fuel filter element")["passages"]


def test_add_ends_cleanly_however_little_there_is_to_do(casemate: CommandLine, tmp_path: Path) -> None:
    # A process that exits while native libraries still load on another thread is aborted.
    note = tmp_path / "note.txt"
    note.write_text("The pump is blue.")
    casemate.run("add", note)
    for _ in range(4):
        casemate.run("add", note)
        casemate.run("add", tmp_path / "missing.txt", status=1)
    assert len(casemate.records("documents")) == 1


@pytest.mark.parametrize("after_s", [0.1, 0.3, 0.5, 0.7, 0.9, 1.2])
def test_sigterm_at_any_moment_ends_add_politely(casemate: CommandLine, after_s: float) -> None:
    process = casemate.start("add", SAMPLES, "--json")
    time.sleep(after_s)
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=60)
    # Before Python has come to our first line a signal simply ends it.
    assert process.returncode in (0, 130, -signal.SIGTERM), errors
    assert casemate.records("add", SAMPLES)[-1]["failed"] == 0


def test_an_add_with_nothing_new_mends_an_index_left_open(casemate: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The pump is blue.")
    casemate.run("add", tmp_path / "note.txt")
    (casemate.home / "chroma.dirty").touch()
    casemate.run("add", tmp_path / "note.txt")
    assert not (casemate.home / "chroma.dirty").exists()
    assert (casemate.home / "chroma.json").exists()


def test_only_bad_files_end_with_status_1(casemate: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    casemate.run("add", tmp_path / "empty.txt", status=1)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_named(casemate: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "private.txt").write_text("text")
    (tmp_path / "private.txt").chmod(0)
    (event, _) = casemate.records("add", tmp_path / "private.txt", status=1)
    assert event["code"] == "document_unreadable"


def test_the_data_folder_is_not_added_with_the_folder_that_holds_it(casemate: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The pump is blue.")
    for _ in range(2):
        done = casemate.records("add", tmp_path)[-1]
        assert done["added"] + done["unchanged"] == 1


def test_names_with_newlines_and_invalid_unicode_are_indexed_and_listed(casemate: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    (folder / "two\nlines.txt").write_text("The blue valve is closed by hand.")
    Path(os.fsdecode(os.fsencode(folder) + b"/bad\xff.txt")).write_text("The red valve is closed by motor.")
    events = casemate.records("add", folder)
    assert events[-1]["added"] == 2
    assert len(casemate.records("documents")) == 2
    casemate.run("documents")


def test_a_second_copy_on_the_same_data_folder_is_refused(casemate: CommandLine) -> None:
    # A conversation that waits for its first question holds the folder.
    holder = casemate.start("chat", "--json", stdin=subprocess.PIPE)
    try:
        lock = casemate.home / "lock"
        deadline = time.monotonic() + 30
        while not (lock.exists() and lock.read_text() == str(holder.pid)) and time.monotonic() < deadline:
            time.sleep(0.02)
        refused = casemate.record("documents", status=1)
        assert refused["code"] == "store_in_use"
        assert str(holder.pid) in refused["error"]
        assert refused["hint"]
    finally:
        holder.kill()
        holder.communicate()
    # A killed holder does not keep the folder.
    casemate.run("documents")


def test_a_question_longer_than_the_context_is_refused(sample_library: CommandLine) -> None:
    question = "What does the maintenance manual say about the fuel filter element? " * 1500
    refused = sample_library.records("ask", "-", text=question)
    assert refused[0]["code"] == "question_too_long"
    assert refused[0]["hint"]


def test_a_long_question_about_nothing_in_the_library_is_refused_too(sample_library: CommandLine) -> None:
    question = " ".join(f"zyx{number}" for number in range(20_000))
    assert sample_library.records("ask", "-", text=question)[0]["code"] == "question_too_long"


def test_an_empty_question_is_refused(sample_library: CommandLine) -> None:
    assert sample_library.record("ask", "  ", status=1)["code"] == "question_empty"


def test_a_full_disk_ends_the_batch_with_a_typed_error_and_keeps_what_is_there(tmp_path: Path) -> None:
    require(
        subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode == 0, "unprivileged user namespaces"
    )
    disk = tmp_path / "disk"
    disk.mkdir()
    script = tmp_path / "full.sh"
    script.write_text(
        f"""set -e
mount -t tmpfs -o size=100m tmpfs '{disk}'
"$@" add '{GOOD}' --json > '{tmp_path}/first'
head -c 60M /dev/zero > '{disk}/filler'
set +e
"$@" add '{SAMPLES}' --json > '{tmp_path}/second'
echo $? > '{tmp_path}/status'
cat /dev/zero > '{disk}/rest' 2> /dev/null
"$@" documents --json > '{tmp_path}/brimful'
rm '{disk}/filler' '{disk}/rest'
"$@" search 'fuel filter element' --json > '{tmp_path}/third'
"""
    )
    casemate = CommandLine(disk / "home", ())
    command = ["unshare", "-rm", "sh", str(script), *casemate.command()]
    ended = subprocess.run(command, env=casemate.environment, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 0, ended.stderr
    assert (tmp_path / "status").read_text().strip() == "1"
    assert '"code": "disk_full"' in (tmp_path / "second").read_text()
    # Not a byte left: either it still reads, or it says why not.
    brimful = (tmp_path / "brimful").read_text()
    assert '"status": "indexed"' in brimful or '"code": "disk_full"' in brimful
    assert "GX-4410-07" in (tmp_path / "third").read_text()


def test_removing_takes_names_paths_and_ids_once_each(casemate: CommandLine, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"The pump of {name} is blue.")
        casemate.run("add", tmp_path / name)
    first = casemate.records("documents")[0]
    odd = tmp_path / "x" / ".." / "b.txt"
    removed = casemate.records("remove", str(first["id"]), "a.txt", odd)
    assert [Path(r["path"]).name for r in removed] == ["a.txt", "b.txt"]
    assert [Path(d["path"]).name for d in casemate.records("documents")] == ["c.txt"]
    assert casemate.record("remove", "a.txt", status=1)["code"] == "document_missing"


def test_control_codes_of_a_document_do_not_reach_a_terminal(casemate: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "evil.txt").write_text("The pump is blue. " * 40 + "\x1b]0;owned\x07\x1b[31mRed.")
    casemate.run("add", tmp_path / "evil.txt")
    for words in (("documents", "--text", "1"), ("search", "pump"), ("documents",)):
        # script(1) gives the command a terminal.
        line = " ".join(f"'{word}'" for word in casemate.command(*words))
        shown = subprocess.run(
            ["script", "-qec", line, "/dev/null"], env=casemate.environment, capture_output=True, check=True
        ).stdout
        assert b"pump" in shown or words == ("documents",)
        assert b"\x1b]0;" not in shown
        assert b"\x1b[31mRed" not in shown


def test_ctrl_c_stops_add_and_keeps_what_was_finished(casemate: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number:03}.txt").write_text(f"Paragraph {number} about pumps.\n\n" * 30)
    process = casemate.start("add", folder, "--json")
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == 130
    listed = casemate.records("documents")
    assert 0 < len(listed) < 300
    assert {d["status"] for d in listed} == {"indexed"}


@pytest.mark.parametrize("after_documents", [1, 4, 9])
def test_kill_9_during_add_loses_nothing_and_the_next_add_finishes(
    casemate: CommandLine, tmp_path: Path, after_documents: int
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(14):
        lines = (f"Item {number}-{i}: the pump in hall {i} is serviced by team {number}.\n\n" for i in range(60))
        (folder / f"{number:03}.txt").write_text("".join(lines))
    process = casemate.start("add", folder, "--json")
    assert process.stdout is not None
    reported = [process.stdout.readline() for _ in range(after_documents)]
    time.sleep(0.05 * after_documents % 0.2)
    process.kill()
    process.communicate()
    listed = casemate.records("documents")
    assert len(listed) >= len(reported)
    assert {d["status"] for d in listed} == {"indexed"}
    assert casemate.record("search", "which team services the pump in hall 3")["passages"]
    done = casemate.records("add", folder)[-1]
    assert done["added"] + done["unchanged"] == 14
    assert done["unchanged"] >= len(reported)
    documents = casemate.records("documents")
    assert len({d["path"] for d in documents}) == len(documents) == 14
    found = {c["name"]: c for c in casemate.record("doctor", status=0)["checks"]}
    assert found["vector index"]["data"]["vectors"] == sum(d["chunks"] for d in documents)
