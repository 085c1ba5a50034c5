"""What the middle shows while there is no conversation: how to begin, what can be asked, or why nothing can.

Which of the three is shown follows from the library; what has been dismissed is kept by who built it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.engine_words import translated
from desktop.faults import plain_hint
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, Label, PlaceButton, TextButton, pane
from desktop.look.theme import Theme

_WIDTH = 620
_PICTURE = 40
SUGGESTED = (
    ("How long must the engine cool before opening the radiator cap?", "Maintenance Manual, Generating Set GX-44"),
    ("What is the limit of liability in each contract year?", "Fuel Supply Contract HPD-C-2026-061"),
    ("How many visitors may one escort accompany in Zones 1 and 2?", "Site Access Policy"),
)
"""Questions of the samples' question set that the bundled model answers. Not translated: the samples are English."""


class Welcome(QStackedWidget):
    files_wanted = Signal()
    samples_wanted = Signal()
    samples_unwanted = Signal()
    question_chosen = Signal(str)
    tour_dismissed = Signal()
    opening_wanted = Signal()

    def __init__(self, theme: Theme, *, samples: bool) -> None:
        """``samples``: whether there are sample documents to offer."""
        super().__init__()
        self._theme = theme
        self._pictures: list[QLabel] = []
        self.nothing = QWidget()
        self.first_drop = self._build_first_drop(samples)
        self.invitation = self._build_invitation()
        self.failure = self._build_failure()
        for view in (self.nothing, self.first_drop, self.invitation, self.failure):
            self.addWidget(view)
        theme.changed.connect(self._draw_pictures)
        self._draw_pictures()

    def show_nothing(self) -> None:
        """While it is not yet known what is in the library."""
        self.setCurrentWidget(self.nothing)

    def show_first_drop(self) -> None:
        self.setCurrentWidget(self.first_drop)

    def show_invitation(self, title: str, words: str) -> None:
        self._invitation_title.setText(title)
        self._invitation_words.setText(words)
        self._invitation_words.setVisible(bool(words))
        self.setCurrentWidget(self.invitation)

    def show_samples(self, *, present: bool) -> None:
        """Whether to offer questions about the sample documents."""
        self.suggestions.setVisible(present)

    def show_tour(self, wanted: bool) -> None:
        self.tour.setVisible(wanted)

    def show_failure(self, message: str, hint: str) -> None:
        """The library could not be opened."""
        self.failure_message.setText(message)
        self.failure_hint.setText(translated(plain_hint(hint)))
        self.setCurrentWidget(self.failure)

    def _build_first_drop(self, samples: bool) -> QWidget:
        box = pane("firstDrop")
        column = QVBoxLayout(box)
        column.setContentsMargins(tokens.SPACE_XL, 2 * tokens.SPACE_XL, tokens.SPACE_XL, 2 * tokens.SPACE_XL)
        column.setSpacing(tokens.SPACE_S)
        column.addWidget(self._picture("drop"))
        column.addWidget(_centred(Label(translate("Chat", "Drop your documents here"), "title")))
        column.addWidget(
            _centred(
                Label(
                    translate(
                        "Chat", "PDF, Word, Excel, PowerPoint, mail, web pages and text; files or whole folders."
                    ),
                    "small",
                )
            )
        )
        self.add_button = TextButton(translate("Chat", "Add files…"), "primary")
        self.add_button.clicked.connect(self.files_wanted)
        self.samples_button = TextButton(translate("Chat", "Add the sample documents"))
        self.samples_button.clicked.connect(self.samples_wanted)
        self.samples_button.setVisible(samples)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, tokens.SPACE_S, 0, 0)
        buttons.setSpacing(tokens.SPACE_S)
        buttons.addStretch(1)
        buttons.addWidget(self.add_button)
        if samples:
            buttons.addWidget(self.samples_button)
        buttons.addStretch(1)
        column.addLayout(buttons)

        steps = QHBoxLayout()
        steps.setSpacing(tokens.SPACE_XL)
        for title, words in _steps():
            step = QVBoxLayout()
            step.setSpacing(tokens.SPACE_XS)
            step.addWidget(Label(title, "title"))
            step.addWidget(Label(words, "small"))
            step.addStretch(1)
            steps.addLayout(step, 1)
        return _middle([box], steps)

    def _build_invitation(self) -> QWidget:
        self._invitation_title = _centred(Label("", "title"))
        self._invitation_words = _centred(Label("", "small"))
        self.suggestions = self._build_suggestions()
        self.tour = self._build_tour()
        parts = [self._picture("search"), self._invitation_title, self._invitation_words]
        return _middle([*parts, self.suggestions, self.tour])

    def _build_suggestions(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, tokens.SPACE_L, 0, 0)
        column.setSpacing(tokens.SPACE_S)
        column.addWidget(Label(translate("Chat", "The sample documents can be asked, for example:"), "small"))
        self.questions: list[PlaceButton] = []
        for question, document in SUGGESTED:
            card = PlaceButton(question, document)
            card.clicked.connect(lambda _checked=False, question=question: self.question_chosen.emit(question))
            self.questions.append(card)
            column.addWidget(card)
        self.remove_samples_button = TextButton(translate("Chat", "Remove the sample documents"), "link")
        self.remove_samples_button.clicked.connect(self.samples_unwanted)
        column.addWidget(self.remove_samples_button, 0, Qt.AlignmentFlag.AlignLeft)
        box.hide()
        return box

    def _build_tour(self) -> QWidget:
        box = pane("tour")
        lines = QVBoxLayout()
        lines.setSpacing(tokens.SPACE_XS)
        for words in (
            translate("Chat", "Drop files or folders anywhere on this window; they are read where they lie."),
            translate("Chat", "Click a number in an answer to see, beside it, the very words it rests on."),
        ):
            lines.addWidget(Label(words, "small"))
        self.tour_button = IconButton(self._theme, "close", translate("Chat", "Do not show this again"))
        self.tour_button.clicked.connect(self.tour_dismissed)
        row = QHBoxLayout(box)
        row.setContentsMargins(tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_S, tokens.SPACE_S)
        row.setSpacing(tokens.SPACE_S)
        row.addLayout(lines, 1)
        row.addWidget(self.tour_button, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _build_failure(self) -> QWidget:
        self.failure_message = _centred(Label("", "title"))
        self.failure_hint = _centred(Label("", "body"))
        self.retry_button = TextButton(translate("Chat", "Try again"), "primary")
        self.retry_button.clicked.connect(self.opening_wanted)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.retry_button)
        row.addStretch(1)
        return _middle([self._picture("caution"), self.failure_message, self.failure_hint], row)

    def _picture(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._pictures.append(label)
        return label

    def _draw_pictures(self) -> None:
        ratio = self.devicePixelRatioF()
        for label in self._pictures:
            colour = "caution" if label.objectName() == "caution" else "muted"
            label.setPixmap(self._theme.pixmap(label.objectName(), colour, _PICTURE, ratio))


def _steps() -> tuple[tuple[str, str], ...]:
    return (
        (
            translate("Chat", "Drop"),
            translate(
                "Chat",
                "Contracts, manuals, a folder of reports. They are read where they lie and stay on this computer.",
            ),
        ),
        (
            translate("Chat", "Ask"),
            translate("Chat", "In your own words: “When does the contract end?” “What has to be checked every month?”"),
        ),
        (
            translate("Chat", "Check"),
            translate("Chat", "Every sentence has a number that opens the page with the very words it rests on."),
        ),
    )


def _centred(label: Label) -> Label:
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label


def _middle(widgets: list[QWidget], below: QHBoxLayout | None = None) -> QWidget:
    """A column in the middle of the view, a little above its centre."""
    inner = QWidget()
    inner.setMaximumWidth(_WIDTH)
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(tokens.SPACE_S)
    for widget in widgets:
        column.addWidget(widget)
    if below is not None:
        column.addSpacing(tokens.SPACE_L)
        column.addLayout(below)
    row = QHBoxLayout()
    row.setContentsMargins(tokens.SPACE_XL, 0, tokens.SPACE_XL, 0)
    row.addStretch(1)
    row.addWidget(inner, 1000)
    row.addStretch(1)
    view = QWidget()
    outer = QVBoxLayout(view)
    outer.setContentsMargins(0, tokens.SPACE_XL, 0, tokens.SPACE_XL)
    outer.addStretch(2)
    outer.addLayout(row)
    outer.addStretch(3)
    return view
