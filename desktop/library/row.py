"""A row of the library: a document, a file that could not be read, or one on its way in, and how it is put in words.

What it is sorted and searched by is made with it, so that 20,000 of them can be sorted while a key is held down.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLocale

from desktop.engine_words import translated
from desktop.faults import plain_hint
from desktop.language import translate
from desktop.library.ledger_path import base_name, holder_name, shown_name
from desktop.quantities import count_words, time_words
from engine import Document, DocumentStatus

Key = tuple[str, str]
"""Collection and path."""


class RowState(StrEnum):
    WAITING = "waiting"
    READING = "reading"
    INDEXED = "indexed"
    PARTLY = "partly read"
    COPY = "copy"
    """Its content is in the library under another path."""
    FAILED = "failed"


PENDING = (RowState.WAITING, RowState.READING)
SEARCHABLE = (RowState.INDEXED, RowState.PARTLY)
_COPIES_TOLD = 3
_LONGEST_KIND = 8


@dataclass(frozen=True, slots=True)
class Row:
    path: str
    collection: str
    title: str
    state: RowState
    document: Document | None = None
    reason: str = ""
    """What is wrong with it, as the engine says it: it could not be read, or not all of it, or not today."""
    hint: str = ""
    same_as: str = ""
    """For a copy: the path its content is listed under."""
    done: int = 0
    total: int = 0
    """For a folder or archive that is being read: how many of its files are done."""
    fresh: bool = False
    """For a failed one: it failed while the window was open, so it is shown where what is new is."""
    kind: str = field(init=False, default="", compare=False)
    """What the file is, as a word people use: "PDF"."""
    sorted_title: str = field(init=False, default="", compare=False, repr=False)
    searched: str = field(init=False, default="", compare=False, repr=False)
    """What a search looks in, in lower case."""

    def __post_init__(self) -> None:
        document = self.document
        marking, kind = ("", None) if document is None else (document.marking or "", document.kind)
        if kind is None:
            stem, _, kind = base_name(self.path).rpartition(".")
            kind = kind if stem and len(kind) <= _LONGEST_KIND else ""
        title = self.title.casefold()
        object.__setattr__(self, "kind", kind.upper())
        object.__setattr__(self, "sorted_title", title)
        object.__setattr__(self, "searched", f"{title}\n{self.path}\n{self.collection}\n{marking}".casefold())

    @property
    def key(self) -> Key:
        return (self.collection, self.path)

    @property
    def has_problem(self) -> bool:
        return bool(self.reason) and self.state not in PENDING

    def problem(self) -> list[str]:
        """What is wrong, and what can be done, in the window's language; nothing where nothing is wrong."""
        return [translated(each) for each in (self.reason, self.hint) if each] if self.has_problem else []

    @property
    def is_named_by_file(self) -> bool:
        """Whether its title is the name of its file: that says most at both ends."""
        return self.document is None or self.state is RowState.FAILED

    @property
    def marking(self) -> str:
        return (self.document.marking or "") if self.document is not None else ""

    @property
    def parser(self) -> str:
        return (self.document.parser or "") if self.document is not None else ""

    def status(self) -> str:
        """How it stands, in a few words."""
        if self.state is RowState.READING:
            if self.total > 1:
                told = translate("Library", "Reading {done} of {total}")
                return told.format(done=count_words(min(self.done + 1, self.total)), total=count_words(self.total))
            return translate("Library", "Reading…")
        if self.state is RowState.COPY:
            return translate("Library", "Copy of {name}").format(name=shown_name(self.same_as))
        if self.state is RowState.INDEXED and self.has_problem:
            return translate("Library", "Older version")
        return state_name(self.state)

    def state_told(self) -> str:
        """How it stands, and why, if that is a problem: for one line that is cut where it is too long."""
        if not self.has_problem:
            return self.status()
        # The file's own name stands beside it already.
        reason = translated(self.reason).removeprefix(f"{base_name(self.path)} ").rstrip(".")
        return translate("Library", "{status}: {reason}").format(status=self.status(), reason=reason)

    def pages(self) -> str:
        count = self.document.page_count if self.document is not None else None
        return count_words(count) if count else ""

    def size(self) -> str:
        size = self.document.size_bytes if self.document is not None else 0
        return QLocale().formattedDataSize(size, 0 if size < 2**20 else 1) if size else ""

    def added(self) -> str:
        when = self.document.indexed_at if self.document is not None else None
        return time_words(when) if when else ""

    def notes(self) -> list[str]:
        """What else there is to know of a document that is in."""
        notes = []
        if self.document is not None and self.state in SEARCHABLE:
            if self.reason and self.state is RowState.INDEXED:
                notes.append(translate("Library", "What was read before is kept"))
            if holder := holder_name(self.path):
                notes.append(translate("Library", "In {file}").format(file=holder))
            if count := len(self.document.copies):
                notes.append(
                    self._other_place() if count == 1 else translate("Library", "Also in %n other place(s)", "", count)
                )
            if count := self.document.hidden_count:
                notes.append(translate("Library", "%n hidden text(s) left out", "", count))
        elif holder := holder_name(self.path):
            notes.append(translate("Library", "In {file}").format(file=holder))
        return notes

    def _other_place(self) -> str:
        copy = self.document.copies[0] if self.document is not None else ""
        if base_name(copy) == base_name(self.path):
            place = holder_name(copy) or Path(copy).parent.name
            return translate("Library", "Also in {place}").format(place=place)
        return translate("Library", "Also as {name}").format(name=shown_name(copy))

    def tip(self) -> str:
        """Everything in short, a line each."""
        copies = self.document.copies if self.document is not None else ()
        same_as = translate("Library", "Same as {path}").format(path=self.same_as) if self.same_as else ""
        parts = [self.path, same_as, *self.problem()]
        parts += [translate("Library", "Also at {path}").format(path=path) for path in copies[:_COPIES_TOLD]]
        if len(copies) > _COPIES_TOLD:
            parts.append(translate("Library", "and %n more", "", len(copies) - _COPIES_TOLD))
        if self.document is not None and self.document.hidden_count:
            parts.append(translate("Library", "%n hidden text(s) left out", "", self.document.hidden_count))
        return "\n".join(part for part in parts if part)

    def spoken(self) -> str:
        """The same for a screen reader, in one breath."""
        parts = [self.title, self.status(), *self.problem(), *self.notes()]
        return ". ".join(part.rstrip(".") for part in parts if part)


def state_name(state: RowState) -> str:
    """A state in a word."""
    return {
        RowState.WAITING: translate("Library", "Waiting"),
        RowState.READING: translate("Library", "Reading"),
        RowState.INDEXED: translate("Library", "Ready"),
        RowState.PARTLY: translate("Library", "Partly read"),
        RowState.COPY: translate("Library", "Copy"),
        RowState.FAILED: translate("Library", "Not read"),
    }[state]


def newest_first(documents: Iterable[Document]) -> dict[Key, Row]:
    """The catalog's documents as rows, by their keys."""
    ordered = sorted(documents, key=lambda document: (document.indexed_at or "", document.id), reverse=True)
    return {row.key: row for row in map(row_of, ordered)}


def row_of(document: Document) -> Row:
    """A catalog's document as a row."""
    states = {DocumentStatus.FAILED: RowState.FAILED, DocumentStatus.PARTLY_READ: RowState.PARTLY}
    return Row(
        path=document.path,
        collection=document.collection,
        title=document.title or base_name(document.path),
        state=states.get(document.status, RowState.INDEXED),
        document=document,
        reason=document.error or "",
        hint=plain_hint(document.hint or ""),
    )
