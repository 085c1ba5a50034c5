"""A mail (.eml) as one document: its subject as heading, who wrote to whom and when, then its text.

What is attached comes out as parts, attached mails as they are; pictures that its page shows do not.
"""

from __future__ import annotations

import email
import itertools
from collections.abc import Iterator
from email.errors import InvalidBase64CharactersDefect, InvalidBase64LengthDefect, MessageError
from email.message import Message

from engine.errors import DocumentEncrypted, DocumentUnreadable
from engine.ingestion.parsers.assembly import PARTS_LIMIT, Assembly, one_line
from engine.ingestion.parsers.mail_body import choose, inline_pictures, read_page, read_plain
from engine.ingestion.parsers.mail_headers import POLICY, SHOWN, add_headers, decoded_words, header_text, subject_of
from engine.ingestion.parsers.part_names import PartNames, extension
from engine.ingestion.parsers.signed_content import signed_content
from engine.types import ParsedDocument, Part

MEDIA_TYPE = "message/rfc822"
_ENCRYPTED = ("multipart/encrypted", "application/pgp-encrypted")
_SEALED = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_SIGNED = ("signed-data", "certs-only")
_MAILS = ("message/rfc822", "message/global")
# They belong to the mail's form and hold nothing to read.
_NOT_CONTENT = (
    *("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"),
    *("text/css", "text/javascript", "application/javascript"),
)
_LEAVES_LIMIT = 2000
_REST = f"everything after the first {_LEAVES_LIMIT:,} parts of the mail was not read"
_FAILURES = (RecursionError, MessageError, ValueError, LookupError, TypeError, AttributeError, AssertionError)


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read a mail. Raises DocumentUnreadable, DocumentEmpty, DocumentEncrypted, DocumentTooLarge."""
    assembly = Assembly(name, MEDIA_TYPE)
    try:
        message = email.message_from_bytes(data, policy=POLICY)
        leaves = list(_leaves(message))
        add_headers(assembly, header_text(message, "Subject"), [(each, header_text(message, each)) for each in SHOWN])
        if len(leaves) > _LEAVES_LIMIT:
            assembly.warnings.append(_REST)
        contents = _Contents(assembly, leaves[:_LEAVES_LIMIT])
    except _FAILURES as error:
        raise DocumentUnreadable(
            f"{name} is a damaged mail.", "Save it anew from the mail program.", f"{type(error).__name__}: {error}"
        ) from error
    if contents.encrypted and not contents.has_text and not assembly.parts:
        raise DocumentEncrypted(f"{name} is an encrypted mail.", "Save a decrypted copy and add that.")
    if contents.encrypted:
        assembly.warnings.append("a part of the mail is encrypted and was not read")
    elif not contents.has_text:
        assembly.warnings.append("the mail has no text of its own")
    return assembly.finish()


class _Contents:
    """Puts a mail's texts and attachments into ``assembly``, in order."""

    def __init__(self, assembly: Assembly, leaves: list[Message]) -> None:
        self._assembly = assembly
        self._names = PartNames()
        self.encrypted = self.has_text = False
        pages = [_payload(each) for leaf in leaves for each in _inside(leaf) if _is_text(each, "text/html")]
        self._inline = {each for page in pages for each in inline_pictures(page)}
        for leaf in leaves:
            self._read(leaf)

    def _read(self, leaf: Message) -> None:
        if leaf.get_content_type() in _ENCRYPTED or _is_enveloped(leaf):
            self.encrypted = True
            return
        ways = list(itertools.islice(_inside(leaf), _LEAVES_LIMIT + 1))
        if len(ways) > _LEAVES_LIMIT:
            del ways[_LEAVES_LIMIT:]
            self._assembly.warnings.append(_REST)
        texts = [body for part in ways if _is_text(part) for body in read_plain(_payload(part), _charset(part))]
        pages = [
            body for part in ways if _is_text(part, "text/html") for body in read_page(_payload(part), _charset(part))
        ]
        for body in choose(texts, pages):
            self._assembly.add_document(body, below=1)
            self.has_text = True
        for part in ways:
            if not _is_text(part) and not _is_text(part, "text/html") and not self._belongs_to_page(part):
                self._attach(part)

    def _belongs_to_page(self, part: Message) -> bool:
        kind = part.get_content_type()
        if kind in _NOT_CONTENT:
            return True
        identity = str(part.get("Content-ID", "")).strip().strip("<>")
        return kind.startswith("image/") and identity in self._inline

    def _attach(self, part: Message) -> None:
        if len(self._assembly.parts) == PARTS_LIMIT:
            self._assembly.warnings.append(f"attachments after the first {PARTS_LIMIT:,} were not read")
            return
        kind = part.get_content_type()
        fallback = f"attachment {len(self._assembly.parts) + 1}{extension(kind)}"
        try:
            data = _payload(part)
            stated = decoded_words(part.get_filename() or "")
            if kind in _MAILS:
                stated = stated or subject_of(data)
                stated = stated if stated.lower().endswith(".eml") else f"{one_line(stated) or 'mail'}.eml"
        except _FAILURES as error:
            self._assembly.warnings.append(f"{fallback} is damaged and was not read ({type(error).__name__})")
            return
        name = self._names.file(stated, fallback)
        if any(isinstance(each, InvalidBase64LengthDefect) for each in part.defects):
            self._assembly.warnings.append(f"the attachment {name} is damaged and was not read")
            return
        if any(isinstance(each, InvalidBase64CharactersDefect) for each in part.defects):
            self._assembly.warnings.append(f"the attachment {name} is damaged: some of it may be missing")
        self._assembly.parts.append(Part(name, data))


def _leaves(message: Message) -> Iterator[Message]:
    """The parts of a mail; the ways in which one text is offered together."""
    parts = message.get_payload() if message.is_multipart() else None
    if isinstance(parts, list) and message.get_content_type() not in (*_ENCRYPTED, "multipart/alternative"):
        for part in parts:
            if isinstance(part, Message):
                yield from _leaves(part)
    elif message.get_content_type() in _SEALED and (content := signed_content(_payload(message))) is not None:
        # A mail's body as it was before it was signed, headers of its own included.
        yield from _leaves(email.message_from_bytes(content, policy=POLICY))
    else:
        yield message


def _inside(message: Message) -> Iterator[Message]:
    parts = message.get_payload()
    if message.is_multipart() and isinstance(parts, list):
        for part in parts:
            if isinstance(part, Message):
                yield from _inside(part)
    else:
        yield message


def _is_enveloped(part: Message) -> bool:
    if part.get_content_type() not in _SEALED:
        return False
    return str(part.get_param("smime-type", "enveloped-data")).lower() not in _SIGNED


def _is_text(part: Message, kind: str = "text/plain") -> bool:
    """Whether ``part`` is text of the mail itself, offered as ``kind``."""
    if part.get_content_disposition() == "attachment" or part.get_filename():
        return False
    stated = part.get_content_type()
    # Of many parts, it says, but they could not be told apart.
    return stated == kind or (kind == "text/plain" and stated.startswith("multipart/"))


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _charset(part: Message) -> str | None:
    charset = part.get_content_charset()
    return str(charset) if charset else None
