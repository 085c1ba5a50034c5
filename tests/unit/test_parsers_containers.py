"""Files that hold files: each comes out whole under a safe name, and what is hostile costs nothing but itself."""

from __future__ import annotations

import io
import os
import stat
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import olefile
import pytest

from engine.errors import DocumentEmpty, DocumentEncrypted, DocumentUnreadable
from engine.ingestion.parsers import (
    archive,
    compound_file,
    compressed_rtf,
    formats,
    ole_directory,
    part_names,
    warm_up,
)
from engine.ingestion.parsers.assembly import PARTS_LIMIT
from engine.ingestion.parsers.formats import WorkerKind, detect, worker_kind
from engine.processes.confinement import ENVIRONMENT
from engine.types import HiddenKind, ParsedDocument, Part

EMAIL_DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "parsers" / "docling" / "email" / "sources"

Read = Callable[[bytes, str], ParsedDocument]


@pytest.fixture(scope="module")
def read() -> Read:
    # As in the worker: told not to phone home before anything is imported.
    os.environ.update(ENVIRONMENT)
    return lambda data, name: detect(data, name).parser().parse(data, name)


def names(document: ParsedDocument) -> list[str]:
    return [part.name for part in document.parts]


# --- names --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("folder/file.pdf", "folder/file.pdf"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Users\\ann\\plan.pdf", "Users/ann/plan.pdf"),
        ("a//b///c", "a/b/c"),
        ("a\nb\x00\x1b[31m.txt", "a b[31m.txt"),
        ("\u202egpj.exe\u2069", "gpj.exe"),
        ("broken\udcff.txt", "broken\ufffd.txt"),
        ("./. /..", ""),
        ("", ""),
    ],
)
def test_names_with_folders_lead_nowhere_else(stated: str, shown: str) -> None:
    assert part_names.safe_path(stated) == shown


def test_long_names_keep_their_end_and_equal_ones_are_numbered() -> None:
    assert part_names.safe_name("x" * 10**7 + ".pdf") == "x" * 200
    assert part_names.safe_name("x" * 300 + ".pdf") == "x" * 196 + ".pdf"
    assert len(part_names.safe_path("folder/" * 10_000 + "x" * 300 + ".pdf")) <= 1000
    given = part_names.PartNames()
    assert [given.path("a/b.txt", "") for _ in range(3)] == ["a/b.txt", "a/b (2).txt", "a/b (3).txt"]
    assert given.path("a/b (2).txt", "") == "a/b (2) (2).txt"
    started_s = time.perf_counter()
    assert len({given.file("same", "") for _ in range(PARTS_LIMIT)}) == PARTS_LIMIT
    assert time.perf_counter() - started_s < 2


# --- archives -----------------------------------------------------------------------------------------------


def zipped(members: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", kind) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name), content, kind)
    return buffer.getvalue()


def changed(data: bytes, name: bytes, at: int, layout: str, value: int) -> bytes:
    """``data`` with a field of a member's row in the directory set, and of its own header where that has it."""
    own_header = {8: 6, 10: 8, 24: 22}
    out = bytearray(data)
    row = data.index(b"PK\x01\x02")
    while data[row + 46 : row + 46 + len(name)] != name:
        row = data.index(b"PK\x01\x02", row + 4)
    struct.pack_into(layout, out, row + at, value)
    if at in own_header:
        struct.pack_into(layout, out, struct.unpack_from("<I", data, row + 42)[0] + own_header[at], value)
    return bytes(out)


def test_archive_gives_its_files_with_their_folders(read: Read) -> None:
    inner = zipped({"deep.txt": b"deep"})
    data = zipped(
        {
            "papers/": b"",
            "papers/plan.txt": b"The plan.",
            "papers\\old\\": b"",
            "papers\\old\\plan.txt": b"The old plan.",
            "inner.zip": inner,
            "__MACOSX/papers/._plan.txt": b"x",
            "papers/.DS_Store": b"x",
            "Thumbs.db": b"x",
        }
    )
    assert worker_kind(data, "a.bin") is WorkerKind.OFFICE
    document = read(data, "a.zip")
    assert document.parts == (
        Part("papers/plan.txt", b"The plan."),
        Part("papers/old/plan.txt", b"The old plan."),
        Part("inner.zip", inner),
    )
    assert (document.text, document.title, document.warnings) == ("", "a", ())
    assert names(read(inner, "a.zip//inner.zip")) == ["deep.txt"]


def test_hostile_member_names_are_made_safe(read: Read) -> None:
    stated = ["../../etc/passwd", "/etc/shadow", "a\nb.txt", "a//b.txt", "\x1b]0;x\x07.txt"]
    data = zipped({each: each.encode() for each in stated})
    assert names(read(data, "a.zip")) == ["etc/passwd", "etc/shadow", "a b.txt", "a/b.txt", "]0;x.txt"]


def test_member_names_are_read_in_the_encoding_they_are_in(read: Read) -> None:
    flagged = zipped({"Größe.txt": b"1", "plain.txt": b"2"})
    assert names(read(flagged, "a.zip")) == ["Größe.txt", "plain.txt"]
    name = "Größe.txt".encode()
    unflagged = changed(flagged, name, 8, "<H", 0)
    assert names(read(unflagged, "a.zip")) == ["Größe.txt", "plain.txt"]
    dos = unflagged.replace(name, "Größe.dos".encode("cp437") + b"  ")
    assert names(read(dos, "a.zip")) == ["Größe.dos", "plain.txt"]
    invalid = flagged.replace(name, b"Gr\xff\xfe\xfd\xfc.txt ")
    document = read(invalid, "a.zip")
    assert [part.data for part in document.parts] == [b"1", b"2"]
    assert document.parts[0].name.endswith(".txt")
    assert document.warnings == ()


def test_what_cannot_be_unpacked_is_named_and_the_others_are_read(read: Read) -> None:
    data = zipped({each: each.encode() * 50 for each in ("good", "secret", "strange", "damaged", "large")})
    data = changed(data, b"secret", 8, "<H", 1)
    data = changed(data, b"strange", 10, "<H", 99)
    data = changed(data, b"damaged", 16, "<I", 1)
    data = changed(data, b"large", 24, "<I", archive.MEMBER_LIMIT_BYTES + 1)
    document = read(data, "a.zip")
    assert document.parts == (Part("good", b"good" * 50),)
    assert document.warnings == (
        "secret was not read: it is protected by a password",
        "strange was not read: it is packed in a way that is not supported",
        "damaged was not read: it is damaged",
        "large was not read: it has more than 128 MB",
    )


def test_links_in_an_archive_are_not_followed(read: Read) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
        file.writestr("real.txt", "text")
    document = read(buffer.getvalue(), "a.zip")
    assert names(document) == ["real.txt"]
    assert document.warnings == ("link.txt was not read: it is a link or a device",)


def test_archive_of_which_nothing_can_be_read_says_why(read: Read) -> None:
    with pytest.raises(DocumentEmpty):
        read(zipped({}), "a.zip")
    with pytest.raises(DocumentEmpty):
        read(zipped({"folder/": b"", ".DS_Store": b"x"}), "a.zip")
    one, two = (zipped({"one": b"1" * 99, "two": b"2" * 99}) for _ in range(2))
    with pytest.raises(DocumentEncrypted):
        read(changed(changed(one, b"one", 8, "<H", 1), b"two", 8, "<H", 1), "a.zip")
    with pytest.raises(DocumentUnreadable) as caught:
        read(changed(changed(two, b"one", 8, "<H", 1), b"two", 10, "<H", 99), "a.zip")
    assert "one was not read" in caught.value.detail
    with pytest.raises(DocumentUnreadable):
        read(one[:-30], "a.zip")


def test_office_document_with_an_encrypted_member_stays_refused() -> None:
    data = changed(warm_up.small_docx(), b"word/document.xml", 8, "<H", 1)
    with pytest.raises(DocumentEncrypted):
        detect(data, "a.docx")


@pytest.mark.parametrize("kind", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_bomb_that_declares_little_unpacks_to_little(read: Read, kind: int) -> None:
    bomb = zipped({"bomb.txt": bytes(64 * 2**20), "good.txt": b"good"}, kind)
    bomb = changed(bomb, b"bomb.txt", 24, "<I", 1000)
    read(zipped({"warm": b"up"}, kind), "a.zip")
    tracemalloc.start()
    try:
        document = read(bomb, "a.zip")
        peak_bytes = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert names(document) == ["good.txt"]
    assert document.warnings == ("bomb.txt was not read: it is damaged",)
    assert peak_bytes < 16 * 2**20


@pytest.mark.parametrize("kind", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("size", [0, 1, 3_000_001])
def test_members_of_every_packing_come_out_whole(read: Read, kind: int, size: int) -> None:
    content = (os.urandom(1000) + bytes(2000)) * (size // 3000) + b"x" * (size % 3000)
    document = read(zipped({"a": content, "b": b"text"}, kind), "a.zip")
    assert document.parts == (Part("a", content), Part("b", b"text"))
    damaged = read(changed(zipped({"a": content, "b": b"text"}, kind), b"a", 16, "<I", 1), "a.zip")
    assert names(damaged) == ["b"]


def test_bombs_that_say_so_stop_at_the_limit(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "UNPACKED_LIMIT_BYTES", 3 * 2**20)
    bomb = zipped({f"{number}.txt": bytes(2**20) for number in range(9)})
    document = read(bomb, "a.zip")
    assert names(document) == ["0.txt", "1.txt", "2.txt"]
    assert document.warnings == ("6 of 9 files were not read: at most 10,000 files and 3 MB of an archive are",)


def test_members_over_each_other_are_unpacked_once(read: Read) -> None:
    data = zipped({"same.txt": os.urandom(1000) + bytes(2**20)})
    start = data.index(b"PK\x01\x02")
    row, end = data[start : data.index(b"PK\x05\x06")], data[data.index(b"PK\x05\x06") :]
    count = 5000
    end = end[:8] + struct.pack("<HHI", count, count, len(row) * count) + end[16:]
    started_s = time.perf_counter()
    document = read(data[:start] + row * count + end, "a.zip")
    # The directory lies behind the members and leaves room for some, not for all.
    assert 1 <= len(document.parts) < 400
    assert any("overlaps" in warning for warning in document.warnings)
    assert time.perf_counter() - started_s < 10


def test_archive_of_too_many_files_gives_the_first(read: Read) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for number in range(PARTS_LIMIT + 1):
            file.writestr(f"{number}.txt", b"x")
    started_s = time.perf_counter()
    document = read(buffer.getvalue(), "a.zip")
    assert len(document.parts) == PARTS_LIMIT
    assert document.warnings == ("1 of 10,001 files were not read: at most 10,000 files and 256 MB of an archive are",)
    assert time.perf_counter() - started_s < 10


# --- mailboxes ----------------------------------------------------------------------------------------------

FROM = b"From ann@example.org Sat Nov 21 09:00:00 2026\n"
ONE = FROM + b"From: Ann <ann@example.org>\nSubject: =?utf-8?b?R3LDtsOfZQ==?=\n\nText.\n\n"


@pytest.mark.parametrize(
    ("start", "name", "expected"),
    [
        (FROM, "Inbox", formats.MAILBOX),
        (b"From - Sat Nov 21 09:00:00 2026\r\n", "Inbox", formats.MAILBOX),
        (b"From 12345@xxx Sat Nov 21 09:00:00 +0000 2026\n", "All mail.mbox", formats.MAILBOX),
        (b"From ann@example.org 2026-11-21T09:00:00\n", "old.mbox", formats.MAILBOX),
        (b"From ann@example.org 2026-11-21T09:00:00\n", "old.txt", formats.PLAIN_TEXT),
        (b"From Monday on we are closed.\n", "note.txt", formats.PLAIN_TEXT),
        (FROM, "one.eml", formats.MAIL),
        (FROM, "0001.patch", formats.SOURCE_CODE),
    ],
)
def test_mailbox_is_told_by_its_first_lines(start: bytes, name: str, expected: formats.Format) -> None:
    data = start + b"Subject: x\n\nText.\n"
    assert detect(data, name) is expected
    assert worker_kind(data, name) is expected.worker


def test_mailbox_gives_its_mails_as_they_were(read: Read) -> None:
    data = (
        ONE
        + FROM
        + b"Subject: a/b\n\n>From here on,\n>>From is quoted.\nFrom nothing.\n\nFrom Mon Jan 5 9:00 2026 on, too.\n\n"
        + FROM
        + b"X: no subject\n\nLast."
    )
    document = read(data, "Inbox")
    assert document.parts == (
        Part("0001 Größe.eml", ONE.removeprefix(FROM)),
        Part(
            "0002 a_b.eml",
            b"Subject: a/b\n\nFrom here on,\n>From is quoted.\nFrom nothing.\n\nFrom Mon Jan 5 9:00 2026 on, too.\n\n",
        ),
        Part("0003.eml", b"X: no subject\n\nLast."),
    )
    assert (document.text, document.warnings) == ("", ())


def test_mailbox_of_another_date_and_line_end_is_taken_apart(read: Read) -> None:
    line = b"From ann@example.org 2026-11-21T09:00:00\r\n"
    data = (line + b"Subject: one\r\n\r\nFrom me.\r\n\r\n") * 2
    assert names(read(data, "old.mbox")) == ["0001 one.eml", "0002 one.eml"]


def test_mails_deleted_in_a_mailbox_are_hidden(read: Read) -> None:
    deleted = FROM + b"X-Mozilla-Status: 0009\nSubject: gone\n\nSecret.\n\n"
    document = read(ONE + deleted, "Inbox")
    assert names(document) == ["0001 Größe.eml"]
    assert [(each.kind, each.text) for each in document.hidden] == [(HiddenKind.INVISIBLE, "deleted mail 2: gone")]
    with pytest.raises(DocumentEmpty):
        read(deleted, "Trash")


def test_mailbox_of_twelve_thousand_mails_is_taken_apart_quickly(read: Read) -> None:
    mail = ONE + b"A line of text that is of usual length, more or less.\n" * 20 + b">From here on.\n\n"
    started_s = time.perf_counter()
    document = read(mail * 12_000, "Inbox")
    assert len(document.parts) == PARTS_LIMIT
    assert document.warnings == ("2,000 of 12,000 mails were not read: at most 10,000 of a mailbox are",)
    assert time.perf_counter() - started_s < 10


@pytest.mark.parametrize(
    "filler", [b"From " * 2_000_000, (b"From " + b"Mon Jan 1 " * 49 + b"\n") * 20_000, b"\n" * 10**7]
)
def test_mailbox_that_never_says_when_is_read_quickly(read: Read, filler: bytes) -> None:
    started_s = time.perf_counter()
    assert len(read(ONE + filler, "Inbox").parts) == 1
    assert time.perf_counter() - started_s < 10


# --- Outlook messages ---------------------------------------------------------------------------------------


def message(texts: dict[int, str], **more: compound_file.Content | bytes) -> bytes:
    return compound_file.write({**warm_up.msg_storage(32, texts, {}), **more})


def attached(texts: dict[int, str], data: bytes | None, numbers: dict[int, int] | None = None) -> dict[str, bytes]:
    storage = warm_up.msg_storage(8, texts, numbers or {0x3705: 1})
    return storage if data is None else {**storage, "__substg1.0_37010102": data}


def test_outlook_message_reads_as_the_mail_it_is(read: Read) -> None:
    data = warm_up.small_msg()
    assert detect(data, "x.doc") is formats.OUTLOOK
    assert worker_kind(data, "x.doc") is WorkerKind.OFFICE
    document = read(data, "a.msg")
    assert document.title == "Größe"
    assert document.text.startswith(
        "Größe\n\nFrom: Än <ann@example.org>\nTo: Bob <bob@example.org>\nDate: Thu, 26 Nov 2026 09:00:00 +0000\n\nOne"
    )
    assert "Größe € 5" in document.text, "the rich text is read where there is no other"
    assert names(document) == ["notes.txt", "Inner.msg"]
    assert document.parts[0].data == b"Notes that are short."
    assert read(document.parts[1].data, "Inner.msg").text == "Inner\n\nThe inner text."
    assert document.warnings == ()


def test_only_a_message_itself_is_told_to_be_one() -> None:
    inside = compound_file.write({"WordDocument": b"x", "ObjectPool": warm_up.msg_storage(24, {0x37: "s"}, {})})
    assert formats.detect(inside, "a.doc") is formats.DOC


def test_plain_text_of_a_message_comes_before_its_page(read: Read) -> None:
    page = "<h1>News</h1>" + "<p>A sentence that is said only here.</p>" * 9
    html = {"__substg1.0_10130102": page.encode()}
    assert "only here" in read(message({0x37: "s", 0x1000: "See the page."}, **html), "a.msg").text
    assert read(message({0x37: "s", 0x1000: "All of it. " * 40}, **html), "a.msg").text.startswith("s\n\nAll of it.")
    assert "only here" in read(message({0x37: "s"}, **html), "a.msg").text


def test_message_in_an_old_encoding_is_read(read: Read) -> None:
    streams = warm_up.msg_storage(32, {}, {0x3FFD: 1251, 0x3FDE: 1251})
    streams |= {"__substg1.0_0037001E": "Цена".encode("cp1251"), "__substg1.0_1000001E": "Сто рублей".encode("cp1251")}
    assert read(compound_file.write(streams), "a.msg").text == "Цена\n\nСто рублей"


def test_headers_that_only_the_network_knew_are_shown(read: Read) -> None:
    headers = "From: =?utf-8?b?w4Ru?= <ann@example.org>\r\nCc: carl@example.org\r\n"
    document = read(message({0x37: "s", 0x007D: headers, 0x1000: "Text."}), "a.msg")
    assert "From: Än <ann@example.org>\nCc: carl@example.org" in document.text


def test_attachments_of_a_message_are_parts_unless_its_page_shows_them(read: Read) -> None:
    content: dict[str, compound_file.Content | bytes] = {
        "__substg1.0_10130102": b"<p>Look: <img src='cid:logo@here'></p>",
        "__attach_version1.0_#00000000": attached({0x3707: "logo.png", 0x3712: "logo@here"}, b"logo"),
        "__attach_version1.0_#00000001": attached({0x3704: "SCAN~1.PNG"}, b"scan"),
        "__attach_version1.0_#00000002": attached({0x370E: "application/pdf"}, b"%PDF-"),
        "__attach_version1.0_#00000003": attached({0x3707: "there.xls"}, None, {0x3705: 2}),
        "__attach_version1.0_#00000004": {
            **attached({0x3707: "old.doc"}, None, {0x3705: 6}),
            "__substg1.0_3701000D": {"WordDocument": b"w" * 5000, "deep": {"er": b"1"}},
        },
    }
    document = read(message({0x37: "s"}, **content), "a.msg")
    assert names(document) == ["SCAN~1.PNG", "attachment 2.pdf", "old.doc"]
    assert document.warnings == ("the attachment there.xls is only a link to a file",)
    with olefile.OleFileIO(io.BytesIO(document.parts[2].data)) as inner:
        assert inner.openstream("WordDocument").read() == b"w" * 5000
        assert inner.openstream("deep/er").read() == b"1"


def test_damaged_attachment_of_a_message_costs_nothing_but_itself(read: Read) -> None:
    data = message(
        {0x37: "s", 0x1000: "Text" * 1000},
        **{
            "__attach_version1.0_#00000000": attached({0x3707: "bad.pdf"}, b"b" * 9000),
            "__attach_version1.0_#00000001": attached({0x3707: "good.pdf"}, b"good"),
        },
    )
    size = data.index(struct.pack("<Q", 9000))
    document = read(data[:size] + struct.pack("<Q", 90_000_000) + data[size + 8 :], "a.msg")
    assert document.parts == (Part("good.pdf", b"good"),)
    assert document.warnings == ("the attachment bad.pdf is damaged and was not read (ValueError)",)
    size = data.index(struct.pack("<Q", 8000))
    with pytest.raises(DocumentUnreadable):
        read(data[:size] + struct.pack("<Q", 90_000_000) + data[size + 8 :], "a.msg")


def test_streams_over_each_other_are_not_read_again_and_again(read: Read) -> None:
    sizes = [4_000_000, *[5000] * 199]
    storages = {f"__attach_version1.0_#{n:08X}": attached({}, b"b" * size) for n, size in enumerate(sizes)}
    data = bytearray(compound_file.write({**warm_up.msg_storage(32, {0x37: "s", 0x1000: "Text."}, {}), **storages}))
    row = "__substg1.0_37010102".encode("utf-16-le").ljust(64, b"\x00")
    rows = [at for at in range(0, len(data), 128) if data.startswith(row, at)]
    assert len(rows) == 200
    large = next(at for at in rows if struct.unpack_from("<Q", data, at + 120)[0] == 4_000_000)
    for at in rows:
        data[at + 116 : at + 128] = data[large + 116 : large + 128]
    started_s = time.perf_counter()
    document = read(bytes(data), "a.msg")
    assert 4_000_000 <= sum(len(part.data) for part in document.parts) < 4 * len(data)
    assert any("more warnings" in warning for warning in document.warnings)
    assert time.perf_counter() - started_s < 10


@pytest.mark.parametrize(("oid", "encrypted"), [("03", True), ("02", False)])
def test_encrypted_message_is_told_from_a_signed_one(read: Read, oid: str, encrypted: bool) -> None:
    wrapped = bytes.fromhex("3080 0609 2a864886f70d0107" + oid) + bytes(100)
    data = message(
        {0x37: "s", 0x001A: "IPM.Note.SMIME"},
        **{"__attach_version1.0_#00000000": attached({0x3707: "smime.p7m"}, wrapped)},
    )
    if encrypted:
        with pytest.raises(DocumentEncrypted):
            read(data, "a.msg")
    else:
        assert names(read(data, "a.msg")) == ["smime.p7m"]


def test_page_wrapped_in_rich_text_is_read(read: Read) -> None:
    rich = (
        rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}\uc1\pard\plain "
        rb"{\*\htmltag19 <html>}{\*\htmltag161 <title>Not shown</title>}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 "
        rb"Dear {\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 Ann{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0 , it is "
        rb"{\*\htmltag84 &euro;}\htmlrtf \'80\htmlrtf0  5.\htmlrtf\par}\htmlrtf0 {\*\htmltag72 </p>}}"
    )
    packed = struct.pack("<II4sI", len(rich) + 12, len(rich), b"MELA", 0) + rich
    assert read(message({0x37: "s"}, **{"__substg1.0_10090102": packed}), "a.msg").text == "s\n\nDear Ann, it is € 5."


def test_compressed_rich_text_comes_out_as_the_specification_says() -> None:
    # Its two examples, [MS-OXRTFCP] 3.1.
    hello = "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    crossing = "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0"
    assert compressed_rtf.decompress(bytes.fromhex(hello), 1000) == (
        b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    )
    assert compressed_rtf.decompress(bytes.fromhex(crossing), 1000) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    assert compressed_rtf.decompress(bytes.fromhex(crossing), 10) == b"{\\rtf1 WXY"
    with pytest.raises(ValueError, match="compression"):
        compressed_rtf.decompress(bytes(40), 1000)


@pytest.mark.parametrize("sizes", [[0, 1, 63, 64, 4095, 4096, 70_000], [700] * 2000, [8_000_000]])
def test_compound_file_that_is_written_reads_back_whole(sizes: list[int]) -> None:
    streams = {f"stream {number}": os.urandom(size) for number, size in enumerate(sizes)}
    data = compound_file.write({**streams, "inner": {"deep": {"er": b"1"}}})
    assert ole_directory.root_names(data) == {*streams, "inner"}
    with olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_UNSURE) as container:
        assert container.openstream("inner/deep/er").read() == b"1"
        for name in list(streams)[:50]:
            assert container.openstream(name).read() == streams[name]


def test_directory_of_a_compound_file_that_runs_in_circles_ends() -> None:
    data = bytearray(compound_file.write({"a": b"1", "b": b"2", "c": b"3"}))
    start = (struct.unpack_from("<I", data, 48)[0] + 1) * 512
    for number in range(4):
        # Left, right and child lead to the entry itself or back.
        struct.pack_into("<III", data, start + number * 128 + 68, number, 1, 1)
    assert ole_directory.root_names(bytes(data)) <= {"a", "b", "c"}
    for place in range(76, 512, 4):
        struct.pack_into("<I", data, place, 0)
    assert isinstance(ole_directory.root_names(bytes(data)), frozenset)


@pytest.mark.skipif(not EMAIL_DATA.is_dir(), reason="the evaluation data is not here")
def test_messages_saved_by_programs_are_read(read: Read) -> None:
    simple = read((EMAIL_DATA / "msg_simple.msg").read_bytes(), "msg_simple.msg")
    assert simple.text.startswith("Simple Email\n\nFrom: Alice Example <alice@example.com>\nTo: Bob Example <bob@")
    assert simple.text.endswith("This is a simple email body.")
    other = read((EMAIL_DATA / "msg_with_attachment.msg").read_bytes(), "msg_with_attachment.msg")
    assert names(other) == ["test.txt", "report.pdf"]
    assert all(part.data for part in other.parts)
