"""The page "evaluation", driven as a person does, on the fake engine and once on the real one."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.evaluation.commands import FAILURES, QUESTIONS, RESULTS, RUNS
from desktop.evaluation.figures import Row, RowKind
from desktop.evaluation.page import EvaluationPage
from desktop.evaluation.reading import Choices
from desktop.evaluation.run_bar import SAMPLES
from desktop.evidence.places import Place
from desktop.window import Window
from engine import Asking, Cause, Draft, Engine, Outcome, Question, QuestionSet, ReplayRefused, Scope
from tests.gui.conftest import OpenWindow
from tests.gui.fake_engine import FakeEngine
from tests.gui.fake_evaluation import outcome, question
from tests.gui.gestures import carry, click, drag_over, index_files, press

GATE, PASS = question("When does the gate open?"), question("What does a pass cost?", "25 euros")
ABSENT = Question("Who is the guard?", answerable=False)
SET = QuestionSet("gates", (GATE, PASS, ABSENT))


@pytest.fixture
def page(qtbot: QtBot, window: Window, engine: FakeEngine) -> EvaluationPage:
    """The page, with a set of three questions chosen: one goes right, one is not retrieved, one is answered wrongly."""
    engine.sets = {"gates": SET}
    engine.outcomes = {
        PASS.text: outcome(PASS, "It is free.", rank=20),
        ABSENT.text: outcome(ABSENT, "It is Mr Smith."),
    }
    page = window.show_page("evaluation")
    assert isinstance(page, EvaluationPage)
    qtbot.waitUntil(lambda: page.bar.run_button.isEnabled() and page.bar.sets.findText("gates") >= 0)
    page.bar.sets.setCurrentIndex(page.bar.sets.findText("gates"))
    return page


def run(qtbot: QtBot, page: EvaluationPage) -> None:
    """Press Run, and wait until the new run is shown and listed."""
    before = len(page.runs.table.records.records())
    click(page.bar.run_button)
    qtbot.waitUntil(lambda: len(page.runs.table.records.records()) == before + 1 and not page.bar.running)
    newest = page.runs.table.records.records()[0].id
    qtbot.waitUntil(lambda: page.results.shown is not None and page.results.shown.run.id == newest)


def row(page: EvaluationPage, title: str) -> Row:
    return next(row for row in page.results.rows.rows() if row.title == title)


def titles(page: EvaluationPage, kind: RowKind) -> list[str]:
    return [row.title for row in page.results.rows.rows() if row.kind is kind]


def test_a_set_is_asked_and_its_figures_stand_in_two_groups(
    qtbot: QtBot, page: EvaluationPage, engine: FakeEngine
) -> None:
    run(qtbot, page)
    assert engine.evaluated == [("gates", False, None, Asking())]
    assert page.tabs.currentIndex() == RESULTS
    assert titles(page, RowKind.HEADING) == ["Retrieval", "Answers"]
    recall, right = row(page, "Recall at 3"), row(page, "Right answers")
    assert (recall.value, right.value) == ("50 %", "50 %")
    assert recall.detail.startswith("0 to 100 %")
    assert row(page, "False answers ↓").value == "100 %"
    assert row(page, "MRR").value == "0.50"
    names = [row.title for row in page.results.rows.rows()]
    assert names.index("Retrieval") < names.index("MRR") < names.index("Answers") < names.index("Right answers")
    assert "F1" not in names
    click(page.results.every, QPoint(10, page.results.every.height() // 2))
    assert "F1" in titles(page, RowKind.FIGURE)


def test_a_bar_is_read_out_with_its_value_interval_and_meaning(qtbot: QtBot, page: EvaluationPage) -> None:
    run(qtbot, page)
    rows = [each.title for each in page.results.rows.rows()]
    child = QAccessible.queryAccessibleInterface(page.results.list).child(rows.index("Recall at 8"))
    said = child.text(QAccessible.Text.Name)
    assert said.startswith("Recall at 8: 50 %. 0 to 100 %")
    assert said.endswith("What is wanted, among the first 8")


def test_bars_are_drawn_as_long_as_their_values(qtbot: QtBot, page: EvaluationPage) -> None:
    run(qtbot, page)
    view = page.results.list
    last = page.results.rows.index(page.results.rows.rowCount() - 1)
    qtbot.waitUntil(lambda: view.visualRect(last).isValid())
    accent = QGuiApplication.palette().accent().color().rgb()

    def length(title: str) -> int:
        rows = [each.title for each in page.results.rows.rows()]
        index = page.results.rows.index(rows.index(title))
        view.scrollTo(index)
        QApplication.processEvents()
        box, colours = view.visualRect(index), view.viewport().grab().toImage()
        # Above the line of the interval.
        y = int((box.center().y() - 3) * colours.devicePixelRatio())
        return sum(colours.pixel(x, y) == accent for x in range(colours.width()))

    assert length("Recall at 1") > 20
    # Half of the questions are right, and all that is cited is.
    assert length("Citation precision") == pytest.approx(2 * length("Recall at 1"), rel=0.2)


def test_a_run_shows_how_far_it_is_and_what_was_done_is_kept_when_it_is_stopped(
    qtbot: QtBot, page: EvaluationPage, engine: FakeEngine
) -> None:
    engine.may_judge = 0
    assert page.results.nothing.text().startswith("No run yet")
    click(page.bar.run_button)
    assert page.results.nothing.text().startswith("The figures come")
    qtbot.waitUntil(lambda: page.bar.progress.maximum() == 3)
    assert page.bar.stop_button.isVisible()
    assert not page.bar.sets.isEnabled()
    engine.may_judge = 1
    qtbot.waitUntil(lambda: page.bar.progress.value() == 1)
    assert "1 of 3" in page.bar.status.text()
    click(page.bar.stop_button)
    qtbot.waitUntil(lambda: page.results.shown is not None)
    assert page.results.shown is not None
    assert page.results.shown.run.stopped
    assert "stopped after 1 of 3" in page.results.title.text()
    assert page.bar.run_button.isVisible()
    assert page.bar.status.text().startswith("Stopped.")


def test_retrieval_alone_a_sample_and_an_adapter_are_what_the_engine_is_told(
    qtbot: QtBot, page: EvaluationPage, engine: FakeEngine
) -> None:
    page.bar.offer(Choices(("gates",), ("tone",)))
    page.bar.adapters.setCurrentIndex(page.bar.adapters.findText("tone"))
    page.bar.limit.setCurrentIndex(1)
    run(qtbot, page)
    page.bar.adapters.setCurrentIndex(1)
    click(page.bar.retrieval_only, QPoint(10, page.bar.retrieval_only.height() // 2))
    run(qtbot, page)
    assert engine.evaluated == [
        ("gates", False, 10, Asking(adapters=(("tone", 1.0),))),
        ("gates", True, 10, Asking()),
    ]
    assert "Answers" not in titles(page, RowKind.HEADING)
    assert "Retrieval only" in page.results.made_with.text()


def test_two_runs_are_compared_figure_by_figure_and_question_by_question(
    qtbot: QtBot, page: EvaluationPage, engine: FakeEngine
) -> None:
    run(qtbot, page)
    engine.outcomes = {GATE.text: outcome(GATE, "At seven."), PASS.text: outcome(PASS, "25 euros")}
    run(qtbot, page)
    page.tabs.setCurrentIndex(RUNS)
    table = page.runs.table
    click(table.viewport(), table.visualRect(table.model().index(0, 0)).center())
    assert not page.runs.compare_button.isEnabled()
    place = table.visualRect(table.model().index(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    click(page.runs.compare_button)
    qtbot.waitUntil(lambda: page.results.shown is not None and page.results.shown.comparison is not None)
    assert page.tabs.currentIndex() == RESULTS
    assert row(page, "False answers ↓").value == "100 → 0 %"
    # One question is no chance to be told from: the interval is a point, and so clear.
    assert row(page, "False answers ↓").detail == "better · −100 (−100 to −100)"
    assert row(page, "Right answers").detail.startswith("within chance · 0 (")
    assert titles(page, RowKind.CHANGE) == [GATE.text, PASS.text, ABSENT.text]
    assert row(page, GATE.text).alarming
    assert "“06:30” → “At seven.”" in row(page, GATE.text).detail
    assert page.results.against.currentData() == "1"
    page.results.against.setCurrentIndex(0)
    page.results.against.activated.emit(0)
    qtbot.waitUntil(lambda: page.results.shown is not None and page.results.shown.comparison is None)


def test_a_failure_opens_at_the_passage_that_was_missed(
    qtbot: QtBot, page: EvaluationPage, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["minutes"]])
    run(qtbot, page)
    page.tabs.setCurrentIndex(FAILURES)
    assert page.tabs.tabText(FAILURES) == "Failures (2)"
    table = page.failures.table
    assert [table.model().index(n, 0).data() for n in range(2)] == [PASS.text, ABSENT.text]
    table.setFocus()
    told = page.failures.details.toPlainText()
    assert PASS.text in told
    assert "number 20" in told
    assert "“25 euros”, from gate.txt" in told
    assert "It is free." in told
    with qtbot.waitSignal(page.place_chosen) as chosen:
        press(table, Qt.Key.Key_Return)
    assert chosen.args == [[Place(1, "gate.txt", None, 18, 32, words="opens at 06:30")], 1]
    qtbot.waitUntil(lambda: window.evidence.isVisible() and window.evidence.header.title.text() == "gate.txt")
    click(page.failures.copy_button)
    assert QGuiApplication.clipboard().text() == f"casemate search --limit 20 '{PASS.text}'"


def test_failures_are_filtered_by_cause_and_name_the_page_of_their_lever(qtbot: QtBot, page: EvaluationPage) -> None:
    run(qtbot, page)
    page.tabs.setCurrentIndex(FAILURES)
    causes = page.failures.causes
    assert [causes.itemText(n) for n in range(causes.count())] == [
        "All causes (2)",
        "Indexed but not retrieved (1)",
        "Answered though it was not there (1)",
    ]
    assert not page.failures.page_buttons["models"].isVisible()
    causes.setFocus()
    press(causes, Qt.Key.Key_End)
    assert page.failures.table.model().rowCount() == 1
    assert page.failures.chosen is not None
    assert page.failures.chosen.cause is Cause.ABSENT
    assert page.failures.place_button.text() == "Show what was cited"
    wanted: list[str] = []
    page.page_wanted.disconnect()
    page.page_wanted.connect(wanted.append)
    click(page.failures.page_buttons["models"])
    assert wanted == ["models"]


def test_words_of_documents_are_no_markup(qtbot: QtBot, page: EvaluationPage, engine: FakeEngine) -> None:
    engine.outcomes[PASS.text] = outcome(PASS, "<b>free</b> <img src=x>", rank=20)
    run(qtbot, page)
    assert "<b>free</b> <img src=x>" in page.failures.details.toPlainText()


def test_a_run_is_repeated_or_the_refusal_says_why(qtbot: QtBot, page: EvaluationPage, engine: FakeEngine) -> None:
    run(qtbot, page)
    page.tabs.setCurrentIndex(RUNS)
    engine.refuses = ReplayRefused("Run 1 was answered by Big; now Small answers.", "Use Big again.")
    click(page.runs.repeat_button)
    qtbot.waitUntil(page.bar.problem.isVisible)
    assert page.bar.problem.text() == "Run 1 was answered by Big; now Small answers. Use Big again."
    assert not page.bar.running
    engine.refuses = None
    qtbot.waitUntil(page.runs.repeat_button.isEnabled)
    click(page.runs.repeat_button)
    qtbot.waitUntil(lambda: page.results.shown is not None and page.results.shown.run.replay_of == "1")
    assert "repeats run 1" in page.results.made_with.text()
    assert not page.bar.problem.isVisible()


def test_what_a_comparison_says_of_an_adapter_is_kept_with_it_on_demand(
    qtbot: QtBot, page: EvaluationPage, engine: FakeEngine
) -> None:
    run(qtbot, page)
    run(qtbot, page)
    page.show_run("2", "1")
    qtbot.waitUntil(lambda: page.results.shown is not None and page.results.shown.comparison is not None)
    assert not page.results.adapter_button.isVisible()
    later = engine.runs["2"]
    settings = later.conditions.settings | {"asking.adapters": [["tone", 1.0]]}
    engine.runs["2"] = replace(later, conditions=replace(later.conditions, settings=settings))
    page.show_run("2", "1")
    qtbot.waitUntil(page.results.adapter_button.isVisible)
    assert "tone × 1" in page.results.made_with.text()
    click(page.results.adapter_button)
    qtbot.waitUntil(lambda: engine.adapter_results == [("1", "2")])
    qtbot.waitUntil(page.bar.status.isVisible)


def test_a_run_is_removed_only_when_that_is_confirmed(qtbot: QtBot, page: EvaluationPage, engine: FakeEngine) -> None:
    run(qtbot, page)
    page.tabs.setCurrentIndex(RUNS)
    for answer, left in (("Cancel", ["1"]), ("Remove", [])):
        page.runs.table.setFocus()
        press(page.runs.table, Qt.Key.Key_Delete)
        box = page.findChild(QMessageBox)
        assert box is not None
        click(next(each for each in box.findChildren(QPushButton) if each.text().replace("&", "") == answer))
        qtbot.waitUntil(lambda left=left: list(engine.runs) == left and page.findChild(QMessageBox) is None)
    qtbot.waitUntil(page.runs.nothing.isVisible)
    assert page.results.shown is None


def test_a_dropped_file_of_questions_becomes_a_set_and_a_bad_one_says_why(
    qtbot: QtBot, page: EvaluationPage, engine: FakeEngine, tmp_path: Path
) -> None:
    good, bad = tmp_path / "tanks.jsonl", tmp_path / "bad.jsonl"
    good.write_text(
        '{"question": "How much does T1 hold?", "answer": "8,000"}\n{"question": "Why?", "answer": "none"}\n'
    )
    bad.write_text('{"question": "How much?"}\n')
    let_go(page, good)
    table = page.questions.questions.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)
    assert page.tabs.currentIndex() == QUESTIONS
    assert page.bar.sets.currentText() == "tanks"
    assert [table.model().index(1, column).data() for column in range(2)] == ["Why?", "Not in the documents"]
    let_go(page, bad)
    qtbot.waitUntil(page.bar.problem.isVisible)
    assert page.bar.problem.text().startswith("bad.jsonl, line 1: nothing is expected")


def test_other_files_dropped_on_the_page_go_to_the_library(
    qtbot: QtBot, page: EvaluationPage, window: Window, library: dict[str, Path]
) -> None:
    assert drag_over(page, carry(["q.jsonl"])).isAccepted()
    assert not window.overlay.isVisible()
    drag_over(page, carry([library["minutes"]]))
    assert window.overlay.isVisible()


def let_go(page: EvaluationPage, file: Path) -> None:
    data = carry([file])
    drag_over(page, data)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, left, none))


def test_drafts_are_mended_kept_or_thrown_away(qtbot: QtBot, page: EvaluationPage, engine: FakeEngine) -> None:
    engine.drafts = [Draft(f"Question {n}?", str(n), "/files/a.txt", f"It is {n}.", None, "number") for n in range(3)]
    page.tabs.setCurrentIndex(QUESTIONS)
    click(page.questions.questions.draft_button)
    drafts = page.questions.drafts
    qtbot.waitUntil(drafts.isVisible)
    assert engine.drafted_from == [Scope()]
    assert "It is 0." in drafts.quote.text()
    press(drafts.table, Qt.Key.Key_Delete)
    assert drafts.chosen is not None
    assert drafts.chosen.question == "Question 1?"
    press(drafts.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "How many are there?")
    press(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: drafts.chosen is not None and drafts.chosen.question == "How many are there?")
    click(drafts.keep_button)
    qtbot.waitUntil(lambda: page.bar.sets.findText("reviewed") >= 0)
    (kept,) = engine.sets["reviewed"].questions
    assert (kept.text, kept.answers, kept.reviewed) == ("How many are there?", ("1",), True)
    engine.refuses = ReplayRefused("The disk is full.", "Make room.")
    press(drafts.table, Qt.Key.Key_Return)
    qtbot.waitUntil(page.bar.problem.isVisible)
    assert drafts.table.model().rowCount() == 1
    click(drafts.done_button)
    assert page.questions.questions.isVisible()


def test_a_run_that_cannot_be_read_is_listed_with_the_reason(
    qtbot: QtBot, page: EvaluationPage, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(qtbot, page)
    real = engine.evaluation_run

    def damaged(run_id: str = "newest") -> object:
        if run_id == "2":
            raise ReplayRefused("Run 2 cannot be read.", "")
        return real(run_id)

    monkeypatch.setattr(engine, "evaluation_run", damaged)
    engine.runs["2"] = engine.runs["1"]
    page.reload()
    qtbot.waitUntil(lambda: page.runs.table.model().rowCount() == 2)
    assert page.runs.table.model().index(0, 2).data() == "Run 2 cannot be read."
    assert page.runs.remove_button.isEnabled()
    assert not page.runs.show_button.isEnabled()


def test_commands_run_and_show_the_page(qtbot: QtBot, page: EvaluationPage, window: Window, engine: FakeEngine) -> None:
    window.show_page("chat")
    window.commands["evaluate"].trigger()
    assert window.pages.currentWidget() is page
    qtbot.waitUntil(lambda: page.results.shown is not None)
    window.commands["show-runs"].trigger()
    assert page.runs.isVisible()


def test_of_twenty_thousand_questions_only_those_in_sight_are_read(qtbot: QtBot, page: EvaluationPage) -> None:
    many = QuestionSet("many", tuple(question(f"Question {n}?") for n in range(20_000)))
    page.tabs.setCurrentIndex(QUESTIONS)
    table = page.questions.questions.table
    read: set[str] = set()

    def text(asked: Question) -> str:
        read.add(asked.text)
        return asked.text

    table.records.columns = [replace(table.records.columns[0], text=text), *table.records.columns[1:]]
    page.questions.questions.show_set(many)
    table.grab()
    assert table.model().rowCount() == 20_000
    assert 0 < len(read) < 200


def test_the_page_fits_between_the_sidebar_and_the_evidence_of_a_small_window(
    qtbot: QtBot, page: EvaluationPage
) -> None:
    run(qtbot, page)
    run(qtbot, page)
    page.bar.offer(Choices(("gates",), ("an-adapter-with-a-long-name-for-the-maintenance-manuals",)))
    page.show_run("2", "1")
    for number in range(page.tabs.count()):
        page.tabs.setCurrentIndex(number)
        assert page.minimumSizeHint().width() <= 340, page.tabs.tabText(number)


def test_everything_has_a_name_and_is_reached_in_the_order_the_eye_has(qtbot: QtBot, page: EvaluationPage) -> None:
    run(qtbot, page)
    bar = page.bar
    for control in (bar.sets, bar.limit, page.results.against, page.results.list, page.failures.table, page.runs.table):
        assert control.accessibleName()
    bar.sets.setFocus()
    met = []
    for _ in range(7):
        met.append(QApplication.focusWidget())
        press(met[-1], Qt.Key.Key_Tab)
    assert met == [
        bar.sets, bar.run_button, bar.retrieval_only, bar.limit, page.tabs, page.results.every, page.results.list,
    ]  # fmt: skip


def test_the_real_engine_measures_retrieval_on_the_samples(
    qtbot: QtBot, open_window: OpenWindow, home: Path, samples: Path, tmp_path: Path
) -> None:
    records = [json.loads(line) for line in SAMPLES.read_text(encoding="utf-8").splitlines()]
    wanted = [record for record in records if record.get("expected_document") == "site-access-policy.docx"][:2]
    wrong = {"question": "When is the moon full?", "expected_document": "moon.txt", "answer": "tonight"}
    file = tmp_path / "three.jsonl"
    file.write_text("".join(json.dumps(record) + "\n" for record in (*wanted, wrong)), encoding="utf-8")
    engine = Engine(home)
    engine.add([samples / "site-access-policy.docx"]).result()
    window = open_window(lambda: engine)
    qtbot.waitUntil(lambda: window.session.is_open)
    page = window.show_page("evaluation")
    assert isinstance(page, EvaluationPage)
    let_go(page, file)
    qtbot.waitUntil(lambda: page.bar.sets.currentText() == "three")
    click(page.bar.retrieval_only, QPoint(10, page.bar.retrieval_only.height() // 2))
    click(page.bar.run_button)
    qtbot.waitUntil(lambda: page.results.shown is not None, timeout=60_000)
    assert row(page, "Recall at 8").value == "67 %"
    assert page.failures.chosen is not None
    assert page.failures.chosen.cause is Cause.NOT_INDEXED
    page.tabs.setCurrentIndex(FAILURES)
    assert page.failures.page_buttons["library"].isVisible()
    assert "casemate add moon.txt" in page.failures.details.toPlainText()
    found = page.results.shown
    assert found is not None
    outcomes: tuple[Outcome, ...] = found.run.outcomes
    assert [each.first_relevant for each in outcomes[:2]] == [1, 1]
