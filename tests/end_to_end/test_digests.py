"""``summarize`` and ``compare`` as a person uses them."""

from __future__ import annotations

from pathlib import Path

from tests.end_to_end.command_line import CommandLine


def test_two_versions_side_by_side_and_what_cannot_be(casemate: CommandLine, samples: Path, tmp_path: Path) -> None:
    first = samples / "network-change-chg-2026-0187.md"
    text = first.read_text()
    second = tmp_path / "second.md"
    second.write_text(text.replace("23 September 2026", "30 September 2026").replace("number 340", "number 341"))
    casemate.run("add", first, second)
    shown = casemate.run("compare", first, "second.md", "--no-remarks").stdout
    assert "2 with other facts, 0 in other words, 0 only in A, 0 only in B" in shown
    assert "date: 23 September 2026 | 30 September 2026" in shown
    assert "number: 340 | 341" in shown
    record = casemate.record("compare", first, "second.md")
    assert [pair["differences"][0]["kind"] for pair in record["differing"]] == ["date", "number"]
    quoted = casemate.record("summarize", "second.md", "--quote")
    assert quoted["sentences"]
    assert all(sentence["text"].split() and sentence["citations"] for sentence in quoted["sentences"])
    for words, code in (
        (("compare", "second.md", second), "document"),
        (("compare", "second.md", "none.md"), "document_missing"),
        (("summarize", "99"), "document"),
    ):
        assert casemate.record(*words, status=1)["code"] == code
