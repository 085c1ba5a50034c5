"""Marks that fence what comes from documents in a prompt.

A fence is derived from all of its prompt, so that the same prompt is the same again, and from a secret, so that whoever
wrote a document cannot compute the one it will stand in, even knowing every other text of the prompt.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable

FENCE_CHARACTERS = 16
PROCESS_SECRET = secrets.token_bytes(32)
"""For prompts that need not be the same after a restart."""


def fence(secret: bytes, texts: Iterable[str]) -> str:
    """The mark for a prompt that is made of ``texts``."""
    digest = hmac.new(secret, digestmod=hashlib.sha256)
    for text in texts:
        # Each as its own digest: where one ends and the next begins counts too.
        digest.update(hashlib.sha256(text.encode(errors="replace")).digest())
    return digest.hexdigest()[:FENCE_CHARACTERS]


def drawn_fence() -> str:
    """A mark drawn by lot, for texts that stay in it from one prompt to the next."""
    return secrets.token_hex(FENCE_CHARACTERS // 2)
