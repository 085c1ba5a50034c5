"""Question sets that grow from a person's own conversations: ``question-sets/NAME.jsonl``, for their owner only.

The last word on a question counts: it takes the place of what was kept of it before.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.data_folder import replace_file
from engine.errors import QuestionSetError
from engine.evaluation.archive import make_folder
from engine.evaluation.metrics import contains
from engine.evaluation.outcomes import ExpectedRange, Judgement, Question, QuestionSet
from engine.evaluation.question_set import parse_questions, question_record, read_question_set
from engine.sentences import split_sentences
from engine.types import Answer, Scope

KEPT = "kept"
"""The set that is kept in when none is named."""
_NAME = re.compile(r"[\w-][\w.-]{0,63}")


class QuestionSets:
    """The sets in ``folder``, which is made when the first question is kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, name: str) -> Path:
        """Raises QuestionSetError for what is no name."""
        if not _NAME.fullmatch(name):
            raise QuestionSetError(f'"{name}" is no name for a question set.', "Use letters, digits, - and _.")
        return self._folder / f"{name}.jsonl"

    def names(self) -> list[str]:
        return sorted(path.stem for path in self._folder.glob("*.jsonl") if _NAME.fullmatch(path.stem))

    def read(self, name: str) -> QuestionSet:
        """Raises QuestionSetError."""
        path = self.path(name)
        if not path.exists():
            known = ", ".join(self.names()) or "none yet; /good, /correct and /none in `casemate chat` keep questions"
            raise QuestionSetError(f'There is no question set "{name}".', f"There are: {known}.")
        return read_question_set(path)

    def take(self, file: Path) -> str:
        """Copy a file of questions in, under its own name; gives that. Raises QuestionSetError, DiskFull."""
        read_question_set(file)
        name = re.sub(r"[^\w.-]+", "-", file.stem).strip("-.")[:64] or "questions"
        path, content = self.path(name), file.read_bytes()
        if path.exists() and path.read_bytes() != content:
            raise QuestionSetError(
                f'There is another question set "{name}" already.', "Give the file another name, then import it again."
            )
        make_folder(self._folder)
        replace_file(path, content)
        return name

    def keep(self, question: Question, name: str) -> Path:
        """Write ``question`` to the set ``name``, in place of what it has of that question. Raises DiskFull."""
        path = self.path(name)
        make_folder(self._folder)
        lines = path.read_text(encoding="utf-8-sig").split("\n") if path.exists() else []
        others = [line for line in lines if line.strip() and not _asks(line, question)]
        lines = [*others, json.dumps(question_record(question), ensure_ascii=False)]
        replace_file(path, ("\n".join(lines) + "\n").encode())
        return path


def question_of(
    answer: Answer,
    judgement: Judgement,
    correction: str = "",
    history: Sequence[tuple[str, str]] = (),
    scope: Scope | None = None,
    scope_documents: Sequence[str] = (),
) -> Question:
    """What a person's ``judgement`` of ``answer`` says should be answered from now on.

    Raises QuestionSetError for a correction that says nothing.
    """
    asked: dict[str, Any] = {
        "text": answer.question,
        "history": tuple(history),
        "scope": scope or Scope(),
        "scope_documents": tuple(scope_documents),
    }
    if judgement is Judgement.CORRECTED:
        if not correction.strip():
            raise QuestionSetError("The corrected answer is empty.", "Say what would have been right.")
        answers = (correction.strip(),)
        return Question(answerable=True, answers=answers, ranges=_holding(answer, correction), **asked)
    if judgement is Judgement.ABSENT or answer.not_found:
        return Question(answerable=False, **asked)
    cited = dict.fromkeys(
        ExpectedRange(c.document, c.start, c.end, c.quote) for s in answer.sentences for c in s.citations
    )
    return Question(answerable=True, answers=(answer.text,), ranges=tuple(cited), **asked)


def _holding(answer: Answer, correction: str) -> tuple[ExpectedRange, ...]:
    """The sentence among the answer's passages that holds the corrected words, if there is just one."""
    found = []
    for passage in answer.passages:
        chunk = passage.chunk
        for start, end in split_sentences(chunk.text):
            sentence = chunk.text[start:end]
            if contains(sentence, correction):
                where = passage.document.path
                found.append(ExpectedRange(where, chunk.start + start, chunk.start + end, sentence))
    return tuple(found) if len(found) == 1 else ()


def _asks(line: str, question: Question) -> bool:
    """Whether a line of a set asks ``question``; one that cannot be read is kept as it is, for a person to mend."""
    try:
        (found,) = parse_questions(line.encode(), "").questions
    except QuestionSetError:
        return False
    return found.key == question.key
