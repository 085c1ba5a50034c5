"""From ranked chunks to the passages that are shown: neighbours joined, sentences at the ends taken in, copies last."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from engine.sentences import split_sentences
from engine.types import Chunk, Document
from engine.words import stems

TextBetween = Callable[[int, int, int], str]
"""A document's id, start and end to its text there."""

_SAME_WORDS = 0.9


@dataclass(slots=True)
class Stretch:
    """Neighbouring chunks of a document, taken as one."""

    document: Document
    chunks: list[Chunk]
    """In the document's order."""
    place: int
    """Of its best chunk, among the candidates."""

    def takes(self, chunk: Chunk, longest: int) -> bool:
        """Add ``chunk`` if it is the next or the one before, and the whole stays within ``longest`` characters."""
        first, last = self.chunks[0], self.chunks[-1]
        if chunk.document_id != self.document.id:
            return False
        if chunk.ordinal == last.ordinal + 1 and chunk.end - first.start <= longest:
            self.chunks.append(chunk)
        elif chunk.ordinal == first.ordinal - 1 and last.end - chunk.start <= longest:
            self.chunks.insert(0, chunk)
        else:
            return False
        return True


def join_neighbours(candidates: Iterable[tuple[Chunk, Document]], limit: int, longest: int) -> list[Stretch]:
    """The first ``limit`` stretches of ``candidates``, which come best first; a neighbour needs no place of its own.

    With ``longest`` 0 each chunk is a stretch.
    """
    found: list[Stretch] = []
    for place, (chunk, document) in enumerate(candidates):
        if any(stretch.takes(chunk, longest) for stretch in found):
            continue
        if len(found) == limit:
            break
        found.append(Stretch(document, [chunk], place))
    return found


def as_chunk(stretch: Stretch, widest: int, best: Chunk, text_between: TextBetween) -> Chunk:
    """A stretch as one chunk with the id of its best one, widened by sentences of up to ``widest`` characters."""
    first, last = stretch.chunks[0], stretch.chunks[-1]
    start, end = first.start, last.end
    if widest > 0:
        start, end = _widened(first, last, stretch.document, widest, text_between)
    if (start, end) == (best.start, best.end):
        return best
    text = text_between(stretch.document.id, start, end)
    return dataclasses.replace(
        best, text=text, start=start, end=end, page=first.page, table_head=first.table_head, ordinal=first.ordinal
    )


def _widened(first: Chunk, last: Chunk, document: Document, widest: int, text_between: TextBetween) -> tuple[int, int]:
    start, end = first.start, last.end
    # Twice as far, to see whether what stands there is a whole sentence.
    before_from = max(0, start - 2 * widest)
    before = text_between(document.id, before_from, start)
    sentences = split_sentences(before)
    if sentences:
        begins = before_from + sentences[-1][0]
        is_whole = len(sentences) > 1 or before_from == 0
        if is_whole and start - begins <= widest:
            start = begins
    after = text_between(document.id, end, end + 2 * widest)
    sentences = split_sentences(after)
    if sentences:
        is_whole = len(sentences) > 1 or end + 2 * widest >= document.character_count
        if is_whole and sentences[0][1] <= widest:
            end += sentences[0][1]
    return start, end


def copies_last(order: Sequence[int], text_of: Callable[[int], str], looked_at: int) -> list[int]:
    """``order``, with what says the same as something before it moved behind the first ``looked_at``."""
    kept: list[int] = []
    copies: list[int] = []
    seen: list[frozenset[str]] = []
    for place in order[:looked_at]:
        words = stems(text_of(place))
        if any(_alike(words, other) for other in seen):
            copies.append(place)
        else:
            kept.append(place)
            seen.append(words)
    return [*kept, *copies, *order[looked_at:]]


def _alike(words: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(words & other)
    return shared > 0 and shared >= _SAME_WORDS * max(len(words), len(other))
