"""The window on the real engine: drop, ask, click, see the page. Needs the models; takes some seconds."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.library.row import RowState
from desktop.look.controls import Label
from engine import Engine, ItemFailed
from tests.gui.conftest import OpenWindow
from tests.gui.documents import write_mail
from tests.gui.gestures import click_mark, drop, press, send, shown_rows, states

INDEXING_TIMEOUT_MS = 120_000
ANSWER_TIMEOUT_MS = 240_000
STOP_TIMEOUT_MS = 2_000
"""A stop takes milliseconds; the rest is for a machine that is busy with other things."""


def test_dropped_documents_answer_with_a_citation_that_shows_its_page(
    qtbot: QtBot, open_window: OpenWindow, home: Path, samples: Path
) -> None:
    window = open_window(lambda: Engine(home))
    broken = home.parent / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing that can be read")
    drop(window, [samples / "gx44-maintenance-manual.pdf", broken, samples / "site-access-policy.docx"])
    composer = window.conversation.composer
    qtbot.waitUntil(lambda: composer.is_ready and not window.intake.busy, timeout=INDEXING_TIMEOUT_MS)
    assert states(window) == {
        "gx44-maintenance-manual.pdf": RowState.INDEXED,
        "broken.pdf": RowState.FAILED,
        "site-access-policy.docx": RowState.INDEXED,
    }

    turn = send(window, "What is the part number of the fuel filter element?")
    qtbot.waitUntil(lambda: turn.settled, timeout=ANSWER_TIMEOUT_MS)
    assert turn.answer is not None
    # Which page is right is for the tests of answers; here whatever is cited must be what is shown.
    number, place = next((n, place) for n, place in enumerate(turn.places, 1) if place.page is not None)
    engine = window.session.engine
    quote = engine.document_text(place.document_id)[place.start : place.end]
    (page,) = [p for p in engine.document_pages(place.document_id) if p.start <= place.start < p.end]

    click_mark(turn, number)
    evidence = window.evidence
    qtbot.waitUntil(lambda: evidence.views.currentWidget() is evidence.page_view)
    assert evidence.header.title.text() == "Maintenance Manual, Generating Set GX-44"
    assert evidence.header.page_text == f"Page {page.number} of 6"
    assert evidence.page_view.mark_boxes(current=True)
    assert " ".join(quote.split()) in " ".join(evidence.text_view.toPlainText().split())

    # Stopped while the model still reads the passages, which is where most of the time goes.
    stopped = send(window, "What has to be done to the generating set, and how often?")
    qtbot.waitUntil(lambda: stopped.status.text().startswith("Reading"), timeout=ANSWER_TIMEOUT_MS)
    press(composer.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: stopped.settled, timeout=STOP_TIMEOUT_MS)
    assert stopped.status.text() == "Stopped."
    nowhere = send(window, "Who won the football cup of 1934?")
    qtbot.waitUntil(lambda: nowhere.settled, timeout=ANSWER_TIMEOUT_MS)
    assert nowhere.findChild(Label, "notFoundTitle") is not None


def test_a_watched_folder_and_a_chosen_retry_reach_the_real_engine(
    qtbot: QtBot, open_window: OpenWindow, home: Path, samples: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    lease = folder / "access.docx"
    shutil.copy(samples / "site-access-policy.docx", lease)
    mail = write_mail(folder / "offer.eml", samples / "fuel-supply-contract.pdf", lease)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing that can be read")
    (folder / "other.pdf").write_bytes(b"%PDF-1.7\nnothing either")
    window = open_window(lambda: Engine(home))
    qtbot.waitUntil(lambda: window.session.is_open)
    window.watching.watch(folder, "Documents")
    expected = {"access.docx", "broken.pdf", "other.pdf", "offer.eml", "fuel-supply-contract.pdf"}
    qtbot.waitUntil(lambda: states(window).keys() == expected, timeout=INDEXING_TIMEOUT_MS)
    rows = {Path(row.path).name: row for row in shown_rows(window)}
    assert rows["fuel-supply-contract.pdf"].path == f"{mail}//fuel-supply-contract.pdf"
    assert rows["fuel-supply-contract.pdf"].notes() == ["In offer.eml"]
    assert rows["fuel-supply-contract.pdf"].pages() == "3"

    lease.rename(folder / "moved.docx")
    mail.unlink()
    expected = {"moved.docx", "broken.pdf", "other.pdf"}
    qtbot.waitUntil(lambda: states(window).keys() == expected, timeout=INDEXING_TIMEOUT_MS)
    # Its last look may still go on when it is no longer the window's, and a collection is not renamed meanwhile.
    looking = window.watching._jobs[folder]
    window.watching.unwatch(folder)
    qtbot.waitUntil(lambda: looking.finished, timeout=INDEXING_TIMEOUT_MS)

    rows_of = window.sidebar.collections
    qtbot.waitUntil(lambda: not rows_of.is_empty("Documents"), timeout=INDEXING_TIMEOUT_MS)
    rows_of.setData(rows_of.index(1), "Papers")
    qtbot.waitUntil(lambda: rows_of.names() == ["Papers"], timeout=INDEXING_TIMEOUT_MS)
    qtbot.waitUntil(lambda: {row.collection for row in window.model.rows()} == {"Papers"})

    seen: list[object] = []
    engine = window.session.engine
    report = engine.retry(on_event=seen.append, paths=[str(folder / "other.pdf")]).result()
    assert report.failed == 1
    assert [event.subject for event in seen if isinstance(event, ItemFailed)] == [str(folder / "other.pdf")]
