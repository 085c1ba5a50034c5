"""The engine's values as the JSON objects that scripts read.

Names here are a promise: they change with a major version only.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from engine import (
    AddReport,
    Answer,
    Check,
    Citation,
    Collection,
    Comparison,
    DiagnosisReport,
    Document,
    Draft,
    EngineError,
    EvaluationRun,
    ModelFile,
    Passage,
    Survey,
    SurveyRow,
)

Record = dict[str, Any]


def document_record(document: Document) -> Record:
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "collection": document.collection,
        "status": str(document.status),
        "media_type": document.media_type,
        "pages": document.page_count,
        "chunks": document.chunk_count,
        "characters": document.character_count,
        "size_bytes": document.size_bytes,
        "sha256": document.sha256,
        "indexed_at": document.indexed_at,
        "error": document.error,
        "error_code": document.error_code,
        "hint": document.hint,
        "warnings": list(document.warnings),
        "parser": document.parser,
        "seconds": document.seconds,
        "unread_pages": list(document.unread_pages),
        "recognized_pages": list(document.recognized_pages),
        "hidden": [{"kind": str(hidden.kind), "text": hidden.text, "page": hidden.page} for hidden in document.hidden],
        "hidden_count": document.hidden_count,
        "copies": list(document.copies),
        "copy_of": document.copy_of,
        "kind": document.kind,
        "marking": document.marking,
        "modified_at": document.modified_at,
    }


def passage_record(passage: Passage) -> Record:
    chunk, document = passage.chunk, passage.document
    return {
        "document": document.path,
        "document_id": document.id,
        "title": document.title,
        "collection": document.collection,
        "page": chunk.page,
        "heading_path": list(chunk.heading_path),
        "start": chunk.start,
        "end": chunk.end,
        "text": chunk.text,
        "score": round(passage.score, 6),
        "similarity": round(passage.similarity, 6),
        "found_by": list(passage.found_by),
    }


def citation_record(citation: Citation) -> Record:
    return {
        "document": citation.document,
        "document_id": citation.document_id,
        "title": citation.title,
        "page": citation.page,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
        "recognized": citation.recognized,
        "rectangles": [
            {"page": each.page, "rectangle": [round(edge, 1) for edge in each.rectangle]}
            for each in citation.rectangles
        ],
    }


def answer_record(answer: Answer) -> Record:
    return {
        "question": answer.question,
        "searched_for": answer.searched_for,
        "answer": answer.text,
        "not_found": answer.not_found,
        "sentences": [
            {
                "text": sentence.text,
                "start": sentence.start,
                "end": sentence.end,
                "support": str(sentence.support),
                "citations": [citation_record(citation) for citation in sentence.citations],
            }
            for sentence in answer.sentences
        ],
        "passages": [passage_record(passage) for passage in answer.passages],
        "passages_left_out": answer.left_out,
        "model": answer.model,
        "adapters": [dataclasses.asdict(adapter) for adapter in answer.adapters],
        "ladder": dataclasses.asdict(answer.ladder),
        "data": answer.data,
        "stop_reason": str(answer.stop_reason),
        "timings": {name: _rounded(value) for name, value in dataclasses.asdict(answer.timings).items()},
        "tokens": dataclasses.asdict(answer.tokens),
    }


def survey_row_record(row: SurveyRow, survey: Survey) -> Record:
    return {
        "document": row.document.path,
        "document_id": row.document.id,
        "title": row.document.title,
        "collection": row.document.collection,
        "marking": row.document.marking,
        "looked_for": survey.looked_for,
        "verdict": str(row.verdict),
        "score": round(row.score, 6),
        "citation": None if row.citation is None else citation_record(row.citation),
    }


def report_record(report: AddReport) -> Record:
    return {"event": "done", **dataclasses.asdict(report), "seconds": round(report.seconds, 3)}


def collection_record(collection: Collection) -> Record:
    return {
        "name": collection.name,
        "documents": collection.document_count,
        "chunks": collection.chunk_count,
    }


def model_record(model: ModelFile) -> Record:
    return {**dataclasses.asdict(model), "role": str(model.role)}


def check_record(check: Check) -> Record:
    return {"name": check.name, "ok": check.ok, "detail": check.detail, "data": check.data}


def error_record(error: EngineError, subject: str | None = None) -> Record:
    record: Record = {"error": error.message, "code": error.code, "hint": error.hint}
    return record if subject is None else {"path": subject, **record}


def run_record(run: EvaluationRun, *, outcomes: bool = True) -> Record:
    record = dataclasses.asdict(dataclasses.replace(run, outcomes=run.outcomes if outcomes else ()))
    return {**record, "stopped": run.stopped, "asked": len(run.outcomes)}


def comparison_record(comparison: Comparison) -> Record:
    return {
        **dataclasses.asdict(comparison),
        "differences": [
            {**dataclasses.asdict(each), "change": each.change, "clear": each.clear} for each in comparison.differences
        ],
    }


def diagnosis_record(report: DiagnosisReport) -> Record:
    return dataclasses.asdict(report)


def draft_record(draft: Draft) -> Record:
    """The line of a question set that proposes ``draft``."""
    record = {
        "question": draft.question,
        "expected_document": draft.document,
        "page": draft.page,
        "quote": draft.quote,
        "answer": draft.answer,
        "scope": {"documents": [draft.document]} if draft.scoped else None,
        "rule": draft.rule,
        "reviewed": False,
    }
    return {name: value for name, value in record.items() if value is not None}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
