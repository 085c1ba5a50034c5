"""Lines from words as they would be recognised, made from a page that is known."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from engine.ingestion.parsers.pdf import put_together
from engine.ingestion.parsers.pdf_lines import Line, Page
from engine.ingestion.parsers.recognized import RecognizedLine, RecognizedPage, RecognizedWord
from engine.ingestion.parsers.recognized_lines import UprightPage, even_out_sizes, upright_page
from engine.types import BlockKind, ParsedDocument
from engine.word_places import Rectangle

WIDTH, HEIGHT = 600.0, 800.0
Turn = Callable[[float, float], tuple[float, float]]


def word_box(text: str, left: float, baseline: float, size: float) -> Rectangle:
    """As recognition sees it: from the lowest ink to the highest."""
    bottom = baseline - (0.21 * size if set(text) & set("gjpqy,") else 0.0)
    top = baseline + (0.72 if set(text) - set("acemnorsuvwxzgpqy.,-") else 0.5) * size
    return (left, bottom, left + 0.5 * size * len(text), top)


def recognized(
    rows: list[tuple[str, float, float]], turn: Turn = lambda x, y: (x, y), size: tuple[float, float] = (WIDTH, HEIGHT)
) -> RecognizedPage:
    """(text, baseline, size) as lines of one paragraph; ``turn`` takes a point of the upright page to the one shown."""
    lines = []
    for text, baseline, font_size in rows:
        words, left = [], 72.0
        for word in text.split():
            box = word_box(word, left, baseline, font_size)
            (x0, y0), (x1, y1) = turn(box[0], box[1]), turn(box[2], box[3])
            words.append(RecognizedWord(word, (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))))
            left = box[2] + 0.3 * font_size
        lines.append(RecognizedLine(0, tuple(words)))
    return RecognizedPage(*size, tuple(lines))


ROWS = [
    ("Some lines have no tall letters, so", 700.0, 11.0),
    ("on as seen in our area, measure", 686.0, 11.0),
    ("but all of them are of one size.", 672.0, 11.0),
]


def boxes_of(line: Line) -> list[Rectangle]:
    return [(left / 10, low / 10, right / 10, top / 10) for left, low, right, top in zip(*line.sides, strict=True)]


def document(*pages: UprightPage) -> ParsedDocument:
    made = [
        Page(number, page.width, page.height, page.lines, True, recognized=True) for number, page in enumerate(pages, 1)
    ]
    even_out_sizes([line for page in pages for line in page.lines])
    return put_together("scan.pdf", "application/pdf", "", made, len(made))


def test_lines_have_one_size_and_even_distances_whatever_letters_are_in_them() -> None:
    lines = upright_page(recognized(ROWS), 1).lines
    even_out_sizes(lines)
    assert {line.size for line in lines} == {11.0}
    assert lines[0].bottom - lines[1].bottom == pytest.approx(14.0, abs=0.3)
    assert lines[1].bottom - lines[2].bottom == pytest.approx(14.0, abs=0.3)
    assert lines[0].bottom == pytest.approx(700 - 0.21 * 11, abs=0.3)


def test_lines_become_paragraphs_and_a_larger_one_a_heading() -> None:
    long = [
        ("The parties agreed that this would hold for", 700.0, 11.0),
        ("as long as both of them wanted it to, and", 686.0, 11.0),
        ("that nothing else was said in the meantime.", 672.0, 11.0),
    ]
    rows = [("Report of the Year", 740.0, 18.0), *long, *((text, at - 70, size) for text, at, size in long)]
    found = document(upright_page(recognized(rows), 1))
    assert [block.kind for block in found.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert found.text[found.blocks[1].start : found.blocks[1].end] == " ".join(text for text, _, _ in long)
    assert found.title == "Report of the Year"
    assert found.pages[0].recognized
    assert found.unread_pages == found.picture_pages == ()


TURNS: dict[str, tuple[Turn, tuple[float, float]]] = {
    "left": (lambda x, y: (WIDTH - x, HEIGHT - y), (WIDTH, HEIGHT)),
    "up": (lambda x, y: (HEIGHT - y, x), (HEIGHT, WIDTH)),
    "down": (lambda x, y: (y, WIDTH - x), (HEIGHT, WIDTH)),
}


@pytest.mark.parametrize("direction", TURNS)
def test_a_turned_page_gives_the_lines_of_the_upright_one_and_leaves_words_where_they_are(direction: str) -> None:
    turn, size = TURNS[direction]
    upright, turned = upright_page(recognized(ROWS), 1), upright_page(recognized(ROWS, turn, size), 1)
    assert (turned.width, turned.height) == (WIDTH, HEIGHT)
    for expected, line in zip(upright.lines, turned.lines, strict=True):
        assert (line.text, line.left, line.right) == pytest.approx((expected.text, expected.left, expected.right))
        assert (line.bottom, line.size) == pytest.approx((expected.bottom, expected.size))
        assert line.sides != expected.sides
    for expected, line in zip(upright.lines, turned.lines, strict=True):
        for (left, low, right, top), found in zip(boxes_of(expected), boxes_of(line), strict=True):
            (x0, y0), (x1, y1) = turn(left, low), turn(right, top)
            assert found == pytest.approx((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), abs=0.11)


def test_a_skewed_page_is_levelled() -> None:
    slope = math.tan(math.radians(2))
    page = recognized([*ROWS, ("A line of many words that goes on almost to the edge.", 658.0, 11.0)] * 2)
    skewed = RecognizedPage(
        WIDTH,
        HEIGHT,
        tuple(
            RecognizedLine(
                0,
                tuple(
                    RecognizedWord(word.text, (box[0], box[1] + slope * box[0], box[2], box[3] + slope * box[0]))
                    for word in line.words
                    for box in [word.box]
                ),
            )
            for line in page.lines
        ),
    )
    straight, levelled = upright_page(page, 1).lines, upright_page(skewed, 1).lines
    for expected, line in zip(straight, levelled, strict=True):
        assert line.bottom == pytest.approx(expected.bottom, abs=1.0)


def test_words_are_placed_in_the_text_also_where_a_hyphen_is_taken_out() -> None:
    rows = [
        ("We saw an example of it and then one more exam-", 700.0, 11.0),
        ("ple of the same, which was as good as that one.", 686.0, 11.0),
    ]
    found = document(upright_page(recognized(rows), 1))
    assert "one more example of the same" in found.text
    assert found.places is not None
    words = [(found.text[start:end], box) for start, end, _, box in found.places]
    assert ("exam", "ple") in list(zip([w for w, _ in words], [w for w, _ in words][1:], strict=False))
    start = found.text.index("same")
    (place,) = found.places.rectangles(start, start + len("same,"))
    assert place.page == 1
    left = place.rectangle[0]
    assert place.rectangle == pytest.approx((left, 686 - 0.21 * 11, left + 0.5 * 11 * 5, 686 + 0.72 * 11), abs=0.1)


def test_words_of_a_line_are_equally_high_and_cover_their_letters() -> None:
    page = recognized(ROWS)
    for line, seen in zip(upright_page(page, 1).lines, page.lines, strict=True):
        boxes = boxes_of(line)
        assert {(low, top) for _, low, _, top in boxes} == {(boxes[0][1], boxes[0][3])}
        for (left, low, right, top), word in zip(boxes, seen.words, strict=True):
            assert (left, right) == pytest.approx((word.box[0], word.box[2]), abs=0.06)
            assert low <= word.box[1] + 0.06
            assert top >= word.box[3] - 0.06


def test_places_are_told_in_the_pages_own_coordinates() -> None:
    page = upright_page(recognized(ROWS), 1, lambda box: (box[0] + 1000, box[1] + 500, box[2] + 1000, box[3] + 500))
    assert boxes_of(page.lines[0])[0] == pytest.approx((1072.0, 1197.69, 1094.0, 1207.92), abs=0.06)
    assert page.lines[0].left == 72.0


def test_leaders_come_apart_and_scripts_without_spaces_stay_together() -> None:
    page = upright_page(recognized([("Introduction..............5", 700.0, 11.0), ("第 一 章 Text", 680.0, 11.0)]), 1)
    assert [line.text for line in page.lines] == ["Introduction .... 5", "第一章 Text"]
    first, second = (
        [line.text[start:end] for start, end in zip(line.starts, line.ends, strict=True)] for line in page.lines
    )
    assert (first, second) == (["Introduction", "....", "5"], ["第", "一", "章", "Text"])
