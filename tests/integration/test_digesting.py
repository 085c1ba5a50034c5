"""Whole documents: what two of them differ in, and summaries that say nothing the document does not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from engine import (
    DocumentEmpty,
    DocumentError,
    Engine,
    Event,
    FactKind,
    JobCancelled,
    Progress,
    Sentence,
    StopReason,
    Succeeded,
    Support,
)
from engine.answering.remarks import with_remarks
from engine.answering.summary import SENTENCES, _distinct
from engine.jobs import JobContext
from engine.prepared import AdapterUse
from engine.routing import Route
from tests.conftest import settle
from tests.integration.adapter_files import tensors, write_adapter

LEASE = """# Lease of the workshop in Mill Lane

## 1. Rent

The monthly rent is 900 euros, due on the third day of each month. The tenant pays for water and heating.

## 2. Term

The lease begins on 1 March 2026 and runs for two years. The tenant may sublet the workshop.

## 3. Keys

Three keys are handed over by Mara Lind. Lost keys are replaced at the tenant's cost.
"""
CHANGED = """# Lease of the workshop in Mill Lane

## 1. Term

The lease begins on 1 April 2026 and runs for two years. The tenant may not sublet the workshop.

## 2. Rent

The monthly rent is 950 euros, due on the third day of each month. Water and heating are paid by the tenant.

## 3. Insurance

The tenant insures the workshop against fire.

## 4. Keys

Three keys are handed over by Mara Holm.
"""

PUMP = [
    "The pump is tested in May by the works manager.",
    "In May the works manager tests the pump.",
    "The pump is not tested in May by the works manager.",
    "The pump is tested in May by the works manager for 20 minutes.",
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("digesting")
    files = folder / "files"
    files.mkdir()
    (files / "lease.md").write_text(LEASE)
    (files / "changed.md").write_text(CHANGED)
    rooms = [
        f"## Room {n}\n\nRoom {n} is painted in colour {n * 7} by the firm of Mr Alder{n}. "
        f"Its {n + 2} windows are cleaned every {n + 3} weeks. The door of the room is made of oak and opens outwards."
        for n in range(1, 61)
    ]
    (files / "pump.md").write_text("# Pump manual\n\n" + "\n\n".join(PUMP) + "\n")
    (files / "heading.md").write_text("# Pump manual\n")
    (files / "house.md").write_text("# The house on the hill\n\n" + "\n\n".join(rooms) + "\n")
    settle(folder / "home")
    (folder / "home" / "settings.json").write_text('{"context_tokens": 1024}')
    with Engine(folder / "home") as engine:
        engine.add([files]).result()
        yield engine


def document_id(engine: Engine, name: str) -> int:
    (found,) = [document.id for document in engine.documents() if document.path.endswith(f"/{name}")]
    return found


def test_what_differs_is_found_wherever_it_stands(engine: Engine) -> None:
    a, b = document_id(engine, "lease.md"), document_id(engine, "changed.md")
    found = engine.compare_documents(a, b, remarks=False).result()
    told = [difference for pair in found.differing for difference in pair.differences]
    said = {(each.kind, each.in_a, each.in_b) for each in told}
    assert said == {
        (FactKind.NUMBER, ("900",), ("950",)),
        (FactKind.DATE, ("1 March 2026",), ("1 April 2026",)),
        (FactKind.NEGATION, (), ("not",)),
        (FactKind.NAME, ("Lind",), ("Holm",)),
    }
    assert [(p.a.quote, p.b.quote) for p in found.reworded] == [
        ("The tenant pays for water and heating.", "Water and heating are paid by the tenant.")
    ]
    assert [each.quote for each in found.only_a] == ["Lost keys are replaced at the tenant's cost."]
    assert "The tenant insures the workshop against fire." in [each.quote for each in found.only_b]
    assert found.same == 4
    for cited, of in [(p.a, a) for p in found.differing] + [(p.b, b) for p in found.differing]:
        assert engine.document_text(of)[cited.start : cited.end] == cited.quote
    twin = engine.compare_documents(b, a, remarks=False).result()
    assert {(p.b.quote, p.a.quote) for p in twin.differing} == {(p.a.quote, p.b.quote) for p in found.differing}
    with pytest.raises(DocumentError):
        engine.compare_documents(a, a)


def test_of_what_the_model_says_only_what_the_pair_bears_out_is_kept(engine: Engine) -> None:
    found = engine.compare_documents(document_id(engine, "lease.md"), document_id(engine, "changed.md"), remarks=False)
    comparison = found.result()
    (rent,) = [n for n, pair in enumerate(comparison.differing) if "rent" in pair.a.quote]

    def remarks(said: str) -> list[str]:
        client: Any = SimpleNamespace(cancel=lambda: None, generate=lambda *_, **__: SimpleNamespace(text=said))
        model: Any = SimpleNamespace(id="m")
        context = JobContext(lambda _: None)
        told = with_remarks(comparison, client, model, engine._embedder.embed_question, context)
        return [remark.text for remark in told.remarks if remark.pair == rent]

    good = "The monthly rent is 900 euros, the monthly rent is 950 euros."
    assert remarks(good) == [good]
    for bad in (
        "The monthly rent is 950 euros, the monthly rent is 900 euros.",
        "The monthly rent is 900 euros.",
        "The monthly rent rose from 900 euros to 950 euros because of inflation in Berlin.",
        "",
    ):
        assert remarks(bad) == [], bad


def test_a_long_document_is_summarized_with_every_sentence_supported(engine: Engine) -> None:
    house = document_id(engine, "house.md")
    text = engine.document_text(house)
    events: list[Event] = []
    answer = engine.summarize(house, events.append).result()
    check_summary(answer, text)
    progress = [event for event in events if isinstance(event, Progress)]
    assert progress[-1].done == progress[-1].total > 4
    assert isinstance(events[-1], Succeeded)
    # More was read than the context holds at once.
    assert answer.tokens.prompt > answer.tokens.context > 0
    # And not only from one place of it.
    places = [citation.start / len(text) for sentence in answer.sentences for citation in sentence.citations]
    assert max(places) - min(places) > 0.3


def test_the_collections_adapter_writes_and_is_recorded(engine: Engine, tmp_path: Path) -> None:
    weights = tensors(2, size=0.01, parts=("attn_v",))
    tone = engine.adapters.import_(write_adapter(tmp_path / "tone.gguf", weights)).result()
    a, b = document_id(engine, "lease.md"), document_id(engine, "changed.md")
    engine.adapters.routes._write({engine.documents()[0].collection: (Route("tone", 0.5, ""),)})
    try:
        answer, found = engine.summarize(a).result(), engine.compare_documents(a, b).result()
    finally:
        engine.adapters.routes._write({})
    for made in (answer, found):
        assert made.model
        assert made.adapters == (AdapterUse("tone", 0.5, tone.sha256),)
        assert (made.ladder.adapters, made.ladder.passages > 0) == (("tone=0.5",), True)
    assert (answer.ladder.read, found.ladder.read) == ("whole", "passages")


def test_without_a_model_the_documents_own_sentences_are_its_summary(engine: Engine) -> None:
    house = document_id(engine, "house.md")
    answer = engine.summarize(house, quote=True).result()
    check_summary(answer, engine.document_text(house))
    assert (answer.model, answer.stop_reason) == (None, StopReason.QUOTED)
    assert 5 <= len(answer.sentences) <= SENTENCES


def test_a_summary_says_nothing_twice_and_is_no_heading(engine: Engine) -> None:
    told = engine.summarize(document_id(engine, "pump.md"), quote=True).result()
    assert {each.text for each in told.sentences} <= set(PUMP)
    sentences = [Sentence(text, 0, 0, Support.SUPPORTED, ()) for text in PUMP]
    assert [PUMP.index(each.text) for each in _distinct(sentences)] == [0, 2, 3]
    for quote in (True, False):
        with pytest.raises(DocumentEmpty):
            engine.summarize(document_id(engine, "heading.md"), quote=quote).result()


def test_a_summary_that_is_cancelled_ends_at_once(engine: Engine) -> None:
    started = threading.Event()
    job = engine.summarize(document_id(engine, "house.md"), lambda _: started.set())
    assert started.wait(60)
    job.cancel()
    with pytest.raises(JobCancelled):
        job.result(10)


def check_summary(answer: Any, text: str) -> None:
    assert answer.sentences
    for sentence in answer.sentences:
        assert answer.text[sentence.start : sentence.end] == sentence.text
        assert sentence.support is Support.SUPPORTED
        for citation in sentence.citations:
            assert text[citation.start : citation.end] == citation.quote
    assert len({sentence.text for sentence in answer.sentences}) == len(answer.sentences)
