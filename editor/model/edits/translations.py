"""Put a translation beside the original words of a quote, a title or a passage; the original stays the evidence."""

from __future__ import annotations

from typing import Any

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, set_fields, shortened
from editor.model.edits.references import unreferred
from editor.model.project import Project
from editor.model.records import BY_KIND, Translation


def add_translation(kind: str, record_id: str, field: str = "") -> Edit:
    """Make a translation without words yet of a record, or of a field of it, by a person: whoever makes it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        project.get(BY_KIND[kind], record_id)
        translation = Translation(id=next(ids), **made(stamp), record=record_id, field=field, translator=stamp.by)
        return make_change(stamp, ids, "add translation", [Swap(None, translation)])
    return edit


def set_translation(translation_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of a translation new values."""
    return set_fields(Translation, translation_id, "change translation", merge=merge, **fields)


def delete_translation(translation_id: str) -> Edit:
    """Take a translation away; sentences that cite it stand without it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        held = project.get(Translation, translation_id)
        swaps = [*unreferred(project, {translation_id}), Swap(held, None)]
        return make_change(stamp, stamp.ids(), "delete translation", swaps, words=shortened(held.words))
    return edit
