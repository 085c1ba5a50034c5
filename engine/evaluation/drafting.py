"""Questions proposed from the documents, by rule, for a person to review.

Each has the words of the document that answer it. Two questions that read the same are ambiguous, and both are left
out; what is left is taken evenly from the documents and the rules.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from engine.evaluation.drafting_sentences import Asked, ask_sentence, without_numbering
from engine.evaluation.drafting_tables import TABLE_RULES, ask_tables
from engine.evaluation.outcomes import Draft, Question
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.sentences import split_sentences
from engine.types import Document, PageSpan, Scope

LIMIT = 30
_TABLE_ROW = re.compile(r" \| |^\|", re.MULTILINE)
_OF_ITSELF = re.compile(r"\b(?:this|the) (?:agreement|contract|policy|lease|project|parties)\b", re.IGNORECASE)
# Roles, which every contract gives to others.
_ROLE = re.compile(r"\b(?:(?:[Tt]he|[Ee]ach|[Ee]very) [A-Z][a-z]+(?:er|or|ee|ant|ist)|Company|Party|Parties)\b")


def draft_questions(documents: Documents, scope: Scope, limit: int, context: JobContext) -> list[Draft]:
    """At most ``limit`` drafts from the documents in ``scope``; the same library gives the same ones.

    Raises EngineError for a scope that cannot be, and JobCancelled.
    """
    within = documents.in_scope(scope)
    chosen = [d for d in documents.all() if d.status.searchable and (within is None or d.id in within)]
    found: list[Draft] = []
    for done, document in enumerate(chosen):
        context.progress(done, len(chosen), document.title)
        context.check()
        found += _drafts(document, documents.text(document.id), documents.pages(document.id), len(chosen) > 1)
    context.progress(len(chosen), len(chosen), "done")
    asked = Counter((draft.question.lower(), draft.document if draft.scoped else "") for draft in found)
    unique = [draft for draft in found if asked[draft.question.lower(), draft.document if draft.scoped else ""] == 1]
    return _spread(unique, limit)


def question_of(draft: Draft) -> Question:
    """The question of a draft that a person has looked at."""
    return Question(
        draft.question,
        answerable=True,
        documents=(draft.document,),
        quotes=(draft.quote,),
        page=draft.page,
        answers=(draft.answer,),
        scope_documents=(draft.document,) if draft.scoped else (),
    )


def _drafts(document: Document, text: str, pages: list[PageSpan], several: bool) -> Iterator[Draft]:
    names = frozenset(re.findall(r"(?<=[a-z,] )[A-Z][\w-]+", text))
    for asked, start, end in itertools.chain(_from_sentences(text, names), ask_tables(text)):
        quote = " ".join(text[start:end].split())
        yield Draft(
            question=asked.question,
            answer=asked.answer,
            document=document.path,
            quote=quote if asked.rule in TABLE_RULES else without_numbering(quote),
            page=next((span.number for span in pages if span.start <= start < span.end), None),
            rule=asked.rule,
            scoped=several and _speaks_of_itself(asked),
        )


def _from_sentences(text: str, names: frozenset[str]) -> Iterator[tuple[Asked, int, int]]:
    for start, end in split_sentences(text):
        sentence = text[start:end]
        if not _TABLE_ROW.search(sentence):
            for asked in ask_sentence(sentence, names):
                yield asked, start, end


def _speaks_of_itself(asked: Asked) -> bool:
    """Whether the question is only clear to one who knows which document is meant."""
    said = f"{asked.question} {asked.answer}"
    return asked.rule in ("definition", "law", "particulars") or any(p.search(said) for p in (_OF_ITSELF, _ROLE))


def _spread(drafts: list[Draft], limit: int) -> list[Draft]:
    """``limit`` of the ``drafts``, by turns from each document, and there by turns from each rule."""
    by_document: dict[str, dict[str, list[Draft]]] = defaultdict(lambda: defaultdict(list))
    for draft in sorted(drafts, key=lambda draft: hashlib.sha256(draft.quote.encode()).digest()):
        by_document[draft.document][draft.rule].append(draft)
    queues = [list(_by_turns(list(rules.values()))) for _, rules in sorted(by_document.items())]
    chosen = list(itertools.islice(_by_turns(queues), limit))
    return sorted(chosen, key=lambda draft: (draft.document, draft.page or 0, draft.quote))


def _by_turns(queues: list[list[Draft]]) -> Iterator[Draft]:
    for turn in itertools.zip_longest(*queues):
        yield from (draft for draft in turn if draft is not None)
