"""One failure to be read: question, cause, what was expected and said, and the lever as a sentence."""

from __future__ import annotations

import html

from desktop.engine_words import translated
from desktop.evaluation import words
from desktop.language import translate
from desktop.library.ledger_path import base_name
from desktop.look import tokens
from desktop.look.theme import Theme
from engine import Cause, Failure, Outcome

_FOUND = 3


def failure_html(failure: Failure, theme: Theme) -> str:
    """Every word of a document or model is escaped."""
    because = translate("Evaluation", "{cause}: {happened}").format(
        cause=words.cause_name(failure.cause), happened=_happened(failure)
    )
    rows = [
        (translate("Evaluation", "Expected"), expected_words(failure)),
        (translate("Evaluation", "Answered"), _answered(failure)),
        (translate("Evaluation", "Citing"), _cited(failure)),
        (translate("Evaluation", "Because"), because),
        (translate("Evaluation", "Found"), _found(failure)),
        (translate("Evaluation", "Lever"), _levers(failure)),
        (translate("Evaluation", "Command"), f"casemate {failure.command}" if failure.command else ""),
    ]
    muted = theme.colour("muted").name()
    cells = "".join(
        f'<tr><td style="color: {muted}; padding-right: {tokens.SPACE_M}px; white-space: pre">{html.escape(label)}</td>'
        f'<td style="padding-bottom: {tokens.SPACE_XS}px">{_broken(text)}</td></tr>'
        for label, text in rows
        if text
    )
    question = f'<p style="font-weight: {tokens.EMPHASIS_WEIGHT}; margin: 0">{_broken(failure.question)}</p>'
    table = f'<table cellspacing=0 cellpadding=0 style="margin-top: {tokens.SPACE_S}px">{cells}</table>'
    return question + table


def expected_words(failure: Failure) -> str:
    """What a right answer would be. A person's own answers and files are named as they are, and only told of."""
    outcome = failure.outcome
    if outcome is None or not outcome.question.answerable:
        return translated(failure.expected)
    quoted = [translate("Evaluation", "“{answer}”").format(answer=answer) for answer in outcome.question.answers]
    answers, place = translate("Evaluation", " or ").join(quoted), _wanted_place(outcome)
    if not answers or not place:
        return answers or place
    return translate("Evaluation", "{answers}, from {place}").format(answers=answers, place=place)


def _wanted_place(outcome: Outcome) -> str:
    return _place(", ".join(outcome.wanted_files), outcome.wanted_page)


def _happened(failure: Failure) -> str:
    # The engine joins these, and what they quote may hold what it joins with.
    if failure.cause is Cause.NOT_INDEXED and failure.outcome is not None:
        return "; ".join(map(translated, failure.outcome.problems))
    return translated(failure.happened)


def _broken(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


def _answered(failure: Failure) -> str:
    outcome = failure.outcome
    if outcome is None or outcome.answer is None:
        return ""
    return translate("Evaluation", "Not found") if outcome.answer.not_found else outcome.answer.text


def _cited(failure: Failure) -> str:
    outcome = failure.outcome
    if outcome is None or outcome.answer is None:
        return ""
    return "; ".join(dict.fromkeys(_place(each.document, each.page) for each in outcome.answer.citations))


def _found(failure: Failure) -> str:
    if failure.outcome is None:
        return ""
    return "; ".join(list(dict.fromkeys(_place(each.document, each.page) for each in failure.outcome.found))[:_FOUND])


def _levers(failure: Failure) -> str:
    names = ", ".join(words.lever_name(lever) for lever in failure.levers)
    if not names:
        return translated(failure.advice)
    return translate("Evaluation", "{levers}. {advice}").format(
        levers=names[0].upper() + names[1:], advice=translated(failure.advice)
    )


def _place(path: str, page: int | None) -> str:
    name = base_name(path)
    return name if page is None else translate("Evaluation", "{name}, page {page}").format(name=name, page=page)
