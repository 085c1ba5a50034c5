"""What charts and diagrams of Office documents say: both are parts of their own, in the same form everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.ingestion.parsers.office_package import parse_xml

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


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
        index = point.get("idx", "")
        if index.isdigit():
            values[int(index)] = point.findtext(f"{_C}v") or ""
    return values
