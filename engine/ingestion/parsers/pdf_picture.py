"""PDF pages drawn for text recognition (OCR), and what it read put in the place of the text they lack.

However large a page says it is, its picture stays within PICTURE_SIDE_LIMIT and PICTURE_PIXELS_LIMIT.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Mapping, Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from engine.errors import DocumentUnreadable
from engine.ingestion.parsers.pdf_lines import Line, Page
from engine.ingestion.parsers.recognized import (
    RECOGNITION_DPI,
    Picture,
    RecognizedPage,
    fitting_scale,
    pgm_header,
    pixels,
)
from engine.ingestion.parsers.recognized_lines import Place, even_out_sizes, upright_page
from engine.word_places import Rectangle

_WHITE = 0xFFFFFFFF
# Device coordinates are whole numbers; this many units to a side lose nothing.
_UNITS = 1 << 20
_MORE = 1.3


def picture(data: bytes, name: str, number: int) -> Picture:
    """Page ``number`` of a PDF as it is shown, at RECOGNITION_DPI or less. Raises DocumentUnreadable."""
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            page = document[number - 1]
            try:
                return _draw(page)
            finally:
                page.close()
        finally:
            document.close()
    except (pypdfium2.PdfiumError, IndexError, ValueError) as error:
        raise DocumentUnreadable(
            f"Page {number} of {name} cannot be drawn.", "Get a whole copy of the file.", str(error)
        ) from error


def _draw(page: pypdfium2.PdfPage) -> Picture:
    """Raises PdfiumError, ValueError."""
    page_width, page_height = page.get_size()
    if not (math.isfinite(page_width) and math.isfinite(page_height) and page_width > 0 and page_height > 0):
        raise ValueError("the page has no size")
    scale = fitting_scale(page_width, page_height, RECOGNITION_DPI / 72)
    width, height = pixels(page_width, scale), pixels(page_height, scale)
    buffer = (ctypes.c_ubyte * (width * height))()
    # Rows follow one another without a gap, as they do in a PGM file.
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, buffer, width)
    if not bitmap:
        raise ValueError("no room for the page's picture")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Picture(width, height, page_width, page_height, pgm_header(width, height) + bytes(buffer))


def take_recognized(
    document: pypdfium2.PdfDocument, pages: Sequence[Page], recognized: Mapping[int, RecognizedPage]
) -> None:
    """Give the pages that were read from their pictures the lines found there, stamps and all.

    One whose own text says as much keeps that.
    """
    lines: list[Line] = []
    for page in pages:
        read = recognized.get(page.number)
        if read is None:
            continue
        upright = upright_page(read, page.number, _own_place(document, page))
        page.pictured = False
        if _letters(upright.lines) < _MORE * _letters(page.lines):
            # Its own text is all that there is, and without mistakes.
            continue
        page.recognized = True
        if upright.lines:
            page.lines = upright.lines
            page.width, page.height = upright.width, upright.height
            lines += upright.lines
    even_out_sizes(lines)


def _letters(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _own_place(document: pypdfium2.PdfDocument, page: Page) -> Place:
    """From the page as shown to its own coordinates: before /Rotate, and with the origin of its boxes."""
    shown = document[page.number - 1]
    try:
        x0, y0 = _own_point(shown, 0, 0)
        right = _own_point(shown, _UNITS, 0)
        down = _own_point(shown, 0, _UNITS)
    finally:
        shown.close()

    page_width, page_height = page.width, page.height

    def place(box: Rectangle) -> Rectangle:
        points = []
        for x, y in ((box[0], box[1]), (box[2], box[3])):
            along, below = x / page_width, 1 - y / page_height
            points.append(
                (
                    x0 + along * (right[0] - x0) + below * (down[0] - x0),
                    y0 + along * (right[1] - y0) + below * (down[1] - y0),
                )
            )
        (left, low), (other, high) = points
        return (min(left, other), min(low, high), max(left, other), max(low, high))

    return place


def _own_point(page: pypdfium2.PdfPage, x: int, y: int) -> tuple[float, float]:
    own_x, own_y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDF_DeviceToPage(page, 0, 0, _UNITS, _UNITS, 0, x, y, own_x, own_y)
    return own_x.value, own_y.value
