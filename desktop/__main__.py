"""Starts the window: ``python -m desktop [FILE…] [--home DIR]``.

The network is closed before Qt or anything else heavy is imported; unix sockets, to the display, are kept.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from desktop.handing_over import hand_over
from engine import ConfinementError, close_network, locate_home


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    problem = _display_problem()
    if problem:
        sys.stderr.write(f"casemate: {problem} The command line needs no display.\n")
        return 1
    try:
        close_network(unix_sockets=True)
    except ConfinementError as error:
        sys.stderr.write(f"casemate: {error} {error.hint}\n")
        return 1
    if not options.quit_when_ready and hand_over(locate_home(options.home), options.files):
        return 0
    from desktop.application import run

    return run(options.files, options.home, quit_when_ready=options.quit_when_ready, debug=options.debug)


def _display_problem() -> str:
    """Why no window can be shown, or nothing: Qt itself ends the process rather than say so."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("WAYLAND_DISPLAY"):
        return ""
    display = os.environ.get("DISPLAY", "")
    if not display:
        return "There is no display to show a window on."
    if display.partition(":")[0] not in ("", "unix") and not display.startswith("/"):
        return f"The display {display} is reached over the network, which Casemate has given up."
    return ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m desktop", description="Casemate's window.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="files and folders to add")
    parser.add_argument("--home", type=Path, metavar="DIR", help="the data folder (also: CASEMATE_HOME)")
    parser.add_argument("--quit-when-ready", action="store_true", help="print how long starting took, and end again")
    parser.add_argument(
        "--debug",
        action="store_true",
        default=bool(os.environ.get("CASEMATE_DEBUG")),
        help="log what keeps the window from moving for more than 50 ms (also: CASEMATE_DEBUG)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
