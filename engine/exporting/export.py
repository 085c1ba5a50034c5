"""A conversation as the content of a file, of each kind there is."""

from __future__ import annotations

import json

from engine.conversation import Conversation, ExportFormat
from engine.exporting.html_page import as_html
from engine.exporting.markdown import as_markdown
from engine.exporting.markings import highest
from engine.exporting.transcript import transcript_of
from engine.restoring import as_fields

JSON_VERSION = 1


def export(conversation: Conversation, kind: ExportFormat) -> bytes:
    if kind is ExportFormat.JSON:
        return _as_json(conversation)
    transcript = transcript_of(conversation)
    if kind is ExportFormat.MARKDOWN:
        return as_markdown(transcript).encode()
    if kind is ExportFormat.HTML:
        return as_html(transcript).encode()
    # What draws it takes a third of a second to load.
    from engine.exporting.pdf import as_pdf

    return as_pdf(transcript)


def _as_json(conversation: Conversation) -> bytes:
    """All that is kept of a conversation, as the engine's values name it."""
    markings = highest(source.marking for turn in conversation.turns for source in turn.sources)
    fields = {
        "casemate_conversation": JSON_VERSION,
        "markings": list(markings),
        "conversation": as_fields(conversation),
    }
    try:
        return (json.dumps(fields, ensure_ascii=False, indent=2) + "\n").encode()
    except UnicodeEncodeError:
        # Halves of characters, from a damaged text, can be said in JSON only escaped.
        return (json.dumps(fields, indent=2) + "\n").encode()
