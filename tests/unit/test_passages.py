from __future__ import annotations

import pytest

from engine.retrieval.passages import Stretch, as_chunk, copies_last, join_neighbours
from engine.types import Chunk, Document, DocumentStatus

SENTENCE = "Every pump in this hall is looked at twice a year by the crew of the depot. "


class Text:
    """A document of chunks that follow each other."""

    def __init__(self, *parts: str, number: int = 1, first_id: int = 1) -> None:
        self.text = "".join(parts)
        self.chunks = []
        position = 0
        for ordinal, part in enumerate(parts):
            lead = len(part) - len(part.lstrip())
            start, end = position + lead, position + len(part.rstrip())
            self.chunks.append(
                Chunk(
                    first_id + ordinal, number, ordinal, self.text[start:end], start, end, ordinal + 1, (f"h{ordinal}",)
                )
            )
            position += len(part)
        self.document = Document(number, "Documents", "/a", "a", DocumentStatus.INDEXED, character_count=len(self.text))

    def ranked(self, *ordinals: int) -> list[tuple[Chunk, Document]]:
        return [(self.chunks[ordinal], self.document) for ordinal in ordinals]

    def between(self, document_id: int, start: int, end: int) -> str:
        assert document_id == self.document.id
        assert 0 <= start <= end
        return self.text[start:end]

    def one(self, widest: int, *ordinals: int) -> Chunk:
        """The chunk that some neighbours become, the first named being the best."""
        (stretch,) = join_neighbours(self.ranked(*ordinals), 9, 10**6)
        chunk = as_chunk(stretch, widest, self.chunks[ordinals[0]], self.between)
        assert self.text[chunk.start : chunk.end] == chunk.text
        return chunk


def shape(stretches: list[Stretch]) -> list[tuple[int, list[int], int]]:
    return [(each.document.id, [chunk.ordinal for chunk in each.chunks], each.place) for each in stretches]


FIVE = Text(*(SENTENCE for _ in range(5)))
OTHER = Text(*(SENTENCE for _ in range(5)), number=2, first_id=11)


# --- joining ---------------------------------------------------------------------------------------------------------


def test_neighbours_become_one_and_make_room() -> None:
    candidates = [*FIVE.ranked(2), *OTHER.ranked(4), *FIVE.ranked(3, 1), *OTHER.ranked(0), *FIVE.ranked(0)]
    assert shape(join_neighbours(candidates, 2, 10**6)) == [(1, [1, 2, 3], 0), (2, [4], 1)]
    assert shape(join_neighbours(candidates, 3, 10**6)) == [(1, [0, 1, 2, 3], 0), (2, [4], 1), (2, [0], 4)]
    assert shape(join_neighbours(candidates, 0, 10**6)) == []
    assert shape(join_neighbours([], 3, 10**6)) == []


def test_chunks_of_other_documents_or_further_away_are_no_neighbours() -> None:
    candidates = [*FIVE.ranked(2), *OTHER.ranked(3, 1), *FIVE.ranked(0, 4)]
    assert [chunks for _, chunks, _ in shape(join_neighbours(candidates, 9, 10**6))] == [[2], [3], [1], [0], [4]]


@pytest.mark.parametrize(("characters", "expected"), [(-1, [[2], [3], [1]]), (0, [[2, 3], [1]]), (80, [[1, 2, 3]])])
def test_a_stretch_is_no_longer_than_allowed(characters: int, expected: list[list[int]]) -> None:
    longest = FIVE.chunks[3].end - FIVE.chunks[2].start + characters
    assert [chunks for _, chunks, _ in shape(join_neighbours(FIVE.ranked(2, 3, 1), 9, longest))] == expected


def test_before_and_after_are_measured_whole() -> None:
    longest = FIVE.chunks[2].end - FIVE.chunks[1].start
    assert [each for _, each, _ in shape(join_neighbours(FIVE.ranked(2, 1, 3), 9, longest))] == [[1, 2], [3]]
    assert [each for _, each, _ in shape(join_neighbours(FIVE.ranked(2, 1), 9, longest - 1))] == [[2], [1]]


def test_without_a_length_nothing_is_joined() -> None:
    assert [each for _, each, _ in shape(join_neighbours(FIVE.ranked(2, 3, 1, 0), 3, 0))] == [[2], [3], [1]]


def test_a_stretch_has_its_best_chunks_id_and_the_firsts_place() -> None:
    chunk = FIVE.one(0, 2, 3, 1)
    assert chunk.text == (SENTENCE * 3).strip()
    assert (chunk.id, chunk.heading_path) == (3, ("h2",))
    assert (chunk.start, chunk.page, chunk.ordinal) == (FIVE.chunks[1].start, 2, 1)


def test_a_chunk_alone_stays_as_it_is() -> None:
    assert FIVE.one(0, 2) is FIVE.chunks[2]


# --- widening --------------------------------------------------------------------------------------------------------

SHORT = "It is so. "
LONG = "This is a sentence that goes on and on, by one word and then by another, until nobody knows where it began. "


def test_short_sentences_at_both_ends_are_taken_in() -> None:
    text = Text(LONG + SHORT, SENTENCE, "So be it. " + LONG)
    assert text.one(80, 1).text == f"{SHORT}{SENTENCE}So be it."


def test_one_sentence_at_each_end_and_no_more() -> None:
    text = Text(LONG + SHORT * 3, SENTENCE, SHORT * 3 + LONG)
    assert text.one(80, 1).text == f"{SHORT}{SENTENCE}{SHORT}".strip()


def test_a_long_sentence_is_not_taken_nor_a_part_of_it() -> None:
    text = Text(LONG, SENTENCE, LONG)
    assert text.one(80, 1) == text.chunks[1]


def test_at_the_ends_of_the_document_there_is_nothing_to_take() -> None:
    text = Text(SENTENCE)
    assert text.one(80, 0) == text.chunks[0]


@pytest.mark.parametrize("more", [0, 1])
def test_the_limit_is_meant_to_the_character_with_the_space_between(more: int) -> None:
    before, after = "x" * (39 + more) + ". ", "Y" * (39 + more) + "."
    text = Text(before, SENTENCE, after)
    widened = text.one(41, 1)
    assert (widened.start == 0, widened.end == len(text.text)) == (more == 0, more == 0)
    assert more == 0 or widened == text.chunks[1]


def test_a_sentence_that_begins_out_of_sight_is_not_taken() -> None:
    """What is seen of it would pass for a short one."""
    endless = "word " * 200
    text = Text(endless.strip() + ".", " " + SENTENCE.strip(), " " + endless)
    assert text.one(80, 1) == text.chunks[1]


def test_a_heading_above_is_taken_in() -> None:
    text = Text(f"{LONG}\n\n4.2 Notice\n\n", SENTENCE, f"\n\n{LONG}")
    assert text.one(80, 1).text == f"4.2 Notice\n\n{SENTENCE.strip()}"


def test_a_stretch_is_widened_at_its_own_ends() -> None:
    text = Text(LONG + SHORT, SENTENCE, SENTENCE, "So be it. " + LONG)
    chunk = text.one(80, 2, 1)
    assert chunk.text == f"{SHORT}{SENTENCE}{SENTENCE}So be it."
    assert (chunk.id, chunk.ordinal) == (3, 1)


@pytest.mark.parametrize("widest", [0, 1, 10, 33, 80, 1000])
def test_a_widened_chunk_is_its_documents_text_and_holds_itself(widest: int) -> None:
    parts = ["Ärger. Öl?   \n\n", "Dr. Müller, p. 4.\n", SENTENCE, "• a\n• b\n", LONG, "| x | y |\n", "Ende", "。好。"]
    text = Text(*parts)
    for chunk in text.chunks:
        widened = text.one(widest, chunk.ordinal)
        assert widened.start <= chunk.start <= chunk.end <= widened.end
        assert chunk.start - widened.start <= widest
        assert widened.end - chunk.end <= widest


# --- copies ----------------------------------------------------------------------------------------------------------

TEXTS = [
    "The rent of the harbour is due on Monday at noon, in cash.",
    "the RENT of the harbour is due on Monday, at noon in cash",
    "The pumps are replaced.",
    "The rent of the harbour is due on Tuesday by cheque.",
    "Pumps are being replaced!",
    "The rent of the harbour is due on Monday at noon, in cash.",
]


def test_what_says_the_same_comes_after_all_others() -> None:
    assert copies_last([0, 1, 2, 3, 4], TEXTS.__getitem__, 9) == [0, 2, 3, 1, 4]
    assert copies_last([4, 3, 2, 1, 0], TEXTS.__getitem__, 9) == [4, 3, 1, 2, 0]


def test_what_is_not_looked_at_stays_behind() -> None:
    assert copies_last([0, 1, 2, 3, 4, 5], TEXTS.__getitem__, 3) == [0, 2, 1, 3, 4, 5]
    assert copies_last([0, 1], TEXTS.__getitem__, 0) == [0, 1]
    assert copies_last([], TEXTS.__getitem__, 5) == []


def test_texts_without_words_are_no_copies() -> None:
    texts = ["---", "the", "pump"]
    assert copies_last([0, 1, 2], texts.__getitem__, 9) == [0, 1, 2]


def test_nine_words_of_ten_are_the_same_and_eight_are_not() -> None:
    ten = "alpha bravo charlie delta echo foxtrot golf hotel india juliett".split()
    texts = [" ".join(ten), " ".join([*ten[:9], "kilo"]), " ".join([*ten[:8], "lima", "mike"]), " ".join(ten[:5])]
    assert copies_last([0, 1, 2, 3], texts.__getitem__, 9) == [0, 2, 3, 1]
