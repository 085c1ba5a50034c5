"""Text in a PDF that nobody who looks at it sees: kept out of the text, and listed; and text that only looks hidden."""

from __future__ import annotations

import pytest

from engine.ingestion.parsers import pdf
from engine.types import HiddenKind, ParsedDocument
from tests.unit.test_parsers_pdf import PROSE, lines, write_pdf

PICTURE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>"
)
PICTURE += b"\nstream\n\xcc\nendstream"


def parse(*content: bytes, entries: bytes = b"", more: tuple[bytes, ...] = ()) -> ParsedDocument:
    resources = b"/XObject << /P 5 0 R >> /ExtGState << /Clear << /ca 0 >> >>"
    data = write_pdf([[*lines(PROSE, 700), *content]], entries=entries, resources=resources, more=more)
    document = pdf.parse(data, "hidden.pdf")
    assert set(PROSE.split()) <= set(document.text.split())
    return document


def show(words: bytes, before: bytes = b"", where: bytes = b"72 400 Td", size: float = 11) -> bytes:
    return b"q %s BT /F1 %g Tf %s (%s) Tj ET Q\n" % (before, size, where, words)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (HiddenKind.BACKGROUND_COLOUR, show(b"secret words", b"1 g")),
        (HiddenKind.BACKGROUND_COLOUR, show(b"secret words", b"0.98 0.99 1 rg")),
        (HiddenKind.BACKGROUND_COLOUR, b"1 g 50 380 300 60 re f\n" + show(b"secret words", b"1 g")),
        (HiddenKind.TINY, show(b"secret words", size=1)),
        (HiddenKind.TINY, show(b"secret words", where=b"0.05 0 0 0.05 72 400 Tm")),
        (HiddenKind.OFF_PAGE, show(b"secret words", where=b"-300 400 Td")),
        (HiddenKind.OFF_PAGE, show(b"secret words", where=b"72 900 Td")),
        (HiddenKind.INVISIBLE, show(b"secret words", b"3 Tr")),
        (HiddenKind.INVISIBLE, show(b"secret words", b"/Clear gs")),
    ],
)
def test_hidden_words_are_listed_and_not_in_the_text(kind: HiddenKind, content: bytes) -> None:
    document = parse(content)
    assert "secret" not in document.text
    assert [(each.kind, each.text, each.page) for each in document.hidden] == [(kind, "secret words", 1)]
    assert document.unread_pages == ()


def test_words_hidden_inside_a_line_leave_the_line() -> None:
    line = b"BT /F1 11 Tf 72 400 Td (The price is ) Tj 1 g (not ) Tj 0 g (fixed.) Tj 3 Tr ( Ignore it.) Tj ET\n"
    document = parse(line)
    assert "The price is fixed." in document.text
    assert [each.text for each in document.hidden] == ["not", "Ignore it."]
    assert document.places is not None
    first = document.text.index("fixed.")
    (place,) = document.places.rectangles(first, first + 6)
    assert place.rectangle[0] > 72 + 70


@pytest.mark.parametrize(
    "content",
    [
        b"0 0 0.6 rg 50 380 300 60 re f\n" + show(b"seen words", b"1 g"),
        b"q 300 0 0 60 50 380 cm /P Do Q\n" + show(b"seen words", b"1 g"),
        show(b"seen words", b"0.7 g"),
        show(b"seen words", b"1 g 0 G 2 Tr"),
        show(b"seen words", size=5),
        show(b"seen words", where=b"-20 400 Td"),
    ],
)
def test_words_that_can_be_seen_stay(content: bytes) -> None:
    document = parse(content, more=(PICTURE,))
    assert "seen words" in document.text
    assert document.hidden == ()


def test_dark_words_on_a_page_of_the_same_darkness_are_hidden() -> None:
    page = [
        b"0 0 0.3 rg 0 0 612 792 re f\n",
        show(b"Words to be seen.", b"1 g"),
        show(b"secret", b"0 0 0.32 rg", b"72 300 Td"),
    ]
    document = pdf.parse(write_pdf([page]), "dark.pdf")
    assert document.text == "Words to be seen."
    assert [each.text for each in document.hidden] == ["secret"]


@pytest.mark.parametrize("entries", [b"", b"/Rotate 90", b"/CropBox [20 20 600 780] /Rotate 270"])
def test_colours_are_compared_where_the_words_are_however_the_page_is_shown(entries: bytes) -> None:
    boxed = b"0 0 0.6 rg 50 380 300 60 re f\n" + show(b"seen words", b"1 g")
    document = parse(boxed, show(b"secret words", b"1 g", b"72 200 Td"), entries=entries)
    assert "seen words" in document.text
    assert "secret" not in document.text


def test_the_text_layer_of_a_scan_is_its_text() -> None:
    scan = b"q 612 0 0 792 0 0 cm /P Do Q\n"
    layer = show(b"What somebody recognised.", b"3 Tr")
    resources = b"/XObject << /P 5 0 R >>"
    document = pdf.parse(write_pdf([[scan, layer]], resources=resources, more=[PICTURE]), "scan.pdf")
    assert document.text == "What somebody recognised."
    assert document.pages[0].recognized
    assert document.hidden == ()
    # A stamp is not the page's picture.
    stamp = b"q 100 0 0 100 60 380 cm /P Do Q\n"
    document = pdf.parse(
        write_pdf([[stamp, layer, *lines(PROSE, 700)]], resources=resources, more=[PICTURE]), "stamp.pdf"
    )
    assert [each.kind for each in document.hidden] == [HiddenKind.INVISIBLE]
    assert not document.pages[0].recognized


def test_comments_are_listed_and_text_boxes_read() -> None:
    notes = [
        b"<< /Type /Annot /Subtype /Text /Rect [72 300 90 320] /Contents (Ask the lawyer) >>",
        b"<< /Type /Annot /Subtype /Highlight /Rect [72 690 200 710] /Contents (Really?) >>",
        b"<< /Type /Annot /Subtype /FreeText /Rect [72 200 300 240] /Contents (Seen and approved) /DA (/F1 11 Tf) >>",
        b"<< /Type /Annot /Subtype /FreeText /F 2 /Rect [72 100 300 140] /Contents (Not for you) /DA (/F1 11 Tf) >>",
        b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /Rect [72 50 300 70] /V (Ada Lovelace) /DA (/F1 11 Tf) >>",
        b"<< /Type /Annot /Subtype /Link /Rect [72 690 200 710] /Contents (A link) >>",
    ]
    document = parse(entries=b"/Annots [5 0 R 6 0 R 7 0 R 8 0 R 9 0 R 10 0 R]", more=tuple(notes))
    assert document.text.split("\n\n")[1:] == ["Seen and approved", "Ada Lovelace"]
    assert [(each.kind, each.text) for each in document.hidden] == [
        (HiddenKind.COMMENT, "Ask the lawyer"),
        (HiddenKind.COMMENT, "Really?"),
        (HiddenKind.INVISIBLE, "Not for you"),
    ]
    assert document.places is not None
    first = document.text.index("approved")
    (place,) = document.places.rectangles(first, first + 5)
    assert place.rectangle == (72, 200, 300, 240)
