"""What the engine says in English comes to the screen in the window's language, whole and with all that is named."""

from __future__ import annotations

import importlib.util
import io
import json
import re
import struct
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import engine_words, language
from desktop.doctor_report import lines_of
from desktop.engine_words import CONTEXT, SENTENCES, translated
from desktop.evaluation.failure_text import expected_words, failure_html
from desktop.faults import told_of
from desktop.language import TRANSLATIONS
from desktop.look.theme import Theme
from desktop.window import Window
from engine import Check, EngineError, EvaluationRun, Failure, Outcome, Question
from engine.evaluation.diagnose import diagnose
from engine.evaluation.outcomes import Conditions, Given, Place, Wanted
from engine.evaluation.question_set import parse_questions
from engine.ingestion.parsers import formats, pdf, warm_up
from engine.library.database import Database
from engine.library.documents import Documents
from engine.weights.gguf import read_header
from tests.gui.fake_engine import FakeEngine
from tests.gui.gestures import drop, press, shown_rows
from tests.gui.sidebar_gestures import click_row, names, type_name
from tests.unit.test_prompt import build, passage

ENGINE = Path(__file__).resolve().parents[2] / "engine"
FIELD = re.compile(r"\{\d+\}")
# An article, "de" or "que" before a vowel or an h, but in "ajoutez-le à" and before a file's name.
UNELIDED = re.compile(
    r"(?<!-)\b(?:de|la|le|ne|que|se|je|ce|jusque|lorsque|puisque) (?![\w]+_)[aeiouyhàâéèêëîïôœ]\w*",
    re.IGNORECASE,
)
ASPIRATED = frozenset(("hasard", "haut", "haute", "hauteur", "huit", "huitième", "onze", "oui"))
LISTED: dict[str, list[int]] = json.loads((TRANSLATIONS / SENTENCES).read_text(encoding="utf-8"))


def translations(code: str) -> dict[str, str]:
    for context in ET.parse(TRANSLATIONS / f"casemate_{code}.ts").iter("context"):
        if context.findtext("name") == CONTEXT:
            return {
                message.findtext("source", ""): message.findtext("translation", "")
                for message in context.iter("message")
            }
    return {}


@pytest.fixture(scope="module")
def extractor() -> ModuleType:
    spec = importlib.util.spec_from_file_location("engine_sentences", TRANSLATIONS / "engine_sentences.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Its dataclasses look themselves up.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


# --- what is found in the engine's code ---------------------------------------------------------------------------


def test_every_sentence_of_the_engine_is_listed(extractor: ModuleType) -> None:
    found = extractor.templates(ENGINE)
    assert found == LISTED, "run resources/translations/update.py"
    assert list(found) == list(LISTED)
    assert extractor.CONTEXT == CONTEXT


def test_a_message_is_followed_to_the_texts_it_is_made_of(extractor: ModuleType, tmp_path: Path) -> None:
    engine = tmp_path / "engine"
    (engine / "cli").mkdir(parents=True)
    (engine / "errors.py").write_text("class EngineError(Exception): ...\nclass Refused(EngineError): ...\n")
    (engine / "cli" / "own.py").write_text("raise Refused('Only in the command line.')\n")
    (engine / "some.py").write_text(
        "from engine.errors import Refused\n"
        "_HINT = 'Close it. Run: casemate doctor'\n"
        "def look(name, size, known):\n"
        "    wrong = 'empty' if not size else f'longer than {size:,} characters'\n"
        "    raise Refused(f'The name {name} is {wrong}.', _HINT)\n"
        "def refuse(path, reason):\n"
        "    return Refused(f'{path}{path.stem} was left out: it {reason}.')\n"
        "def use(path):\n"
        "    refuse(path, 'is hidden')\n"
        "    refuse(path, reason='leads out')\n"
    )
    assert extractor.templates(engine) == {
        "Close it.": [],
        "The name {1} is empty.": [],
        "The name {1} is longer than {2} characters.": [2],
        "{1} was left out: it is hidden.": [],
        "{1} was left out: it leads out.": [],
    }


def test_a_field_is_a_number_where_the_code_formats_one_at_every_place(extractor: ModuleType, tmp_path: Path) -> None:
    engine = tmp_path / "engine"
    engine.mkdir()
    (engine / "errors.py").write_text(
        "class EngineError(Exception): ...\n"
        "def some(name, size, mode, scale):\n"
        "    raise EngineError(f'There is no {name} of {size / 1e6:,.1f} MB at {scale:g}, permissions {mode:04o}.')\n"
        "    raise EngineError(f'There are {size:,}.')\n"
        "    raise EngineError(f'There are {name}.')\n"
        "    raise EngineError(f'It reads {name}{size:,} bytes.')\n"
    )
    assert extractor.templates(engine) == {
        "It reads {1} bytes.": [],
        "There are {1}.": [],
        "There is no {1} of {2} MB at {3}, permissions {4}.": [2, 3],
    }


@pytest.mark.parametrize("code", ["de", "fr"])
def test_every_sentence_has_a_translation_with_the_same_fields(code: str) -> None:
    known = translations(code)
    assert sorted(known) == list(LISTED)
    for source, said in known.items():
        assert said, source
        assert sorted(FIELD.findall(said)) == sorted(FIELD.findall(source)), source


def unelided(text: str) -> list[str]:
    return [found for found in UNELIDED.findall(text) if found.split()[1].lower() not in ASPIRATED]


def test_french_is_elided() -> None:
    assert unelided("ne peut pas servir de adaptateur, que Il lit") == ["de adaptateur", "que Il"]
    assert not unelided("Ajoutez-le à nouveau, de adapter_model.safetensors, le hasard.")
    assert [said for said in translations("fr").values() if unelided(said)] == []


@pytest.mark.parametrize("code", ["de", "fr"])
def test_no_sentence_begins_with_a_small_letter_and_a_capital(code: str) -> None:
    # A capital made small because a sentence may go on with it: "jSON".
    assert [said for said in translations(code).values() if re.match("[a-z][A-Z]", said)] == []


PUT_IN = ("value{}", "1,800", "a. b", "12,345,678,901,234,567,890", "Documents are being added.")


@pytest.mark.parametrize("code", ["de", "fr"])
@pytest.mark.parametrize("put_in", PUT_IN)
def test_every_sentence_is_recognised_and_none_is_taken_for_another(
    application: QApplication, code: str, put_in: str
) -> None:
    language.install(application, code)
    for source, said in translations(code).items():
        fields = {
            field: "1,234.5" if int(field[1:-1]) in LISTED[source] else put_in.format(field[1:-1])
            for field in FIELD.findall(source)
        }
        figure = {"de": "1.234,5", "fr": "1\u202f234,5"}[code]
        told = {field: figure if text == "1,234.5" else text for field, text in fields.items()}
        assert translated(filled(source, fields)) == filled(said, told)


def filled(text: str, fields: dict[str, str]) -> str:
    return FIELD.sub(lambda field: fields[field[0]], text)


@pytest.mark.usefixtures("german")
def test_a_sentence_that_is_put_in_is_not_divided_from_the_one_around_it() -> None:
    said = "The question is empty. cannot be opened: Nothing is pinned. It is damaged."
    assert translated(said) == "The question is empty. lässt sich nicht öffnen: Nothing is pinned. It is damaged."


# --- what the engine really says ------------------------------------------------------------------------------------


def raised(call: Callable[[], object]) -> EngineError:
    with pytest.raises(EngineError) as caught:
        call()
    return caught.value


def short_model(folder: Path) -> EngineError:
    path = folder / "tiny. model.gguf"
    path.write_bytes(struct.pack("<4sIQQ", b"GGUF", 3, 2, 5))
    return raised(lambda: read_header(path))


def locked_pdf(folder: Path) -> EngineError:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(warm_up.small_pdf()))
    writer.encrypt("open sesame", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return raised(lambda: pdf.parse(buffer.getvalue(), "Dr. Lind.pdf"))


def foreign_file(folder: Path) -> EngineError:
    return raised(lambda: formats.detect(b"7z\xbc\xaf\x27\x1c" + b"\0" * 64, "all.7z"))


def missing_collection(folder: Path) -> EngineError:
    database = Database(folder / "catalog.sqlite3")
    try:

        def rename() -> None:
            with Documents(database).renaming_collection("Le{1}al", "Law"):
                pass

        return raised(rename)
    finally:
        database.close()


def long_question(folder: Path) -> EngineError:
    return raised(lambda: build([passage(1, "The rent is 900 euros.")], question="why " * 1000))


def wrong_line(folder: Path) -> EngineError:
    return raised(lambda: parse_questions(b'\n{"question": "Why?", "page": "two"}', "mine.jsonl"))


@pytest.mark.parametrize(
    ("failing", "told"),
    [
        (
            short_model,
            "tiny. model.gguf kann nicht als Modell dienen: Die Datei endet mitten in ihrer Beschreibung. ",
        ),
        (
            locked_pdf,
            "Dr. Lind.pdf ist mit einem Passwort geschützt. In einem PDF-Programm öffnen, eine Kopie ohne Passwort",
        ),
        (foreign_file, "all.7z ist nicht lesbar: Es scheint ein 7-Zip-Archiv zu sein. Lesbare Formate: "),
        (missing_collection, "Es gibt keine Sammlung „Le{1}al“. Die Sammlungen sind: noch keine."),
        (long_question, "Die Frage ist 1.000 Token lang, und im Kontext des Modells von "),
        (wrong_line, "mine.jsonl, Zeile 2: "),
    ],
)
@pytest.mark.usefixtures("german")
def test_an_error_is_told_in_german(tmp_path: Path, failing: Callable[[Path], EngineError], told: str) -> None:
    error = failing(tmp_path)
    assert told_of(error).startswith(told)
    # A document keeps both, and the doctor joins them.
    joined = translated(f"{error.message} {error.hint}")
    assert joined == f"{translated(error.message)} {translated(error.hint)}"
    for sentence in (error.message, error.hint):
        assert translated(sentence) != sentence


@pytest.mark.usefixtures("german")
def test_a_command_is_left_out_before_the_hint_is_translated() -> None:
    error = EngineError("There is no model called 'x'.", "Choose another one first: `casemate models use MODEL`.")
    assert told_of(error) == "Es gibt kein Modell namens 'x'."
    check = Check("model x", False, "The model file x.gguf is not there. Import it again. Run: casemate doctor")
    assert lines_of(check) == ["Die Modelldatei x.gguf ist nicht da. Bitte erneut importieren."]


@pytest.mark.usefixtures("german")
def test_the_doctor_finds_in_german() -> None:
    check = Check("catalog", True, "12 documents, 345 passages, no damage found")
    assert lines_of(check) == ["12 Dokumente, 345 Stellen, kein Schaden gefunden"]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("it has more than 100,000 tags; it was kept as it is", "Mehr als 100.000 Tags; so belassen, wie es ist"),
        ("1,000 is larger than 1,000 MB.", "1,000 ist größer als 1,000 MB."),
        ("1.5 has not been measured at the scale 1.5.", "1.5 wurde mit der Stärke 1,5 noch nicht gemessen."),
        ("x is incomplete: 1,024 of 2,048 bytes.", "x ist unvollständig: 1.024 von 2.048 Bytes."),
        ("x has not been measured at the scale 1e-05.", "x wurde mit der Stärke 1e-05 noch nicht gemessen."),
        ("no document holds “1,800”", "Kein Dokument enthält „1,800“"),
        ('There is no collection "1,000".', "Es gibt keine Sammlung „1,000“."),
    ],
)
def test_numbers_are_in_the_languages_figures_and_what_is_quoted_is_not(said: str, told: str) -> None:
    assert translated(said) == told


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("number", ["12,345,678,901,234,567,890", "9" * 500, "1." + "0" * 100, "٣", "1,80", ",", ""])
def test_what_is_no_number_that_can_be_told_stays_as_it_is(number: str) -> None:
    told = f"Mehr als {number} Tags; so belassen, wie es ist"
    assert translated(f"it has more than {number} tags; it was kept as it is") == told
    assert translated(f"no document holds “{number}”") == f"Kein Dokument enthält „{number}“"


# --- what it does not know ------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nobody says this.",
        "(.*)+ [a-z]{1,} is \\1 of ^$ " * 139,
        "x" * 100_000,
        ". " * 50_000,
        " is damaged: " * 300,
        ("x" * 250 + ". ") * 15,
        (" Is damaged: " * 19 + "! ") * 15,
        ("A is {1} of the , " * 14 + "? ") * 15,
        "A. b! C? " * 433,
        "The disk is full: " * 216,
        "{1} {2} {0} %n %1",
    ],
)
def test_what_no_template_knows_stays_as_it_is_and_takes_no_time(text: str) -> None:
    translated("The question is empty.")
    assert translated(text) == text
    assert min(seconds(text) for _ in range(3)) < 0.1


def seconds(text: str) -> float:
    """Of the processor's, for a text that was never told."""
    engine_words._translated.cache_clear()
    began = time.process_time()
    translated(text)
    return time.process_time() - began


@pytest.mark.usefixtures("german")
def test_a_text_is_looked_for_a_bounded_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    monkeypatch.setattr(engine_words._Sentences, "find", lambda _, text: looked.append(text))
    for text in (("Xy" * 120 + ". ") * 16, "A. b! C? " * 433, "x" * 3_900):
        looked.clear()
        translated(text)
        assert 0 < len(looked) <= 16 * 17 / 2


@pytest.mark.usefixtures("german")
def test_of_several_sentences_those_that_are_known_are_translated() -> None:
    assert translated("Who knows. The question is empty.  So what?") == "Who knows. Die Frage ist leer.  So what?"


def test_english_is_left_alone(application: QApplication) -> None:
    language.install(application, "en")
    text = "The question is empty."
    assert translated(text) is text


@pytest.mark.usefixtures("german")
def test_without_the_list_the_engine_is_left_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(engine_words, "TRANSLATIONS", tmp_path)
    engine_words._sentences.cache_clear()
    engine_words._translated.cache_clear()
    try:
        assert translated("The question is empty.") == "The question is empty."
    finally:
        engine_words._sentences.cache_clear()
        engine_words._translated.cache_clear()


# --- in the window --------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("german")
def test_a_file_that_was_not_read_says_why_in_german(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    window.show_page("library")
    drop(window, [library["empty"]])
    qtbot.waitUntil(lambda: not window.intake.busy)
    (row,) = shown_rows(window)
    assert row.state_told() == "Ungelesen: ist leer"
    index = window.library.table.index(0, 0)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert "empty.txt ist leer" in index.data(role)
    window.library.list.selectRow(0)
    strip = window.library.strip
    qtbot.waitUntil(lambda: strip.reason.text() == "empty.txt ist leer.")
    assert strip.hint.text() == "Darin ist nichts, was sich aufnehmen ließe."


@pytest.mark.usefixtures("german")
def test_a_refused_name_is_told_in_german(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    for name, file in (("Legal", "lease"), ("Minutes", "minutes")):
        engine.add([library[file]], name).result()
    window.library.refresh()
    window.sidebar.refresh_collections()
    qtbot.waitUntil(lambda: {"Legal", "Minutes"} <= set(names(window)))
    click_row(window.sidebar.collection_list, 1)
    press(window.sidebar.collection_list, Qt.Key.Key_F2)
    type_name(window.sidebar.collection_list, "Minutes")
    qtbot.waitUntil(lambda: window.sidebar.notice.isVisible())
    assert window.sidebar.notice.text() == ("Eine Sammlung „Minutes“ gibt es schon. Bitte einen anderen Namen wählen.")


def failure(outcome: Outcome) -> Failure:
    conditions = Conditions("e", "M", "m", {}, "l", 1)
    run = EvaluationRun("1", "set", "2026-11-27T10:00:00+00:00", 1, conditions, False, 1, 1, (outcome,), ())
    (found,) = diagnose(run).failures
    return found


WRONG = Given("It is full.", False, "end", 1, 1, (), 8, 1.0)
TANK = Question("Is it empty?", True, ("a/manual.pdf",), answers=("The tank is empty. Refill it.", "Yes"))
IN_MANUAL = Wanted("manual.pdf", (Place(1, "a/manual.pdf", page=3),))


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (
            Outcome(TANK, (IN_MANUAL,), answer=WRONG),
            "„The tank is empty. Refill it.“ oder „Yes“, aus manual.pdf, Seite 3",
        ),
        (Outcome(TANK, answer=WRONG, scores={"right_answer": 0.0}), "„The tank is empty. Refill it.“ oder „Yes“"),
        (Outcome(Question("Where?", True, ("b.txt", "c.txt"), page=2), (Wanted("b.txt", ()),)), "b.txt, c.txt"),
        (Outcome(Question("Who?", answerable=False), answer=WRONG), "Keine Antwort: Es steht nicht in den Dokumenten"),
    ],
)
def test_what_a_person_expected_is_told_in_german_and_their_words_are_kept(outcome: Outcome, told: str) -> None:
    assert expected_words(failure(outcome)) == told


@pytest.mark.usefixtures("german")
def test_each_reason_that_a_passage_is_nowhere_is_told_in_german(application: QApplication) -> None:
    wanted = (
        Wanted("a", (), "a; b.txt is not in the library"),
        Wanted("b", (), "no document holds “x; no document holds”"),
        Wanted("c", (), "a; b.txt is not in the library"),
    )
    told = failure_html(failure(Outcome(TANK, wanted)), Theme(application, dark=False))
    assert "a; b.txt ist nicht in der Bibliothek; Kein Dokument enthält „x; no document holds“" in told
