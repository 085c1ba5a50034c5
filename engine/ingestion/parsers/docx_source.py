"""A Word document's package, rewritten so that python-docx sees all of its text.

Read naively, text in content controls, text boxes, tracked insertions, equations and the strict variant of
the format is lost without a word. Here all of it becomes plain paragraphs; what Word does not show is put
aside, pictures are emptied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from engine.errors import DocumentUnreadable
from engine.ingestion.parsers.decoding import whole_number
from engine.ingestion.parsers.docx_hidden import WordVisibility, page_ground
from engine.ingestion.parsers.docx_text import NOTE_MARK, paragraph_text
from engine.ingestion.parsers.office_drawings import chart_title_and_rows, part_texts
from engine.ingestion.parsers.office_package import pack, parse_xml, read_office_parts, relationships
from engine.ingestion.parsers.raised import roman
from engine.types import HiddenKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_R = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_NO_RELATIONSHIPS = f'<Relationships xmlns="{_R[1:-1]}"/>'.encode()
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DC = "{http://purl.org/dc/elements/1.1/}"

_DROPPED = tuple(
    f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "delInstrText", "sdtPr", "rPrChange")
)
_UNWRAPPED = frozenset(
    f"{_W}{tag}"
    for tag in (
        "sdt",
        "sdtContent",
        "smartTag",
        "customXml",
        "ins",
        "moveTo",
        "fldSimple",
        "hyperlink",
        "dir",
        "bdo",
    )
)
# The attribute that says which part it is.
_REFERENCES = {f"{_C}chart": "id", f"{_DGM}relIds": "dm"}
_NOTES = (
    ("footnotes", "footnote", "Footnotes"),
    ("endnotes", "endnote", "Endnotes"),
)
_MARGIN_START = re.compile(rb"<(?:\w+:)?(?:hdr|ftr)\b")
_HEADING_NAME = re.compile(r"heading (\d)$", re.IGNORECASE)
_OUTLINE_LEVELS = 9


@dataclass(slots=True)
class WordSource:
    package: bytes
    """A package that python-docx reads whole."""
    title: str = ""
    notes: list[tuple[str, list[str]]] = field(default_factory=list)
    """Footnotes and endnotes: what they are, and their texts."""
    hidden: list[tuple[HiddenKind, str]] = field(default_factory=list)
    """What Word does not show as part of the text, comments included."""


def read_source(data: bytes, name: str) -> WordSource:
    """Rewrite a .docx. Raises DocumentUnreadable, DocumentTooLarge, DocumentEncrypted."""
    parts = read_office_parts(data, name)
    main = _main_part(parts, name)
    folder = main.rpartition("/")[0]
    document = parse_xml(parts[main], name)
    styles_name = f"{folder}/styles.xml" if folder else "styles.xml"
    styles = parse_xml(parts[styles_name], name) if styles_name in parts else None
    settings_name = f"{folder}/settings.xml" if folder else "settings.xml"
    settings = parse_xml(parts[settings_name], name) if settings_name in parts else None
    margins = {
        member: parse_xml(part, name)
        for member, part in parts.items()
        if member.endswith(".xml") and _MARGIN_START.search(part, 0, 4096)
    }
    visibility = WordVisibility(styles, page_ground(document, settings, list(margins.values())))
    hidden = visibility.take_out(document)
    _flatten(document)
    marks = {tag: _mark_notes(document, tag) for _, tag, _ in _NOTES}
    _write_out_drawings(document, main, parts, name)
    outline = _Outline(styles)
    for paragraph in list(document.iter(f"{_W}p")):
        outline.apply(paragraph)
        _merge_runs(paragraph)
    parts[main] = etree.tostring(document)
    for member, margin in margins.items():
        hidden.extend(visibility.take_out(margin))
        _flatten(margin)
        _write_out_drawings(margin, member, parts, name)
        for paragraph in list(margin.iter(f"{_W}p")):
            _merge_runs(paragraph)
        parts[member] = etree.tostring(margin)
    _add_missing_parts(parts, main, name)
    if styles is not None:
        parts[styles_name] = etree.tostring(styles)
    source = WordSource(pack(parts).getvalue(), _core_title(parts, name), hidden=hidden)
    for part, tag, label in _NOTES:
        if parts.get(f"{folder}/{part}.xml"):
            notes = parse_xml(parts[f"{folder}/{part}.xml"], name)
            hidden.extend(visibility.take_out(notes))
            texts = list(_note_texts(notes, tag, marks[tag]))
            if texts:
                source.notes.append((label, texts))
    comments = parts.get(f"{folder}/comments.xml")
    texts = list(_note_texts(parse_xml(comments, name), "comment", {})) if comments else []
    hidden.extend((HiddenKind.COMMENT, text) for text in texts)
    return source


def _main_part(parts: dict[str, bytes], name: str) -> str:
    if "_rels/.rels" in parts:
        for relationship in parse_xml(parts["_rels/.rels"], name).iter(f"{_R}Relationship"):
            if relationship.get("Type", "").endswith("/officeDocument"):
                target = str(relationship.get("Target", "")).lstrip("/")
                if target in parts:
                    return target
    raise DocumentUnreadable(f"{name} has no main part.", "Get a whole copy of the file, or save it anew.")


def _add_missing_parts(parts: dict[str, bytes], main: str, name: str) -> None:
    """Empty settings and styles where a package has none: python-docx would read its own from disk."""
    folder, _, file = main.rpartition("/")
    relationships_name = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
    relationships = parse_xml(parts.get(relationships_name, _NO_RELATIONSHIPS), name)
    types = parse_xml(parts["[Content_Types].xml"], name)
    present = {str(each.get("Type", "")).rpartition("/")[2] for each in relationships}
    for kind in ("settings", "styles"):
        if kind in present:
            continue
        part = f"{folder}/casemate-{kind}.xml" if folder else f"casemate-{kind}.xml"
        parts[part] = f'<w:{kind} xmlns:w="{_W[1:-1]}"/>'.encode()
        added = etree.SubElement(relationships, f"{_R}Relationship")
        added.set("Id", f"casemate-{kind}")
        added.set("Type", f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}")
        added.set("Target", f"/{part}")
        override = etree.SubElement(types, f"{_CT}Override")
        override.set("PartName", f"/{part}")
        override.set("ContentType", f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml")
    parts[relationships_name] = etree.tostring(relationships)
    parts["[Content_Types].xml"] = etree.tostring(types)


# --- paragraphs ---------------------------------------------------------------------------------------------


def _flatten(document: Any) -> None:
    """Leave nothing between the body and its paragraphs and tables, and nothing but runs in a paragraph."""
    for fallback in list(document.iter(f"{_MC}Fallback")):
        alternatives = fallback.getparent()
        if alternatives.find(f"{_MC}Choice") is not None:
            alternatives.remove(fallback)
    for element in list(document.iter(*_DROPPED)):
        # Within run properties these only say how a paragraph's mark was changed.
        if element.getparent().tag != f"{_W}rPr":
            element.getparent().remove(element)
    for box in list(document.iter(f"{_W}txbxContent")):
        anchor = next(box.iterancestors(f"{_W}p"), None)
        if anchor is None:
            continue
        for block in reversed(list(box)):
            anchor.addnext(block)
    for element in [element for element in document.iter() if element.tag in _UNWRAPPED]:
        if element.getparent().tag != f"{_W}rPr":
            _unwrap(element)


def _write_out_drawings(root: Any, part: str, parts: dict[str, bytes], name: str) -> None:
    """Put what charts and diagrams say behind the paragraphs that they stand in."""
    holders = list(root.iter(f"{_C}chart", f"{_DGM}relIds"))
    targets = relationships(parts, part, name) if holders else {}
    # Each is put directly behind its paragraph, so the last comes first.
    for holder in reversed(holders):
        kind, target = targets.get(str(holder.get(f"{_REFERENCE}{_REFERENCES[holder.tag]}")), ("", ""))
        anchor = next(holder.iterancestors(f"{_W}p"), None)
        if anchor is None or kind not in ("chart", "diagramData"):
            continue
        texts: list[str] = []
        if kind == "diagramData":
            texts = part_texts(parts[target], name)
        else:
            title, rows = chart_title_and_rows(parts[target], name)
            texts = [title] if title.strip() else []
            if anchor.getparent().tag == f"{_W}body":
                anchor.addnext(_table(rows))
            else:
                texts.extend(" | ".join(row) for row in rows)
        for text in reversed(texts):
            anchor.addnext(_paragraph(text))


def _paragraph(text: str) -> Any:
    paragraph = etree.Element(f"{_W}p")
    etree.SubElement(etree.SubElement(paragraph, f"{_W}r"), f"{_W}t").text = text
    return paragraph


def _table(rows: list[list[str]]) -> Any:
    table = etree.Element(f"{_W}tbl")
    etree.SubElement(table, f"{_W}tblPr")
    grid = etree.SubElement(table, f"{_W}tblGrid")
    for _ in rows[0] if rows else ():
        etree.SubElement(grid, f"{_W}gridCol")
    for row in rows:
        line = etree.SubElement(table, f"{_W}tr")
        for text in row:
            etree.SubElement(line, f"{_W}tc").append(_paragraph(text))
    return table


def _unwrap(element: Any) -> None:
    parent = element.getparent()
    at = parent.index(element)
    children = list(element)
    for offset, child in enumerate(children):
        parent.insert(at + offset, child)
    parent.remove(element)


def _merge_runs(paragraph: Any) -> None:
    """One run for a paragraph: python-docx is slow with many, and reads some kinds of run not at all."""
    text, bold = paragraph_text(paragraph)
    for child in list(paragraph):
        if child.tag != f"{_W}pPr":
            paragraph.remove(child)
    if not text:
        return
    run = etree.SubElement(paragraph, f"{_W}r")
    if bold:
        etree.SubElement(etree.SubElement(run, f"{_W}rPr"), f"{_W}b")
    etree.SubElement(run, f"{_W}t").text = text


class _Outline:
    """Gives paragraphs that Word's outline shows as headings a heading's style, whatever theirs is called."""

    def __init__(self, styles: Any) -> None:
        self._styles = styles
        self._by_id: dict[str, Any] = {}
        self._levels: dict[str, int | None] = {}
        if styles is not None:
            self._by_id = {str(style.get(f"{_W}styleId")): style for style in styles.iter(f"{_W}style")}

    def apply(self, paragraph: Any) -> None:
        properties = paragraph.find(f"{_W}pPr")
        if self._styles is None or properties is None:
            return
        named = properties.find(f"{_W}pStyle")
        style_id = str(named.get(f"{_W}val")) if named is not None else ""
        own = _outline_level(properties)
        level = own if own is not None else self._style_level(style_id)
        if level is None or self._is_heading(style_id):
            return
        heading_id = f"{style_id}-outline-{level}"
        if heading_id not in self._by_id:
            self._add_style(heading_id, style_id, level)
        if named is None:
            named = etree.Element(f"{_W}pStyle")
            properties.insert(0, named)
        named.set(f"{_W}val", heading_id)

    def _is_heading(self, style_id: str) -> bool:
        name = self._name(style_id).lower()
        return _HEADING_NAME.match(name) is not None or name in ("title", "subtitle")

    def _name(self, style_id: str) -> str:
        style = self._by_id.get(style_id)
        name = style.find(f"{_W}name") if style is not None else None
        return str(name.get(f"{_W}val", "")) if name is not None else ""

    def _style_level(self, style_id: str) -> int | None:
        """The outline level of a style, its own or inherited."""
        asked: list[str] = []
        level: int | None = None
        base: str | None = style_id
        while level is None and base is not None:
            if base in self._levels:
                level = self._levels[base]
                break
            # Set first: a style may be based on itself.
            self._levels[base] = None
            asked.append(base)
            level, base = self._own_level(base)
        if level is not None and not 0 <= level < _OUTLINE_LEVELS:
            level = None
        self._levels.update(dict.fromkeys(asked, level))
        return level

    def _own_level(self, style_id: str) -> tuple[int | None, str | None]:
        """The outline level that a style has of its own, and the style it is based on."""
        style = self._by_id.get(style_id)
        if style is None:
            return None, None
        properties = style.find(f"{_W}pPr")
        level = _outline_level(properties) if properties is not None else None
        named = _HEADING_NAME.match(self._name(style_id))
        if level is None and named:
            level = int(named[1]) - 1
        base = style.find(f"{_W}basedOn")
        return level, str(base.get(f"{_W}val")) if base is not None else None

    def _add_style(self, heading_id: str, base_id: str, level: int) -> None:
        style = etree.SubElement(self._styles, f"{_W}style")
        style.set(f"{_W}type", "paragraph")
        style.set(f"{_W}styleId", heading_id)
        etree.SubElement(style, f"{_W}name").set(f"{_W}val", f"heading {level + 1}")
        if base_id:
            # Numbering comes from the style it stands for.
            etree.SubElement(style, f"{_W}basedOn").set(f"{_W}val", base_id)
        self._by_id[heading_id] = style


def _outline_level(properties: Any) -> int | None:
    level = properties.find(f"{_W}outlineLvl")
    value = whole_number(str(level.get(f"{_W}val", ""))) if level is not None else None
    return value if value is not None and value < _OUTLINE_LEVELS else None


# --- what stands beside the text ----------------------------------------------------------------------------


def _mark_notes(document: Any, tag: str) -> dict[str, str]:
    """Write the marks of a document's notes into its text, "[1]" or "[i]"; returns each note's by its id."""
    marks: dict[str, str] = {}
    for reference in document.iter(f"{_W}{tag}Reference"):
        # Some bring a mark of their own, which is text.
        if reference.get(f"{_W}customMarkFollows") not in ("1", "true", "on"):
            number = len(marks) + 1
            mark = f"[{number if tag == 'footnote' else roman(number)}]"
            reference.text = marks.setdefault(str(reference.get(f"{_W}id")), mark)
            reference.tag = NOTE_MARK
    return marks


def _note_texts(notes: Any, tag: str, marks: dict[str, str]) -> Iterator[str]:
    for note in notes.iter(f"{_W}{tag}"):
        if note.get(f"{_W}type") in ("separator", "continuationSeparator", "continuationNotice"):
            continue
        texts = (paragraph_text(paragraph)[0].strip() for paragraph in note.iter(f"{_W}p"))
        text = "\n".join(text for text in texts if text)
        if text:
            mark = marks.get(str(note.get(f"{_W}id")), "")
            yield f"{mark} {text}" if mark else text


def _core_title(parts: dict[str, bytes], name: str) -> str:
    core = parts.get("docProps/core.xml")
    if not core:
        return ""
    title = parse_xml(core, name).find(f"{_DC}title")
    return title.text or "" if title is not None else ""
