"""Settings, and what the window remembers from one start to the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.faults import Faults
from desktop.look.theme import Appearance, Theme
from desktop.preferences import Preferences
from desktop.settings_dialog import SettingsDialog
from desktop.window import Window
from desktop.window_state import clamped
from engine import Engine, HostChoices
from tests.gui.fake_engine import FakeEngine
from tests.gui.gestures import click, index_files, press

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, engine: FakeEngine, tmp_path: Path) -> Callable[[], Window]:
    """Starts a window on the same data folder, as often as asked."""

    def one() -> Window:
        window = Window(
            Theme(qapp, dark=False), Faults(), lambda: cast("Engine", engine), Preferences(tmp_path / "home")
        )
        window.show()
        window.open()
        qtbot.waitUntil(lambda: window.session.is_open)
        qtbot.waitUntil(lambda: window.model.loaded)
        return window

    return one


def end(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitSignal(window.session.closed):
        window.close()
    window.deleteLater()


def test_size_and_panes_are_as_they_were_left(qtbot: QtBot, start: Callable[[], Window]) -> None:
    first = start()
    # The screen in memory is 800 pixels wide, and the window as narrow as it gets.
    first.resize(820, 620)
    qtbot.wait(10)
    first.split.moveSplitter(310, 1)
    assert first.split.sizes()[0] == 310
    end(qtbot, first)
    second = start()
    assert (second.width(), second.height()) == (820, 620)
    assert second.split.sizes()[0] == 310
    press(second, Qt.Key.Key_B, CONTROL)
    assert second.sidebar.isHidden()
    end(qtbot, second)
    third = start()
    assert third.sidebar.isHidden()
    press(third, Qt.Key.Key_B, CONTROL)
    assert third.sidebar.isVisible()
    assert third.split.sizes()[0] == 310
    end(qtbot, third)


def test_the_evidence_is_folded_away_and_comes_back_as_wide_as_it_was(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    window.evidence.show_document(engine.documents()[0].id)
    assert window.evidence.isVisible()
    window.split.moveSplitter(window.split.width() - 400, 2)
    width = window.split.sizes()[2]
    press(window, Qt.Key.Key_E, CONTROL | SHIFT)
    assert not window.evidence.isVisible()
    press(window, Qt.Key.Key_E, CONTROL | SHIFT)
    assert window.split.sizes()[2] == width
    window.resize(window.minimumSize())
    press(window, Qt.Key.Key_E, CONTROL | SHIFT)
    press(window, Qt.Key.Key_E, CONTROL | SHIFT)
    assert min(window.split.sizes()) >= 220


@pytest.mark.parametrize(
    ("wanted", "then"),
    [
        (QRect(100, 100, 800, 600), QRect(100, 100, 800, 600)),
        (QRect(3000, 100, 800, 600), QRect(1120, 100, 800, 600)),
        (QRect(-500, -500, 800, 600), QRect(0, 30, 800, 600)),
        (QRect(50, 50, 3840, 2160), QRect(0, 30, 1920, 1050)),
    ],
)
def test_a_window_lies_within_the_screen_there_is(wanted: QRect, then: QRect) -> None:
    assert clamped(wanted, QRect(0, 30, 1920, 1050)) == then


def test_text_grows_and_shrinks_by_key_and_stays_so(qtbot: QtBot, start: Callable[[], Window]) -> None:
    window = start()
    before = window.status.memory_label.fontMetrics().height()
    QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_Equal, CONTROL)
    assert window.theme.scale == 125
    assert window.status.memory_label.fontMetrics().height() > before
    assert window.preferences.get("look/scale", 100) == 125
    press(window, Qt.Key.Key_Minus, CONTROL)
    assert window.theme.scale == 110
    press(window, Qt.Key.Key_0, CONTROL)
    assert window.theme.scale == 100
    end(qtbot, window)


@pytest.fixture
def settings(window: Window) -> SettingsDialog:
    press(window, Qt.Key.Key_Comma, CONTROL)
    found = window.findChild(SettingsDialog)
    assert found is not None
    return found


def test_colours_and_size_take_effect_at_once(window: Window, settings: SettingsDialog) -> None:
    settings.appearance.setFocus()
    QTest.keyClicks(settings.appearance, "High")
    settings.appearance.activated.emit(settings.appearance.currentIndex())
    assert window.theme.appearance is Appearance.CONTRAST
    assert window.preferences.get("look/appearance") == "contrast"
    press(settings.scale, Qt.Key.Key_End)
    settings.scale.activated.emit(settings.scale.currentIndex())
    assert window.theme.scale == 200
    window.commands["usual-size"].trigger()
    assert settings.scale.currentData() == 100
    settings.accept()


def test_language_is_kept_for_the_next_start(window: Window, settings: SettingsDialog) -> None:
    assert not settings.language_note.isVisible()
    settings.language.setCurrentIndex(settings.language.findText("Deutsch"))
    settings.language.activated.emit(settings.language.currentIndex())
    assert window.preferences.get("look/language") == "de"
    assert settings.language_note.isVisible()
    settings.accept()


def test_banners_and_notifications_are_turned_off(window: Window, settings: SettingsDialog) -> None:
    for box in (settings.banners, settings.notifies):
        assert box.isChecked()
        box.setFocus()
        press(box, Qt.Key.Key_Space)
    assert not window.markings.is_on
    assert window.preferences.get("notifications/indexing", True) is False
    settings.accept()


def test_how_the_model_is_run_is_applied(
    qtbot: QtBot, window: Window, settings: SettingsDialog, engine: FakeEngine
) -> None:
    qtbot.waitUntil(lambda: settings.context.isEnabled())
    assert not settings.apply_button.isEnabled()
    QTest.keyClicks(settings.context, "7")
    assert not settings.apply_button.isEnabled(), "no model has a context of seven tokens"
    press(settings.context, Qt.Key.Key_Backspace)
    QTest.keyClicks(settings.threads, "3")
    click(settings.apply_button)
    qtbot.waitUntil(lambda: engine.host_choices == HostChoices(threads=3))
    qtbot.waitUntil(lambda: bool(settings.host_note.text()))
    assert not settings.apply_button.isEnabled()
    settings.accept()
