"""Brings the translations in step with the code: ``python resources/translations/update.py [FOLDER]``.

Takes every string from ``desktop`` and every sentence that the engine may say, keeps what is translated, drops what is
gone, fills in English plurals, and writes the .qm files that the window reads, with the list of the engine's sentences.
Run again, it changes nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

OWN = Path(__file__).resolve().parent
# Python may have been told to keep a script's own folder off the path.
sys.path.insert(0, str(OWN))
import engine_sentences  # noqa: E402

SOURCES = OWN.parents[1] / "desktop"
ENGINE = OWN.parents[1] / "engine"
LANGUAGES = ("en", "de", "fr")
TOOLS = Path(PySide6.__file__).resolve().parent


def main(folder: Path = OWN) -> None:
    sentences = engine_sentences.templates(ENGINE)
    listed = json.dumps(sentences, ensure_ascii=False, indent=1)
    (folder / "engine_sentences.json").write_text(f"{listed}\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as room:
        # lupdate reads calls only, and the engine calls nothing of Qt's.
        said = Path(room, "engine_words.py")
        call = f"translate({json.dumps(engine_sentences.CONTEXT)}, {{}})\n"
        calls = [call.format(json.dumps(each, ensure_ascii=False)) for each in sentences]
        said.write_text("".join(calls), encoding="utf-8")
        for language in LANGUAGES:
            update(folder / f"casemate_{language}.ts", language, said)


def update(file: Path, language: str, said: Path) -> None:
    # English says as it is written in the code, but for its plurals.
    more = ["-pluralonly"] if language == "en" else []
    run(
        "lupdate", *sorted(SOURCES.rglob("*.py")), said, "-source-language", "en", "-target-language", language,
        "-locations", "none", "-no-obsolete", "-sort-messages", *more, "-ts", file,
    )  # fmt: skip
    if language == "en":
        fill_plurals(file)
    made = file.with_suffix(".qm.new")
    run("lrelease", "-removeidentical", "-silent", file, "-qm", made)
    # At once: a window that runs, or starts now, reads the one or the other.
    made.replace(file.with_suffix(".qm"))


def fill_plurals(file: Path) -> None:
    """ "%n document(s)" is "%n document" for one and "%n documents" for others; irregular ones are left to a person."""
    tree = ET.parse(file)  # noqa: S314 - our own file
    for message in tree.iter("message"):
        translation, source = message.find("translation"), message.findtext("source", "")
        if translation is None or translation.get("type") != "unfinished" or "(s)" not in source:
            continue
        for form, ending in zip(translation.iter("numerusform"), ("", "s"), strict=True):
            form.text = source.replace("(s)", ending)
        del translation.attrib["type"]
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def run(tool: str, *arguments: str | Path) -> None:
    done = subprocess.run([TOOLS / tool, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{tool} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
