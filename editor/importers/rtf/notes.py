"""Keep the footnotes and endnotes of a Rich Text document, and count their marks."""

from __future__ import annotations

import msgspec

from editor.importers.manuscript import Manuscript
from editor.importers.numerals import numeral
from editor.importers.rtf.words import NOTE_FORMS


class Note(msgspec.Struct):
    """A note that the text has come by."""

    words: Manuscript
    is_endnote: bool = False
    mark: str = ""


class Notes:
    """The notes of a document in the order of their marks; `open` is the one that was begun last."""

    def __init__(self) -> None:
        """Begin before the text; notes are numbered by figures until the document says otherwise."""
        self.open: Note | None = None
        self._forms = {False: "decimal", True: "decimal"}
        self._kept: dict[bool, list[tuple[Note, bool]]] = {False: [], True: []}
        self._counts = {False: 0, True: 0}

    def set_form(self, word: str) -> None:
        """Take in a control word such as "ftnnar" or "saftnnrlc", which says how notes are numbered."""
        kind, _, form = word.removeprefix("s").partition("ftnn")
        if kind in ("", "a") and form in NOTE_FORMS:
            self._forms[kind == "a"] = NOTE_FORMS[form]

    def keep(self, note: Note) -> str:
        """Keep a note and return its mark: the author's own, else the next number of its kind."""
        is_custom = bool(note.mark)
        if not is_custom:
            self._counts[note.is_endnote] += 1
            note.mark = numeral(self._counts[note.is_endnote], self._forms[note.is_endnote])
        self._kept[note.is_endnote].append((note, is_custom))
        return note.mark

    def add_to(self, manuscript: Manuscript) -> None:
        """Add the notes to the manuscript, footnotes first."""
        for kept in self._kept.values():
            for note, is_custom in kept:
                manuscript.add_note(note.mark, note.words.pieces, says_mark=is_custom)
