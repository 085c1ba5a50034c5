"""What an evaluation consists of, as values: questions, what came of each, figures, runs, comparisons, diagnoses.

Light to import. A run holds all that is needed to read it, compare it and do it again; ``archive`` keeps it as JSON.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath
from typing import Any

from engine.types import Scope


@dataclass(frozen=True, slots=True)
class ExpectedRange:
    """Where an answer stands, exactly: ``document_text[start:end]``."""

    document: str
    """File name or path."""
    start: int
    end: int
    quote: str = ""
    """What stood there; where the text has moved since, these words are looked for."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question and what a right answer to it would be."""

    text: str
    answerable: bool
    """Whether the documents hold an answer; if not, only a refusal is right."""
    documents: tuple[str, ...] = ()
    """File names or paths, as the question set has them."""
    quotes: tuple[str, ...] = ()
    """Words of those documents that hold the answer, verbatim but for spaces and punctuation."""
    ranges: tuple[ExpectedRange, ...] = ()
    page: int | None = None
    answers: tuple[str, ...] = ()
    """Any of them is right."""
    history: tuple[tuple[str, str], ...] = ()
    scope: Scope = field(default_factory=Scope)
    scope_documents: tuple[str, ...] = ()
    """The documents that are asked, by file name or path."""
    reviewed: bool = True
    """False for a draft that nobody has looked at."""
    line: int = 0

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same question in another set or run."""
        return " ".join(self.text.split()).lower(), self.history, self.scope, self.scope_documents


@dataclass(frozen=True, slots=True)
class QuestionSet:
    name: str
    questions: tuple[Question, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the library: part of a document, or all of it."""

    document_id: int
    document: str
    """Its path."""
    start: int | None = None
    end: int | None = None
    page: int | None = None

    def holds(self, document_id: int, start: int, end: int) -> bool:
        """Whether ``start`` to ``end`` of a document touches this place."""
        if document_id != self.document_id:
            return False
        return self.start is None or self.end is None or (start < self.end and end > self.start)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that an answer rests on, and where the library has it: at any of ``places``."""

    what: str
    """In words: a file name, or a quote."""
    places: tuple[Place, ...]
    problem: str = ""
    """Why it is nowhere."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that was retrieved, and whether it was wanted."""

    document: str
    document_id: int
    page: int | None
    start: int
    end: int
    excerpt: str
    score: float
    relevant: bool


@dataclass(frozen=True, slots=True)
class Given:
    """The answer that was given."""

    text: str
    not_found: bool
    stop_reason: str
    supported: int
    """Sentences that the documents support, wholly or partly."""
    sentences: int
    citations: tuple[Place, ...]
    passages_given: int
    """How many passages, best first, the model was given; 0 when it was not asked."""
    total_s: float
    saw_wanted: bool | None = None
    """Whether a passage that was wanted was among those; None where it was not looked at."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one question."""

    question: Question
    wanted: tuple[Wanted, ...] = ()
    searched_for: str = ""
    found: tuple[Found, ...] = ()
    first_relevant: int | None = None
    """The rank, from 1, of the first passage that was wanted, looked for far beyond what an answer is given."""
    answer: Given | None = None
    scores: dict[str, float] = field(default_factory=dict)
    """By the names in ``metrics``; one that does not apply to this question is not there."""
    error_code: str | None = None
    error: str | None = None

    @property
    def wanted_files(self) -> tuple[str, ...]:
        """The names of the files that the answer is expected from."""
        if not self.wanted:
            return ()
        question = self.question
        names = list(question.documents) or list(dict.fromkeys(place.document for place in self._wanted_places))
        return tuple(PurePath(name).name for name in names or [each.document for each in question.ranges])

    @property
    def wanted_page(self) -> int | None:
        """The page that the answer is expected from, where it is one file's."""
        if len(self.wanted_files) != 1:
            return None
        return next((place.page for place in self._wanted_places if place.page is not None), self.question.page)

    @property
    def problems(self) -> tuple[str, ...]:
        """Why what is wanted is nowhere, each reason once."""
        return tuple(dict.fromkeys(each.problem for each in self.wanted))

    @property
    def _wanted_places(self) -> list[Place]:
        return [place for each in self.wanted for place in each.places]


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean over the questions that it applies to, with a 95 % bootstrap interval."""

    name: str
    value: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a run's outcome depends on beside its questions."""

    embedder_sha256: str
    answer_model: str | None
    answer_model_sha256: str | None
    settings: dict[str, Any]
    library: str
    """A fingerprint of the contents of all documents."""
    document_count: int


@dataclass(frozen=True, slots=True)
class EvaluationRun:
    id: str
    question_set: str
    started_at: str
    """ISO 8601, UTC."""
    seconds: float
    conditions: Conditions
    retrieval_only: bool
    seed: int
    question_count: int
    """How many were to be asked; fewer outcomes mean that the run was stopped."""
    outcomes: tuple[Outcome, ...]
    figures: tuple[Figure, ...]
    warnings: tuple[str, ...] = ()
    replay_of: str | None = None

    @property
    def stopped(self) -> bool:
        return len(self.outcomes) < self.question_count

    def figure(self, name: str) -> Figure | None:
        return next((figure for figure in self.figures if figure.name == name), None)


@dataclass(frozen=True, slots=True)
class Difference:
    """How a figure moved between two runs, over the questions that both asked."""

    name: str
    before: float
    after: float
    low: float
    high: float
    n: int

    @property
    def change(self) -> float:
        return self.after - self.before

    @property
    def clear(self) -> bool:
        """Whether chance is an unlikely reason: the interval leaves zero out."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class Change:
    """A question that one run did better than the other."""

    question: str
    better: bool
    what: str


@dataclass(frozen=True, slots=True)
class Comparison:
    before: str
    after: str
    compared: int
    differences: tuple[Difference, ...]
    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()
    """What else differs: models, settings, the library, the questions."""


class Cause(StrEnum):
    FAILED = "failed with an error"
    NOT_INDEXED = "not indexed"
    NOT_RETRIEVED = "indexed but not retrieved"
    REFUSED = "refused though it was there"
    NOT_USED = "retrieved but not used"
    UNSUPPORTED = "answered without support"
    ABSENT = "answered though it was not there"


class Lever(StrEnum):
    INGEST = "ingest"
    RETRIEVAL = "retrieval"
    PROMPT = "prompt"
    ADAPTER = "adapter"
    BIGGER_MODEL = "bigger model"
    QUESTION_SET = "question set"


@dataclass(frozen=True, slots=True)
class Failure:
    """A question that went wrong, why, and what to do about it."""

    cause: Cause
    question: str
    expected: str
    happened: str
    levers: tuple[Lever, ...]
    advice: str
    command: str = ""
    """The words after ``casemate`` to go on with."""
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class DiagnosisReport:
    """Every failure of a run, sorted by what caused it."""

    run: str
    asked: int
    failures: tuple[Failure, ...]
    notes: tuple[str, ...] = ()


class Judgement(StrEnum):
    """What a person says of an answer."""

    GOOD = "good"
    CORRECTED = "corrected"
    ABSENT = "absent"
    """The answer is not in these documents."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A question proposed from the documents, for a person to look at."""

    question: str
    answer: str
    document: str
    quote: str
    page: int | None
    rule: str
    scoped: bool = False
    """Whether it is clear only when asked of that document alone."""
