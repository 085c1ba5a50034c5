"""The one door to ``unstructured``: imported without what phones home, its elements turned into blocks.

Import this module before any of unstructured's. It replaces the private module that would download a language
model, which is why the version is pinned.
"""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import Iterable
from types import ModuleType

from lxml import etree

from engine.ingestion.parsers.assembly import Assembly, table_line
from engine.ingestion.parsers.page_margins import PageMargins
from engine.ingestion.parsers.table_spans import expand_spans
from engine.types import BlockKind

PINNED_VERSION = "0.27.32"
_REPLACED = "unstructured.nlp.tokenize"

_TOKEN = re.compile(r"\w+|[^\w\s]")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_MARKER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,6})[.)]\s|[•‣◦▪●○·–—*-]\s")
_ALTERNATIVE_TEXT_CHARACTERS = 12


def sent_tokenize(text: str) -> list[str]:
    return _SENTENCE.findall(text)


def word_tokenize(text: str) -> list[str]:
    return _TOKEN.findall(text)


def pos_tag(text: str) -> list[tuple[str, str]]:
    # Only whether there is a verb is asked, to tell narrative from other text, which makes no difference
    # here.
    return [(word, "NN") for word in _TOKEN.findall(text)]


def install() -> None:
    """Put the functions above in place of unstructured's. Idempotent."""
    # urllib3, which unstructured imports, opens a socket then to see whether there is IPv6.
    socket.has_ipv6 = False
    present = sys.modules.get(_REPLACED)
    if present is not None and getattr(present, "pos_tag", None) is pos_tag:
        return
    if present is not None:
        raise ImportError(f"{_REPLACED} was imported before engine.ingestion.parsers.unstructured_elements")
    module = ModuleType(_REPLACED)
    for function in (sent_tokenize, word_tokenize, pos_tag):
        setattr(module, function.__name__, function)
    sys.modules[_REPLACED] = module


install()

from unstructured.documents.elements import Element, Title  # noqa: E402 - only after install()
from unstructured.partition.docx import partition_docx  # noqa: E402
from unstructured.partition.html import partition_html  # noqa: E402

__all__ = ["Element", "Title", "add_elements", "partition_docx", "partition_html", "table_text"]


def add_elements(assembly: Assembly, elements: Iterable[Element]) -> None:
    """Append unstructured's elements as blocks.

    Heading chains are rebuilt from ``Title.category_depth``; page headers and footers are taken once.
    """
    margins = PageMargins()
    for element in elements:
        category = element.category
        if category in ("Header", "Footer") and not margins.is_new(element.text):
            continue
        if category == "Title":
            level = (element.metadata.category_depth or 0) + 1
            assembly.add(BlockKind.HEADING, " ".join(element.text.split()), level=level)
        elif category == "Table":
            caption, table = table_text(element.metadata.text_as_html)
            assembly.add(BlockKind.PARAGRAPH, caption)
            assembly.add(BlockKind.TABLE, table or element.text)
        elif category != "PageBreak":
            assembly.add(*_block(element))


def _block(element: Element) -> tuple[BlockKind, str]:
    text: str = element.text or ""
    match element.category:
        case "ListItem":
            marked = _MARKER.match(text) or not text.strip()
            return BlockKind.LIST_ITEM, text if marked else f"• {text}"
        case "CodeSnippet":
            return BlockKind.CODE, text
        case "Image":
            # Short alternative texts are words like "logo".
            return BlockKind.PARAGRAPH, text if len(text) >= _ALTERNATIVE_TEXT_CHARACTERS else ""
        case _:
            return BlockKind.PARAGRAPH, text


def table_text(table_html: str | None) -> tuple[str, str]:
    """A table's caption, and its rows as lines with cells joined by " | ", header first."""
    root = etree.fromstring(table_html, etree.HTMLParser(huge_tree=True)) if table_html else None
    if root is None:
        return "", ""
    captions = (" ".join("".join(caption.itertext()).split()) for caption in root.iter("caption"))
    for table in root.iter("table"):
        expand_spans(table)
    lines = [table_line([" ".join(cell.itertext()) for cell in row.iter("td", "th")]) for row in root.iter("tr")]
    return " ".join(filter(None, captions)), "\n".join(filter(None, lines))
