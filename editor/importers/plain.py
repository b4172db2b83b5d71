"""Read plain text as an article: decode it, number its lines and give them roles, fill the fields that it states."""

from __future__ import annotations

import hashlib
from typing import Any

from editor.importers.decoding import Decoded, decode
from editor.importers.fields import read_fields, read_published
from editor.importers.files import refuse_too_large
from editor.importers.imported import Found, ImportedArticle
from editor.importers.inferred_date import InferredDate, infer_date
from editor.importers.language import guess_language
from editor.importers.layout import Layout, read_layout
from editor.model.cleaning import clean
from editor.model.records import Article, Stretch, Text
from editor.model.text import has_words
from editor.words import say


class PlainText:
    """The importer of plain text; it recognises everything, so that its refusal names what a file is instead."""

    name = "text"
    suffixes = (".txt", ".text", ".md", ".log")
    label = "Plain text"

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
    refuse_too_large(content, name)
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
    digest = hashlib.sha256(decoded.words.encode()).hexdigest()
    text = Text(sha256=digest, words=decoded.words, original=original, decoded=decoded.how)
    layout = read_layout(decoded.words)
    found = read_fields(layout)
    published, doubts = read_published(layout)
    language = guess_language(decoded.words)
    inferred = _inferred(layout, decoded.words) if language == "en" and not (published or doubts) else None
    said = {field.field: field.words for field in found}
    article = Article(
        id="",
        title=said.get("title", ""),
        standfirst=said.get("standfirst", ""),
        author=said.get("author", ""),
        dateline=said.get("dateline", ""),
        **_published(published, inferred),
        language=language,
        file_name=name,
        texts=(digest,),
        lines=layout.lines,
    )
    found = (*found, published) if published else found
    return ImportedArticle(text, article, said.get("outlet", ""), found, (*notes, *doubts), inferred)


def _inferred(layout: Layout, words: str) -> InferredDate | None:
    """Return what the lines that are kept say of the day of publication; what is linked to was written another day."""
    return infer_date(words, [Stretch(line.begin, line.end) for line in layout.lines if not line.set_aside])


def _published(stated: Found | None, inferred: InferredDate | None) -> dict[str, Any]:
    """Return the fields of an article that tell when it was published, and how that is known."""
    if stated is not None:
        return {"published": stated.words, "published_how": "stated", "published_why": stated.how}
    if inferred is not None and inferred.iso:
        return {"published": inferred.iso, "published_how": "inferred", "published_why": inferred.why}
    return {}
