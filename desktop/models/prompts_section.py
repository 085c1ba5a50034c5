"""The prompts: personas, examples and formats; read, edited into one's own, and chosen for a collection or for all.

What is typed and not saved stays with its template, whatever else is looked at meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, TextButton, announce
from desktop.look.fields import Choice
from desktop.look.theme import Theme
from desktop.models.items import Item, ItemList, Line
from desktop.models.parts import Beside, Flow, Notice, ask, details_column, list_column, reason, short_name
from desktop.session import Session
from engine import PromptTemplate

ALL_COLLECTIONS = ""
NO_EXAMPLES = PromptTemplate("none", "examples", "", "")
_AS_IT_COMES = {"persona": "plain", "examples": "none", "format": "free"}


@dataclass(slots=True)
class Draft:
    summary: str
    text: str


class PromptsSection(QWidget):
    prompts_changed = Signal()

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self._session = session
        self._templates: list[PromptTemplate] = []
        self._choices: dict[str, dict[str, str]] = {}
        self._drafts: dict[tuple[str, str], Draft] = {}
        self._shown: PromptTemplate | None = None
        self.notice = Notice(theme)
        self.list = ItemList(theme, translate("Models", "Prompts"))
        self.collection = Choice(theme, translate("Models", "Choose for"))
        self.collection.setToolTip(translate("Models", "Whose choice is shown and changed"))
        self.title = Label("", "title")
        self.state = Label("", "small")
        self.summary = QLineEdit()
        self.summary.setPlaceholderText(translate("Models", "What it is, in a line"))
        self.summary.setAccessibleName(translate("Models", "Summary"))
        self.editor = QPlainTextEdit()
        self.editor.setObjectName("details")
        self.editor.setAccessibleName(translate("Models", "Text of the prompt"))
        self.editor.setMinimumHeight(160)
        self.editor.setTabChangesFocus(True)
        self.help = Label("", "small")
        self.error = Label("", "caution")
        self.error.hide()
        self.use = TextButton(translate("Models", "Use"), "primary")
        self.unuse = TextButton(translate("Models", "Do not use"))
        self.save = TextButton(translate("Models", "Save as own"))
        self.discard = TextButton(translate("Models", "Discard changes"))
        self.delete = TextButton(translate("Models", "Delete own version…"))
        self.name = QLineEdit()
        self.name.setAccessibleName(translate("Models", "Name of a new prompt"))
        self.name.setPlaceholderText(translate("Models", "new-name"))
        self.save_new = TextButton(translate("Models", "Save under a new name"))
        self._arrange()
        self._connect()
        self._show(None)

    def _arrange(self) -> None:
        details, column = details_column()
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_S)
        row.addWidget(self.title, 1)
        column.addLayout(row)
        column.addWidget(self.state)
        choose = Flow()
        for each in (self.use, self.unuse):
            choose.addWidget(each)
        column.addLayout(choose)
        column.addWidget(self.summary)
        column.addWidget(self.editor, 1)
        column.addWidget(self.help)
        column.addWidget(self.error)
        buttons = Flow()
        for each in (self.save, self.discard, self.delete):
            buttons.addWidget(each)
        column.addLayout(buttons)
        self.naming = QWidget()
        naming = QHBoxLayout(self.naming)
        naming.setContentsMargins(0, 0, 0, 0)
        naming.setSpacing(tokens.SPACE_S)
        self.name.setMaximumWidth(220)
        naming.addWidget(self.name, 1)
        naming.addWidget(self.save_new)
        naming.addStretch(1)
        column.addWidget(self.naming)
        choosing = QWidget()
        over = QVBoxLayout(choosing)
        over.setContentsMargins(tokens.SPACE_XS, 0, tokens.SPACE_XS, 0)
        over.setSpacing(tokens.SPACE_XS)
        label = Label(translate("Models", "Choose for"), "small")
        label.setBuddy(self.collection)
        over.addWidget(label)
        over.addWidget(self.collection)
        self.beside = Beside(list_column(self.list, above=choosing), details)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notice)
        whole.addWidget(self.beside, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.collection.currentIndexChanged.connect(lambda _: self._fill())
        self.editor.textChanged.connect(self._take_draft)
        self.summary.textChanged.connect(lambda _: self._take_draft())
        self.use.clicked.connect(self._use)
        self.unuse.clicked.connect(self._unuse)
        self.save.clicked.connect(lambda: self._save(self._shown.name if self._shown is not None else ""))
        self.save_new.clicked.connect(self._save_new)
        self.name.returnPressed.connect(self._save_new)
        self.discard.clicked.connect(self._discard)
        self.delete.clicked.connect(self._ask_to_delete)

    # --- what is shown --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        if not self._session.is_open:
            return
        engine = self._session.engine

        def read() -> tuple[list[PromptTemplate], dict[str, dict[str, str]], list[str]]:
            return engine.prompts.all(), engine.prompts.choices(), [each.name for each in engine.collections()]

        self._session.fetch("read prompts", read, self._take, self.notice.show_error)

    def _take(self, read: tuple[list[PromptTemplate], dict[str, dict[str, str]], list[str]]) -> None:
        templates, self._choices, collections = read
        examples = [place for place, each in enumerate(templates) if each.kind == "examples"]
        first = examples[0] if examples else len(templates)
        self._templates = [*templates[:first], NO_EXAMPLES, *templates[first:]]
        now = self._collection
        blocked = self.collection.blockSignals(True)
        self.collection.clear()
        self.collection.addItem(translate("Models", "All collections"), ALL_COLLECTIONS)
        for name in collections:
            self.collection.addItem(name, name)
        self.collection.setCurrentIndex(max(0, self.collection.findData(now)))
        self.collection.blockSignals(blocked)
        first_time = self.list.current is None
        self._fill()
        if first_time:
            self.list.choose(("persona", self._used("persona")))

    @property
    def _collection(self) -> str:
        return str(self.collection.currentData() or ALL_COLLECTIONS)

    def _used(self, kind: str) -> str:
        """What answers are written with, in the collection that is chosen."""
        chosen = {**self._choices.get(ALL_COLLECTIONS, {}), **self._choices.get(self._collection, {})}
        return chosen.get(kind, _AS_IT_COMES[kind])

    def _fill(self) -> None:
        headings = {
            "persona": translate("Models", "Personas"),
            "examples": translate("Models", "Examples"),
            "format": translate("Models", "Formats"),
        }
        items, before = [], ""
        for each in self._templates:
            lines = [Line(self._summary(each))]
            if each.own:
                lines.append(Line(translate("Models", "Your own")))
            if (each.kind, each.name) in self._drafts:
                lines.append(Line(translate("Models", "Changed, not saved"), "caution"))
            items.append(
                Item(
                    (each.kind, each.name),
                    translate("Models", "No examples") if each is NO_EXAMPLES else each.name,
                    tuple(line for line in lines if line.text),
                    "prompt",
                    badge=translate("Models", "In use") if self._used(each.kind) == each.name else "",
                    heading=headings[each.kind] if each.kind != before else "",
                    value=each,
                )
            )
            before = each.kind
        self.list.show_items(items)

    def _summary(self, template: PromptTemplate) -> str:
        if template is NO_EXAMPLES:
            return translate("Models", "The model is shown no questions with answers")
        return template.summary

    def _show(self, item: Item | None) -> None:
        template = item.value if item is not None and isinstance(item.value, PromptTemplate) else None
        same = self._shown is not None and template is not None and self._key(template) == self._key(self._shown)
        self._shown = template
        if not same:
            self._say("")
        self.title.setText(item.title if item is not None else translate("Models", "No prompt is chosen"))
        text = template is not None and template is not NO_EXAMPLES
        for each in (self.summary, self.editor, self.help, self.save):
            each.setVisible(text)
        self.naming.setVisible(template is not None and text and template.kind != "format")
        draft = self._drafts.get(self._key(template)) if template is not None else None
        if template is not None:
            shown = draft or Draft(template.summary, template.text)
            for edit in (self.editor, self.summary):
                edit.blockSignals(True)
            if self.editor.toPlainText() != shown.text:
                self.editor.setPlainText(shown.text)
            if self.summary.text() != shown.summary:
                self.summary.setText(shown.summary)
            for edit in (self.editor, self.summary):
                edit.blockSignals(False)
            self.help.setText(_help(template.kind))
            self._show_use(template)
        self.delete.setVisible(template is not None and template.own)
        self._show_draft(draft is not None)

    def _show_use(self, template: PromptTemplate) -> None:
        used = self._used(template.kind) == template.name
        here = self._choices.get(self._collection, {}).get(template.kind) == template.name
        self.use.setVisible(not here)
        where = self.collection.currentText()
        self.use.setText(
            translate("Models", "Use for all collections")
            if self._collection == ALL_COLLECTIONS
            else translate("Models", "Use for “{name}”").format(name=short_name(where))
        )
        self.use.setAccessibleName(self.use.text())
        self.unuse.setVisible(here)
        if here:
            text = translate("Models", "Chosen for {name}.").format(name=where)
        elif used and self._collection in self._choices and self._collection != ALL_COLLECTIONS:
            text = translate("Models", "In use, as for all collections.")
        else:
            text = translate("Models", "In use, as it comes.") if used else translate("Models", "Not in use.")
        self.state.setText(text)

    def _show_draft(self, changed: bool) -> None:
        self.save.setEnabled(changed)
        self.discard.setVisible(changed)

    @staticmethod
    def _key(template: PromptTemplate) -> tuple[str, str]:
        return template.kind, template.name

    # --- what can be done -----------------------------------------------------------------------------------

    def _take_draft(self) -> None:
        template = self._shown
        if template is None:
            return
        key, draft = self._key(template), Draft(self.summary.text(), self.editor.toPlainText())
        before = key in self._drafts
        if (draft.summary, draft.text) == (template.summary, template.text):
            self._drafts.pop(key, None)
        else:
            self._drafts[key] = draft
        if before != (key in self._drafts):
            self._fill()
        self._show_draft(key in self._drafts)

    def _discard(self) -> None:
        if self._shown is not None:
            self._drafts.pop(self._key(self._shown), None)
            self._say("")
            self._fill()

    def _save_new(self) -> None:
        name = self.name.text().strip()
        if self._shown is not None and any(
            (each.kind, each.name) == (self._shown.kind, name) for each in self._templates
        ):
            self._say(translate("Models", "There is one called {name} already. Take another name.").format(name=name))
            return
        self._save(name)

    def _save(self, name: str) -> None:
        template = self._shown
        if template is None or not self._session.is_open:
            return
        summary, text = " ".join(self.summary.text().split()), self.editor.toPlainText()
        whole = f"Summary: {summary}\n{text}" if summary else text
        prompts, kind, key = self._session.engine.prompts, template.kind, self._key(template)

        def take(saved: PromptTemplate) -> None:
            self._drafts.pop(key, None)
            self.name.clear()
            self._say("")
            announce(self, translate("Models", "Saved."))
            self._after_change()
            if saved.name != key[1]:
                self._templates.append(saved)
                self._fill()
                self.list.choose((kind, saved.name))

        self._session.fetch(
            "save prompt", lambda: prompts.save(name, whole, kind), take, lambda error: self._say(reason(error))
        )

    def _use(self) -> None:
        template = self._shown
        if template is not None and self._session.is_open:
            prompts, collection = self._session.engine.prompts, self._collection
            self._session.fetch(
                "use prompt",
                lambda: prompts.use(template.name, collection, template.kind),
                lambda _: self._after_change(),
                lambda error: self._say(reason(error)),
            )

    def _unuse(self) -> None:
        template = self._shown
        if template is not None and self._session.is_open:
            prompts, collection = self._session.engine.prompts, self._collection
            self._session.fetch(
                "clear prompt",
                lambda: prompts.clear(collection, template.kind),
                lambda _: self._after_change(),
                lambda error: self._say(reason(error)),
            )

    def _ask_to_delete(self) -> None:
        template = self._shown
        if template is None:
            return
        prompts, key = self._session.engine.prompts, self._key(template)

        def take(_: object) -> None:
            self._drafts.pop(key, None)
            self._after_change()

        ask(
            self,
            translate("Models", "Delete a prompt"),
            translate(
                "Models", "Delete your own {name}? Where one came with Casemate under that name, that is used again."
            ).format(name=template.name),
            translate("Models", "Delete"),
            lambda: self._session.fetch(
                "remove prompt", lambda: prompts.remove(template.name), take, lambda error: self._say(reason(error))
            ),
        )

    def _after_change(self) -> None:
        self.prompts_changed.emit()
        self.refresh()

    def _say(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))
        announce(self.error, text)


def _help(kind: str) -> str:
    return {
        "persona": translate("Models", "How the model is told to speak. What it must do is told in any case."),
        "examples": translate("Models", "1 to 8 questions with answers: a line “Q: …” and a line “A: …” each."),
        "format": translate("Models", "One phrase, the end of an instruction."),
    }[kind]
