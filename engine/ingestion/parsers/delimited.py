"""Tables in plain text (.csv, .tsv): every row a line of cells, whatever separates them in the file.

No cell is too long, and a quote that is never closed does not swallow the rest of the table.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from engine.ingestion.parsers.assembly import TEXT_LIMIT_CHARACTERS, Assembly, text_too_long
from engine.ingestion.parsers.decoding import decode, normalize_newlines
from engine.types import ParsedDocument

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_CHARACTERS = 64 * 1024
_SAMPLE_ROWS = 100
# More lines in one cell than any person types there.
_CELL_LINES = 500

# The module's own limit is 131,072 characters, beyond which it raises.
csv.field_size_limit(TEXT_LIMIT_CHARACTERS)


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read comma-, semicolon-, tab- or bar-separated values. Raises DocumentEmpty, DocumentTooLarge."""
    text, warnings = decode(data)
    text = normalize_newlines(text)
    if len(text) > TEXT_LIMIT_CHARACTERS:
        raise text_too_long(name)
    tabs = PurePath(name).suffix.lower() in (".tsv", ".tab")
    delimiter = _delimiter(text[:_SAMPLE_CHARACTERS], "\t" if tabs else ",")
    quoting: int = csv.QUOTE_MINIMAL
    if any(cell.count("\n") > _CELL_LINES for row in _rows(text, delimiter, quoting) for cell in row):
        quoting = csv.QUOTE_NONE
        warnings.append("a quotation mark is never closed; quotation marks were read as plain characters")
    assembly = Assembly(name, "text/csv", warnings=warnings)
    assembly.add_table(_rows(text, delimiter, quoting))
    return assembly.finish()


def _rows(text: str, delimiter: str, quoting: int) -> Iterator[list[str]]:
    # Typed as one of the module's constants, which are plain numbers in older stubs.
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]


def _delimiter(sample: str, usual: str) -> str:
    """The character that cuts most rows into the same number of cells, more than one."""

    def score(delimiter: str) -> tuple[float, bool]:
        widths = Counter(
            len(row) for row, _ in zip(_rows(sample, delimiter, csv.QUOTE_MINIMAL), range(_SAMPLE_ROWS), strict=False)
        )
        rows = sum(widths.values())
        width, count = max(widths.items(), key=lambda each: (each[0] > 1, each[1]), default=(1, 0))
        return (count / rows if width > 1 and rows else 0.0), delimiter == usual

    return max(_DELIMITERS, key=score) if any(score(each)[0] for each in _DELIMITERS) else usual
