"""What is drawn on a worksheet: text boxes and shapes, the words of charts, diagrams.

The numbers behind a chart are cells of the workbook, and stand there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from engine.ingestion.parsers.office_drawings import (
    chart_reference,
    diagram_reference,
    paragraphs,
    part_texts,
    unseen,
    unwrap_alternatives,
)
from engine.ingestion.parsers.office_package import parse_xml, related, relationships
from engine.types import HiddenKind

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_ON = ("1", "true")
_LAST = 2**31


def drawn_texts(parts: dict[str, bytes], sheet: str, name: str) -> Iterator[tuple[str, HiddenKind | None]]:
    """The texts drawn on the sheet in the part ``sheet``, from top to bottom, each with why it is not seen.

    Raises DocumentUnreadable.
    """
    for drawing in related(parts, sheet, "drawing", name):
        root = parse_xml(parts[drawing], name)
        unwrap_alternatives(root)
        targets = relationships(parts, drawing, name)
        for anchor in sorted(root, key=_place):
            for element in anchor.iter(f"{_XDR}sp", f"{_XDR}cxnSp", f"{_XDR}graphicFrame"):
                hidden = HiddenKind.INVISIBLE if _is_hidden(element) else None
                for text, reason in _texts(element, parts, targets, name):
                    yield text, hidden or reason


def _place(anchor: Any) -> tuple[int, int]:
    """Row and column of an anchor, the last ones where it states none."""
    stated = (anchor.findtext(f"{_XDR}from/{_XDR}{each}", "") for each in ("row", "col"))
    row, column = (int(each) if each.isdigit() else _LAST for each in stated)
    return row, column


def _is_hidden(element: Any) -> bool:
    around = (element, *element.iterancestors(f"{_XDR}grpSp"))
    return any(each.get("hidden") in _ON for shape in around for each in shape.iterfind(f"*/{_XDR}cNvPr"))


def _texts(
    element: Any, parts: dict[str, bytes], targets: dict[str, tuple[str, str]], name: str
) -> Iterator[tuple[str, HiddenKind | None]]:
    if element.tag == f"{_XDR}graphicFrame":
        _, chart = targets.get(chart_reference(element), ("", ""))
        _, diagram = targets.get(diagram_reference(element), ("", ""))
        for part in (chart, diagram):
            yield from ((text, None) for text in (part_texts(parts[part], name) if part else ()))
        return
    for run in list(element.iter(f"{_A}r")):
        properties = run.find(f"{_A}rPr")
        reason = _unseen(element, properties) if properties is not None else None
        if reason is not None:
            yield run.findtext(f"{_A}t") or "", reason
            run.getparent().remove(run)
    yield "\n".join(text for text in paragraphs(element) if text.strip()), None


def _unseen(shape: Any, properties: Any) -> HiddenKind | None:
    reason = unseen(properties)
    ink, ground = properties.find(f"{_A}solidFill"), shape.find(f"{_XDR}spPr/{_A}solidFill")
    if reason is not None or ink is None or ground is None:
        return reason
    same = etree.tostring(ink, method="c14n") == etree.tostring(ground, method="c14n")
    return HiddenKind.BACKGROUND_COLOUR if same else None
