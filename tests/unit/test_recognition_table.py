from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from engine.ingestion.parsers.recognized import Picture, RecognizedPage, pack_pages, pgm_header, unpack_pages
from engine.ingestion.recognition_table import TABLE_LIMIT_BYTES, ImplausibleTable, read_table

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
# Two pixels a point.
PICTURE = Picture(1200, 1600, 600.0, 800.0, b"")


def row(text: str, place: str = "1\t1\t1", box: str = "100\t200\t60\t20", confidence: object = 96.5) -> str:
    return f"5\t1\t{place}\t1\t{box}\t{confidence}\t{text}\n"


def read(*rows: str) -> RecognizedPage:
    return read_table((HEAD + "".join(rows)).encode(), PICTURE)


def texts(page: RecognizedPage) -> list[str]:
    return [" ".join(word.text for word in line.words) for line in page.lines]


def test_words_come_by_lines_in_order_with_boxes_in_points_from_below() -> None:
    page = read(
        "1\t1\t0\t0\t0\t0\t0\t0\t1200\t1600\t-1\t\n",
        row("One"), row("line", box="170\t200\t50\t20"), row("two", "1\t1\t2"), row("other", "2\t1\t1"),
    )  # fmt: skip
    assert texts(page) == ["One line", "two", "other"]
    assert [line.paragraph for line in page.lines] == [0, 0, 1]
    assert page.lines[0].words[0].box == (50.0, 690.0, 80.0, 700.0)
    assert (page.width, page.height) == (600.0, 800.0)


def test_words_of_little_confidence_and_lone_signs_are_left_out() -> None:
    page = read(row("sure"), row("x7q", confidence=12), row("|", confidence=45), row("—", confidence=90))
    assert texts(page) == ["sure —"]
    assert page.confidence == pytest.approx((4 * 96.5 + 3 * 12 + 45 + 90) / 9)


def test_characters_that_cannot_be_seen_are_dropped() -> None:
    page = read(row("a\x00\x1b\u202eb\u200b\ue000c"), row("می\u200cخواهم"), row("\u200f \x07"))
    assert texts(page) == ["abc می\u200cخواهم"]


def test_a_tab_in_a_word_does_not_move_its_columns() -> None:
    assert texts(read(row("a\tb"))) == ["ab"]


@pytest.mark.parametrize(
    "bad",
    [
        "5\t1\t1\n",
        row("x", box="-4\t200\t60\t20"),
        row("x", box="1e3\t200\t60\t20"),
        row("x", box="9999999\t200\t60\t20"),
        row("x", box="1200\t200\t60\t20"),
        row("x", box="100\t1600\t60\t20"),
        row("x", box="²\t200\t60\t20"),
        row("x", confidence="nan"),
        row("x", confidence="sure"),
        row("x", confidence=101),
        row("x" * 501),
    ],
)
def test_a_table_that_no_sound_program_prints_is_refused(bad: str) -> None:
    with pytest.raises(ImplausibleTable):
        read(row("good"), bad)


def test_a_table_is_bounded() -> None:
    with pytest.raises(ImplausibleTable, match="too many"):
        read(row("w") * 15_001)
    with pytest.raises(ImplausibleTable, match="too long"):
        read_table(bytes(TABLE_LIMIT_BYTES + 1), PICTURE)


def test_boxes_end_where_the_picture_ends_and_are_never_empty() -> None:
    page = read(row("cut", box="1190\t1590\t60\t20"), row("thin", box="10\t10\t0\t0"))
    assert [word.box for word in page.lines[0].words] == [(595.0, 0.0, 600.0, 5.0), (5.0, 794.5, 5.5, 795.0)]


def test_no_words_are_a_page_without_lines() -> None:
    assert read().lines == ()
    assert read_table(b"", PICTURE).lines == ()


def test_pages_survive_the_way_to_the_worker() -> None:
    page = read(row("One"), row("two", "1\t1\t2"))
    found = unpack_pages(pack_pages({7: page}))
    assert list(found) == [7]
    assert texts(found[7]) == texts(page)
    assert found[7].lines[0].words[0].box == page.lines[0].words[0].box


def test_turning_a_picture_over_and_its_page_back_puts_words_where_they_are() -> None:
    picture = Picture(3, 2, 3.0, 2.0, pgm_header(3, 2) + b"abcdef")
    assert picture.turned_over().pgm == pgm_header(3, 2) + b"fedcba"
    page = read(row("One"))
    assert page.turned_over().lines[0].words[0].box == (520.0, 100.0, 550.0, 110.0)
    assert page.turned_over().turned_over() == page


def test_the_host_needs_the_standard_library_alone() -> None:
    """It is started without any package, so nothing that it imports of ours may import one."""
    words = [sys.executable, "-S", "-P", "-c", "import engine.ingestion.recognition_host"]
    root = Path(__file__).resolve().parents[2]
    ended = subprocess.run(words, env={"PYTHONPATH": str(root)}, capture_output=True, text=True, timeout=50)
    assert ended.returncode == 0, ended.stderr
