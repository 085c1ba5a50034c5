"""What goes between the parse worker, which draws pages, and text recognition (OCR), which reads them.

Boxes are in points of the page as it is shown, from its lower left corner, y upwards. The app imports this too, so
nothing here loads a library.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from engine.word_places import Rectangle

PICTURE_SIDE_LIMIT = 5_000
PICTURE_PIXELS_LIMIT = 20_000_000
RECOGNITION_DPI = 300
"""What tesseract reads best; more only takes longer."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page drawn in grey, and the size of the page that it shows."""

    width: int
    height: int
    page_width: float
    """In points, as shown."""
    page_height: float
    pgm: bytes
    """A whole PGM file (P5, 8 bits a pixel): its header names the same width and height."""

    @property
    def dpi(self) -> float:
        return self.width / self.page_width * 72

    def turned_over(self) -> Picture:
        """The same picture turned by 180 degrees."""
        header = pgm_header(self.width, self.height)
        return replace(self, pgm=header + self.pgm[: len(header) - 1 : -1])


def pgm_header(width: int, height: int) -> bytes:
    return b"P5\n%d %d\n255\n" % (width, height)


def fitting_scale(width: float, height: float, scale: float) -> float:
    """``scale``, or as much less as keeps an area of ``width`` by ``height`` within the limits of a picture."""
    scale = min(scale, PICTURE_SIDE_LIMIT / max(width, height))
    return float(min(scale, (PICTURE_PIXELS_LIMIT / (width * height)) ** 0.5))


def pixels(length: float, scale: float) -> int:
    """How many pixels a side of ``length`` has at a ``fitting_scale``: never more than the limit, at least 1."""
    return max(1, int(length * scale))


@dataclass(frozen=True, slots=True)
class RecognizedWord:
    text: str
    box: Rectangle


@dataclass(frozen=True, slots=True)
class RecognizedLine:
    """Words in the order they are read. Lines with the same ``paragraph`` stand together."""

    paragraph: int
    words: tuple[RecognizedWord, ...]


@dataclass(frozen=True, slots=True)
class RecognizedPage:
    """The text of a picture, in reading order. The text may run in any of four directions."""

    width: float
    """Of the page as shown, in points."""
    height: float
    lines: tuple[RecognizedLine, ...]
    confidence: float = 100.0
    """0 to 100, a letter's on average, with the words that were left out for theirs."""

    @property
    def word_count(self) -> int:
        return sum(len(line.words) for line in self.lines)

    def turned_over(self) -> RecognizedPage:
        """The same on the page when it is turned by 180 degrees."""

        def turn(word: RecognizedWord) -> RecognizedWord:
            left, low, right, high = word.box
            return RecognizedWord(
                word.text, (self.width - right, self.height - high, self.width - left, self.height - low)
            )

        lines = tuple(RecognizedLine(line.paragraph, tuple(turn(word) for word in line.words)) for line in self.lines)
        return replace(self, lines=lines)

    def pack(self) -> list[Any]:
        """As JSON, for the worker."""
        lines = [
            [line.paragraph, [[word.text, *(round(edge, 2) for edge in word.box)] for word in line.words]]
            for line in self.lines
        ]
        return [self.width, self.height, lines]

    @classmethod
    def unpack(cls, packed: list[Any]) -> RecognizedPage:
        """What ``pack`` made; only for what the app itself sent."""
        width, height, lines = packed
        return cls(
            float(width),
            float(height),
            tuple(
                RecognizedLine(
                    paragraph,
                    tuple(RecognizedWord(text, (left, low, right, top)) for text, left, low, right, top in words),
                )
                for paragraph, words in lines
            ),
        )


def pack_pages(pages: Mapping[int, RecognizedPage]) -> list[list[Any]]:
    return [[number, page.pack()] for number, page in sorted(pages.items())]


def unpack_pages(packed: list[list[Any]]) -> dict[int, RecognizedPage]:
    return {int(number): RecognizedPage.unpack(page) for number, page in packed}
