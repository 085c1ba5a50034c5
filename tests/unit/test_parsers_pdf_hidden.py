"""Text in a PDF that nobody who looks at it sees: kept out of the text, and listed; and text that only looks hidden."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

import pypdfium2
import pytest

from engine.ingestion.parsers import pdf
from engine.ingestion.parsers.recognized import RecognizedLine, RecognizedPage, RecognizedWord
from engine.types import HiddenKind, ParsedDocument
from tests.unit.test_parsers_pdf import PROSE, Text, lines, write_pdf

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


SCANNED = [Text(72, 400, "What somebody recognised.")]


def picture_of(bitmap: pypdfium2.PdfBitmap) -> bytes:
    rows = [bytes(bitmap.buffer)[at : at + bitmap.width] for at in range(0, len(bitmap.buffer), bitmap.stride)]
    pixels = zlib.compress(b"".join(rows))
    head = b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceGray "
    head += b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
    return head % (bitmap.width, bitmap.height, len(pixels), pixels)


def scanned_page(scanned: Sequence[Text], *content: bytes) -> bytes:
    """A PDF of one picture of a page that has the lines ``scanned``, and of ``content`` over it."""
    bitmap = pypdfium2.PdfDocument(write_pdf([scanned]))[0].render(scale=2, grayscale=True)
    page = [b"q 612 0 0 792 0 0 cm /P Do Q\n", *content]
    return write_pdf([page], resources=b"/XObject << /P 5 0 R >>", more=[picture_of(bitmap)])


def scan(scanned: Sequence[Text], *content: bytes) -> ParsedDocument:
    return pdf.parse(scanned_page(scanned, *content), "scan.pdf")


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
        (HiddenKind.INVISIBLE, show(b"secret words", b"7 Tr")),
        (HiddenKind.BACKGROUND_COLOUR, show(b"secret words", b"1 Tr 1 G")),
        (HiddenKind.BACKGROUND_COLOUR, show(b"secret words", b"2 Tr 1 g 1 G")),
        (HiddenKind.BACKGROUND_COLOUR, b"0 g 50 380 300 60 re f\n" + show(b"secret words")),
        (HiddenKind.BACKGROUND_COLOUR, b"0 0.4 0.7 rg 50 380 300 60 re f\n" + show(b"secret words", b"0 0.42 0.7 rg")),
        (HiddenKind.INVISIBLE, show(b"secret words") + b"1 g 50 380 300 60 re f\n"),
        (HiddenKind.BACKGROUND_COLOUR, show(b"secret words") + b"0 g 50 380 300 60 re f\n"),
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
        show(b"seen words", b"0 G 1 Tr"),
        b"0 0.44 0.75 rg 50 380 300 60 re f\n" + show(b"seen words", b"1 0 0 rg"),
        show(b"seen words", b"1 1 0.3 rg"),
        show(b"seen words", b"0.9 g"),
        b"0.8 g 50 380 300 60 re f 1 g 60 385 200 40 re f\n" + show(b"seen words", b"0 g"),
        show(b"seen words") + b"q 0.5 g 50 398 300 1 re f Q\n",
        b"q 300 0 0 60 50 380 cm /P Do Q\n" + show(b"seen words - . _ ' :"),
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


def test_red_on_a_page_of_blue_is_seen_though_as_dark() -> None:
    page = [
        b"0 0.44 0.75 rg 0 0 612 792 re f\n",
        show(b"Payment is due.", b"1 0 0 rg"),
        show(b"x", b"0 .44 .75 rg", b"72 300 Td"),
    ]
    document = pdf.parse(write_pdf([page]), "blue.pdf")
    assert document.text == "Payment is due."
    assert [each.text for each in document.hidden] == ["x"]


def test_what_is_on_a_layer_that_is_switched_off_is_hidden() -> None:
    words = b"/OC /L BDC " + show(b"layered words") + b" EMC\n"
    off = b"/OCProperties << /OCGs [5 0 R] /D << /%s [5 0 R] >> >> /Type /Catalog"
    for state, shown in ((b"OFF", False), (b"ON", True)):
        resources = b"/Properties << /L 5 0 R >>"
        data = write_pdf([[*lines(PROSE, 700), words]], resources=resources, more=[b"<< /Type /OCG /Name (L) >>"])
        document = pdf.parse(data.replace(b"/Type /Catalog", off % state), "layer.pdf")
        assert ("layered words" in document.text) is shown
        assert [each.text for each in document.hidden] == ["layered words"] * (not shown)


def test_the_text_layer_of_a_scan_is_its_text() -> None:
    document = scan(SCANNED, show(b"What somebody recognised.", b"3 Tr"))
    assert document.text == "What somebody recognised."
    assert document.pages[0].recognized
    assert document.hidden == ()
    assert document.picture_pages == ()


def test_words_without_ink_where_a_picture_shows_nothing_are_hidden() -> None:
    document = scan(SCANNED, show(b"secret words", b"3 Tr", b"72 200 Td"))
    assert document.text == ""
    assert [(each.kind, each.text) for each in document.hidden] == [(HiddenKind.INVISIBLE, "secret words")]
    assert document.picture_pages == document.unread_pages == (1,)


def test_a_few_words_without_ink_do_not_make_a_scan_one_that_was_read() -> None:
    document = scan(lines(PROSE * 6, 700), show(b"secret words", b"3 Tr", b"72 700 Td"))
    assert document.picture_pages == document.unread_pages == (1,)


def test_a_stamp_is_not_the_picture_of_a_page() -> None:
    stamp = b"q 100 0 0 100 60 380 cm /P Do Q\n"
    layer = show(b"What somebody recognised.", b"3 Tr")
    data = write_pdf([[stamp, layer, *lines(PROSE, 700)]], resources=b"/XObject << /P 5 0 R >>", more=[PICTURE])
    document = pdf.parse(data, "stamp.pdf")
    assert [each.kind for each in document.hidden] == [HiddenKind.INVISIBLE]
    assert not document.pages[0].recognized


@pytest.mark.parametrize(
    "stamp",
    [
        show(b"ACME-000123", where=b"500 20 Td", size=9),
        show(b"Filed 03/14/2019 Case 1:19-cv-0001 Document 12-3 Page 1 of 20", b"0 0 1 rg", b"50 770 Td", 9),
        show(b"RECEIVED MAR 3 2019", where=b"300 600 Td"),
    ],
)
def test_a_scan_with_a_stamp_on_it_is_a_picture_still(stamp: bytes) -> None:
    document = scan(lines(PROSE * 6, 690), stamp)
    words = re.search(rb"\((.*)\)", stamp)
    assert words is not None
    # Without text recognition the stamp is all the text there is.
    assert document.text == words[1].decode()
    assert document.picture_pages == document.unread_pages == (1,)


def test_what_is_recognised_takes_the_place_of_a_stamp_that_is_in_it() -> None:
    data = scanned_page(lines(PROSE * 6, 690), show(b"Filed 03/14/2019", where=b"50 770 Td"))
    rows = [("Filed 03/14/2019", 770.0), ("The supplier shall deliver the goods.", 690.0)]
    read = RecognizedPage(
        612.0,
        792.0,
        tuple(
            RecognizedLine(
                number,
                tuple(
                    RecognizedWord(word, (50.0 + 60 * index, up, 100.0 + 60 * index, up + 9))
                    for index, word in enumerate(text.split())
                ),
            )
            for number, (text, up) in enumerate(rows)
        ),
    )
    document = pdf.parse(data, "scan.pdf", {1: read})
    assert document.text.split() == " ".join(text for text, _ in rows).split()
    assert document.pages[0].recognized
    assert document.picture_pages == document.unread_pages == ()
    # Where no more is read than the page says itself, its own words are the better ones.
    document = pdf.parse(data, "scan.pdf", {1: RecognizedPage(612.0, 792.0, read.lines[:1])})
    assert document.text == "Filed 03/14/2019"
    assert not document.pages[0].recognized
    assert document.picture_pages == document.unread_pages == ()


def test_a_page_with_a_large_picture_and_paragraphs_has_its_text() -> None:
    drawn = pypdfium2.PdfDocument(write_pdf([lines(PROSE * 10, 700)]))[0].render(scale=1, grayscale=True)
    picture = b"q 612 0 0 500 0 0 cm /P Do Q\n"
    page = [picture, *lines(PROSE * 2, 740)]
    data = write_pdf([page], resources=b"/XObject << /P 5 0 R >>", more=[picture_of(drawn)])
    document = pdf.parse(data, "photo.pdf")
    assert document.text == (PROSE * 2).strip()
    assert document.picture_pages == document.unread_pages == ()


def test_a_slide_with_few_words_on_an_even_picture_has_its_text() -> None:
    page = [b"q 612 0 0 792 0 0 cm /P Do Q\n", show(b"Thank you")]
    data = write_pdf([page], resources=b"/XObject << /P 5 0 R >>", more=[PICTURE])
    assert pdf.parse(data, "slide.pdf").picture_pages == ()


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


def test_a_form_shows_what_its_fields_show_and_no_password() -> None:
    box = b"/Type /Annot /Subtype /Widget /F 4 /DA (/F1 11 Tf)"
    more = [
        b"<< /FT /Tx /T (twice) /V (Held by the parent) /Kids [6 0 R 7 0 R] >>",
        b"<< %s /Rect [72 600 300 620] /Parent 5 0 R >>" % box,
        b"<< %s /Rect [72 560 300 580] /Parent 5 0 R >>" % box,
        b"<< %s /Rect [72 520 300 540] /FT /Tx /Ff 8192 /T (p) /V (hunter2) >>" % box,
        b"<< %s /Rect [72 480 300 500] /FT /Ch /Ff 131072 /T (c) /V (DE) /Opt [[(DE) (Germany)] [(FR) (France)]] >>"
        % box,
        b"<< %s /Rect [72 440 300 460] /FT /Btn /T (b) /V /On >>" % box,
    ]
    page = [b"BT /F1 11 Tf 72 700 Td (A form) Tj ET\n"]
    data = write_pdf([page], entries=b"/Annots [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R]", more=more)
    form = b"/Type /Catalog /AcroForm << /Fields [5 0 R 8 0 R 9 0 R 10 0 R] /DR << /Font << /F1 3 0 R >> >> >>"
    in_form = pdf.parse(data.replace(b"/Type /Catalog", form), "form.pdf")
    assert in_form.text.split("\n\n") == ["A form", "Held by the parent", "Held by the parent", "Germany"]
    assert "hunter2" not in pdf.parse(data, "no form.pdf").text
