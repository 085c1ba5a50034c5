"""A question to a cited answer: retrieve, judge the evidence, generate, attribute.

The model's own words never decide what is cited or found: the program does, before and after it has spoken.
"""

from __future__ import annotations

import dataclasses
import functools
import time
from collections.abc import Sequence

from engine.answering.attribution import attribute
from engine.answering.model_client import ModelClient
from engine.answering.pinned import PinnedText
from engine.answering.prompt import PLAIN, build_prompt
from engine.answering.style import Form, Rung, Style, check_json, shaped, statements
from engine.errors import QuestionEmpty, QuestionTooLong
from engine.ingestion.embedder import Embedder
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.retrieval.evidence import weigh
from engine.retrieval.followup import complete_question
from engine.retrieval.retrieve import Retriever
from engine.types import (
    Answer,
    ModelFile,
    Passage,
    PassagesFound,
    Scope,
    Sentence,
    StopReason,
    Support,
    TextDelta,
    Timings,
    TokenCounts,
)

NOT_FOUND = "Not found in these documents."
PASSAGES = 8
SMALL_MODEL_BYTES = 2**30
SMALL_MODEL_PASSAGES = 2
"""What a model under SMALL_MODEL_BYTES is given: the bundled one answered 10 of 24 sample questions right with one
passage, 12 with two and 11 with three, and each costs it about a second of reading. They are single chunks: of passages
that were joined it answered 5 right where it answered 11 of chunks."""
ANSWER_TOKENS = 256
LONG_QUESTION_CHARACTERS = 2000
SEEDED_TEMPERATURE = 0.7


class Answerer:
    def __init__(self, documents: Documents, retriever: Retriever, embedder: Embedder, secret: bytes) -> None:
        """``secret`` is the data folder's, for the fences of passages."""
        self._secret = secret
        self._documents = documents
        self._retriever = retriever
        self._embedder = embedder

    def answer(
        self,
        question: str,
        scope: Scope,
        history: Sequence[tuple[str, str]],
        client: ModelClient,
        model: ModelFile,
        context: JobContext,
        pinned: PinnedText | None = None,
        seed: int = 0,
        style: Style = PLAIN,
    ) -> Answer:
        """Answer ``question`` from the documents in ``scope``; ``history`` is (question, answer).

        A ``seed`` other than 0 has the model choose its words by that chance, not the likeliest ones.
        From ``pinned`` documents, which ``scope`` names then, the model has all the text. Raises QuestionEmpty,
        QuestionTooLong, ModelError, and EngineError for an unknown collection.
        """
        started_s = time.monotonic()
        question = question.strip()
        if not question:
            raise QuestionEmpty("The question is empty.", "Ask something in words.")
        context.on_cancel(client.cancel)
        if len(question) > LONG_QUESTION_CHARACTERS:
            # Perhaps too long for the model: that is refused before anything is searched. A short one cannot be.
            self._refuse_too_long(question, client, context)
        searched_for = complete_question(question, history)
        is_small = model.size_bytes < SMALL_MODEL_BYTES
        retrieving = style.uses(Rung.RETRIEVAL)
        in_chunks = is_small and pinned is None
        passages: tuple[Passage, ...] = ()
        if retrieving:
            passages = self._retriever.retrieve(searched_for, PASSAGES, scope, single_chunks=in_chunks)
        retrieve_s = time.monotonic() - started_s
        context.emit(PassagesFound(passages))
        context.check()

        # What the evidence was learnt from is joined passages, whatever the model is given.
        judged = self._retriever.retrieve(searched_for, PASSAGES, scope) if in_chunks and retrieving else passages
        embed = pinned.embed if pinned else self._embedder.embed
        evidence = weigh(self._retriever.without_names(searched_for, scope), judged, embed)
        answer = Answer(
            text=NOT_FOUND,
            sentences=(),
            passages=passages,
            not_found=True,
            model=model.id,
            timings=Timings(retrieve_s, None, time.monotonic() - started_s),
            tokens=TokenCounts(0, 0, 0),
            stop_reason=StopReason.NOT_FOUND,
            question=question,
            searched_for=searched_for,
            seed=seed,
        )
        if retrieving and not evidence.is_there:
            return answer
        info = client.info(lambda: context.cancelled)
        if pinned:
            prompt = pinned.prompt(
                question, history, client.count_tokens, info.context_tokens, ANSWER_TOKENS, info.template_tokens, style
            )
        else:
            asked, given, turns = question, passages, history
            if is_small:
                # What a follow-up means has been put into words; older turns would only lead a small model astray.
                asked, given, turns = searched_for, passages[:SMALL_MODEL_PASSAGES], history[:0]
            prompt = build_prompt(
                asked,
                given,
                turns,
                client.count_tokens,
                info.context_tokens,
                ANSWER_TOKENS,
                info.template_tokens,
                style,
                self._secret,
            )
        asked_s = time.monotonic()
        generation = client.generate(
            prompt.messages,
            max_tokens=ANSWER_TOKENS,
            temperature=SEEDED_TEMPERATURE if seed else 0.0,
            seed=seed,
            grammar=style.grammar,
            on_text=lambda text: context.emit(TextDelta(text)),
            should_stop=lambda: context.cancelled,
        )
        context.check()
        text, stop_reason = generation.text.strip(), generation.stop_reason
        data = check_json(text, style.schema) if style.form is Form.JSON else None
        sentences = self._attribute(text, searched_for, prompt.used, style.form)
        unsupported = sum(sentence.support is Support.UNSUPPORTED for sentence in sentences)
        # Sentences that hold a wrong number, too: one of the documents' own is worth more.
        doubtful = sum(sentence.support is not Support.SUPPORTED for sentence in sentences)
        quotable = evidence.quote is not None and evidence.passage is not None and style.form is not Form.JSON
        if doubtful > len(sentences) / 2 and quotable:
            assert evidence.quote is not None
            assert evidence.passage is not None
            text, stop_reason = shaped(style.form, evidence.quote), StopReason.QUOTED
            sentences = self._attribute(text, searched_for, [evidence.passage], style.form)
        elif unsupported == len(sentences) and retrieving:
            text, sentences, stop_reason, data = NOT_FOUND, (), StopReason.NOT_FOUND, None
        first_token_s = asked_s - started_s + generation.first_token_s
        return dataclasses.replace(
            answer,
            text=text,
            sentences=sentences,
            not_found=stop_reason is StopReason.NOT_FOUND,
            timings=Timings(retrieve_s, first_token_s, time.monotonic() - started_s, generation.tokens_per_s),
            tokens=TokenCounts(
                generation.prompt_tokens, generation.answer_tokens, info.context_tokens, generation.reused_tokens
            ),
            stop_reason=stop_reason,
            left_out=prompt.left_out,
            given=len(prompt.used),
            data=data,
        )

    def _refuse_too_long(self, question: str, client: ModelClient, context: JobContext) -> None:
        info = client.info(lambda: context.cancelled)
        (length,) = client.count_tokens([question], lambda: context.cancelled)
        room = info.context_tokens - ANSWER_TOKENS - info.template_tokens
        if length > room:
            raise QuestionTooLong(
                f"The question is {length:,} tokens long; the model has room for {room:,}.",
                "Ask a shorter question, or choose a model with a longer context.",
            )

    def _attribute(self, text: str, question: str, passages: Sequence[Passage], form: Form) -> tuple[Sentence, ...]:
        pages_of = functools.cache(self._documents.pages)
        embed, spans = self._embedder.embed_question, statements(form, text)
        return attribute(text, question, passages, embed, pages_of, self._documents.rectangles, spans)
