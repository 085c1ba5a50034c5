"""XML of any kind as readable text: prose as paragraphs, data as "name: value" lines, rows as tables.

No entity is expanded and nothing is fetched; what is not well-formed is kept as it is, with a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from engine.ingestion.parsers.assembly import TEXT_LIMIT_CHARACTERS, Assembly, one_line, text_too_long
from engine.ingestion.parsers.decoding import decode
from engine.ingestion.parsers.source_code import verbatim
from engine.ingestion.parsers.tree import depth_of
from engine.types import BlockKind, ParsedDocument

_MEDIA_TYPE = "application/xml"
_DECLARED = re.compile(rb"<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_HEADINGS = frozenset(("title", "head", "heading", "header", "caption"))
_PROSE = frozenset(("p", "para", "paragraph", "simpara", "text", "body", "description", "summary", "abstract", "note"))
_ITEMS = frozenset(("li", "item", "listitem", "list-item"))
_ROWS = frozenset(("tr", "row"))
_PROSE_CHARACTERS = 120
_HEADING_CHARACTERS = 200
_HEADING_LEVELS = 6
_DEPTH_LIMIT = 150
# What is laid out in about ten seconds.
_TAGS_LIMIT = 3_000_000


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read XML. Raises DocumentEmpty, DocumentTooLarge."""
    declared = _DECLARED.search(data[:1024])
    text, warnings = decode(data, declared[1].decode("ascii") if declared else None)
    if len(text) > TEXT_LIMIT_CHARACTERS:
        raise text_too_long(name)
    if text.count("<") > _TAGS_LIMIT:
        told = f"it has more than {_TAGS_LIMIT:,} tags; it was kept as it is"
        return verbatim(text, name, _MEDIA_TYPE, [*warnings, told])
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_DECLARATION.sub("", text).strip().encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return verbatim(text, name, _MEDIA_TYPE, [*warnings, "this is not well-formed XML; it was kept as it is"])
    if depth_of(root) > _DEPTH_LIMIT:
        return verbatim(text, name, _MEDIA_TYPE, [*warnings, "this is nested very deeply; it was kept as it is"])
    if next(root.iter(etree.Entity), None) is not None:
        warnings = [*warnings, "entities that the file defines itself were not expanded"]
    assembly = Assembly(name, _MEDIA_TYPE, warnings=list(warnings))
    _Reader(assembly).add(root, 1)
    return assembly.finish()


def _words(element: Any) -> str:
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _pieces(child)
        elif child.tag is etree.Entity:
            yield child.text or ""
        yield child.tail or ""


def _local(element: Any) -> str:
    return str(etree.QName(element).localname)


def _children(element: Any) -> list[Any]:
    return [child for child in element if isinstance(child.tag, str)]


def _is_prose(element: Any) -> bool:
    """Whether there is text between the element's children, or the element is text and nothing else."""
    if (element.text or "").strip() or (_local(element).lower() in _PROSE and not len(element)):
        return True
    return any((child.tail or "").strip() or not isinstance(child.tag, str) for child in element)


class _Reader:
    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly
        self._lines: list[str] = []

    def add(self, element: Any, depth: int) -> None:
        name, children = _local(element).lower(), _children(element)
        rows = [child for child in children if _local(child).lower() in _ROWS and len(child)]
        if len(rows) > 1 and len(rows) == len(children):
            self._flush()
            self._assembly.add_table([_words(cell) for cell in _children(row)] for row in rows)
        elif name in _HEADINGS and (text := _words(element)) and len(text) <= _HEADING_CHARACTERS:
            self._flush()
            self._assembly.add(BlockKind.HEADING, text, level=min(max(depth - 1, 1), _HEADING_LEVELS))
        elif children and not _is_prose(element):
            self._add_container(element, children, depth)
        else:
            self._add_leaf(element, name)

    def _add_container(self, element: Any, children: list[Any], depth: int) -> None:
        self._flush()
        self._lines.extend(_attributes(element, ""))
        for child in children:
            self.add(child, depth + 1)
        self._flush()

    def _add_leaf(self, element: Any, name: str) -> None:
        text = _words(element)
        if name in _ITEMS and text:
            self._flush()
            self._assembly.add(BlockKind.LIST_ITEM, f"• {text}")
        elif text and (name in _PROSE or len(element) or len(text) > _PROSE_CHARACTERS):
            self._flush()
            self._assembly.add(BlockKind.PARAGRAPH, text)
        else:
            if text:
                self._lines.append(f"{_local(element)}: {text}")
            self._lines.extend(_attributes(element, f"{_local(element)} "))

    def _flush(self) -> None:
        self._assembly.add(BlockKind.PARAGRAPH, "\n".join(self._lines))
        self._lines.clear()


def _attributes(element: Any, prefix: str) -> Iterator[str]:
    for name, value in element.attrib.items():
        # Those with a namespace steer programs: xml:space, xsi:schemaLocation.
        if not name.startswith("{") and value.strip():
            yield f"{prefix}{name}: {one_line(value, 10_000)}"
