"""The translations are in step with the code, complete, and taken up as a person or the system wants."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.language import LANGUAGES, TRANSLATIONS, translate
from desktop.models.memory_bar import sentence
from desktop.models.page import ModelsPage
from desktop.quantities import count_words, decimal_words, short_decimal_words, size_words, time_words
from desktop.window import Window
from engine import ModelNeed
from tests.gui.fake_models import GB

TRANSLATED = ["en", "de", "fr"]
_PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%L?n")


def messages(code: str) -> Iterator[tuple[str, ET.Element]]:
    """Every source text with its translation."""
    for message in ET.parse(TRANSLATIONS / f"casemate_{code}.ts").iter("message"):
        translation = message.find("translation")
        assert translation is not None
        yield message.findtext("source", ""), translation


def forms(translation: ET.Element) -> list[str]:
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


def placeholders(text: str) -> set[str]:
    """ "%Ln" is the same number as "%n", with its digits grouped as in the language."""
    return {each.replace("%Ln", "%n") for each in _PLACEHOLDER.findall(text)}


def test_the_files_hold_what_the_code_says_and_what_is_read_is_made_from_them(tmp_path: Path) -> None:
    for file in TRANSLATIONS.glob("*.ts"):
        shutil.copy(file, tmp_path)
    subprocess.run([sys.executable, TRANSLATIONS / "update.py", tmp_path], check=True)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert {name for name in made if name.endswith(".ts")} == {f"casemate_{code}.ts" for code in LANGUAGES}
    for name, content in made.items():
        assert (TRANSLATIONS / name).read_bytes() == content, f"{name}: run resources/translations/update.py"


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_is_translated(code: str) -> None:
    assert [text for text, translation in messages(code) if translation.get("type") == "unfinished"] == []
    assert all(all(forms(translation)) for _, translation in messages(code))


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_put_in_is_the_same_in_every_language(code: str) -> None:
    compared = 0
    for text, translation in messages(code):
        for form in filter(None, forms(translation)):
            # "1 document" may say its number in words.
            assert placeholders(form) | {"%n"} == placeholders(text) | {"%n"}, text
            compared += 1
    assert compared or code != "en"


def test_english_has_its_plurals(application: QApplication) -> None:
    assert language.install(application, "en") == "en"
    assert translate("Window", "%n document(s)", "", 1) == "1 document"
    assert translate("Window", "%n document(s)", "", 2) == "2 documents"


def test_qts_own_words_come_in_the_language_too(application: QApplication) -> None:
    assert language.install(application, "de") == "de"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().decimalPoint() == ","


@pytest.mark.parametrize(
    ("spoken", "taken"), [(["de-AT", "en"], "de"), (["pt-BR", "fr-CH"], "fr"), (["tlh"], "en"), ([], "en")]
)
def test_the_systems_language_is_taken_unless_a_person_chose(
    application: QApplication, monkeypatch: pytest.MonkeyPatch, spoken: list[str], taken: str
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: spoken)
    assert language.install(application) == taken
    assert QLocale().name().startswith(taken)
    assert count_words(1234) != "1234"
    assert language.install(application, "xx") == taken
    assert language.install(application, "fr") == "fr"


@pytest.mark.usefixtures("german")
def test_numbers_and_sizes_are_written_as_in_the_language(qtbot: QtBot, window: Window) -> None:
    page = cast("ModelsPage", window.show_page("models"))
    qtbot.waitUntil(lambda: "8.192" in page.models.facts.text())
    qtbot.waitUntil(lambda: "0,5 GB" in _one_line(page.models.memory.sentence.text()))
    assert "0,4 GB" in _one_line(sentence(ModelNeed(8192, 4 * GB // 10, 0, 0, 12 * GB, 16 * GB)))


def _one_line(text: str) -> str:
    """A space that does not break is a space here."""
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("en", ["8,192", "1.8", "0.5", "1.3 GB", "98 MB", "1 kB"]),
        ("de", ["8.192", "1,8", "0,5", "1,3 GB", "98 MB", "1 kB"]),
        ("fr", ["8 192", "1,8", "0,5", "1,3 Go", "98 Mo", "1 ko"]),
    ],
)
def test_every_language_has_its_manner_of_writing_figures(
    application: QApplication, monkeypatch: pytest.MonkeyPatch, code: str, told: list[str]
) -> None:
    # In some countries other marks are used.
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("C"))
    language.install(application, code)
    sizes = [size_words(size) for size in (1_299_000_000, 98_362_432, 12)]
    figures = [count_words(8192), decimal_words(1.8, 1), short_decimal_words(0.5), *sizes]
    assert [_one_line(each) for each in figures] == told


def test_a_half_is_rounded_as_in_a_report(application: QApplication) -> None:
    language.install(application, "en")
    assert [decimal_words(value, 0) for value in (12.5, 13.5, 0.5)] == [f"{value:.0f}" for value in (12.5, 13.5, 0.5)]


@pytest.mark.usefixtures("german")
def test_a_time_is_written_in_short_and_what_is_none_is_given_back() -> None:
    assert re.fullmatch(r"\d\d\.08\.26,? \d\d:\d\d", time_words("2026-08-21T10:00:00+00:00"))
    assert (time_words(""), time_words("soon")) == ("", "soon")


def test_a_translation_that_is_rewritten_meanwhile_does_not_end_the_program(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt maps a file it loads by name, and a mapped file that is cut short is a bus error."""
    shutil.copy(TRANSLATIONS / "casemate_de.qm", tmp_path)
    script = (
        "import sys, pathlib\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from desktop import language\n"
        "language.TRANSLATIONS = pathlib.Path(sys.argv[1])\n"
        "application = QCoreApplication([])\n"
        "assert language.install(application, 'de') == 'de'\n"
        "(language.TRANSLATIONS / 'casemate_de.qm').write_bytes(b'')\n"
        "print(language.translate('Commands', 'Settings…'))\n"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "Einstellungen…"
