"""A mail (.eml) as one document: its subject as heading, who wrote to whom and when, then its text.

Attachments are not read here: the warnings name each of them.
"""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message

from engine.errors import DocumentEmpty, DocumentEncrypted, DocumentUnreadable
from engine.ingestion.parsers import html, plain
from engine.ingestion.parsers.assembly import Assembly, one_line
from engine.ingestion.parsers.decoding import decode
from engine.types import BlockKind, ParsedDocument

MEDIA_TYPE = "message/rfc822"
_SHOWN = ("From", "To", "Cc", "Date")
_HEADER_CHARACTERS = 2000
_ENCRYPTED = ("multipart/encrypted", "application/pgp-encrypted")
_SIGNED = ("signed-data", "certs-only")
_PARTS_LIMIT = 2000
# A plain text that says no more than "this needs a viewer for HTML".
_TELLING_SHARE = 0.25


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read a mail. Raises DocumentUnreadable, DocumentEmpty, DocumentEncrypted, DocumentTooLarge."""
    try:
        # The newer policies raise on headers that are not as they should be.
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        bodies, attached = _contents(message, name)
    except (RecursionError, MessageError, ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
        raise DocumentUnreadable(
            f"{name} is a damaged mail.", "Save it anew from the mail program.", f"{type(error).__name__}: {error}"
        ) from error
    subject = _header(message, "Subject")
    assembly = Assembly(name, MEDIA_TYPE, one_line(subject))
    assembly.add(BlockKind.HEADING, one_line(subject), level=1)
    shown = [f"{each}: {text}" for each in _SHOWN if (text := _header(message, each))]
    assembly.add(BlockKind.PARAGRAPH, "\n".join(shown))
    for body in bodies:
        assembly.add_document(body, below=1)
    assembly.warnings.extend(f"the attachment {each} was not read" for each in attached)
    if not bodies:
        assembly.warnings.append("the mail has no text of its own")
    return assembly.finish()


def _header(message: Message, header: str) -> str:
    """A header's words, decoded, on one line; several of the same name one after another."""
    texts = []
    for raw in message.get_all(header, []):
        try:
            pieces = decode_header(raw)
        except (HeaderParseError, ValueError):
            pieces = [(str(raw), None)]
        texts.append(
            "".join(piece if isinstance(piece, str) else decode(piece, charset)[0] for piece, charset in pieces)
        )
    return one_line(", ".join(texts), _HEADER_CHARACTERS)


def _contents(message: Message, name: str) -> tuple[list[ParsedDocument], list[str]]:
    """The texts of a mail in order, and the names of what is attached to it."""
    bodies: list[ParsedDocument] = []
    attached: list[str] = []
    for number, part in enumerate(_leaves(message)):
        if number >= _PARTS_LIMIT:
            attached.append(f"(and everything after the first {_PARTS_LIMIT:,} parts)")
            break
        kind = part.get_content_type()
        if kind in _ENCRYPTED or _is_enveloped(part):
            raise DocumentEncrypted(f"{name} is an encrypted mail.", "Save a decrypted copy and add that.")
        if kind == "multipart/alternative":
            bodies.extend(_alternative(part))
        elif _is_attachment(part):
            attached.append(_attachment_name(part))
        else:
            bodies.extend(_body(part))
    return bodies, attached


def _leaves(message: Message) -> Iterator[Message]:
    """The parts of a mail; alternatives and attached mails whole."""
    kind = message.get_content_type()
    parts = message.get_payload() if message.is_multipart() else None
    if isinstance(parts, list) and kind not in (*_ENCRYPTED, "multipart/alternative", "message/rfc822"):
        for part in parts:
            if isinstance(part, Message):
                yield from _leaves(part)
    else:
        yield message


def _is_enveloped(part: Message) -> bool:
    if part.get_content_type() not in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        return False
    return str(part.get_param("smime-type", "enveloped-data")).lower() not in _SIGNED


def _is_attachment(part: Message) -> bool:
    if part.get_content_disposition() == "attachment" or part.get_filename():
        return True
    return part.get_content_type() not in ("text/plain", "text/html")


def _attachment_name(part: Message) -> str:
    inner = part.get_payload()
    if (
        part.get_content_type() == "message/rfc822"
        and isinstance(inner, list)
        and inner
        and isinstance(inner[0], Message)
    ):
        return f'"{one_line(_header(inner[0], "Subject")) or "a mail"}"'
    stated = part.get_filename()
    words = "".join(
        piece if isinstance(piece, str) else decode(piece, charset)[0]
        for piece, charset in (decode_header(stated) if stated else [])
    )
    return one_line(words) or f"without a name ({one_line(part.get_content_type(), 80)})"


def _alternative(message: Message) -> list[ParsedDocument]:
    """The plain text among the ways a text is offered, the HTML where that says much more."""
    parts = [part for part in _inside(message) if not _is_attachment(part)]
    texts = [body for part in parts if part.get_content_type() == "text/plain" for body in _body(part)]
    pages = [body for part in parts if part.get_content_type() == "text/html" for body in _body(part)]
    if sum(len(each.text) for each in texts) < sum(len(each.text) for each in pages) * _TELLING_SHARE:
        return pages
    return texts or pages


def _inside(message: Message) -> Iterator[Message]:
    parts = message.get_payload()
    if message.is_multipart() and isinstance(parts, list) and message.get_content_type() != "message/rfc822":
        for part in parts:
            if isinstance(part, Message):
                yield from _inside(part)
    else:
        yield message


def _body(part: Message) -> list[ParsedDocument]:
    """The text of a part, none if there is nothing in it."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return []
    text, _ = decode(payload, part.get_content_charset())
    try:
        if part.get_content_type() == "text/html":
            # With a byte order mark, what the page itself says of its encoding does not count.
            return [html.parse(b"\xef\xbb\xbf" + text.encode("utf-8"), "body.html")]
        return [plain.parse(text.encode("utf-8"), "body.txt")]
    except DocumentEmpty:
        return []
