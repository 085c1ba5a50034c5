"""Word documents (.docx) by unstructured, after docx_source made all of their text visible to it."""

from __future__ import annotations

import io
import re
import zipfile

from engine.errors import DocumentUnreadable
from engine.ingestion.parsers.assembly import Assembly, one_line, title_from_name
from engine.ingestion.parsers.docx_source import read_source
from engine.ingestion.parsers.headings import heading_level
from engine.ingestion.parsers.unstructured_elements import Element, Title, add_elements, partition_docx
from engine.types import BlockKind, ParsedDocument

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_POOR_TITLE = re.compile(r"(?:microsoft word|word document|untitled|document\d*$|title$)|\.docx?$", re.IGNORECASE)
_BOLD_HEADING_CHARACTERS = 100


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read a Word document. Raises DocumentUnreadable, DocumentEmpty, DocumentEncrypted, DocumentTooLarge."""
    source = read_source(data, name)
    try:
        elements = partition_docx(file=io.BytesIO(source.package), languages=[""], include_page_breaks=False)
    except (
        ValueError,
        KeyError,
        AttributeError,
        TypeError,
        IndexError,
        zipfile.BadZipFile,
        SyntaxError,
    ) as error:
        # python-docx raises all of these for packages that lack a part or an attribute; XML errors are
        # SyntaxErrors.
        raise DocumentUnreadable(
            f"{name} is a damaged Word document.",
            "Open it in Word or LibreOffice, save it anew, and add that.",
            f"{type(error).__name__}: {error}",
        ) from error
    title = one_line(source.title)
    assembly = Assembly(name, _MEDIA_TYPE, "" if _POOR_TITLE.search(title) else title)
    if not any(element.category == "Title" for element in elements):
        _promote_headings(elements)
    if not assembly.title:
        assembly.title = _first_title(elements) or title_from_name(name)
    add_elements(assembly, elements)
    for label, texts in source.notes:
        assembly.add(BlockKind.HEADING, label, level=1)
        for text in texts:
            assembly.add(BlockKind.PARAGRAPH, text)
    for kind, text in source.hidden:
        assembly.hide(kind, text)
    return assembly.finish()


def _promote_headings(elements: list[Element]) -> None:
    """Headings of a document without heading styles: short bold paragraphs, and those worded like one."""
    for index, element in enumerate(elements):
        if element.category not in ("NarrativeText", "UncategorizedText"):
            continue
        text = element.text.strip()
        bold = element.metadata.emphasized_text_tags == ["b"] and element.metadata.emphasized_text_contents == [text]
        level = heading_level(text)
        if level is None and bold and len(text) <= _BOLD_HEADING_CHARACTERS and not text.endswith((".", ",", ";")):
            level = 2
        if level is not None:
            element.metadata.category_depth = level - 1
            elements[index] = Title(element.text, metadata=element.metadata)


def _first_title(elements: list[Element]) -> str:
    for element in elements[:20]:
        if element.category == "Title":
            return one_line(element.text)
    return ""
