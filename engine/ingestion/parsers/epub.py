"""EPUB books: the chapters in the order of the book's spine, each read as the HTML that it is."""

from __future__ import annotations

import posixpath
from typing import Any
from urllib.parse import unquote

from engine.errors import DocumentEmpty, DocumentEncrypted
from engine.ingestion.parsers import html
from engine.ingestion.parsers.assembly import Assembly, one_line
from engine.ingestion.parsers.office_package import damaged, parse_xml, read_parts
from engine.types import ParsedDocument

MEDIA_TYPE = "application/epub+zip"
_OPF = "{http://www.idpf.org/2007/opf}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_READ = (".xml", ".opf", ".xhtml", ".html", ".htm", ".ncx")
_CHAPTERS = ("application/xhtml+xml", "text/html")


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read a book. Raises DocumentUnreadable, DocumentEmpty, DocumentEncrypted, DocumentTooLarge."""
    parts = read_parts(data, name, _READ)
    package_name = _package_name(parts, name)
    package = parse_xml(parts[package_name], name)
    chapters = _chapters(package, posixpath.dirname(package_name))
    # Fonts are often encrypted and do not matter; chapters are where a shop protects a book.
    protected = parts.get("META-INF/encryption.xml", b"").decode("utf-8", "replace")
    if any(f'URI="{chapter}"' in protected for chapter in chapters):
        raise DocumentEncrypted(f"{name} is protected by its shop.", "Only books without copy protection can be read.")
    title = one_line(package.findtext(f".//{_TITLE}") or "")
    assembly = Assembly(name, MEDIA_TYPE, title)
    missing = 0
    for chapter in chapters:
        if not parts.get(chapter):
            missing += 1
            continue
        try:
            assembly.add_document(html.parse(parts[chapter], posixpath.basename(chapter)))
        except DocumentEmpty:
            # A cover, a page with a picture.
            continue
    if missing:
        assembly.warnings.append(f"{missing} of the book's {len(chapters)} chapters are missing from the file")
    return assembly.finish()


def _package_name(parts: dict[str, bytes], name: str) -> str:
    container = parts.get("META-INF/container.xml")
    if container:
        for file in parse_xml(container, name).iter("{*}rootfile"):
            path = str(file.get("full-path", ""))
            if parts.get(path):
                return path
    raise damaged(name, "no package document")


def _chapters(package: Any, folder: str) -> list[str]:
    """The names of the chapters' parts, in reading order."""
    files = {
        item.get("id"): posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        for item in package.iter(f"{_OPF}item")
        if item.get("media-type") in _CHAPTERS
    }
    return [files[each.get("idref")] for each in package.iter(f"{_OPF}itemref") if each.get("idref") in files]
