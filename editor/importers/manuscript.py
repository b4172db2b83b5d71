"""Gather what a word processor's file holds, so that Word, ODT and RTF give the same words for the same article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

import msgspec
import regex

from editor.importers.document import Document, Piece, Stated
from editor.importers.language import guess_language
from editor.importers.numerals import BULLET
from editor.importers.routine import PICTURES
from editor.model.records import LineRole
from editor.words import phrases, say, say_number

SOFT_HYPHEN = "\u00ad"
UNREADABLE = "\ufffd"
"""What stands for a character of a symbol font that no Unicode character is known for."""

ROLES_BY_STYLE: Mapping[str, LineRole] = MappingProxyType({
    "title": "headline", "subtitle": "standfirst", "caption": "caption",
    **{f"heading {level}": "heading" for level in range(1, 10)}})
"""What paragraphs are by the names that Word gives to its own styles, in small letters, in its files and in RTF."""

LeftOut = Literal[
    "changed", "added", "hidden", "comments", "pictures", "objects", "inner documents", "fields", "symbols"]

_HEAD, _LONGEST_HEADLINE = 12, 250
_MOST_PARTS_OF_CELL, _LONGEST_CELL = 3, 1000
_NO_TEXT = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad]")
_BREAKS = regex.compile(r"[\n\t]+")
_NUMBER = regex.compile(r"[\p{L}\p{N}]")
_LETTER_AS_BULLET = "o"  # Word's second bullet
_FIELDS_OF_NO_NEWS = frozenset(("HYPERLINK", "SHAPE", "SEQ", "TOC", "PAGEREF", "REF", "NOTEREF", ""))
_TOLD: dict[LeftOut, tuple[str, str]] = {
    "hidden": phrases("{count} stretch of hidden text was left out.",
                      "{count} stretches of hidden text were left out."),
    "comments": phrases("{count} comment was left out.", "{count} comments were left out."),
    "pictures": PICTURES,
    "objects": phrases("{count} embedded object, such as a chart or a sheet, was left out.",
                       "{count} embedded objects, such as charts or sheets, were left out."),
    "inner documents": phrases(
        "{count} document that is embedded as a part of the text was left out; import it by itself.",
        "{count} documents that are embedded as parts of the text were left out; import them by themselves."),
    "fields": phrases("Of {count} field, such as a date or a reference, the words that it last showed were taken.",
                      "Of {count} fields, such as dates or references, the words that they last showed were taken."),
    "symbols": phrases("{count} sign of a symbol font is not known here; it stands as �.",
                       "{count} signs of symbol fonts are not known here; they stand as �."),
}


class Manuscript:
    """The pieces of a document in their order, its notes, and the counts of what was left out.

    Words may be added as they come: soft hyphens, control characters and outer spaces are taken off, and a piece
    without words is none.
    """

    def __init__(self, whole: Manuscript | None = None) -> None:
        """Make an empty one; one that is part of a whole (a cell, a text box) counts and speaks its languages there."""
        self.pieces: list[Piece] = []
        self.left_out: Counter[LeftOut] = whole.left_out if whole else Counter()
        self.languages: Counter[str] = whole.languages if whole else Counter()
        self._is_item = self._has_rows = False

    def part(self) -> Manuscript:
        """Return an empty manuscript for what is added later, as a cell or a text box."""
        return Manuscript(self)

    def add(self, words: str, role: LineRole | None = None) -> None:
        """Add a paragraph, or a heading or caption."""
        self._put(tidied(words), role)

    def add_item(self, label: str, words: str) -> None:
        """Add an item of a list under the label that a reader sees: its number, or any sign for a bullet."""
        words, was_item = tidied(words), self._is_item
        if words:
            self._put(f"{_seen(label)} {words}", "body", is_close=was_item)
            self._is_item = True

    def add_note(self, mark: str, parts: Sequence[Piece], *, says_mark: bool = False) -> None:
        """Add a footnote or endnote with its mark, which is not said twice where its own words begin with it."""
        words = "\n".join(part.words for part in parts)
        words = words.removeprefix(mark).strip() if says_mark else words
        self._put(f"[{mark}] {words}" if words else "", "body")

    def add_row(self, cells: Sequence[Manuscript], *, follows: bool) -> bool:
        """Add a row of a table and tell whether there is one; it stands close where it follows another of its table.

        Where a cell holds what does not go on a line, the table lays out a page: its cells are read one by one.
        """
        if len(cells) == 1 or any(cell.is_long for cell in cells):
            for cell in cells:
                self.extend(cell)
            self._has_rows = True
            return False
        words = "\t".join(cell.on_a_line for cell in cells).rstrip("\t")
        self._put(words if words.strip() else "", None, is_close=follows)
        self._has_rows = True
        return bool(words.strip())

    def extend(self, other: Manuscript) -> None:
        """Add the pieces of another manuscript, as they stand."""
        self.pieces += other.pieces
        self._is_item = False

    @property
    def on_a_line(self) -> str:
        """Return all words with a space where paragraphs, lines and tabs part them."""
        return " ".join(_BREAKS.sub(" ", piece.words) for piece in self.pieces)

    @property
    def is_long(self) -> bool:
        """Tell whether there is more than goes into a cell of a table that is read row by row."""
        return (self._has_rows or len(self.pieces) > _MOST_PARTS_OF_CELL
                or (len(self.pieces) > 1 and sum(len(piece.words) for piece in self.pieces) > _LONGEST_CELL))

    def document(self, how: str, title: str = "", notes: Sequence[str] = ()) -> Document:
        """Return the document; its own title counts only where it is one of the first lines."""
        pieces = _with_headline(self.pieces, title)
        words = "\n".join(piece.words for piece in pieces)
        told = [say_number(*_TOLD[kind], self.left_out[kind]) for kind in _TOLD if self.left_out[kind]]
        told[:0] = self._told_of_changes()
        spoken = next((language for language, _ in self.languages.most_common(1)), "")
        language = guess_language(words) or spoken  # few set the language of what they write, most have a default
        return Document(tuple(pieces), how, Stated(language=language), (*told, *notes))

    def _told_of_changes(self) -> list[str]:
        added, deleted = self.left_out["added"], self.left_out["changed"]
        return [say("Tracked changes were read as accepted (insertions kept: {added}; deletions left out: {deleted}).",
                    added=added, deleted=deleted)] if added or deleted else []

    def _put(self, words: str, role: LineRole | None, *, is_close: bool = False) -> None:
        self._is_item = False
        if words.strip():
            self.pieces.append(Piece(words, role, is_close=is_close and bool(self.pieces)))


def tidied(words: str) -> str:
    """Return the words without soft hyphens, control characters and outer spaces; no-break spaces stay within."""
    return _NO_TEXT.sub("", words).strip()


def is_field_told(code: str) -> bool:
    """Tell whether the analyst is told of a field of that code: not of links, and of numbers that stay."""
    return next(iter(code.split()), "").upper() not in _FIELDS_OF_NO_NEWS


def macros_ignored() -> str:
    """Return the sentence that tells of macros."""
    return say("It has macros; they were not read, and nothing in it was run.")


def repeats_cut() -> str:
    """Return the sentence that tells of cells and rows that were not repeated as often as the file says."""
    return say("Its tables repeat cells or rows more often than any document needs; not all repeats were read.")


def _seen(label: str) -> str:
    """Return a label as it is told: a number as it is, whatever else as a bullet."""
    label = label.strip()
    return label if _NUMBER.search(label) and label != _LETTER_AS_BULLET else BULLET


def _with_headline(pieces: Sequence[Piece], title: str) -> list[Piece]:
    """Return the pieces with one headline at most: the title, else the first heading if no paragraph is above it."""
    told = next((at for at, piece in enumerate(pieces) if piece.role == "headline"), None)
    told = _headline(pieces[:_HEAD], title) if told is None else told
    return [piece if piece.role != "headline" and at != told
            else msgspec.structs.replace(piece, role="headline" if at == told else "heading")
            for at, piece in enumerate(pieces)]


def _headline(head: Sequence[Piece], title: str) -> int | None:
    is_title = [bool(title.strip()) and piece.words == tidied(title) for piece in head]
    if any(is_title):
        return is_title.index(True)
    for at, piece in enumerate(head):
        if piece.role == "heading":
            return at
        if len(piece.words) > _LONGEST_HEADLINE:
            break
    return None
