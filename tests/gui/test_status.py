"""Status bar, report of the doctor, and marking banners."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.doctor_report import DoctorReport
from desktop.marking_banner import MarkingBanner, Markings
from desktop.memory import resident_bytes
from desktop.preferences import Preferences
from desktop.status_bar import speed_of
from desktop.window import Window
from engine import Check, Pin
from tests.gui.documents import NOTICE
from tests.gui.fake_engine import FakeEngine, Said
from tests.gui.gestures import click, drop, index_files, send


def report_of(qtbot: QtBot, window: Window) -> DoctorReport:
    click(window.status.offline_button)
    found = window.findChild(DoctorReport)
    assert found is not None
    return found


def test_the_offline_state_opens_what_was_tried(qtbot: QtBot, window: Window) -> None:
    report = report_of(qtbot, window)
    qtbot.waitUntil(lambda: "✓ network" in report.view.toPlainText())
    assert "TCP over IPv4: refused (Operation not permitted)" in report.view.toPlainText()
    assert "no damage found" in report.view.toPlainText()
    assert report.title.text().startswith("Offline")
    assert not report.bar.isVisible()
    report.accept()


def test_a_check_that_failed_stands_out(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    engine.checks = (Check("network", False, "", {"enforcement": "none", "tries": [["TCP", False, "a socket"]]}),)
    report = report_of(qtbot, window)
    qtbot.waitUntil(lambda: "✗ network" in report.view.toPlainText())
    assert report.title.text().startswith("Not offline")
    assert "refused" not in report.view.toPlainText()
    report.accept()


def test_closing_the_report_stops_the_checks(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    engine.may_examine.clear()
    report = report_of(qtbot, window)
    job = report._job
    assert job is not None
    report.reject()
    qtbot.waitUntil(lambda: job.finished)


def test_memory_of_the_window_and_of_what_it_started_is_measured(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    child = subprocess.Popen([sys.executable, "-c", "x = b'.' * 80_000_000; input()"], stdin=subprocess.PIPE)
    try:
        qtbot.waitUntil(lambda: resident_bytes([child.pid]) > 70_000_000)
        status = window.status
        qtbot.waitUntil(lambda: bool(status.memory_label.text()))
        assert status.memory_label.toolTip().endswith("models and readers 0 bytes")
        engine.pids = {"model host": child.pid}

        def taken_by_children() -> float:
            # A measuring that had begun before the child was named is followed by another.
            status.measure()
            number, unit = status.memory_label.toolTip().split()[-2:]
            return float(number) * {"bytes": 1e-6, "kB": 1e-3, "MB": 1, "GB": 1000}[unit]

        qtbot.waitUntil(lambda: taken_by_children() > 76)
        # In a process that takes gigabytes already, the sum may not show a child.
        assert status.memory_label.text().endswith(("MB", "GB"))
    finally:
        child.communicate(b"\n")
    assert resident_bytes([child.pid]) == 0
    assert resident_bytes([os.getpid()]) > 20_000_000


def test_what_is_being_read_is_shown_and_leads_to_the_library(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    assert not window.status.reading_button.isVisible()
    engine.may_read.clear()
    drop(window, [library["lease"], library["minutes"]])
    qtbot.waitUntil(lambda: window.status.reading_button.text() == "Reading 1 of 2")
    window.commands["toggle-sidebar"].trigger()
    click(window.status.reading_button)
    assert window.pages.currentWidget() is window.library
    engine.may_read.set()
    qtbot.waitUntil(lambda: not window.status.reading_button.isVisible())
    assert not window.status.reading_bar.isVisible()


def test_how_quickly_the_last_answer_was_written(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    assert not window.status.speed_label.isVisible()
    engine.says = (Said("One two.", quotes=(NOTICE,)),)
    turn = send(window, "When?")
    qtbot.waitUntil(window.status.speed_label.isVisible)
    assert window.status.speed_label.text() == "36.6 tokens/s"
    assert turn.answer is not None
    told = dataclasses.replace(turn.answer, timings=dataclasses.replace(turn.answer.timings, tokens_per_s=12.0))
    assert speed_of(told) == 12.0
    engine.says = ()
    send(window, "And?")
    qtbot.waitUntil(lambda: not window.status.speed_label.isVisible())


def banners(window: Window) -> list[MarkingBanner]:
    return window.findChildren(MarkingBanner)


def test_banners_show_the_highest_marking_of_what_is_asked(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    assert [banner.isVisible() for banner in banners(window)] == [False, False]
    engine.finds = {
        library["lease"].name: {"marking": "RESTRICTED"},
        library["minutes"].name: {"marking": "SECRET"},
    }
    index_files(qtbot, window, [library["lease"], library["minutes"]])
    qtbot.waitUntil(lambda: all(banner.isVisible() for banner in banners(window)))
    assert {banner.text() for banner in banners(window)} == {"SECRET"}
    top, bottom = sorted(banners(window), key=lambda banner: banner.y())
    assert top.geometry().top() == 0
    assert bottom.geometry().bottom() == bottom.parentWidget().rect().bottom()
    window.markings.turn(False)
    assert not any(banner.isVisible() for banner in banners(window))


def test_what_an_answer_rests_on_counts_until_another_conversation() -> None:
    owner = QObject()
    markings = Markings(Preferences(), owner)
    markings.show_asked([None, "INTERNAL"])
    markings.show_sources(["Eyes of the board", None])
    assert markings.words == "Eyes of the board / INTERNAL"
    markings.forget_answers()
    assert markings.words == "INTERNAL"


def test_banners_follow_a_pin_and_the_document_in_the_evidence(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    engine.finds = {library["minutes"].name: {"marking": "SECRET"}}
    index_files(qtbot, window, [library["lease"], library["minutes"]])
    ids = {Path(each.path).name: each.id for each in engine.documents()}
    plain, secret = ids[library["lease"].name], ids[library["minutes"].name]
    window.asked.ask_documents([plain])
    assert window.markings.words == ""
    window.evidence.show_document(secret)
    qtbot.waitUntil(lambda: window.markings.words == "SECRET")
    window.hide_evidence()
    assert window.markings.words == ""
    engine.pins.pinned = [Pin(7, (secret,), ("Minutes",), ("minutes",), "2026-11-26T00:00:00Z", 900)]
    window.asked.ask_pinned(7)
    assert window.markings.words == "SECRET"
    window.conversation.scoping.refresh()
    qtbot.waitUntil(lambda: window.conversation.scoping.pin is not None)
    assert window.markings.words == "SECRET"
    window.asked.ask_documents([plain])
    assert window.markings.words == ""


def test_what_is_removed_is_no_longer_asked(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"], library["minutes"]])
    first, second = engine.documents()
    window.asked.ask_documents([first.id, second.id])
    engine.remove([first.id]).result()
    window.library.refresh()
    qtbot.waitUntil(lambda: window.asked.documents == (second.id,))
    engine.pins.pinned = [Pin(7, (second.id,), ("Minutes",), ("minutes",), "2026-11-26T00:00:00Z", 900)]
    window.asked.ask_pinned(7)
    window.conversation.scoping.refresh()
    qtbot.waitUntil(lambda: window.conversation.scoping.pin is not None)
    engine.pins.pinned = []
    engine.remove([second.id]).result()
    window.library.refresh()
    qtbot.waitUntil(lambda: window.asked.pinned is None)
