"""All that the ledger knows of one document, in a dialog: where it is, what is wrong, what was left out of its text."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from desktop.engine_words import translated
from desktop.language import translate
from desktop.library.row import Row
from desktop.look import tokens
from desktop.look.controls import Label, TextButton
from desktop.look.theme import Theme
from desktop.quantities import decimal_words
from engine import Document, HiddenKind, HiddenText

_SIZE = QSize(560, 440)


class DocumentDetails(QDialog):
    def __init__(self, theme: Theme, row: Row, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Library", "Details"))
        self._theme = theme
        title = Label(row.title, "title")
        self.view = QTextBrowser()
        self.view.setObjectName("details")
        self.view.setAccessibleName(translate("Library", "Details"))
        self.view.setOpenLinks(False)
        for name, lines in sections(row):
            self._write(name, lines)
        self.view.moveCursor(QTextCursor.MoveOperation.Start)
        close = TextButton(translate("Library", "Close"), "primary")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SPACE_XL, tokens.SPACE_XL, tokens.SPACE_XL, tokens.SPACE_L)
        layout.setSpacing(tokens.SPACE_M)
        layout.addWidget(title)
        layout.addWidget(self.view, 1)
        layout.addLayout(buttons)
        close.setFocus()
        self.resize(_SIZE)

    def _write(self, name: str, lines: list[str]) -> None:
        """A section: its name, and its lines as plain text."""
        head, body = QTextCharFormat(), QTextCharFormat()
        head.setFont(self._theme.font(small=True))
        head.setForeground(self._theme.colour("muted"))
        body.setFont(self._theme.font())
        body.setForeground(self._theme.colour("text"))
        cursor = QTextCursor(self.view.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        first = self.view.document().isEmpty()
        for place, (text, form) in enumerate([(name, head), *((line, body) for line in lines)]):
            block = QTextBlockFormat()
            block.setTopMargin(tokens.SPACE_M if place == 0 and not first else 0)
            if first and place == 0:
                cursor.setBlockFormat(block)
            else:
                cursor.insertBlock(block)
            cursor.insertText(text, form)


def sections(row: Row) -> list[tuple[str, list[str]]]:
    """What there is to say, by heading."""
    found = [(translate("Library", "Where it is"), [row.path])]
    if row.same_as:
        found.append((translate("Library", "Its content is listed at"), [row.same_as]))
    if row.has_problem:
        found.append((translate("Library", "What is wrong"), row.problem()))
    if row.document is not None:
        found += _of_document(row.document)
    return found


def _of_document(document: Document) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    if document.copies:
        found.append((translate("Library", "The same content is also at"), list(document.copies)))
    if document.recognized_pages:
        found.append(
            (translate("Library", "Read by OCR, so letters may be wrong"), [_pages(document.recognized_pages)])
        )
    if document.unread_pages:
        found.append((translate("Library", "Not read"), [_pages(document.unread_pages)]))
    if document.warnings:
        found.append((translate("Library", "Noticed while reading"), [translated(each) for each in document.warnings]))
    if document.hidden_count:
        lines = [_hidden(each) for each in document.hidden]
        if document.hidden_count > len(lines):
            lines.append(translate("Library", "and %n more", "", document.hidden_count - len(lines)))
        found.append((translate("Library", "Hidden texts, left out of every answer"), lines))
    read = [
        translate("Library", "%n passage(s)", "", document.chunk_count),
        translate("Library", "%n character(s)", "", document.character_count),
    ]
    if document.parser:
        read.append(translate("Library", "by {parser}").format(parser=document.parser))
    if document.seconds is not None:
        read.append(translate("Library", "in {seconds} s").format(seconds=decimal_words(document.seconds, 1)))
    if document.status.searchable:
        found.append((translate("Library", "Read"), [", ".join(read)]))
    return found


def _hidden(hidden: HiddenText) -> str:
    kind = hidden_kind(hidden.kind)
    if hidden.page is None:
        return translate("Library", "{kind}: {text}").format(kind=kind, text=hidden.text)
    told = translate("Library", "{kind}, page {page}: {text}")
    return told.format(kind=kind, page=hidden.page, text=hidden.text)


def hidden_kind(kind: HiddenKind) -> str:
    """Why a reader of the document would not see it."""
    return {
        HiddenKind.INVISIBLE: translate("Library", "Invisible"),
        HiddenKind.BACKGROUND_COLOUR: translate("Library", "Background colour"),
        HiddenKind.TINY: translate("Library", "Tiny"),
        HiddenKind.OFF_PAGE: translate("Library", "Off the page"),
        HiddenKind.COMMENT: translate("Library", "Comment"),
        HiddenKind.DELETION: translate("Library", "Tracked deletion"),
        HiddenKind.CONTROL_CHARACTERS: translate("Library", "Control characters"),
    }[kind]


def _pages(numbers: tuple[int, ...]) -> str:
    """Page numbers with runs put together: Pages 3, 7–12."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    told = ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
    words = translate("Library", "Page {pages}") if len(numbers) == 1 else translate("Library", "Pages {pages}")
    return words.format(pages=told)
