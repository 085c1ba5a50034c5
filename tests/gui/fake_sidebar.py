"""What the fake engine knows of conversations and of collections' names."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from engine import (
    Collection,
    CollectionBusy,
    CollectionNameTaken,
    Conversation,
    ConversationError,
    ConversationHit,
    ConversationMissing,
    Document,
)


class FakeConversations:
    def __init__(self) -> None:
        self.listed: list[Conversation] = []
        self.extracts: dict[int, str] = {}
        """What was said in a conversation, by its id."""
        self.searched: list[str] = []
        self.may_find = threading.Event()
        self.may_find.set()
        self.refuses: ConversationError | None = None

    def put(self, *titles: str, days_ago: float = 0) -> list[Conversation]:
        """Conversations of one day, the newest first; those put later are older."""
        at = (datetime.now(UTC) - timedelta(days=days_ago)).isoformat(timespec="seconds")
        first = len(self.listed) + 1
        fresh = [Conversation(first + n, title, at, at, 1) for n, title in enumerate(titles)]
        self.listed += fresh
        return fresh

    def all(self) -> list[Conversation]:
        return list(self.listed)

    def search(self, words: str) -> list[ConversationHit]:
        self.searched.append(words)
        assert self.may_find.wait(5)
        wanted = words.casefold().split()
        return [
            ConversationHit(each, 1, each.title, extract)
            for each in self.listed
            if (extract := self.extracts.get(each.id, "")) and all(word in extract.casefold() for word in wanted)
        ]

    def get(self, conversation_id: int) -> Conversation:
        return self._find(conversation_id)

    def rename(self, conversation_id: int, title: str) -> Conversation:
        if self.refuses is not None:
            raise self.refuses
        renamed = dataclasses.replace(self._find(conversation_id), title=title)
        self.listed = [renamed if each.id == conversation_id else each for each in self.listed]
        return renamed

    def remove(self, conversation_id: int) -> None:
        self._find(conversation_id)
        self.listed = [each for each in self.listed if each.id != conversation_id]

    def _find(self, conversation_id: int) -> Conversation:
        for each in self.listed:
            if each.id == conversation_id:
                return each
        raise ConversationMissing(f"There is no conversation {conversation_id}.", "It may have been removed.")


class FakeCollections:
    """A part of the fake engine, which has the documents."""

    _documents: dict[tuple[str, str], Document]
    folders: dict[Path, str]

    def __init__(self) -> None:
        self.listed_only: FakeConversations | None = None
        """Conversations that are only listed, in place of those of the catalog."""
        self.looking = threading.Lock()
        """Held by a look through a watched folder, and by a rename."""
        self.adding = False
        """Whether a rename is refused."""

    def collections(self) -> list[Collection]:
        names = sorted({document.collection for document in list(self._documents.values())})
        return [Collection(name, len(self._of(name)), 1) for name in names]

    def rename_collection(self, old: str, new: str) -> Collection:
        if self.adding:
            raise CollectionBusy("Documents are being added.", "Rename the collection when they are in.")
        if new in {each.name for each in self.collections()}:
            raise CollectionNameTaken(f'There is a collection "{new}" already.', "Take another name.")
        with self.looking:
            return self._rename(old, new)

    def _rename(self, old: str, new: str) -> Collection:
        self._documents = {
            (new if key[0] == old else key[0], key[1]): dataclasses.replace(each, collection=new)
            if key[0] == old
            else each
            for key, each in self._documents.items()
        }
        self.folders = {folder: new if name == old else name for folder, name in self.folders.items()}
        return Collection(new, len(self._of(new)), 1)

    def _of(self, name: str) -> Sequence[Document]:
        return [each for each in list(self._documents.values()) if each.collection == name]
