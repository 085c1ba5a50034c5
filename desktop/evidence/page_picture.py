"""A page of a PDF drawn as a picture, with the places of the quoted words on it.

By the same library that read the words, which knows how the page is turned and cropped. Runs on a job's thread,
never on Qt's, and hands back plain values.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterable
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage

from engine import Rectangle

PICTURE_WIDTH = 1400
"""Pixels across the page: sharp in a pane of 700 on a display of double density."""
MOST_PIXELS = 12_000_000
_MARGIN_SHARE = 0.03
_PROBE_WIDTH = 240
_INK = 245
_SHARES = 1_000_000
"""Whole numbers are all that pdfium converts to: so many across the page."""
# pdfium may be used by one thread at a time.
_pdfium_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class PagePicture:
    image: QImage
    highlights: tuple[QRectF, ...]
    """In shares of the picture's width and height, origin top left."""


def draw_page(path: str, page: int, marked: Iterable[Rectangle] = ()) -> PagePicture | None:
    """Draw page ``page`` (from 1) of the PDF at ``path``, without empty side margins.

    ``marked`` are places in the page's own coordinates, as the engine gives them. None when it cannot be drawn.
    """
    with _pdfium_lock:
        try:
            document = pypdfium2.PdfDocument(path)
        except (OSError, pypdfium2.PdfiumError):
            return None
        try:
            return _draw(document, page, marked)
        except pypdfium2.PdfiumError:
            return None
        finally:
            document.close()


def _draw(document: pypdfium2.PdfDocument, number: int, marked: Iterable[Rectangle]) -> PagePicture | None:
    if not 1 <= number <= len(document):
        return None
    page = document[number - 1]
    width, height = page.get_size()
    if width <= 0 or height <= 0:
        return None
    scale = min(PICTURE_WIDTH / width, (MOST_PIXELS / (width * height)) ** 0.5)
    bitmap = page.render(scale=scale, force_bitmap_format=pdfium.FPDFBitmap_BGRx)
    pixels = bytes(bitmap.buffer)
    image = QImage(pixels, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
    crop = _inked_columns(image)
    left, share = crop.x() / image.width(), crop.width() / image.width()
    boxes = [_as_shown(page, rectangle) for rectangle in marked]
    highlights = tuple(QRectF((b.x() - left) / share, b.y(), b.width() / share, b.height()) for b in boxes)
    # A copy: an image does not own the bytes it is made over.
    return PagePicture(image.copy(crop), highlights)


def _as_shown(page: pypdfium2.PdfPage, rectangle: Rectangle) -> QRectF:
    """A place on the page in shares of the page as it is shown: turned and cropped."""
    xs, ys = [], []
    x, y = ctypes.c_int(), ctypes.c_int()
    for corner in (rectangle[:2], rectangle[2:]):
        pdfium.FPDF_PageToDevice(page, 0, 0, _SHARES, _SHARES, 0, *corner, x, y)
        xs.append(x.value / _SHARES)
        ys.append(y.value / _SHARES)
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _inked_columns(image: QImage) -> QRect:
    """The picture without blank side margins, less a narrow one."""
    probe = image.scaled(
        _PROBE_WIDTH,
        max(1, image.height() * _PROBE_WIDTH // image.width()),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    stride = probe.bytesPerLine()
    pixels = bytes(probe.constBits())
    inked = [x for x in range(probe.width()) if min(pixels[x::stride]) < _INK]
    if not inked:
        return image.rect()
    margin = round(_MARGIN_SHARE * image.width())
    step = image.width() / probe.width()
    left = max(0, int(inked[0] * step) - margin)
    right = min(image.width(), int((inked[-1] + 1) * step) + margin)
    return QRect(left, 0, right - left, image.height())
