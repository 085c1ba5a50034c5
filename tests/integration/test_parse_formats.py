"""Every format in the confined worker: what a library loads late it cannot load there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.ingestion.parsers import warm_up, warm_up_ole
from engine.ingestion.parsing import ParseWorker


@pytest.fixture(scope="module")
def worker() -> Iterator[ParseWorker]:
    worker = ParseWorker()
    yield worker
    worker.close()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("t.csv", "Name;Größe\nAnn;1,20\n".encode("cp1252"), "Ann | 1,20"),
        ("t.json", b'{"a": {"b": [1, 2]}}', "2"),
        ("t.xml", "<?xml version='1.0' encoding='koi8-r'?><a><p>плюс</p></a>".encode("koi8-r"), "плюс"),
        ("t.py", b"import os\n", "import os"),
        ("t.xlsx", warm_up.small_xlsx(), "One | 1.5"),
        ("t.pptx", warm_up.small_pptx(), "Notes that are short."),
        ("t.odt", warm_up.small_odt(), "Text that is short."),
        ("t.epub", warm_up.small_epub(), "Text of two."),
        ("t.rtf", warm_up.RTF, "Größe € 5"),
        ("t.doc", warm_up_ole.small_doc(), "Ünïcode Ω in Word."),
        ("t.ppt", warm_up_ole.small_ppt(), "Größe Ω in slides"),
        ("t.xls", warm_up_ole.small_xls(), "2020-02-03 | day"),
        ("t.eml", warm_up.MAIL, "It is grün."),
        ("t.msg", warm_up.small_msg(), "Größe € 5"),
        ("t.rst", b"One\n===\n\nText.\n", "Text."),
    ],
)
def test_format_is_read_without_files_and_network(worker: ParseWorker, name: str, data: bytes, words: str) -> None:
    document = worker.parse(name, data)
    assert words in document.text
    assert document.warnings == ()


@pytest.mark.parametrize(
    ("name", "data", "parts"),
    [
        ("t.eml", warm_up.MAIL, ["plan.pdf"]),
        ("t.msg", warm_up.small_msg(), ["notes.txt", "Inner.msg"]),
        ("t.mbox", warm_up.MAILBOX, ["0001 Größe.eml"]),
        ("t.zip", warm_up.small_zip(), ["Größe/8.txt", "Größe/12.txt", "Größe/14.txt"]),
    ],
)
def test_files_inside_files_come_back_whole(worker: ParseWorker, name: str, data: bytes, parts: list[str]) -> None:
    document = worker.parse(name, data)
    assert [part.name for part in document.parts] == parts
    assert document.warnings == ()
    for part in document.parts:
        if part.name.endswith((".eml", ".msg", ".txt")):
            assert worker.parse(part.name, part.data).text
