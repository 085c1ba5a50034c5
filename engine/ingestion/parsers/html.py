"""HTML by unstructured, with a plain reading of the tree wherever it would leave out much of the text.

What a browser shows is kept, forms and folded parts included; scripts, navigation and templates are not, and
what is hidden is listed.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from engine.errors import DocumentEmpty, DocumentTooLarge
from engine.ingestion.parsers.assembly import Assembly, one_line
from engine.ingestion.parsers.decoding import decode
from engine.ingestion.parsers.html_hidden import hidden_comments, hides_all, page_styles, take_out_hidden
from engine.ingestion.parsers.html_plain import HEADINGS, REMOVED, PlainPage, read_plainly
from engine.ingestion.parsers.raised import raised
from engine.ingestion.parsers.table_spans import expand_spans
from engine.ingestion.parsers.tree import depth_of
from engine.ingestion.parsers.unstructured_elements import Element, add_elements, partition_html
from engine.types import HiddenKind, ParsedDocument

_DECLARED = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# unstructured drops these with all that is in them.
_AS_DIVISION = ("form", "details", "summary", "figure", "figcaption", "fieldset", "legend", "dialog")
_AS_SPAN = ("label", "button", "textarea")
_INLINE = frozenset("a abbr b cite code em font i small span strong sub sup u var".split())
# So many elements without a word may stand between a raised digit and the word before it.
_STEPS_BACK = 20
# Fields of a form that show what is in them as text.
_TEXT_FIELDS = frozenset(("", "text", "email", "tel", "url", "search", "number", "date", "month", "time", "week"))
# Deeper than Python recurses (and libxml2, which leaves out what is below 255), and more elements than
# unstructured gets through in reasonable time.
_DEPTH_LIMIT = 120
_ELEMENT_LIMIT = 200_000
_TAGS_LIMIT = 1_500_000
_ALL_TAGS_LIMIT = 2_500_000
# Below this libxml2 has left out nothing yet.
_TREE_DEPTH = 2000
# What unstructured may leave out (single letters, pictures) before its result is not trusted.
_SHARE_NEEDED = 0.9
_MAIN_SHARE = 0.5


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read HTML or XHTML. Raises DocumentEmpty, DocumentTooLarge."""
    text, warnings = decode(data, declared_encoding(data))
    if text.count("<") > _ALL_TAGS_LIMIT:
        raise DocumentTooLarge(f"{name} has more than {_ALL_TAGS_LIMIT:,} tags.", "Split the page and add its parts.")
    if text.count("<") > _TAGS_LIMIT:
        warnings.append(f"it has more than {_TAGS_LIMIT:,} tags; nothing in it was taken for hidden")
    root = _tree(text)
    stated = ""
    elements: list[Element] = []
    hidden: list[tuple[HiddenKind, str]] = []
    if root is not None:
        _write_out(root)
        hidden = take_out_hidden(root, text)
        stated = _words(root.find(".//title")) or _words(root.find(".//h1"))
        _simplify(root)
        wanted = sum(_printed(piece) for piece in root.itertext())
        elements = _partition(root)
        found = sum(_printed(element.text or "") for element in elements if element.category != "Image")
        if found < wanted * _SHARE_NEEDED:
            elements = []
    assembly = Assembly(name, "text/html", one_line(stated), warnings=list(warnings))
    if elements:
        add_elements(assembly, elements)
    else:
        page = _read_plainly(text, hidden)
        hidden = page.hidden
        for kind, block, level in page.blocks:
            assembly.add(kind, block, level=level)
    for reason, words in hidden:
        assembly.hide(reason, words)
    for words in hidden_comments(text):
        assembly.hide(HiddenKind.COMMENT, words)
    try:
        return assembly.finish()
    except DocumentEmpty as error:
        raise DocumentEmpty(
            f"{name} shows no text.",
            "If a program fills the page in, save it from the browser as a complete page.",
        ) from error


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page itself says it is in."""
    declared = _DECLARED.search(data[:4096])
    return (declared[1] or declared[2]).decode("latin-1") if declared else None


def _tree(text: str) -> Any:
    """The page's tree, None where there is none or it would take minutes to go through."""
    if text.count("<") > _TAGS_LIMIT:
        return None
    # As bytes: lxml refuses a str that declares an encoding.
    source = _XML_DECLARATION.sub("", text).encode("utf-8")
    parser = etree.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return etree.fromstring(source, parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _read_plainly(text: str, hidden: list[tuple[HiddenKind, str]]) -> PlainPage:
    """The page read without its tree, but for what the tree tells of hidden parts, which are ``hidden``."""
    root = _tree(text)
    if root is None:
        return read_plainly(text)
    if depth_of(root) > _TREE_DEPTH:
        sheets, _ = page_styles(root, text)
        return read_plainly(text, lambda tag, attributes: hides_all(tag, attributes, sheets))
    if not _write_out(root) and not hidden:
        return read_plainly(text)
    take_out_hidden(root, text)
    page = read_plainly(etree.tostring(root, encoding="unicode", method="html"))
    page.hidden = hidden
    return page


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _printed(text: str) -> int:
    return sum(len(word) for word in text.split())


def _write_out(root: Any) -> bool:
    """Put the words that fields, chosen options and drawings show into the page's text; whether there were any."""
    found = False
    for element in list(root.iter("input", "select", "svg")):
        if element.tag == "input":
            words = element.get("value", "") if element.get("type", "").lower() in _TEXT_FIELDS else ""
        elif element.tag == "select":
            words = ", ".join(_words(each) for each in element.iter("option") if "selected" in each.attrib)
        else:
            drawn = (each for each in element.iter("text") if next(each.iterancestors("defs", "symbol"), None) is None)
            words = " ".join(map(_words, drawn))
        if words.strip():
            # With its attributes: it may be hidden.
            del element[:]
            element.tag, element.text, found = "span", f" {words.strip()} ", True
    return found


def _simplify(root: Any) -> None:
    etree.strip_elements(root, *REMOVED, "link", "meta", with_tail=False)
    for element in list(root.iter("sup")):
        words = "".join(element.itertext())
        if (written := raised(words, _before(element))) != words:
            del element[:]
            element.text = written
            element.tag = "raised"
    etree.strip_tags(root, "raised")
    for element in list(root.iter(*_AS_DIVISION)):
        element.tag = "div"
    for element in list(root.iter(*_AS_SPAN)):
        element.tag = "span"
    for table in list(root.iter("table")):
        if next(table.iterdescendants("table", *HEADINGS), None) is not None:
            # A table that lays out the page: its cells are the page's parts.
            _dissolve(table)
        else:
            # unstructured sets the pieces of a cell's words apart; two links are two words.
            etree.strip_tags(table, *(_INLINE - {"a"}))
            expand_spans(table)
    mains = root.findall(".//main")
    if mains:
        everything = sum(_printed(piece) for piece in root.itertext())
        if sum(_printed(piece) for piece in mains[0].itertext()) < everything * _MAIN_SHARE or len(mains) > 1:
            for main in mains:
                main.tag = "div"


def _before(element: Any) -> str:
    """What stands directly before an element on its line, at least the last of it."""
    for _ in range(_STEPS_BACK):
        previous, parent = element.getprevious(), element.getparent()
        if previous is not None:
            words = previous.tail or "".join(previous.itertext())
            element = previous
        else:
            words = (parent.text or "") if parent is not None else ""
            if parent is None or parent.tag not in _INLINE:
                return words
            element = parent
        if words:
            return str(words)
    return ""


def _dissolve(table: Any) -> None:
    """Turn the table's own rows and cells, not those of tables inside it, into divisions."""
    own = [element for element in table.iterdescendants() if next(element.iterancestors("table"), None) is table]
    for element in own:
        if element.tag in ("thead", "tbody", "tfoot", "tr", "td", "th", "caption"):
            element.tag = "div"
    table.tag = "div"


def _partition(root: Any) -> list[Element]:
    """unstructured's elements, none where the tree is too deep or too large for it."""
    if sum(1 for _ in root.iter()) > _ELEMENT_LIMIT or depth_of(root) > _DEPTH_LIMIT:
        return []
    try:
        return list(partition_html(text=etree.tostring(root, encoding="unicode", method="html"), languages=[""]))
    except (RecursionError, etree.Error, ValueError, AttributeError):
        # What it could not take apart the plain reading can.
        return []
