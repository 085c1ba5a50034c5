"""A question to a cited answer: retrieve, judge the evidence, generate, attribute.

The model's own words never decide what is cited or found: the program does, before and after it has spoken.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Sequence

from engine.answering.attribution import attribute
from engine.answering.model_client import ModelClient
from engine.answering.prompt import build_prompt
from engine.errors import QuestionEmpty
from engine.ingestion.embedder import Embedder
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.retrieval.evidence import evidence_is_there
from engine.retrieval.retrieve import Retriever
from engine.types import (
    Answer,
    PassagesFound,
    StopReason,
    Support,
    TextDelta,
    Timings,
    TokenCounts,
)

NOT_FOUND = "Not found in these documents."
PASSAGES = 8
ANSWER_TOKENS = 256


class Answerer:
    def __init__(self, documents: Documents, retriever: Retriever, embedder: Embedder) -> None:
        self._documents = documents
        self._retriever = retriever
        self._embedder = embedder

    def answer(
        self,
        question: str,
        collections: Sequence[str] | None,
        history: Sequence[tuple[str, str]],
        client: ModelClient,
        model_id: str,
        context: JobContext,
    ) -> Answer:
        """Answer ``question`` from the documents in ``collections``, or in all; ``history`` is (question, answer).

        Raises QuestionEmpty, QuestionTooLong, ModelError, and EngineError for an unknown collection.
        """
        started_s = time.monotonic()
        question = question.strip()
        if not question:
            raise QuestionEmpty("The question is empty.", "Ask something in words.")
        searched_for = complete_question(question, history)
        passages = self._retriever.retrieve(searched_for, PASSAGES, collections)
        retrieve_s = time.monotonic() - started_s
        context.emit(PassagesFound(passages))
        context.check()

        def not_found(spoken: TokenCounts, first_token_s: float | None) -> Answer:
            timings = Timings(retrieve_s, first_token_s, time.monotonic() - started_s)
            return Answer(
                NOT_FOUND, (), passages, True, model_id, timings, spoken, StopReason.NOT_FOUND, question, searched_for
            )

        if not evidence_is_there(searched_for, passages, self._embedder.embed):
            return not_found(TokenCounts(0, 0, 0), None)
        info = client.info()
        prompt = build_prompt(question, passages, history, client.count_tokens, info.context_tokens, ANSWER_TOKENS)
        context.on_cancel(client.cancel)
        asked_s = time.monotonic()
        generation = client.generate(
            prompt.messages,
            max_tokens=ANSWER_TOKENS,
            on_text=lambda text: context.emit(TextDelta(text)),
            should_stop=lambda: context.cancelled,
        )
        context.check()
        first_token_s = asked_s - started_s + generation.first_token_s
        counts = TokenCounts(generation.prompt_tokens, generation.answer_tokens, info.context_tokens)
        text = generation.text.strip()
        pages_of = functools.cache(self._documents.pages)
        sentences = attribute(text, question, prompt.used, self._embedder.embed, pages_of)
        if not text or all(sentence.support is Support.UNSUPPORTED for sentence in sentences):
            return not_found(counts, first_token_s)
        return Answer(
            text=text,
            sentences=sentences,
            passages=passages,
            not_found=False,
            model=model_id,
            timings=Timings(retrieve_s, first_token_s, time.monotonic() - started_s, generation.tokens_per_s),
            tokens=counts,
            stop_reason=generation.stop_reason,
            question=question,
            searched_for=searched_for,
            left_out=prompt.left_out,
        )


_REFERS_BACK = frozenset(
    "it its they them their he him his she her this that these those there one ones and but so".split()
)


def complete_question(question: str, history: Sequence[tuple[str, str]]) -> str:
    """What to search for: a follow-up that leans on the conversation is searched with the question before it."""
    if not history:
        return question
    words = question.lower().replace("?", " ").split()
    leans = len(words) <= 4 or words[0] in ("and", "but", "so") or not _REFERS_BACK.isdisjoint(words)
    return f"{history[-1][0]} {question}" if leans else question
