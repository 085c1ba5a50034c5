"""A summary of a document of any length: part by part, then of what was said of the parts.

Only sentences that the document supports are kept at either step, and none that says the same as another. Where the
model says nothing that is supported, the sentence nearest to the middle of what a part says stands for it.
"""

from __future__ import annotations

import dataclasses
import functools
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.answering.attribution import attribute
from engine.answering.fence import PROCESS_SECRET
from engine.answering.generation import Generation
from engine.answering.messages import Message
from engine.answering.model_client import ModelClient
from engine.answering.tasks import task_messages
from engine.errors import DocumentEmpty, QuestionTooLong
from engine.ingestion.embedder import Embedder
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.prepared import AdapterUse
from engine.retrieval.citing import cite
from engine.sentences import split_sentences
from engine.types import (
    Answer,
    Document,
    ModelFile,
    Passage,
    Sentence,
    StopReason,
    Support,
    TextDelta,
    Timings,
    TokenCounts,
)
from engine.words import NEGATION, stems

PART_TOKENS = 400
"""What is summarized at once: a small model loses its way in more."""
NOTE_TOKENS, SUMMARY_TOKENS = 96, 256
SENTENCES = 8
"""A summary without the model's words has so many."""
_FRAME_TOKENS = 120
"""What the prompts take beside the text."""
_CHARACTERS_A_TOKEN = 3
_LEAST_WORDS = 5
_LOOKED_AT = 60
_REACH = 1 / 3
"""Of a document of many parts, what the places that its summary cites lie apart at least."""
_SAME = 0.75
"""Two sentences that share so much of the words of the shorter say the same, if they name the same numbers."""


@dataclass(slots=True)
class _Counts:
    prompt: int = 0
    answer: int = 0
    reused: int = 0
    first_token_s: float | None = None
    quoted: int = 0
    speeds: list[float] = field(default_factory=list)


class Summarizer:
    """Without ``client`` the document's own sentences are the summary."""

    def __init__(
        self,
        documents: Documents,
        embedder: Embedder,
        client: ModelClient | None,
        model: ModelFile | None,
        context: JobContext,
        adapters: tuple[AdapterUse, ...] = (),
        secret: bytes = PROCESS_SECRET,
    ) -> None:
        self._adapters = adapters
        self._secret = secret
        self._documents = documents
        self._embedder = embedder
        self._client = client
        self._model = model
        self._context = context
        self._pages = functools.cache(documents.pages)
        self._counts = _Counts()
        self._room = 0

    def summarize(self, document: Document) -> Answer:
        """Events: Progress in parts, then TextDelta. Raises DocumentEmpty, ModelError, JobCancelled."""
        started_s = time.monotonic()
        passages = [Passage(chunk, document, 1.0, ("whole",)) for chunk in self._documents.chunks_of(document.id)]
        if not any(passage.chunk.text.strip() for passage in passages):
            raise DocumentEmpty(f"{document.path} holds no text to summarize.", "")
        context_tokens = self._start()
        parts = self._parts(passages)
        notes: list[list[Sentence]] = []
        for done, part in enumerate(parts):
            self._context.progress(done, len(parts) + 1, f"part {done + 1} of {len(parts)}")
            notes.append(self._note(document, part))
        self._context.progress(len(parts), len(parts) + 1, "the whole")
        sentences = _distinct(self._whole(document, _each_once(notes), passages))
        if not sentences:
            raise DocumentEmpty(f"{document.path} holds only headings, and nothing to summarize.", "")
        self._context.check()
        self._context.progress(len(parts) + 1, len(parts) + 1, "done")
        text, placed = _joined(sentences)
        cited = {citation.chunk_id for sentence in placed for citation in sentence.citations}
        shown = tuple(passage for passage in passages if passage.chunk.id in cited)
        counts, question = self._counts, f"Summarize {document.title}"
        return Answer(
            text=text,
            sentences=placed,
            passages=shown,
            not_found=False,
            model=None if self._model is None else self._model.id,
            timings=Timings(
                0.0,
                counts.first_token_s,
                time.monotonic() - started_s,
                sum(counts.speeds) / len(counts.speeds) if counts.speeds else None,
            ),
            tokens=TokenCounts(counts.prompt, counts.answer, context_tokens, counts.reused),
            stop_reason=StopReason.QUOTED if counts.quoted else StopReason.END,
            question=question,
            searched_for=question,
            given=len(shown),
            adapters=self._adapters,
        )

    # --- steps ---

    def _start(self) -> int:
        """Have the model ready; gives its context's length, 0 without one."""
        if self._client is None:
            return 0
        self._context.on_cancel(self._client.cancel)
        info = self._client.info(self._stopped)
        self._room = info.context_tokens - info.template_tokens - _FRAME_TOKENS
        if self._room - NOTE_TOKENS < NOTE_TOKENS:
            raise QuestionTooLong(
                f"The model's context of {info.context_tokens:,} tokens is too short to summarize with.",
                "Choose a model with a longer context, or set a longer one.",
            )
        return info.context_tokens

    def _parts(self, passages: Sequence[Passage]) -> list[list[Passage]]:
        """The document in pieces of neighbouring passages; without a model in as many as there are sentences to be."""
        sizes = self._sizes([passage.chunk.text for passage in passages])
        limit = min(PART_TOKENS, self._room - NOTE_TOKENS) if self._client else max(1, sum(sizes) // SENTENCES)
        parts: list[list[Passage]] = []
        filled = 0
        for passage, size in zip(passages, sizes, strict=True):
            if not parts or filled + size > limit:
                parts.append([])
                filled = 0
            parts[-1].append(passage)
            filled += size
        return parts

    def _sizes(self, texts: Sequence[str]) -> list[int]:
        if self._client is None:
            return [len(text) for text in texts]
        return self._client.count_tokens(texts, self._stopped)

    def _note(self, document: Document, part: Sequence[Passage]) -> list[Sentence]:
        """What a part says, in one to three sentences that it supports."""
        self._context.check()
        if self._client is not None:
            text = "\n\n".join(passage.chunk.text for passage in part)
            if len(part) == 1:
                # A single chunk may be longer than what fits.
                text = text[: self._room * _CHARACTERS_A_TOKEN]
            told = self._say(task_messages("summary-part", self._secret, title=document.title, text=text), NOTE_TOKENS)
            kept = [sentence for sentence in self._supported(told, part) if _is_prose(sentence.text)]
            if kept:
                return kept[:3]
        return self._central(part)

    def _whole(
        self, document: Document, notes: Sequence[Sequence[Sentence]], passages: Sequence[Passage]
    ) -> list[Sentence]:
        """The summary: of the notes, in several steps where they are too long for one."""
        if self._client is None or len(notes) <= 1:
            return self._best(notes)
        texts = [sentence.text for note in notes for sentence in note]
        while True:
            sizes = self._sizes(texts)
            limit = self._room - SUMMARY_TOKENS
            if sum(sizes) <= limit:
                break
            groups = _grouped(texts, sizes, limit)
            if len(groups) >= len(texts):
                return self._best(notes)
            shorter: list[str] = []
            for group in groups:
                messages = task_messages("summary-part", self._secret, title=document.title, text="\n".join(group))
                said = [sentence.text for sentence in self._supported(self._say(messages, NOTE_TOKENS), passages)]
                # Where nothing new can be used, every other note of the group goes.
                shorter += said[: max(1, len(group) // 2)] or group[::2]
            if len(shorter) >= len(texts):
                return self._best(notes)
            texts = shorter
        messages = task_messages("summary-whole", self._secret, title=document.title, text="\n".join(texts))
        told = self._supported(self._say(messages, SUMMARY_TOKENS, aloud=True), passages)
        kept = [sentence for sentence in told if _is_prose(sentence.text)]
        # One sentence is no summary of many parts, nor is what stands in one of them.
        places = [citation.start for sentence in kept for citation in sentence.citations]
        reach = max(places) - min(places) if places else 0
        far = len(notes) <= SENTENCES // 2 or reach >= _REACH * passages[-1].chunk.end
        return kept if len(kept) >= min(3, len(notes)) and far else self._best(notes)

    def _say(self, messages: Sequence[Message], limit: int, *, aloud: bool = False) -> Generation:
        assert self._client is not None
        began_s = time.monotonic()
        told = self._client.generate(
            messages,
            max_tokens=limit,
            on_text=(lambda text: self._context.emit(TextDelta(text))) if aloud else None,
            should_stop=self._stopped,
        )
        self._context.check()
        counts = self._counts
        counts.prompt += told.prompt_tokens
        counts.answer += told.answer_tokens
        counts.reused += told.reused_tokens
        counts.speeds.append(told.tokens_per_s)
        if counts.first_token_s is None:
            counts.first_token_s = told.first_token_s + time.monotonic() - began_s if aloud else None
        return told

    def _supported(self, told: Generation, passages: Sequence[Passage]) -> list[Sentence]:
        """Of what the model said, the sentences that ``passages`` support, none twice."""
        text = told.text.strip()
        found = attribute(text, "", passages, self._embedder.embed_question, self._pages, self._documents.rectangles)
        if told.stop_reason is StopReason.LENGTH and found and not found[-1].text.rstrip().endswith((".", "!", "?")):
            # It was cut off in the middle.
            found = found[:-1]
        return _distinct([sentence for sentence in found if sentence.support is Support.SUPPORTED])

    def _central(self, part: Sequence[Passage]) -> list[Sentence]:
        """The sentence of a part that is nearest to all of it, verbatim."""
        places = [(passage, *span) for passage in part for span in split_sentences(passage.chunk.text)]
        told = [each for each in places if _is_prose(each[0].chunk.text[each[1] : each[2]])]
        places = (told or [each for each in places if not _is_heading(*each)])[:_LOOKED_AT]
        if not places:
            return []
        self._counts.quoted += 1
        vectors = self._embedder.embed(
            [passage.chunk.text[start:end] for passage, start, end in places], self._context.check
        )
        passage, start, end = places[int(np.argmax(vectors @ vectors.mean(axis=0)))]
        citation = cite(passage, start, end, self._pages, self._documents.rectangles)
        return [Sentence(passage.chunk.text[start:end], 0, end - start, Support.SUPPORTED, (citation,))]

    def _best(self, notes: Sequence[Sequence[Sentence]]) -> list[Sentence]:
        """At most ``SENTENCES`` of the notes, from all of the document: of each part those nearest to its middle."""
        if len(notes) > SENTENCES:
            notes = [notes[round(i * (len(notes) - 1) / (SENTENCES - 1))] for i in range(SENTENCES)]
        each_part = max(1, SENTENCES // max(1, len(notes)))
        everything = [sentence.text for note in notes for sentence in note]
        if not everything:
            return []
        middle = self._embedder.embed(everything, self._context.check).mean(axis=0)
        chosen = []
        for note in notes:
            nearness = self._embedder.embed([sentence.text for sentence in note]) @ middle
            kept = sorted(np.argsort(-nearness)[:each_part])
            chosen += [note[int(i)] for i in kept]
        return chosen

    def _stopped(self) -> bool:
        return self._context.cancelled


def _grouped(texts: Sequence[str], sizes: Sequence[int], limit: int) -> list[list[str]]:
    groups: list[list[str]] = []
    filled = 0
    for text, size in zip(texts, sizes, strict=True):
        if not groups or filled + size > min(limit, PART_TOKENS):
            groups.append([])
            filled = 0
        groups[-1].append(text)
        filled += size
    return groups


def _each_once(notes: Sequence[Sequence[Sentence]]) -> list[list[Sentence]]:
    """The notes without what an earlier one has said, and without those that say nothing then."""
    seen: list[Sentence] = []
    kept: list[list[Sentence]] = []
    for note in notes:
        before = len(seen)
        seen = _distinct([*seen, *note])
        kept.append(seen[before:])
    return [note for note in kept if note]


def _distinct(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences without those that say what an earlier one does."""
    kept: list[tuple[Sentence, frozenset[str]]] = []
    for sentence in sentences:
        words = stems(sentence.text)
        if not any(_adds_nothing(sentence.text, words, earlier.text, others) for earlier, others in kept):
            kept.append((sentence, words))
    return [sentence for sentence, _ in kept]


def _adds_nothing(text: str, words: frozenset[str], earlier: str, others: frozenset[str]) -> bool:
    numbers = {word for word in words if any(map(str.isdigit, word))}
    alike = len(words & others) >= _SAME * min(len(words), len(others))
    return alike and numbers <= others and bool(NEGATION.search(text)) == bool(NEGATION.search(earlier))


def _is_heading(passage: Passage, start: int, end: int) -> bool:
    text = " ".join(passage.chunk.text[start:end].split())
    bare = text.lstrip("# ").casefold()
    return text.startswith("#") or bare in {
        each.casefold() for each in (passage.document.title, *passage.chunk.heading_path)
    }


def _is_prose(text: str) -> bool:
    """Whether ``text`` is a sentence that says something by itself: no heading, and no row of a table."""
    words = text.strip().rstrip("\"'”’)")
    return words.endswith((".", "!", "?")) and "|" not in words and len(words.split()) >= _LEAST_WORDS


def _joined(sentences: Sequence[Sentence]) -> tuple[str, tuple[Sentence, ...]]:
    """The sentences as one text, each on its place in it."""
    text, placed = "", []
    for sentence in sentences:
        text += " " if text else ""
        words = " ".join(sentence.text.split())
        placed.append(dataclasses.replace(sentence, text=words, start=len(text), end=len(text) + len(words)))
        text += words
    return text, tuple(placed)
