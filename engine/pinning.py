"""Pinned documents as a person uses them: read by the model once, and answered from at once.

What the model computed while reading is kept in its host's memory and on the disk, under a key of everything it was
computed with and from. When a document changes or leaves the library, what was computed from it is deleted.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.answering.answer import ANSWER_TOKENS
from engine.answering.generation import ModelInfo
from engine.answering.messages import Message
from engine.answering.model_client import ModelClient
from engine.answering.pinned import PinnedText
from engine.answering.pins import PinEntry, PinList, in_step
from engine.answering.prefix_cache import PrefixCache
from engine.answering.prompt import PLAIN, pinned_message
from engine.answering.sentence_vectors import SentenceVectors, digest
from engine.answering.style import Style
from engine.errors import DocumentError, EngineError, JobCancelled, ModelError, PinTooLong
from engine.ingestion.embedder import Embedder
from engine.jobs import Job, JobContext
from engine.library.documents import Documents
from engine.prepared import AdapterUse, Pin
from engine.retrieval.evidence import Embed
from engine.types import Document, EventHandler, ModelFile, Passage

_QUESTION_TOKENS = 256
"""Room that has to be left for a question when documents are pinned."""
_REMEMBERED_TEXTS = 20_000
_READING = 2
"""Changes with how a prompt is tokenised and where its batches end: what was computed otherwise is computed anew."""

Answering = Callable[[], tuple[ModelClient, ModelFile, tuple[AdapterUse, ...]]]
"""The model host, with the chosen adapters to be used from its next request on."""


class Pinning:
    """``Engine.pins``."""

    def __init__(
        self,
        pins: Path,
        cache: Path,
        documents: Documents,
        answering: Answering,
        model: Callable[[], ModelFile],
        turn: threading.Lock,
        start: Callable[..., Job[Any]],
    ) -> None:
        self._pins = PinList(pins)
        self._cache = PrefixCache(cache)
        self._documents = documents
        self._answering = answering
        self._model = model
        self._turn = turn
        self._start = start
        self._vectors = SentenceVectors(cache)
        self._memory: dict[bytes, npt.NDArray[np.float32]] = {}
        """The vectors of texts by their digest."""
        self._client: ModelClient | None = None
        kept = [entry.id for entry in self._pins.all()]
        self._cache.files.keep_only(kept)
        self._vectors.files.keep_only(kept)
        self.keep_in_step()

    def all(self) -> list[Pin]:
        return [self._pin(entry) for entry in self._pins.all()]

    def get(self, pin_id: int | None = None) -> Pin:
        """The pin, or the newest. Raises PinMissing."""
        return self._pin(self._pins.get(pin_id))

    def add(self, document_ids: Sequence[int], on_event: EventHandler | None = None) -> Job[Pin]:
        """Pin documents, as one set in this order: the model reads them now, and the same set again is the same pin.

        Events: Progress in tokens. Raises DocumentError, PinTooLong, ModelError.
        """
        documents = [self._searchable(each) for each in dict.fromkeys(document_ids)]

        def run(context: JobContext) -> Pin:
            with self._turn:
                context.check()
                known = [e for e in self._pins.all() if [d.id for d in e.documents] == [d.id for d in documents]]
                entry = known[0] if known else self._pins.add(documents)
                try:
                    client, model, adapters = self._answering()
                    context.on_cancel(client.cancel)
                    self._make_ready(entry, client, model, adapters, context)
                except (EngineError, JobCancelled):
                    if not known:
                        self.remove(entry.id)
                    raise
                return self.get(entry.id)

        return self._start("pin", run, on_event)

    def remove(self, pin_id: int) -> None:
        """Unpin; what was computed is deleted, and the documents stay. Raises PinMissing."""
        self._pins.remove(pin_id)
        self._drop(pin_id)

    def keep_in_step(self) -> None:
        """After the library changed: forget what was computed from documents that changed or are gone."""
        for entry in self._pins.all():
            now = in_step(entry, [self._current(each.id, each.path) for each in entry.documents])
            if now == entry:
                continue
            if now is None:
                self._pins.remove(entry.id)
            else:
                self._pins.replace(now)
            self._drop(entry.id)

    @contextlib.contextmanager
    def text(
        self,
        pin_id: int | None,
        client: ModelClient,
        model: ModelFile,
        adapters: tuple[AdapterUse, ...],
        embedder: Callable[[], Embedder],
        context: JobContext,
        style: Style = PLAIN,
    ) -> Iterator[PinnedText]:
        """A pin to answer from; the host is made ready for it meanwhile. Raises PinMissing.

        A persona stands before the documents, so each has its own computed state.
        """
        entry = self._pins.get(pin_id)
        context.on_cancel(client.cancel)
        with ThreadPoolExecutor(1, "pin") as pool:
            # In the persona's words alone: how the answer is to look stands behind the documents.
            spoken = Style(style.persona, style.system)
            ready = pool.submit(self._make_ready, entry, client, model, adapters, context, spoken)
            passages = tuple(
                Passage(chunk, self._documents.get(each.id), 1.0, ("pinned",))
                for each in entry.documents
                for chunk in self._documents.chunks_of(each.id)
            )

            documents = self._texts(entry)
            sha256 = embedder().sha256
            kept = self._vectors.read(entry.id, sha256)
            self._memory.update(kept)
            found: dict[bytes, npt.NDArray[np.float32]] = {}

            def remembering(texts: Sequence[str]) -> npt.NDArray[np.float32]:
                vectors = self._embed(texts, embedder().embed)
                # Of the documents' own sentences; a question's are nobody's business.
                own = [any(each in text for _, text in documents) for each in texts]
                found.update((digest(each), v) for each, v, is_own in zip(texts, vectors, own, strict=True) if is_own)
                return vectors

            yield PinnedText(entry, documents, passages, remembering, ready)
            if found.keys() - kept.keys() and self._is_current(entry):
                self._vectors.write(entry.id, sha256, kept | found)

    # --- inside ---

    def _make_ready(
        self,
        entry: PinEntry,
        client: ModelClient,
        model: ModelFile,
        adapters: tuple[AdapterUse, ...],
        context: JobContext,
        style: Style = PLAIN,
    ) -> None:
        """Have the host hold what it computed from the documents: from its memory, the disk, or anew."""

        def should_stop() -> bool:
            return context.cancelled

        self._client = client
        # What the key is the host cannot say before it has loaded: meanwhile it reads the state that was used last.
        client.begin(self._cache.newest(entry.id), should_stop)
        info = client.info(should_stop)
        messages = pinned_message(entry.fence, self._texts(entry), style=style)
        key = _key(messages, model, adapters, info)
        if client.has_prefix(key, should_stop):
            self._cache.touch(entry.id, key)
            return
        prefix = self._cache.read(entry.id, key)
        if prefix is not None:
            client.restore_prefix(key, prefix, should_stop)
        else:
            (tokens,) = client.count_tokens(["".join(message.text for message in messages)], should_stop)
            room = info.context_tokens - ANSWER_TOKENS - info.template_tokens - _QUESTION_TOKENS
            if tokens > room:
                raise PinTooLong(
                    f"The documents take {tokens:,} tokens, and the model's context of {info.context_tokens:,} has "
                    f"room for {room:,} of them.",
                    "Pin fewer or shorter documents, or choose a model with a longer context.",
                )
            prefix = client.hold_prefix(
                key, messages, lambda done, total: context.progress(done, total, "reading"), should_stop
            )
            if self._is_current(entry):
                self._cache.write(entry.id, key, prefix)
        self._pins.count(entry, model.sha256, len(prefix.tokens))

    def _is_current(self, entry: PinEntry) -> bool:
        """Whether its documents are still pinned as they were: of others nothing is to be kept."""
        return any(each.id == entry.id and each.documents == entry.documents for each in self._pins.all())

    def _pin(self, entry: PinEntry) -> Pin:
        return Pin(
            entry.id,
            tuple(each.id for each in entry.documents),
            tuple(each.title for each in entry.documents),
            tuple(each.path for each in entry.documents),
            entry.pinned_at,
            dict(entry.tokens).get(self._model_sha256(), 0),
            self._cache.size_bytes(entry.id),
        )

    def _model_sha256(self) -> str:
        try:
            return self._model().sha256
        except ModelError:
            return ""

    def _texts(self, entry: PinEntry) -> tuple[tuple[str, str], ...]:
        return tuple((each.title, self._documents.text(each.id)) for each in entry.documents)

    def _searchable(self, document_id: int) -> Document:
        document = self._documents.get(document_id)
        if not document.status.searchable:
            raise DocumentError(f"{document.path} was not read, so it cannot be pinned.", document.hint or "")
        return document

    def _current(self, document_id: int, path: str) -> Document | None:
        try:
            document = self._documents.get(document_id)
        except DocumentError:
            return None
        return document if path in (document.path, *document.copies) else None

    def _drop(self, pin_id: int) -> None:
        self._cache.files.drop(pin_id)
        self._vectors.files.drop(pin_id)
        self._memory = {}
        if self._client is not None:
            with contextlib.suppress(ModelError, JobCancelled):
                self._client.forget_prefixes()

    def _embed(self, texts: Sequence[str], embed: Embed) -> npt.NDArray[np.float32]:
        """Vectors of ``texts``; those of the documents' sentences are computed once."""
        memory = self._memory
        if len(memory) > _REMEMBERED_TEXTS:
            memory = self._memory = {}
        keys = [digest(text) for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in memory}
        if new:
            memory.update(zip(new, embed(list(new.values())), strict=True))
        return np.stack([memory[key] for key in keys])


def _key(messages: Sequence[Message], model: ModelFile, adapters: Sequence[AdapterUse], info: ModelInfo) -> str:
    """Of all that the keys and values depend on."""
    told = {
        "reading": _READING,
        "model": model.sha256,
        "adapters": [(each.sha256, each.scale) for each in adapters],
        "kept_as": [info.kv_type, info.flash_attention, info.batch_tokens, info.gpu_layers],
        "template": info.template_sha256,
        "library": info.library,
        "text": [(str(message.role), message.text[: message.fixed or None]) for message in messages],
    }
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
