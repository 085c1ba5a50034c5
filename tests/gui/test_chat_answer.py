"""Answers as Markdown: every citation keeps its mark, nothing leads out, and what is doubtful is seen to be."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.chat.answer_document import AnswerDocument, settled_length, with_breaks
from desktop.chat.answer_text import AnswerText
from desktop.chat.passage_popover import PassagePopover
from desktop.chat.turn import Turn
from desktop.look.controls import Label
from desktop.look.theme import Theme
from desktop.window import Window
from engine import Answer, Citation, Sentence, StopReason, Support, Timings, TokenCounts
from tests.gui.documents import NOTICE, RENEWAL
from tests.gui.fake_engine import FakeEngine, Said
from tests.gui.gestures import click_mark, index_files, press, send

ONE = Citation(1, 1, "/a.txt", "A", 1, 0, 3, "one")
TWO = Citation(2, 2, "/b.txt", "B", None, 5, 9, "two")
NUMBERS = {ONE: 1, TWO: 2}


def answer(*parts: tuple[str, str, Support, tuple[Citation, ...]]) -> Answer:
    """Of (what stands before a sentence, the sentence, its support, its citations)."""
    text, sentences = "", []
    for before, words, support, citations in parts:
        text += before
        sentences.append(Sentence(words, len(text), len(text) + len(words), support, citations))
        text += words
    return Answer(
        text, tuple(sentences), (), False, "m", Timings(0, 0, 0), TokenCounts(1, 1, 8), StopReason.END
    )  # fmt: skip


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> AnswerText:
    view = AnswerText(Theme(qapp, dark=False))
    qtbot.addWidget(view)
    view.resize(600, 100)
    view.show()
    return view


def shown(view: AnswerText) -> str:
    return view.toPlainText().replace("\xa0", " ")


def block_of(view: AnswerText, words: str) -> str:
    found = view.document().find(words)
    assert not found.isNull(), f"not in the answer: {words}"
    return found.block().text().replace("\xa0", " ")


def underline_of(view: AnswerText, words: str) -> QTextCharFormat.UnderlineStyle:
    found = view.document().find(words)
    cursor = QTextCursor(view.document())
    cursor.setPosition(found.selectionStart() + 1)
    return cursor.charFormat().underlineStyle()


S = Support.SUPPORTED


def test_marks_stand_in_the_sentence_wherever_markdown_puts_it(view: AnswerText) -> None:
    view.show_answer(
        answer(
            ("", "# A heading", S, (TWO,)),
            ("\n\n", "**All of it is bold.**", S, (ONE,)),
            (" ", "It is *slanted*", S, (TWO,)),
            ("\n\n", "| a | b |\n|---|---|\n| c | delta |", S, (ONE,)),
            ("\n", "| e | foxtrot |", S, (TWO,)),
            ("\n\n- ", "first item", S, (ONE,)),
            ("\n- ", "second `item`.", S, (TWO,)),
            ("\n\n", "```py\nx = 1\n```", S, (ONE,)),
            ("\n\n> ", "quoted 😀 words", S, (TWO,)),
        ),
        NUMBERS,
    )
    assert block_of(view, "A heading") == "A heading  2 "
    assert block_of(view, "All of it") == "All of it is bold.  1  It is slanted  2 "
    assert block_of(view, "delta") == "delta  1 "
    assert block_of(view, "foxtrot") == "foxtrot  2 "
    assert block_of(view, "first item") == "first item  1 "
    assert block_of(view, "second") == "second item.  2 "
    assert block_of(view, "x = 1") == "x = 1  1 "
    assert block_of(view, "quoted") == "quoted 😀 words  2 "
    assert [number for number, _ in view.mark_boxes()] == [2, 1, 2, 1, 2, 1, 2, 1, 2]
    (table,) = [f for f in view.document().rootFrame().childFrames() if isinstance(f, QTextTable)]
    assert (table.rows(), table.columns()) == (3, 2)
    bold = view.document().find("bold")
    assert bold.charFormat().fontWeight() == 600


def test_support_is_told_by_lines_and_words(view: AnswerText) -> None:
    view.show_answer(
        answer(
            ("", "Sound.", S, (ONE,)),
            (" ", "**Half** sound.", Support.PARTLY, (TWO,)),
            ("\n\n- ", "Not sound.", Support.UNSUPPORTED, ()),
        ),
        NUMBERS,
    )
    style = QTextCharFormat.UnderlineStyle
    assert underline_of(view, "Sound") == style.NoUnderline
    assert underline_of(view, "Half") == style.DotLine
    assert underline_of(view, "Not sound") == style.DashUnderline
    assert shown(view) == "Sound.  1  Half sound.  2  partly supported\nNot sound. no support found"


def test_a_mark_that_markdown_would_swallow_turns_it_into_plain_text(view: AnswerText) -> None:
    # The end of the sentence is a link's target, which is not shown.
    view.show_answer(answer(("", "See [here](http://example.org/a", S, (ONE,)), ("", ").", S, ())), NUMBERS)
    assert [number for number, _ in view.mark_boxes()] == [1]
    assert "http://example.org/a" in shown(view)


def test_nothing_in_an_answer_leads_out_or_loads(view: AnswerText, tmp_path: Path) -> None:
    text = (
        f"<b>raw</b> <img src='{tmp_path}/a.png'> ![a picture]({tmp_path}/a.png) [a link](http://example.org) "
        "https://example.org/auto"
    )
    view.show_answer(answer(("", text, S, (ONE,))), NUMBERS)
    assert "<b>raw</b>" in shown(view)
    assert "a picture" in shown(view)
    hrefs, block = set(), view.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            form = pieces.fragment().charFormat()
            assert not form.isImageFormat()
            hrefs.add(form.anchorHref())
            pieces += 1
        block = block.next()
    assert hrefs == {"", "cite:1"}


def test_private_characters_of_a_model_are_no_marks(view: AnswerText) -> None:
    view.show_answer(answer(("", "One \ue001\ue003 two.", S, (ONE,))), NUMBERS)
    assert shown(view) == "One \ufffd\ufffd two.  1 "


def test_json_stands_as_code_with_its_marks(view: AnswerText) -> None:
    said = answer(("", '{"a": "*one*"}', S, (ONE,)))
    view.show_answer(dataclasses.replace(said, data={"a": "*one*"}), NUMBERS)
    assert shown(view) == '{"a": "*one*"}  1 '


def test_lines_stay_lines_outside_code(view: AnswerText) -> None:
    assert with_breaks("a\nb\n```\nc\n```") == "a  \nb  \n```\nc\n```"
    view.show_answer(answer(("", "Name: A\nDate: B", S, (ONE,))), NUMBERS)
    assert shown(view) == "Name: A\nDate: B  1 "


def test_only_whole_blocks_are_settled() -> None:
    assert settled_length("one\ntwo") == 0
    assert settled_length("one\n\ntwo") == len("one\n\n")
    assert settled_length("```\na\n\nb") == 0
    assert settled_length("```\na\n\nb\n```\n\nc") == len("```\na\n\nb\n```\n\n")


def test_markdown_that_streams_in_ends_up_as_if_it_had_come_at_once(qtbot: QtBot, view: AnswerText) -> None:
    source = (
        "Some **bold** words.\n\n| a | b |\n|---|---|\n| c | d |\n\n1. one\n2. two\n\n```\nx = 1\n\ny = 2\n```\n\nEnd."
    )
    for place in range(0, len(source), 3):
        view.stream(source[place : place + 3])
        view.flush()
    whole = AnswerText(view._theme)
    qtbot.addWidget(whole)
    AnswerDocument(whole.document(), view._theme).set_markdown(source)
    words = [line for line in view.toPlainText().split("\n") if line]
    assert words == [line for line in whole.toPlainText().split("\n") if line]
    assert [f for f in view.document().rootFrame().childFrames() if isinstance(f, QTextTable)]
    # What is whole is not set again: only the end of it is taken away and put back.
    removed: list[int] = []
    view.document().contentsChange.connect(lambda _, gone, __: removed.append(gone))
    view.stream(" And `code`.")
    view.flush()
    assert max(removed) <= len("\nEnd.\n")


@pytest.fixture
def turn(qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]) -> Turn:
    index_files(qtbot, window, [library["lease"]])
    engine.says = (Said("It renews.", quotes=(RENEWAL,)), Said("Give notice.", quotes=(NOTICE,)))
    turn = send(window, "When does it end?")
    qtbot.waitUntil(lambda: turn.settled)
    QTest.qWait(50)
    return turn


def popover(window: Window) -> PassagePopover | None:
    return window.findChild(PassagePopover)


def test_a_mark_shows_its_passage_to_the_mouse_and_opens_it(qtbot: QtBot, window: Window, turn: Turn) -> None:
    box = turn.text.mark_boxes()[1][1]
    place = box.center().toPoint()
    QTest.mouseMove(turn.text.viewport(), QPoint(5, 5))
    QTest.mouseMove(turn.text.viewport(), place)
    qtbot.waitUntil(lambda: popover(window) is not None and popover(window).isVisible())  # type: ignore[union-attr]
    shown = popover(window)
    assert shown is not None
    assert shown.title.text() == "Lease of premises"
    assert shown.where.text() == "Page 2"
    assert shown.words.text() == f"“{NOTICE}”"
    assert window.rect().contains(shown.geometry())
    click_mark(turn, 2)
    qtbot.waitUntil(lambda: window.evidence.isVisible())
    assert not shown.isVisible()


def test_a_mark_shows_its_passage_to_the_keyboard_and_opens_it(qtbot: QtBot, window: Window, turn: Turn) -> None:
    window.activateWindow()
    turn.text.setFocus(Qt.FocusReason.TabFocusReason)
    press(turn.text, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: popover(window) is not None and popover(window).isVisible())  # type: ignore[union-attr]
    shown = popover(window)
    assert shown is not None
    assert shown.words.text() == f"“{RENEWAL}”"
    press(turn.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.evidence.isVisible())


def test_how_an_answer_was_made_is_shown_on_demand(window: Window, turn: Turn) -> None:
    window.commands["answer-details"].trigger()
    details = turn._details
    assert details is not None
    assert details.isVisible()
    words = [label.text() for label in details.findChildren(Label)]
    assert "test-model" in words
    assert any("60 written" in each for each in words)
    window.commands["answer-details"].trigger()
    assert not details.isVisible()
