"""Read the texts of an exchange document, each with the bytes that its articles name."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterator

from editor.formats.exchange import Document, TextEntry
from editor.model.records import NamedText, Text
from editor.words import say


class Texts:
    """The texts that records of a document can stand on; `problems` tells what is not as its name says."""

    def __init__(self, document: Document) -> None:
        self.problems: list[str] = []
        self._originals: dict[NamedText, Text] = {}
        self._texts: dict[str, Text] = {}
        given = {entry.sha256: entry.words for entry in document.articles if entry.sha256}
        for entry in document.texts:
            words = entry.words or given.get(entry.sha256, "")
            if sha256_of(words) == entry.sha256:
                self._take(entry, words)
            else:
                self.problems.append(say("The text {name} was not taken in: its words are not what its name says.",
                                         name=entry.sha256[:12]))
        for article in document.articles:  # one may name as an earlier text what another one has as its own
            self.add(article.words)
        for entry in document.originals:
            if (text := self._texts.get(entry.sha256)) is not None:
                self._take(entry, text.words)

    def __contains__(self, name: str) -> bool:
        return name in self._texts

    def __iter__(self) -> Iterator[Text]:
        """Yield each text with each of the bytes that it came in."""
        return iter(self._originals.values())

    def get(self, name: str) -> Text | None:
        """Return a text by the sha256 of its words."""
        return self._texts.get(name)

    def words(self, name: str) -> str:
        """Return the words of a text that is there."""
        return self._texts[name].words

    def add(self, words: str) -> str:
        """Take the words of an article in, which may have no text of its own, and return their name."""
        name = sha256_of(words)
        if name not in self._texts:
            self._take(TextEntry(sha256=name), words)
        return name

    def original(self, name: str, named: str) -> str:
        """Return what the bytes of a text are named by: as an article names them, if they are there."""
        return named if (name, named) in self._originals else self._texts[name].original_sha256

    def _take(self, entry: TextEntry, words: str) -> None:
        original = self._original(entry)
        text = Text(sha256=entry.sha256, words=words, decoded=entry.decoded, original=original,
                    original_sha256=hashlib.sha256(original).hexdigest())
        self._texts.setdefault(text.sha256, text)
        self._originals.setdefault((text.sha256, text.original_sha256), text)

    def _original(self, entry: TextEntry) -> bytes:
        try:
            return base64.b64decode(entry.original, validate=True)
        except binascii.Error:
            self.problems.append(say("The original bytes of the text {name} are not readable; its words are kept.",
                                     name=entry.sha256[:12]))
            return b""


def sha256_of(words: str) -> str:
    """Return what a text of these words is named by."""
    return hashlib.sha256(words.encode()).hexdigest()
