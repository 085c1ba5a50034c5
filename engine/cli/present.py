"""The engine's values as a person reads them in a terminal.

Text from documents never reaches the terminal as control codes: escape and other control characters are shown as
``�``.
"""

from __future__ import annotations

import contextlib
import itertools
import re
import textwrap
from collections.abc import Sequence
from pathlib import Path

from engine import (
    AddReport,
    Answer,
    Check,
    Citation,
    Collection,
    Document,
    DocumentStatus,
    Ladder,
    ModelFile,
    Passage,
    Sentence,
    Support,
    Survey,
    SurveyRow,
    Verdict,
)
from engine.ingestion.page_numbers import page_list

_WIDTH = 96
_SURVEY_WIDTHS = (30, 9, 4, 47)
_SENTENCE_SHOWN, _NEAREST_SHOWN = 400, 90
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
# What an answer or a document writes as our own marks are written is no citation.
_FOREIGN_MARK = re.compile(r"\[(\d{1,4})\]")
_MARKS = {Support.PARTLY: " (partly supported)", Support.UNSUPPORTED: " (NOT SUPPORTED by the documents)"}


def plain(text: str) -> str:
    """``text`` without anything a terminal would obey."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def answer_text(answer: Answer) -> str:
    """The answer with numbered marks, then the quotes they stand for."""
    if answer.not_found:
        lines = [answer.text]
        if answer.passages:
            lines += ["", "The nearest passages, which may still help:"]
            lines += [passage_text(passage, quote_width=160) for passage in answer.passages[:3]]
        return "\n".join(lines)
    numbers: dict[tuple[int, int, int], int] = {}
    cited: list[Citation] = []
    for sentence in answer.sentences:
        for citation in sentence.citations:
            key = (citation.document_id, citation.start, citation.end)
            if key not in numbers:
                numbers[key] = len(numbers) + 1
                cited.append(citation)
    body = _json_body(answer, numbers) if is_json(answer) else wrapped(_marked(answer, numbers))
    lines = [body, ""]
    for number, citation in enumerate(cited, 1):
        recognized = ", read by OCR" if citation.recognized else ""
        where = place(citation.title, citation.page) + recognized
        lines.append(f"[{number}] {plain(where)}  {shown_path(citation.document)}")
        lines.append(wrapped(f"“{one_line(citation.quote)}”", "    "))
    if answer.left_out:
        lines.append(f"({answer.left_out} of {len(answer.passages)} passages did not fit the model's context.)")
    return "\n".join(lines)


def is_json(answer: Answer) -> bool:
    """Whether its text is JSON that was asked for, for a program to read."""
    return not answer.not_found and (answer.data is not None or answer.ladder.format == "json")


def _marked(answer: Answer, numbers: dict[tuple[int, int, int], int]) -> str:
    """The answer with a mark behind each sentence."""
    body, position = "", 0
    for sentence in answer.sentences:
        body += _own(answer.text[position : sentence.start] + sentence.text) + _marks(sentence, numbers)
        position = sentence.end
    return body + _own(answer.text[position:])


def _json_body(answer: Answer, numbers: dict[tuple[int, int, int], int]) -> str:
    """The JSON as it is, so that it can be taken as such; then its values, each with its marks."""
    values = [_own(one_line(each.text)) + _marks(each, numbers) for each in answer.sentences]
    return "\n".join([plain(answer.text), "", *map(wrapped, values)]) if values else plain(answer.text)


def _own(words: str) -> str:
    """Words of an answer in which nothing looks like one of our marks."""
    return _FOREIGN_MARK.sub(r"(\1)", words)


def answer_footer(answer: Answer) -> str:
    timings = answer.timings
    searched = f"Searched for: {plain(one_line(answer.searched_for))}\n" if completed(answer) else ""
    parts = [answer.model or "no model", *_ladder(answer.ladder), f"{timings.total_s:.1f} s"]
    if timings.first_token_s is not None:
        parts.append(f"first word after {timings.first_token_s:.1f} s")
    if timings.tokens_per_s:
        parts.append(f"{timings.tokens_per_s:.0f} tokens/s")
    return f"{searched}({' · '.join(parts)})"


def _ladder(ladder: Ladder) -> list[str]:
    """What an answer was made with, but for what is as it comes."""
    among = f", nearest of {ladder.routed_among}" if ladder.routed_among else ""
    parts = [f"persona {ladder.prompt}"] if ladder.prompt not in ("", "plain") else []
    parts += [f"examples {ladder.examples}"] if ladder.examples else []
    parts += ["read whole"] if ladder.read == "whole" else []
    if ladder.adapters:
        parts.append(f"adapter {' + '.join(ladder.adapters)}{among}")
    elif ladder.routed_among:
        parts.append(f"none of {ladder.routed_among} adapters is near")
    parts += [f"without {', '.join(ladder.without)}"] if ladder.without else []
    return [plain(part) for part in parts]


def completed(answer: Answer) -> bool:
    """Whether another question was searched than was asked: a follow-up, completed from the conversation."""
    return bool(answer.searched_for) and answer.searched_for.split() != answer.question.split()


def passage_text(passage: Passage, quote_width: int = 400) -> str:
    chunk = passage.chunk
    head = place(passage.document.title, chunk.page)
    if chunk.heading_path:
        head += "  " + " › ".join(chunk.heading_path)
    text = textwrap.shorten(one_line(chunk.text), quote_width, placeholder=" …")
    found = "+".join(passage.found_by)
    return f"  {plain(head)}  [{passage.score:.2f} {found}]\n{wrapped(text, '    ')}"


def survey_text(survey: Survey, *, everything: bool = False) -> str:
    """A table: the documents where something was found, or with ``everything`` all of them, then the counts."""
    shown = [row for row in survey.rows if everything or row.verdict is not Verdict.NOT_FOUND]
    lines = [wrapped(f"Looked for: {survey.looked_for}"), ""]
    if shown:
        lines += [_survey_line("DOCUMENT", "VERDICT", "PAGE", "SENTENCE"), *map(_survey_row, shown), ""]
    found, unsure = len(survey.of(Verdict.FOUND)), len(survey.of(Verdict.UNSURE))
    counts = f"Found in {found} of {count(len(survey.rows), 'document')}"
    counts += f", unsure in {unsure}" if unsure else ""
    left_out = len(survey.rows) - len(shown)
    counts += f"; --all shows the other {left_out}." if left_out else "."
    lines.append(f"{counts} ({survey.seconds:.1f} s)")
    if survey.unread:
        them = f"{count(survey.unread, 'file')} could not be read and {'was' if survey.unread == 1 else 'were'}"
        lines.append(f"{them} not looked in (casemate documents --problems).")
    return "\n".join(lines)


def _survey_row(row: SurveyRow) -> str:
    quote, page = "", ""
    if row.citation is not None:
        shown = _NEAREST_SHOWN if row.verdict is Verdict.NOT_FOUND else _SENTENCE_SHOWN
        quote = f"“{textwrap.shorten(one_line(row.citation.quote), shown, placeholder=' …')}”"
        page = str(row.citation.page or "")
    return _survey_line(_named(row.document), str(row.verdict), page, quote)


def _named(document: Document) -> str:
    """The title, and the file's name where that says something else."""
    name = document.path.rpartition("/")[2]
    title, stem = (re.sub(r"[\W_]", "", text).casefold() for text in (document.title, Path(name).stem))
    return document.title if title == stem else f"{document.title} ({name})"


def _survey_line(*cells: str) -> str:
    columns = [textwrap.wrap(plain(cell), width) or [""] for cell, width in zip(cells, _SURVEY_WIDTHS, strict=True)]
    return "\n".join(
        "  ".join(part.ljust(width) for part, width in zip(parts, _SURVEY_WIDTHS, strict=True)).rstrip()
        for parts in itertools.zip_longest(*columns, fillvalue="")
    )


def document_lines(documents: Sequence[Document]) -> str:
    rows = [("ID", "STATUS", "PAGES", "COLLECTION", "TITLE", "PATH")]
    for d in documents:
        pages = "" if d.page_count is None else str(d.page_count)
        rows.append((str(d.id), str(d.status), pages, d.collection, d.title, shown_path(d.path)))
    return table(rows)


def problem_text(document: Document) -> str:
    state = "read"
    if document.error:
        state = "kept as it was before" if document.status is DocumentStatus.INDEXED else str(document.status)
    lines = [f"{shown_path(document.path)}: {state}"]
    if document.error:
        lines.append(wrapped(f"{document.error} {document.hint or ''}".rstrip(), "    "))
    lines += [wrapped(warning, "    ") for warning in document.warnings]
    for hidden in document.hidden:
        page = "" if hidden.page is None else f", page {hidden.page}"
        lines.append(wrapped(f"hidden text ({hidden.kind}{page}), in no answer: “{hidden.text}”", "    "))
    if document.hidden_count > len(document.hidden):
        lines.append(f"    and {count(document.hidden_count - len(document.hidden), 'more hidden text')}")
    return "\n".join(lines)


def notes(document: Document) -> list[str]:
    """What a person should know of a document that was just read."""
    told = [document.error] if document.error else []
    told += [f"read by text recognition (OCR): page {page_list(document.recognized_pages)}"] * bool(
        document.recognized_pages
    )
    if document.hidden_count:
        told.append(f"{count(document.hidden_count, 'hidden text')} left out (casemate documents --problems)")
    return [plain(each) for each in (*told, *document.warnings)]


def report_text(report: AddReport) -> str:
    parts = [f"{report.added} added"]
    for number, what in (
        (report.unchanged, "unchanged"),
        (report.duplicates, "the same as others"),
        (report.removed, "removed"),
        (report.skipped, "skipped (casemate documents --all)"),
        (report.failed, "could not be read (casemate documents --problems)"),
    ):
        parts += [f"{number} {what}"] if number else []
    return f"{', '.join(parts)}: {count(report.chunks, 'passage')} in {report.seconds:.1f} s"


def collection_lines(collections: Sequence[Collection]) -> str:
    rows = [("COLLECTION", "DOCUMENTS", "PASSAGES")]
    rows += [(c.name, str(c.document_count), str(c.chunk_count)) for c in collections]
    return table(rows)


def model_lines(models: Sequence[ModelFile]) -> str:
    rows = [("", "ID", "ROLE", "SIZE", "CONTEXT", "LICENCE", "STATE")]
    rows += [
        (
            "*" if m.in_use else "",
            m.id,
            str(m.role),
            f"{m.size_bytes / 2**20:.0f} MB",
            str(m.context_tokens or ""),
            m.licence,
            ("bundled" if m.bundled else "imported") if m.present else "missing",
        )
        for m in models
    ]
    return table(rows)


def check_lines(checks: Sequence[Check]) -> str:
    width = max(len(check.name) for check in checks)
    lines = []
    for check in checks:
        detail = wrapped(check.detail, " " * (width + 9)).lstrip()
        lines.append(f"{'ok  ' if check.ok else 'FAIL'}  {check.name:<{width}}   {detail}")
    return "\n".join(lines)


def count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def place(title: str, page: int | None) -> str:
    return title if page is None else f"{title}, page {page}"


def shown_path(path: str) -> str:
    """``path`` as short as it can be said from the current folder."""
    outer, inside, rest = path.partition("//")
    with contextlib.suppress(ValueError, OSError):
        outer = str(Path(outer).relative_to(Path.cwd()))
    return plain(outer + inside + rest).replace("\n", "\N{REPLACEMENT CHARACTER}")


def table(rows: Sequence[Sequence[str]]) -> str:
    rows = [[plain(one_line(cell)) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows)


def _marks(sentence: Sentence, numbers: dict[tuple[int, int, int], int]) -> str:
    marks = "".join(f" [{numbers[(c.document_id, c.start, c.end)]}]" for c in sentence.citations)
    return marks + _MARKS.get(sentence.support, "")


def one_line(text: str) -> str:
    return " ".join(text.split())


def wrapped(text: str, indent: str = "") -> str:
    filled = (
        textwrap.fill(plain(line), _WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False)
        for line in text.splitlines()
    )
    return "\n".join(filled)
