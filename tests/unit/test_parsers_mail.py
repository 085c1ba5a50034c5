"""Mails: headers and text are one document, what is attached comes out as parts, nothing hostile hangs or crashes."""

from __future__ import annotations

import base64
import os
import time
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from engine.errors import DocumentEncrypted, DocumentUnreadable
from engine.ingestion.parsers import formats, warm_up
from engine.processes.confinement import ENVIRONMENT
from engine.types import BlockKind, ParsedDocument, Part

Read = Callable[[bytes], ParsedDocument]


@pytest.fixture(scope="module")
def read() -> Read:
    # As in the worker: told not to phone home before anything is imported.
    os.environ.update(ENVIRONMENT)
    return lambda data: formats.MAIL.parser().parse(data, "mail.eml")


def texts(document: ParsedDocument) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def mail(text: str = "", page: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Ann <ann@example.org>", "bob@example.org", "The plan"
    if text:
        message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html") if text else message.set_content(page, subtype="html")
    return message


def test_headers_and_text_are_one_document_and_attachments_are_parts(read: Read) -> None:
    document = read(warm_up.MAIL)
    assert document.title == "Größe"
    assert texts(document) == [
        (BlockKind.HEADING, "Größe"),
        (
            BlockKind.PARAGRAPH,
            "From: Än <ann@example.org>\nTo: bob@example.org\nDate: Sat, 21 Nov 2026 09:00:00 +0000",
        ),
        (BlockKind.PARAGRAPH, "It is grün."),
    ]
    assert [block.heading_path for block in document.blocks] == [(), ("Größe",), ("Größe",)]
    assert document.warnings == ()
    assert document.parts == (Part("plan.pdf", b"%PDF-"),)


def test_a_japanese_mail_is_read_from_its_seven_bit_encoding(read: Read) -> None:
    head = b"From: a@example.org\nSubject: =?ISO-2022-JP?B?GyRCN0BMcxsoQg==?=\nMIME-Version: 1.0\n"
    words = "契約は三月に終了します。"
    document = read(head + b"Content-Type: text/plain; charset=ISO-2022-JP\n\n" + words.encode("iso-2022-jp"))
    assert document.title == "契約"
    assert document.text.endswith(words)
    page = b"<meta charset=iso-2022-jp><p>" + words.encode("iso-2022-jp") + b"</p>"
    assert read(head + b"Content-Type: text/html\n\n" + page).text.endswith(words)


def tlv(tag: int, content: bytes, stated: bool = True) -> bytes:
    """An element of BER, its length stated or left open."""
    if not stated:
        return bytes([tag, 0x80]) + content + b"\0\0"
    length = len(content).to_bytes(3, "big")
    return bytes([tag, 0x83]) + length + content


def signed(content: bytes, stated: bool, kind: str = "2a864886f70d010702") -> bytes:
    half = len(content) // 2
    pieces = tlv(4, content[:half]) + tlv(4, content[half:])
    octets = tlv(4, content) if stated else tlv(0x24, pieces, stated)
    held = tlv(0x30, tlv(6, bytes.fromhex("2a864886f70d010701")) + tlv(0xA0, octets, stated), stated)
    digests = tlv(0x31, tlv(0x30, tlv(6, b"\x60"), stated), stated)
    data = tlv(0x30, tlv(2, b"\x01") + digests + held + tlv(0x31, b"\x05\x00"), stated)
    return tlv(0x30, tlv(6, bytes.fromhex(kind)) + tlv(0xA0, data, stated), stated)


SEALED = (
    b"From: a@example.org\nSubject: One\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n"
    b"Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n\n"
)


@pytest.mark.parametrize("stated", [True, False])
def test_the_content_of_an_opaquely_signed_mail_is_its_body(read: Read, stated: bool) -> None:
    message = mail("The price is 5 €.\n")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="plan.pdf")
    content = signed(message.as_bytes(), stated)
    document = read(SEALED + base64.encodebytes(content))
    assert document.text.endswith("The price is 5 €.")
    assert document.parts == (Part("plan.pdf", b"%PDF-"),)
    assert document.warnings == ()
    again = SEALED + base64.encodebytes(signed(SEALED + base64.encodebytes(content), stated))
    assert read(again).text.endswith("The price is 5 €.")


def test_a_signed_mail_that_is_damaged_or_holds_something_else_comes_out_as_a_part(read: Read) -> None:
    whole = signed(b"Content-Type: text/plain\n\nWords.", True)
    nested = b"\x30\x80" * 50_000
    for data in (whole[:60], signed(b"x", True, "2a864886f70d010703"), nested, b"", b"\x30\x84\xff"):
        document = read(SEALED + base64.encodebytes(data))
        assert [part.name for part in document.parts] == ["smime.p7m"]
        assert "Words" not in document.text


def test_what_could_not_be_read_of_a_mails_text_is_told(read: Read) -> None:
    head = b"From: a@example.org\nSubject: One\nMIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\n"
    document = read(head + b"Content-Type: text/plain; charset=x-nobody-knows\n\nThe price of Gr\xf6\xdfe is 5.\n")
    assert "Größe" in document.text
    assert document.warnings == ("the encoding it declares, x-nobody-knows, is not known",)


def test_page_is_read_where_the_plain_text_says_nothing(read: Read) -> None:
    page = "<h1>News</h1>" + "<p>A sentence that is said only here.</p>" * 9
    document = read(mail("See the page.", page).as_bytes())
    assert "said only here" in document.text
    assert next(block for block in document.blocks if block.start > document.text.find("only")).heading_path == (
        "The plan",
        "News",
    )
    assert "said twice" in read(mail("A text that is said twice.", "<p>A text that is said twice.</p>").as_bytes()).text
    assert "Größe" in read(mail(page="<meta charset=iso-8859-5><p>Größe</p>").as_bytes()).text


def test_attached_mails_and_files_without_a_name_are_parts_with_one(read: Read) -> None:
    message = mail("Text.")
    message.add_attachment(mail("Inner text."))
    message.add_attachment(b"data", maintype="image", subtype="png")
    document = read(message.as_bytes())
    assert "Inner text" not in document.text
    assert [part.name for part in document.parts] == ["The plan.eml", "attachment 2.png"]
    assert document.parts[1].data == b"data"
    assert read(document.parts[0].data).text.endswith("Inner text.")
    assert document.warnings == ()


def test_names_of_attachments_are_safe_and_told_apart(read: Read) -> None:
    message = mail("Text.")
    for name in (
        "plan.pdf",
        "plan.pdf",
        "../../etc//passwd",
        "a\u202efdp.exe",
        "=?utf-8?b?R3LDtsOfZQ==?=.txt",
        "..",
        "x" * 400,
    ):
        message.add_attachment(name.encode(), maintype="application", subtype="pdf", filename=name)
    names = [part.name for part in read(message.as_bytes()).parts]
    assert names[:6] == ["plan.pdf", "plan (2).pdf", ".._.._etc_passwd", "afdp.exe", "Größe.txt", "attachment 6.pdf"]
    assert names[6] == "x" * 200


def test_pictures_that_the_page_shows_are_no_parts_and_attached_ones_are(read: Read) -> None:
    message = mail(page="<p>With our logo: <img src='cid:logo@here'></p>")
    message.add_related(b"logo", maintype="image", subtype="png", cid="<logo@here>", filename="logo.png")
    message.add_attachment(b"scan", maintype="image", subtype="png", filename="scan.png")
    message.add_attachment(b"p7s", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    document = read(message.as_bytes())
    assert document.parts == (Part("scan.png", b"scan"),)
    assert document.warnings == ()


def test_file_beside_the_page_of_a_text_in_two_ways_is_a_part(read: Read) -> None:
    source = (
        b"MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=a\n\n--a\n\nPlain text.\n--a\n"
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Plain text.</p>\n--b\n"
        b"Content-Type: application/pdf; name=in.pdf\n\n%PDF-\n--b--\n--a--\n"
    )
    document = read(source)
    assert document.text == "Plain text."
    assert document.parts == (Part("in.pdf", b"%PDF-"),)


def test_damaged_attachment_costs_nothing_but_itself(read: Read) -> None:
    def attached(name: str, content: str) -> str:
        return (
            f"--x\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename={name}\n\n{content}\n"
        )

    source = (
        "MIME-Version: 1.0\nSubject: s\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nText.\n"
        + attached("bad.pdf", "QQQQQ")
        + attached("holes.txt", "d2h%%%vbGU=")
        + attached("good.txt", "d2hvbGU=")
        + "--x--\n"
    )
    document = read(source.encode())
    assert document.text == "s\n\nText."
    assert document.parts == (Part("holes.txt", b"whole"), Part("good.txt", b"whole"))
    assert document.warnings == (
        "the attachment bad.pdf is damaged and was not read",
        "the attachment holes.txt is damaged: some of it may be missing",
    )


def test_sixty_mails_inside_each_other_are_unpacked_one_at_a_time(read: Read) -> None:
    source = b"Subject: innermost\n\ndeep"
    for depth in range(60):
        head = (
            f"Subject: {depth}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n\n"
        )
        source = f"{head}text {depth}\n--b{depth}\nContent-Type: message/rfc822\n\n".encode() + source
        source += f"\n--b{depth}--\n".encode()
    for depth in reversed(range(60)):
        document = read(source)
        assert document.text == f"{depth}\n\ntext {depth}"
        assert [part.name for part in document.parts] == [f"{depth - 1}.eml" if depth else "innermost.eml"]
        source = document.parts[0].data
    assert source == b"Subject: innermost\n\ndeep"


@pytest.mark.parametrize(
    "header",
    [
        "Subject: " + "=?koi8-r?q?=F0=D2=C9?= =?x1?q?=F0=D2=C9=81?=" * 50_000,
        "To: =?x1?q?=F0=D2=C9=81?=\n" * 50_000 + "Cc: a",
        "Content-Type: text/plain" + ';a="b"' * 300_000,
    ],
    ids=["words", "repeated", "parameters"],
)
def test_endless_headers_are_read_quickly(read: Read, header: str) -> None:
    started_s = time.perf_counter()
    assert read(f"{header}\n\nThe text.".encode()).text.endswith("The text.")
    assert time.perf_counter() - started_s < 3


def test_mail_with_something_to_read_beside_what_is_encrypted_is_read(read: Read) -> None:
    source = (
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nA footer.\n--x\n"
        b"Content-Type: multipart/encrypted; boundary=y\n\n--y\n\nsecret\n--y--\n--x--\n"
    )
    document = read(source)
    assert document.text == "A footer."
    assert any("encrypted" in warning for warning in document.warnings)


@pytest.mark.parametrize(
    "kind", ["multipart/encrypted; boundary=x", "application/pkcs7-mime; smime-type=enveloped-data"]
)
def test_encrypted_mail_is_told(read: Read, kind: str) -> None:
    with pytest.raises(DocumentEncrypted):
        read(f"Subject: x\nContent-Type: {kind}\n\n--x\n\nabc\n--x--\n".encode())


def test_mail_of_a_thousand_layers_is_refused_quickly(read: Read) -> None:
    layers = "".join(f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n" for number in range(1500))
    started_s = time.perf_counter()
    with pytest.raises(DocumentUnreadable):
        read(f"Subject: x\n{layers}\n\ntext".encode())
    assert time.perf_counter() - started_s < 10


def test_odd_headers_and_encodings_do_not_stop_it(read: Read) -> None:
    source = (
        b"Subject: =?no-such?q?Gr=FC=DFe?= =?utf-8?b?!!!?=\nFrom: \xe4\xf6 <x\nTo: a\nTo: b\n"
        b"Content-Type: text/plain; charset=nothing\nContent-Transfer-Encoding: base64\n\n!!not base64 \xff\n"
    )
    document = read(source)
    assert "Grüße" in document.title
    assert "To: a, b" in document.text
