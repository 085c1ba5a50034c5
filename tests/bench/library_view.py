"""How long the library's page keeps Qt's thread busy with many documents: ``python -m tests.bench.library_view``.

Prints, for each thing that a person does, the longest single call in milliseconds of that thread's own processor time,
against the 50 ms that no call may take. Needs no display and no model. Ends with 1 when one takes longer.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.faults import Faults
from desktop.library.row import newest_first, row_of
from desktop.library.table import Column, Standing, column_name
from desktop.look.theme import Theme
from desktop.window import Window
from engine import DocumentUnsupported, close_network
from tests.gui.fake_engine import FakeEngine
from tests.gui.scenes_library import many_documents

if TYPE_CHECKING:
    from engine import Engine

LIMIT_MS = 50.0
_AFTERWARDS_MS = 150


class Watch(QApplication):
    """An application that knows the longest time that one event has taken."""

    longest_ms = 0.0
    _depth = 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._depth:
            return super().notify(receiver, event)
        self._depth += 1
        started_s = time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            self.longest_ms = max(self.longest_ms, (time.thread_time() - started_s) * 1000)


class Bench:
    def __init__(self, application: Watch, home: Path, count: int) -> None:
        self.application = application
        self.rows: list[tuple[str, float]] = []
        self.engine = FakeEngine(home)
        self.window = Window(Theme(application, dark=False), Faults(), lambda: cast("Engine", self.engine))
        self.window.resize(1440, 900)
        self.window.show()
        self.window.open()
        self.documents = many_documents(count)
        cast("Any", self.engine)._documents = {(each.collection, each.path): each for each in self.documents}

    def measure(self, what: str, act: Callable[[], object]) -> None:
        """The longest call of ``act`` and of what follows from it."""
        self.application.longest_ms = 0.0
        started_s = time.thread_time()
        act()
        direct_ms = (time.thread_time() - started_s) * 1000
        QTest.qWait(_AFTERWARDS_MS)
        self.rows.append((what, max(direct_ms, self.application.longest_ms)))

    def run(self) -> None:
        page, model = self.window.library, self.window.model
        QTest.qWait(300)
        self.window.show_page("library")
        loaded = newest_first(self.documents)
        self.measure("take in the catalog", lambda: model.load(dict(loaded)))
        for column in Column:
            page.list.sortByColumn(Column((column + 1) % len(Column)), Qt.SortOrder.AscendingOrder)
            for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
                way = "rising" if order is Qt.SortOrder.AscendingOrder else "falling"
                what = f"sort by {column_name(column)}, {way}"
                self.measure(what, lambda order=order, column=column: page.list.sortByColumn(column, order))
        page.list.sortByColumn(Column.ADDED, Qt.SortOrder.DescendingOrder)
        for key in "minutes of":
            self.measure(f"type “{key}” in the search", lambda key=key: QTest.keyClicks(page.field, key))
        self.measure("clear the search", page.field.clear)
        for standing in reversed(Standing):
            self.measure(f"show {standing.name.lower()}", lambda s=standing: page.standing.setCurrentIndex(s))
        self.measure("ask one collection", lambda: self.window.asked.ask_collections(["Legal"]))
        self.measure("ask all collections", lambda: self.window.asked.ask_collections([]))
        self.measure("a page down", lambda: QTest.keyClick(page.list, Qt.Key.Key_PageDown))
        self.measure("to the end", lambda: QTest.keyClick(page.list, Qt.Key.Key_End))
        self.measure("drag the bar to the middle", lambda: page.list.verticalScrollBar().setValue(300_000))
        self.measure("choose all", page.list.selectAll)
        self.measure("sort with all chosen", lambda: page.list.sortByColumn(Column.SIZE, Qt.SortOrder.AscendingOrder))
        page.list.selectRow(0)
        first = self.documents[0]
        moved = dataclasses.replace(self.documents[1], size_bytes=1)
        error = DocumentUnsupported("It cannot be read.", "Save it as PDF.")
        self.measure("a file fails", lambda: model.fail("/new/file.xyz", "Documents", error))
        self.measure("a document is in", lambda: model.settle(first.path, first))
        self.measure("another sorts elsewhere", lambda: model.settle(moved.path, moved))
        self.measure("remove one", lambda: model.remove([row_of(first).key]))
        paths = [f"/dropped/{number}.pdf" for number in range(2_000)]
        self.measure("2,000 files are dropped", lambda: model.expect(paths, "Documents"))
        self.measure("they are withdrawn", lambda: model.withdraw(paths, "Documents"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    arguments = parser.parse_args()
    close_network(unix_sockets=True)
    application = Watch(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as home:
        bench = Bench(application, Path(home), arguments.documents)
        bench.run()
        bench.window.close()
        while not bench.window.session.is_closed:
            QTest.qWait(20)
    print(f"{arguments.documents:,} documents; longest call on Qt's thread, processor time\n")
    for what, longest_ms in bench.rows:
        print(f"{what:<34}{longest_ms:6.1f} ms{'   over the limit' if longest_ms > LIMIT_MS else ''}")
    worst, worst_ms = max(bench.rows, key=lambda row: row[1])
    print(f"\nmemory of the whole: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB, at its largest")
    print(f"worst: {worst}, {worst_ms:.1f} ms of {LIMIT_MS:.0f}")
    return 1 if worst_ms > LIMIT_MS else 0


if __name__ == "__main__":
    sys.exit(main())
