"""Conversations as files: what a document says is never markup, nothing is lost, markings are where they must be."""

from __future__ import annotations

import dataclasses
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest
from markdown_it import MarkdownIt

from engine import (
    Answer,
    Conditions,
    Conversation,
    ExportError,
    ExportFormat,
    Source,
    SourceState,
    StopReason,
    Turn,
)
from engine.exporting.export import export
from engine.exporting.file import require_writable, write_whole
from engine.exporting.markings import highest
from engine.types import Citation, Sentence, Support, Timings, TokenCounts

HOSTILE = (
    '<script src="http://evil.example/x.js"></script><img src=x onerror=alert(1)> ![p](http://evil.example/p.png) '
    "[l](javascript:alert(1)) **bold** `code` | a | # no heading {nb} http://evil.example www.evil.example &amp; "
    "\x1b[31m"
)
WORLD = "😀 Größe 5 µm, 価格は五百円, цена, τιμή, السعر, ﬁn"


def conversation(question: str, said: str, quote: str, *sources: Source, times: int = 1) -> Conversation:
    citations = tuple(Citation(1, each.document_id, each.path, each.title, 4, 0, len(quote), quote) for each in sources)
    sentences = (
        Sentence(said, 0, len(said), Support.SUPPORTED, citations),
        Sentence("Perhaps.", len(said) + 1, len(said) + 9, Support.UNSUPPORTED),
    )
    answer = Answer(
        f"{said} Perhaps.", sentences, (), False, "model-1", Timings(0, 0, 1), TokenCounts(1, 1, 1), StopReason.END,
        question, question, seed=3,
    )  # fmt: skip
    at = "2026-11-26T10:00:00+00:00"
    turns = tuple(Turn(n, 1, n, at, answer, Conditions(), sources) for n in range(1, times + 1))
    return Conversation(1, question, at, at, times, None, turns)


def source(number: int = 1, marking: str | None = None, state: SourceState = SourceState.HERE) -> Source:
    return Source(number, f"/docs/paper {number}.pdf", f"Paper {number}", "0" * 64, marking, state)


def pdf_text(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


class Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_shows_what_was_said_as_text_and_loads_nothing() -> None:
    page = export(conversation(HOSTILE, HOSTILE, HOSTILE, source()), ExportFormat.HTML).decode()
    seen = Seen()
    seen.feed(page)
    assert seen.tags == set("html head meta title style body h1 h2 p section blockquote span".split())
    assert seen.attributes == {"charset", "http-equiv", "content", "name", "class"}
    assert seen.text.count("<script src=") == 5  # title twice, question, answer, quote
    assert "default-src 'none'" in page
    assert "\x1b" not in page


def test_markdown_shows_what_was_said_as_text() -> None:
    text = export(conversation(HOSTILE, f"- one\n1. two\n# three\n{HOSTILE}", HOSTILE, source()), ExportFormat.MARKDOWN)
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text.decode())
    seen = Seen()
    seen.feed(html)
    assert seen.tags == {"h1", "h2", "p", "blockquote", "em", "br"}
    assert seen.text.count("![p](http://evil.example/p.png)") == 4
    assert seen.text.count("{nb}") == 4


@pytest.mark.parametrize("kind", ExportFormat)
def test_citations_markings_and_doubts_are_in_every_kind(kind: ExportFormat) -> None:
    gone = source(2, "SECRET", SourceState.GONE)
    content = export(conversation("What?", "It is so.", "The words.", source(1, "RESTRICTED"), gone), kind)
    if kind is ExportFormat.JSON:
        fields = json.loads(content)
        assert fields["markings"] == ["SECRET"]
        (turn,) = fields["conversation"]["turns"]
        assert turn["sources"][1]["state"] == "no longer in the library"
        assert turn["answer"]["sentences"][0]["citations"][1]["quote"] == "The words."
        assert turn["answer"]["seed"] == 3
        return
    text = "\n".join(pdf_text(content)) if kind is ExportFormat.PDF else content.decode()
    text = " ".join(re.sub(r"[\\*>]|<[^>]*>", " ", text).split())
    assert text.index("SECRET") < text.index("1 question, begun")
    assert text.rindex("SECRET") > text.rindex("model-1")
    for words in ("paper 1.pdf) RESTRICTED", "paper 2.pdf) SECRET", "no longer in the library", "The words.", "page 4"):
        assert words in text
    assert "NOT SUPPORTED" in text
    assert "seed 3" in text


def test_a_pdf_bears_its_marking_at_top_and_bottom_of_every_page_and_loses_no_character() -> None:
    long = conversation(f"{WORLD}?", f"{WORLD} {{nb}}.", f"{WORLD} " * 30, source(1, "SECRET"), times=12)
    pages = pdf_text(export(long, ExportFormat.PDF))
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        lines = [line for line in page.splitlines() if line.strip()]
        assert lines[0] == "SECRET"
        assert lines[-2:] == ["SECRET", str(number)]
    whole = "".join("".join(pages).split())
    assert "{nb}" in whole
    for character in "ößµцτ":
        assert character in whole
    for character in "価格円😀":
        assert character in whole or f"[U+{ord(character):04X}]" in whole, character


def test_without_markings_there_is_no_banner() -> None:
    plain = conversation("What?", "It is so.", "The words.", source())
    assert export(plain, ExportFormat.MARKDOWN).decode().startswith("# What?")
    assert 'class="marking"' not in export(plain, ExportFormat.HTML).decode()


def test_a_document_that_was_shown_and_not_used_marks_nothing() -> None:
    talk = conversation("What?", "It is so.", "The words.", source(1, "RESTRICTED"))
    (turn,) = talk.turns
    turn = dataclasses.replace(turn, sources=(*turn.sources, source(2, "SECRET")))
    talk = dataclasses.replace(talk, turns=(turn,))
    assert "SECRET" not in export(talk, ExportFormat.MARKDOWN).decode()
    # JSON holds its passages too.
    assert json.loads(export(talk, ExportFormat.JSON))["markings"] == ["SECRET"]
    pinned = dataclasses.replace(turn, conditions=Conditions(pin=1, pinned=(2,)))
    assert "SECRET" in export(dataclasses.replace(talk, turns=(pinned,)), ExportFormat.MARKDOWN).decode()


@pytest.mark.parametrize(
    ("markings", "expected"),
    [
        ([None, "", "  "], ()),
        (["RESTRICTED", "secret", "Restricted"], ("secret",)),
        (["SECRET", "SECRET//NOFORN", "TOP SECRET"], ("SECRET//NOFORN", "TOP SECRET")),
        (["Confidential", "Project Blue"], ("Confidential", "Project Blue")),
        (["RESTRICTED", "CONFIDENTIAL", "INTERNAL"], ("CONFIDENTIAL",)),
    ],
)
def test_the_highest_marking(markings: list[str | None], expected: tuple[str, ...]) -> None:
    assert highest(markings) == expected


def test_a_path_that_cannot_be_written_is_refused_and_nothing_half_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("old")
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "none" / "a.md", tmp_path / "file" / "a.md", tmp_path / "pipe"):
        with pytest.raises(ExportError):
            require_writable(path)
    require_writable(tmp_path / "file")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space"):
        write_whole(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_text() == "old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "pipe"]
