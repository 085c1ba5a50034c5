"""The headers of mails: decoded, bounded, and put at the top of a document the same way for every mail format.

However long a header is, reading it takes a bounded number of steps.
"""

from __future__ import annotations

import email.parser
import email.policy
import re
from collections.abc import Iterable
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from engine.ingestion.parsers.assembly import Assembly, one_line
from engine.ingestion.parsers.decoding import decode
from engine.types import BlockKind

SHOWN = ("From", "To", "Cc", "Date")
_HEADER_CHARACTERS = 2000
# The standard library's readers of parameters and encoded words take a step for each pair of them.
_RAW_CHARACTERS = 16_384
_PIECES = 256
_HEADER_BYTES = 64 * 1024
_HEADERS_END = re.compile(rb"\r?\n\r?\n|\r\r")


class FlatMessage(Message):
    """A mail whose attached mails stay as they are, bytes to be read by themselves."""

    def get_content_type(self) -> str:
        kind = super().get_content_type()
        # The parser would take it apart, and nothing in it is a mail.
        return "text/x-delivery-status" if kind == "message/delivery-status" else kind

    def get_content_maintype(self) -> str:
        # What the parser asks before it goes into an attached mail.
        kind = super().get_content_maintype()
        return "application" if kind == "message" else kind


class _Bounded(email.policy.Compat32):
    """The policy that raises on no header, and keeps no more of one than anybody reads."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_RAW_CHARACTERS]


POLICY = _Bounded(message_factory=FlatMessage)


def header_text(message: Message, header: str) -> str:
    """A header's words, decoded, on one line; several of the same name one after another."""
    texts: list[str] = []
    left = _PIECES
    for raw in message.get_all(header, [])[:_PIECES]:
        text, pieces = _decoded(raw, left)
        texts.append(text)
        left -= pieces
        if left <= 0 or sum(map(len, texts)) > _HEADER_CHARACTERS:
            break
    return one_line(", ".join(texts), _HEADER_CHARACTERS)


def decoded_words(raw: str) -> str:
    """``raw`` with its encoded words read, for values that are not whole headers."""
    return _decoded(raw[:_RAW_CHARACTERS], _PIECES)[0]


def _decoded(raw: object, limit: int) -> tuple[str, int]:
    try:
        # It takes what ``get_all`` gives: a header with raw 8-bit bytes is not a string.
        pieces = decode_header(raw)  # type: ignore[arg-type]
    except (HeaderParseError, ValueError):
        pieces = [(str(raw), None)]
    kept = pieces[:limit]
    return "".join(each if isinstance(each, str) else decode(each, charset)[0] for each, charset in kept), len(kept)


def subject_of(data: bytes) -> str:
    """The subject of the mail in ``data``, "" if it has none; only its headers are looked at."""
    head = data[:_HEADER_BYTES].lstrip(b"\r\n")
    end = _HEADERS_END.search(head)
    parser = email.parser.BytesHeaderParser(policy=POLICY)
    return one_line(header_text(parser.parsebytes(head[: end.start()] if end else head), "Subject"))


def add_headers(assembly: Assembly, subject: str, shown: Iterable[tuple[str, str]]) -> None:
    """Put a mail's subject at the top as its heading, and who wrote to whom and when below it."""
    assembly.title = one_line(subject)
    assembly.add(BlockKind.HEADING, one_line(subject), level=1)
    lines = [f"{header}: {one_line(text, _HEADER_CHARACTERS)}" for header, text in shown if text]
    assembly.add(BlockKind.PARAGRAPH, "\n".join(lines))
