"""Write notes on words of an article or on a record."""

from __future__ import annotations

from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, set_fields, shortened
from editor.model.edits.passages import anchor_at
from editor.model.edits.references import unreferred
from editor.model.project import Project
from editor.model.records import BY_KIND, Anchor, Note


def add_note(article_id: str, begin: int, end: int) -> Edit:
    """Make a note without words yet on code points begin to end of an article."""
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        anchor = anchor_at(project, article_id, begin, end)
        note = Note(id=next(ids), **made(stamp), anchor=anchor)
        return make_change(stamp, ids, "add note", [Swap(None, note)], words=shortened(anchor.words))
    return edit


def add_note_on(kind: str, record_id: str) -> Edit:
    """Make a note without words yet on a record of a kind. Raises EditRefused where there is none of this id."""
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        project.get(BY_KIND[kind], record_id)
        note = Note(id=next(ids), **made(stamp), record=record_id)
        return make_change(stamp, ids, "add note on record", [Swap(None, note)])
    return edit


def set_note(note_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of a note new values."""
    return set_fields(Note, note_id, "change note", merge=merge, **fields)


def add_note_evidence(note_id: str, article_id: str, begin: int, end: int) -> Edit:
    """Let a note rest on code points begin to end of an article too; words that it has already change nothing."""
    def edit(project: Project, stamp: Stamp) -> Change:
        before, anchor = project.get(Note, note_id), anchor_at(project, article_id, begin, end)
        after = before if anchor in before.passages else msgspec.structs.replace(
            before, evidence=(*before.evidence, anchor))
        return make_change(stamp, stamp.ids(), "add note evidence", [] if after == before else [Swap(before, after)],
                           words=shortened(anchor.words))
    return edit


def remove_note_evidence(note_id: str, anchor: Anchor) -> Edit:
    """Let a note rest on a passage no longer; the words it was made on stay."""
    def edit(project: Project, stamp: Stamp) -> Change:
        before = project.get(Note, note_id)
        after = msgspec.structs.replace(before, evidence=tuple(each for each in before.evidence if each != anchor))
        return make_change(stamp, stamp.ids(), "remove note evidence", [] if after == before else [Swap(before, after)],
                           words=shortened(anchor.words))
    return edit


def delete_note(note_id: str) -> Edit:
    """Take a note away; sentences that cite it stand without it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        note = project.get(Note, note_id)
        return make_change(stamp, stamp.ids(), "delete note", [*unreferred(project, {note_id}), Swap(note, None)],
                           words=shortened(note.words))
    return edit
