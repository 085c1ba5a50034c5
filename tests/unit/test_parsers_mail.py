"""Mails: headers and text are one document, what is attached is named, nothing hostile hangs or crashes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from engine.errors import DocumentEncrypted, DocumentUnreadable
from engine.ingestion.parsers import formats, warm_up
from engine.processes.confinement import ENVIRONMENT
from engine.types import BlockKind, ParsedDocument

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


def test_headers_and_text_are_one_document_and_attachments_are_named(read: Read) -> None:
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
    assert document.warnings == ("the attachment plan.pdf was not read",)


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


def test_attached_mails_and_files_without_a_name_are_named(read: Read) -> None:
    message = mail("Text.")
    message.add_attachment(mail("Inner text."))
    message.add_attachment(b"data", maintype="image", subtype="png")
    document = read(message.as_bytes())
    assert "Inner text" not in document.text
    assert any('"The plan"' in warning for warning in document.warnings)
    assert any("image/png" in warning for warning in document.warnings)


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
