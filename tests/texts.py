"""Texts for tests, made as an importer makes them."""

from __future__ import annotations

import hashlib

from editor.model.records import Text


def text_of(words: str) -> Text:
    """Return the text of these words, as if pasted."""
    content = words.encode()
    return Text(sha256=hashlib.sha256(content).hexdigest(), words=words, original=content, decoded="UTF-8")
