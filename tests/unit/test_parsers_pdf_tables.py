"""Tables drawn with ruling lines, and what only looks like one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from engine.ingestion.parsers import pdf
from engine.types import BlockKind, ParsedDocument
from tests.unit.test_parsers_pdf import PROSE, Text, lines, write_pdf

ROWS = [("Goods", "Pieces", "Price"), ("Bolts", "400", "12.50 EUR"), ("Steel nuts, galvanised", "", "9.00 EUR")]
COLUMNS = (72, 250, 350, 480)
ABOVE, BELOW = lines("Above it. " + PROSE, 700), lines("Below it. " + PROSE, 300)


def cells(rows: Sequence[tuple[str, ...]] = ROWS) -> list[Text]:
    return [
        Text(left + 5, 590 - 20 * row, text)
        for row, texts in enumerate(rows)
        for left, text in zip(COLUMNS, texts, strict=False)
        if text
    ]


def stroke(*segments: tuple[float, float, float, float]) -> bytes:
    return b"".join(b"%g %g m %g %g l S\n" % segment for segment in segments)


def rules(rows: int = 3) -> list[tuple[float, float, float, float]]:
    bottom = 605 - 20 * rows
    level = [(72, 605 - 20 * row, 480, 605 - 20 * row) for row in range(rows + 1)]
    return [*level, *((x, 605, x, bottom) for x in COLUMNS)]


def thin_boxes() -> bytes:
    return b"".join(b"%g %g %g %g re f\n" % (x, to_y, to_x - x + 0.5, y - to_y + 0.5) for x, y, to_x, to_y in rules())


def cell_boxes() -> bytes:
    widths = [to - left for left, to in pairwise(COLUMNS)]
    return b"".join(
        b"%g %g %g 20 re S\n" % (left, 585 - 20 * row, width)
        for row in range(3)
        for left, width in zip(COLUMNS, widths, strict=False)
    )


def parse(*content: Text | bytes, **named: bytes) -> ParsedDocument:
    """Parse a page, and look where each word of its text is said to stand."""
    document = pdf.parse(write_pdf([[*ABOVE, *content, *BELOW]], **named), "table.pdf")  # type: ignore[arg-type]
    assert document.places is not None
    placed = {index for start, end, _, _ in document.places for index in range(start, end)}
    assert {document.text[index] for index in set(range(len(document.text))) - placed} <= set(" \n|")
    for start, end, _, (left, bottom, _, _) in document.places:
        for text in content:
            if isinstance(text, Text) and text.text == document.text[start:end]:
                assert (left, bottom) == pytest.approx((text.x, text.y), abs=4)
    return document


def blocks(document: ParsedDocument) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize("drawn", [stroke(*rules()), thin_boxes(), cell_boxes()], ids=["lines", "thin", "boxes"])
def test_a_ruled_table_is_a_line_a_row(drawn: bytes) -> None:
    assert blocks(parse(drawn, *cells())) == [
        (BlockKind.PARAGRAPH, "Above it. " + PROSE.strip()),
        (BlockKind.TABLE, "Goods | Pieces | Price\nBolts | 400 | 12.50 EUR\nSteel nuts, galvanised |  | 9.00 EUR"),
        (BlockKind.PARAGRAPH, "Below it. " + PROSE.strip()),
    ]


def test_a_cell_of_several_lines_is_one_cell() -> None:
    tall = [(72, 605, 480, 605), (72, 585, 480, 585), (72, 545, 480, 545), *((x, 605, x, 545) for x in COLUMNS)]
    rows = [ROWS[0], ("Bolts of", "400", "12.50 EUR"), ("every kind", "", "")]
    assert blocks(parse(stroke(*tall), *cells(rows)))[1] == (
        BlockKind.TABLE,
        "Goods | Pieces | Price\nBolts of every kind | 400 | 12.50 EUR",
    )


def test_cells_drawn_as_one_hold_their_text_once() -> None:
    # The second rule from the left does not reach into the first row.
    merged = [rule for rule in rules() if rule[0] != 250 or rule[2] != 250]
    merged.append((250, 585, 250, 545))
    rows = [("Goods and their number", "", "Price"), *ROWS[1:]]
    text = blocks(parse(stroke(*merged), *cells(rows)))[1][1]
    assert text.splitlines()[0] == "Goods and their number |  | Price"
    assert text.splitlines()[1] == "Bolts | 400 | 12.50 EUR"


def test_an_empty_first_cell_leaves_every_word_in_its_place() -> None:
    rows = [("", "Pieces", "Price"), *ROWS[1:]]
    assert blocks(parse(stroke(*rules()), *cells(rows)))[1][1].startswith("| Pieces | Price\nBolts")


def test_a_boxed_paragraph_and_boxes_without_text_are_no_tables() -> None:
    boxed = b"60 640 500 80 re S 60 560 500 70 re S\n"
    document = parse(boxed)
    assert BlockKind.TABLE not in {kind for kind, _ in blocks(document)}
    document = parse(stroke(*rules(6)), Text(77, 590, "Only one of all these cells has text"))
    assert BlockKind.TABLE not in {kind for kind, _ in blocks(document)}
    assert "Only one of all these cells has text" in document.text


def test_cells_whose_rules_cannot_be_seen_are_no_table() -> None:
    document = parse(b"1 g 1 G\n" + thin_boxes() + stroke(*rules()) + b"0 g\n", *cells())
    assert BlockKind.TABLE not in {kind for kind, _ in blocks(document)}
    assert "400" in document.text


def test_a_table_in_a_form_object_and_on_a_cropped_page_is_found() -> None:
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Matrix [1 0 0 1 0 100]"
    form += b" /Length %d >>\nstream\n%s\nendstream"
    drawn = b"1 0 0 1 0 -100 cm " + stroke(*rules())
    data = write_pdf(
        [[*ABOVE, b"q /T Do Q\n", *cells(), *BELOW]],
        entries=b"/CropBox [30 30 600 780]",
        resources=b"/XObject << /T 5 0 R >>",
        more=[form % (len(drawn), drawn)],
    )
    document = pdf.parse(data, "form.pdf")
    assert blocks(document)[1][1].startswith("Goods | Pieces | Price\nBolts | 400")
