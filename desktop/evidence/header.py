"""What stands above the document in the evidence pane: its name, what to know about it, and what can be done.

It only shows and asks: what it is told, and by signals.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.evidence.find_bar import FindBar
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import ElidedLabel, IconButton, Label, TextButton
from desktop.look.theme import Theme
from desktop.quantities import count_words

_DIGITS = 4


class Header(QWidget):
    page_wanted = Signal(int)
    text_wanted = Signal(bool)
    """Whether the text is to be shown, or the pages."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title = ElidedLabel("", "title", Qt.TextElideMode.ElideRight)
        self.count = Label("", "small", wrap=False)
        self.previous = IconButton(theme, "up", translate("Evidence", "Previous citation (Shift+F3)"))
        self.next = IconButton(theme, "down", translate("Evidence", "Next citation (F3)"))
        self.find_button = IconButton(theme, "search", translate("Evidence", "Find in this document (Ctrl+F)"))
        self.more = IconButton(theme, "more", translate("Evidence", "More for this document"))
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.close_button = IconButton(theme, "close", translate("Evidence", "Close the evidence"))
        self.marking = Label("", "mark", wrap=False)
        self.headings = Label("", "small")
        self.notice = Label("", "caution")
        self.find_bar = FindBar(theme)
        self.find_bar.hide()

        top = QHBoxLayout()
        top.setSpacing(tokens.SPACE_XS)
        top.addWidget(self.title, 1)
        for widget in (self.count, self.previous, self.next, self.find_button, self.more, self.close_button):
            top.addWidget(widget)
        second = QHBoxLayout()
        second.setSpacing(tokens.SPACE_S)
        second.addWidget(self._build_page_field())
        second.addWidget(self.marking)
        second.addStretch(1)
        second.addWidget(self._build_switch(theme))
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_L, tokens.SPACE_M, tokens.SPACE_M, tokens.SPACE_M)
        column.setSpacing(tokens.SPACE_XS)
        column.addLayout(top)
        column.addLayout(second)
        column.addWidget(self.headings)
        column.addWidget(self.notice)
        column.addWidget(self.find_bar)
        # As the eye goes: the bar is made before the second row, and stands below it.
        QWidget.setTabOrder(self.text_button, self.find_bar.field)
        self.blank()

    def _build_page_field(self) -> QWidget:
        self.where = QWidget()
        self.page_field = QLineEdit()
        self.page_field.setObjectName("pageNumber")
        self.page_field.setAccessibleName(translate("Evidence", "Page"))
        self.page_field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.page_field.setValidator(QIntValidator(1, 10**_DIGITS * 10, self.page_field))
        self.page_field.setFixedWidth(self.page_field.fontMetrics().horizontalAdvance("0" * _DIGITS) + tokens.SPACE_XL)
        self.page_field.returnPressed.connect(lambda: self.page_wanted.emit(int(self.page_field.text())))
        self.page_words = Label(translate("Evidence", "Page"), "small", wrap=False)
        self.page_total = Label("", "small", wrap=False)
        row = QHBoxLayout(self.where)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_XS)
        row.addWidget(self.page_words)
        row.addWidget(self.page_field)
        row.addWidget(self.page_total)
        return self.where

    def _build_switch(self, theme: Theme) -> QWidget:
        self.switch = QWidget()
        self.zoom_out = IconButton(theme, "minus", translate("Evidence", "Smaller (−)"))
        self.zoom_in = IconButton(theme, "plus", translate("Evidence", "Larger (+)"))
        self.page_button = TextButton(translate("Evidence", "Page"), "switch")
        self.text_button = TextButton(translate("Evidence", "Text"), "switch")
        row = QHBoxLayout(self.switch)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.zoom_out)
        row.addWidget(self.zoom_in)
        row.addSpacing(tokens.SPACE_S)
        group = QButtonGroup(self)
        for button in (self.page_button, self.text_button):
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        group.buttonClicked.connect(lambda button: self.text_wanted.emit(button is self.text_button))
        return self.switch

    # --- what it shows --------------------------------------------------------------------------------------

    def blank(self) -> None:
        """Show nothing of a document."""
        self.title.setText("")
        self.show_marking(None)
        self.show_headings("")
        self.show_notice("")
        self.show_page(None, 0)
        self.switch.hide()

    def show_steps(self, number: int, count: int) -> None:
        """Citation ``number`` (from 1) of ``count`` is shown; of none or one there is no way on."""
        for widget in (self.count, self.previous, self.next):
            widget.setVisible(count > 1)
        self.count.setText(translate("Evidence", "{number} of {count}").format(number=number, count=count))
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(number < count)

    def show_page(self, number: int | None, count: int, *, editable: bool = True) -> None:
        """The page that is in sight; None for a document without pages."""
        self.where.setVisible(number is not None)
        if number is None:
            return
        self.page_field.setText(str(number))
        self.page_field.setEnabled(editable)
        total = translate("Evidence", "of {count}").format(count=count_words(count)) if count else ""
        self.page_total.setText(total)

    @property
    def page_text(self) -> str:
        """ "Page 2 of 6", as it is read."""
        if self.where.isHidden():
            return ""
        return " ".join(filter(None, (self.page_words.text(), self.page_field.text(), self.page_total.text())))

    def show_marking(self, marking: str | None) -> None:
        self.marking.setText(marking or "")
        self.marking.setVisible(bool(marking))

    def show_headings(self, headings: str) -> None:
        self.headings.setText(headings)
        self.headings.setVisible(bool(headings))

    def show_notice(self, notice: str, *, cautious: bool = False) -> None:
        self.notice.setText(notice)
        self.notice.set_role("caution" if cautious else "small")
        self.notice.setVisible(bool(notice))

    def show_view(self, *, text: bool, both: bool) -> None:
        """Whether the text is shown, and whether there are pages besides."""
        self.switch.setVisible(both)
        self.text_button.setChecked(text)
        self.page_button.setChecked(not text)
        self.zoom_in.setVisible(not text)
        self.zoom_out.setVisible(not text)
