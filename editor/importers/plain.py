"""Read plain text as an article: decode it, keep every character, and say what is doubtful."""

from __future__ import annotations

from editor.importers.decoding import Decoded, decode
from editor.importers.document import article_of_text
from editor.importers.imported import ImportedArticle
from editor.importers.layout import read_layout
from editor.model.cleaning import clean
from editor.model.text import has_words
from editor.words import phrase, say


class PlainText:
    """The importer of plain text; it recognises everything, so that its refusal names what a file is instead."""

    name = "text"
    suffixes = (".txt", ".text", ".log")
    label = phrase("Plain text")

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell that the bytes may be tried as text, which holds for any."""
        return True

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return the article. Raises ImportFailed for bytes that are no text."""
        return import_text(content, name)

    def read_pasted(self, words: str) -> ImportedArticle:
        """Return the article of pasted words."""
        return import_pasted(words)


IMPORTER = PlainText()


def import_text(content: bytes, name: str) -> ImportedArticle:
    """Return the article of a text file, its words and line ends unaltered. Raises ImportFailed for what is no text.

    What is not UTF-8 in the name becomes U+FFFD, so that records and messages can hold it.
    """
    name = clean(name)
    decoded = decode(content, name)
    notes = (decoded.how,) if decoded.doubtful else ()
    if not content:
        notes = (*notes, say("{name} is an empty file; the article has no words.", name=name))
    elif not has_words(decoded.words):
        notes = (*notes, say("{name} holds spaces and line ends only; the article has no words.", name=name))
    return _article(decoded, content, name, notes)


def import_pasted(words: str) -> ImportedArticle:
    """Return the article of pasted words; half characters (lone surrogates) become U+FFFD."""
    whole = clean(words)
    notes = () if has_words(whole) else (say("Nothing but spaces was pasted; the article has no words."),)
    return _article(Decoded(whole, "", ""), b"", "", notes)


def _article(decoded: Decoded, original: bytes, name: str, notes: tuple[str, ...]) -> ImportedArticle:
    return article_of_text(decoded.words, read_layout(decoded.words), original, name, decoded.how, notes)
