"""A mailbox (mbox): many mails in one text file, each after a line "From …". Its parts are the mails.

The file is gone through once; a mail's bytes are what stood in the file before quoting.
"""

from __future__ import annotations

import re

from engine.errors import DocumentEmpty, DocumentUnreadable
from engine.ingestion.parsers.assembly import PARTS_LIMIT, Assembly
from engine.ingestion.parsers.mail_headers import subject_of
from engine.ingestion.parsers.part_names import PartNames, safe_name
from engine.types import HiddenKind, ParsedDocument, Part

MEDIA_TYPE = "application/mbox"
_DATE = (
    rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} +"
    rb"\d{1,2}:\d\d(?::\d\d)?\b[^\r\n]{0,40}?\b\d{4}"
)
# With a header below it: a text may begin a line with "From", too.
_HEADER_BELOW = rb"[^\r\n]*\r?\n(?=[!-9;-~]+[ \t]*:)"
_MAIL = re.compile(rb"^From [^\r\n]{0,500}?" + _DATE + _HEADER_BELOW, re.MULTILINE)
# For files whose program wrote another date: a line after an empty one.
_LENIENT = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]{1,500}" + _HEADER_BELOW)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_DELETED = re.compile(rb"^X-Mozilla-Status: *[0-9a-f]{3}[89a-f]", re.MULTILINE | re.IGNORECASE)
_HEAD_BYTES = 64 * 1024


def parse(data: bytes, name: str) -> ParsedDocument:
    """Take a mailbox apart. Raises DocumentEmpty, DocumentUnreadable."""
    assembly = Assembly(name, MEDIA_TYPE)
    names = PartNames()
    opening = _MAIL if _MAIL.match(data[:_HEAD_BYTES].lstrip()) else _LENIENT
    start: int | None = None
    count = 0
    for found in opening.finditer(data):
        if start is not None:
            count += 1
            _add(assembly, names, count, data[start : found.start()])
        start = found.end()
    if start is None:
        raise DocumentUnreadable(f"{name} holds no mail that could be told apart.", "Save it anew from its program.")
    count += 1
    _add(assembly, names, count, data[start:])
    if count > PARTS_LIMIT:
        assembly.warnings.append(
            f"{count - PARTS_LIMIT:,} of {count:,} mails were not read: at most {PARTS_LIMIT:,} of a mailbox are"
        )
    if not assembly.parts:
        raise DocumentEmpty(f"{name} holds only deleted mails.", "There is nothing in it to index.")
    return assembly.finish()


def _add(assembly: Assembly, names: PartNames, number: int, mail: bytes) -> None:
    if number > PARTS_LIMIT:
        return
    head = mail[:_HEAD_BYTES]
    end = re.search(rb"\r?\n\r?\n", head)
    headers = head[: end.start()] if end else head
    subject = subject_of(headers)
    if _DELETED.search(headers):
        # Thunderbird shows it no more, and takes it out when it tidies up.
        assembly.hide(HiddenKind.INVISIBLE, f"deleted mail {number}: {subject}")
        return
    stated = f"{number:04d} {safe_name(subject)}".strip()
    assembly.parts.append(Part(names.file(f"{stated}.eml", f"{number:04d}.eml"), _unquoted(mail)))


def _unquoted(mail: bytes) -> bytes:
    return _QUOTED.sub(rb"\1", mail) if b">From " in mail else mail
