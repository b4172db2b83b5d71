"""Save the texts of a damaged project into a new file, each with the bytes it came in where those are sound."""

from __future__ import annotations

import hashlib
import sqlite3

from editor.model.errors import ProjectFileError
from editor.model.originals import with_originals
from editor.model.records import Article, NamedText, Text
from editor.storage import texts

_NOTHING = hashlib.sha256(b"").hexdigest()


class RescuedTexts:
    """The texts that were saved. Where bytes are lost no others take their place: their articles name no bytes then."""

    def __init__(self, old: sqlite3.Connection, new: sqlite3.Connection) -> None:
        self._old, self._new = old, new
        self._words: dict[str, str] = {}
        self._sound: set[NamedText] = set()

    def save(self, name: str, original: str = "") -> None:
        """Save a text with the bytes of a name, a blank one meaning the first; without them where they are damaged.

        Raises ProjectFileError where its words are damaged.
        """
        if original and name not in self._words:
            self.save(name)  # or these would stand in the new file as the first ones
        try:
            text = texts.read_text(self._old, name, original)
        except ProjectFileError:
            self._save_words(name)
            return
        texts.write_texts(self._new, [text])
        self._words[name] = text.words
        self._sound |= {(name, original), (name, hashlib.sha256(text.original).hexdigest())}

    def lost_of(self, article: Article) -> list[NamedText]:
        """Return the texts of an article of which the words were saved, and the bytes that it names were not."""
        return [named for named in article.named_texts if named[0] in self._words and named not in self._sound]

    def without_lost(self, article: Article) -> Article:
        """Return the article so that it names no bytes for texts of which they are lost."""
        lost = self.lost_of(article)
        for name, _ in lost:
            self._save_words(name)
        return with_originals(
            article, lambda name, original: _NOTHING if (name, original) in lost else original) if lost else article

    def _save_words(self, name: str) -> None:
        self._words[name] = words = texts.read_words(self._old, name)
        texts.write_texts(self._new, [Text(sha256=name, words=words, original_sha256=_NOTHING)])
