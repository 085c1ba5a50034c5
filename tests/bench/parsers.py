"""What is read of real files: similarity to the expected text, per format, and what could not be read.

``python -m tests.bench.parsers`` adds the evaluation files beside the checkout, as ``casemate add`` does, and prints
three tables: docling's files against their expected Markdown (rapidfuzz's token set ratio of the words), the contracts'
PDF against their TXT (ratio of the words in order, as they are and with quotation marks and alike letters made the
same), and every file that failed or took longest, with the reason.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import difflib  # noqa: E402
import json  # noqa: E402
import re  # noqa: E402
import statistics  # noqa: E402
import tempfile  # noqa: E402
import unicodedata  # noqa: E402
from collections import defaultdict  # noqa: E402
from pathlib import Path  # noqa: E402

from rapidfuzz.fuzz import token_set_ratio  # noqa: E402

from engine import Document, DocumentStatus, Engine  # noqa: E402

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
_MARKUP = re.compile(r"<!--.*?-->|[|#*_`>~\\-]+", re.DOTALL)


def main() -> int:
    argument_parser = argparse.ArgumentParser(description=__doc__)
    argument_parser.add_argument("--data", type=Path, default=DATA)
    arguments = argument_parser.parse_args()
    parsers, contracts = arguments.data / "parsers", arguments.data / "contracts"
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as home, Engine(Path(home)) as engine:
        # A collection each: the evaluation set holds some files twice, and each is to be looked up by its own path.
        report = engine.add([parsers], "parsers").result()
        print(f"{parsers.name}: {report.added} added, {report.duplicates} copies, {report.failed} failed\n")
        ledger = {document.path: document for document in engine.ledger("parsers")}
        print_similarity(engine, ledger, parsers / "docling")
        print_pages(ledger, parsers / "py-pdf")
        print_problems(ledger, parsers)
        if contracts.is_dir():
            print_contracts(engine, contracts)
    return 0


def print_similarity(engine: Engine, ledger: dict[str, Document], docling: Path) -> None:
    scores: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for folder in sorted(docling.iterdir()):
        for source in sorted((folder / "sources").glob("*")):
            expected = expected_text(folder / "groundtruth", source)
            if expected is None:
                continue
            document = ledger[str(source)]
            text = engine.document_text(document.id) if document.status.searchable else ""
            scores[folder.name].append((token_set_ratio(words(expected), words(text)) / 100, source.name))
    print(f"{'docling':<14}{'files':>6}{'mean':>8}{'least':>8}  least similar")
    for name, found in scores.items():
        least = min(found)
        print(f"{name:<14}{len(found):>6}{statistics.mean(s for s, _ in found):>8.3f}{least[0]:>8.3f}  {least[1]}")
    every = [score for found in scores.values() for score, _ in found]
    by_format = statistics.mean(statistics.mean(s for s, _ in found) for found in scores.values())
    print(
        f"{'all files':<14}{len(every):>6}{statistics.mean(every):>8.3f}\n{'all formats':<14}{'':>6}{by_format:>8.3f}\n"
    )


def expected_text(folder: Path, source: Path) -> str | None:
    candidates = [folder / f"{source.name}.md", *(folder / f"{source.stem}.md",) * (source.suffix == ".pdf")]
    candidates += sorted(folder.glob(f"tesseract/full_page/{source.stem}.tesseract.full_page.md"))
    return next((path.read_text(encoding="utf-8") for path in candidates if path.is_file()), None)


def words(text: str) -> str:
    return " ".join(_MARKUP.sub(" ", text).lower().split())


def print_pages(ledger: dict[str, Document], folder: Path) -> None:
    right, wrong = 0, []
    for row in json.loads((folder / "files.json").read_text(encoding="utf-8"))["data"]:
        document = ledger.get(str(folder / row["path"]))
        if document is None or not document.status.searchable:
            continue
        if document.page_count == row["pages"]:
            right += 1
        else:
            wrong.append(f"{row['path']}: {document.page_count} for {row['pages']}")
    print(f"py-pdf: the page count is right for {right} of {right + len(wrong)} that were read {wrong or ''}\n")


def print_problems(ledger: dict[str, Document], folder: Path) -> None:
    failed = [document for document in ledger.values() if document.status is DocumentStatus.FAILED]
    for document in sorted(failed, key=lambda document: document.path):
        print(f"failed: {document.path.removeprefix(f'{folder}/')}: {document.error}")
    for document in sorted(ledger.values(), key=lambda document: -(document.seconds or 0))[:3]:
        print(f"slow:   {document.path.removeprefix(f'{folder}/')}: {document.seconds} s, {document.page_count} pages")
    hidden = sum(document.hidden_count for document in ledger.values())
    print(f"hidden texts left out: {hidden}\n")


def print_contracts(engine: Engine, contracts: Path) -> None:
    engine.add([contracts / "pdf"], "contracts").result()
    as_is, alike = [], []
    for document in engine.documents("contracts"):
        expected = (contracts / "txt" / f"{Path(document.path).stem}.txt").read_text(encoding="utf-8")
        found = engine.document_text(document.id) if document.status.searchable else ""
        as_is.append(in_order(expected, found))
        alike.append(in_order(made_alike(expected), made_alike(found)))
    for what, scores in (("as they are", as_is), ("made alike", alike)):
        mean = statistics.mean(scores)
        print(f"contracts, PDF against TXT, {what}: {len(scores)} files, mean {mean:.4f}, least {min(scores):.4f}")


def in_order(expected: str, found: str) -> float:
    return difflib.SequenceMatcher(None, expected.split(), found.split(), autojunk=False).ratio()


def made_alike(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(str.maketrans("“”‘’‐‑–—", "\"\"''----"))


if __name__ == "__main__":
    raise SystemExit(main())
