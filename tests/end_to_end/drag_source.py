"""A small window from which the files named on the command line can be dragged, as from a file manager."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

PLACE = (1380, 40, 200, 120)
"""On the screen, right of the window that is tested."""


class Source(QWidget):
    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        drag = QDrag(self)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in sys.argv[1:]])
        drag.setMimeData(data)
        sys.stdout.write(f"{drag.exec(Qt.DropAction.CopyAction).name}\n")
        sys.stdout.flush()


def main() -> int:
    application = QApplication(sys.argv[:1])
    source = Source()
    source.setWindowTitle("Files")
    source.setGeometry(*PLACE)
    source.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
