"""The model's words on how two sentences differ, kept only where the two sentences bear out every one of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from engine.answering.attribution import EmbedText, attribute
from engine.answering.fence import PROCESS_SECRET
from engine.answering.model_client import ModelClient
from engine.answering.tasks import task_messages
from engine.conversation import AlignedPair, DocumentComparison, Remark
from engine.jobs import JobContext
from engine.types import Chunk, ModelFile, Passage, Support

MOST = 6
REMARK_TOKENS = 64


def with_remarks(
    comparison: DocumentComparison,
    client: ModelClient,
    model: ModelFile,
    embed: EmbedText,
    context: JobContext,
    secret: bytes = PROCESS_SECRET,
) -> DocumentComparison:
    """``comparison`` with what the model can truthfully say of its first differing pairs. Raises ModelError."""
    context.on_cancel(client.cancel)
    asked = comparison.differing[:MOST]
    remarks = []
    for number, pair in enumerate(asked):
        context.progress(number, len(asked), "in words")
        told = client.generate(
            task_messages("difference", secret, first=pair.a.quote, second=pair.b.quote),
            max_tokens=REMARK_TOKENS,
            should_stop=lambda: context.cancelled,
        )
        context.check()
        text = " ".join(told.text.split())
        if text and _borne_out(text, pair, comparison, embed):
            remarks.append(Remark(text, Support.SUPPORTED, number))
    context.progress(len(asked), len(asked), "done")
    return dataclasses.replace(comparison, remarks=tuple(remarks), model=model.id)


def _borne_out(text: str, pair: AlignedPair, comparison: DocumentComparison, embed: EmbedText) -> bool:
    """Whether each sentence rests on the two quotes taken together, and says what is where as it is."""
    if not _in_order(text, pair):
        return False
    both = f"{pair.a.quote.strip()}\n\n{pair.b.quote.strip()}"
    passage = Passage(Chunk(0, comparison.a.id, 0, both, 0, len(both), None), comparison.a, 1.0, ())
    sentences = attribute(text, "", [passage], embed, lambda _: (), lambda *_: ())
    return bool(sentences) and all(each.support is Support.SUPPORTED for each in sentences)


def _in_order(text: str, pair: AlignedPair) -> bool:
    """Whether what only the first says is named before what only the second says, and both are."""
    for difference in pair.differences:
        first, second = _places(text, difference.in_a), _places(text, difference.in_b)
        if -1 in first or -1 in second:
            return False
        if first and second and max(first) > min(second):
            return False
    return True


def _places(text: str, words: Sequence[str]) -> list[int]:
    return [text.casefold().find(word.casefold()) for word in words]
