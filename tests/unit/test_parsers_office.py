"""Word documents and HTML, which unstructured reads, and what it would lose if it were left alone."""

from __future__ import annotations

import importlib.metadata
import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import docx as python_docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from engine.errors import DocumentEmpty, DocumentTooLarge, DocumentUnreadable
from engine.processes.confinement import ENVIRONMENT
from engine.types import Block, BlockKind, ParsedDocument

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def parsers() -> dict[str, ModuleType]:
    # As in the worker: told not to phone home before it is imported.
    os.environ.update(ENVIRONMENT)
    from engine.ingestion.parsers import docx, html, office_package

    return {"docx": docx, "html": html, "office_package": office_package}


@pytest.fixture(scope="module")
def read_docx(parsers: dict[str, ModuleType]) -> Callable[..., ParsedDocument]:
    def read(document: object) -> ParsedDocument:
        buffer = io.BytesIO()
        document.save(buffer)  # type: ignore[attr-defined]
        return sound(parsers["docx"].parse(buffer.getvalue(), "letter.docx"))

    return read


@pytest.fixture(scope="module")
def read_html(parsers: dict[str, ModuleType]) -> Callable[[str], ParsedDocument]:
    return lambda source: sound(parsers["html"].parse(source.encode(), "page.html"))


def sound(document: ParsedDocument) -> ParsedDocument:
    place = 0
    for block in document.blocks:
        assert place <= block.start < block.end
        assert not document.text[place : block.start].strip()
        place = block.end
    assert place == len(document.text)
    return document


def texts(document: ParsedDocument) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def with_words(document: ParsedDocument, words: str) -> Block:
    return next(block for block in document.blocks if words in document.text[block.start : block.end])


# --- unstructured itself -------------------------------------------------------------------------------------


def test_the_version_whose_private_module_is_replaced_is_installed(parsers: dict[str, ModuleType]) -> None:
    from engine.ingestion.parsers import unstructured_elements

    assert importlib.metadata.version("unstructured") == unstructured_elements.PINNED_VERSION
    text_type = sys.modules["unstructured.partition.text_type"]
    assert text_type.pos_tag is unstructured_elements.pos_tag, "unstructured uses our functions"


def test_it_reads_with_the_network_cut_and_without_a_language_model() -> None:
    """In a process of its own, whose sockets the system refuses: any attempt would raise or hang."""
    program = """
import socket, sys, time
from engine.processes.confinement import close_network
close_network()
attempts = []
sys.addaudithook(lambda event, arguments: attempts.append(event) if event.startswith("socket.") else None)
from engine.ingestion.parsers import docx, html, warm_up
started = time.monotonic()
assert "One" in docx.parse(warm_up.small_docx(), "a.docx").text
assert "Text" in html.parse(b"<h1>One</h1><p>Text that is a sentence, and another one.</p>", "a.html").text
assert time.monotonic() - started < 20
assert "spacy" not in sys.modules, "the language model's library was loaded"
assert not attempts, attempts
"""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": os.environ["HOME"]}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


# --- Word ----------------------------------------------------------------------------------------------------


def test_word_structure(read_docx: Callable[..., ParsedDocument]) -> None:
    source = python_docx.Document()
    source.add_heading("Leave Policy", 0)
    source.add_heading("Annual leave", 1)
    source.add_paragraph("Everyone has thirty days.")
    source.add_heading("Carrying over", 2)
    source.add_paragraph("first item", style="List Bullet")
    source.add_paragraph("second item", style="List Bullet")
    source.add_heading("Sick leave", 1)
    source.add_paragraph("From the first day.")
    table = source.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Day", "Hours"), ("Monday", "8")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document = read_docx(source)
    assert document.title == "Leave Policy"
    assert with_words(document, "thirty").heading_path == ("Annual leave",)
    assert with_words(document, "second item").heading_path == ("Annual leave", "Carrying over")
    assert with_words(document, "first day").heading_path == ("Sick leave",)
    assert (BlockKind.TABLE, "Day | Hours\nMonday | 8") in texts(document)
    assert (BlockKind.LIST_ITEM, "• first item") in texts(document)
    assert document.pages == ()


def test_headings_by_outline_level_of_a_style_with_another_name(read_docx: Callable[..., ParsedDocument]) -> None:
    source = python_docx.Document()
    style = source.styles.add_style("Kapitel", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = source.styles["Heading 2"]
    source.add_heading("Top", 1)
    source.add_paragraph("Unter uns", style="Kapitel")
    source.add_paragraph("Text.")
    assert with_words(read_docx(source), "Text.").heading_path == ("Top", "Unter uns")


def test_document_without_styles_gets_headings_from_bold_lines(read_docx: Callable[..., ParsedDocument]) -> None:
    source = python_docx.Document()
    source.add_paragraph("ARTICLE I")
    source.add_paragraph().add_run("Delivery of goods").bold = True
    source.add_paragraph("Goods are delivered to the door.")
    source.add_paragraph().add_run("This whole sentence is bold, and it stays a sentence.").bold = True
    document = read_docx(source)
    assert with_words(document, "to the door").heading_path == ("ARTICLE I", "Delivery of goods")
    assert with_words(document, "whole sentence").kind is BlockKind.PARAGRAPH


def test_text_in_odd_places_of_word_is_not_lost(read_docx: Callable[..., ParsedDocument]) -> None:
    source = python_docx.Document()
    control = "<w:sdt><w:sdtContent><w:p><w:r><w:t>in a content control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    tracked = (
        "<w:p><w:ins w:id='1'><w:r><w:t>tracked insertion</w:t></w:r></w:ins>"
        "<w:del w:id='2'><w:r><w:delText>deleted words</w:delText></w:r></w:del></w:p>"
    )
    box = (
        "<w:p><w:r><w:t>anchor</w:t></w:r><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox>"
        "<w:txbxContent><w:p><w:r><w:t>in a text box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
        "</w:r></w:p>"
    )
    field = (
        "<w:p><w:fldSimple w:instr='REF x'><w:r><w:t>in a field</w:t></w:r></w:fldSimple>"
        "<w:smartTag><w:r><w:t> and a smart tag</w:t></w:r></w:smartTag></w:p>"
    )
    math = (
        "<w:p xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><w:r><w:t>so</w:t></w:r>"
        "<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath></w:p>"
    )
    for place, xml in enumerate((control, tracked, box, field, math)):
        name = re.match(r"<(w:\w+)", xml)
        assert name is not None
        source.element.body.insert(place, parse_xml(xml.replace(name[0], f"{name[0]} {nsdecls('w')}", 1)))
    source.sections[0].header.paragraphs[0].text = "Reference 47-11"
    text = read_docx(source).text
    for words in (
        "in a content control",
        "tracked insertion",
        "in a text box",
        "in a field and a smart tag",
        "so E=mc",
        "Reference 47-11",
    ):
        assert text.count(words) == 1, words
    assert "deleted" not in text


def repacked(change: Callable[[dict[str, bytes]], None]) -> bytes:
    source = python_docx.Document()
    source.add_paragraph("Some body text.")
    buffer = io.BytesIO()
    source.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def test_footnotes_come_at_the_end(parsers: dict[str, ModuleType]) -> None:
    note = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>nothing</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>See the annex.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    document = parsers["docx"].parse(
        repacked(lambda members: members.update({"word/footnotes.xml": note.encode()})), "f.docx"
    )
    assert document.text.endswith("Footnotes\n\nSee the annex.")
    assert "nothing" not in document.text


def test_strict_variant_and_packages_without_settings(parsers: dict[str, ModuleType]) -> None:
    def make_strict(members: dict[str, bytes]) -> None:
        for name, content in members.items():
            members[name] = content.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )

    assert parsers["docx"].parse(repacked(make_strict), "strict.docx").text == "Some body text."


def test_damaged_word_documents_are_unreadable(parsers: dict[str, ModuleType]) -> None:
    def cut(members: dict[str, bytes]) -> None:
        members["word/document.xml"] = members["word/document.xml"][:200]

    def lose(members: dict[str, bytes]) -> None:
        del members["word/document.xml"]

    for change in (cut, lose):
        with pytest.raises(DocumentUnreadable, match=r"b\.docx"):
            parsers["docx"].parse(repacked(change), "b.docx")


def test_too_much_markup_is_refused(parsers: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsers["office_package"], "XML_LIMIT_BYTES", 10_000)
    with pytest.raises(DocumentTooLarge):
        parsers["docx"].parse(repacked(lambda members: None), "big.docx")


def test_word_document_without_text_is_empty(read_docx: Callable[..., ParsedDocument]) -> None:
    with pytest.raises(DocumentEmpty):
        read_docx(python_docx.Document())


# --- HTML ----------------------------------------------------------------------------------------------------

PAGE = """<!doctype html><html><head><title>The Page</title><style>p {color: red}</style></head><body>
<nav>Home Shop Contact</nav>
<h1>Main</h1><p>Intro with <b>bold</b> words.</p>
<h2>Part</h2><ul><li>first item</li><li>second item</li></ul>
<table><tr><th>Day</th><th>Hours</th></tr><tr><td>Mon</td><td>8</td></tr></table>
<pre>line one
  line two</pre>
<h2>Other</h2><p>Last words.</p><script>var hidden = 1;</script></body></html>"""


def test_html_structure(read_html: Callable[[str], ParsedDocument]) -> None:
    document = read_html(PAGE)
    assert document.title == "The Page"
    assert with_words(document, "second item").heading_path == ("Main", "Part")
    assert with_words(document, "Last words").heading_path == ("Main", "Other")
    assert (BlockKind.TABLE, "Day | Hours\nMon | 8") in texts(document)
    assert (BlockKind.CODE, "line one\n  line two") in texts(document)
    assert (BlockKind.PARAGRAPH, "Intro with bold words.") in texts(document)
    for absent in ("hidden", "color", "Home Shop"):
        assert absent not in document.text


def test_text_that_unstructured_drops_is_kept(read_html: Callable[[str], ParsedDocument]) -> None:
    document = read_html(
        "<body><form><p>Inside a form.</p><label>A label.</label></form><details><summary>More</summary>Folded text."
        "</details><figure><figcaption>A caption.</figcaption></figure>"
    )
    for words in ("Inside a form.", "A label.", "More", "Folded text.", "A caption."):
        assert words in document.text


@pytest.mark.parametrize("plainly", [False, True])
def test_what_fields_and_drawings_show_is_kept(
    read_html: Callable[[str], ParsedDocument], parsers: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch,
    plainly: bool,
) -> None:  # fmt: skip
    if plainly:
        monkeypatch.setattr(parsers["html"], "_ELEMENT_LIMIT", 5)
    document = read_html(
        "<p>Name: <input type=text value='ACME Ltd'>, <input value=Berlin>.<input type=hidden value=token>"
        "<input type=checkbox value=on> Colour: <select><option>Red<option selected>Blue</select></p>"
        "<svg><defs><text>symbol</text></defs><g><text x=1>Sales of <tspan>2026</tspan></text></g></svg>"
        "<svg hidden><text>not drawn</text></svg>"
    )
    assert " ".join(document.text.split()) == "Name: ACME Ltd , Berlin . Colour: Blue Sales of 2026"
    assert [each.text for each in document.hidden] == ["not drawn"]


def test_layout_tables_are_not_one_cell(read_html: Callable[[str], ParsedDocument]) -> None:
    document = read_html(
        "<table><tr><td><h1>Title</h1><p>A paragraph in a cell.</p><p>And another.</p></td><td>"
        "<table><tr><td>a</td><td>b</td></tr></table></td></tr></table>"
    )
    assert with_words(document, "A paragraph in a cell").heading_path == ("Title",)
    assert (BlockKind.PARAGRAPH, "And another.") in texts(document)
    assert (BlockKind.TABLE, "a | b") in texts(document)


@pytest.mark.parametrize("depth", [150, 300, 5000])
def test_nesting_too_deep_for_the_libraries_loses_nothing(
    read_html: Callable[[str], ParsedDocument], depth: int
) -> None:
    document = read_html(f"<body><h1>Top</h1>{'<div>' * depth}<p>buried treasure</p>{'</div>' * depth}<p>after")
    assert with_words(document, "buried treasure").heading_path == ("Top",)
    assert "after" in document.text


def test_what_unstructured_leaves_out_all_the_same_is_found_missing(read_html: Callable[[str], ParsedDocument]) -> None:
    document = read_html("<body><p>A start.</p><noframes><p>Most of the text is in here, by mistake.</p></noframes>")
    assert [text for _, text in texts(document)] == ["A start.", "Most of the text is in here, by mistake."]


def test_many_elements_are_read_plainly(
    parsers: dict[str, ModuleType], read_html: Callable[[str], ParsedDocument], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsers["html"], "_ELEMENT_LIMIT", 5)
    document = read_html(PAGE)
    assert with_words(document, "Last words").heading_path == ("Main", "Other")
    assert (BlockKind.TABLE, "Day | Hours") in texts(document)
    assert (BlockKind.CODE, "line one\n  line two") in texts(document)
    assert (BlockKind.LIST_ITEM, "• first item") in texts(document)
    for absent in ("hidden", "color", "Home Shop"):
        assert absent not in document.text


def test_html_in_a_declared_encoding(parsers: dict[str, ModuleType]) -> None:
    source = "<html><head><meta charset='iso-8859-2'><title>Kůň</title></head><body><p>Příliš žluťoučký kůň.</p>"
    document = parsers["html"].parse(source.encode("iso-8859-2"), "page.html")
    assert document.text == "Příliš žluťoučký kůň."
    assert document.title == "Kůň"


@pytest.mark.parametrize("source", ["<html><body></body></html>", "<html><script>var a = 1</script><div></div></html>"])
def test_html_that_shows_nothing_is_empty(read_html: Callable[[str], ParsedDocument], source: str) -> None:
    with pytest.raises(DocumentEmpty, match=r"page\.html"):
        read_html(source)
