"""Images by Pillow: a page each, drawn for text recognition (OCR), and the text that it found in them.

An image's size is checked before it is decoded. Its page is as large as its resolution says, else as a sheet of A4
(a scan) or a screen's.
"""

from __future__ import annotations

import io
import math
import struct
import warnings
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

# Those of the formats are loaded here, as Pillow would load them when they are first met.
from PIL import (
    BmpImagePlugin,
    ExifTags,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from engine.errors import DocumentTooLarge, DocumentUnreadable
from engine.ingestion.parsers.pdf import put_together
from engine.ingestion.parsers.pdf_lines import Line, Page
from engine.ingestion.parsers.recognized import (
    RECOGNITION_DPI,
    Picture,
    RecognizedPage,
    fitting_scale,
    pgm_header,
    pixels,
)
from engine.ingestion.parsers.recognized_lines import even_out_sizes, upright_page
from engine.types import ParsedDocument

PAGE_LIMIT = 500
PIXELS_LIMIT = 100_000_000

_PLUGINS = (
    *(BmpImagePlugin, GifImagePlugin, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, TiffImagePlugin),
    WebPImagePlugin,
)
MEDIA_TYPES = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "TIFF": "image/tiff",
    "GIF": "image/gif",
    "BMP": "image/bmp",
    "WEBP": "image/webp",
}
"""By Pillow's name of the format. MPO is what cameras write: a JPEG with more behind it."""

_OPENED = [kind for kind in MEDIA_TYPES if kind != "MPO"]

# Pillow's plugins let these through for files that are damaged.
_DAMAGE = (
    *(OSError, SyntaxError, ValueError, EOFError, struct.error, IndexError, KeyError, TypeError, OverflowError),
    *(ZeroDivisionError, zlib.error, Image.DecompressionBombError, Image.DecompressionBombWarning),
)
# By the value of the Exif tag "Orientation".
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LEAST_DPI, _MOST_DPI = 50, 2400
# Cameras and screens write these for want of a better one.
_POOR_DPI, _POOR_DPI_SIDE = 100, 1000
_LARGEST_PAGE_POINTS = 2000
_SCAN_SIDE = 1500
_A4_WIDTH_INCHES = 8.27
_SCREEN_DPI = 96.0
_MOST_ENLARGED = 3


def parse(data: bytes, name: str, recognized: Mapping[int, RecognizedPage] | None = None) -> ParsedDocument:
    """The text that was recognised, or a document without text that names its pages as pictures.

    Raises DocumentUnreadable, DocumentTooLarge, and DocumentEmpty when nothing was recognised on any page.
    """
    with _opened(data, name) as image:
        media_type = MEDIA_TYPES[str(image.format)]
        count = _page_count(image, name)
        if not recognized:
            image.load()
    pages: list[Page] = []
    lines: list[Line] = []
    for number in range(1, count + 1):
        read = (recognized or {}).get(number)
        if read is None:
            pages.append(Page(number, 0.0, 0.0, [], drawn=True))
            continue
        upright = upright_page(read, number)
        pages.append(Page(number, upright.width, upright.height, upright.lines, drawn=True, recognized=True))
        lines += upright.lines
    even_out_sizes(lines)
    return put_together(name, media_type, "", pages, count)


def picture(data: bytes, name: str, number: int) -> Picture:
    """Page ``number`` of an image in grey, upright, on white. Raises DocumentUnreadable, DocumentTooLarge."""
    with _opened(data, name) as image:
        if number > 1:
            image.seek(number - 1)
            _check_size(image, name)
        across, down = _resolution(image)
        page_width, page_height = image.width / across * 72, image.height / down * 72
        scale = min(RECOGNITION_DPI, _MOST_ENLARGED * max(across, down)) / 72
        scale = fitting_scale(page_width, page_height, scale)
        width, height = pixels(page_width, scale), pixels(page_height, scale)
        # A JPEG of many pixels can be decoded at a half, a quarter or an eighth of its size.
        image.draft("L", (width, height))
        image.load()
        grey = _grey(image).resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
        # Pillow itself has turned a TIFF when it is loaded.
        grey = _upright(grey, image)
        if grey.size != (width, height):
            page_width, page_height = page_height, page_width
        return Picture(*grey.size, page_width, page_height, pgm_header(*grey.size) + grey.tobytes())


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Image.Image]:
    """The image, not yet decoded; what goes wrong in the block is told as damage."""
    try:
        with warnings.catch_warnings():
            # They speak of metadata.
            warnings.simplefilter("ignore")
            Image.MAX_IMAGE_PIXELS = PIXELS_LIMIT
            with Image.open(io.BytesIO(data), formats=_OPENED) as image:
                _check_size(image, name)
                yield image
    except _DAMAGE as error:
        if isinstance(error, Image.DecompressionBombError):
            raise _too_large(name, PIXELS_LIMIT * 2) from error
        raise DocumentUnreadable(
            f"{name} is an image that cannot be read.", "The file seems damaged: get a whole copy.", str(error)
        ) from error


def _check_size(image: Image.Image, name: str) -> None:
    if image.width * image.height > PIXELS_LIMIT:
        raise _too_large(name, image.width * image.height)


def _too_large(name: str, count: int) -> DocumentTooLarge:
    return DocumentTooLarge(
        f"{name} has {count / 1e6:,.0f} million pixels or more; at most {PIXELS_LIMIT // 10**6} million are read.",
        "Scan it at 300 dpi, or cut it into parts.",
    )


def _page_count(image: Image.Image, name: str) -> int:
    """Pages of a TIFF; what else has several pictures shows one that moves, or the same again."""
    if image.format != "TIFF":
        return 1
    # One after another: Pillow counts wrongly when it is told to go beyond the last.
    for count in range(1, PAGE_LIMIT + 1):
        try:
            image.seek(count)
        except EOFError:
            image.seek(0)
            return count
    raise DocumentTooLarge(f"{name} has more than {PAGE_LIMIT} pages.", "Split it.")


def _resolution(image: Image.Image) -> tuple[float, float]:
    """Pixels an inch, across and down: what the image says where that is likely."""
    short, long = sorted(image.size)
    told = image.info.get("dpi")
    if isinstance(told, tuple) and len(told) == 2:
        across, down = (float(each) for each in told)
        poor = max(across, down) < _POOR_DPI and short >= _POOR_DPI_SIDE
        if _is_resolution(across) and _is_resolution(down) and not poor:
            largest = max(image.width / across, image.height / down) * 72
            # Facsimiles have twice as many pixels across as down.
            if largest <= _LARGEST_PAGE_POINTS and max(across, down) < 3 * min(across, down):
                return across, down
    guess = max(short / _A4_WIDTH_INCHES, long * 72 / _LARGEST_PAGE_POINTS) if long >= _SCAN_SIDE else _SCREEN_DPI
    return guess, guess


def _is_resolution(dpi: float) -> bool:
    return math.isfinite(dpi) and _LEAST_DPI <= dpi <= _MOST_DPI


def _grey(image: Image.Image) -> Image.Image:
    """In 8 bits, transparent parts white."""
    if image.mode == "L":
        return image
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        # More than 8 bits a pixel would be cut off, not scaled.
        deep = image.convert("F")
        low, high = (float(each) for each in deep.getextrema())  # type: ignore[arg-type]
        if not (math.isfinite(low) and math.isfinite(high)):
            raise ValueError("pixels that are no numbers")
        factor = 255 / (high - low) if high > low else 0.0
        return deep.point(lambda value: value * factor - low * factor).convert("L")
    if image.mode == "LAB":
        return image.getchannel("L")
    if image.has_transparency_data:
        flat = Image.new("L", image.size, 255)
        colours = image.convert("RGBA")
        flat.paste(colours.convert("L"), mask=colours.getchannel("A"))
        return flat
    return image.convert("L")


def _upright(grey: Image.Image, image: Image.Image) -> Image.Image:
    """``grey`` turned as the Exif data of ``image`` says."""
    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation)
    except _DAMAGE:
        # Metadata that is damaged does not make the picture unreadable.
        return grey
    if orientation not in _TURNS:
        return grey
    return grey.transpose(_TURNS[orientation])
