"""Scenes of the window's frame: palette, shortcuts, settings, report, banners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from desktop.commands import Goal
from desktop.crash_report import CrashFiles
from desktop.look.theme import Appearance
from engine import Check

if TYPE_CHECKING:
    from tests.gui.pictures import Stage


def palette(stage: Stage) -> None:
    stage.index()
    stage.window.commands["new-chat"].setEnabled(False)
    stage.window.palette_panel.open()


def palette_found(stage: Stage) -> None:
    stage.index()
    goals = [
        Goal(f"Lease of the premises in Harbour Street {n}, with all its annexes", "Document", str) for n in range(40)
    ]
    stage.window.commands.add_provider(lambda: goals)
    stage.window.palette_panel.open()
    QTest.keyClicks(stage.window.palette_panel.field, "s")


def palette_nothing(stage: Stage) -> None:
    stage.index()
    stage.window.palette_panel.open()
    QTest.keyClicks(stage.window.palette_panel.field, "xyzzy")


def shortcuts(stage: Stage) -> None:
    stage.open()
    stage.window.commands["shortcuts"].trigger()


def settings(stage: Stage) -> None:
    stage.open()
    stage.window.commands["settings"].trigger()


def report(stage: Stage) -> None:
    stage.engine.checks = (
        Check(
            "network",
            True,
            "",
            {
                "enforcement": "seccomp",
                "tries": [[kind, True, "Operation not permitted"] for kind in ("TCP over IPv4", "UDP over IPv6")],
            },
        ),
        Check("file confinement", False, "this kernel has no Landlock; the parse worker keeps its right to read files"),
        Check("catalog", True, "3 documents, 12 passages, no damage found"),
    )
    stage.open()
    stage.window.commands["doctor"].trigger()


def banners(stage: Stage) -> None:
    stage.engine.finds = {stage.files["lease"].name: {"marking": "RESTRICTED"}}
    stage.index()


def contrast(stage: Stage) -> None:
    theme = stage.window.theme
    dark = theme.appearance is Appearance.DARK
    theme._system = lambda: (dark, True)  # type: ignore[method-assign]
    theme.choose(Appearance.CONTRAST)
    banners(stage)
    stage.window.conversation.composer.setFocus()


def large(stage: Stage) -> None:
    banners(stage)
    stage.window.theme.set_scale(200)


def large_settings(stage: Stage) -> None:
    stage.open()
    stage.window.theme.set_scale(150)
    stage.window.commands["settings"].trigger()


def crashed(stage: Stage) -> None:
    """Something that was read while it is told of a crash."""
    logs = stage.engine.home / "logs"
    logs.mkdir()
    (logs / "crash-1000000000.log").write_text("Fatal Python error: Segmentation fault")
    stage.open()
    stage.engine.may_read.clear()
    stage.window.add([stage.files["lease"], stage.files["minutes"]])
    stage.wait(lambda: stage.window.intake.progress is not None)
    stage.window.tell_of_crash(CrashFiles(stage.engine.home))
    stage.window.status.offline_button.setFocus()


SCENES = (
    crashed,
    palette,
    palette_found,
    palette_nothing,
    shortcuts,
    settings,
    report,
    banners,
    contrast,
    large,
    large_settings,
)
DIALOGS = (shortcuts, settings, report, large_settings)
