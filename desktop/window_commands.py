"""What can be done with the window itself, put into its list of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.doctor_report import DoctorReport
from desktop.evaluation.commands import add_commands as add_evaluation_commands
from desktop.language import translate
from desktop.models.commands import add_commands as add_model_commands
from desktop.settings_dialog import SCALE, SCALES, SettingsDialog
from desktop.shortcut_list import ShortcutList

if TYPE_CHECKING:
    from desktop.window import Window


def add_window_commands(window: Window) -> None:
    add = window.commands.add
    documents, chat = translate("Commands", "Documents"), translate("Commands", "Chat")
    standard = QKeySequence.StandardKey
    add("add-files", documents, translate("Commands", "Add files…"), window.choose_files, standard.Open)
    add("new-chat", chat, translate("Commands", "New conversation"), window.begin_conversation, standard.New)
    add("stop", chat, translate("Commands", "Stop the answer"), window.conversation.stop, Qt.Key.Key_Escape)
    add("ask", chat, translate("Commands", "Write a question"), lambda: _write(window), "Ctrl+L")
    _add_view_commands(window)
    _add_program_commands(window)
    add_model_commands(window.commands, lambda: window.show_page("models"))
    add_evaluation_commands(window.commands, lambda: window.show_page("evaluation"))


def _add_view_commands(window: Window) -> None:
    add, view, panes = window.commands.add, translate("Commands", "View"), window.panes
    sidebar, evidence = (
        translate("Commands", "Show or hide the sidebar"),
        translate("Commands", "Show or hide the evidence"),
    )
    add("toggle-sidebar", view, sidebar, panes.toggle_sidebar, "Ctrl+B")
    add("toggle-evidence", view, evidence, window.toggle_evidence, "Ctrl+Shift+E")
    add("larger", view, translate("Commands", "Larger text"), lambda: _resize_text(window, 1), "Ctrl++", "Ctrl+=")
    add("smaller", view, translate("Commands", "Smaller text"), lambda: _resize_text(window, -1), "Ctrl+-")
    usual = translate("Commands", "Text as large as usual")
    add("usual-size", view, usual, lambda: _set_scale(window, 100), "Ctrl+0")


def _add_program_commands(window: Window) -> None:
    add, program = window.commands.add, translate("Commands", "Casemate")
    add("settings", program, translate("Commands", "Settings…"), lambda: _show_settings(window), "Ctrl+,")
    add("palette", program, translate("Commands", "Command palette"), window.palette_panel.open, "Ctrl+K")
    shortcuts = translate("Commands", "Keyboard shortcuts")
    add("shortcuts", program, shortcuts, lambda: _show_shortcuts(window), "?", "Ctrl+/")
    add("doctor", program, translate("Commands", "What was checked"), lambda: _show_report(window))
    add("quit", program, translate("Commands", "Quit"), window.close, QKeySequence.StandardKey.Quit)


def _write(window: Window) -> None:
    window.show_page("chat")
    window.conversation.composer.setFocus()


def _show_settings(window: Window) -> None:
    SettingsDialog(window.theme, window.preferences, window.markings, window.session, window).open()


def _show_shortcuts(window: Window) -> None:
    ShortcutList(window.theme, window.commands, window).open()


def _show_report(window: Window) -> None:
    """Check that nothing leaves this machine, and everything else, and show what was found."""
    report = DoctorReport(window.theme, window.session, window)
    report.open()
    report.examine()


def _resize_text(window: Window, step: int) -> None:
    """To the next of the sizes there are."""
    sizes = [size for size in SCALES if (size - window.theme.scale) * step > 0]
    if sizes:
        _set_scale(window, min(sizes) if step > 0 else max(sizes))


def _set_scale(window: Window, percent: int) -> None:
    window.preferences.set(SCALE, percent)
    window.theme.set_scale(percent)
