"""Words' places: what is packed comes back, and a range of text becomes a rectangle a line."""

from __future__ import annotations

import random
import zlib

import pytest

from engine.word_places import PageRectangle, WordPlaces

TEXT = "Seven days of notice\nare required.\nSigned below."
WORDS = [
    (0, 5, 1, (10.0, 700.0, 40.0, 712.0)),
    (6, 10, 1, (44.0, 700.0, 66.0, 711.0)),
    (11, 13, 1, (70.0, 700.0, 80.0, 712.0)),
    (14, 20, 1, (84.0, 700.0, 120.0, 712.0)),
    (21, 24, 1, (10.0, 684.0, 25.0, 696.0)),
    (25, 34, 1, (29.0, 684.0, 80.0, 696.0)),
    (35, 41, 2, (10.0, 700.0, 44.0, 712.0)),
    (42, 48, 2, (48.0, 700.0, 80.0, 712.0)),
]


def test_a_range_becomes_one_rectangle_a_line() -> None:
    places = WordPlaces.of(WORDS)
    assert places.rectangles(6, 34) == (
        PageRectangle(1, (44.0, 700.0, 120.0, 712.0)),
        PageRectangle(1, (10.0, 684.0, 80.0, 696.0)),
    )


def test_a_range_over_two_pages_stays_on_both() -> None:
    assert [each.page for each in WordPlaces.of(WORDS).rectangles(25, 48)] == [1, 2]


def test_a_part_of_a_word_covers_the_word_and_a_space_covers_nothing() -> None:
    places = WordPlaces.of(WORDS)
    assert places.rectangles(7, 8) == (PageRectangle(1, (44.0, 700.0, 66.0, 711.0)),)
    assert places.rectangles(5, 6) == ()
    assert places.rectangles(48, 60) == ()


def test_words_far_apart_on_one_height_are_two_rectangles() -> None:
    columns = WordPlaces.of([(0, 4, 1, (10, 700, 40, 712)), (5, 9, 1, (300, 700, 340, 712))])
    assert len(columns.rectangles(0, 9)) == 2


def test_packed_places_come_back() -> None:
    places = WordPlaces.of(WORDS)
    again = WordPlaces.unpack(places.pack(), len(TEXT), 2)
    assert list(again) == WORDS


def test_packing_is_small() -> None:
    random.seed(4)
    words = []
    at = 0
    for line in range(2000):
        left = 72.0
        for _ in range(10):
            length = random.randint(2, 9)
            words.append((at, at + length, line // 40 + 1, (left, 700.0 - line % 40 * 14, left + length * 5.5, 712.0)))
            at += length + 1
            left += length * 5.5 + 3
    assert len(WordPlaces.of(words).pack()) < len(words) * 5


@pytest.mark.parametrize(
    ("packed", "reason"),
    [
        (b"", "as long"),
        (b"\x01\x00\x00\x00", "as long"),
        (b"\xff\xff\xff\xff" + zlib.compress(b""), "too many"),
        (b"\x02\x00\x00\x00" + zlib.compress(b"\0" * 16), "as long"),
        (b"\x01\x00\x00\x00" + b"nothing compressed", "decompressing"),
        (WordPlaces.of([(0, 5, 9, (0, 0, 1, 1))]).pack(), "no page"),
        (WordPlaces.of([(0, 5, 0, (0, 0, 1, 1))]).pack(), "no page"),
        (WordPlaces.of([(100, 105, 1, (0, 0, 1, 1))]).pack(), "beyond the text"),
    ],
    ids=["nothing", "cut", "too many", "short", "noise", "page 9", "page 0", "beyond the text"],
)
def test_what_no_sound_document_has_is_refused(packed: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        WordPlaces.unpack(packed, 50, 2)


def test_lines_of_a_paragraph_stay_apart_and_turned_text_does_not() -> None:
    lines = WordPlaces.of([(0, 4, 1, (70, 700, 540, 711)), (5, 9, 1, (70, 686, 110, 697))])
    assert len(lines.rectangles(0, 9)) == 2
    turned = WordPlaces.of([(0, 4, 1, (300, 200, 311, 230)), (5, 9, 1, (300, 233, 311, 290))])
    assert [place.rectangle for place in turned.rectangles(0, 9)] == [(300, 200, 311, 290)]
