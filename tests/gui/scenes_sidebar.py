"""Scenes of the left pane: filled, searched, renamed, files held over it, folded, and empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.fake_sidebar import FakeConversations
from tests.gui.gestures import carry, hold_over

if TYPE_CHECKING:
    from tests.gui.pictures import Stage


def sidebar(stage: Stage) -> None:
    """Several collections, one long and one empty, and conversations of three days."""
    kept = stage.engine.listed_only = FakeConversations()
    kept.put("When does the lease renew, and what has to be done to stop that?", "Budget of the heating plant")
    kept.put("Who approved change 2026-0187?", "Torque values of the GX44, and who signed for them", days_ago=1)
    kept.put(*(f"Question {n} about the fuel supply contract" for n in range(40)), days_ago=20)
    kept.extracts = {
        1: "The lease renews for two years unless notice is given ninety days before the term ends, in writing.",
        2: "The lease of the boiler house ends with the budget year.",
    }
    stage.open()
    for name, files in (
        ("Property and facility contracts of the northern region", ["lease", "locked"]),
        ("Minutes", ["minutes"]),
    ):
        stage.engine.add([stage.files[each] for each in files], name).result()
    pane = stage.window.sidebar
    pane.collections.make("Suppliers")
    stage.window.library.refresh()
    stage.wait(lambda: stage.window.conversation.composer.is_ready)
    pane.refresh()
    pane.refresh_collections()
    stage.wait(lambda: pane.conversations.rowCount() > 40 and len(pane.collections.names()) == 3)
    pane.show_current(1)


def sidebar_asking(stage: Stage) -> None:
    """Two collections asked, and the ring on a conversation."""
    sidebar(stage)
    stage.window.asked.ask_collections(stage.window.sidebar.collections.names()[:2])
    stage.window.activateWindow()
    stage.window.sidebar.conversation_list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(stage.window.sidebar.conversation_list, Qt.Key.Key_Down)


def sidebar_search(stage: Stage) -> None:
    sidebar(stage)
    stage.window.activateWindow()
    stage.window.sidebar.search_conversations()
    QTest.keyClicks(stage.window.sidebar.search_field, "lease")
    stage.wait(lambda: stage.window.sidebar.conversations.is_search)


def sidebar_rename(stage: Stage) -> None:
    sidebar(stage)
    stage.window.activateWindow()
    stage.window.sidebar.make_collection()


def sidebar_drag(stage: Stage) -> None:
    sidebar(stage)
    rows = stage.window.sidebar.collection_list
    hold_over(rows, 2, carry(stage.files.values()))


def sidebar_folded(stage: Stage) -> None:
    sidebar(stage)
    stage.window.sidebar.collections_section.set_open(False)
    stage.window.sidebar.page_buttons["library"].setFocus(Qt.FocusReason.TabFocusReason)
    stage.window.show_page("library")


def sidebar_empty(stage: Stage) -> None:
    stage.open()


SCENES = (
    sidebar,
    sidebar_asking,
    sidebar_search,
    sidebar_rename,
    sidebar_drag,
    sidebar_folded,
    sidebar_empty,
)
