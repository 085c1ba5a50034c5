"""PDFs written here line by line, so that it is known what must come out of them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdf
import pypdfium2
import pytest

from engine.errors import DocumentEmpty, DocumentEncrypted, DocumentTooLarge, DocumentUnreadable
from engine.ingestion.parsers import pdf, warm_up
from engine.types import Block, BlockKind, ParsedDocument

PROSE = (
    "The supplier shall deliver the goods to the place named in the order within thirty days of the date on "
    "which the order was received, unless the parties have agreed on another date in writing. Any delay has "
    "to be announced without undue delay, together with its reasons and the date of delivery now expected. "
)


@dataclass(frozen=True)
class Text:
    x: float
    y: float
    text: str
    size: float = 11
    bold: bool = False


def write_pdf(
    pages: Sequence[Sequence[Text | bytes]],
    outline: Sequence[tuple[str, int]] = (),
    title: str = "",
    entries: bytes = b"",
    resources: bytes = b"",
    more: Sequence[bytes] = (),
) -> bytes:
    """A PDF with the given lines, or content as it is, on US Letter pages.

    ``outline`` holds titles and page numbers from 1; ``entries`` and ``resources`` go into every page's dictionaries,
    ``more`` are objects from number 5 on.
    """
    objects: list[bytes] = [b"", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>")
    objects.extend(more)
    kids = []
    for page in pages:
        content = b"".join(
            line
            if isinstance(line, bytes)
            else b"BT /F%d %g Tf %g %g Td (%s) Tj ET\n"
            % (2 if line.bold else 1, line.size, line.x, line.y, _escape(line.text))
            for line in page
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> %s >> %s >>" % (len(objects), resources, entries)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    catalog = b"<< /Type /Catalog /Pages 2 0 R"
    if outline:
        root = len(objects) + 1
        first, last = root + 1, root + len(outline)
        objects.append(b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first, last, len(outline)))
        for index, (words, number) in enumerate(outline):
            following = b" /Next %d 0 R" % (first + index + 1) if first + index < last else b""
            before = b" /Prev %d 0 R" % (first + index - 1) if index else b""
            objects.append(
                b"<< /Title (%s) /Parent %d 0 R /Dest [%d 0 R /Fit]%s%s >>"
                % (_escape(words), root, kids[number - 1], following, before)
            )
        catalog += b" /Outlines %d 0 R" % root
    objects[0] = catalog + b" >>"
    objects.append(b"<< /Title (%s) >>" % _escape(title))
    written = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects))
    return bytes(written + b"startxref\n%d\n%%%%EOF\n" % table)


def _escape(text: str) -> bytes:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")


def lines(text: str, top: float, left: float = 72, width: int = 88, leading: float = 14) -> list[Text]:
    """``text`` wrapped at ``width`` characters, its first line at ``top``."""
    wrapped: list[str] = [""]
    for word in text.split():
        if len(wrapped[-1]) + len(word) >= width:
            wrapped.append("")
        wrapped[-1] = f"{wrapped[-1]} {word}".strip()
    return [Text(left, top - leading * index, line) for index, line in enumerate(wrapped)]


def parse(pages: Sequence[Sequence[Text | bytes]], **named: object) -> ParsedDocument:
    document = pdf.parse(write_pdf(pages, **named), "written here.pdf")  # type: ignore[arg-type]
    place = 0
    for block in document.blocks:
        assert place <= block.start < block.end
        assert not document.text[place : block.start].strip(), "everything printed is in a block"
        place = block.end
        assert document.pages[(block.page or 0) - 1].start <= block.start
    assert place == len(document.text)
    assert [page.number for page in document.pages] == list(range(1, len(pages) + 1))
    assert document.page_count == len(pages)
    place = 0
    for page in document.pages:
        assert page.start == place
        place = page.end
    assert place == len(document.text), "pages tile the text"
    return document


def texts(document: ParsedDocument) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def with_words(document: ParsedDocument, words: str) -> Iterator[Block]:
    return (block for block in document.blocks if words in document.text[block.start : block.end])


def test_lines_become_paragraphs() -> None:
    first, second = PROSE.strip(), "A second paragraph. " + PROSE.strip()
    document = parse([[*lines(first, 700), *lines(second, 700 - 14 * len(lines(first, 0)) - 16)]])
    assert texts(document) == [first, second]


def test_indent_begins_a_paragraph_without_a_gap() -> None:
    first = lines(PROSE + "Here it ends.", 700)
    second = lines("Another one follows. " + PROSE, first[-1].y - 14)
    second[0] = Text(90, second[0].y, second[0].text[:80])
    document = parse([[*first, *second]])
    assert len(document.blocks) == 2
    assert texts(document)[1].startswith("Another one follows.")


def test_paragraph_over_a_page_break_is_one_block_on_its_first_page() -> None:
    all_lines = lines(PROSE * 3, 160)
    above = [line for line in all_lines if line.y > 80]
    below = [Text(72, 700 - 14 * index, line.text) for index, line in enumerate(all_lines[len(above) :])]
    document = parse(
        [[Text(72, 700, "1. SCOPE", bold=True), *above], [*below, *lines("Then the next one. " + PROSE, 400)]]
    )
    block = next(with_words(document, "The supplier"))
    assert document.text[block.start : block.end] == (PROSE * 3).strip()
    assert block.page == 1
    assert block.start < document.pages[1].start < block.end
    assert document.text[document.pages[1].start :].startswith(below[0].text)
    assert next(with_words(document, "Then the next one")).page == 2


def test_words_hyphenated_at_a_line_end_are_joined() -> None:
    page = [
        Text(72, 700, "The agreement covers deliveries of every kind. This agree-"),
        Text(72, 686, "ment is about long-term supply. Only the long-"),
        Text(72, 672, "term supply of goods is meant here, and nothing other than that."),
    ]
    text = parse([page]).text
    assert "This agreement is about" in text
    assert "the long-term supply of goods" in text


def test_headings_by_size_and_weight_make_a_chain() -> None:
    document = parse(
        [
            [
                Text(72, 740, "Purchasing Guide", 20, bold=True),
                *lines(PROSE, 700),
                Text(72, 600, "Orders", 14, bold=True),
                *lines(PROSE, 570),
                Text(72, 490, "Small orders", 11, bold=True),
                *lines("Below the limit. " + PROSE, 470),
                Text(72, 380, "Suppliers", 14, bold=True),
                *lines("Who they are. " + PROSE, 350),
            ]
        ]
    )
    headings = [
        text for block, text in zip(document.blocks, texts(document), strict=True) if block.kind is BlockKind.HEADING
    ]
    assert headings == ["Purchasing Guide", "Orders", "Small orders", "Suppliers"]
    assert next(with_words(document, "Below the limit")).heading_path == ("Purchasing Guide", "Orders", "Small orders")
    assert next(with_words(document, "Who they are")).heading_path == ("Purchasing Guide", "Suppliers")
    assert document.title == "Purchasing Guide"


def test_outline_decides_what_is_a_heading() -> None:
    page = [Text(72, 740, "Plain first part"), *lines(PROSE, 710), Text(72, 600, "BIG AND BOLD", 16, bold=True)]
    other = [Text(72, 740, "Plain second part"), *lines("More. " + PROSE, 710)]
    document = parse([page, other], outline=[("Plain first part", 1), ("Plain second part", 2)], title="A Stated Name")
    assert next(with_words(document, "More.")).heading_path == ("Plain second part",)
    assert next(with_words(document, "BIG AND BOLD")).kind is BlockKind.PARAGRAPH
    assert document.title == "A Stated Name"


def furnished(count: int) -> list[list[Text]]:
    return [
        [
            Text(72, 760, "ACME Corp - Confidential"),
            *lines(f"Paragraph number {number}. " + PROSE, 700),
            Text(300, 30, f"Page {number} of {count}"),
        ]
        for number in range(1, count + 1)
    ]


def test_running_heads_are_kept_once_and_page_numbers_dropped() -> None:
    document = parse(furnished(4))
    assert document.text.count("ACME Corp - Confidential") == 1
    assert "Page 3 of 4" not in document.text
    assert [f"Paragraph number {number}." in document.text for number in range(1, 5)] == [True] * 4


WATERMARK = b"q 0.8 g BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 250 Tm (DRAFT COPY) Tj ET Q\n"


def test_a_watermark_is_kept_once_and_is_no_heading() -> None:
    pages: list[list[Text | bytes]] = [
        [WATERMARK, Text(72, 740, f"{number}. Part {number}", 14, bold=True), *lines(f"{number} in all. " + PROSE, 700)]
        for number in range(1, 5)
    ]
    document = parse(pages)
    assert document.text.count("DRAFT COPY") == 1
    assert next(with_words(document, "DRAFT COPY")).kind is BlockKind.PARAGRAPH
    assert next(with_words(document, "3 in all")).heading_path == ("3. Part 3",)
    assert document.title != "DRAFT COPY"


def test_headings_of_a_page_that_is_turned_as_a_whole_are_headings() -> None:
    def turned(text: str, x: float, size: int) -> bytes:
        return b"BT /F1 %d Tf 0 1 -1 0 %g 72 Tm (%s) Tj ET\n" % (size, x, text.encode())

    page = [
        turned("Landscape Report", 72, 20),
        *(turned(line.text, 110 + 14 * n, 11) for n, line in enumerate(lines(PROSE, 0))),
    ]
    document = pdf.parse(write_pdf([page], entries=b"/Rotate 90"), "turned.pdf")
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.HEADING] == [
        "Landscape Report"
    ]


def test_body_text_is_never_taken_for_furniture() -> None:
    pages = furnished(4)
    for number, page in enumerate(pages):
        # Figures at the foot of each page, alike but for their digits, are no page numbers.
        page.insert(-1, Text(72, 60, f"Total {number * 17 + 3} units at {number * 5 + 1} each"))
        # Repeated, but in the middle of the page.
        page.insert(-1, Text(72, 400, "Signed by both parties."))
    document = parse(pages)
    assert document.text.count("Total ") == 4
    assert document.text.count("Signed by both parties.") == 4


def test_numbers_on_a_single_page_stay() -> None:
    assert "42" in parse([[*lines(PROSE, 700), Text(300, 30, "42")]]).text


def test_a_document_of_numbers_only_keeps_them() -> None:
    assert texts(parse([[Text(300, 30, str(number))] for number in range(1, 5)])) == ["1", "2", "3", "4"]


def test_list_items_are_blocks_of_their_own() -> None:
    items = ["(a) the first thing;", "(b) the second thing; and", "(c) the third thing."]
    page = [*lines("These are delivered:", 700), *(Text(90, 686 - 14 * i, item) for i, item in enumerate(items))]
    document = parse([page])
    assert texts(document) == ["These are delivered:", *items]
    assert [block.kind for block in document.blocks[1:]] == [BlockKind.LIST_ITEM] * 3


def test_columns_are_read_one_after_the_other() -> None:
    left = [Text(line.x, line.y, line.text, 10) for line in lines("Left column. " + PROSE, 700, width=42)]
    right = [Text(line.x, line.y, line.text, 10) for line in lines("Right column. " + PROSE, 700, left=330, width=42)]
    text = parse([[*left, *right]]).text
    assert text.index("now expected") < text.index("Right column"), "not line by line across"


def across(left: Sequence[Text], right: Sequence[Text]) -> list[Text]:
    """Lines side by side, drawn as a program does that goes across the page line by line."""
    return [line for pair in zip(left, right, strict=True) for line in pair]


def test_columns_drawn_line_by_line_across_are_read_one_after_the_other() -> None:
    left = [Text(72, line.y, line.text, 10) for line in lines("Left column. " + PROSE, 700, width=42)]
    right = [Text(330, line.y, line.text, 10) for line in lines("Right column. " + PROSE, 700, width=42)]
    count = min(len(left), len(right))
    page = [*lines(PROSE, 760), *across(left[:count], right[:count])]
    text = " ".join(parse([page]).text.split())
    for column in (left, right):
        assert " ".join(line.text for line in column[:count]) in text
    check_places(write_pdf([page]))


def test_cells_side_by_side_are_read_across() -> None:
    terms = ["Price", "Time of delivery", "Place of delivery", "Liability", "Notice", "Law"]
    left = [Text(72, 700 - 14 * index, term) for index, term in enumerate(terms)]
    right = [Text(230, line.y, f"as the parties have agreed on {line.text}") for line in left]
    text = parse([across(left, right)]).text
    for term in terms:
        assert f"{term} as the parties have agreed on {term}" in text


def test_pages_with_a_drawing_and_no_text_are_listed() -> None:
    drawing = b"72 72 400 400 re f 0 0 9 9 re f\n"
    document = parse([lines(PROSE, 700), [drawing], [], lines("Last. " + PROSE, 700)])
    assert document.page_count == 4
    assert document.pages[1].start == document.pages[1].end == document.pages[2].end == document.pages[3].start
    # Nothing is on the third.
    assert document.unread_pages == document.picture_pages == (2,)
    assert next(with_words(document, "Last.")).page == 4


def test_a_scanned_pdf_is_a_document_of_pictures() -> None:
    document = pdf.parse(write_pdf([[b"72 72 400 400 re f\n"], []]), "scan.pdf")
    assert (document.text, document.blocks, document.page_count) == ("", (), 2)
    assert [(page.start, page.end) for page in document.pages] == [(0, 0), (0, 0)]
    assert document.unread_pages == document.picture_pages == (1,)


def test_a_pdf_with_nothing_on_its_pages_is_empty() -> None:
    with pytest.raises(DocumentEmpty, match="2 pages"):
        pdf.parse(write_pdf([[], []]), "blank.pdf")


def test_a_page_that_cannot_be_read_is_named() -> None:
    data = write_pdf([lines(PROSE, 700), lines("Second. " + PROSE, 700)])
    # The first page is called something else.
    document = pdf.parse(data.replace(b"/Type /Page /Parent", b"/Type /Pbge /Parent", 1), "broken.pdf")
    assert "Second." in document.text
    assert document.unread_pages == (1,)
    assert document.picture_pages == ()
    assert "1 page could not be read: 1" in document.warnings[0]


def test_text_of_a_font_without_meaning_is_dropped_and_its_page_listed() -> None:
    # A font whose codes stand for characters of the private use area, as they do without a table of meanings.
    to_unicode = b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>"
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(to_unicode), to_unicode)
    garbage = b"BT /F3 11 Tf 72 700 Td (The words of this page mean nothing) Tj ET\n"
    document = pdf.parse(
        write_pdf([[garbage], lines(PROSE, 700)], more=[stream, font]).replace(b"/F2 4 0 R", b"/F2 4 0 R /F3 6 0 R"),
        "garbage.pdf",
    )
    assert document.text == PROSE.strip()
    assert document.picture_pages == document.unread_pages == (1,)


def encrypted(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(write_pdf([lines(PROSE, 700)])))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_encrypted_pdf_is_told_from_one_that_only_forbids_printing() -> None:
    with pytest.raises(DocumentEncrypted, match=r"secret\.pdf") as caught:
        pdf.parse(encrypted("open sesame"), "secret.pdf")
    assert "without a password" in caught.value.hint
    assert "supplier" in pdf.parse(encrypted(""), "restricted.pdf").text


def test_broken_pdfs_are_unreadable() -> None:
    for data in (b"%PDF-1.4\ngarbage", write_pdf([lines(PROSE, 700)])[:120], b"%PDF-1.4\n%%EOF"):
        with pytest.raises(DocumentUnreadable, match=r"broken\.pdf"):
            pdf.parse(data, "broken.pdf")
    with pytest.raises(DocumentUnreadable, match=r"no pages|not a PDF"):
        pdf.parse(write_pdf([]), "no pages.pdf")


def test_page_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "PAGE_LIMIT", 2)
    with pytest.raises(DocumentTooLarge, match="3 pages"):
        pdf.parse(write_pdf(furnished(3)), "long.pdf")


def test_unbreakable_spaces_and_ligature_like_noise_become_plain_text() -> None:
    document = parse(
        [[Text(72, 700, "one\xa0two   three\xa0 four"), Text(72, 640, "next .......................... 7")]]
    )
    assert texts(document) == ["one two three four", "next .... 7"]


def test_tiny_pdf_of_the_warm_up_is_read_whole() -> None:
    document = pdf.parse(warm_up.small_pdf(), "warm.pdf")
    assert texts(document) == ["One", "Text that is short."]
    assert document.blocks[0].kind is BlockKind.HEADING, "by its outline"


# --- where the words stand -----------------------------------------------------------------------------------


def check_places(data: bytes) -> ParsedDocument:
    """Parse, and look at the page for every word of the text, in the box where it is said to stand."""
    document = pdf.parse(data, "places.pdf")
    assert document.places is not None
    placed = {index for start, end, _, _ in document.places for index in range(start, end)}
    assert placed == {index for index, character in enumerate(document.text) if not character.isspace()}
    pages = pypdfium2.PdfDocument(data)
    for start, end, page, (left, bottom, right, top) in document.places:
        # A little less than the box, so that neighbours do not count.
        inside = pages[page - 1].get_textpage().get_text_bounded(left + 0.2, bottom + 0.2, right - 0.2, top - 0.2)
        assert inside.strip(" \r\n-\x02\ufffe") == document.text[start:end].rstrip("-")
        assert 5 < min(right - left, top - bottom) + 4 < 20
    pages.close()
    return document


def test_every_word_has_its_box_on_the_page() -> None:
    document = check_places(write_pdf(furnished(4)))
    assert document.places is not None
    first = document.text.index("Paragraph number 3.")
    (place,) = document.places.rectangles(first, first + len("Paragraph number"))
    assert place.page == 3
    # 11 points of Helvetica, which has its baseline at 700.
    assert place.rectangle == pytest.approx((72, 697.5, 163.7, 708.5), abs=0.3)


@pytest.mark.parametrize(
    "entries", [b"/Rotate 90", b"/Rotate 180", b"/CropBox [50 60 560 760]", b"/CropBox [50 60 560 760] /Rotate 270"]
)
def test_boxes_are_in_the_pages_own_coordinates_however_it_is_shown(entries: bytes) -> None:
    check_places(write_pdf([lines(PROSE, 700)], entries=entries))


def test_text_that_runs_up_the_page_has_upright_boxes() -> None:
    turned = b"BT /F1 11 Tf 0 1 -1 0 300 200 Tm ( Words that run up the page) Tj ET\n"
    document = check_places(write_pdf([[*lines(PROSE, 700), turned]]))
    assert document.places is not None
    first = document.text.index("Words that")
    (place,) = document.places.rectangles(first, first + len("Words that run up the page"))
    left, bottom, right, top = place.rectangle
    assert top - bottom > 100
    assert right - left < 20


def test_boxes_in_two_columns() -> None:
    left = [Text(line.x, line.y, line.text, 10) for line in lines("Left column. " + PROSE, 700, width=42)]
    right = [Text(line.x, line.y, line.text, 10) for line in lines("Right column. " + PROSE, 700, left=330, width=42)]
    check_places(write_pdf([[*left, *right]]))


def test_a_word_hyphenated_over_two_lines_is_two_places() -> None:
    page = [
        Text(72, 700, "The agreement covers deliveries of every kind. This agree-"),
        Text(72, 686, "ment is about long-term supply. Only the long-"),
        Text(72, 672, "term supply of goods is meant here, and nothing other than that."),
    ]
    document = check_places(write_pdf([page]))
    assert document.places is not None
    first = document.text.index("agreement is")
    upper, lower = document.places.rectangles(first, first + len("agreement"))
    assert upper.rectangle[1] > lower.rectangle[3]
    assert upper.rectangle[0] > lower.rectangle[2]


def test_boxes_where_the_text_is_not_what_the_page_says() -> None:
    page = [
        Text(72, 700, "Introduction  .......................... 7"),
        Text(72, 640, "Non\xa0breaking\xa0\xa0spaces   and many"),
        Text(72, 580, "soft\xadly bro\xadken words"),
    ]
    document = pdf.parse(write_pdf([page]), "odd.pdf")
    assert document.text.startswith("Introduction .... 7")
    assert document.places is not None
    pages = pypdfium2.PdfDocument(write_pdf([page]))
    for word in ("Introduction", "7", "spaces", "and", "many", "words"):
        first = document.text.index(word)
        (place,) = document.places.rectangles(first, first + len(word))
        assert pages[0].get_textpage().get_text_bounded(*place.rectangle).strip() == word
    pages.close()
