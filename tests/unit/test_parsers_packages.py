"""Workbooks and presentations: sheets and slides as pages, tables with their header, nothing left out silently."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import time
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pptx
import pytest
from openpyxl.comments import Comment
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from engine.errors import DocumentEmpty, DocumentEncrypted, DocumentTooLarge, DocumentUnreadable, DocumentUnsupported
from engine.ingestion.parsers import formats, warm_up
from engine.processes.confinement import ENVIRONMENT
from engine.types import Block, BlockKind, ParsedDocument

Read = Callable[[bytes, str], ParsedDocument]


@pytest.fixture(scope="module")
def read() -> Read:
    # As in the worker: told not to phone home before anything is imported.
    os.environ.update(ENVIRONMENT)

    def read(data: bytes, name: str) -> ParsedDocument:
        return sound(formats.detect(data, name).parser().parse(data, name))

    return read


def sound(document: ParsedDocument) -> ParsedDocument:
    place = 0
    for block in document.blocks:
        assert place <= block.start < block.end
        assert not document.text[place : block.start].strip()
        place = block.end
    assert place == len(document.text)
    place = 0
    for number, page in enumerate(document.pages, 1):
        assert (page.number, page.start) == (number, place)
        place = page.end
    assert place == len(document.text) or not document.pages
    assert document.page_count == (len(document.pages) or None)
    for block in document.blocks:
        if block.page is not None:
            page = document.pages[block.page - 1]
            assert page.start <= block.start < block.end <= page.end
    return document


def texts(document: ParsedDocument) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def with_words(document: ParsedDocument, words: str) -> Block:
    return next(block for block in document.blocks if words in document.text[block.start : block.end])


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def rewritten(data: bytes, member: str, change: Callable[[bytes], bytes]) -> bytes:
    """A package with one of its members changed, or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for each in {*old.namelist(), member}:
            content = old.read(each) if each in old.namelist() else b""
            new.writestr(each, change(content) if each == member else content)
    return buffer.getvalue()


# --- workbooks -----------------------------------------------------------------------------------------------


def sheet_of(rows: list[list[object]]) -> tuple[Any, Any]:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    return book, sheet


def test_sheets_are_pages_and_regions_are_tables(read: Read) -> None:
    book, sheet = sheet_of([["Stock of the depot"], ["Item", "Count"], ["Bolt", 7], [], ["A remark."]])
    sheet.title = "Depot"
    sheet["E1"], sheet["F1"], sheet["E2"], sheet["F2"] = "Day", "Hours", "Mon", 8
    second = book.create_sheet("Archive")
    second["B5"] = "Label"
    second["D5"] = "value"
    document = read(saved(book), "stock.xlsx")
    assert document.page_count == 2
    assert texts(document) == [
        (BlockKind.HEADING, "Depot"),
        (BlockKind.HEADING, "Stock of the depot"),
        (BlockKind.TABLE, "Item | Count\nBolt | 7"),
        (BlockKind.TABLE, "Day | Hours\nMon | 8"),
        (BlockKind.PARAGRAPH, "A remark."),
        (BlockKind.HEADING, "Archive"),
        (BlockKind.TABLE, "Label |  | value"),
    ]
    assert with_words(document, "Bolt").heading_path == ("Depot", "Stock of the depot")
    assert with_words(document, "Mon").heading_path == ("Depot",), "a caption is its own table's only"
    assert with_words(document, "value").heading_path == ("Archive",)
    assert with_words(document, "value").page == 2


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (0.125, "0.0%", "12.5%"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1234.5, '"$"#,##0', "$1,234"),
        (9.5, "#,##0.00 [$€-407]", "9.50 €"),
        (42, "00000", "00042"),
        (-42, "00000", "-00042"),
        (0.1 + 0.2, "General", "0.3"),
        (3.0, "General", "3"),
        (1e21, "0.00E+00", "1e+21"),
        (True, "General", "TRUE"),
        (dt.datetime.fromisoformat("2026-11-21"), "yyyy-mm-dd", "2026-11-21"),
        (dt.datetime.fromisoformat("2026-11-21 09:05"), "yyyy-mm-dd hh:mm", "2026-11-21 09:05"),
    ],
)
def test_values_are_as_the_sheet_shows_them(read: Read, value: object, number_format: str, expected: str) -> None:
    book, sheet = sheet_of([["Label", value]])
    sheet["B1"].number_format = number_format
    assert texts(read(saved(book), "v.xlsx"))[1] == (BlockKind.TABLE, f"Label | {expected}")


def test_formulas_without_a_stored_result_are_told(read: Read) -> None:
    book, _ = sheet_of([["Sum", "=1+1"], ["Other", "=A1"]])
    assert any("2 formulas" in warning for warning in read(saved(book), "f.xlsx").warnings)
    stored = rewritten(
        saved(book), "xl/worksheets/sheet1.xml", lambda part: re.sub(rb"<v */>|<v></v>", b"<v>2</v>", part)
    )
    document = read(stored, "f.xlsx")
    assert "Sum | 2" in document.text
    assert document.warnings == ()


def test_comments_of_cells_are_listed(read: Read) -> None:
    book, sheet = sheet_of([["Name", "Age"], ["Ann", 30]])
    sheet["B2"].comment = Comment("Check this age", "Reviewer")
    document = read(saved(book), "c.xlsx")
    assert [each.text for each in document.hidden] == ["B2: Check this age"]
    assert "Check this age" not in document.text


def test_sheet_that_states_a_million_rows_is_quick_and_small(read: Read) -> None:
    book, _ = sheet_of([["a", "b"], [1, 2]])
    wide = rewritten(
        saved(book), "xl/worksheets/sheet1.xml", lambda part: part.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"')
    )
    assert texts(read(wide, "w.xlsx"))[1] == (BlockKind.TABLE, "a | b\n1 | 2")


def test_row_number_beyond_any_sheet_does_not_hang(read: Read) -> None:
    book, _ = sheet_of([["a", "b"], [1, 2]])
    far = rewritten(
        saved(book), "xl/worksheets/sheet1.xml", lambda part: part.replace(b'<row r="2"', b'<row r="999999999"')
    )
    assert any("more rows" in warning for warning in read(far, "far.xlsx").warnings)


def test_long_sheet_repeats_its_header_in_every_block(read: Read) -> None:
    book, _ = sheet_of([["Name", "Text"], *([f"row {number}", "x" * 500] for number in range(1000))])
    blocks = [text for kind, text in texts(read(saved(book), "long.xlsx")) if kind is BlockKind.TABLE]
    assert len(blocks) > 1
    assert all(block.startswith("Name | Text\n") for block in blocks)


@pytest.mark.parametrize("member", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_package_that_declares_entities_is_refused(read: Read, member: str) -> None:
    book, _ = sheet_of([["a"]])
    bomb = rewritten(saved(book), member, lambda part: b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + part)
    with pytest.raises(DocumentUnreadable) as caught:
        read(bomb, "bomb.xlsx")
    assert "entities" in caught.value.detail


def test_broken_workbooks_are_told(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    book, _ = sheet_of([["a"]])
    with pytest.raises(DocumentUnreadable):
        read(rewritten(saved(book), "xl/worksheets/sheet1.xml", lambda part: part[: len(part) // 2]), "cut.xlsx")
    with pytest.raises(DocumentUnreadable):
        read(rewritten(saved(book), "xl/workbook.xml", lambda _: b"<nothing/>"), "odd.xlsx")
    with pytest.raises(DocumentEmpty):
        read(saved(openpyxl.Workbook()), "empty.xlsx")
    monkeypatch.setattr("engine.ingestion.parsers.office_package.XML_LIMIT_BYTES", 100)
    with pytest.raises(DocumentTooLarge):
        read(saved(book), "large.xlsx")


def test_binary_workbook_is_named(read: Read) -> None:
    data = rewritten(
        warm_up.small_xlsx(),
        "[Content_Types].xml",
        lambda part: part.replace(
            b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
            b"vnd.ms-excel.sheet.binary.macroEnabled.main",
        ),
    )
    with pytest.raises(DocumentUnsupported, match="binary Excel"):
        read(data, "b.xlsb")


# --- presentations -------------------------------------------------------------------------------------------


def test_slides_are_pages_with_titles_lists_tables_charts_and_notes(read: Read) -> None:
    deck = pptx.Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[1])
    first.shapes.title.text = "Leave"
    first.placeholders[1].text = "Thirty days\nPaid in full"
    first.notes_slide.notes_text_frame.text = "Say this slowly."
    second = deck.slides.add_slide(deck.slide_layouts[6])
    box = second.shapes.add_textbox(Inches(1), Inches(5), Inches(2), Inches(1))
    box.text_frame.text = "At the bottom."
    table = second.shapes.add_table(2, 2, Inches(1), Inches(1), Inches(4), Inches(1)).table
    for row, cells in enumerate((("Day", "Hours"), ("Monday", "8"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    chart = CategoryChartData()
    chart.categories = ["2025", "2026"]
    chart.add_series("Ducks", (10, 20))
    second.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, Inches(3), Inches(4), Inches(2), chart)
    document = read(saved(deck), "deck.pptx")
    assert document.page_count == 2
    assert document.title == "Leave"
    assert texts(document) == [
        (BlockKind.HEADING, "Leave"),
        (BlockKind.LIST_ITEM, "• Thirty days"),
        (BlockKind.LIST_ITEM, "• Paid in full"),
        (BlockKind.HEADING, "Notes"),
        (BlockKind.PARAGRAPH, "Say this slowly."),
        (BlockKind.TABLE, "Day | Hours\nMonday | 8"),
        (BlockKind.TABLE, "| Ducks\n2025 | 10\n2026 | 20"),
        (BlockKind.PARAGRAPH, "At the bottom."),
    ]
    assert with_words(document, "slowly").heading_path == ("Leave", "Notes")
    assert with_words(document, "bottom").heading_path == (), "headings do not reach over to the next slide"
    assert with_words(document, "bottom").page == 2


def test_grouped_shapes_are_read(read: Read) -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    group = slide.shapes.add_group_shape().shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, Inches(2), Inches(1)).text_frame.text = "Inside of two groups."
    assert read(saved(deck), "g.pptx").text == "Inside of two groups."


def test_slides_without_text_are_an_empty_document(read: Read) -> None:
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[6])
    with pytest.raises(DocumentEmpty):
        read(saved(deck), "e.pptx")


def test_broken_presentations_are_told(read: Read) -> None:
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = "One"
    with pytest.raises(DocumentUnreadable):
        read(rewritten(saved(deck), "ppt/slides/slide1.xml", lambda part: part[:200]), "cut.pptx")
    with pytest.raises(DocumentUnreadable):
        read(rewritten(saved(deck), "ppt/_rels/presentation.xml.rels", lambda _: b"<x/>"), "odd.pptx")


def test_encrypted_package_is_told(read: Read) -> None:
    data = bytearray(warm_up.small_pptx())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(DocumentEncrypted):
        read(bytes(data), "locked.pptx")


# --- OpenDocument --------------------------------------------------------------------------------------------

ODF = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{prefix}="{ODF}:{space}:1.0"'
    for prefix, space in (
        *(("o", "office"), ("t", "text"), ("b", "table"), ("d", "drawing"), ("p", "presentation"), ("s", "style")),
    )
)


def opendocument(kind: str, body: str, styles: str = "") -> bytes:
    content = (
        f"<o:document-content {SPACES}><o:automatic-styles>{styles}</o:automatic-styles>"
        f"<o:body><o:{kind}>{body}</o:{kind}></o:body></o:document-content>"
    )
    data = rewritten(warm_up.small_odt(), "content.xml", lambda _: content.encode())
    return rewritten(data, "mimetype", lambda _: f"application/vnd.oasis.opendocument.{kind}".encode())


def test_opendocument_text(read: Read) -> None:
    document = read(
        opendocument(
            "text",
            "<t:tracked-changes><t:changed-region><t:deletion><t:p>deleted</t:p></t:deletion></t:changed-region>"
            "</t:tracked-changes><t:h t:outline-level='1'>Leave</t:h><t:section><t:h t:outline-level='2'>Annual</t:h>"
            "<t:p>Thirty<t:s t:c='2'/><t:span>paid</t:span><t:tab/>days<t:note><t:note-citation>1</t:note-citation>"
            "<t:note-body><t:p>By law.</t:p></t:note-body></t:note>.<d:frame><d:text-box><t:p>In a box.</t:p>"
            "</d:text-box></d:frame></t:p></t:section><t:list><t:list-item><t:p>first</t:p><t:list><t:list-item>"
            "<t:p>deeper</t:p></t:list-item></t:list></t:list-item></t:list><b:table><b:table-row><b:table-cell>"
            "<t:p>Day</t:p></b:table-cell><b:table-cell><t:p>Hours</t:p></b:table-cell></b:table-row><b:table-row>"
            "<b:table-cell><t:p>Mon</t:p></b:table-cell><b:table-cell><t:p>8</t:p></b:table-cell></b:table-row></b:table>",
        ),
        "l.odt",
    )
    assert texts(document) == [
        (BlockKind.HEADING, "Leave"),
        (BlockKind.HEADING, "Annual"),
        (BlockKind.PARAGRAPH, "Thirty  paid\tdays [By law.]."),
        (BlockKind.PARAGRAPH, "In a box."),
        (BlockKind.LIST_ITEM, "• first"),
        (BlockKind.LIST_ITEM, "• deeper"),
        (BlockKind.TABLE, "Day | Hours\nMon | 8"),
    ]
    assert with_words(document, "Thirty").heading_path == ("Leave", "Annual")


def test_a_note_in_a_cell_of_an_opendocument_table_is_there_once(read: Read) -> None:
    note = "<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>By law.</t:p></t:note-body></t:note>"
    row = f"<b:table-row><b:table-cell><t:p>Thirty{note} days</t:p></b:table-cell><b:table-cell/></b:table-row>"
    document = read(opendocument("text", f"<b:table>{row}</b:table>"), "n.odt")
    assert document.text == "Thirty [By law.] days"


def cell(text: str, repeated: int = 1) -> str:
    words = f"<t:p>{text}</t:p>" if text else ""
    return f"<b:table-cell b:number-columns-repeated='{repeated}'>{words}</b:table-cell>"


def test_opendocument_sheets_are_pages_and_their_endless_margins_are_not_read(read: Read) -> None:
    rows = (
        f"<b:table-row>{cell('Name')}{cell('Size')}{cell('', 16000)}</b:table-row>"
        f"<b:table-row b:number-rows-repeated='2'>{cell('Bolt')}{cell('7')}</b:table-row>"
        f"<b:table-row b:number-rows-repeated='1048000'>{cell('', 16384)}</b:table-row>"
    )
    sheets = f"<b:table b:name='One'>{rows}</b:table><b:table b:name='Two'>{rows}</b:table>"
    data = opendocument("spreadsheet", sheets)
    document = read(data, "s.ods")
    assert document.page_count == 2
    table = (BlockKind.TABLE, "Name | Size\nBolt | 7\nBolt | 7")
    assert texts(document) == [(BlockKind.HEADING, "One"), table, (BlockKind.HEADING, "Two"), table]


def test_opendocument_sheet_that_unfolds_without_end_is_refused(read: Read) -> None:
    row = f"<b:table-row b:number-rows-repeated='1000'>{cell('x', 1000)}</b:table-row>"
    with pytest.raises(DocumentTooLarge):
        read(opendocument("spreadsheet", f"<b:table b:name='One'>{row * 50}</b:table>"), "bomb.ods")


def test_opendocument_slides_are_pages_with_titles_and_notes(read: Read) -> None:
    box = "<d:frame p:class='{}'><d:text-box><t:p>{}</t:p></d:text-box></d:frame>"
    slide = f"<d:page>{box.format('outline', 'Body.')}{box.format('title', 'Title')}"
    slide += f"<p:notes>{box.format('notes', 'Said.')}</p:notes></d:page>"
    last = f"<d:page>{box.format('outline', 'Other.')}</d:page>"
    document = read(opendocument("presentation", slide + last), "p.odp")
    assert [text for _, text in texts(document)] == ["Title", "Body.", "Notes", "Said.", "Other."]
    assert with_words(document, "Said.").heading_path == ("Title", "Notes")
    assert [block.page for block in document.blocks] == [1, 1, 1, 1, 2]


def test_opendocument_that_is_protected_broken_or_hostile_is_told(read: Read) -> None:
    locked = rewritten(warm_up.small_odt(), "META-INF/manifest.xml", lambda _: b"<m><encryption-data/></m>")
    with pytest.raises(DocumentEncrypted):
        read(locked, "locked.odt")
    with pytest.raises(DocumentUnreadable):
        read(rewritten(warm_up.small_odt(), "content.xml", lambda part: part[:150]), "cut.odt")
    with pytest.raises(DocumentUnreadable):
        read(opendocument("text", "<t:section>" * 1000 + "<t:p>x</t:p>" + "</t:section>" * 1000), "deep.odt")
    with pytest.raises(DocumentEmpty):
        read(opendocument("text", "<t:p/>"), "empty.odt")
    stolen = rewritten(
        warm_up.small_odt(),
        "content.xml",
        lambda part: (
            b"<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>" + part.replace(b"Text that", b"Text &f; that")
        ),
    )
    assert "root:" not in read(stolen, "x.odt").text


# --- books ---------------------------------------------------------------------------------------------------


def test_book_is_read_in_the_order_of_its_spine(read: Read) -> None:
    document = read(warm_up.small_epub(), "b.epub")
    assert document.title == "The Book"
    assert [text for _, text in texts(document)] == ["One", "Part", "Text of one.", "Before.", "Two", "Text of two."]
    assert with_words(document, "Text of one.").heading_path == ("One", "Part")
    assert with_words(document, "Before.").heading_path == (), "headings do not reach over to the next chapter"
    assert with_words(document, "Text of two.").heading_path == ("Two",)


def test_book_that_is_protected_or_lacks_parts_is_told(read: Read) -> None:
    def encrypted(target: str) -> bytes:
        note = f'<encryption><CipherReference URI="{target}"/></encryption>'.encode()
        return rewritten(warm_up.small_epub(), "META-INF/encryption.xml", lambda _: note)

    with pytest.raises(DocumentEncrypted):
        read(encrypted("in/two.xhtml"), "b.epub")
    assert read(encrypted("in/font.otf"), "b.epub").text
    cut = read(rewritten(warm_up.small_epub(), "in/two.xhtml", lambda _: b""), "b.epub")
    assert "1 of the book's 2 chapters" in cut.warnings[0]
    with pytest.raises(DocumentUnreadable):
        read(rewritten(warm_up.small_epub(), "in/book.opf", lambda _: b""), "b.epub")


# --- RTF -----------------------------------------------------------------------------------------------------


def test_rtf_keeps_headings_tables_footnotes_and_letters(read: Read) -> None:
    document = read(warm_up.RTF, "letter.rtf")
    assert texts(document) == [
        (BlockKind.HEADING, "One"),
        (BlockKind.PARAGRAPH, "Größe € 5 A note.."),
        (BlockKind.TABLE, "Day | Hours\nMon | 8"),
        (BlockKind.PARAGRAPH, "After."),
        (BlockKind.HEADING, "Below"),
        (BlockKind.PARAGRAPH, "Last."),
    ]
    assert with_words(document, "Last.").heading_path == ("One", "Below")
    assert document.title == "One"


def test_rtf_in_another_alphabet_and_without_text(read: Read) -> None:
    words = "".join(f"\\'{byte:02x}" for byte in "Привет".encode("cp1251"))
    source = f"{{\\rtf1\\ansi\\ansicpg1251{{\\fonttbl{{\\f0\\fcharset204 Arial;}}}}\\f0 {words} done.\\par}}"
    assert read(source.encode(), "ru.rtf").text == "Привет done."
    with pytest.raises(DocumentEmpty):
        read(b"{\\rtf1\\ansi}", "e.rtf")


def test_rtf_of_links_that_never_end_does_not_hang(read: Read) -> None:
    started_s = time.perf_counter()
    link = rb'{\field{\*\fldinst{HYPERLINK "a" '
    assert "text" in read(rb"{\rtf1 text " + link * 3000 + b"}", "links.rtf").text
    assert time.perf_counter() - started_s < 5


# --- reStructuredText ----------------------------------------------------------------------------------------


def test_restructured_text_is_its_source_with_headings_by_their_lines(read: Read) -> None:
    source = (
        "=====\nGuide\n=====\n\nIntro text\nover two lines::\n\n    code = 1\n\n    more = 2\n\nPart\n====\n\n"
        "- first\n- second\n\nDetail\n------\n\n=====  =====\nA      B\n=====  =====\n1      2\n=====  =====\n\n"
        "Other\n=====\n\nEnd.\n"
    )
    document = formats.RST.parser().parse(source.replace("\n", "\r\n").encode(), "g.rst")
    assert document.text == source
    assert document.title == "Guide"
    assert (BlockKind.CODE, "more = 2") in texts(document)
    assert (BlockKind.LIST_ITEM, "- second") in texts(document)
    assert with_words(document, "1      2").kind is BlockKind.TABLE
    assert with_words(document, "1      2").heading_path == ("Guide", "Part", "Detail")
    assert with_words(document, "End.").heading_path == ("Guide", "Other")
    place = 0
    for block in document.blocks:
        assert not source[place : block.start].strip()
        place = block.end
    assert not source[place:].strip()
