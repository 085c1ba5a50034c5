"""The text of a mail, which may be offered as plain text, as a page, or as both: one of them is read."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.errors import DocumentEmpty
from engine.ingestion.parsers import html, plain
from engine.ingestion.parsers.decoding import decode
from engine.types import ParsedDocument

# A plain text that says no more than "this needs a viewer for HTML".
_TELLING_SHARE = 0.25
_INLINE = re.compile(rb"cid:([^\s\"'<>)]{1,500})", re.IGNORECASE)


def read_plain(data: bytes, encoding: str | None) -> list[ParsedDocument]:
    """The plain text in ``data``, none if there is nothing in it."""
    text, warnings = decode(data, encoding)
    try:
        body = plain.parse(b"\xef\xbb\xbf" + text.encode("utf-8"), "body.txt")
    except DocumentEmpty:
        return []
    return [replace(body, warnings=(*warnings, *body.warnings))]


def read_page(data: bytes, encoding: str | None) -> list[ParsedDocument]:
    """The HTML in ``data``, none if it shows nothing."""
    text, warnings = decode(data, encoding or html.declared_encoding(data))
    try:
        # With a byte order mark, what the page itself says of its encoding does not count.
        body = html.parse(b"\xef\xbb\xbf" + text.encode("utf-8"), "body.html")
    except DocumentEmpty:
        return []
    return [replace(body, warnings=(*warnings, *body.warnings))]


def choose(texts: list[ParsedDocument], pages: list[ParsedDocument]) -> list[ParsedDocument]:
    """The plain text, the pages where they say much more."""
    if sum(len(each.text) for each in texts) < sum(len(each.text) for each in pages) * _TELLING_SHARE:
        return pages
    return texts or pages


def inline_pictures(page: bytes) -> set[str]:
    """The Content-IDs of what a page shows within itself."""
    return {each.decode("latin-1") for each in _INLINE.findall(page)}
