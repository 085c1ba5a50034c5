"""What the palette leads to besides commands: documents, conversations and collections."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop.commands import Goal
from desktop.language import translate
from desktop.library.model import LibraryModel
from desktop.scope import Asked
from desktop.sidebar.pane import Sidebar


def goals_of(
    model: LibraryModel,
    sidebar: Sidebar,
    asked: Asked,
    show_document: Callable[[int], None],
    open_conversation: Callable[[int], None],
) -> list[Goal]:
    """Conversations first, which are the fewest and change most."""
    chat, collection = translate("Commands", "Conversation"), translate("Commands", "Collection")
    document = translate("Commands", "Document")
    goals = [Goal(each.title, chat, partial(open_conversation, each.id)) for each in sidebar.conversations.listed()]
    goals += [Goal(name, collection, partial(asked.ask_collections, (name,))) for name in sidebar.collections.names()]
    goals += [
        Goal(row.title, document, partial(show_document, row.document.id))
        for row in model.rows()
        if row.document is not None and row.document.status.searchable
    ]
    return goals
