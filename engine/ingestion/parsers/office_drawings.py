"""What drawings in Office documents say: shapes, charts and diagrams, in the same form in all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from engine.ingestion.parsers.decoding import whole_number
from engine.ingestion.parsers.office_package import parse_xml
from engine.types import HiddenKind

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A14_M = "{http://schemas.microsoft.com/office/drawing/2010/main}m"
_TINY_HUNDREDTHS = 100


def unwrap_alternatives(root: Any) -> None:
    """Leave of everything that stands there twice, for newer and older programs, what newer ones show.

    Equations in paragraphs become runs.
    """
    for alternatives in list(root.iter(f"{_MC}AlternateContent")):
        parent = alternatives.getparent()
        chosen = next((each for tag in ("Choice", "Fallback") for each in alternatives.iterchildren(f"{_MC}{tag}")), ())
        if parent is None:
            continue
        for child in list(chosen):
            alternatives.addprevious(child)
        parent.remove(alternatives)
    for equation in list(root.iter(_A14_M)):
        run = equation.makeelement(f"{_A}r")
        etree.SubElement(run, f"{_A}t").text = "".join(each.text or "" for each in equation.iter(f"{_M}t"))
        equation.getparent().replace(equation, run)


def unseen(properties: Any) -> HiddenKind | None:
    """Why a run with these properties (a:rPr) is not seen, whatever it stands on; None if it may be."""
    size = whole_number(properties.get("sz", ""))
    if size is not None and size <= _TINY_HUNDREDTHS:
        return HiddenKind.TINY
    if is_drawn_around(properties):
        return None
    if properties.find(f"{_A}noFill") is not None:
        return HiddenKind.INVISIBLE
    clear = properties.find(f"{_A}solidFill//{_A}alpha[@val='0']")
    return HiddenKind.INVISIBLE if clear is not None else None


def is_drawn_around(properties: Any) -> bool:
    """Whether letters have an outline or an effect, by which they are seen whatever their own colour is."""
    line = properties.find(f"{_A}ln")
    if line is not None and line.find(f"{_A}noFill") is None:
        return True
    effects = properties.find(f"{_A}effectLst")
    return (effects is not None and len(effects) > 0) or properties.find(f"{_A}effectDag") is not None


def chart_reference(element: Any) -> str:
    """The number by which a drawn frame refers to its chart, "" where it has none."""
    return next((str(each.get(f"{_R}id", "")) for each in element.iter(f"{_C}chart")), "")


def diagram_reference(element: Any) -> str:
    """The number by which a drawn frame refers to its diagram's texts, "" where it has none."""
    return next((str(each.get(f"{_R}dm", "")) for each in element.iter(f"{_DGM}relIds")), "")


def paragraphs(element: Any) -> Iterator[str]:
    """The paragraphs of anything drawn, shown or not."""
    for paragraph in element.iter(f"{_A}p"):
        yield "".join(each.text or "" for each in paragraph.iter(f"{_A}t"))


def part_texts(part: bytes, name: str) -> list[str]:
    """The texts of a diagram or of comments, each paragraph one of its own. Raises DocumentUnreadable."""
    root = parse_xml(part, name)
    texts = list(paragraphs(root))
    # Comments of the older kind are plain text.
    texts.extend(each.text or "" for each in root.iter("{*}text"))
    return [text for text in texts if text.strip()]


def chart_title_and_rows(part: bytes, name: str) -> tuple[str, list[list[str]]]:
    """A chart's title, and the numbers it was drawn from as rows with a header. Raises DocumentUnreadable."""
    chart = parse_xml(part, name)
    heading = chart.find(f".//{_C}title")
    title = "".join(each.text or "" for each in heading.iter(f"{_A}t")) if heading is not None else ""
    columns = [
        (_values(series, "tx"), _values(series, "cat") or _values(series, "xVal"), _points(series))
        for series in chart.iter(f"{_C}ser")
    ]
    if not columns:
        return title, []
    categories = max((each[1] for each in columns), key=len)
    rows = [["", *(names.get(0, "") for names, _, _ in columns)]]
    indices = sorted({index for _, own, values in columns for index in (*own, *values)})
    rows.extend([categories.get(index, ""), *(values.get(index, "") for _, _, values in columns)] for index in indices)
    return title, rows


def _points(series: Any) -> dict[int, str]:
    return _values(series, "val") or _values(series, "yVal")


def _values(series: Any, role: str) -> dict[int, str]:
    values: dict[int, str] = {}
    for point in series.iterfind(f"{_C}{role}//{_C}pt"):
        index = whole_number(point.get("idx", ""))
        if index is not None:
            values[index] = point.findtext(f"{_C}v") or ""
    return values
