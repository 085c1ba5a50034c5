"""Images and PDF pages as pictures for text recognition; real files, made by Pillow."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from engine.errors import DocumentEmpty, DocumentTooLarge, DocumentUnreadable
from engine.ingestion.parsers import image, pdf, pdf_picture, warm_up
from engine.ingestion.parsers.recognized import (
    PICTURE_PIXELS_LIMIT,
    PICTURE_SIDE_LIMIT,
    Picture,
    RecognizedLine,
    RecognizedPage,
    RecognizedWord,
)


def saved(drawn: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    buffer = io.BytesIO()
    drawn.save(buffer, kind, **options)  # type: ignore[arg-type]
    return buffer.getvalue()


def grey_of(picture: Picture) -> Image.Image:
    drawn = Image.open(io.BytesIO(picture.pgm), formats=["PPM"])
    assert drawn.size == (picture.width, picture.height)
    assert drawn.mode == "L"
    return drawn


def shade(picture: Picture, across: float, down: float) -> int:
    value = grey_of(picture).getpixel((int(picture.width * across), int(picture.height * down)))
    assert isinstance(value, int)
    return value


def corner_marked(mode: str = "RGB", size: tuple[int, int] = (400, 200)) -> Image.Image:
    """White, and black in its upper left eighth."""
    drawn = Image.new(mode, size, "white")
    drawn.paste("black", (0, 0, size[0] // 4, size[1] // 2))
    return drawn


# --- what an image is ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
def test_an_image_is_a_page_that_is_not_read_yet(kind: str) -> None:
    data = saved(corner_marked(), kind)
    document = image.parse(data, "scan")
    assert document.media_type == f"image/{kind.lower()}"
    assert (document.text, document.blocks) == ("", ())
    assert document.picture_pages == document.unread_pages == (1,)
    assert (document.page_count, document.title) == (1, "scan")
    picture = image.picture(data, "scan", 1)
    assert shade(picture, 0.1, 0.2) < 20
    assert shade(picture, 0.9, 0.8) > 235


def test_every_page_of_a_tiff_is_a_page() -> None:
    sheets = [Image.new("1", (800 + 10 * number, 400), 1) for number in range(3)]
    data = saved(sheets[0], "TIFF", save_all=True, append_images=sheets[1:], compression="group4", dpi=(200, 200))
    document = image.parse(data, "fax.tif")
    assert document.picture_pages == (1, 2, 3)
    assert [image.picture(data, "fax.tif", page).page_width for page in (1, 2, 3)] == pytest.approx([288, 291.6, 295.2])
    with pytest.raises(DocumentUnreadable):
        image.picture(data, "fax.tif", 4)


def test_a_tiff_of_too_many_pages_is_refused() -> None:
    sheet = Image.new("1", (8, 8))
    data = saved(sheet, "TIFF", save_all=True, append_images=[sheet] * 500)
    with pytest.raises(DocumentTooLarge, match="500 pages"):
        image.parse(data, "long.tif")


def test_a_moving_image_is_one_page() -> None:
    data = saved(Image.new("L", (50, 50)), "GIF", save_all=True, append_images=[Image.new("L", (50, 50), 255)])
    assert image.parse(data, "moving.gif").page_count == 1


def word(text: str) -> RecognizedPage:
    return RecognizedPage(300.0, 200.0, (RecognizedLine(0, (RecognizedWord(text, (20.0, 100.0, 80.0, 110.0)),)),))


def test_what_was_recognised_is_the_text_and_the_other_pages_stay_unread() -> None:
    sheet = Image.new("1", (80, 80))
    data = saved(sheet, "TIFF", save_all=True, append_images=[sheet, sheet])
    document = image.parse(data, "fax.tif", {1: word("Help."), 3: word("There.")})
    assert document.text == "Help.\n\nThere."
    assert [page.recognized for page in document.pages] == [True, False, True]
    assert document.picture_pages == document.unread_pages == (2,)
    assert document.places is not None
    assert document.places.rectangles(0, 4)[0].rectangle == (20.0, 100.0, 80.0, 110.0)


def test_an_image_in_which_nothing_was_recognised_is_empty() -> None:
    data = saved(corner_marked())
    with pytest.raises(DocumentEmpty, match=r"photo\.png"):
        image.parse(data, "photo.png", {1: RecognizedPage(300.0, 200.0, ())})


# --- how it is drawn -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, (0.1, 0.1)), (3, (0.9, 0.9)), (6, (0.9, 0.1)), (8, (0.1, 0.9))]
)
def test_an_image_is_turned_as_its_camera_says(kind: str, orientation: int, corner: tuple[float, float]) -> None:
    exif = Image.Exif()
    exif[274] = orientation
    picture = image.picture(saved(corner_marked(), kind, exif=exif), "photo", 1)
    assert shade(picture, *corner) < 60
    assert [corner for corner in ((0.1, 0.1), (0.9, 0.1), (0.1, 0.9), (0.9, 0.9)) if shade(picture, *corner) < 60] == [
        corner
    ]
    across, down = (2, 1) if orientation < 5 else (1, 2)
    assert picture.page_width * down == pytest.approx(picture.page_height * across)
    assert picture.width / picture.height == pytest.approx(across / down, rel=0.01)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F", "LAB"])
def test_every_kind_of_pixel_is_drawn(mode: str) -> None:
    if mode in ("I;16", "I", "F"):
        row = struct.pack("<400H", *[500] * 100, *[60_000] * 300)
        drawn = Image.frombytes("I;16", (400, 200), row * 100 + struct.pack("<400H", *[60_000] * 400) * 100)
        drawn = drawn if mode == "I;16" else drawn.convert(mode)
    elif mode == "LAB":
        drawn = Image.merge(
            "LAB", [corner_marked("L"), Image.new("L", (400, 200), 128), Image.new("L", (400, 200), 128)]
        )
    else:
        drawn = corner_marked("RGB").convert(mode)
    data = saved(drawn, "PNG" if mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16") else "TIFF")
    picture = image.picture(data, "photo", 1)
    assert shade(picture, 0.1, 0.2) < 20
    assert shade(picture, 0.9, 0.8) > 235


def test_what_is_transparent_is_white() -> None:
    drawn = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    drawn.paste((0, 0, 0, 255), (0, 0, 100, 100))
    picture = image.picture(saved(drawn), "logo.png", 1)
    assert (shade(picture, 0.1, 0.2), shade(picture, 0.9, 0.8)) == (0, 255)


@pytest.mark.parametrize(
    ("size", "dpi", "page", "drawn"),
    [
        ((1000, 500), (200, 200), (360, 180), (1500, 750)),
        # 300 dots an inch are enough.
        ((2400, 1200), (600, 600), (288, 144), (1200, 600)),
        # A fax has other pixels across than down.
        ((1728, 1143), (204, 98), (609.88, 839.76), (2541, 3498)),
        # Nothing told: a screen's picture is enlarged, a large one is taken for a sheet of A4.
        ((640, 480), None, (480, 360), (1920, 1440)),
        ((1654, 2339), None, (595.44, 842.04), (2481, 3508)),
        ((2339, 1654), None, (842.04, 595.44), (3508, 2481)),
        # What cameras say for want of a better figure.
        ((3000, 4000), (72, 72), (595.44, 793.92), (2481, 3308)),
        # Wrong ones.
        ((800, 600), (1, 1), (600, 450), (2400, 1800)),
    ],
)
def test_resolution_decides_the_size_of_the_page_and_the_picture(
    size: tuple[int, int], dpi: tuple[int, int] | None, page: tuple[float, float], drawn: tuple[int, int]
) -> None:
    picture = image.picture(saved(Image.new("L", size), "TIFF", **({"dpi": dpi} if dpi else {})), "scan", 1)
    assert (picture.page_width, picture.page_height) == pytest.approx(page, rel=0.001)
    assert (picture.width, picture.height) == pytest.approx(drawn, abs=2)


@pytest.mark.parametrize("size", [(9000, 11_000), (20_000, 300), (1, 3), (1499, 1499)])
def test_a_picture_is_never_larger_than_its_limits(size: tuple[int, int]) -> None:
    picture = image.picture(saved(Image.new("1", size)), "large.png", 1)
    assert max(picture.width, picture.height) <= PICTURE_SIDE_LIMIT
    assert picture.width * picture.height <= PICTURE_PIXELS_LIMIT
    assert max(picture.page_width, picture.page_height) < 3276, "what a word's place can tell"
    grey_of(picture)


# --- what is wrong with it -----------------------------------------------------------------------------------


def png_of(width: int, height: int, packed: bytes) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [10_001, 20_000, 60_000, 2**31 - 1])
def test_an_image_that_unpacks_to_too_much_is_refused_unopened(side: int) -> None:
    with pytest.raises(DocumentTooLarge, match=r"bomb\.png"):
        image.parse(png_of(side, side, zlib.compress(bytes(1000))), "bomb.png")
    with pytest.raises(DocumentTooLarge, match=r"bomb\.png"):
        image.picture(png_of(side, side, zlib.compress(bytes(1000))), "bomb.png", 1)


def test_a_later_page_that_is_too_large_is_refused() -> None:
    data = bytearray(saved(Image.new("1", (8, 8)), "TIFF", save_all=True, append_images=[Image.new("1", (16, 8))]))
    # The second page's entry for its width, a whole number.
    wide = data.index(struct.pack("<HHII", 256, 4, 1, 16))
    data[wide : wide + 12] = struct.pack("<HHII", 256, 4, 1, 50_000_000)
    with pytest.raises(DocumentTooLarge):
        image.picture(bytes(data), "odd.tif", 2)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
def test_a_damaged_image_is_told_and_never_a_crash(kind: str) -> None:
    whole = saved(corner_marked(), kind)
    with pytest.raises(DocumentUnreadable, match="cannot be read"):
        image.parse(whole[: len(whole) // 2], "half")
    for place in range(0, len(whole), max(1, len(whole) // 60)):
        broken = bytearray(whole)
        broken[place] ^= 0xFF
        try:
            image.parse(bytes(broken), "broken")
            image.picture(bytes(broken), "broken", 1)
        except (DocumentUnreadable, DocumentTooLarge):
            continue


# --- pages of a PDF ------------------------------------------------------------------------------------------


def small_pdf(page: bytes) -> bytes:
    return warm_up.small_pdf().replace(b"/MediaBox [0 0 612 792]", page)


def test_a_pdf_page_is_drawn_at_300_dpi() -> None:
    picture = pdf_picture.picture(warm_up.small_pdf(), "a.pdf", 1)
    assert (picture.width, picture.height, picture.page_width, picture.page_height) == (2550, 3300, 612, 792)
    assert picture.dpi == 300
    shades = grey_of(picture).getextrema()
    assert shades[0] < 50  # type: ignore[operator]
    assert shades[1] == 255


def test_a_pdf_page_is_drawn_as_it_is_shown() -> None:
    picture = pdf_picture.picture(small_pdf(b"/MediaBox [0 0 612 792] /Rotate 90"), "a.pdf", 1)
    assert (picture.width, picture.height) == (3300, 2550)


@pytest.mark.parametrize("box", [b"0 0 200000 200000", b"0 0 200000 1", b"0 0 1e30 1e30", b"0 0 0.001 0.001"])
def test_a_page_of_any_size_gives_a_small_picture_or_none(box: bytes) -> None:
    try:
        picture = pdf_picture.picture(small_pdf(b"/MediaBox [" + box + b"]"), "huge.pdf", 1)
    except DocumentUnreadable:
        return
    assert max(picture.width, picture.height) <= PICTURE_SIDE_LIMIT
    assert picture.width * picture.height <= PICTURE_PIXELS_LIMIT
    grey_of(picture)


def test_a_page_that_is_not_there_cannot_be_drawn() -> None:
    for number in (0, 2, 10**6):
        with pytest.raises(DocumentUnreadable, match=rf"Page {number} of a\.pdf"):
            pdf_picture.picture(warm_up.small_pdf(), "a.pdf", number)


def scanned_pdf(**options: object) -> bytes:
    return saved(corner_marked("L", (600, 800)), "PDF", resolution=72.0, **options)


def test_a_scanned_pdf_names_its_pages_and_takes_what_was_recognised() -> None:
    sheets = [corner_marked("L", (600, 800)) for _ in range(2)]
    data = saved(sheets[0], "PDF", resolution=72.0, save_all=True, append_images=sheets[1:])
    document = pdf.parse(data, "scan.pdf")
    assert (document.text, document.picture_pages, document.unread_pages) == ("", (1, 2), (1, 2))
    read = pdf.parse(data, "scan.pdf", {2: word("Help")})
    assert (read.text, read.picture_pages, read.unread_pages) == ("Help", (1,), (1,))
    assert [page.recognized for page in read.pages] == [False, True]
    with pytest.raises(DocumentEmpty):
        pdf.parse(data, "scan.pdf", dict.fromkeys((1, 2), RecognizedPage(600.0, 800.0, ())))


@pytest.mark.parametrize(
    ("page", "own"),
    [
        (b"/MediaBox [0 0 300 200]", (20.0, 100.0, 80.0, 110.0)),
        (b"/MediaBox [1000 500 1300 700]", (1020.0, 600.0, 1080.0, 610.0)),
        (b"/MediaBox [0 0 900 900] /CropBox [100 50 400 250]", (120.0, 150.0, 180.0, 160.0)),
        (b"/MediaBox [0 0 200 300] /Rotate 90", (90.0, 20.0, 100.0, 80.0)),
        (b"/MediaBox [0 0 300 200] /Rotate 180", (220.0, 90.0, 280.0, 100.0)),
        (b"/MediaBox [0 0 200 300] /Rotate 270", (100.0, 220.0, 110.0, 280.0)),
    ],
)
def test_places_of_recognised_words_are_in_the_pages_own_coordinates(page: bytes, own: tuple[float, ...]) -> None:
    drawing = b"0 0 5 5 re f"
    objects = small_pdf(page).split(b"endobj")
    objects[3] = b"\n4 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\n" % (len(drawing), drawing)
    document = pdf.parse(b"endobj".join(objects), "turned.pdf", {1: word("Help")})
    assert document.text == "Help"
    assert document.places is not None
    assert document.places.rectangles(0, 4)[0].rectangle == pytest.approx(own, abs=0.11)
