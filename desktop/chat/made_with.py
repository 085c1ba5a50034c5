"""What an answer was made with, in a person's words: in a line where it is not plain, and whole in a small table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, pane
from desktop.quantities import decimal_words, short_decimal_words, time_words
from engine import Answer, Conditions, StopReason

PLAIN_PERSONA, PLAIN_FORMAT = "plain", "free"


def rung_name(rung: str) -> str:
    """A rung of the ladder as it is called on the screen."""
    return {
        "prompt": translate("Chat", "prompt"),
        "examples": translate("Chat", "examples"),
        "retrieval": translate("Chat", "retrieval"),
        "adapter": translate("Chat", "adapter"),
    }.get(rung, rung)


def made_with(answer: Answer, conditions: Conditions | None) -> str:
    """One line; nothing of an answer that was made plainly."""
    ladder, parts = answer.ladder, []
    if ladder.prompt not in ("", PLAIN_PERSONA):
        parts.append(translate("Chat", "persona {name}").format(name=ladder.prompt))
    if ladder.examples:
        parts.append(translate("Chat", "examples {name}").format(name=ladder.examples))
    if ladder.format not in ("", PLAIN_FORMAT):
        parts.append(translate("Chat", "format {name}").format(name=ladder.format))
    parts += [
        translate("Chat", "adapter {name} at {scale}").format(name=use.name, scale=short_decimal_words(use.scale))
        for use in answer.adapters
    ]
    parts += [translate("Chat", "without {rung}").format(rung=rung_name(rung)) for rung in ladder.without]
    if conditions is not None and conditions.quote:
        parts.append(translate("Chat", "only the documents’ own sentences"))
    if conditions is not None and conditions.pin is not None:
        parts.append(translate("Chat", "pinned documents"))
    return translate("Chat", "Made with: {parts}").format(parts=" · ".join(parts)) if parts else ""


class AnswerDetails(QWidget):
    """Everything that is known of how an answer came about."""

    def __init__(self, answer: Answer, conditions: Conditions | None, asked_at: str) -> None:
        super().__init__()
        box = pane("answerDetails")
        outer = QGridLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(box)
        grid = QGridLayout(box)
        grid.setContentsMargins(tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_M, tokens.SPACE_S)
        grid.setHorizontalSpacing(tokens.SPACE_L)
        grid.setVerticalSpacing(tokens.SPACE_XS)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(detail_rows(answer, conditions, asked_at)):
            grid.addWidget(Label(name, "small", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            told = Label(value, "detail")
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(told, row, 1)


def detail_rows(answer: Answer, conditions: Conditions | None, asked_at: str) -> list[tuple[str, str]]:
    """Name and value of each."""
    ladder, timings, tokens_used = answer.ladder, answer.timings, answer.tokens
    none = translate("Chat", "none")
    adapters = ", ".join(f"{use.name} × {short_decimal_words(use.scale)}" for use in answer.adapters)
    rows = [
        (translate("Chat", "Asked"), time_words(asked_at)),
        (translate("Chat", "Model"), answer.model or translate("Chat", "none: the documents’ own sentences")),
        (translate("Chat", "Persona"), ladder.prompt or none),
        (translate("Chat", "Examples"), ladder.examples or none),
        (translate("Chat", "Format"), ladder.format or PLAIN_FORMAT),
        (translate("Chat", "Adapters"), adapters or none),
        (translate("Chat", "Left out"), ", ".join(rung_name(rung) for rung in ladder.without) or none),
        (
            translate("Chat", "Passages"),
            translate("Chat", "{found} found, {given} given to the model").format(
                found=len(answer.passages), given=answer.given
            ),
        ),
        (translate("Chat", "Seed"), str(answer.seed)),
        (
            translate("Chat", "Tokens"),
            translate("Chat", "{prompt} read ({reused} from memory), {answer} written, of {context}").format(
                prompt=tokens_used.prompt,
                reused=tokens_used.reused,
                answer=tokens_used.answer,
                context=tokens_used.context,
            ),
        ),
        (translate("Chat", "Time"), _times(timings.retrieve_s, timings.first_token_s, timings.total_s)),
    ]
    if timings.tokens_per_s is not None:
        speed = translate("Chat", "{speed} tokens/s").format(speed=decimal_words(timings.tokens_per_s, 1))
        rows.append((translate("Chat", "Speed"), speed))
    if answer.stop_reason is StopReason.LENGTH:
        rows.append((translate("Chat", "Ended"), translate("Chat", "at the longest an answer may be")))
    if answer.stop_reason is StopReason.QUOTED:
        rows.append((translate("Chat", "Ended"), translate("Chat", "with a sentence of the documents instead")))
    if conditions is not None and conditions.model_sha256:
        rows.append((translate("Chat", "Model’s SHA-256"), conditions.model_sha256[:16] + "…"))
    return [(name, value) for name, value in rows if value]


def _times(retrieve_s: float, first_token_s: float | None, total_s: float) -> str:
    parts = [translate("Chat", "search {seconds} s").format(seconds=decimal_words(retrieve_s, 2))]
    if first_token_s is not None:
        parts.append(translate("Chat", "first word {seconds} s").format(seconds=decimal_words(first_token_s, 2)))
    parts.append(translate("Chat", "all {seconds} s").format(seconds=decimal_words(total_s, 2)))
    return ", ".join(parts)
