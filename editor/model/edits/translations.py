"""Put a translation beside the original words of a quote, a title or a passage; the original stays the evidence."""

from __future__ import annotations

from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, set_fields, shortened
from editor.model.edits.passages import quoted_at
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


def translation_of(project: Project, original: Translation) -> Translation | None:
    """Return the translation that there is of the title, record or passage that `original` names, or None."""
    return next((held for held in project.each(Translation) if _original_of(held) == _original_of(original)), None)


def translate(original: Translation) -> Edit:
    """Put the words of a translation, with who answers for them, beside what it names; there is one of each original.

    Its id is of no account. Without words the translation goes, and nothing is made.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids, held = stamp.ids(), translation_of(project, original)
        if held is not None and not original.words:
            return delete_translation(held.id)(project, stamp)
        kept = {"id": held.id, "made_by": held.made_by, "made_at": held.made_at} if held is not None else {
            "id": next(ids), **made(stamp)}
        after = msgspec.structs.replace(original, **kept)
        swaps = [Swap(held, after)] if original.words and after != held else []
        return make_change(stamp, ids, "change translation" if held is not None else "add translation", swaps)
    return edit


def passage_to_translate(project: Project, article_id: str, begin: int, end: int) -> Translation:
    """Return a translation without words yet of code points begin to end of an article, outer quotation marks apart."""
    return Translation(id="", anchor=quoted_at(project, article_id, begin, end))


def _original_of(held: Translation) -> tuple[str, str, str, int, int]:
    anchor = held.anchor
    field = "" if held.field == "title" else held.field
    return (held.record, field, anchor.article if anchor else "", anchor.begin if anchor else 0,
            anchor.end if anchor else 0)


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
