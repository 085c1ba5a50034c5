"""The pages of a document's file, to be drawn: those of a PDF, or the pictures of a PNG, JPEG or TIFF.

Everything here may be slow and runs on a job's thread, never on Qt's. It hands back plain values.
"""

from __future__ import annotations

import ctypes
import math
import mmap
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader

from engine import Rectangle

MOST_PIXELS = 16_000_000
"""Of one page: A4 at 400 % on a plain display. Beyond that it is drawn so large and stretched."""
POINTS_PER_INCH = 72
_SCREEN_DPI = 96
_SHARES = 1_000_000
"""Whole numbers are all that pdfium converts to: so many across the page."""
_PIXEL_BYTES = 4
_PROBES, _PROBE_WIDTH, _INK = 6, 240, 235
_MARGIN_SHARE = 0.03
_LEAST_PRINTED = 0.4
"""Less of the width than this is not enlarged to the whole view."""
_LEAST_SIDE, _MOST_SIDE = 8.0, 20_000.0
# pdfium may be used by one thread at a time.
_pdfium_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page, for selecting."""

    text: str
    box: QRectF
    """In shares of the page's width and height as it is shown, origin top left."""
    ends_line: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to mark on a page: their boxes in shares of it."""

    page: int
    boxes: tuple[QRectF, ...]
    current: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as it was drawn."""

    image: QImage
    memory: mmap.mmap | None = None
    """What the image is over, and does not own. Mapped, so that all of it goes back to the system with the picture:
    from the heaps of the many threads that draw it would not."""


class Pages(Protocol):
    """What a view of pages needs to know of a file. Not to be used after ``close``, which answers nothing then."""

    sizes: tuple[QSizeF, ...]
    """Of each page as it is shown, in points."""
    printed: tuple[float, float]
    """Between which shares of the widest page's width there is print, as far as looked at."""

    def draw(self, number: int, width: int) -> Picture | None:
        """Page ``number`` (from 1), ``width`` pixels wide, or fewer where that would be too many."""

    def boxes(self, number: int, marked: Iterable[Rectangle]) -> tuple[QRectF, ...]:
        """Places in the page's own coordinates, as the engine gives them, in shares of the page as it is shown."""

    def words(self, number: int) -> tuple[Word, ...]: ...

    def close(self) -> None: ...


class PdfPages:
    """By the same library that read the words, which knows how a page is turned and cropped."""

    def __init__(self, path: str) -> None:
        """Raises OSError and pypdfium2.PdfiumError."""
        with _pdfium_lock:
            self._document: pypdfium2.PdfDocument | None = pypdfium2.PdfDocument(path)
            sizes = [self._document.get_page_size(index) for index in range(len(self._document))]
        self.sizes = tuple(QSizeF(_side(width), _side(height)) for width, height in sizes)
        self.printed = self._look_for_print()

    def draw(self, number: int, width: int) -> Picture | None:
        with _pdfium_lock:
            page = self._page(number)
            if page is None:
                return None
            try:
                across, down = (_side(each) for each in page.get_size())
                # Half a pixel less: it is rounded up, and a picture of the wrong width would be shown smeared.
                scale = min((width - 0.5) / across, (MOST_PIXELS / (across * down)) ** 0.5)
                across, down = math.ceil(across * scale), math.ceil(down * scale)
                memory = mmap.mmap(-1, across * down * _PIXEL_BYTES)
                self._render(page, scale, memory)
                pixels = memoryview(memory)
                image = QImage(pixels, across, down, across * _PIXEL_BYTES, QImage.Format.Format_RGB32)
                return Picture(image, memory)
            except pypdfium2.PdfiumError:
                return None
            finally:
                page.close()

    def boxes(self, number: int, marked: Iterable[Rectangle]) -> tuple[QRectF, ...]:
        with _pdfium_lock:
            page = self._page(number)
            if page is None:
                return ()
            try:
                return tuple(_as_shown(page, rectangle) for rectangle in marked)
            finally:
                page.close()

    def words(self, number: int) -> tuple[Word, ...]:
        with _pdfium_lock:
            page = self._page(number)
            if page is None:
                return ()
            try:
                return _words(page)
            except pypdfium2.PdfiumError:
                return ()
            finally:
                page.close()

    def close(self) -> None:
        with _pdfium_lock:
            if self._document is not None:
                self._document.close()
                self._document = None

    @staticmethod
    def _render(page: pypdfium2.PdfPage, scale: float, memory: mmap.mmap) -> None:
        def into(width: int, height: int, **_format: object) -> pypdfium2.PdfBitmap:
            form, stride = pdfium.FPDFBitmap_BGRx, width * _PIXEL_BYTES
            buffer = (ctypes.c_ubyte * (stride * height)).from_buffer(memory)
            raw = pdfium.FPDFBitmap_CreateEx(width, height, form, buffer, stride)
            return pypdfium2.PdfBitmap(raw, buffer, width, height, stride, form, rev_byteorder=False, is_foreign=False)

        page.render(scale=scale, force_bitmap_format=pdfium.FPDFBitmap_BGRx, bitmap_maker=into).close()

    def _look_for_print(self) -> tuple[float, float]:
        """Blank side margins cost a narrow view much of its width."""
        widest = max((size.width() for size in self.sizes), default=0.0)
        alike = [number for number, size in enumerate(self.sizes, 1) if size.width() == widest]
        left, right = 1.0, 0.0
        for number in alike[:: max(1, len(alike) // _PROBES)][:_PROBES]:
            picture = self.draw(number, _PROBE_WIDTH)
            if picture is not None:
                first, last = _inked_columns(picture.image)
                left, right = min(left, first - _MARGIN_SHARE), max(right, last + _MARGIN_SHARE)
        left, right = max(0.0, left), min(1.0, right)
        return (left, right) if right - left >= _LEAST_PRINTED else (0.0, 1.0)

    def _page(self, number: int) -> pypdfium2.PdfPage | None:
        if self._document is None or not 1 <= number <= len(self.sizes):
            return None
        try:
            return self._document[number - 1]
        except pypdfium2.PdfiumError:
            return None


class PicturePages:
    """A picture, or the several of a TIFF."""

    def __init__(self, path: str) -> None:
        """Raises OSError for what Qt cannot show."""
        self._path: str | None = path
        reader = _reader(path)
        sizes = []
        for number in range(max(1, reader.imageCount())):
            if number and not reader.jumpToImage(number):
                break
            size = _upright(reader)
            if size.isEmpty():
                raise OSError(f"not a picture that can be shown: {path}")
            sizes.append(QSizeF(size) * (POINTS_PER_INCH / _SCREEN_DPI))
        self.sizes = tuple(sizes)
        self.printed = (0.0, 1.0)

    def draw(self, number: int, width: int) -> Picture | None:
        if self._path is None or not 1 <= number <= len(self.sizes):
            return None
        reader = _reader(self._path)
        if number > 1:
            reader.jumpToImage(number - 1)
        image = reader.read()
        if image.isNull():
            return None
        # Transparent parts white, as on paper.
        paper = QImage(image.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        _paint(paper, image)
        largest = (MOST_PIXELS * paper.width() / paper.height()) ** 0.5
        wide = max(1, int(min(width, largest)))
        return Picture(paper.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation))

    def boxes(self, _number: int, _marked: Iterable[Rectangle]) -> tuple[QRectF, ...]:
        return ()

    def words(self, _number: int) -> tuple[Word, ...]:
        return ()

    def close(self) -> None:
        self._path = None


def open_pages(path: str, media_type: str | None) -> Pages | None:
    """The pages of the file at ``path``, or None for a kind that is shown as text, or one that cannot be drawn."""
    try:
        if media_type == "application/pdf":
            return PdfPages(path)
        if media_type is not None and media_type.startswith("image/"):
            return PicturePages(path)
    except (OSError, pypdfium2.PdfiumError):
        return None
    return None


def _inked_columns(image: QImage) -> tuple[float, float]:
    """The first and last column that is not blank, in shares of the width; a whole page where all are."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    stride, pixels = grey.bytesPerLine(), bytes(grey.constBits())
    inked = [x for x in range(grey.width()) if min(pixels[x::stride]) < _INK]
    return (inked[0] / grey.width(), (inked[-1] + 1) / grey.width()) if inked else (1.0, 0.0)


def _side(length: float) -> float:
    """A page's side: files have pages of no width, and of miles."""
    return min(max(length, _LEAST_SIDE), _MOST_SIDE) if length == length else _LEAST_SIDE


def _as_shown(page: pypdfium2.PdfPage, rectangle: Rectangle) -> QRectF:
    """A place on the page in shares of the page as it is shown: turned and cropped."""
    xs, ys = [], []
    x, y = ctypes.c_int(), ctypes.c_int()
    for corner in (rectangle[:2], rectangle[2:]):
        pdfium.FPDF_PageToDevice(page, 0, 0, _SHARES, _SHARES, 0, *corner, x, y)
        xs.append(x.value / _SHARES)
        ys.append(y.value / _SHARES)
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _words(page: pypdfium2.PdfPage) -> tuple[Word, ...]:
    text_page = page.get_textpage()
    try:
        found: list[Word] = []
        letters, sides = "", None
        for index in range(text_page.count_chars()):
            letter = chr(pdfium.FPDFText_GetUnicode(text_page, index))
            if not letter.isspace() and letter != "\0":
                left, bottom, right, top = text_page.get_charbox(index)
                letters += letter
                sides = (
                    (left, bottom, right, top)
                    if sides is None
                    else (min(sides[0], left), min(sides[1], bottom), max(sides[2], right), max(sides[3], top))
                )
                continue
            if sides is not None:
                found.append(Word(letters, _as_shown(page, sides)))
                letters, sides = "", None
            if letter in "\r\n" and found:
                found[-1] = Word(found[-1].text, found[-1].box, ends_line=True)
        if sides is not None:
            found.append(Word(letters, _as_shown(page, sides)))
        return tuple(found)
    finally:
        text_page.close()


def _reader(path: str) -> QImageReader:
    reader = QImageReader(path)
    # Turned as the camera says, as the text recognition does.
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    return reader


def _upright(reader: QImageReader) -> QSize:
    size = reader.size()
    if not size.isValid():
        size = reader.read().size()
    turned = QImageReader.transformation(reader) & reader.transformation().TransformationRotate90
    return size.transposed() if turned else size


def _paint(paper: QImage, image: QImage) -> None:
    from PySide6.QtGui import QPainter

    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
