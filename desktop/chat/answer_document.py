"""An answer's Markdown as a document, with a mark at the end of each sentence that cites and a label where support is
missing.

Every citation has its mark: where Markdown would swallow one, the answer is set as plain text. Nothing in it leads
out of the program: HTML stays letters, pictures become their words, links lose their targets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontDatabase,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from desktop.evidence.places import place_of_citation, read_by_ocr
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import plain_tip
from desktop.look.theme import Theme
from engine import Answer, Citation, Sentence, Support

SCHEME = "cite"
NO_BREAK = "\u00a0"
UNDERLINES = {
    Support.UNSUPPORTED: QTextCharFormat.UnderlineStyle.DashUnderline,
    Support.PARTLY: QTextCharFormat.UnderlineStyle.DotLine,
}
_FIRST = 0xE000
_MOST_SENTENCES = 3200
"""As many as there are pairs of private characters."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_LEAD = re.compile(r"(?:\s|\||>|#|[*_~`]+|[-+]\s|\d{1,3}[.)]\s)*")
_RULING = re.compile(r"[ \t]*\|?[ \t:|-]*-[ \t:|-]*\|?[ \t]*")
_FENCE = re.compile(r"[ \t]*(```|~~~)")
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_LIST_MARGIN = tokens.SPACE_XS
_PICTURE_WORDS = 0x5002
"""QTextFormat.ImageAltText, which PySide does not name."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a citation's mark stands in the document."""

    number: int
    start: int
    end: int
    citation: Citation


def label_of(support: Support) -> str:
    """What is said of a sentence beside it; nothing of one that is supported."""
    if support is Support.UNSUPPORTED:
        return translate("Chat", "no support found")
    if support is Support.PARTLY:
        return translate("Chat", "partly supported")
    return ""


class AnswerDocument:
    """Fills a QTextDocument, which stays the caller's."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self.document = document
        self._theme = theme

    def set_answer(self, answer: Answer, numbers: Mapping[Citation, int]) -> list[Mark]:
        """Replace what is in the document by ``answer``; the marks come in the order of the text."""
        text = _PRIVATE.sub("\ufffd", answer.text)
        sentences = answer.sentences[:_MOST_SENTENCES]
        source = marked_source(text, sentences)
        self.set_markdown(f"```\n{source}\n```" if answer.data is not None else source)
        found = self._find_marks()
        if any(_end(n) not in {character for _, character in found} for n in range(len(sentences))):
            self._set_plain(_marked_plain(text, sentences))
            found = self._find_marks()
        return self._replace_marks(found, sentences, numbers)

    def set_markdown(self, source: str) -> None:
        self.document.setDefaultFont(self._theme.font())
        self.document.setMarkdown(with_breaks(source), _FEATURES)
        self._make_safe()
        self._style()

    def body(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._theme.font())
        form.setForeground(self._theme.colour("text"))
        return form

    def mark_format(self, number: int, citation: Citation, *, active: bool) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._theme.font(small=True, emphasis=True))
        form.setAnchor(True)
        form.setAnchorHref(f"{SCHEME}:{number}")
        form.setForeground(self._theme.colour("on_accent" if active else "accent"))
        # For whoever reads the text with other means than eyes; eyes are shown the passage itself.
        place = place_of_citation(citation, ()).name
        form.setToolTip(plain_tip(f"{place}\n{read_by_ocr()}" if citation.recognized else place))
        return form

    # --- marks ----------------------------------------------------------------------------------------------

    def _find_marks(self) -> list[tuple[int, str]]:
        """The private characters and where they stand, in Qt's counting, which is of UTF-16."""
        found, position = [], 0
        for character in self.document.toRawText():
            if _PRIVATE.match(character):
                found.append((position, character))
            position += 1 + (ord(character) > 0xFFFF)
        return found

    def _replace_marks(
        self, found: list[tuple[int, str]], sentences: Sequence[Sentence], numbers: Mapping[Citation, int]
    ) -> list[Mark]:
        marks: list[Mark] = []
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        shift, begun = 0, 0
        for position, character in found:
            place = position + shift
            cursor.setPosition(place)
            cursor.deleteChar()
            shift -= 1
            number, is_end = divmod(ord(character) - _FIRST, 2)
            if not is_end:
                begun = place
                continue
            sentence = sentences[number]
            self._underline(begun, place, sentence.support)
            cursor.setPosition(place)
            self._insert_marks(cursor, sentence, numbers, marks)
            shift += cursor.position() - place
            begun = cursor.position()
        cursor.endEditBlock()
        return marks

    def _underline(self, start: int, end: int, support: Support) -> None:
        if support not in UNDERLINES:
            return
        form = QTextCharFormat()
        form.setUnderlineStyle(UNDERLINES[support])
        form.setUnderlineColor(self._theme.colour("caution"))
        cursor = QTextCursor(self.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)

    def _insert_marks(
        self, cursor: QTextCursor, sentence: Sentence, numbers: Mapping[Citation, int], marks: list[Mark]
    ) -> None:
        small = QTextCharFormat()
        small.setFont(self._theme.font(small=True))
        small.setForeground(self._theme.colour("caution"))
        for citation in sentence.citations:
            number = numbers[citation]
            # The space before the mark does not break, so a mark never starts a line.
            cursor.insertText(NO_BREAK, small)
            start = cursor.position()
            cursor.insertText(f"{NO_BREAK}{number}{NO_BREAK}", self.mark_format(number, citation, active=False))
            marks.append(Mark(number, start, cursor.position(), citation))
        label = label_of(sentence.support)
        if label:
            cursor.insertText(NO_BREAK + label.replace(" ", NO_BREAK), small)

    # --- look -----------------------------------------------------------------------------------------------

    def _set_plain(self, text: str) -> None:
        self.document.setPlainText(text)
        self._style()

    def _make_safe(self) -> None:
        """Take out what would load or open something."""
        wrong: list[tuple[int, int, str | None]] = []
        for block in _blocks(self.document):
            pieces = block.begin()
            while not pieces.atEnd():
                fragment = pieces.fragment()
                form = fragment.charFormat()
                if form.isImageFormat():
                    words = str(form.property(_PICTURE_WORDS) or "")
                    wrong.append((fragment.position(), fragment.length(), words))
                elif form.isAnchor():
                    wrong.append((fragment.position(), fragment.length(), None))
                pieces += 1
        cursor = QTextCursor(self.document)
        for position, length, instead in reversed(wrong):
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(cursor.selectedText() if instead is None else instead, self.body())

    def _style(self) -> None:
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        bold: list[tuple[int, int, QTextCharFormat]] = []
        blocks = _blocks(self.document)
        for block in blocks:
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(self._block_format(block, last=block == blocks[-1], first=block == blocks[0]))
            bold += self._letters(block)
        for start, end, form in bold:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(form)
        for frame in self.document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._style_table(frame)
        cursor.endEditBlock()

    def _block_format(self, block: QTextBlock, *, first: bool, last: bool) -> QTextBlockFormat:
        form = QTextBlockFormat()
        old = block.blockFormat()
        code = old.hasProperty(QTextFormat.Property.BlockCodeLanguage) or old.hasProperty(
            QTextFormat.Property.BlockCodeFence
        )
        in_table = QTextCursor(block).currentTable() is not None
        if code:
            form.setBackground(QBrush(self._theme.colour("sunken")))
            form.setLeftMargin(tokens.SPACE_S)
        elif not in_table:
            form.setLineHeight(tokens.LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        below = 0 if code or in_table or last else _LIST_MARGIN if block.textList() is not None else tokens.SPACE_S
        form.setTopMargin(tokens.SPACE_S if old.headingLevel() and not first else 0)
        form.setBottomMargin(below)
        return form

    def _letters(self, block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
        """What differs in a block from the body: one size, one weight of emphasis, one face for code."""
        found = []
        heading = block.blockFormat().headingLevel() > 0
        pieces = block.begin()
        while not pieces.atEnd():
            fragment = pieces.fragment()
            old = fragment.charFormat()
            form = QTextCharFormat()
            if heading:
                form.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
            if heading or old.fontWeight() > QFont.Weight.Medium:
                form.setFontWeight(tokens.EMPHASIS_WEIGHT)
            if old.fontFixedPitch():
                form.setFontFamilies([QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()])
                form.setFontPointSize(self._theme.small_pt)
                form.setBackground(QBrush(self._theme.colour("sunken")))
            if form.propertyCount():
                found.append((fragment.position(), fragment.position() + fragment.length(), form))
            pieces += 1
        return found

    def _style_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderBrush(QBrush(self._theme.colour("line")))
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setCellPadding(tokens.SPACE_XS)
        form.setCellSpacing(0)
        form.setTopMargin(tokens.SPACE_XS)
        form.setBottomMargin(tokens.SPACE_S)
        form.setWidth(QTextLength(QTextLength.Type.VariableLength, 0))
        table.setFormat(form)


def marked_source(text: str, sentences: Sequence[Sentence]) -> str:
    """``text`` with a private character at the end of each sentence, and at the start of those that get a line.

    They stand where Markdown keeps them: inside emphasis, cells and code, after the signs that begin a line.
    """
    inserts: list[tuple[int, str]] = []
    for number, sentence in enumerate(sentences):
        if sentence.support in UNDERLINES:
            lead = _LEAD.match(text, sentence.start, sentence.end)
            inserts.append((lead.end() if lead is not None else sentence.start, chr(_FIRST + 2 * number)))
        inserts.append((_end_place(text, sentence.start, sentence.end), _end(number)))
    return _with(text, inserts)


def with_breaks(source: str) -> str:
    """``source`` with its lines kept: Markdown would run them together."""
    lines, fenced = [], False
    for line in source.split("\n"):
        fence = _FENCE.match(line) is not None
        lines.append(line if fenced or fence or not line.strip() else f"{line}  ")
        fenced = fenced is not fence
    return "\n".join(lines)


def settled_length(source: str) -> int:
    """Up to where ``source`` is whole blocks of Markdown, which what comes after cannot change."""
    settled, position, fenced = 0, 0, False
    for line in source.split("\n")[:-1]:
        position += len(line) + 1
        if _FENCE.match(line):
            fenced = not fenced
        if not line.strip() and not fenced:
            settled = position
    return settled


def _end(number: int) -> str:
    return chr(_FIRST + 2 * number + 1)


def _with(text: str, inserts: Sequence[tuple[int, str]]) -> str:
    parts, position = [], 0
    for place, character in inserts:
        # Never before what is inserted already.
        place = max(place, position)
        parts += [text[position:place], character]
        position = place
    return "".join([*parts, text[position:]])


def _marked_plain(text: str, sentences: Sequence[Sentence]) -> str:
    inserts: list[tuple[int, str]] = []
    for number, sentence in enumerate(sentences):
        if sentence.support in UNDERLINES:
            inserts.append((sentence.start, chr(_FIRST + 2 * number)))
        inserts.append((sentence.end, _end(number)))
    return _with(text, inserts)


def _end_place(text: str, start: int, end: int) -> int:
    place = end
    while place > start:
        if text[place - 1] in " \t\n|*_~`":
            place -= 1
            continue
        line_start = text.rfind("\n", 0, place) + 1
        line_end = text.find("\n", place)
        if "|" not in text[line_start : line_end if line_end >= 0 else len(text)] or not _RULING.fullmatch(
            text, line_start, line_end if line_end >= 0 else len(text)
        ):
            return place
        place = line_start
    return end


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks
