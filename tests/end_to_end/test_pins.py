"""Pinned documents on the command line: read once, answered from after a restart, and forgotten with the document."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.end_to_end.command_line import CommandLine
from tests.integration.adapter_files import tensors, write_adapter

RENT = "The monthly rent for the workshop in Mill Lane is 900 euros, due on the third day of each month."
QUESTION = "What is the monthly rent for the workshop?"


def states(casemate: CommandLine) -> list[Path]:
    return sorted((casemate.home / "prefix-cache").glob("*.state"))


def kept(casemate: CommandLine) -> list[Path]:
    """All that was computed from pinned documents."""
    return sorted((casemate.home / "prefix-cache").iterdir())


@pytest.fixture
def lease(tmp_path: Path) -> Path:
    path = tmp_path / "files" / "lease.txt"
    path.parent.mkdir()
    lamps = "\n\n".join(f"Clause {number}. Lamp {number} belongs to the landlord." for number in range(1, 21))
    path.write_text(f"Lease\n\n{RENT}\n\n{lamps}\n")
    return path


@pytest.mark.slow
def test_a_pinned_document_answers_at_once_also_after_a_restart(
    casemate: CommandLine, lease: Path, tmp_path: Path
) -> None:
    other = lease.with_name("canteen.txt")
    other.write_text("The canteen serves soup on Mondays and stew on Tuesdays.")
    casemate.run("add", lease, other)
    assert casemate.record("ask", "--pinned", QUESTION, status=1)["code"] == "pin_missing"
    pin = casemate.record("pin", "lease.txt")
    assert pin["paths"] == [str(lease)]
    assert pin["tokens"] > 300
    (file,) = states(casemate)
    assert file.stat().st_size == pin["cached_bytes"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    # The same set is the same pin; what it takes is known also where the model is not loaded.
    assert casemate.record("pin", "lease.txt") == pin
    assert casemate.records("pins") == [pin]

    answer = casemate.record("ask", "--pinned", QUESTION)
    assert "900" in answer["answer"]
    assert answer["tokens"]["reused"] >= pin["tokens"]
    assert set(answer["timings"]) == {"retrieve_s", "first_token_s", "total_s", "tokens_per_s"}
    citations = [citation for sentence in answer["sentences"] for citation in sentence["citations"]]
    assert citations
    text = casemate.record("documents", "--text", str(citations[0]["document_id"]))["text"]
    for citation in citations:
        assert citation["document"] == str(lease)
        assert text[citation["start"] : citation["end"]] == citation["quote"]
    # What is not in it is not found, though another document has it.
    assert casemate.record("ask", "--pin", str(pin["id"]), "What does the canteen serve on Mondays?")["not_found"]

    # A spoiled file is not used, and made anew.
    data = file.read_bytes()
    file.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    again = casemate.record("ask", "--pinned", QUESTION)
    assert (again["answer"], again["sentences"]) == (answer["answer"], answer["sentences"])
    assert file.read_bytes() == data

    # In a conversation the turns before are not read again.
    first, second = casemate.records("chat", "--pinned", text=f"{QUESTION}\nWhen is that rent due each month?\n")
    assert first["tokens"]["reused"] >= pin["tokens"]
    assert second["tokens"]["reused"] >= first["tokens"]["prompt"]

    # With an adapter it is another state.
    weights = tensors(2, size=0.2, parts=("attn_v", "attn_output"))
    casemate.run("adapters", "import", write_adapter(tmp_path / "tone.gguf", weights))
    casemate.run("adapters", "use", "tone=0.2")
    casemate.run("ask", "--pinned", QUESTION)
    assert len(states(casemate)) == 2
    casemate.run("adapters", "off")
    assert casemate.record("ask", "--pinned", QUESTION)["answer"] == answer["answer"]
    casemate.run("remove", "lease.txt")
    assert kept(casemate) == []
    assert casemate.records("pins") == []


@pytest.mark.slow
def test_a_persona_has_its_own_state(casemate: CommandLine, lease: Path) -> None:
    casemate.run("add", lease)
    pin = casemate.record("pin", "lease.txt")
    plain = casemate.record("ask", "--pinned", QUESTION)
    assert (plain["ladder"]["prompt"], plain["ladder"]["read"]) == ("plain", "whole")
    one = casemate.record("ask", "--pinned", "--persona", "engineer", QUESTION)
    assert (one["ladder"]["prompt"], one["ladder"]["read"]) == ("engineer", "whole")
    # Of both, so that neither has to be read again; and neither is used for the other.
    assert len(states(casemate)) == 2
    again = casemate.record("ask", "--pinned", "--persona", "engineer", QUESTION)
    assert (again["answer"], again["tokens"]["reused"]) == (one["answer"], one["tokens"]["reused"])
    assert again["tokens"]["reused"] >= pin["tokens"] - 64
    assert casemate.record("ask", "--pinned", QUESTION)["answer"] == plain["answer"]
    refused = casemate.record("ask", "--pinned", "--examples", "short", QUESTION, status=1)
    assert (refused["code"], "persona" in refused["hint"]) == ("prompt_invalid", True)
    casemate.run("unpin", "--all")
    assert kept(casemate) == []


def test_what_was_computed_goes_with_the_document(casemate: CommandLine, lease: Path) -> None:
    casemate.run("add", lease.parent)
    pin = casemate.record("pin", "lease.txt")
    assert casemate.records("pins") == [pin]
    lease.write_text(lease.read_text().replace("900", "950"))
    os.utime(lease, (1, 1))
    casemate.run("add", lease.parent)
    assert kept(casemate) == []
    assert [(each["id"], each["tokens"]) for each in casemate.records("pins")] == [(pin["id"], 0)]
    answer = casemate.record("ask", "--pinned", QUESTION)
    assert "950" in answer["answer"]
    assert len(states(casemate)) == 1
    # Gone from a folder that is in step, without ``remove``.
    lease.unlink()
    (lease.parent / "other.txt").write_text("The canteen serves soup.")
    casemate.run("add", lease.parent)
    assert kept(casemate) == []
    assert casemate.records("pins") == []
    casemate.run("pin", "other.txt")
    casemate.run("unpin", "--all")
    assert kept(casemate) == []


def test_what_cannot_be_pinned_is_refused(casemate: CommandLine, lease: Path) -> None:
    big = lease.with_name("big.txt")
    big.write_text("\n\n".join(f"Paragraph {number} says nothing of any interest." for number in range(2500)))
    broken = lease.with_name("broken.pdf")
    broken.write_bytes(b"%PDF-1.7 nothing")
    casemate.run("add", big, broken, lease)
    refused = casemate.record("pin", "big.txt", status=1)
    assert (refused["code"], bool(refused["hint"])) == ("pin_too_long", True)
    assert casemate.records("pins") == []
    assert "not read" in casemate.record("pin", "broken.pdf", status=1)["error"]
    assert casemate.record("pin", "absent.txt", status=1)["code"] == "document_missing"
    assert casemate.record("unpin", "7", status=1)["code"] == "pin_missing"
    casemate.run("unpin", status=2)
    casemate.run("pin", "lease.txt")
    assert casemate.record("ask", "--pinned", "-c", "Documents", QUESTION, status=1)["code"] == "pin"
