"""Turn the tokens of Markdown into pieces: headings, paragraphs, items, rows, code and notes, as they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
import regex
from markdown_it.token import Token

from editor.importers.document import Piece
from editor.importers.numerals import BULLET
from editor.importers.web.blocks import read_blocks
from editor.importers.web.markup import read_markup
from editor.importers.web.page import pieces_of
from editor.model.errors import ImportFailed
from editor.model.records import LineRole

_TAG = regex.compile(r"<!--.*?(?:-->|$)|<[/!?]?\w[^>]*>", regex.S)
_BREAK = regex.compile(r"<br\s*/?>", regex.I)
_SOFT_HYPHEN = "\u00ad"


class Read(msgspec.Struct):
    """The pieces of a file, and how many addresses, pictures, and tags of HTML were left out."""

    pieces: list[Piece]
    links: int = 0
    pictures: int = 0
    markup: int = 0


class _List(msgspec.Struct):
    """A list that is open: the number of its next item, None where it has bullets."""

    number: int | None = None


def read_tokens(tokens: Sequence[Token]) -> Read:
    """Return what the tokens of a file say, its footnotes at the end."""
    reader = _Reader(_numbered(tokens))
    for token in tokens:
        reader.take(token)
    reader.read.pieces += reader.notes
    return reader.read


def _numbered(tokens: Sequence[Token]) -> dict[str, str]:
    """Return what stands at the mark of each footnote: a number is kept, a name is numbered in the order of marks."""
    labels = dict.fromkeys(child.content for token in tokens for child in token.children or ()
                           if child.type == "footnote_mark")
    labels |= dict.fromkeys(token.info for token in tokens if token.type == "footnote_open")
    are_numbers = all(label.isdecimal() for label in labels)
    return {label: f"[{label if are_numbers else number}]" for number, label in enumerate(labels, 1)}


class _Reader:
    def __init__(self, marks: dict[str, str]) -> None:
        self.read = Read([])
        self.notes: list[Piece] = []
        self._marks = marks
        self._lists: list[_List] = []
        self._mark, self._is_close, self._is_after_item = "", False, False
        self._role: LineRole | None = None
        self._note = ""
        self._cells: list[str] | None = None

    def take(self, token: Token) -> None:
        """Take in a token of a block."""
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            self._open_list(token)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
            self._is_after_item = bool(self._lists)
        elif kind == "list_item_open":
            self._open_item()
        elif kind == "list_item_close":
            self._mark, self._is_close = "", False
        elif kind == "heading_open":
            self._role = "heading"
        elif kind in ("heading_close", "footnote_close"):
            self._role, self._note = None, ""
        elif kind == "footnote_open":
            self._note = self._marks[token.info]
        elif kind in ("tr_open", "tr_close", "table_close"):
            self._take_row(kind)
        elif kind == "inline":
            children = token.children or []
            is_picture = len(children) == 1 and children[0].type == "image"
            self._put(self._words(children), "caption" if is_picture else self._role)
        elif kind in ("fence", "code_block"):
            self._put(token.content.strip("\n"), None)
        elif kind == "html_block":
            self._take_markup(token.content)

    def _open_list(self, token: Token) -> None:
        start = token.attrGet("start")
        number = int(start) if start is not None else 1
        self._is_after_item = bool(self._lists)
        self._lists.append(_List(number if token.type == "ordered_list_open" else None))

    def _open_item(self) -> None:
        """Begin an item: its bullet or number, below the item before it."""
        held = self._lists[-1]
        self._mark = f"{BULLET} " if held.number is None else f"{held.number}. "
        self._is_close = self._is_after_item
        self._is_after_item = True
        if held.number is not None:
            held.number += 1

    def _take_row(self, kind: str) -> None:
        if kind == "tr_open":
            self._cells = []
        elif kind == "tr_close" and self._cells is not None:
            words, self._cells = "\t".join(self._cells).rstrip("\t"), None
            self._put(words, None)
            self._is_close = True
        else:
            self._is_close = False

    def _put(self, words: str, role: LineRole | None) -> None:
        words = words.replace(_SOFT_HYPHEN, "")
        if self._cells is not None:
            self._cells.append(words.replace("\n", " "))
        elif self._note:
            self.notes.append(Piece(f"{self._note} {words}"))
        elif words.strip():
            self.read.pieces.append(Piece(f"{self._mark}{words}", role, is_close=self._is_close))
            self._mark, self._is_close = "", False

    def _take_markup(self, markup: str) -> None:
        """Take in a block of HTML: the words it shows, each where it stands."""
        self.read.markup += len(_TAG.findall(markup))
        try:
            root = read_markup(markup, "")
        except ImportFailed:
            self._put(_TAG.sub(" ", markup), None)
            return
        if root is not None:
            self.read.pieces += pieces_of(read_blocks(root).blocks)

    def _words(self, tokens: Iterable[Token]) -> str:
        """Return the words of a paragraph; what is a link, a picture or a tag is counted."""
        parts = []
        for token in tokens:
            if token.type in ("softbreak", "hardbreak"):
                parts.append(" " if token.type == "softbreak" else "\n")
            elif token.type == "image":
                self.read.pictures += 1
                parts.append(self._words(token.children or ()))
            elif token.type == "footnote_mark":
                parts.append(self._marks.get(token.content, ""))
            elif token.type == "html_inline":
                self.read.markup += 1
                parts.append("\n" if _BREAK.fullmatch(token.content) else "")
            else:
                self.read.links += token.type == "link_open" and token.info != "auto"
                parts.append(token.content)
        return "".join(parts).strip()
