"""Puts Casemate among the applications of the desktop, for this person only, and takes it away again.

    ./casemate desktop-entry install
    ./casemate desktop-entry remove

Needs nothing but Python, and writes nowhere but in the person's own XDG folders.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAME = "casemate"


def main(arguments: list[str]) -> int:
    if arguments not in (["install"], ["remove"]):
        sys.stderr.write("usage: casemate desktop-entry install|remove\n")
        return 2
    if not sys.platform.startswith("linux"):
        sys.stderr.write("Desktop entries are a thing of Linux desktops; here there is none to make.\n")
        return 1
    try:
        told = install() if arguments == ["install"] else remove()
    except OSError as error:
        sys.stderr.write(f"The desktop entry could not be written: {error}.\n")
        return 1
    print(told)
    return 0


def data_home() -> Path:
    """Where the person's desktop looks. A relative XDG_DATA_HOME does not count, as its specification says."""
    named = os.environ.get("XDG_DATA_HOME", "")
    return Path(named) if named.startswith("/") else Path.home() / ".local" / "share"


def places() -> tuple[Path, Path]:
    """The entry and the icon."""
    home = data_home()
    return (
        home / "applications" / f"{NAME}.desktop",
        home / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg",
    )


def install() -> str:
    entry, icon = places()
    for file in (entry, icon):
        file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "resources" / "icons" / f"{NAME}.svg", icon)
    # Put in place whole: a desktop may read it at any moment.
    fresh = entry.with_suffix(".new")
    fresh.write_text(text(ROOT / NAME), encoding="utf-8")
    fresh.replace(entry)
    _tell_desktop(entry.parent)
    return f"Casemate is among the applications now: {entry}"


def remove() -> str:
    entry, icon = places()
    there = entry.exists()
    for file in (entry, icon):
        file.unlink(missing_ok=True)
    _tell_desktop(entry.parent)
    return "Casemate is not among the applications any more." if there else "There was no desktop entry."


def text(program: Path) -> str:
    """The entry that starts ``program``."""
    template = (ROOT / "installer" / f"{NAME}.desktop").read_text(encoding="utf-8")
    return template.replace("@EXEC@", quoted(str(program)))


def quoted(program: str) -> str:
    """As the Exec key has it: quoted, with what is special in quotes escaped, and once more as every value is."""
    for special in ("\\", '"', "`", "$"):
        program = program.replace(special, "\\" + special)
    return f'"{program}"'.replace("\\", "\\\\").replace("%", "%%")


def _tell_desktop(folder: Path) -> None:
    """Have the list of what opens what made anew, where the desktop keeps one."""
    tool = shutil.which("update-desktop-database")
    if tool is not None and folder.is_dir():
        subprocess.run([tool, "-q", folder], check=False, capture_output=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
