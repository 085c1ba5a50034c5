"""A citation's rectangles cover what it quotes: experts' quotes from real contracts, looked for on the pages."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from pathlib import Path

import pypdfium2
import pytest

from engine.ingestion.parsers import pdf
from engine.word_places import PageRectangle
from tests.conftest import SHARED_DATA

CONTRACTS = 14
QUOTES_EACH = 3
_SLACK_POINTS = 1.0


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def text_inside(document: pypdfium2.PdfDocument, rectangles: tuple[PageRectangle, ...]) -> str:
    found = []
    for place in rectangles:
        left, bottom, right, top = place.rectangle
        text_page = document[place.page - 1].get_textpage()
        found.append(
            text_page.get_text_bounded(
                left - _SLACK_POINTS, bottom - _SLACK_POINTS, right + _SLACK_POINTS, top + _SLACK_POINTS
            )
        )
    return " ".join(found)


def test_rectangles_of_experts_quotes_hold_their_words_and_little_else(contracts: Path) -> None:
    quotes: dict[str, set[str]] = defaultdict(set)
    for row in (contracts.parent / "clauses.jsonl").read_text().splitlines():
        clause = json.loads(row)
        quotes[clause["contract"]].update(quote for quote in clause["quotes"] if len(quote) > 60)
    tested = 0
    seen_contracts = 0
    for path in sorted(contracts.glob("*.pdf")):
        if seen_contracts == CONTRACTS:
            break
        parsed = pdf.parse(path.read_bytes(), path.name)
        assert parsed.places is not None
        document = pypdfium2.PdfDocument(path)
        count = 0
        for quote in sorted(quotes[path.stem], key=len, reverse=True):
            # What stands in the text exactly once, but for how lines are broken.
            found = re.findall(r"\s+".join(map(re.escape, quote.split())), parsed.text)
            if len(found) != 1 or count == QUOTES_EACH:
                continue
            count += 1
            start = parsed.text.index(found[0])
            rectangles = parsed.places.rectangles(start, start + len(found[0]))
            wanted, inside = words(found[0]), words(text_inside(document, rectangles))
            shared = (wanted & inside).total()
            where = f"{path.name}: {quote[:80]!r}"
            assert shared >= 0.97 * wanted.total(), f"{where} lacks {wanted - inside}"
            assert shared >= 0.9 * inside.total(), f"{where} holds {inside - wanted}"
        document.close()
        tested += count
        seen_contracts += count > 0
    assert seen_contracts >= 12
    assert tested >= 24


def test_rectangles_hold_the_ink_of_every_word_in_another_script() -> None:
    path = SHARED_DATA / "parsers" / "docling" / "pdf" / "sources" / "skipped_2pages.pdf"
    if not path.is_file():
        pytest.skip("the evaluation data is not here")
    parsed = pdf.parse(path.read_bytes(), path.name)
    assert parsed.places is not None
    document = pypdfium2.PdfDocument(path)
    shares = []
    for start, end, page, (left, bottom, right, top) in parsed.places:
        # Hangul, whose fonts say that they are half as high again as their letters.
        if not re.fullmatch("[\uac00-\ud7a3]{2,}", parsed.text[start:end]):
            continue
        text_page = document[page - 1].get_textpage()
        index = text_page.get_index((left + right) / 2, (bottom + top) / 2, 4, 4)
        low, high = text_page.get_charbox(index)[1::2] if index is not None else (0.0, 0.0)
        shares.append((min(high, top) - max(low, bottom)) / (high - low) if high > low else 0.0)
    document.close()
    assert len(shares) >= 100
    assert sum(share > 0.9 for share in shares) >= 0.97 * len(shares)
