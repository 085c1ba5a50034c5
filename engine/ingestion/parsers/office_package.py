"""Zip packages of XML parts, made safe for the libraries that read them.

Their size is bounded before anything is unpacked, no part declares entities, pictures are emptied.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import Any

from lxml import etree

from engine.errors import DocumentTooLarge, DocumentUnreadable
from engine.ingestion.parsers.bounded_zip import open_archive, read_member

XML_LIMIT_BYTES = 128 * 2**20
_READ = (".xml", ".rels", ".vml")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAINS = (b"presentationml", b"spreadsheetml", b"wordprocessingml")
_STRICT = b"http://purl.oclc.org/ooxml/"


def read_parts(data: bytes, name: str, endings: tuple[str, ...] = _READ) -> dict[str, bytes]:
    """The parts of a package whose names end in ``endings``; the others are there, empty.

    Raises DocumentUnreadable, DocumentTooLarge, DocumentEncrypted.
    """
    archive = open_archive(data, name)
    size_bytes = sum(member.file_size for member in archive.infolist() if member.filename.lower().endswith(endings))
    if size_bytes > XML_LIMIT_BYTES:
        raise DocumentTooLarge(
            f"{name} holds {size_bytes / 2**20:,.0f} MB of text and markup; at most "
            f"{XML_LIMIT_BYTES // 2**20} MB are read.",
            "Split the document and add its parts.",
        )
    return {
        member: read_member(archive, member, name) if member.lower().endswith(endings) else b""
        for member in archive.namelist()
    }


def read_office_parts(data: bytes, name: str) -> dict[str, bytes]:
    """The parts of an Office Open XML package, its strict variant turned into the usual one.

    Raises as ``read_parts``.
    """
    parts = read_parts(data, name)
    for member, part in parts.items():
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            # The standard forbids both, so nobody's program wrote this.
            raise damaged(name, f"{member} declares entities")
        parts[member] = _transitional(part)
    return parts


def pack(parts: dict[str, bytes]) -> io.BytesIO:
    """The parts as a package that is not compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for member, content in parts.items():
            archive.writestr(zipfile.ZipInfo(member), content)
    buffer.seek(0)
    return buffer


def parse_xml(part: bytes, name: str) -> Any:
    """The root of a part's tree. Raises DocumentUnreadable."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(name, str(error)) from error


def relationships(parts: dict[str, bytes], part: str, name: str) -> dict[str, tuple[str, str]]:
    """By their numbers, what ``part`` refers to: the kind ("comments") and the name of a part that is there."""
    folder, _, file = part.lstrip("/").rpartition("/")
    described = parts.get(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
    if not described:
        return {}
    found: dict[str, tuple[str, str]] = {}
    for each in parse_xml(described, name).iter(_RELATIONSHIP):
        target = posixpath.normpath(posixpath.join("/", folder, str(each.get("Target", "")))).lstrip("/")
        if parts.get(target):
            found[str(each.get("Id", ""))] = (str(each.get("Type", "")).rpartition("/")[2], target)
    return found


def related(parts: dict[str, bytes], part: str, kind: str, name: str) -> list[str]:
    """The names of the parts that ``part`` refers to as ``kind``, as far as they are there."""
    return [target for each, target in relationships(parts, part, name).values() if each == kind]


def damaged(name: str, detail: str) -> DocumentUnreadable:
    return DocumentUnreadable(
        f"{name} is a damaged document.",
        "Open it in its own program or LibreOffice, save it anew, and add that.",
        detail,
    )


def _transitional(part: bytes) -> bytes:
    if _STRICT not in part:
        return part
    usual = b"http://schemas.openxmlformats.org/"
    for main in _MAINS:
        part = part.replace(_STRICT + main + b"/main", usual + main + b"/2006/main")
    for kind in (b"drawingml/", b"officeDocument/"):
        part = part.replace(_STRICT + kind, usual + kind + b"2006/")
    return part
