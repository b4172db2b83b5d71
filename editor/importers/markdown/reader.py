"""Make an article of Markdown: the words as they are shown, paragraphs joined, marks of emphasis gone."""

from __future__ import annotations

import regex
from markdown_it import MarkdownIt
from markdown_it.token import Token

from editor.importers.decoding import decode
from editor.importers.document import Document, Piece, article_of_document
from editor.importers.imported import ImportedArticle
from editor.importers.markdown.blocks import Read, read_tokens
from editor.importers.markdown.footnotes import footnotes
from editor.importers.markdown.front_matter import read_front_matter
from editor.importers.plain import import_text
from editor.importers.routine import PICTURES
from editor.words import say, say_number

_LARGEST, _LONGEST_PARAGRAPH, _MOST_BRACKETS = 2_000_000, 100_000, 1000
"""The most characters of a file and of a paragraph, and brackets in one; more is no Markdown that a person wrote, and
takes the parser minutes."""
_DEEPEST, _MOST_NESTED = 40, 80
"""How many lists and quotations may stand in each other, and tokens; the parser drops what is deeper."""
_DEEP = regex.compile(rf"^[ \t]*(?:(?:>|[-*+]|\d{{1,9}}[.)])[ \t]*){{{_DEEPEST},}}", regex.M)
_LINE_END = regex.compile(r"\r\n?")
_PARAGRAPH_END = regex.compile(r"\n[ \t]*\n")
_PLAIN_TOKENS = frozenset(("paragraph_open", "paragraph_close", "inline", "text", "softbreak"))


def read_markdown(content: bytes, name: str) -> ImportedArticle:
    """Return the article of a Markdown file; one without any mark of Markdown is plain text, its lines as they are."""
    decoded = decode(content, name)
    words = _LINE_END.sub("\n", decoded.words)
    head = read_front_matter(words)
    body = words[head.length :]
    if not _is_bearable(body):
        return import_text(content, name)
    tokens = _parser().parse(body)
    is_cut = any(token.level >= _MOST_NESTED - 2 for token in tokens)
    if is_cut or (not head.length and all(_is_plain(token) for token in tokens)):
        return import_text(content, name)
    read = read_tokens(tokens)
    pieces = _with_headline(read.pieces)
    notes = ((decoded.how,) if decoded.doubtful else ()) + head.notes + _left_out(read)
    how = say("Read as Markdown. {encoding}", encoding=decoded.how)
    return article_of_document(Document(tuple(pieces), how, head.stated, notes), content, name)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _MOST_NESTED}).enable(["table", "strikethrough"])
    return parser.use(footnotes)


def _is_bearable(body: str) -> bool:
    if len(body) > _LARGEST or _DEEP.search(body):
        return False
    return all(len(paragraph) <= _LONGEST_PARAGRAPH and paragraph.count("[") <= _MOST_BRACKETS
               for paragraph in _PARAGRAPH_END.split(body))


def _is_plain(token: Token) -> bool:
    return token.type in _PLAIN_TOKENS and all(_is_plain(child) for child in token.children or ())


def _with_headline(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces, the heading they begin with as the headline."""
    if pieces and pieces[0].role == "heading":
        return [Piece(pieces[0].words, "headline"), *pieces[1:]]
    return pieces


def _left_out(read: Read) -> tuple[str, ...]:
    told = []
    if read.links:
        told.append(say_number("The address of {count} link was left out; its words were kept.",
                               "The addresses of {count} links were left out; their words were kept.", read.links))
    if read.pictures:
        told.append(say_number(*PICTURES, read.pictures))
    if read.markup:
        told.append(say_number("{count} tag or comment of HTML was left out; words between tags were kept.",
                               "{count} tags or comments of HTML were left out; words between tags were kept.",
                               read.markup))
    return tuple(told)
