"""A page of a PDF drawn as a picture, with the places of the quoted words on it.

Runs on a job's thread, never on Qt's: it opens its own QPdfDocument and hands back plain values.
"""

from __future__ import annotations

import bisect
import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

PICTURE_WIDTH = 1400
"""Pixels across the page: sharp in a pane of 700 on a display of double density."""
MOST_PIXELS = 12_000_000
_MARGIN_SHARE = 0.03
_PROBE_WIDTH = 240
_INK = 245
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class PagePicture:
    image: QImage
    highlights: tuple[QRectF, ...]
    """In shares of the picture's width and height, origin top left; empty when the words were not found."""


def draw_page(path: str, page: int, quote: str, near: float = 0.0) -> PagePicture | None:
    """Draw page ``page`` (from 1) of the PDF at ``path``, without empty side margins, and find ``quote``.

    ``near`` is how far down the page's text the quote begins, 0 to 1: it chooses where the words occur twice.
    None when the file cannot be drawn.
    """
    document = QPdfDocument()
    try:
        if document.load(path) != QPdfDocument.Error.None_ or not 1 <= page <= document.pageCount():
            return None
        size = document.pagePointSize(page - 1)
        if size.isEmpty():
            return None
        scale = min(PICTURE_WIDTH / size.width(), (MOST_PIXELS / (size.width() * size.height())) ** 0.5)
        drawn = document.render(page - 1, (size * scale).toSize().expandedTo(QSize(1, 1)))
        if drawn.isNull():
            return None
        # Pages are drawn on nothing; paper is white.
        image = QImage(drawn.size(), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.drawImage(0, 0, drawn)
        painter.end()
        crop = _inked_columns(image)
        boxes = [
            QRectF(
                (box.x() * scale - crop.x()) / crop.width(),
                box.y() * scale / crop.height(),
                box.width() * scale / crop.width(),
                box.height() * scale / crop.height(),
            )
            for box in _find(document, page - 1, quote, near)
        ]
        return PagePicture(image.copy(crop), tuple(boxes))
    finally:
        document.close()


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


def _find(document: QPdfDocument, page: int, quote: str, near: float) -> list[QRectF]:
    """The rectangles of ``quote`` on the page, in points from its top left corner."""
    text = document.getAllText(page).text()
    boxes: list[QRectF] = []
    for start, end in locate(text, quote, near):
        first = _pdf_index(document, page, text, start)
        last = _pdf_index(document, page, text, end)
        selection = document.getSelectionAtIndex(page, first, last - first)
        boxes += [polygon.boundingRect() for polygon in selection.bounds()]
    return boxes


def _pdf_index(document: QPdfDocument, page: int, text: str, position: int) -> int:
    """The PDF's own index of the character at ``text[position]``.

    It counts UTF-16 units, and characters that the text leaves out: hence the search.
    """
    units = len(text[:position].encode("utf-16-le")) // 2

    def units_before(index: int) -> int:
        return len(document.getSelectionAtIndex(page, 0, index).text().encode("utf-16-le")) // 2

    if units_before(units) == units:
        return units
    return bisect.bisect_left(range(2 * len(text)), units, key=units_before)


def locate(text: str, quote: str, near: float = 0.0) -> list[tuple[int, int]]:
    """Where ``quote`` stands in ``text``, as ranges, whatever became of blanks, hyphens, ligatures and case.

    A quote that is interrupted, by a footer say, is found in pieces of at least three words; when less than
    half of it is there, nothing is.
    """
    letters, places = _letters(text)
    whole = _letters(quote)[0]
    if not whole:
        return []
    found = _nearest(letters, whole, near)
    if found is not None:
        return [(places[found], places[found + len(whole) - 1] + 1)]
    words = [word for word in (_letters(word)[0] for word in quote.split()) if word]
    ranges: list[tuple[int, int]] = []
    found_letters = position = 0
    index = 0
    while index < len(words):
        length = _longest(letters, words[index:], position)
        piece = "".join(words[index : index + length])
        if length >= _LEAST_WORDS:
            start = letters.index(piece, position)
            position = start + len(piece)
            ranges.append((places[start], places[position - 1] + 1))
            found_letters += len(piece)
        index += max(1, length if length >= _LEAST_WORDS else 1)
    return ranges if found_letters * 2 >= len(whole) else []


def _longest(letters: str, words: list[str], position: int) -> int:
    """How many of ``words``, from the first, stand together in ``letters`` after ``position``."""
    fits = range(1, len(words) + 1)
    return bisect.bisect_left(fits, True, key=lambda n: letters.find("".join(words[:n]), position) < 0)


def _nearest(letters: str, wanted: str, near: float) -> int | None:
    """Of the places where ``wanted`` stands, the one nearest to the share ``near`` of the text."""
    starts = []
    start = letters.find(wanted)
    while start >= 0:
        starts.append(start)
        start = letters.find(wanted, start + 1)
    return min(starts, key=lambda place: abs(place - near * len(letters)), default=None)


def _letters(text: str) -> tuple[str, list[int]]:
    """Letters and digits alone, folded, and where in ``text`` each came from."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for folded in unicodedata.normalize("NFKC", character).casefold():
            if folded.isalnum():
                letters.append(folded)
                places.append(place)
    return "".join(letters), places
