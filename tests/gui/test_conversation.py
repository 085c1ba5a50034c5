from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.chat.turn import Turn
from desktop.look.controls import Label, PlaceButton, TextButton
from desktop.window import Window
from engine import ModelCrashed, Support
from tests.gui.documents import DEPOSIT, NOTICE, RENEWAL, RENT
from tests.gui.fake_engine import FakeEngine, Said
from tests.gui.gestures import action, click, index_files, press, send

LONG = tuple(Said(f"This is sentence number {number} of an answer that goes on.") for number in range(60))


@pytest.fixture(autouse=True)
def _indexed(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    index_files(qtbot, window, [library["lease"], library["minutes"]])


def answered(qtbot: QtBot, window: Window, question: str = "When does it end?") -> Turn:
    turn = send(window, question)
    qtbot.waitUntil(lambda: turn.settled)
    # A layout shows what was put into it when Qt next handles events.
    QApplication.processEvents()
    return turn


def underline_at(turn: Turn, words: str) -> QTextCharFormat.UnderlineStyle:
    found = turn.text.document().find(words)
    assert not found.isNull(), f"not in the answer: {words}"
    cursor = QTextCursor(turn.text.document())
    cursor.setPosition(found.selectionStart() + 1)
    return cursor.charFormat().underlineStyle()


def test_the_answer_streams_in_before_it_ends(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    engine.says = (Said(RENEWAL, quotes=(RENEWAL,)),)
    engine.may_speak = 3
    turn = send(window, "When does it end?")
    assert window.conversation.composer.field.toPlainText() == ""
    qtbot.waitUntil(lambda: turn.text.toPlainText() == "The lease renews")
    assert not turn.settled
    assert turn.text.height() > 0
    engine.may_speak = 6
    qtbot.waitUntil(lambda: turn.text.toPlainText() == "The lease renews for one further")
    engine.may_speak = 1000
    qtbot.waitUntil(lambda: turn.settled)
    assert turn.text.toPlainText().replace("\xa0", " ") == f"{RENEWAL}  1 "


@pytest.mark.parametrize("how", ["button", "escape"])
def test_stop_ends_the_answer_and_the_next_question_is_answered(
    qtbot: QtBot, window: Window, engine: FakeEngine, how: str
) -> None:
    engine.says = LONG
    engine.may_speak = 5
    turn = send(window, "Say much.")
    composer = window.conversation.composer
    qtbot.waitUntil(lambda: turn.text.toPlainText() == "This is sentence number 0")
    assert composer.button.accessibleName() == "Stop (Esc)"
    if how == "button":
        click(composer.button)
    else:
        press(composer.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: turn.settled)
    assert turn.text.toPlainText() == "This is sentence number 0"
    assert turn.status.text() == "Stopped. What is written here was not checked."
    assert composer.button.accessibleName() == "Send (Enter)"
    engine.may_speak = 1000
    engine.says = (Said("Yes.", quotes=(NOTICE,)),)
    assert answered(qtbot, window).answer is not None
    # What was stopped is no part of the conversation that a follow-up builds on.
    assert engine.asked[-1][2] == []


def test_shift_enter_breaks_the_line_and_enter_sends(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    field = window.conversation.composer.field
    one_line = field.height()
    QTest.keyClicks(field, "When")
    press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "and why?")
    assert field.toPlainText() == "When\nand why?"
    assert field.height() >= 2 * one_line - 2
    assert engine.asked == []
    press(field, Qt.Key.Key_Enter)
    qtbot.waitUntil(lambda: [asked[0] for asked in engine.asked] == ["When\nand why?"])


def test_while_an_answer_comes_another_question_waits_in_its_field(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    engine.says = LONG
    engine.may_speak = 2
    send(window, "First?")
    field = window.conversation.composer.field
    QTest.keyClicks(field, "Second?")
    press(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "Second?"
    qtbot.waitUntil(lambda: bool(engine.asked))
    assert len(engine.asked) == 1


def test_unsupported_and_partly_supported_sentences_are_marked_and_said_so(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    engine.says = (
        Said("Notice takes ninety days.", quotes=(NOTICE,)),
        Said("The rent rises.", Support.PARTLY, (RENT,)),
        Said("The hall is renovated.", Support.UNSUPPORTED),
    )
    turn = answered(qtbot, window)
    style = QTextCharFormat.UnderlineStyle
    assert underline_at(turn, "ninety") == style.NoUnderline
    assert underline_at(turn, "rises") == style.DotLine
    assert underline_at(turn, "renovated") == style.DashUnderline
    shown = turn.text.toPlainText().replace("\xa0", " ")
    assert shown.endswith("The hall is renovated. no support found")
    assert "The rent rises.  2  partly supported" in shown
    assert turn.status.text().startswith("1 sentence")
    assert turn.status.isVisible()


def test_a_place_cited_twice_has_one_number(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    engine.says = (
        Said("It renews.", quotes=(RENEWAL,)),
        Said("Notice takes ninety days.", quotes=(NOTICE, RENEWAL)),
        Said("The deposit bears interest.", quotes=(DEPOSIT,)),
    )
    turn = answered(qtbot, window)
    assert [number for number, _ in turn.text.mark_boxes()] == [1, 2, 1, 3]
    names = [button.accessibleName() for button in turn.findChildren(PlaceButton)]
    assert [name.split(" · ")[0] for name in names] == [
        "1 Lease of premises, page 2",
        "2 Lease of premises, page 2",
        "3 Lease of premises, page 1",
    ]


def test_the_answer_is_copied_with_its_sources(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    engine.says = (Said("It renews.", quotes=(RENEWAL,)), Said("Perhaps."))
    turn = answered(qtbot, window)
    assert turn.tools is not None
    click(turn.tools.copy)
    assert QGuiApplication.clipboard().text() == "It renews. [1] Perhaps.\n\n[1] Lease of premises, page 2"
    action(turn.tools.menu, "Copy without citations").trigger()
    assert QGuiApplication.clipboard().text() == "It renews. Perhaps."


def test_not_found_is_a_calm_state_with_the_nearest_passages(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    engine.says = ()
    turn = answered(qtbot, window, "Who insures the building?")
    title = turn.findChild(Label, "notFoundTitle")
    assert title is not None
    assert title.isVisible()
    assert title.text() == "Not found in these documents"
    assert not turn.text.isVisible()
    nearest = turn.findChildren(PlaceButton)
    assert nearest[0].accessibleName().startswith("Lease of premises, page 1")
    click(nearest[0])
    qtbot.waitUntil(lambda: window.evidence.isVisible() and window.evidence.header.title.text() == "Lease of premises")
    # A question that found nothing is no context for the next.
    engine.says = (Said("It renews.", quotes=(RENEWAL,)),)
    answered(qtbot, window)
    assert engine.asked[-1][2] == []


def test_a_follow_up_brings_the_conversation_and_a_new_one_does_not(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    engine.says = (Said("It renews.", quotes=(RENEWAL,)),)
    answered(qtbot, window, "When does it end?")
    answered(qtbot, window, "And then?")
    assert engine.asked[-1][2] == [("When does it end?", "It renews.")]
    click(window.conversation.new_button)
    assert window.conversation.conversation.turns() == []
    assert window.welcome.isVisible()
    answered(qtbot, window, "Who are you?")
    assert engine.asked[-1][2] == []


def test_an_error_says_what_happened_and_what_to_do(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    engine.fails_with = ModelCrashed("The model host ended.", "Ask again; it is started anew.")
    turn = answered(qtbot, window)
    shown = [label.text() for label in turn.findChildren(Label) if label.isVisible()]
    assert "The model host ended." in shown
    assert "Ask again; it is started anew." in shown
    engine.fails_with = None
    engine.says = (Said("It renews.", quotes=(RENEWAL,)),)
    assert answered(qtbot, window).answer is not None


def test_the_view_follows_the_text_only_while_its_reader_is_at_the_end(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    engine.says = LONG
    engine.may_speak = 500
    turn = send(window, "Say much.")
    bar = window.conversation.conversation.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 50 and bar.value() == bar.maximum())
    bar.setValue(0)
    engine.may_speak = 1000
    grown = bar.maximum()
    qtbot.waitUntil(lambda: turn.settled and bar.maximum() > grown)
    assert bar.value() == 0


def test_streaming_only_adds_to_what_is_drawn(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    """No flicker: while text streams in, nothing that is drawn is taken away."""
    engine.says = LONG[:10]
    engine.may_speak = 6
    turn = send(window, "Say much.")
    qtbot.waitUntil(lambda: turn.text.toPlainText().endswith("number 0 of"))
    removals: list[int] = []
    turn.text.document().contentsChange.connect(lambda _, removed, __: removals.append(removed))
    engine.may_speak = 17
    qtbot.waitUntil(lambda: turn.text.toPlainText().endswith("number 1 of"))
    engine.may_speak = 28
    qtbot.waitUntil(lambda: turn.text.toPlainText().endswith("number 2 of"))
    assert len(removals) >= 2
    assert set(removals) == {0}


def test_a_long_list_of_sources_is_folded(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    quotes = tuple(word for word in ("The", "lease", "renews", "further", "term", "five", "years", "unless", "party"))
    engine.says = (Said("Much is said.", quotes=quotes),)
    turn = answered(qtbot, window)
    shown = [button for button in turn.findChildren(PlaceButton) if button.isVisible()]
    assert len(shown) == 5
    (more,) = [button for button in turn.findChildren(TextButton) if button.text() == "Show all 9 places"]
    click(more)
    assert all(button.isVisible() for button in turn.findChildren(PlaceButton))


@pytest.mark.parametrize("found", [True, False])
def test_a_follow_up_shows_what_was_searched(qtbot: QtBot, window: Window, engine: FakeEngine, *, found: bool) -> None:
    engine.says = (Said(NOTICE, quotes=(NOTICE,)),) if found else ()
    engine.searches_for = "What <b>notice</b> does the lease of premises need?"
    turn = answered(qtbot, window, "And what notice does it need?")
    assert turn.searched.isVisible()
    assert turn.searched.text() == f"Searched for: {engine.searches_for}"
    # Words of a person, not markup.
    assert turn.searched.textFormat() == Qt.TextFormat.PlainText
    engine.searches_for = None
    assert not answered(qtbot, window, "What is the deposit?").searched.isVisible()
