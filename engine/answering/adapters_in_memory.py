"""The LoRA adapters that the model host holds in memory, and those the context computes with."""

from __future__ import annotations

import ctypes
import os
import tempfile
from collections.abc import Iterable
from typing import Any

from engine.answering.llama_library import llama
from engine.answering.prefix_states import AdapterSet
from engine.errors import AdapterInvalid

_UNUSED_LIMIT_BYTES = 512 * 2**20


class AdaptersInMemory:
    """Loads adapters from bytes, so that the host needs no right to open a file."""

    def __init__(self, model: Any, context: Any) -> None:
        self._model = model
        self._context = context
        self._loaded: dict[str, tuple[Any, int]] = {}
        self._wanted: AdapterSet = ()
        self.used: AdapterSet = ()

    def missing(self, adapters: AdapterSet) -> list[str]:
        """Those of ``adapters`` that are to be loaded before they can be used."""
        self._wanted = adapters
        return [sha256 for sha256, _ in adapters if sha256 not in self._loaded]

    def load(self, sha256: str, data: bytes, log: Iterable[str]) -> None:
        if sha256 in self._loaded:
            return
        self._make_room(len(data))
        with _unnamed_file() as stream:
            stream.write(data)
            stream.flush()
            os.lseek(stream.fileno(), 0, os.SEEK_SET)
            # The C library closes its descriptor together with its stream.
            opened = _LIBC.fdopen(os.dup(stream.fileno()), b"rb")
            adapter = llama.llama_adapter_lora_init_from_file_ptr(self._model, opened)
            _LIBC.fclose(opened)
        if not adapter:
            raise AdapterInvalid(
                "The adapter cannot be loaded: llama.cpp refuses it.", "Choose another adapter.", "\n".join(log)
            )
        self._loaded[sha256] = (adapter, len(data))

    def use(self, adapters: AdapterSet) -> bool:
        """Compute with these, all loaded, from now on; whether that is a change."""
        if adapters == self.used:
            return False
        count = len(adapters)
        handles = (llama.llama_adapter_lora_p_ctypes * count)(*(self._loaded[sha256][0] for sha256, _ in adapters))
        scales = (ctypes.c_float * count)(*(scale for _, scale in adapters))
        if llama.llama_set_adapters_lora(self._context, handles, count, scales) != 0:
            raise RuntimeError("llama_set_adapters_lora failed")
        # Loaded ones move to the end, so that the longest unused is first.
        for sha256, _ in adapters:
            self._loaded[sha256] = self._loaded.pop(sha256)
        self.used = adapters
        return True

    def _make_room(self, size_bytes: int) -> None:
        """Let go of those unused for longest, beyond the limit."""
        used = {sha256 for sha256, _ in (*self.used, *self._wanted)}
        unused = [sha256 for sha256 in self._loaded if sha256 not in used]
        room = _UNUSED_LIMIT_BYTES - size_bytes - sum(self._loaded[sha256][1] for sha256 in unused)
        for sha256 in unused:
            if room >= 0:
                return
            adapter, freed = self._loaded.pop(sha256)
            llama.llama_adapter_lora_free(adapter)
            room += freed


def _unnamed_file() -> Any:
    """A file without a name, in memory where the system has such."""
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("adapter", os.MFD_CLOEXEC), "w+b")
    return tempfile.TemporaryFile()


_LIBC = ctypes.CDLL(None)
_LIBC.fdopen.restype = ctypes.c_void_p
_LIBC.fdopen.argtypes = [ctypes.c_int, ctypes.c_char_p]
_LIBC.fclose.argtypes = [ctypes.c_void_p]
