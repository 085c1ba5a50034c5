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
from engine.ingestion.parsers.decoding import whole_number
from engine.ingestion.parsers.office_package import damaged, pack, parse_xml, read_office_parts
from engine.ingestion.parsers.presentation_hidden import SlideVisibility
from engine.types import BlockKind, HiddenKind, ParsedDocument

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_GROUP_DEPTH = 50
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
        for number, slide in enumerate(deck.slides, 1):
            assembly.begin_page()
            if slide.element.get("show") in ("0", "false"):
                hidden.append(str(number))
                drawn = [slide.element, *([slide.notes_slide.element] if slide.has_notes_slide else [])]
                assembly.hide(HiddenKind.INVISIBLE, "\n".join(text for each in drawn for text in _words(each)))
            else:
                _add_slide(assembly, slide, SlideVisibility(slide, deck.slide_width or 0, deck.slide_height or 0))
    except _FAILURES as error:
        # python-pptx raises all of these for packages that lack a part or an attribute.
        raise damaged(name, f"{type(error).__name__}: {error}") from error
    if hidden:
        assembly.warnings.append(f"hidden slides were not read: {', '.join(hidden)}")
    return assembly.finish()


def _words(element: Any) -> Iterator[str]:
    """The paragraphs of anything drawn, shown or not."""
    for paragraph in element.iter(f"{_A}p"):
        yield "".join(each.text or "" for each in paragraph.iter(f"{_A}t"))


def _add_slide(assembly: Assembly, slide: Any, visibility: SlideVisibility) -> None:
    shown = [shape for shape in _shapes(slide.shapes) if not _hide(assembly, shape, visibility)]
    title = slide.shapes.title
    if title is not None and title.has_text_frame and any(shape.shape_id == title.shape_id for shape in shown):
        assembly.add(BlockKind.HEADING, " ".join(title.text_frame.text.split()), level=1)
    for shape in shown:
        if title is None or shape.shape_id != title.shape_id:
            _add_shape(assembly, shape)
    _add_related(assembly, slide)
    if slide.has_notes_slide:
        notes = slide.notes_slide.notes_text_frame
        if notes is not None and notes.text.strip():
            assembly.leave_heading(2)
            assembly.add(BlockKind.HEADING, "Notes", level=2)
            _add_text(assembly, notes, listed=False)


def _add_related(assembly: Assembly, slide: Any) -> None:
    """Append a slide's diagrams, and list its comments."""
    for relationship in slide.part.rels.values():
        kind = relationship.reltype.rpartition("/")[2]
        if relationship.is_external or kind not in ("diagramData", "comments"):
            continue
        for text in _part_texts(relationship.target_part.blob, assembly.name):
            if kind == "comments":
                assembly.hide(HiddenKind.COMMENT, text)
            else:
                assembly.add(BlockKind.PARAGRAPH, text)


def _hide(assembly: Assembly, shape: Any, visibility: SlideVisibility) -> bool:
    """Whether a shape is not seen; then it is listed. Of one that is, the runs that are not are taken out."""
    element = shape._element  # noqa: SLF001 - what is hidden has no public face
    reason = visibility.of_shape(shape)
    if reason is not None:
        assembly.hide(reason, "\n".join(_words(element)))
        return True
    taken: list[tuple[HiddenKind, str]] = []
    if shape.has_text_frame:
        # All are looked at before one is taken out: how far a text reaches depends on it.
        found = [(run, visibility.of_run(shape, run)) for run in element.iter(f"{_A}r")]
        for run, why in found:
            if why is not None:
                taken.append((why, run.findtext(f"{_A}t") or ""))
                run.getparent().remove(run)
    for why, group in groupby(taken, key=lambda each: each[0]):
        assembly.hide(why, " ".join(text for _, text in group))
    return False


def _shapes(shapes: Any, depth: int = 0) -> Iterator[Any]:
    """From top to bottom, and from left to right where tops are equal; a group's shapes together."""

    def place(shape: Any) -> tuple[int, int]:
        return shape.top or 0, shape.left or 0

    for shape in sorted(shapes, key=place):
        members = getattr(shape, "shapes", None)
        if members is not None and depth < _GROUP_DEPTH:
            yield from _shapes(members, depth + 1)
        else:
            yield shape


def _add_shape(assembly: Assembly, shape: Any) -> None:
    if shape.has_text_frame:
        _add_text(assembly, shape.text_frame, listed=shape.is_placeholder)
    elif getattr(shape, "has_table", False):
        assembly.add_table([cell.text for cell in row.cells] for row in shape.table.rows)
    elif getattr(shape, "has_chart", False):
        _add_chart(assembly, shape.chart.part.blob)


def _add_text(assembly: Assembly, frame: Any, listed: bool) -> None:
    paragraphs = [(paragraph, paragraph.text.replace("\v", "\n").strip()) for paragraph in frame.paragraphs]
    several = sum(bool(text) for _, text in paragraphs) > 1
    for paragraph, text in paragraphs:
        properties = paragraph._p.pPr  # noqa: SLF001 - bullets have no public face
        bullets = {etree.QName(each).localname for each in properties} if properties is not None else set()
        marked = "buChar" in bullets or "buAutoNum" in bullets
        plain = "buNone" in bullets
        if text and (marked or (listed and several and not plain)):
            assembly.add(BlockKind.LIST_ITEM, f"{'  ' * paragraph.level}• {text}")
        else:
            assembly.add(BlockKind.PARAGRAPH, text)


def _add_chart(assembly: Assembly, part: bytes) -> None:
    """A chart's title, and the numbers it was drawn from as a table."""
    chart = parse_xml(part, assembly.name)
    heading = chart.find(f".//{_C}title")
    if heading is not None:
        assembly.add(BlockKind.PARAGRAPH, "".join(each.text or "" for each in heading.iter(f"{_A}t")))
    columns = [
        (_values(series, "tx"), _values(series, "cat") or _values(series, "xVal"), _points(series))
        for series in chart.iter(f"{_C}ser")
    ]
    if not columns:
        return
    categories = max((each[1] for each in columns), key=len)
    rows = [["", *(names.get(0, "") for names, _, _ in columns)]]
    indices = sorted({index for _, own, values in columns for index in (*own, *values)})
    rows.extend([categories.get(index, ""), *(values.get(index, "") for _, _, values in columns)] for index in indices)
    assembly.add_table(rows)


def _points(series: Any) -> dict[int, str]:
    return _values(series, "val") or _values(series, "yVal")


def _values(series: Any, role: str) -> dict[int, str]:
    values: dict[int, str] = {}
    for point in series.iterfind(f"{_C}{role}//{_C}pt"):
        index = whole_number(point.get("idx", ""))
        if index is not None:
            values[index] = point.findtext(f"{_C}v") or ""
    return values


def _part_texts(part: bytes, name: str) -> list[str]:
    """The texts of a diagram or of comments, each paragraph one of its own."""
    root = parse_xml(part, name)
    texts = list(_words(root))
    # Comments of the older kind are plain text.
    texts.extend(each.text or "" for each in root.iter("{*}text"))
    return texts
