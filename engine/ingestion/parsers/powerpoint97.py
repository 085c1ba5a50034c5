"""PowerPoint 97-2003 presentations (.ppt): a page a slide, its title as heading, then shapes as they lie on it.

Hidden slides and comments are listed and not read; master slides are furniture.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.ingestion.parsers.assembly import Assembly
from engine.ingestion.parsers.office_package import damaged
from engine.ingestion.parsers.ole_container import open_container
from engine.ingestion.parsers.powerpoint97_records import SLIDE_PERSIST, LiveRecords, Record, Text, texts
from engine.types import BlockKind, HiddenKind, ParsedDocument

_MEDIA_TYPE = "application/vnd.ms-powerpoint"
_SLIDE_LIST = 0x0FF0
_OF_SLIDES, _OF_NOTES = 0, 2
_SLIDE, _SLIDE_ATOM, _SHOW_ATOM = 0x03EE, 0x03EF, 0x03F9
_HIDDEN = 0x0004
_DRAWING, _SHAPES, _GROUP, _SHAPE = 0x040C, 0xF002, 0xF003, 0xF004
_ANCHOR, _CHILD_ANCHOR, _TEXT_BOX, _OUTLINE_TEXT, _MORE_PROPERTIES = 0xF010, 0xF00F, 0xF00D, 0x0F9E, 0xF122
_TABLE_PROPERTY = 0x039F
_TAGS, _COMMENT, _CHARACTERS = 0x1388, 0x2EE0, 0x0FBA
_COMMENT_TEXT = 1
_TITLES, _BODIES, _NOTES = (0, 6), (1, 7, 8), 2
_GROUP_DEPTH = 50
_SPARSE = 100
_SLIDES_LIMIT = 20_000
_UNPRINTED = re.compile("[\x00-\x08\x0c\x0e-\x1f\xad]")
_FAILURES = (struct.error, IndexError, KeyError, ValueError, TypeError, OverflowError, RecursionError)


@dataclass(slots=True)
class _Shape:
    top: int
    left: int
    text: Text | None = None
    members: list[_Shape] = field(default_factory=list)
    is_table: bool = False


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read a .ppt. Raises DocumentUnreadable, DocumentEmpty, DocumentEncrypted, DocumentTooLarge."""
    try:
        with open_container(data, name) as container:
            live = LiveRecords(container)
            assembly = Assembly(name, _MEDIA_TYPE, container.title())
        _Deck(live, assembly).read()
    except _FAILURES as error:
        raise damaged(name, f"{type(error).__name__}: {error}") from error
    return assembly.finish()


class _Deck:
    def __init__(self, live: LiveRecords, assembly: Assembly) -> None:
        self._live = live
        self._assembly = assembly
        self._notes: dict[int, int] = {}

    def read(self) -> None:
        lists = {each.instance: each for each in self._live.document.children() if each.kind == _SLIDE_LIST}
        if _OF_NOTES in lists:
            for entry, _ in _entries(lists[_OF_NOTES]):
                self._notes[entry.number(12)] = entry.number(0)
        if _OF_SLIDES not in lists:
            return
        seen: set[int] = set()
        for entry, outline in _entries(lists[_OF_SLIDES]):
            number = entry.number(0)
            slide = self._live.record(number)
            if slide is None or slide.kind != _SLIDE:
                raise ValueError("a slide is missing")
            # A slide that is listed again and again would be a small file of endless text.
            if number in seen or len(seen) > _SLIDES_LIMIT:
                raise ValueError("a slide is listed twice")
            seen.add(number)
            self._add_slide(slide, outline)

    def _add_slide(self, slide: Record, outline: list[Text]) -> None:
        self._assembly.begin_page()
        shapes = _shapes(slide, outline)
        placed = {id(shape.text) for shape in _flat(shapes)}
        # What stands in the outline and in no shape is still the slide's.
        shapes += [_Shape(0, 0, text) for text in outline if id(text) not in placed]
        shapes.sort(key=lambda shape: (not _is_title(shape), shape.top, shape.left))
        notes = self._notes_of(slide)
        tags = slide.child(_TAGS)
        for comment in tags.within(_COMMENT) if tags is not None else ():
            for part in comment.children():
                if part.kind == _CHARACTERS and part.instance == _COMMENT_TEXT:
                    self._assembly.hide(HiddenKind.COMMENT, bytes(part.body).decode("utf-16-le", "replace"))
        show = slide.child(_SHOW_ATOM)
        if show is not None and len(show.body) >= 12 and show.number(10, "<H") & _HIDDEN:
            for text in (*(shape.text for shape in _flat(shapes)), *notes):
                self._hide(text)
            return
        for shape in shapes:
            self._add_shape(shape)
        if any(paragraph.text.strip() for text in notes for paragraph in text.paragraphs):
            self._assembly.leave_heading(2)
            self._assembly.add(BlockKind.HEADING, "Notes", level=2)
            for text in notes:
                self._add_text(text)

    def _hide(self, text: Text | None) -> None:
        if text is not None:
            self._assembly.hide(HiddenKind.INVISIBLE, " ".join(_line(each.text) for each in text.paragraphs))

    def _notes_of(self, slide: Record) -> list[Text]:
        atom = slide.child(_SLIDE_ATOM)
        if atom is None:
            raise ValueError("a slide without its atom")
        number = self._notes.get(atom.number(16))
        page = self._live.record(number) if number is not None else None
        if page is None:
            return []
        found = (shape.text for shape in _flat(_shapes(page, [])))
        return [text for text in found if text is not None and text.kind == _NOTES]

    def _add_shape(self, shape: _Shape, depth: int = 0) -> None:
        if shape.is_table:
            self._assembly.add_table(_rows(shape.members))
            return
        if shape.text is not None:
            if _is_title(shape):
                title = " ".join(_line(each.text) for each in shape.text.paragraphs)
                self._assembly.add(BlockKind.HEADING, " ".join(title.split()), level=1)
            else:
                self._add_text(shape.text)
        for member in sorted(shape.members, key=lambda each: (each.top, each.left)):
            self._add_shape(member, depth + 1)

    def _add_text(self, text: Text) -> None:
        several = sum(bool(each.text.strip()) for each in text.paragraphs) > 1
        listed = text.kind in _BODIES and several
        for each in text.paragraphs:
            line = _line(each.text).strip()
            if line and (each.bulleted or (listed and each.bulleted is None)):
                self._assembly.add(BlockKind.LIST_ITEM, f"{'  ' * each.level}• {line}")
            else:
                self._assembly.add(BlockKind.PARAGRAPH, line)


def _entries(listed: Record) -> Iterator[tuple[Record, list[Text]]]:
    """The slides of a list, each with the texts of its outline."""
    entry: Record | None = None
    held: list[Record] = []
    for each in listed.children():
        if each.kind == SLIDE_PERSIST:
            if entry is not None:
                yield entry, list(texts(iter(held)))
            entry, held = each, []
        else:
            held.append(each)
    if entry is not None:
        yield entry, list(texts(iter(held)))


def _shapes(slide: Record, outline: list[Text]) -> list[_Shape]:
    """The shapes that lie on a slide, those of a group inside it."""
    drawing = slide.child(_DRAWING)
    held = drawing.child(_SHAPES) if drawing is not None else None
    group = held.child(_GROUP) if held is not None else None
    return _members(group, outline, 0) if group is not None else []


def _members(group: Record, outline: list[Text], depth: int) -> list[_Shape]:
    if depth > _GROUP_DEPTH:
        raise ValueError("groups in groups without end")
    found: list[_Shape] = []
    # A group's first shape is the group itself.
    for member in [each for each in group.children() if each.kind in (_GROUP, _SHAPE)][1:]:
        if member.kind == _SHAPE:
            found.append(_shape(member, outline))
            continue
        itself = member.child(_SHAPE)
        shape = _shape(itself, outline) if itself is not None else _Shape(0, 0)
        shape.members = _members(member, outline, depth + 1)
        shape.is_table = itself is not None and _holds_table(itself)
        found.append(shape)
    return found


def _shape(record: Record, outline: list[Text]) -> _Shape:
    shape = _Shape(0, 0)
    for part in record.children():
        if part.kind == _ANCHOR and len(part.body) >= 8:
            shape.top, shape.left = struct.unpack_from("<2i" if len(part.body) >= 16 else "<2h", part.body)
        elif part.kind == _CHILD_ANCHOR and len(part.body) >= 16:
            shape.left, shape.top = struct.unpack_from("<2i", part.body)
        elif part.kind == _TEXT_BOX:
            # Not all programs mark it as a container.
            held = list(Record(part.kind, 0, True, part.body).children())
            shape.text = next(texts(iter(held)), None)
            for each in held:
                if each.kind == _OUTLINE_TEXT and 0 <= each.number(0, "<i") < len(outline):
                    shape.text = outline[each.number(0, "<i")]
    return shape


def _holds_table(shape: Record) -> bool:
    properties = shape.child(_MORE_PROPERTIES)
    if properties is None or 6 * properties.instance > len(properties.body):
        return False
    return any(
        properties.number(6 * index, "<H") & 0x3FFF == _TABLE_PROPERTY and properties.number(6 * index + 2) & 1
        for index in range(properties.instance)
    )


def _rows(cells: list[_Shape]) -> list[list[str]]:
    """A table's rows, by where its cells begin; what has no text draws its lines."""
    filled = [cell for cell in cells if cell.text is not None]
    tops, lefts = sorted({cell.top for cell in filled}), sorted({cell.left for cell in filled})
    if len(tops) * len(lefts) > _SPARSE * len(filled):
        # Nobody's table: a row for each cell would be as long as there are cells.
        lefts = lefts[:1]
    rows = [[""] * len(lefts) for _ in tops]
    row_of, column_of = ({place: at for at, place in enumerate(places)} for places in (tops, lefts))
    for cell in filled:
        if cell.text is not None:
            line = " ".join(_line(each.text) for each in cell.text.paragraphs)
            row, column = row_of[cell.top], column_of.get(cell.left, 0)
            rows[row][column] = f"{rows[row][column]} {line}".strip()
    return rows


def _flat(shapes: list[_Shape]) -> Iterator[_Shape]:
    for shape in shapes:
        yield shape
        yield from _flat(shape.members)


def _is_title(shape: _Shape) -> bool:
    return shape.text is not None and shape.text.kind in _TITLES


def _line(text: str) -> str:
    """``text`` as it is seen: a line break for a vertical tab, no control characters."""
    return _UNPRINTED.sub("", text.replace("\x0b", "\n").replace("\xa0", " "))
