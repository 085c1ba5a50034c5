"""Documents, slides and sheets of Office 97 to 2003, written here byte by byte; real ones where they are there."""

from __future__ import annotations

import contextlib
import os
import random
import re
import struct
import time
from pathlib import Path
from types import ModuleType

import pytest

from engine.errors import (
    DocumentEmpty,
    DocumentEncrypted,
    DocumentError,
    DocumentTooLarge,
    DocumentUnreadable,
    DocumentUnsupported,
)
from engine.ingestion.parsers import formats, warm_up_ole
from engine.ingestion.parsers.compound_file import write as write_container
from engine.ingestion.parsers.formats import WorkerKind, detect, worker_kind
from engine.ingestion.parsers.ole_directory import root_names
from engine.ingestion.parsers.warm_up_ole import record, small_ppt
from engine.processes.confinement import ENVIRONMENT
from engine.types import BlockKind, HiddenKind, ParsedDocument
from tests.unit import word97_files as word
from tests.unit.word97_files import Paragraph, Style, cell, plain, row_end, write_doc

ROOT = Path(__file__).resolve().parents[2]
# Beside the checkout, or beside the folder that a worktree is in.
SOURCES = next(
    (found for each in ROOT.parents if (found := each / "shared" / "data" / "parsers" / "docling").is_dir()),
    ROOT / "absent",
)


@pytest.fixture(scope="module")
def parsers() -> dict[str, ModuleType]:
    os.environ.update(ENVIRONMENT)
    from engine.ingestion.parsers import excel97, powerpoint97, word97

    return {"doc": word97, "ppt": powerpoint97, "xls": excel97}


def read(parsers: dict[str, ModuleType], data: bytes, kind: str = "doc") -> ParsedDocument:
    document: ParsedDocument = parsers[kind].parse(data, f"old.{kind}")
    for block in document.blocks:
        assert document.text[block.start : block.end].strip()
    return document


def blocks(document: ParsedDocument) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def hidden(document: ParsedDocument) -> list[tuple[HiddenKind, str]]:
    return [(each.kind, each.text) for each in document.hidden]


# --- Which format -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (warm_up_ole.small_doc(), formats.DOC),
        (warm_up_ole.small_ppt(), formats.PPT),
        (warm_up_ole.small_xls(), formats.XLS),
        (write_container({"Book": b"1"}), formats.XLS),
        (write_container({"WordDocument": b"1", "Workbook": b"1"}), formats.DOC),
        (
            write_container({"Workbook": b"1", "MBD01": {"WordDocument": b"1", "PowerPoint Document": b"2"}}),
            formats.XLS,
        ),
    ],
)
def test_format_is_told_by_the_root_not_by_what_is_embedded(data: bytes, expected: formats.Format) -> None:
    assert detect(data, "file.bin") is expected
    assert worker_kind(data, "file.bin") is WorkerKind.OFFICE


def test_a_protected_package_is_encrypted_and_other_containers_are_named() -> None:
    with pytest.raises(DocumentEncrypted):
        detect(write_container({"EncryptedPackage": b"1", "EncryptionInfo": b"2"}), "secret.docx")
    with pytest.raises(DocumentUnsupported, match="PowerPoint 95"):
        detect(write_container({"PP40": b"1"}), "old.ppt")


def test_a_container_without_a_directory_is_unreadable() -> None:
    with pytest.raises(DocumentUnreadable):
        detect(warm_up_ole.small_xls()[:700], "cut.xls")


def test_names_are_found_in_a_container_whose_table_is_described_in_more_than_its_header() -> None:
    # 110 sectors of table: one more than the header has room for.
    data = bytearray(512)
    data[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    table_sectors, directory = list(range(2, 112)), 109 * 128 + 5
    struct.pack_into("<H", data, 30, 9)
    struct.pack_into("<I", data, 48, directory)
    struct.pack_into("<2I", data, 68, 0, 1)
    struct.pack_into("<109I", data, 76, *table_sectors[:109])
    sectors = [bytearray(512) for _ in range(directory + 3)]
    struct.pack_into("<128I", sectors[0], 0, table_sectors[109], *[0xFFFFFFFF] * 126, 0xFFFFFFFE)
    # The directory's second sector is named in the last part of the table.
    struct.pack_into("<2I", sectors[table_sectors[109]], 5 * 4, directory + 1, 0xFFFFFFFE)
    for sector, at, name, child in ((directory, 0, "Root Entry", 4), (directory + 1, 0, "Workbook", 0xFFFFFFFF)):
        coded = name.encode("utf-16-le")
        entry = struct.pack("<64sHBB3I", coded, len(coded) + 2, 2, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        sectors[sector][at : at + len(entry)] = entry
    assert root_names(bytes(data) + b"".join(sectors)) == {"workbook"}


# --- Word -------------------------------------------------------------------------------------------------------


def test_headings_lists_and_both_encodings_are_kept(parsers: dict[str, ModuleType]) -> None:
    styles = (Style(0), Style(1), Style(0xFFE, base=1), Style(0xFFE, paragraph=struct.pack("<HB", 0x2640, 2)))
    document = read(
        parsers,
        write_doc(
            [
                plain("Größe – “one”", style=1),
                plain("Based on a heading’s style", style=2),
                plain("By its outline level", style=3),
                plain("Ω and \ud83d\ude00 in sixteen bits; non\x1ebreaking, soft\x1fhyphen, nb\xa0space, a\x0bbreak"),
                plain("item", modifiers=word.LISTED + struct.pack("<HB", 0x260A, 1)),
            ],
            styles,
        ),
    )
    assert blocks(document) == [
        (BlockKind.HEADING, "Größe – “one”"),
        (BlockKind.HEADING, "Based on a heading’s style"),
        (BlockKind.HEADING, "By its outline level"),
        (BlockKind.PARAGRAPH, "Ω and 😀 in sixteen bits; non-breaking, softhyphen, nb space, a\nbreak"),
        (BlockKind.LIST_ITEM, "• item"),
    ]
    assert document.blocks[3].heading_path == ("Based on a heading’s style", "By its outline level")
    assert document.title == "Größe – “one”"


def test_tables_become_rows_and_a_frame_around_text_does_not(parsers: dict[str, ModuleType]) -> None:
    document = read(
        parsers,
        write_doc(
            [
                *(cell("Day"), cell("Hours"), row_end()),
                *(plain("Mon", modifiers=word.IN_TABLE), cell("day"), cell("8"), row_end()),
                plain("Between."),
                *(plain("A frame.", modifiers=word.IN_TABLE), cell("Two paragraphs."), row_end()),
            ]
        ),
    )
    assert blocks(document) == [
        (BlockKind.TABLE, "Day | Hours\nMon day | 8"),
        (BlockKind.PARAGRAPH, "Between."),
        (BlockKind.PARAGRAPH, "A frame."),
        (BlockKind.PARAGRAPH, "Two paragraphs."),
    ]


def test_what_word_does_not_show_is_listed_and_not_read(parsers: dict[str, ModuleType]) -> None:
    runs = [
        ("Seen", b""),
        (" vanished", word.VANISHED),
        (" away", word.VANISHED + word.BOLD),
        (" deleted", word.DELETED),
        (" white", word.WHITE),
        (" white too", word.WHITE_RGB),
        (" on black", word.WHITE + word.BLACK_SHADE),
        (" tiny", word.TINY),
        (" and seen.", b""),
    ]
    document = read(parsers, write_doc({"main": [Paragraph(runs)], "comments": [plain("\x05Not for you.")]}))
    assert document.text == "Seen on black and seen."
    assert hidden(document) == [
        (HiddenKind.INVISIBLE, "vanished away"),
        (HiddenKind.DELETION, "deleted"),
        (HiddenKind.BACKGROUND_COLOUR, "white white too"),
        (HiddenKind.TINY, "tiny"),
        (HiddenKind.COMMENT, "Not for you."),
    ]


def test_a_style_may_hide_and_its_text_may_be_shown_all_the_same(parsers: dict[str, ModuleType]) -> None:
    styles = (Style(0), Style(0xFFE, character=word.VANISHED))
    runs = [("by style", b""), (" as style", word.AS_STYLE), (" unlike style", word.UNLIKE_STYLE)]
    document = read(parsers, write_doc([Paragraph(runs, style=1)], styles))
    assert document.text == "unlike style"
    assert hidden(document) == [(HiddenKind.INVISIBLE, "by style as style")]


def test_white_words_in_a_shaded_cell_are_seen_and_in_a_plain_one_are_not(parsers: dict[str, ModuleType]) -> None:
    white = Paragraph([("white", word.WHITE)], word.IN_TABLE, end="\x07")
    document = read(
        parsers,
        write_doc([white, cell("a"), row_end(word.SHADED_CELLS), plain("Between."), white, cell("b"), row_end()]),
    )
    assert document.text == "white | a\n\nBetween.\n\n| b"
    assert hidden(document) == [(HiddenKind.BACKGROUND_COLOUR, "white")]


def test_a_piece_may_hide_its_text(parsers: dict[str, ModuleType]) -> None:
    with pytest.raises(DocumentEmpty):
        read(parsers, write_doc([plain("Gone.")], piece_modifier=0x5C << 1 | 1 << 8))


def test_fields_show_their_result_and_a_stray_mark_swallows_nothing(parsers: dict[str, ModuleType]) -> None:
    document = read(
        parsers,
        write_doc(
            [
                plain('See \x13 HYPERLINK "http://example.org" \x14the \x13 PAGE \x144\x15th page\x15.'),
                plain("An entry\x13 XE hidden \x15 of an index."),
                plain("A stray \x13 mark."),
                plain("Still here."),
            ]
        ),
    )
    assert document.text.split("\n\n") == [
        *("See the 4th page.", "An entry of an index.", "A stray  mark.", "Still here."),
    ]


def test_notes_and_text_boxes_are_read_and_headers_once(parsers: dict[str, ModuleType]) -> None:
    stories = {
        "main": [plain("Main.\x02")],
        "footnotes": [plain("\x02 A footnote.")],
        "headers": [plain("\x03"), plain("A header."), plain("A footer."), plain("Page 3"), plain("A header.")],
        "header text boxes": [plain("An address.")],
        "endnotes": [plain("An endnote.")],
        "text boxes": [Paragraph([("In a box.", word.WHITE)])],
    }
    document = read(parsers, write_doc(stories))
    assert document.text.split("\n\n") == [
        *("Main.", "In a box.", "Footnotes", "A footnote.", "Endnotes", "An endnote."),
        *("A header.", "A footer.", "An address."),
    ]
    assert document.blocks[-1].heading_path == ()
    assert not document.hidden


def test_notes_of_a_doc_carry_the_mark_that_stands_in_the_text(parsers: dict[str, ModuleType]) -> None:
    stories = {
        "main": [plain("One\x02 and two\x02, at last\x02.")],
        "footnotes": [plain("\x02 A footnote."), plain("\x02Another.")],
        "endnotes": [plain("\x02 An endnote.")],
    }
    places = {
        2: struct.pack("<3I2H", 3, 12, 22, 1, 2),
        46: struct.pack("<2IH", 22, 23, 1),
    }
    document = read(parsers, write_doc(stories, places=places))
    assert document.text.split("\n\n") == [
        *("One[1] and two[2], at last[i].", "Footnotes", "[1] A footnote.", "[2] Another.", "Endnotes"),
        "[i] An endnote.",
    ]


def test_raised_digits_of_a_doc_do_not_join_the_number_before_them(parsers: dict[str, ModuleType]) -> None:
    runs = [("Area: 10", b""), ("2", word.RAISED), (" m, the 5", b""), ("th", word.RAISED)]
    document = read(parsers, write_doc([Paragraph(runs)]))
    assert document.text == "Area: 10² m, the 5th"


def test_a_document_without_heading_styles_gets_those_that_look_like_it(parsers: dict[str, ModuleType]) -> None:
    prose = plain("A sentence that is long enough to be one, and that ends with a full stop.")
    document = read(parsers, write_doc([Paragraph([("Short and bold", word.BOLD)]), prose, plain("1. Terms"), prose]))
    assert [text for kind, text in blocks(document) if kind is BlockKind.HEADING] == ["Short and bold", "1. Terms"]


def test_protected_and_older_documents_are_refused_by_name(parsers: dict[str, ModuleType]) -> None:
    with pytest.raises(DocumentEncrypted, match=r"old\.doc"):
        read(parsers, write_doc([plain("x")], flags=0x0100))
    for old in (write_doc([plain("x")], magic=0xA5DC), write_doc([plain("x")], version=0x68)):
        with pytest.raises(DocumentUnsupported, match="Word 95"):
            read(parsers, old)


def test_damage_in_a_document_is_unreadable(parsers: dict[str, ModuleType]) -> None:
    whole = write_doc([plain("x" * 3000)])
    for data in (
        *(whole[:3000], write_container({"WordDocument": b"x"}), write_doc([plain("x")], magic=0x1234)),
        write_container({"WordDocument": b"\xec\xa5\xc1\x00".ljust(4096, b"\0")}),
    ):
        with pytest.raises(DocumentUnreadable):
            read(parsers, data)


def test_pieces_that_lie_over_each_other_are_no_endless_text(parsers: dict[str, ModuleType]) -> None:
    count = 300
    pieces = struct.pack(f"<{count + 1}I", *(4000 * number for number in range(count + 1)))
    pieces += struct.pack("<HIH", 0, 0x40000000, 0) * count
    header = bytearray(4096)
    struct.pack_into("<HH", header, 0, 0xA5EC, 0xC1)
    struct.pack_into("<I", header, 76, 4000 * count)
    struct.pack_into("<2I", header, 154 + 8 * 33, 0, len(pieces) + 5)
    data = write_container({"WordDocument": bytes(header), "0Table": b"\x02" + struct.pack("<I", len(pieces)) + pieces})
    with pytest.raises(DocumentTooLarge):
        read(parsers, data)


# --- PowerPoint -------------------------------------------------------------------------------------------------


def text(words: str, kind: int) -> bytes:
    return record(0x0F9F, struct.pack("<I", kind)) + record(0x0FA0, words.encode("utf-16-le"))


def shape(content: bytes, top: int, left: int) -> bytes:
    anchor = record(0xF010, struct.pack("<4h", top, left, left + 10, top + 10))
    return record(0xF004, anchor + record(0xF00D, content, 15), 15)


def drawing(*shapes: bytes) -> bytes:
    group = record(0xF003, record(0xF004, b"", 15) + b"".join(shapes), 15)
    return record(0x040C, record(0xF002, group, 15), 15)


def table(rows: list[list[str]]) -> bytes:
    itself = record(0xF004, record(0xF122, struct.pack("<HI", 0x039F, 1), 3, 1), 15)
    cells = b"".join(
        record(0xF004, record(0xF00F, struct.pack("<4i", x, y, x + 1, y + 1)) + record(0xF00D, text(words, 4), 15), 15)
        for y, row in enumerate(rows)
        for x, words in enumerate(row)
    )
    return record(0xF003, itself + cells, 15)


def test_slides_are_pages_with_title_lists_boxes_tables_and_notes(parsers: dict[str, ModuleType]) -> None:
    outline = text("The title", 0) + text("First\rSecond", 1)
    page = drawing(
        shape(text("Last box", 4), 90, 0),
        table([["a", "b"], ["c", "d"]]),
        shape(record(0x0F9E, struct.pack("<i", 1)), 50, 0),
        shape(record(0x0F9E, struct.pack("<i", 0)), 60, 0),
    )
    notes = drawing(shape(text("Said aloud", 2), 0, 0), shape(text("* a number", 4), 0, 0))
    document = read(parsers, small_ppt(((outline, page), (text("Only outline", 0), b"")), notes), "ppt")
    assert [(block.page, *each) for block, each in zip(document.blocks, blocks(document), strict=True)] == [
        (1, BlockKind.HEADING, "The title"),
        (1, BlockKind.TABLE, "a | b\nc | d"),
        (1, BlockKind.LIST_ITEM, "• First"),
        (1, BlockKind.LIST_ITEM, "• Second"),
        (1, BlockKind.PARAGRAPH, "Last box"),
        (1, BlockKind.HEADING, "Notes"),
        (1, BlockKind.PARAGRAPH, "Said aloud"),
        (2, BlockKind.HEADING, "Only outline"),
    ]


def test_bullets_decide_what_is_a_list_and_stars_for_dates_go(parsers: dict[str, ModuleType]) -> None:
    style = struct.pack("<IHIH", 4, 0, 0xF, 0) + struct.pack("<IHIH", 5, 1, 0xF, 1)
    box = text("one\rtwo\x0b2", 4) + record(0x0FA1, style)
    date = text("on * only", 4) + record(0x0FF8, struct.pack("<I", 3))
    document = read(parsers, small_ppt(((b"", drawing(shape(box, 0, 0), shape(date, 5, 0))),)), "ppt")
    assert blocks(document) == [
        (BlockKind.PARAGRAPH, "one"),
        (BlockKind.LIST_ITEM, "• two\n2"),
        (BlockKind.PARAGRAPH, "on  only"),
    ]


def test_hidden_slides_and_comments_are_listed_and_not_read(parsers: dict[str, ModuleType]) -> None:
    show = record(0x03F9, struct.pack("<IIBBH4x", 0, 0, 0, 0, 0x0004))
    comment = record(0x2EE0, record(0x0FBA, "Ann".encode("utf-16-le")) + record(0x0FBA, b"H\0i\0", 0, 1), 15)
    tags = record(0x1388, record(0x138A, record(0x138B, comment), 15), 15)
    slides = ((text("Seen", 0), tags), (text("Secret", 0), show + drawing(shape(text("box", 4), 0, 0))))
    document = read(parsers, small_ppt(slides), "ppt")
    assert document.text == "Seen"
    assert hidden(document) == [
        *((HiddenKind.COMMENT, "Hi"), (HiddenKind.INVISIBLE, "Secret"), (HiddenKind.INVISIBLE, "box")),
    ]
    assert [each.page for each in document.hidden] == [1, 2, 2]
    assert document.page_count == 2


def test_protected_presentations_are_encrypted(parsers: dict[str, ModuleType]) -> None:
    whole = small_ppt()
    token = struct.pack("<I", 0xE391C05F)
    assert whole.count(token) == 1
    with pytest.raises(DocumentEncrypted):
        read(parsers, whole.replace(token, struct.pack("<I", 0xF3D1C4DF)), "ppt")


def test_groups_without_end_and_cut_presentations_are_unreadable(parsers: dict[str, ModuleType]) -> None:
    deep = b""
    for _ in range(3000):
        deep = record(0xF003, record(0xF004, b"", 15) + deep, 15)
    page = record(0x040C, record(0xF002, deep, 15), 15)
    for data in (small_ppt(((b"", page),)), small_ppt()[:2000], write_container({"PowerPoint Document": b"1"})):
        with pytest.raises(DocumentUnreadable):
            read(parsers, data, "ppt")


# --- Excel ------------------------------------------------------------------------------------------------------


def test_sheets_are_pages_and_what_is_hidden_is_listed(parsers: dict[str, ModuleType]) -> None:
    document = read(parsers, warm_up_ole.small_xls(), "xls")
    assert blocks(document) == [(BlockKind.HEADING, "One"), (BlockKind.TABLE, "Größe Ω | 1.5\n2020-02-03 | day")]
    assert hidden(document) == [(HiddenKind.INVISIBLE, "hidden row"), (HiddenKind.INVISIBLE, "hidden sheet")]
    assert document.page_count == 2


def test_a_protected_workbook_is_encrypted_and_a_cut_one_unreadable(parsers: dict[str, ModuleType]) -> None:
    with pytest.raises(DocumentEncrypted):
        read(parsers, warm_up_ole.small_xls(encrypted=True), "xls")
    with pytest.raises(DocumentUnreadable):
        read(parsers, write_container({"Workbook": b"no workbook at all"}), "xls")


# --- Damage, and real files -------------------------------------------------------------------------------------


def damaged(data: bytes, randomness: random.Random) -> bytes:
    changed = bytearray(data)
    match randomness.randrange(3):
        case 0:
            for _ in range(randomness.randint(1, 20)):
                changed[randomness.randrange(len(changed))] = randomness.randrange(256)
        case 1:
            del changed[randomness.randrange(len(changed)) :]
        case _:
            at = randomness.randrange(len(changed) // 4) * 4
            changed[at : at + 4] = randomness.choice([b"\xff" * 4, b"\xff\xff\xff\x7f", bytes(4), b"\xfe\xff\xff\xff"])
    return bytes(changed)


def real_files() -> list[Path]:
    return sorted(each for kind in ("doc", "ppt", "xls") for each in (SOURCES / kind / "sources").glob("*"))


@pytest.mark.parametrize("kind", ["doc", "ppt", "xls"])
def test_damaged_files_are_refused_or_read_in_time(parsers: dict[str, ModuleType], kind: str) -> None:
    made = {"doc": warm_up_ole.small_doc, "ppt": warm_up_ole.small_ppt, "xls": warm_up_ole.small_xls}[kind]()
    for whole in (made, *(each.read_bytes() for each in real_files() if each.suffix == f".{kind}")):
        randomness = random.Random(20)
        for _ in range(20):
            data = damaged(whole, randomness)
            began = time.monotonic()
            with contextlib.suppress(DocumentError):
                detect(data, "damaged").parser().parse(data, "damaged")
            assert time.monotonic() - began < 5


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the real files are not on this machine")
def test_real_files_say_what_their_ground_truth_says(parsers: dict[str, ModuleType]) -> None:
    files = real_files()
    assert files
    for file in files:
        document = read(parsers, file.read_bytes(), file.suffix[1:])
        truth = (file.parent.parent / "groundtruth" / f"{file.name}.md").read_text("utf-8")
        expected, found = (set(word_of(text)) for text in (truth, document.text))
        missing = expected - found
        assert len(missing) <= 0.05 * len(expected), (file.name, missing)


def word_of(text: str) -> list[str]:
    # Numbers in front of items are Markdown's.
    text = re.sub(r"^\d+\. |<!-- image -->", "", text, flags=re.MULTILINE)
    kept = "".join(letter if letter.isalnum() else " " for letter in text)
    return kept.lower().split()
