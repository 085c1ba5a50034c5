"""The words on the screen in the person's language.

Every string a person can read goes through ``translate`` with a literal context and text, so that Qt's ``lupdate``
finds it; values are put in afterwards with ``str.format``, and counts are written ``%n``.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

translate = QCoreApplication.translate
"""``translate(context, text)``, or ``translate(context, text_with_%n, "", n)`` for a count."""

TRANSLATIONS = Path(__file__).resolve().parents[1] / "resources" / "translations"
LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français"}
"""The languages there are, each as it calls itself."""
NAME = "look/language"
"""The preference: one of LANGUAGES, or empty for the system's."""


def install(application: QCoreApplication, wanted: str = "") -> str:
    """Have the window speak ``wanted``, or where that is none of ours the first of the system's that is.

    To be called before any widget is made. Returns the language taken; English is what remains.
    """
    taken = wanted if wanted in LANGUAGES else _of_system()
    system = QLocale.system()
    # Numbers and dates are written as in that language too, and as in the person's country where it is spoken there.
    QLocale.setDefault(system if _spoken(system.name()) == taken else QLocale(taken))
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    # English below: it has the plurals of whatever is not in the other.
    wanted_files = [
        (TRANSLATIONS, "casemate_en.qm"),
        (qt, f"qtbase_{taken}.qm"),
        (TRANSLATIONS, f"casemate_{taken}.qm"),
    ]
    for folder, name in dict.fromkeys(wanted_files):
        translator = _Translator(application)
        if translator.take(folder / name):
            application.installTranslator(translator)
    return taken


def spoken() -> str:
    """The language that was taken, as ``install`` returned it."""
    return _spoken(QLocale().name())


class _Translator(QTranslator):
    _words = b""

    def take(self, file: Path) -> bool:
        """Read whole: mapped into memory, as Qt would, a file that is rewritten meanwhile is a crash."""
        try:
            # Qt goes on reading in them.
            self._words = file.read_bytes()
        except OSError:
            return False
        return self.load(self._words)


def _of_system() -> str:
    spoken = map(_spoken, QLocale.system().uiLanguages())
    return next((language for language in spoken if language in LANGUAGES), "en")


def _spoken(locale: str) -> str:
    """The language of a locale such as "de_AT"."""
    return locale.replace("_", "-").partition("-")[0].casefold()
