"""What kind of file it is, how bytes become text, and the two formats whose text is their source."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from engine.errors import (
    DocumentEmpty,
    DocumentEncrypted,
    DocumentTooLarge,
    DocumentUnreadable,
    DocumentUnsupported,
)
from engine.ingestion.parsers import bounded_zip, formats, markdown, plain, warm_up
from engine.ingestion.parsers.decoding import decode, sanitize
from engine.ingestion.parsers.formats import (
    CSV,
    DOCX,
    HTML,
    JSON,
    MARKDOWN,
    PDF,
    PLAIN_TEXT,
    SOURCE_CODE,
    XML,
    WorkerKind,
    detect,
    worker_kind,
)
from engine.ingestion.parsers.headings import heading_level
from engine.types import Block, BlockKind, ParsedDocument


def texts(document: ParsedDocument) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def block_with(document: ParsedDocument, words: str) -> Block:
    return next(block for block in document.blocks if words in document.text[block.start : block.end])


def assert_sound(document: ParsedDocument) -> None:
    """Blocks are in order, apart, trimmed and not empty; nothing printed is outside of them."""
    place = 0
    left_out = []
    for block in document.blocks:
        assert place <= block.start < block.end <= len(document.text)
        text = document.text[block.start : block.end]
        assert text == text.strip()
        left_out.append(document.text[place : block.start])
        place = block.end
    left_out.append(document.text[place:])
    assert not "".join(left_out).strip("-*_ \n\t\f>"), left_out


# --- which format --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7\n...", "report.txt", PDF),
        (b"\r\n\r\n%PDF-1.4\n1 0 obj\n<<>>\nendobj", "mail attachment", PDF),
        (b"A PDF file begins with %PDF-1.4, says the standard.", "about.txt", PLAIN_TEXT),
        (b"<!DOCTYPE html><p>Hi", "page.txt", HTML),
        (b"\n <!-- saved --> <html lang=en><p>Hi", "page", HTML),
        ("<html><p>Größe".encode("utf-16"), "page", HTML),
        (b"<p>no head at all</p>", "page.htm", HTML),
        (b"# Title\n\nText", "README.md", MARKDOWN),
        (b"# a comment, not a title", "script.py", SOURCE_CODE),
        (b"a;b\n1;2\n", "table.CSV", CSV),
        (b'{"a": 1}', "data.json", JSON),
        (b"<?xml version='1.0'?><a>1</a>", "no extension", XML),
        (b"<?xml version='1.0'?><html xmlns='x'><p>1</p></html>", "page.xml", HTML),
        (b"BMW and II and MZ are words", "cars.txt", PLAIN_TEXT),
        ("плюс".encode("cp1251"), "note.txt", PLAIN_TEXT),
        (warm_up.small_docx(), "letter.doc", DOCX),
        (b"{\\rtf1\\ansi text}", "letter.doc", formats.RTF),
        (warm_up.small_odt(), "letter", formats.OPENDOCUMENT_TEXT),
        (warm_up.small_epub(), "book.zip", formats.EPUB),
        (b"Title\n=====\n", "README.rst", formats.RST),
        (warm_up.MAIL, "message", formats.MAIL),
        (b"Subject: x\n\ntext", "x.eml", formats.MAIL),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "photo.pdf", formats.PNG),
        (b"\xff\xd8\xff\xe0" + bytes(64), "photo.txt", formats.JPEG),
        (b"MM\x00*" + bytes(64), "scan", formats.TIFF),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 " + bytes(64), "photo", formats.WEBP),
        (b"BM\x00\x01" + bytes(64), "photo", formats.BMP),
        (b"BMW and others build cars.", "cars", PLAIN_TEXT),
        (b"GIF87 is an old format of images, GIF89 a newer one.", "gif.txt", PLAIN_TEXT),
        (b"From: Ann\nTo: Bob\nSubject: a memo\n\nMessage-ID: is not in its head", "memo.txt", PLAIN_TEXT),
    ],
)
def test_format_is_told_by_content(data: bytes, name: str, expected: formats.Format) -> None:
    assert detect(data, name) is expected
    assert worker_kind(data, name) is expected.worker


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"RIFF\x00\x00\x00\x00WAVEfmt " + bytes(64), "photo.webp", "sound"),
        (b"GGUF\x03\x00\x00\x00" + bytes(64), "model.txt", "GGUF"),
        (bytes(range(256)) * 8, "data.txt", "binary"),
        (b"SQLite format 3\x00" + bytes(64), "x.db", "SQLite"),
    ],
)
def test_foreign_files_are_named(data: bytes, name: str, words: str) -> None:
    with pytest.raises(DocumentUnsupported, match=words) as caught:
        detect(data, name)
    assert name in caught.value.message
    assert "PDF" in caught.value.hint
    assert worker_kind(data, name) is WorkerKind.LIGHT, "no need to load unstructured to refuse a file"


def ole(*entries: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + b"".join(entry.encode("utf-16-le") for entry in entries)


def test_encrypted_office_file_is_told_from_old_office_file() -> None:
    with pytest.raises(DocumentEncrypted, match=r"secret\.docx"):
        detect(ole("EncryptionInfo", "EncryptedPackage"), "secret.docx")
    assert detect(ole("WordDocument"), "old.doc") is formats.DOC
    with pytest.raises(DocumentUnsupported, match="Visio"):
        detect(ole("VisioDocument"), "old.vsd")


@pytest.mark.parametrize("data", [b"", b"  \n\t\r\n ", b"\xef\xbb\xbf\n", b"\xff\xfe \x00\n\x00", bytes(100)])
def test_nothing_to_read_is_empty(data: bytes) -> None:
    with pytest.raises(DocumentEmpty):
        detect(data, "empty.txt")


def archive(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return buffer.getvalue()


def test_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_zip, "UNPACKED_LIMIT_BYTES", 2**20)
    bomb = archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": bytes(2**21)})
    assert len(bomb) < 10_000
    with pytest.raises(DocumentTooLarge, match="unpack"):
        detect(bomb, "bomb.docx")


def test_archives_that_are_no_documents() -> None:
    assert detect(archive({"a.txt": b"text"}), "a.docx") is formats.ZIP
    with pytest.raises(DocumentUnsupported, match="Office package of another kind"):
        detect(archive({"[Content_Types].xml": b"<Types/>"}), "a.vsdx")
    with pytest.raises(DocumentUnsupported, match="iWork"):
        detect(archive({"Index/Document.iwa": b"x", "preview.jpg": b"x"}), "a.pages")
    with pytest.raises(DocumentUnsupported, match="OpenDocument file of another kind"):
        detect(archive({"mimetype": b"application/vnd.oasis.opendocument.formula"}), "sum.odf")
    with pytest.raises(DocumentUnreadable, match="damaged"):
        detect(warm_up.small_docx()[:-40], "cut.docx")


# --- decoding ------------------------------------------------------------------------------------------------

GERMAN = "Größe: 5 €, „schön“ – naïve Übung für Ärzte."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "utf-16-le", "utf-16-be"])
def test_common_encodings_are_read_without_loss(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding)) == (GERMAN, [])


def test_cyrillic_is_not_read_as_western() -> None:
    text = "Съешь же ещё этих мягких французских булок, да выпей чаю. " * 3
    assert decode(text.encode("cp1251"))[0] == text


@pytest.mark.parametrize(
    ("text", "written_in", "declared"),
    [
        ("契約は三月に終了します。", "iso-2022-jp", "ISO-2022-JP"),
        ("契約は三月に終了します。", "iso-2022-jp", "iso-2022-jp*ja"),
        ("계약은 종료됩니다", "iso-2022-kr", "iso-2022-kr"),
        ("5 € für Müller", "utf-7", "utf-7"),
        ("合同终止", "hz", "hz-gb-2312"),
    ],
)
def test_encodings_that_write_with_the_bytes_of_ascii_are_read_as_declared(
    text: str, written_in: str, declared: str
) -> None:
    assert text.encode(written_in).isascii()
    assert decode(text.encode(written_in), declared) == (text, [])


def test_a_japanese_shift_is_known_without_a_declaration() -> None:
    text = "Contract: 契約は三月に終了します。"
    assert decode(text.encode("iso-2022-jp")) == (text, [])
    assert decode(b"\x1b$@7@Ls\x1b(B") == ("契約", [])
    assert decode(b"\x1b[31mred\x1b(B\x1b[m, and \xc3\xa9") == ("\x1b[31mred\x1b(B\x1b[m, and é", [])
    assert decode("Müller".encode(), "iso-2022-jp") == ("Müller", []), "UTF-8 that is declared to be something else"


def test_what_a_declared_seven_bit_encoding_cannot_hold_is_told() -> None:
    text, warnings = decode(b"\x1b$B7@Ls-!\x1b(B end", "iso-2022-jp")
    assert text.startswith("契約")
    assert text.endswith("end")
    assert "\ufffd" in text
    assert "could not be read" in warnings[0]


@pytest.mark.parametrize(
    ("text", "written_in", "declared"),
    [
        ("שלום עולם זה חוזה", "iso-8859-8", "iso-8859-8-i"),
        ("שלום עולם זה חוזה", "iso-8859-8", "ISO-8859-8-E"),
        ("สัญญาสิ้นสุดลง", "cp874", "windows-874"),
        ("Договор прекращён", "mac_cyrillic", "x-mac-cyrillic"),
        ("Договор прекращён", "cp1251", "x-cp1251"),
        ("契約①は髙橋", "cp932", "x-sjis"),
        ("“Größe” – 5 €", "cp1252", "iso-8859-1"),
    ],
)
def test_encodings_go_by_the_names_that_mails_and_pages_give_them(text: str, written_in: str, declared: str) -> None:
    assert decode(text.encode(written_in), declared) == (text, [])


def test_a_declared_encoding_that_nobody_knows_is_told() -> None:
    assert decode("é".encode("cp1252") * 3 + b" text " * 20, "no-such-encoding")[1] == [
        "the encoding it declares, no-such-encoding, is not known"
    ]
    assert decode(b"\x1b$)A\x0eOZ\x0f", "iso-2022-cn")[1], "ASCII's bytes, but not its letters"
    assert decode(GERMAN.encode(), "no-such-encoding") == (GERMAN, [])


def test_declared_encoding_counts_when_the_bytes_allow_it() -> None:
    assert decode("žluťoučký kůň".encode("iso-8859-2"), "iso-8859-2")[0] == "žluťoučký kůň"
    assert decode(GERMAN.encode(), "iso-8859-2")[0] == GERMAN, "valid UTF-8 is UTF-8, whatever it says"
    assert decode("é".encode("cp1252") * 3 + b" text " * 20, "no-such-encoding")[0].startswith("ééé")


def test_a_few_bad_bytes_do_not_spoil_the_rest() -> None:
    text, warnings = decode(("Ärger mit Übergrößen. " * 40).encode() + b"\xff end")
    assert text.count("Übergrößen") == 40
    assert "1 place" in warnings[0]


def test_a_stray_byte_does_not_make_it_another_language() -> None:
    text, warnings = decode(b"Plain text with one byte \x8d that Windows-1252 does not know. " + b"And more. " * 9)
    assert text.startswith("Plain text with one byte \ufffd that")
    assert warnings


def test_text_that_no_store_can_hold_is_cleaned() -> None:
    assert sanitize("a\x00b\ud800c") == "ab\ufffdc"
    document = plain.parse("one\x00two\n".encode("utf-16"), "n.txt")
    assert document.text == "onetwo\n"


# --- Markdown ------------------------------------------------------------------------------------------------

SOURCE = """---
title: "The Handbook"
author: someone
---
# Handbook

Intro *text*
over two lines.

## Leave
- first item
- second
  with more

  and a paragraph

| Day | Hours |
|-----|-------|
| Mon | 8     |

```python
code = 1

more = 2
```

Setext heading
--------------

> A quote.

***

### Deep `code` [link](http://x)

[ref]: http://example.org "definition"

Last words[ref].
"""


def test_markdown_text_is_its_source_and_every_line_is_in_a_block() -> None:
    document = markdown.parse(SOURCE.encode(), "handbook.md")
    assert document.text == SOURCE
    assert_sound(document)
    assert document.title == "The Handbook"
    kinds = {kind for kind, _ in texts(document)}
    assert kinds == set(BlockKind)
    assert (BlockKind.TABLE, "| Day | Hours |\n|-----|-------|\n| Mon | 8     |") in texts(document)
    assert (BlockKind.CODE, "```python\ncode = 1\n\nmore = 2\n```") in texts(document)
    assert (BlockKind.LIST_ITEM, "- first item") in texts(document)
    assert block_with(document, "definition").kind is BlockKind.PARAGRAPH, "what the parser leaves out is kept"


def test_markdown_heading_chain() -> None:
    document = markdown.parse(SOURCE.encode(), "handbook.md")
    assert block_with(document, "Intro").heading_path == ("Handbook",)
    assert block_with(document, "first item").heading_path == ("Handbook", "Leave")
    assert block_with(document, "A quote").heading_path == ("Handbook", "Setext heading")
    assert block_with(document, "Last words").heading_path == ("Handbook", "Setext heading", "Deep code link")
    assert block_with(document, "## Leave").heading_path == ("Handbook",), "not below itself"


def test_markdown_newlines_are_normalised_and_nothing_else() -> None:
    document = markdown.parse(b"# A\r\n\r\ntext\rmore\n", "a.md")
    assert document.text == "# A\n\ntext\nmore\n"
    assert document.title == "A"
    assert markdown.parse(b"text only", "notes on x.md").title == "notes on x"


def test_markdown_nested_deeper_than_its_parser_goes_is_not_lost() -> None:
    document = markdown.parse(b">" * 500 + b" buried treasure\n\nafter", "deep.md")
    assert_sound(document)
    assert block_with(document, "buried treasure")
    assert block_with(document, "after")


def test_long_markdown_is_quick() -> None:
    source = ("## Part\n\n" + "A sentence of some length that says little. " * 20 + "\n\n- item\n\n") * 250
    started_s = time.perf_counter()
    document = markdown.parse(source.encode(), "long.md")
    assert len(source) > 200_000
    assert time.perf_counter() - started_s < 2
    assert len(document.blocks) == 750


# --- plain text ----------------------------------------------------------------------------------------------

CONTRACT = """SERVICES AGREEMENT

This agreement is made between ACME CORP.
and the Customer.

ARTICLE I  DEFINITIONS

1.1 Term of Service

The term is two years, see 1.2 below. It begins
on the first day.

(a) first item
(b) second item

1.2 Nothing in this sentence makes it a heading.

ACME CORP
By: ____________
"""


def test_plain_text_is_its_source() -> None:
    document = plain.parse(CONTRACT.replace("\n", "\r\n").encode(), "contract.txt")
    assert document.text == CONTRACT
    assert_sound(document)
    assert document.title == "SERVICES AGREEMENT"
    assert (BlockKind.LIST_ITEM, "(a) first item") in texts(document)
    assert (BlockKind.PARAGRAPH, "ACME CORP\nBy: ____________") in texts(document), "a signature is no heading"
    assert block_with(document, "two years").heading_path == ("ARTICLE I DEFINITIONS", "1.1 Term of Service")


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("ARTICLE IV", 1),
        ("Article 4. Payment Terms", 1),
        ("1.2 Title of the Section", 2),
        ("3. Confidentiality.", 1),
        ("INDEMNIFICATION", 1),
        ("Section 4 of the Agreement shall survive.", None),
        ("1. The parties agree to the following terms:", None),
        ("12 Main Street", None),
        ("It was a dark night.", None),
        ("1.2 Payment ........ 17", None),
        ("$ 1,200.00 USD 44", None),
        ("Sincerely,", None),
    ],
)
def test_headings_are_guessed_conservatively(line: str, level: int | None) -> None:
    assert heading_level(line) == level


def test_table_of_contents_is_not_taken_for_headings() -> None:
    contents = "\n\n".join(
        f"{number}. Part Number {word}" for number, word in enumerate(["One", "Two", "Three", "Four", "Five"], 1)
    )
    document = plain.parse(
        f"{contents}\n\n1. Part Number One\n\nBody of it, which is a sentence.\n".encode(), "toc.txt"
    )
    assert block_with(document, "Body").heading_path == ("1. Part Number One",)
    assert sum(block.kind is BlockKind.HEADING for block in document.blocks) == 1


def test_text_with_a_paragraph_a_line_is_cut_at_lines() -> None:
    line = "A paragraph on one very long line that no terminal would show without wrapping it several times. " * 3
    document = plain.parse("\n".join([line.strip()] * 4).encode(), "long lines.txt")
    assert len(document.blocks) == 4
