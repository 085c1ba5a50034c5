"""PowerPoint presentations (.pptx): a page a slide, its title as heading, then shapes as they lie on the slide.

Notes, tables, the numbers behind charts and diagrams are read; comments and what is hidden are listed.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pptx
from lxml import etree
from pptx.exc import InvalidXmlError, PackageNotFoundError

from engine.ingestion.parsers.assembly import Assembly, one_line
from engine.ingestion.parsers.office_drawings import (
    chart_title_and_rows,
    diagram_reference,
    paragraphs,
    part_texts,
    unwrap_alternatives,
)
from engine.ingestion.parsers.office_package import damaged, pack, read_office_parts
from engine.ingestion.parsers.presentation_hidden import SlideVisibility, Themes
from engine.types import BlockKind, HiddenKind, ParsedDocument

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_GROUP_DEPTH = 50
# A tenth of an inch: shapes whose tops differ by less stand in a row.
_ROW_EMU = 91_440
_POOR_TITLES = ("powerpoint presentation", "powerpoint-präsentation", "presentation", "slide 1", "untitled")
_FAILURES = (
    *(ValueError, KeyError, AttributeError, TypeError, IndexError, AssertionError, NotImplementedError),
    *(SyntaxError, zipfile.BadZipFile, OSError, InvalidXmlError, PackageNotFoundError, RecursionError),
)


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read a presentation. Raises DocumentUnreadable, DocumentEmpty, DocumentEncrypted, DocumentTooLarge."""
    parts = read_office_parts(data, name)
    try:
        deck = pptx.Presentation(pack(parts))
        title = one_line(deck.core_properties.title or "")
        assembly = Assembly(name, MEDIA_TYPE, "" if title.lower() in _POOR_TITLES else title)
        hidden = []
        themes = Themes()
        for master in deck.slide_masters:
            for drawn in (master, *master.slide_layouts):
                unwrap_alternatives(drawn.element)
        for number, slide in enumerate(deck.slides, 1):
            assembly.begin_page()
            unwrap_alternatives(slide.element)
            if slide.element.get("show") in ("0", "false"):
                hidden.append(str(number))
                drawn = [slide.element, *([slide.notes_slide.element] if slide.has_notes_slide else [])]
                assembly.hide(HiddenKind.INVISIBLE, "\n".join(text for each in drawn for text in paragraphs(each)))
            else:
                size = (deck.slide_width or 0, deck.slide_height or 0)
                _add_slide(assembly, slide, SlideVisibility(slide, *size, themes))
    except _FAILURES as error:
        # python-pptx raises all of these for packages that lack a part or an attribute.
        raise damaged(name, f"{type(error).__name__}: {error}") from error
    if hidden:
        assembly.warnings.append(f"hidden slides were not read: {', '.join(hidden)}")
    return assembly.finish()


def _add_slide(assembly: Assembly, slide: Any, visibility: SlideVisibility) -> None:
    shown = [shape for shape in _shapes(slide.shapes) if not _hide(assembly, slide, shape, visibility)]
    title = slide.shapes.title
    if title is not None and title.has_text_frame and any(shape.shape_id == title.shape_id for shape in shown):
        assembly.add(BlockKind.HEADING, " ".join(title.text_frame.text.split()), level=1)
    for shape in shown:
        if title is None or shape.shape_id != title.shape_id:
            _add_shape(assembly, slide, shape)
    _hide_comments(assembly, slide)
    if slide.has_notes_slide:
        notes = slide.notes_slide.notes_text_frame
        if notes is not None and notes.text.strip():
            assembly.leave_heading(2)
            assembly.add(BlockKind.HEADING, "Notes", level=2)
            _add_text(assembly, notes, listed=False)


def _hide_comments(assembly: Assembly, slide: Any) -> None:
    for relationship in slide.part.rels.values():
        if not relationship.is_external and relationship.reltype.endswith("/comments"):
            for text in part_texts(relationship.target_part.blob, assembly.name):
                assembly.hide(HiddenKind.COMMENT, text)


def _hide(assembly: Assembly, slide: Any, shape: Any, visibility: SlideVisibility) -> bool:
    """Whether a shape is not seen; then it is listed. Of one that is, the runs that are not are taken out."""
    element = shape._element  # noqa: SLF001 - what is hidden has no public face
    reason = visibility.of_shape(shape)
    if reason is not None:
        assembly.hide(reason, "\n".join([*paragraphs(element), *_diagram(assembly, slide, shape)]))
        return True
    # All are looked at before one is taken out: how far a text reaches depends on it.
    found = [(run, visibility.of_run(shape, run)) for run in element.iter(f"{_A}r", f"{_A}fld")]
    taken: list[tuple[HiddenKind, str]] = []
    for run, why in found:
        if why is not None:
            taken.append((why, run.findtext(f"{_A}t") or ""))
            run.getparent().remove(run)
    for why, group in groupby(taken, key=lambda each: each[0]):
        assembly.hide(why, " ".join(text for _, text in group))
    return False


def _shapes(shapes: Any, depth: int = 0) -> Iterator[Any]:
    """Row by row from top to bottom, each from left to right; a group's shapes together."""
    rows: list[list[Any]] = []
    for shape in sorted(shapes, key=lambda shape: shape.top or 0):
        if not rows or (shape.top or 0) - (rows[-1][0].top or 0) >= _ROW_EMU:
            rows.append([])
        rows[-1].append(shape)
    for shape in (shape for row in rows for shape in sorted(row, key=lambda shape: shape.left or 0)):
        members = getattr(shape, "shapes", None)
        if members is not None and depth < _GROUP_DEPTH:
            yield from _shapes(members, depth + 1)
        else:
            yield shape


def _add_shape(assembly: Assembly, slide: Any, shape: Any) -> None:
    if shape.has_text_frame:
        _add_text(assembly, shape.text_frame, listed=shape.is_placeholder)
    elif getattr(shape, "has_table", False):
        assembly.add_table([cell.text for cell in row.cells] for row in shape.table.rows)
    elif getattr(shape, "has_chart", False):
        _add_chart(assembly, shape.chart.part.blob)
    else:
        for text in _diagram(assembly, slide, shape):
            assembly.add(BlockKind.PARAGRAPH, text)


def _diagram(assembly: Assembly, slide: Any, shape: Any) -> list[str]:
    """The texts of the diagram that a shape holds."""
    reference = diagram_reference(shape._element)  # noqa: SLF001 - diagrams have no public face
    if reference not in slide.part.rels or slide.part.rels[reference].is_external:
        return []
    return part_texts(slide.part.rels[reference].target_part.blob, assembly.name)


def _add_text(assembly: Assembly, frame: Any, listed: bool) -> None:
    texts = [(paragraph, paragraph.text.replace("\v", "\n").strip()) for paragraph in frame.paragraphs]
    several = sum(bool(text) for _, text in texts) > 1
    for paragraph, text in texts:
        properties = paragraph._p.pPr  # noqa: SLF001 - bullets have no public face
        bullets = {etree.QName(each).localname for each in properties} if properties is not None else set()
        marked = "buChar" in bullets or "buAutoNum" in bullets
        plain = "buNone" in bullets
        if text and (marked or (listed and several and not plain)):
            assembly.add(BlockKind.LIST_ITEM, f"{'  ' * paragraph.level}• {text}")
        else:
            assembly.add(BlockKind.PARAGRAPH, text)


def _add_chart(assembly: Assembly, part: bytes) -> None:
    title, rows = chart_title_and_rows(part, assembly.name)
    assembly.add(BlockKind.PARAGRAPH, title)
    assembly.add_table(rows)
