"""List the notes, and say what each is on: words in a paragraph of an article, or a record."""

from __future__ import annotations

from dataclasses import replace

from editor.model.edits.fields import name_of, shortened
from editor.model.edits.notes import delete_note
from editor.model.project import Project
from editor.model.records import Article, Entity, Event, Note, Outlet, Quote, Record
from editor.ui.forms.passages import paragraph_sign
from editor.ui.tables.listings import HERE_TRAIT, INCOMPLETE, Cell, Listing, Order
from editor.ui.tables.sieve import Trait
from editor.words import phrase, say

_HOLDERS: tuple[type[Record], ...] = (Entity, Event, Quote, Article, Outlet)


def record_of_note(project: Project, note: Note) -> Record | None:
    """Return the record that a note is on, a merged entity's successor for one that was merged; None for words."""
    if (entity := project.entity(note.record)) is not None:
        return entity
    return next((found for kind in _HOLDERS if (found := project.find(kind, note.record)) is not None), None)


def place_of_note(project: Project, note: Note) -> str:
    """Return what a note is on in a few words: the paragraph, the badge of an event or quote, a name."""
    if note.anchor is not None:
        return paragraph_sign(project, note.anchor)
    record = record_of_note(project, note)
    if isinstance(record, Event | Quote):
        return f"{record.kind_of_record[0].upper()}{record.number}"
    return shortened(name_of(record), 40) if record is not None else say("Nothing")


class Notes(Listing):
    """Notes: badge, what they are on, words; the latest first."""

    record = Note
    label = phrase("Notes")
    filter_label = phrase("Filter notes")
    nothing_yet = phrase("No notes yet. Select words in the article and press {key}.")
    widths = (40, 104, 0)
    headings = ("", phrase("On"), phrase("Note"))
    is_narrow = takes_several = shows_names = True
    deleting = staticmethod(delete_note)
    deeds = (("delete", phrase("Delete")),)
    orders = (
        Order(phrase("Latest first"), lambda project, notes: [(_reversed(note.id), note.id) for note in notes]),
        Order(phrase("By place in the article"), lambda project, notes: [
            (note.anchor is None, note.anchor.article if note.anchor else note.record,
             note.anchor.begin if note.anchor else 0, note.id) for note in notes], 1),
        Order(phrase("By words"), lambda project, notes: [(note.words.lower(), note.id) for note in notes], 2),
    )
    traits = (
        replace(INCOMPLETE, label=phrase("Without words")),
        Trait("passage", phrase("On words of an article"), lambda project, note, _: note.anchor is not None),
        Trait("record", phrase("On a record"), lambda project, note, _: note.anchor is None),
        HERE_TRAIT,
    )

    def words(self, project: Project, record: Note) -> str:
        """Return the note's words, and the words and what else it is on."""
        return " ".join((record.words, record.anchor.words if record.anchor else "", place_of_note(project, record)))

    def cells(self, project: Project, record: Note) -> tuple[Cell, ...]:
        """Return the badge, what the note is on, and its words; where it has none, the words that it is on."""
        words = " ".join(record.words.split())
        on_words = " ".join(record.anchor.words.split()) if record.anchor else ""
        return (Cell("N", "badge", ink="note", spoken=say("Note")), Cell(place_of_note(project, record), "second"),
                Cell(words, "name") if words else Cell(say("No words yet"), "second", after=on_words))


def _reversed(record_id: str) -> tuple[int, ...]:
    """Return a key that sorts ids the other way round."""
    return tuple(-ord(char) for char in record_id)
