"""The window as ``./casemate`` starts it, with one thing added: it tells what a screen reader would be told.

Each line of standard input is the path of a picture to be taken of the screen, or empty; each is answered with
one line of JSON, Qt's accessibility tree of the windows that are shown.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import Any

from desktop.__main__ import main


def _watch() -> None:
    """Answer the lines of standard input from Qt's thread."""
    from PySide6.QtCore import QObject, Signal
    from PySide6.QtWidgets import QApplication

    import desktop.application
    from desktop.window import Window

    class Reporter(QObject):
        asked = Signal(str)

        def report(self, picture: str) -> None:
            shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
            if picture:
                QApplication.primaryScreen().grabWindow(0).save(picture)
            sys.stdout.write(json.dumps([node for widget in shown for node in _describe(widget)]) + "\n")
            sys.stdout.flush()

    class ReportingWindow(Window):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            self.reporter = Reporter(self)
            self.reporter.asked.connect(self.reporter.report)
            threading.Thread(target=self._listen, daemon=True).start()

        def _listen(self) -> None:
            for line in sys.stdin:
                self.reporter.asked.emit(line.strip())

    desktop.application.Window = ReportingWindow  # type: ignore[misc]


def _describe(widget: Any) -> list[dict[str, Any]]:
    """Every element that is to be seen below ``widget``: role, name, texts, and where it is on the screen."""
    from PySide6.QtGui import QAccessible

    found: list[dict[str, Any]] = []

    def visit(element: Any) -> None:
        if element is None or not element.isValid() or element.state().invisible:
            return
        rect = element.rect()
        node: dict[str, Any] = {
            "role": element.role().name,
            "name": element.text(QAccessible.Text.Name),
            "description": element.text(QAccessible.Text.Description),
            "value": element.text(QAccessible.Text.Value),
            "focused": bool(element.state().focused),
            "enabled": not element.state().disabled,
            "rect": [rect.x(), rect.y(), rect.width(), rect.height()],
        }
        text = element.textInterface()
        if text is not None:
            node["value"] = text.text(0, text.characterCount())
            # A citation's mark is its number between two spaces that do not break.
            node["marks"] = [
                _middle(text.characterRect(place + 1))
                for place in range(text.characterCount() - 2)
                if node["value"][place] == node["value"][place + 2] == "\N{NO-BREAK SPACE}"
                and node["value"][place + 1].isdigit()
            ]
        found.append(node)
        for index in range(element.childCount()):
            visit(element.child(index))

    visit(QAccessible.queryAccessibleInterface(widget))
    return found


def _middle(rect: Any) -> list[int]:
    return [rect.center().x(), rect.center().y()]


if __name__ == "__main__":
    # The network is closed by main, before Qt is loaded: what is added here must wait for that.
    import engine

    close_network = engine.close_network

    def close_and_watch(**arguments: Any) -> None:
        close_network(**arguments)
        _watch()

    sys.modules["desktop.__main__"].close_network = close_and_watch  # type: ignore[attr-defined]
    sys.exit(main(sys.argv[1:]))
