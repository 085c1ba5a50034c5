"""A conversation as every kind of export shows it: what was asked, what was said, what that rests on.

Control characters, and those that turn the direction of what follows, are replaced here, once for all kinds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.conversation import Conversation, SourceState, Turn
from engine.exporting.markings import highest
from engine.types import Citation, Sentence, Support

_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_SUPPORT = {
    Support.PARTLY: "partly supported",
    Support.UNSUPPORTED: "NOT SUPPORTED by the documents",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of an answer, with the numbers of what it cites; ``note`` is empty where it is supported."""

    text: str
    numbers: tuple[int, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Cited:
    number: int
    where: str
    """Title, page, file name."""
    quote: str
    marking: str
    note: str
    """Why to look twice: it was read by OCR, the document is gone or another by now."""


@dataclass(frozen=True, slots=True)
class Said:
    number: int
    question: str
    searched_for: str
    """Empty where the question was searched as it is."""
    pieces: tuple[Piece, ...]
    cited: tuple[Cited, ...]
    made: str
    """When, by which model, with which adapters."""


@dataclass(frozen=True, slots=True)
class Transcript:
    title: str
    banner: str
    """The highest marking of all that the answers were made from; empty when nothing is marked."""
    about: str
    turns: tuple[Said, ...]


def transcript_of(conversation: Conversation) -> Transcript:
    markings = highest(source.marking for turn in conversation.turns for source in turn.used)
    count = len(conversation.turns)
    about = f"{count} question{'' if count == 1 else 's'}, begun {_day(conversation.created_at)}"
    return Transcript(
        plain(" ".join(conversation.title.split())),
        plain(" / ".join(markings)),
        f"{about}, last changed {_day(conversation.changed_at)}.",
        tuple(_said(turn) for turn in conversation.turns),
    )


def plain(text: str) -> str:
    """``text`` without anything that is not shown, or changes how what follows is shown."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    return " ".join(plain(text).split())


def _said(turn: Turn) -> Said:
    answer = turn.answer
    numbers: dict[tuple[int, int, int], int] = {}
    cited: list[Cited] = []
    for sentence in answer.sentences:
        for citation in sentence.citations:
            if _key(citation) not in numbers:
                numbers[_key(citation)] = len(numbers) + 1
                cited.append(_cited(turn, citation, len(numbers)))
    searched = answer.searched_for if answer.searched_for.split() != answer.question.split() else ""
    return Said(
        turn.number,
        plain(answer.question.strip()),
        one_line(searched),
        _pieces(answer.text, answer.sentences, numbers),
        tuple(cited),
        _made(turn),
    )


def _pieces(text: str, sentences: tuple[Sentence, ...], numbers: dict[tuple[int, int, int], int]) -> tuple[Piece, ...]:
    pieces, position = [], 0
    for sentence in sentences:
        marks = tuple(dict.fromkeys(numbers[_key(citation)] for citation in sentence.citations))
        # What stands between two sentences belongs to the later one.
        pieces.append(Piece(plain(text[position : sentence.end]), marks, _SUPPORT.get(sentence.support, "")))
        position = sentence.end
    if text[position:].strip() or not pieces:
        pieces.append(Piece(plain(text[position:]), (), ""))
    return tuple(pieces)


def _cited(turn: Turn, citation: Citation, number: int) -> Cited:
    source = turn.source(citation)
    page = "" if citation.page is None else f", page {citation.page}"
    notes = ["read by OCR"] * citation.recognized
    if source.state is SourceState.GONE:
        notes.append("no longer in the library")
    elif source.state is SourceState.CHANGED:
        notes.append("the document was changed since")
    name = citation.document.rpartition("/")[2]
    return Cited(
        number,
        one_line(f"{citation.title}{page} ({name})"),
        one_line(citation.quote),
        one_line(source.marking or ""),
        "; ".join(notes),
    )


def _made(turn: Turn) -> str:
    answer = turn.answer
    parts = [f"{turn.asked_at[:16].replace('T', ' ')} UTC", answer.model or "the documents' own words, without a model"]
    if answer.adapters:
        parts.append("adapters " + ", ".join(f"{each.name}={each.scale:g}" for each in answer.adapters))
    if answer.seed:
        parts.append(f"seed {answer.seed}")
    return one_line(" · ".join(parts))


def _key(citation: Citation) -> tuple[int, int, int]:
    return citation.document_id, citation.start, citation.end


def _day(at: str) -> str:
    return at[:10]
