"""Scenes of the library's page for ``tests.gui.pictures``."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from desktop.library.row import newest_first
from engine import Document, DocumentStatus
from tests.gui.gestures import carry, drag_over, drop

if TYPE_CHECKING:
    from tests.gui.pictures import Stage

_KINDS = ("pdf", "docx", "xlsx", "mail", "html", "markdown")
_SUBJECTS = ("Inspection report", "Framework agreement", "Minutes of the board", "Price list", "Statement of work")


def many_documents(count: int) -> list[Document]:
    """A library as an office has it, the same each time."""
    documents = []
    for number in range(count):
        kind = _KINDS[number * 7 % len(_KINDS)]
        subject = _SUBJECTS[number * 11 % len(_SUBJECTS)]
        name = f"{subject} {number * 7919 % count:05}"
        document = Document(
            id=number + 1,
            collection=("Documents", "Legal", "Maintenance")[number % 3],
            path=f"/archive/{number % 97:02}/{name.lower().replace(' ', '-')}.{kind}",
            title=name,
            status=DocumentStatus.INDEXED,
            size_bytes=3_000 + number * 104_729 % 9_000_000,
            page_count=number * 31 % 300 if kind in ("pdf", "docx") else None,
            chunk_count=10,
            character_count=9_000,
            indexed_at=f"2026-{1 + number * 12 // count:02}-{1 + number % 28:02}T{number % 24:02}:{number % 60:02}:00Z",
            parser=f"{kind}/2",
            marking=(None, None, None, "RESTRICTED", "CONFIDENTIAL")[number * 13 % 5],
        )
        if number % 251 == 5:
            document = dataclasses.replace(
                document,
                status=DocumentStatus.FAILED,
                title="",
                parser=None,
                indexed_at=None,
                page_count=None,
                error="It is protected by a password.",
                hint="Save a copy without the password, and add that.",
            )
        documents.append(document)
    return documents


def library(stage: Stage) -> None:
    stage.open()
    stage.window.model.load(newest_first(many_documents(20_000)))
    stage.window.show_page("library")
    stage.settle()
    stage.window.library.list.selectRow(0)
    stage.window.activateWindow()
    stage.window.library.list.setFocus()


def library_searched(stage: Stage) -> None:
    library(stage)
    stage.window.library.field.setFocus()
    stage.window.library.field.setText("minutes 0042")


def library_nothing(stage: Stage) -> None:
    library(stage)
    stage.window.library.field.setText("zeppelin")


def library_empty(stage: Stage) -> None:
    stage.open()
    stage.window.show_page("library")


def library_reading(stage: Stage) -> None:
    stage.open()
    drop(stage.window, [stage.files["locked"], stage.files["minutes"]])
    stage.wait(lambda: not stage.window.intake.busy)
    stage.engine.may_read.clear()
    drop(stage.window, [stage.files["lease"], stage.files["empty"], stage.files["program"]])
    stage.wait(lambda: stage.window.intake.progress is not None)
    stage.window.show_page("library")


def library_paused(stage: Stage) -> None:
    library_reading(stage)
    stage.window.intake.pause()
    stage.wait(lambda: not stage.window.intake.stopping)


def drop_refused(stage: Stage) -> None:
    stage.index()
    drag_over(stage.window, carry([stage.files["program"], stage.files["empty"]]))
    stage.wait(lambda: stage.window.overlay.refuses)


SCENES_LIBRARY = (
    library,
    library_searched,
    library_nothing,
    library_empty,
    library_reading,
    library_paused,
    drop_refused,
)
