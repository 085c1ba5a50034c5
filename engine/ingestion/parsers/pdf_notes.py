"""The annotations of a PDF page: text boxes and filled-in fields, which are shown, and comments, which are not.

pdfium's text has none of them.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from engine.ingestion.parsers.decoding import normalize_newlines, sanitize
from engine.types import HiddenKind
from engine.word_places import Rectangle

_LIMIT = 10_000
_LIMIT_BYTES = 200_000
# What is only a window of another one, or what it says is about a link or a field.
_SILENT = frozenset({pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_LINK})
_PASSWORD = 1 << 13
"""Of a field's flags, where it is the fourteenth."""
_NOT_SHOWN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW


@dataclass(frozen=True, slots=True)
class Note:
    text: str
    """With \\n for line breaks, and whitespace inside of it only."""
    hidden: HiddenKind | None
    """Why it is not shown, if it is not."""
    box: Rectangle
    """In the page's own coordinates."""


def read_notes(page: pypdfium2.PdfPage) -> list[Note]:
    notes = []
    form = page.formenv.raw if page.formenv else None
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _LIMIT)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            note = _note(annotation, form)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
        if note is not None:
            notes.append(note)
    return notes


def _note(annotation: object, form: object) -> Note | None:
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    if kind in _SILENT:
        return None
    if kind == pdfium.FPDF_ANNOT_WIDGET:
        text = _field_text(annotation, form) if form else _lone_field_text(annotation)
    else:
        text = _string(annotation, b"Contents")
    text = normalize_newlines(sanitize(text)).strip()
    if not text:
        return None
    hidden = None
    if kind not in (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT):
        hidden = HiddenKind.COMMENT
    elif pdfium.FPDFAnnot_GetFlags(annotation) & _NOT_SHOWN:
        hidden = HiddenKind.INVISIBLE
    return Note(text, hidden, _box(annotation))


def _field_text(annotation: object, form: object) -> str:
    """What a field shows, which its parent may hold. A password's and a button's have no text that is shown."""
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in (pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX):
        chosen = [
            _units(pdfium.FPDFAnnot_GetOptionLabel, form, annotation, option)
            for option in range(min(pdfium.FPDFAnnot_GetOptionCount(form, annotation), _LIMIT))
            if pdfium.FPDFAnnot_IsOptionSelected(form, annotation, option)
        ]
        return ", ".join(chosen) or _units(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation)
    is_secret = pdfium.FPDFAnnot_GetFormFieldFlags(form, annotation) & _PASSWORD
    if kind != pdfium.FPDF_FORMFIELD_TEXTFIELD or is_secret:
        return ""
    return _units(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation)


def _lone_field_text(annotation: object) -> str:
    """The same for a field that is in no form."""
    flags = ctypes.c_float()
    pdfium.FPDFAnnot_GetNumberValue(annotation, b"Ff", flags)
    is_secret = math.isfinite(flags.value) and int(flags.value) & _PASSWORD
    return _string(annotation, b"V") if _string(annotation, b"FT") in ("Tx", "Ch") and not is_secret else ""


def _box(annotation: object) -> Rectangle:
    box = pdfium.FS_RECTF()
    sides = (box.left, box.bottom, box.right, box.top)
    if pdfium.FPDFAnnot_GetRect(annotation, box):
        sides = (box.left, box.bottom, box.right, box.top)
    if not all(map(math.isfinite, sides)):
        return (0.0, 0.0, 0.0, 0.0)
    left, bottom, right, top = sides
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _string(annotation: object, key: bytes) -> str:
    return _units(pdfium.FPDFAnnot_GetStringValue, annotation, key)


def _units(ask: Callable[..., int], *arguments: object) -> str:
    """A text that pdfium puts into a buffer and tells the size of."""
    size = min(ask(*arguments, None, 0), _LIMIT_BYTES)
    if size <= 2:
        return ""
    buffer = bytearray(size)
    ask(*arguments, ctypes.c_ushort.from_buffer(buffer), size)
    # The last unit is a NUL.
    return buffer[: size - 2].decode("utf-16-le", "replace").rstrip("\x00")
