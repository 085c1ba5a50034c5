"""The public sets beside the checkout, put into a library by the product's own parsers, chunking and embedder."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from engine.engine import Engine
from engine.ingestion.ingest import prepare
from engine.ingestion.parsers import markdown, plain
from engine.library.rows import FileState
from engine.types import ParsedDocument

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
_QUOTED = re.compile(r"'((?:[^'\\]|\\.|'(?![\s\]]))*)'|\"((?:[^\"\\]|\\.)*)\"")


def require(name: str) -> Path:
    folder = DATA / name
    if not folder.is_dir():
        raise SystemExit(f"The set {name} is not there: it belongs into {folder}.")
    return folder


def store(engine: Engine, collection: str, documents: Iterable[tuple[str, ParsedDocument]]) -> dict[str, int]:
    """Put parsed documents, by file name, into the library; their ids by name.

    The parse worker is left out, whose forks would take longer than all the rest for thousands of small texts.
    """
    found = {}
    for name, parsed in documents:
        chunks, vectors = prepare(parsed, f"/{collection}/{name}", engine._embedder)
        digest = hashlib.sha256(f"{name}\n{parsed.text}".encode()).hexdigest()
        file = FileState(digest, len(parsed.text), 1)
        change, *_ = engine._documents.store(
            collection, f"/{collection}/{name}", file, parsed, chunks, vectors, engine._embedder.sha256
        )
        found[name] = change.document.id
    return found


def squad_articles() -> list[dict[str, Any]]:
    """SQuAD 2.0's articles: ``title`` and ``paragraphs``, each with a ``context`` and its ``qas``."""
    content = (require("squad2") / "articles.json").read_text(encoding="utf-8")
    articles: list[dict[str, Any]] = json.loads(content)["data"]
    return articles


def store_article(engine: Engine, article: dict[str, Any]) -> None:
    """Put an article in the library as a collection of its own; its paragraphs stand a blank line apart."""
    name = f"{article['title']}.txt"
    text = "\n\n".join(paragraph["context"] for paragraph in article["paragraphs"])
    store(engine, article["title"], [(name, plain.parse(text.encode(), name))])


def chunking() -> tuple[list[tuple[str, ParsedDocument]], list[dict[str, Any]]]:
    """The corpora, and questions with ``corpus`` and ``references``, character ranges."""
    folder = require("chunking")
    corpora = [(path.name, markdown.parse(path.read_bytes(), path.name)) for path in sorted(folder.glob("corpora/*"))]
    return corpora, [json.loads(line) for line in (folder / "questions.jsonl").read_text("utf-8").splitlines()]


def scifact() -> tuple[list[tuple[str, ParsedDocument]], list[tuple[str, frozenset[str]]]]:
    """The abstracts as texts under their titles, and the claims with the names of the abstracts they cite."""
    folder = require("scifact")
    csv.field_size_limit(2**30)
    abstracts = []
    with (folder / "corpus_train.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            # A Python list of sentences, printed by numpy, without commas.
            text = " ".join(single or double for single, double in _QUOTED.findall(row["abstract"]))
            name = f"{row['doc_id']}.txt"
            abstracts.append((name, plain.parse(f"{row['title']}\n\n{text}\n".encode(), name)))
    claims: dict[str, tuple[str, set[str]]] = {}
    with (folder / "claims_train.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            cited = {f"{number}.txt" for number in re.findall(r"\d+", row["cited_doc_ids"])}
            claims.setdefault(row["id"], (row["claim"], set()))[1].update(cited)
    return abstracts, [(claim, frozenset(cited)) for claim, cited in claims.values()]


def contracts() -> tuple[list[tuple[str, ParsedDocument]], list[dict[str, Any]]]:
    """The contracts' texts, and a row for each contract and clause with the ``spans`` of the expert's quotes."""
    folder = require("contracts")
    texts = [(path.name, plain.parse(path.read_bytes(), path.name)) for path in sorted(folder.glob("txt/*.txt"))]
    return texts, [json.loads(line) for line in (folder / "clauses.jsonl").read_text("utf-8").splitlines()]
