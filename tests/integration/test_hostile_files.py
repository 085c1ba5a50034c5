"""Files made to hurt: each ends in a document or a named refusal, in bounded time and memory, and the next is read.

All of them take the real way: a process of the parse worker, without network and files.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.errors import (
    DocumentEmpty,
    DocumentError,
    DocumentTooLarge,
    DocumentUnreadable,
    DocumentUnsupported,
    ParserCrashed,
    ParserTimedOut,
)
from engine.ingestion.parsers import warm_up, warm_up_ole
from engine.ingestion.parsers.formats import WorkerKind
from engine.ingestion.parsing import MEMORY_LIMIT_BYTES, ParseWorker
from engine.types import ParsedDocument
from tests.integration.hostile_content import (
    EXTERNAL,
    GIGABYTE,
    LAUGHS,
    MEGABYTE,
    OLE,
    PACKAGES,
    QUADRATIC,
    chain_in_circles,
    deflated,
    directory_in_circles,
    inside,
    mail_in_mail,
    message_in_message,
    one_text_in_many_cells,
    package_bomb,
    package_with,
    pdf_bomb,
    pdf_with,
    raw_zip,
    styles_on_styles,
    zipped,
)

# What a parser's process shares with the one it was forked from counts as its own: libraries, some 150 MB.
LIGHT_MB, SOME_MB, MUCH_MB = 250, 500, 1000
LIMIT_MB = MEMORY_LIMIT_BYTES // MEGABYTE
TIME_LIMIT_S = 20.0

Outcome = str | type[DocumentError]
"""Words that the text holds, or the error."""
Case = tuple[str, Callable[[], bytes], Outcome, int]
"""File name, content, outcome, and the most memory its process may take, in MB."""


class Watched:
    """A parse worker whose parsers' memory is watched."""

    def __init__(self) -> None:
        self.worker = ParseWorker()
        for kind in WorkerKind:
            self.worker.report(kind)
        self.peak_mb = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def parse(self, name: str, data: bytes, limit_s: float = TIME_LIMIT_S) -> ParsedDocument:
        self.peak_mb = 0
        return self.worker.parse(name, data, timeout_s=limit_s)

    def close(self) -> None:
        self._ended.set()
        self._thread.join()
        self.worker.close()

    def _watch(self) -> None:
        # The kernel keeps the highest, so that looking now and then is enough.
        while not self._ended.wait(0.002):
            for parent in self.worker.process_ids():
                with contextlib.suppress(OSError, IndexError):
                    for child in Path(f"/proc/{parent}/task/{parent}/children").read_text().split():
                        status = Path(f"/proc/{child}/status").read_text()
                        self.peak_mb = max(self.peak_mb, int(status.partition("VmHWM:")[2].split()[0]) // 1024)


@pytest.fixture(scope="module")
def watched() -> Iterator[Watched]:
    watched = Watched()
    yield watched
    watched.close()


def check(watched: Watched, case: Case) -> ParsedDocument | DocumentError:
    name, make, expected, limit_mb = case
    data = make()
    started_s = time.monotonic()
    result: ParsedDocument | DocumentError
    try:
        result = watched.parse(name, data)
    except DocumentError as error:
        result = error
    took_s = time.monotonic() - started_s
    if isinstance(result, ParsedDocument):
        assert isinstance(expected, str), f"{name} was read: {result.text[:200]!r}"
        assert expected in result.text
    else:
        assert result.code == getattr(expected, "code", expected), f"{result.message} {result.detail}"
        assert name in result.message
        assert result.hint
    print(f"{name:<28} {len(data) / MEGABYTE:7.1f} MB {took_s:6.2f} s {watched.peak_mb:5} MB")
    assert took_s < TIME_LIMIT_S
    assert watched.peak_mb < limit_mb
    assert watched.parse("next.md", b"text").text == "text"
    return result


def each(cases: list[Case]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", cases, ids=[case[0] for case in cases])


# --- archives ------------------------------------------------------------------------------------------------

GOOD = {"good.txt": b"Good text."}
OF_PACKAGE = {
    "docx": b"<w:p><w:r><w:t>a</w:t></w:r></w:p>",
    "xlsx": b"<row><c><v>1</v></c></row>",
    "pptx": b"<p:sp/>",
    "odt": b"<t:p>a</t:p>",
    "epub": b"<p>a</p>",
}


def ten_gigabytes(told: int) -> bytes:
    return raw_zip({"zeros.txt": (deflated(bytes(1), 10 * GIGABYTE), told, 0)}, GOOD)


def many_large_members() -> bytes:
    return raw_zip({f"{number}": (deflated(bytes(1), 124 * MEGABYTE), 124 * MEGABYTE, 0) for number in range(20)}, GOOD)


@pytest.mark.parametrize(
    ("make", "warning"),
    [
        (lambda: ten_gigabytes(10 * GIGABYTE), "zeros.txt was not read: it has more than 128 MB"),
        (lambda: ten_gigabytes(100), "zeros.txt was not read: it is damaged"),
        (many_large_members, "0 was not read: it is damaged"),
    ],
    ids=["10 GB", "10 GB that says 100 bytes", "20 of 124 MB"],
)
def test_zip_bomb_costs_only_itself(watched: Watched, make: Callable[[], bytes], warning: str) -> None:
    started_s = time.monotonic()
    document = watched.parse("bomb.zip", make())
    assert [part.data for part in document.parts] == [b"Good text."]
    assert warning in document.warnings
    assert time.monotonic() - started_s < TIME_LIMIT_S
    assert watched.peak_mb < SOME_MB


def test_archive_of_too_many_members_gives_the_first(watched: Watched) -> None:
    document = watched.parse("many.zip", raw_zip({f"{number}": (b"\x03\x00", 0, 0) for number in range(30_000)}, GOOD))
    assert len(document.parts) == 10_000
    assert document.warnings[0].startswith("20,001 of 30,001 files were not read")
    assert watched.peak_mb < SOME_MB


@pytest.mark.parametrize("kind", PACKAGES)
def test_package_bomb_is_refused_before_and_while_it_is_unpacked(watched: Watched, kind: str) -> None:
    bomb = package_bomb(kind, OF_PACKAGE[kind], GIGABYTE)
    check(watched, (f"bomb.{kind}", lambda: bomb, DocumentTooLarge, LIGHT_MB))
    lying = package_bomb(kind, OF_PACKAGE[kind], GIGABYTE, told_bytes=5000)
    check(watched, (f"lying.{kind}", lambda: lying, DocumentUnreadable, LIGHT_MB))


def far_cells() -> bytes:
    rows = b"".join(b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (row, row) for row in range(2, 20_000))
    return package_with("xlsx", inside(rows))


def sheet_of(rows: bytes) -> bytes:
    spaces = ("office", "text", "table")
    names = " ".join(f'xmlns:{each[0]}{each[1]}="urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"' for each in spaces)
    content = f"<of:document-content {names}><of:body><of:spreadsheet><ta:table>".encode() + rows
    content += b"</ta:table></of:spreadsheet></of:body></of:document-content>"
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


REPEATED = (
    b'<ta:table-row ta:number-rows-repeated="99999999999999999999"><ta:table-cell '
    b'ta:number-columns-repeated="16384"><te:p>seen</te:p></ta:table-cell></ta:table-row>'
)


@each(
    [
        ("far.xlsx", far_cells, DocumentTooLarge, SOME_MB),
        ("shared.xlsx", one_text_in_many_cells, DocumentTooLarge, SOME_MB),
        ("merged.xlsx", lambda: package_with("xlsx", lambda part: part.replace(
            b"</sheetData>", b"</sheetData><mergeCells>" + b'<mergeCell ref="A1:XFD1048576"/>' * 50 + b"</mergeCells>"
        )), "One | 1.5", LIGHT_MB),
        ("repeated.ods", lambda: sheet_of(REPEATED), "seen | seen", LIGHT_MB),
        ("spaces.odt", lambda: package_with("odt", inside(b'<t:p>x<t:s t:c="2000000000"/>y</t:p>')), "y", LIGHT_MB),
        ("digits.odt", lambda: package_with("odt", inside(
            "<t:h t:outline-level='²'>x</t:h>".encode() + b"<t:h t:outline-level='" + b"9" * 5000 + b"'>seen</t:h>"
        )), "seen", LIGHT_MB),
        ("spans.docx", lambda: package_with("docx", inside(
            b'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>'
            b"<w:p><w:r><w:t>seen</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        )), "seen", LIGHT_MB),
        ("spans.html", lambda: b"<table><tr><td colspan=1000000000 rowspan=1000000000>seen</table>", "seen", LIGHT_MB),
    ]
)  # fmt: skip
def test_sizes_that_a_document_only_states_cost_nothing(watched: Watched, case: Case) -> None:
    check(watched, case)


# --- PDF -----------------------------------------------------------------------------------------------------


@each(
    [
        ("pages.pdf", lambda: pdf_with({2: b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"}), "short", LIGHT_MB),
        ("count.pdf", lambda: pdf_with({2: b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>"}), "short", LIGHT_MB),
        ("outline.pdf", lambda: pdf_with(
            {7: b"<< /Title (One) /Parent 6 0 R /Next 7 0 R /First 7 0 R /Last 7 0 R /Dest [3 0 R /XYZ 72 740 0] >>"}
        ), "short", LIGHT_MB),
        ("nested.pdf", lambda: pdf_with({4: b"[" * MEGABYTE}), DocumentUnreadable, LIGHT_MB),
    ]
)  # fmt: skip
def test_hostile_pdf(watched: Watched, case: Case) -> None:
    check(watched, case)


def test_what_a_pdf_unpacks_to_meets_the_limit_on_memory(watched: Watched) -> None:
    bomb = pdf_bomb(b"BT /F1 11 Tf (abc) Tj ET\n", GIGABYTE)
    error = check(watched, ("flate.pdf", lambda: bomb, ParserCrashed, LIMIT_MB))
    assert isinstance(error, ParserCrashed)
    assert "not enough memory" in error.message


# --- XML -----------------------------------------------------------------------------------------------------

ENTITIES = {"laughs": (LAUGHS, "&a11;"), "quadratic": (QUADRATIC, "&big;" * 20_000), "external": (EXTERNAL, "&e;")}
IN_PACKAGE = {
    "docx": "<w:p><w:r><w:t>{}</w:t></w:r></w:p>",
    "xlsx": "<row><c t='inlineStr'><is><t>{}</t></is></c></row>",
    "pptx": "<a>{}</a>",
    "odt": "<t:p>{}</t:p>",
    "epub": "<p>{}</p>",
}


@pytest.mark.parametrize("kind", ["xml", "svg", "rss", "html", *PACKAGES])
@pytest.mark.parametrize("attack", ENTITIES)
def test_entities_are_never_expanded_nor_fetched(watched: Watched, kind: str, attack: str) -> None:
    declared, used = ENTITIES[attack]
    written = declared + used
    if kind in PACKAGES:
        data = package_with(kind, lambda part: declared.encode() + inside(IN_PACKAGE[kind].format(used).encode())(part))
    else:
        data = f"<?xml version='1.0'?>{declared}<{kind}><p>Seen. {used}</p></{kind}>".encode()
    started_s = time.monotonic()
    with contextlib.suppress(DocumentUnreadable):
        document = watched.parse(f"{attack}.{kind}", data)
        assert "root:" not in document.text
        assert len(document.text) <= len(written) + 200
        assert document.text.count("laugh") <= written.count("laugh")
    assert time.monotonic() - started_s < 5
    assert watched.peak_mb < LIGHT_MB


def test_nothing_is_included_from_elsewhere(watched: Watched) -> None:
    include = b'<xi:include href="file:///etc/passwd" parse="text" xmlns:xi="http://www.w3.org/2001/XInclude"/>'
    for kind, data in {
        "xml": b'<?xml version="1.0"?><a><p>Seen.</p>%s</a>' % include,
        "odt": package_with("odt", inside(b"<t:p>Seen.</t:p>" + include)),
        "rtf": rb'{\rtf1 Seen.{\field{\*\fldinst INCLUDETEXT "/etc/passwd"}{\fldrslt }}}',
        "rst": b"Seen.\n\n.. include:: /etc/passwd\n\n.. raw:: html\n   :file: /etc/passwd\n",
        "html": b"<p>Seen.</p><iframe src='file:///etc/passwd'></iframe><object data='file:///etc/passwd'></object>",
        "md": b"Seen.\n\n![](file:///etc/passwd)\n",
    }.items():
        text = watched.parse(f"include.{kind}", data).text
        assert "Seen." in text
        assert "root:" not in text


# --- nesting -------------------------------------------------------------------------------------------------

INNERMOST = b"The innermost text."


@each(
    [
        ("deep.json", lambda: b'{"a":' * 100_000 + b'"%s"' % INNERMOST + b"}" * 100_000, "innermost", LIGHT_MB),
        ("lists.json", lambda: b"[" * 10_000_000, "[[[[", LIGHT_MB),
        ("deep.html", lambda: b"<div>" * 100_000 + INNERMOST + b"</div>" * 100_000, "innermost", LIGHT_MB),
        ("tables.html", lambda: b"<table><tr><td>" * 5000 + INNERMOST, "innermost", LIGHT_MB),
        ("deep.xml", lambda: b"<?xml version='1.0'?>" + b"<a>" * 100_000 + INNERMOST + b"</a>" * 100_000, "innermost",
         LIGHT_MB),
        ("quotes.md", lambda: b"> " * 10_000 + INNERMOST, "innermost", LIGHT_MB),
        ("lists.md", lambda: b"- " * 10_000 + INNERMOST, "innermost", LIGHT_MB),
        ("steps.md", lambda: b"".join(b"  " * depth + b"- x\n" for depth in range(2000)) + INNERMOST, "innermost",
         LIGHT_MB),
        ("deep.rtf", lambda: b"{\\rtf1 " + b"{" * 100_000 + INNERMOST + b"}" * 100_001, "innermost", LIGHT_MB),
        ("parts.eml", lambda: b"Subject: x\nMIME-Version: 1.0\n" + b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth) for depth in range(5000)
        ), DocumentUnreadable, LIGHT_MB),
        ("deep.docx", lambda: package_with("docx", inside(b"<w:p>" * 100_000)), DocumentUnreadable, LIGHT_MB),
        ("deep.odt", lambda: package_with("odt", inside(b"<t:section>" * 300 + b"</t:section>" * 300)),
         DocumentUnreadable, LIGHT_MB),
        ("styles.docx", lambda: styles_on_styles(1500), "Styled.", LIGHT_MB),
        *[(f"circle.{kind}", lambda kind=kind: directory_in_circles(OLE[kind]()), DocumentUnsupported, LIGHT_MB)
          for kind in ("doc", "ppt", "msg")],
    ]
)  # fmt: skip
def test_deep_nesting_ends(watched: Watched, case: Case) -> None:
    check(watched, case)


@pytest.mark.parametrize("kind", OLE)
def test_sectors_that_follow_themselves_end(watched: Watched, kind: str) -> None:
    started_s = time.monotonic()
    with contextlib.suppress(DocumentUnreadable):
        watched.parse(f"circle.{kind}", chain_in_circles(OLE[kind]()))
    assert time.monotonic() - started_s < 5
    assert watched.peak_mb < LIGHT_MB


@pytest.mark.parametrize(("name", "data"), [("a.eml", mail_in_mail(100)), ("a.msg", message_in_message(100))])
def test_mail_in_mail_comes_out_one_level_at_a_time(watched: Watched, name: str, data: bytes) -> None:
    for level in range(99, 94, -1):
        document = watched.parse(name, data)
        assert document.title == f"level {level}"
        (part,) = document.parts
        name, data = part.name, part.data
    assert watched.peak_mb < LIGHT_MB


# --- long ----------------------------------------------------------------------------------------------------


@each(
    [
        *[(f"line.{kind}", lambda start=start, end=end: start + b"x" * (50 * MEGABYTE) + end, "xxxxxxxx", MUCH_MB)
          for kind, start, end in (
              ("txt", b"", b""), ("md", b"", b""), ("html", b"", b""), ("py", b"", b""), ("csv", b"a,", b",b"),
              ("json", b'{"a": "', b'"}'), ("xml", b"<?xml version='1.0'?><a>", b"</a>"), ("rst", b"", b""),
              ("eml", b"From: a\nMIME-Version: 1.0\n\n", b""),
          )],
        ("line.rtf", lambda: b"{\\rtf1 " + b"x" * (50 * MEGABYTE) + b"}", DocumentTooLarge, SOME_MB),
        ("columns.csv", lambda: b"a," * 1_000_000 + b"b\n" + b"1," * 1_000_000 + b"2\n", "1 | 1 | 2", SOME_MB),
        ("header.csv", lambda: b"," * 1_000_000 + b"b\n" + b"x\n" * 1000, "x\nx\nx", SOME_MB),
        ("quote.csv", lambda: b'a,b\n"' + b"x,y\n" * 100_000, "x | y", LIGHT_MB),
        ("scalars.json", lambda: b"[" + b"1," * 10_000_000 + b"2]", "1,1,2]", SOME_MB),
        ("objects.json", lambda: b"[" + b'{"a":{"b":1}},' * 2_000_000 + b"2]", '{"a":{"b":1}},2]', SOME_MB),
        ("tags.html", lambda: b"<p>a</p>" * 3_000_000, DocumentTooLarge, SOME_MB),
        ("tags.xml", lambda: b"<?xml version='1.0'?><a>" + b"<p>a</p>" * 3_000_000 + b"</a>", "<p>a</p></a>", SOME_MB),
        ("rule.md", lambda: b"*" * 2_000_000, DocumentEmpty, LIGHT_MB),
        ("rules.md", lambda: b"***\n" * 1000, DocumentEmpty, LIGHT_MB),
    ]
)  # fmt: skip
def test_long_lines_and_many_values(watched: Watched, case: Case) -> None:
    check(watched, case)


@pytest.mark.parametrize("kind", ["txt", "md", "py"])
def test_millions_of_empty_lines(watched: Watched, kind: str) -> None:
    check(watched, (f"empty.{kind}", lambda: b"\n" * 5_000_000 + b"last words", "last words", LIGHT_MB))


@pytest.mark.parametrize(
    "start", [b"<a b", b"<!-- a", b"<!-- a>", b"<![CDATA[ a>", b"<?", b"<!", b"</", b"&amp", b"<["]
)
def test_what_begins_over_and_over_and_never_ends(watched: Watched, start: bytes) -> None:
    for name in ("open.html", "open.md"):
        started_s = time.monotonic()
        with contextlib.suppress(DocumentEmpty):
            watched.parse(name, start * 200_000 + b" last words")
        assert time.monotonic() - started_s < 10
        assert watched.peak_mb < LIGHT_MB


@each(
    [
        ("nul.txt", lambda: b"Good text." + bytes(20 * MEGABYTE), DocumentUnsupported, LIGHT_MB),
        ("nul_later.txt", lambda: b"Good text. " * 1000 + bytes(20 * MEGABYTE), "Good text.", LIGHT_MB),
        ("surrogates.txt", lambda: b"\xff\xfe" + "Good text. ".encode("utf-16-le") + b"\x00\xd8" * MEGABYTE,
         "Good text. \ufffd", LIGHT_MB),
        ("surrogates.json", lambda: b'{"a": "Good \\ud800 text", "b": "\\u0000"}', "Good \ufffd text", LIGHT_MB),
        ("invalid.txt", lambda: b"Good text. " * 10 + bytes(range(128, 256)) * 100_000, "Good text.", LIGHT_MB),
        ("mixed.txt", lambda: ("Größe\n" * 1000).encode() + ("Größe\n" * 20).encode("latin-1"), "Größe", LIGHT_MB),
        ("zero.txt", lambda: "Good\u200b text\u202e ".encode() * 200_000, "Good text Good text", LIGHT_MB),
    ]
)  # fmt: skip
def test_bytes_that_are_no_text(watched: Watched, case: Case) -> None:
    result = check(watched, case)
    if isinstance(result, ParsedDocument):
        assert not {"\x00", "\u200b", "\u202e"} & set(result.text)


# --- names that lie ------------------------------------------------------------------------------------------


@each(
    [
        ("pdf.docx", warm_up.small_pdf, "Text that is short.", LIGHT_MB),
        ("docx.pdf", warm_up.small_docx, "Text that is bold.", LIGHT_MB),
        ("rtf.doc", lambda: warm_up.RTF, "Größe", LIGHT_MB),
        ("doc.docx", warm_up_ole.small_doc, "in Word", LIGHT_MB),
        ("html.pdf", lambda: b"<!doctype html><p>Text in a page.", "Text in a page.", LIGHT_MB),
        ("text.xlsx", lambda: b"Just text.", "Just text.", LIGHT_MB),
        ("program.md", lambda: b"\x7fELF" + bytes(100), DocumentUnsupported, LIGHT_MB),
    ]
)
def test_content_decides_and_not_the_name(watched: Watched, case: Case) -> None:
    check(watched, case)


def test_archive_named_as_a_mail_is_an_archive(watched: Watched) -> None:
    assert len(watched.parse("zip.eml", warm_up.small_zip()).parts) == 3


# --- time ----------------------------------------------------------------------------------------------------


def test_what_takes_too_long_is_stopped_and_named(watched: Watched) -> None:
    slow = package_bomb("odt", b"<t:p>a</t:p>", 40 * MEGABYTE)
    started_s = time.monotonic()
    with pytest.raises(ParserTimedOut, match=r"slow\.odt took more than 1 s"):
        watched.parse("slow.odt", slow, limit_s=1)
    assert time.monotonic() - started_s < 3
    # Also says that memory is indeed measured here.
    assert 50 < watched.peak_mb < LIMIT_MB
    assert watched.parse("next.odt", warm_up.small_odt()).text
