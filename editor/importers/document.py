"""Make an article of a document's pieces: whoever reads a format says what its parts are, and the rest is told here."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from editor.importers.fields import read_fields, read_published
from editor.importers.head_day import heads_of
from editor.importers.imported import Found, ImportedArticle
from editor.importers.inferred_date import InferredDate, infer_date
from editor.importers.language import guess_language
from editor.importers.layout import Layout, read_layout
from editor.model.cleaning import clean, one_line
from editor.model.dates import full_date
from editor.model.records import Article, Line, LineRole, Stretch, Text
from editor.model.text import has_words
from editor.words import say, say_number


class Piece(msgspec.Struct, frozen=True):
    """A paragraph of a document, a heading, an item of a list, a row of a table, a note, whatever stands by itself.

    `words` are as a reader sees them: an item with its bullet or number, the cells of a row with a tab between them;
    a line break within is a newline. `role` is None where the format does not tell. `is_close` is for what stands
    right below the piece before it, as items and rows do. `page` counts from 1 in paginated sources.
    """

    words: str
    role: LineRole | None = None
    is_close: bool = False
    set_aside: bool = False
    page: int | None = None


class Stated(msgspec.Struct, frozen=True):
    """What a document says of itself outside its words, in the fields of an article; blank is not stated.

    `published` is an ISO date cut to its precision, `published_why` a sentence that tells where the document says it.
    """

    title: str = ""
    standfirst: str = ""
    author: str = ""
    outlet: str = ""
    published: str = ""
    published_why: str = ""
    retrieved: str = ""
    url: str = ""
    language: str = ""


UNSTATED = Stated()
"""What a document states that says nothing of itself."""


class Document(msgspec.Struct, frozen=True):
    """What a reader of a format made of a file. `how` says in a sentence how it was read, `notes` what was left out.

    `pages` is how many it has, 0 in sources without pages.
    """

    pieces: tuple[Piece, ...]
    how: str
    stated: Stated = UNSTATED
    notes: tuple[str, ...] = ()
    pages: int = 0


DIGITS = 12
"""How many digits of the sha256 of a file without words name it."""


def article_of_document(document: Document, original: bytes, name: str) -> ImportedArticle:
    """Return the article of a document: its pieces in their order, a blank line between those that stand apart.

    The article of a file without words has one line, set aside, that names the file and its bytes.
    """
    words, begins = _joined(document.pieces)
    if not has_words(words):
        return _article_without_words(document, original, name)
    layout = read_layout(words, {begin + at: piece.role for begin, piece in zip(begins, document.pieces, strict=True)
                                 if piece.role is not None for at in _line_begins(piece.words)})
    layout = msgspec.structs.replace(layout, lines=_with_pages(layout.lines, begins, document.pieces))
    return article_of_text(words, layout, original, name, document.how, document.notes, document.stated)


def _article_without_words(document: Document, original: bytes, name: str) -> ImportedArticle:
    """Return an article of the line that names the file: a text is named by its words, and these are some other's."""
    name = clean(name)
    caption = _caption(original, name, document.pages) if original.strip() else ""
    notes = (*document.notes, say("{name} holds no words; the article is empty.", name=name))
    nothing = read_layout("")  # so that nothing is read from the name of a file
    read = article_of_text(caption, nothing, original, name, document.how, notes, document.stated)
    lines = (Line(number=1, begin=0, end=len(caption), role="caption", set_aside=True),) if caption else ()
    article = msgspec.structs.replace(read.article, lines=lines, language=document.stated.language)
    return msgspec.structs.replace(read, article=article)


def _caption(original: bytes, name: str, pages: int) -> str:
    digest = hashlib.sha256(original).hexdigest()[:DIGITS]
    if not pages:
        return say("[File {name}, no words, SHA-256 {digest}]", name=one_line(name), digest=digest)
    return say_number("[File {name}, {count} page, no words, SHA-256 {digest}]",
                      "[File {name}, {count} pages, no words, SHA-256 {digest}]", pages, name=one_line(name),
                      digest=digest)


def article_of_text(words: str, layout: Layout, original: bytes, name: str, how: str, notes: Iterable[str],
                    stated: Stated = UNSTATED) -> ImportedArticle:
    """Return the article of a text whose lines are known; what is stated goes before what the words say."""
    digest = hashlib.sha256(words.encode()).hexdigest()
    named = hashlib.sha256(original).hexdigest()
    text = Text(sha256=digest, words=words, original=original, decoded=how, original_sha256=named)
    found = read_fields(layout)
    published, doubts = read_published(layout)
    language = stated.language or guess_language(words)
    is_dated = bool(stated.published or published or doubts)
    inferred = _inferred(layout, words) if language.startswith("en") and not is_dated else None
    said = {field.field: field.words for field in found}
    article = Article(
        id="",
        title=stated.title or said.get("title", ""),
        standfirst=stated.standfirst or said.get("standfirst", ""),
        author=stated.author or said.get("author", ""),
        dateline=said.get("dateline", ""),
        **_published(stated, published, inferred),
        retrieved=stated.retrieved,
        url=stated.url,
        language=language,
        file_name=clean(name),
        texts=(digest,),
        original=named,
        lines=layout.lines,
    )
    found = (*found, published) if published else found
    doubts = _disagreement(stated, published) if stated.published else doubts
    return ImportedArticle(text, article, stated.outlet or said.get("outlet", ""), found, (*notes, *doubts), inferred)


def _joined(pieces: Sequence[Piece]) -> tuple[str, list[int]]:
    """Return the words of the pieces as one text, and where each begins in it."""
    parts, begins, length = list[str](), list[int](), 0
    for piece in pieces:
        between = "" if not parts else "\n" if piece.is_close else "\n\n"
        words = clean(piece.words)
        begins.append(length + len(between))
        parts += (between, words)
        length += len(between) + len(words)
    return "".join(parts), begins


def _line_begins(words: str) -> list[int]:
    """Return where the lines of a piece begin in it."""
    return [0, *(at + 1 for at, char in enumerate(words) if char == "\n")]


def _with_pages(lines: tuple[Line, ...], begins: list[int], pieces: Sequence[Piece]) -> tuple[Line, ...]:
    """Return the lines with the page of the piece they stand in, set aside where the reader of the format said so."""
    if not any(piece.page or piece.set_aside for piece in pieces):
        return lines
    of = [pieces[bisect_right(begins, line.begin) - 1] for line in lines]
    return tuple(msgspec.structs.replace(line, page=piece.page, set_aside=line.set_aside or piece.set_aside)
                 for line, piece in zip(lines, of, strict=True))


def _inferred(layout: Layout, words: str) -> InferredDate | None:
    """Return what the lines that are kept say of the day of publication; what is linked to was written another day."""
    return infer_date(words, [Stretch(line.begin, line.end) for line in layout.lines if not line.set_aside],
                      heads_of(layout))


def _published(stated: Stated, said: Found | None, inferred: InferredDate | None) -> dict[str, Any]:
    """Return the fields of an article that tell when it was published, and how that is known."""
    if stated.published:
        return {"published": stated.published, "published_how": "stated", "published_why": stated.published_why}
    if said is not None:
        return {"published": said.words, "published_how": "stated", "published_why": said.how}
    if inferred is not None and inferred.iso:
        return {"published": inferred.iso, "published_how": "inferred", "published_why": inferred.why}
    return {}


def _disagreement(stated: Stated, said: Found | None) -> tuple[str, ...]:
    if said is None or said.words.startswith(stated.published) or stated.published.startswith(said.words):
        return ()
    return (say("The words of the article give another date of publication than the file: {said}, not {stated}.",
                said=full_date(said.words), stated=full_date(stated.published)),)
