"""The translations are in step with the code, complete, and taken up as a person or the system wants."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import language
from desktop.language import LANGUAGES, TRANSLATIONS, translate

TRANSLATED = ["en", "de", "fr"]
_PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%n")


def messages(code: str) -> Iterator[tuple[str, ET.Element]]:
    """Every source text with its translation."""
    for message in ET.parse(TRANSLATIONS / f"casemate_{code}.ts").iter("message"):
        translation = message.find("translation")
        assert translation is not None
        yield message.findtext("source", ""), translation


def forms(translation: ET.Element) -> list[str]:
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


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
            assert set(_PLACEHOLDER.findall(form)) | {"%n"} == set(_PLACEHOLDER.findall(text)) | {"%n"}, text
            compared += 1
    assert compared or code != "en"


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """Gives back what a test installs."""
    _forget(qapp)
    yield qapp
    _forget(qapp)
    language.install(qapp, "en")


def _forget(application: QApplication) -> None:
    QLocale.setDefault(QLocale.system())
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.setParent(None)


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
    assert language.install(application, "xx") == taken
    assert language.install(application, "fr") == "fr"
