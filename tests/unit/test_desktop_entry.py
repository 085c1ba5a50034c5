from __future__ import annotations

import configparser
import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

import desktop_entry
from tests.conftest import ROOT


def entry_in(file: Path) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(strict=True, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(file, encoding="utf-8")
    assert parser.sections() == ["Desktop Entry"]
    return parser["Desktop Entry"]


def test_it_is_installed_for_the_person_and_removed_again(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    command = [ROOT / "casemate", "desktop-entry"]
    subprocess.run([*command, "install"], env=environment, check=True, capture_output=True)
    entry = entry_in(tmp_path / "applications" / "casemate.desktop")
    assert entry["Type"] == "Application"
    assert shlex.split(entry["Exec"]) == [str(ROOT / "casemate"), "window", "%F"]
    assert (tmp_path / "icons" / "hicolor" / "scalable" / "apps" / f"{entry['Icon']}.svg").is_file()
    for name in ("MimeType", "Categories", "Keywords"):
        assert entry[name].endswith(";")
        assert all(entry[name].rstrip(";").split(";"))
    assert all("/" in kind for kind in entry["MimeType"].rstrip(";").split(";"))
    subprocess.run([*command, "remove"], env=environment, check=True, capture_output=True)
    assert [file for file in tmp_path.rglob("*") if "casemate" in file.name] == []


@pytest.mark.parametrize(
    "program", ["/opt/case mate/casemate", '/a"b/c$d`e/casemate', "/100 %/casemate", "/back\\slash"]
)
def test_any_path_can_be_started(program: str) -> None:
    value = desktop_entry.quoted(program)
    # First as every value, then as the Exec key is read: desktop entry specification, 1.5.
    once = value.replace("\\\\", "\\")
    assert once[0] == once[-1] == '"'
    assert re.sub(r"\\(.)", r"\1", once[1:-1].replace("%%", "%")) == program


def test_other_words_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert desktop_entry.main(["destroy"]) == 2
    assert "install|remove" in capsys.readouterr().err
