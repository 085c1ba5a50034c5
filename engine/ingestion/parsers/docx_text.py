"""What a paragraph of a Word document shows: letters, white space, symbols, equations, the fields of old forms."""

from __future__ import annotations

from typing import Any

from engine.ingestion.parsers.decoding import whole_number
from engine.ingestion.parsers.raised import raised
from engine.ingestion.parsers.symbol_fonts import symbol

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
NOTE_MARK = f"{_W}casemate-note"
"""An element of our own, in place of a reference to a note: its text is the mark."""
_OFF = ("0", "false", "off")


def paragraph_text(paragraph: Any) -> tuple[str, bool]:
    """The paragraph's text, and whether all of it is bold."""
    parts: list[str] = []
    fields: list[tuple[int, str]] = []
    bold = True
    for element in paragraph.iter():
        tag = element.tag
        if tag in (f"{_W}t", f"{_M}t"):
            text = element.text or ""
            parts.append(raised(text, parts[-1]) if parts and _is_raised(element.getparent()) else text)
            if text.strip():
                mark = element.getparent().find(f"{_W}rPr/{_W}b")
                bold = bold and mark is not None and mark.get(f"{_W}val") not in _OFF
        elif tag == NOTE_MARK:
            parts.append(element.text)
        elif tag == f"{_W}fldChar":
            _mark_field(element, parts, fields)
        elif tag == f"{_M}oMath":
            if parts and not parts[-1].endswith((" ", "\t", "\n")):
                parts.append(" ")
        elif sign := _sign(element, tag):
            parts.append(sign)
    while fields:
        _show_form_field(parts, *fields.pop())
    text = "".join(parts).replace("\xa0", " ")
    return text, bold and bool(text.strip())


def _is_raised(run: Any) -> bool:
    position = run.find(f"{_W}rPr/{_W}vertAlign")
    return position is not None and position.get(f"{_W}val") == "superscript"


def _sign(element: Any, tag: object) -> str:
    """The character that an element of a run stands for, "" for every other."""
    if tag in (f"{_W}tab", f"{_W}ptab"):
        return "\t" if element.getparent().tag == f"{_W}r" else ""
    if tag == f"{_W}br":
        return "" if element.get(f"{_W}type") in ("page", "column") else "\n"
    if tag == f"{_W}cr":
        return "\n"
    if tag == f"{_W}noBreakHyphen":
        return "-"
    if tag != f"{_W}sym":
        return ""
    try:
        return symbol(str(element.get(f"{_W}font", "")), int(str(element.get(f"{_W}char", "")), 16))
    except ValueError:
        return ""


# --- the fields of old forms ---------------------------------------------------------------------------------


def _mark_field(mark: Any, parts: list[str], fields: list[tuple[int, str]]) -> None:
    """Keep in ``fields`` where a field begins and what it shows, until it ends."""
    kind = mark.get(f"{_W}fldCharType")
    if kind == "begin":
        fields.append((len(parts), _form_field(mark)))
    elif kind == "end" and fields:
        _show_form_field(parts, *fields.pop())


def _form_field(mark: Any) -> str:
    """What a form's list or box shows, which stands where the field begins; "" for every other field."""
    choice = mark.find(f"{_W}ffData/{_W}ddList")
    if choice is not None:
        entries = [str(each.get(f"{_W}val", "")) for each in choice.iterfind(f"{_W}listEntry")]
        number = whole_number(_stated(choice, "result", "default") or "0")
        return entries[number] if number is not None and number < len(entries) else ""
    box = mark.find(f"{_W}ffData/{_W}checkBox")
    if box is None:
        return ""
    return "☐" if (_stated(box, "checked", "default") or "0") in _OFF else "☒"


def _stated(element: Any, *tags: str) -> str:
    """The value of the first of ``tags`` that is there; a switch without one is on."""
    for tag in tags:
        if (found := element.find(f"{_W}{tag}")) is not None:
            return str(found.get(f"{_W}val", "1"))
    return ""


def _show_form_field(parts: list[str], begin: int, shown: str) -> None:
    """Add what a field shows, unless the text since its beginning says it already."""
    if shown and not "".join(parts[begin:]).strip():
        parts.append(shown)
