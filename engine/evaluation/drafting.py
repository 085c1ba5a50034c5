"""Questions proposed from the documents."""

from __future__ import annotations

from engine.evaluation.outcomes import Draft
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.types import Scope

LIMIT = 30


def draft_questions(documents: Documents, scope: Scope, limit: int, context: JobContext) -> list[Draft]:
    _ = documents, scope, limit, context
    return []
