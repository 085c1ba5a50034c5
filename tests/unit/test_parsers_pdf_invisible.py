"""Characters of a PDF that no one sees: out of the text before a word's place in it is taken, and listed."""

from __future__ import annotations

import random

import pytest

from engine.ingestion.parsers import pdf
from engine.types import HiddenKind, ParsedDocument
from tests.unit.test_parsers_pdf import write_pdf

# Taken out anywhere in Latin text; a joiner or a lone selector may be how letters are written elsewhere.
INVISIBLE = "\u200b\u200d\u200e\u200f\u2060\u2066\u2069\ufeff\u034f\U000e0041\u202e\u061c"
WORDS = "the Supplier shall deliver all goods within thirty days of that order and bear every risk until then".split()


def spelled(rows: list[str]) -> bytes:
    """A PDF whose text is ``rows``: the font says which character each of its codes stands for."""
    others = sorted({letter for row in rows for letter in row if not letter.isascii()})
    codes = {letter: 0xA1 + index for index, letter in enumerate(others)}
    meanings = {code: letter for letter, code in codes.items()} | {code: chr(code) for code in range(32, 127)}
    pairs = b"".join(
        b"<%02x> <%s>\n" % (code, letter.encode("utf-16-be").hex().encode()) for code, letter in meanings.items()
    )
    table = b"1 begincodespacerange <00> <ff> endcodespacerange %d beginbfchar\n%sendbfchar" % (len(meanings), pairs)
    content = b"".join(
        b"BT /F3 11 Tf 72 %d Td <%s> Tj ET\n"
        % (720 - 14 * index, bytes(codes.get(letter, ord(letter)) for letter in row).hex().encode())
        for index, row in enumerate(rows)
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 5 0 R >>"
    more = [b"<< /Length %d >>\nstream\n%s\nendstream" % (len(table), table), font]
    return write_pdf([[content]], more=more).replace(b"/F2 4 0 R", b"/F2 4 0 R /F3 6 0 R")


def placed_words(document: ParsedDocument) -> list[str]:
    assert document.places is not None
    # As it comes back from where it is kept.
    packed = type(document.places).unpack(document.places.pack(), len(document.text), 1)
    return [document.text[start:end] for start, end, _, _ in packed]


@pytest.mark.parametrize("seed", range(20))
def test_every_place_is_a_word_wherever_invisible_characters_stand(seed: int) -> None:
    chance = random.Random(seed)
    rows, plain = [], []
    for _ in range(12):
        row = [chance.choice(WORDS) for _ in range(8)]
        plain += row
        for _ in range(chance.randrange(4)):
            index = chance.randrange(len(row))
            at = chance.randrange(len(row[index]) + 1)
            row[index] = row[index][:at] + chance.choice(INVISIBLE) * chance.randint(1, 2) + row[index][at:]
        rows.append(" ".join(row))
    document = pdf.parse(spelled(rows), "invisible.pdf")
    assert document.text.split() == plain
    assert placed_words(document) == plain
    alike = pdf.parse(spelled([" ".join(plain[at : at + 8]) for at in range(0, len(plain), 8)]), "plain.pdf")
    assert document.places is not None
    assert alike.places is not None
    for (_, _, _, box), (_, _, _, other) in zip(document.places, alike.places, strict=True):
        # What is invisible in the text is a sign of some width on the page.
        assert box[1] == pytest.approx(other[1], abs=0.2), "on its own line"
        assert box[0] >= other[0] - 0.2
        assert box[2] - box[0] >= other[2] - other[0] - 0.2


def test_what_was_taken_out_is_listed_by_kinds() -> None:
    document = pdf.parse(
        spelled(["one\u200b two\u200d three\u200f", "four \u2066five\u2069 \U000e0048\U000e0069"]), "some.pdf"
    )
    assert document.text.split() == ["one", "two", "three", "four", "five"]
    assert [each.kind for each in document.hidden] == [HiddenKind.CONTROL_CHARACTERS] * 3
    assert sorted(each.text for each in document.hidden) == [
        "2 tag characters, which spell: Hi",
        "2 zero-width characters",
        "3 bidirectional control characters",
    ]


def test_joiners_that_letters_are_written_with_stay_in_the_text() -> None:
    written = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
    assert "\u200c" in pdf.parse(spelled([written]), "persian.pdf").text


@pytest.mark.parametrize("kind", [b"/FreeText", b"/Widget /FT /Tx /T (name) /V (one\\r\\ntwo\\rthree\\r\\n\\r\\nfour)"])
def test_a_note_of_several_lines_has_its_words_in_their_places(kind: bytes) -> None:
    note = (
        b"<< /Type /Annot /Rect [72 200 300 240] /Contents (one\\r\\ntwo\\rthree\\r\\n\\r\\nfour) /Subtype %s >>" % kind
    )
    page = [b"BT /F1 11 Tf 72 700 Td (Words of the page.) Tj ET\n"]
    document = pdf.parse(write_pdf([page], entries=b"/Annots [5 0 R]", more=[note]), "note.pdf")
    assert "\r" not in document.text
    assert placed_words(document) == ["Words", "of", "the", "page.", "one", "two", "three", "four"]


def test_a_note_loses_what_no_one_sees_before_its_words_are_placed() -> None:
    contents = "a\u200bb \u200f cd".encode("utf-16-be").hex().encode()
    note = b"<< /Type /Annot /Subtype /FreeText /Rect [72 200 300 240] /Contents <feff%s> >>" % contents
    page = [b"BT /F1 11 Tf 72 700 Td (Page.) Tj ET\n"]
    document = pdf.parse(write_pdf([page], entries=b"/Annots [5 0 R]", more=[note]), "note.pdf")
    assert placed_words(document) == ["Page.", "ab", "cd"]
    assert [each.kind for each in document.hidden] == [HiddenKind.CONTROL_CHARACTERS] * 2
